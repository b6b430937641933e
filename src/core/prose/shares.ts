import { plain } from './mentions';

const SHARE = /占(?![地用])[^\d,;。]{0,12}(\d{1,3}(?:\.\d{1,4})?)(%?)(?=[,;。)]|$)/g;

/** Shares without their %, in a paragraph in which others have it: 占71.13；…占12.37%. */
export function sharesWithoutSign(paragraph: string): readonly string[] {
  const shares = [...plain(paragraph).matchAll(SHARE)].map(([, digits = '', sign]) => ({ digits, sign }));
  if (shares.every(({ sign }) => sign !== '%')) return [];
  return shares
    .filter(({ digits, sign }) => sign === '' && digits.includes('.') && Number(digits) <= 100)
    .map(({ digits }) => digits);
}
