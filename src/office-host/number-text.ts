/** Numbers as text: reading what was typed, with Univer's parser, and showing a number under its format. */
import { format as formatWith } from 'numfmt';
import type { TypedNumber } from './engine';

/** What Univer's `getNumfmtParseValueFilter` gives. */
type ParseText = (text: string) => { readonly v: unknown; readonly z?: string } | null;

export function numberParser(parse: ParseText): (text: string) => TypedNumber | undefined {
  return (text) => {
    const found = parse(text);
    if (typeof found?.v !== 'number') return undefined;
    return found.z ? { value: found.v, format: found.z } : { value: found.v };
  };
}

/** A format that cannot be read shows the plain number. */
export function formatNumber(format: string, value: number): string {
  return formatWith(format, value, { throws: false });
}
