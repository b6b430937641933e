/** The styles part: new looks are added to it, those that are there are never changed. */
import type { BorderContent, BorderSide, DifferentialFormat, StyleContent } from '../../workbook/content';
import type { XmlElement } from '../package/xml';
import { isSameData } from './changes';
import { alignmentAttributes, builtInFormat } from './style-codes';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const BORDER_ORDER = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];
/** Numbers below are Excel's own formats. */
const FIRST_OWN_FORMAT = 164;

const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

export class StyleBook {
  private readonly derived = new Map<string, number>();
  private readonly seen = new Map<string, number[]>();

  constructor(private readonly root: XmlElement) {}

  /** Notes that a cell of the file looks so: whoever looks the same later may have its style. */
  learn(style: StyleContent | undefined, index: number): void {
    const key = JSON.stringify(style ?? {});
    const known = this.seen.get(key);
    if (!known) this.seen.set(key, [index]);
    else if (!known.includes(index)) known.push(index);
  }

  /** Size of the font that column widths are counted in. */
  get defaultFontSize(): number {
    return Number(this.section('fonts').elements()[0]?.first('sz')?.get('val') ?? 11);
  }

  /** Name of the font that column widths are counted in. */
  get defaultFontName(): string {
    return this.section('fonts').elements()[0]?.first('name')?.get('val') ?? '';
  }

  /** Index of a cell format that is `base` with the differences between two looks applied. */
  derive(base: number, before: StyleContent = {}, after: StyleContent = {}): number {
    if (isSameData(before, after)) return base;
    const key = JSON.stringify([base, before, after]);
    const known = this.derived.get(key) ?? this.existing(base, after);
    if (known !== undefined) return known;
    const index = this.addFormat(base, before, after);
    this.derived.set(key, index);
    return index;
  }

  /** Index of a new differential format, for a conditional format. */
  addDifferential(format: DifferentialFormat): number {
    const section = this.section('dxfs');
    const dxf = this.root.make('dxf');
    const font = this.root.make('font');
    this.changeFont(font, {}, format);
    if (font.children.length > 0) dxf.children.push(font);
    if (format.fill) dxf.children.push(this.makeFill(format.fill, 'bgColor'));
    if (format.borders) dxf.children.push(this.makeBorder(undefined, {}, format.borders));
    return this.append(section, dxf);
  }

  /** A format of the file for these looks, with the same protection as `base`: what is locked must stay so. */
  private existing(base: number, style: StyleContent): number | undefined {
    const protection = (index: number): string => String(this.format(index).first('protection') ?? '');
    const candidates = this.seen.get(JSON.stringify(style)) ?? [];
    return candidates.find((index) => protection(index) === protection(base));
  }

