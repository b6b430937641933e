import { rememberedText } from './remembered';
import { squeeze } from './spelling';

/** What templates, and programs that fill them in, leave where somebody was to write something. */

/** What the official library of indicators leaves open in a name: 苗木成活率（≥**%）. */
const OFFICIAL_BLANK = /\([≥≤=<>]*[*×x]{1,4}[^()*×]{0,12}\)/gi;

/** The same at the end of an indicator's name, without brackets: 受益贫困人口数≥**人. */
const OFFICIAL_END = /(.{4})[≥≤]\*{1,4}[^()*]{0,6}$/;

/** What a program was to fill in and did not: {单位名称}. */
export const BRACES = /\{[\p{Script=Han}\w]{1,12}\}/u;
/** XX, but no model or code: 采购XXL号. */
const CROSSES = /(?:^|[^A-Z\d])x{2,}(?![A-Z\d])/i;

/** Whether a title or a unit's name still has a template's placeholder in it; crosses × are privacy masks there. */
export const hasPlaceholder: (text: string) => boolean = rememberedText((text) => {
  const bare = squeeze(text);
  return BRACES.test(bare) || CROSSES.test(bare);
});

/** Whether a text is a template's placeholder: `……`, `指标1：` with nothing after it, `XX`, 待填写. */
export const isPlaceholder: (text: string) => boolean = rememberedText((text) => {
  const bare = squeeze(text).replace(OFFICIAL_BLANK, '').replace(OFFICIAL_END, '$1');
  return (
    /^(?:\.{3,}|…+|。{3,})$/.test(bare) ||
    /^(?:指标|目标)(?:\d+[:.、]?|\d*[:.、]?(?:\.{3,}|…+))$/.test(bare) ||
    /^\(?(?:待(?:填写?|补充?|完善|录入)|请填写?|尚?未填写?)\)?$/.test(bare) ||
    /(?:^|[^A-Z\d])[×＊*]{2,}(?![A-Z\d])/i.test(bare) ||
    CROSSES.test(bare) ||
    BRACES.test(bare)
  );
});

/** Whether a text is nothing but dots or crosses: `……`, `XX`. */
export const isBlankMark = (text: string): boolean => /^(?:[.…]{2,}|…|[x×*＊]{2,})$/i.test(squeeze(text));
