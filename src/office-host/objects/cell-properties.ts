/** `Range.getCellProperties` and `setCellProperties`: how cells look, cell by cell, as plain objects. */
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import { colorText } from '../colors';
import type { Moods } from '../moods';
import { hexColor } from '../univer/style';
import { membersOf, NotImplemented, scalarText } from '../protocol/model';
import { lineCode, styleAndWeight } from './border-lines';
import { changed, FILL_STYLES, FONT_STYLES, FORMAT_STYLES } from './cell-styles';
import type { StyleProperty } from './cell-styles';

type Plain = Readonly<Record<string, unknown>>;

const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const satisfies Record<string, keyof IBorderData>;
const BLACK = '#000000';

function propertyOf(properties: Readonly<Record<string, StyleProperty>>, name: string): StyleProperty {
  const property = properties[name.charAt(0).toUpperCase() + name.slice(1)];
  if (!property) throw new NotImplemented(`Range.CellProperties(${name})`);
  return property;
}

function readGroup(
  properties: Readonly<Record<string, StyleProperty>>,
  wanted: Plain,
  style: IStyleData | undefined,
): Plain {
  const names = Object.keys(wanted).filter((name) => wanted[name]);
  return Object.fromEntries(names.map((name) => [name, propertyOf(properties, name).read(style)]));
}

function readBorder(wanted: Plain, border: Nullable<IBorderStyleData>): Plain {
  const all: Plain = { ...styleAndWeight(border?.s), color: hexColor(border?.cl.rgb) ?? BLACK };
  return Object.fromEntries(
    Object.keys(wanted)
      .filter((name) => wanted[name])
      .map((name) => [name, all[name]]),
  );
}

function readBorders(wanted: Plain, style: IStyleData | undefined): Plain {
  return Object.fromEntries(Object.entries(SIDES).map(([side, key]) => [side, readBorder(wanted, style?.bd?.[key])]));
}

/** What `CellPropertiesLoadOptions` ask for of one cell. @throws NotImplemented for what the host does not know of cells */
export function cellProperties(options: unknown, style: IStyleData | undefined): Plain {
  const { format, ...others } = membersOf(options);
  const [unknown] = Object.keys(others);
  if (unknown) throw new NotImplemented(`Range.GetCellProperties(${unknown})`);
  const { fill, font, borders, ...own } = membersOf(format);
  return {
    format: {
      ...readGroup(FORMAT_STYLES, own, style),
      ...(fill !== undefined && { fill: readGroup(FILL_STYLES, membersOf(fill), style) }),
      ...(font !== undefined && { font: readGroup(FONT_STYLES, membersOf(font), style) }),
      ...(borders !== undefined && { borders: readBorders(membersOf(borders), style) }),
    },
  };
}

/** Of what is as in an unformatted cell nothing is said, so that it follows the workbook's own font as before. */
function changeOf(property: StyleProperty, value: unknown, moods: Moods): IStyleData {
  const change = changed(property, value, moods);
  return value === property.read(undefined)
    ? Object.fromEntries(Object.keys(change).map((key) => [key, null]))
    : change;
}

function changeGroup(properties: Readonly<Record<string, StyleProperty>>, given: Plain, moods: Moods): IStyleData {
  return Object.assign(
    {},
    ...Object.entries(given).map(([name, value]) => changeOf(propertyOf(properties, name), value, moods)),
  ) as IStyleData;
}

function changeBorder(given: Plain, border: Nullable<IBorderStyleData>): IBorderStyleData | null {
  const { style, weight } = { ...styleAndWeight(border?.s), ...given };
  // A colour or a weight alone draws a line: https://github.com/OfficeDev/office-js/issues/1087
  const drawn = style === 'None' && given.style === undefined ? 'Continuous' : scalarText(style);
  if (drawn === 'None') return null;
  const rgb = given.color === undefined ? (border?.cl.rgb ?? BLACK) : colorText(given.color);
  return { s: lineCode({ style: drawn, weight: scalarText(weight) }), cl: { rgb } };
}

/** The change of a cell's style that one cell's `SettableCellProperties` are. @throws NotImplemented, InvalidArgument */
export function changeOfProperties(properties: unknown, style: IStyleData | undefined, moods: Moods): IStyleData {
  const { format, ...others } = membersOf(properties);
  const [unknown] = Object.keys(others);
  if (unknown) throw new NotImplemented(`Range.SetCellProperties(${unknown})`);
  const { fill, font, borders, ...own } = membersOf(format);
  const bd: IBorderData = {};
  for (const [side, given] of Object.entries(membersOf(borders))) {
    if (!Object.hasOwn(SIDES, side)) throw new NotImplemented(`Range.SetCellProperties(${side})`);
    const key = SIDES[side as keyof typeof SIDES];
    bd[key] = changeBorder(membersOf(given), style?.bd?.[key]);
  }
  return {
    ...changeGroup(FORMAT_STYLES, own, moods),
    // White is a colour to fill with, although a cell without any shows it.
    ...(membersOf(fill).color !== undefined && FILL_STYLES.Color?.change(membersOf(fill).color)),
    ...changeGroup(FONT_STYLES, membersOf(font), moods),
    ...(borders !== undefined && { bd }),
  };
}