  private format(index: number): XmlElement {
    const formats = this.section('cellXfs').elements('xf');
    return (
      formats[index] ?? formats[0] ?? this.root.make('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })
    );
  }

  private addFormat(base: number, before: StyleContent, after: StyleContent): number {
    const format = this.format(base).copy();
    const font = this.entry('fonts', format.get('fontId')).copy();
    if (this.changeFont(font, before, after)) {
      format.set('fontId', this.append(this.section('fonts'), font)).set('applyFont', 1);
    }
    if (before.fill !== after.fill) {
      const fill = after.fill ? this.append(this.section('fills'), this.makeFill(after.fill, 'fgColor')) : 0;
      format.set('fillId', fill).set('applyFill', 1);
    }
    if (!isSameData(before.borders, after.borders)) {
      const border = this.makeBorder(
        this.entry('borders', format.get('borderId')),
        before.borders ?? {},
        after.borders ?? {},
      );
      format.set('borderId', this.append(this.section('borders'), border)).set('applyBorder', 1);
    }
    if (before.numberFormat !== after.numberFormat) {
      format.set('numFmtId', this.numberFormat(after.numberFormat)).set('applyNumberFormat', 1);
    }
    this.changeAlignment(format, before, after);
    return this.append(this.section('cellXfs'), format);
  }

  private changeAlignment(format: XmlElement, before: StyleContent, after: StyleContent): void {
    const [old, wanted] = [alignmentAttributes(before), alignmentAttributes(after)];
    if (isSameData(old, wanted)) return;
    const alignment =
      format.first('alignment') ?? format.insert(format.make('alignment'), ['alignment', 'protection', 'extLst']);
    for (const [name, value] of Object.entries(wanted)) if (value !== old[name]) alignment.set(name, value);
    format.set('applyAlignment', 1);
  }

  private changeFont(font: XmlElement, before: StyleContent, after: StyleContent): boolean {
    const initial = String(font);
    const put = (local: string, attributes: Readonly<Record<string, string | number>> | undefined): void => {
      for (const old of font.elements(local)) font.remove(old);
      if (attributes) font.insert(font.make(local, attributes), FONT_ORDER);
    };
    const flag = (local: string, was: boolean | undefined, is: boolean | undefined): void => {
      if (Boolean(was) !== Boolean(is)) put(local, is ? {} : undefined);
    };
    flag('b', before.bold, after.bold);
    flag('i', before.italic, after.italic);
    flag('strike', before.strikethrough, after.strikethrough);
    flag('u', before.underline, after.underline);
    if (before.color !== after.color) put('color', after.color ? { rgb: argb(after.color) } : undefined);
    const standard = this.section('fonts').elements()[0];
    if (before.fontSize !== after.fontSize)
      put('sz', { val: after.fontSize ?? standard?.first('sz')?.get('val') ?? 11 });
    if (before.fontName !== after.fontName) {
      put('name', { val: after.fontName ?? this.defaultFontName });
      for (const local of ['family', 'charset', 'scheme']) put(local, undefined); // they would overrule the name
    }
    return String(font) !== initial;
  }

  private makeFill(color: string, which: 'fgColor' | 'bgColor'): XmlElement {
    const pattern = this.root.make('patternFill', { patternType: 'solid' }, [
      this.root.make(which, { rgb: argb(color) }),
    ]);
    return this.root.make('fill', {}, [pattern]);
  }

  private makeBorder(
    base: XmlElement | undefined,
    before: StyleContent['borders'] = {},
    after: StyleContent['borders'] = {},
  ): XmlElement {
    const border = base?.copy() ?? this.root.make('border');
    for (const side of ['left', 'right', 'top', 'bottom'] satisfies BorderSide[]) {
      const line: BorderContent | undefined = after[side];
      if (isSameData(before[side], line)) continue;
      for (const old of border.elements(side)) border.remove(old);
      const color = line ? [this.root.make('color', { rgb: argb(line.color) })] : [];
      border.insert(this.root.make(side, { style: line?.line }, color), BORDER_ORDER);
    }
    return border;
  }

  private numberFormat(code: string | undefined): number {
    const builtIn = code === undefined ? 0 : builtInFormat(code);
    if (builtIn !== undefined) return builtIn;
    const section = this.section('numFmts');
    const known = section.elements('numFmt').find((format) => format.get('formatCode') === code);
    if (known) return Number(known.get('numFmtId'));
    const ids = section.elements('numFmt').map((format) => Number(format.get('numFmtId')));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
    this.append(section, this.root.make('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }

  private section(local: string): XmlElement {
    return this.root.first(local) ?? this.root.insert(this.root.make(local, { count: 0 }), ORDER);
  }

  private entry(section: string, index: string | undefined): XmlElement {
    const entries = this.section(section).elements();
    return entries[Number(index ?? 0)] ?? this.root.make(section.replace(/s$/, ''));
  }

  /** @returns the index of an equal entry, where there is one (numbers of formats are no indices) */
  private append(section: XmlElement, entry: XmlElement): number {
    const entries = section.elements();
    const text = String(entry);
    const equal = entries.findIndex((other) => String(other) === text);
    if (equal >= 0) return equal;
    section.children.push(entry);
    section.set('count', entries.length + 1);
    return entries.length;
  }
}
