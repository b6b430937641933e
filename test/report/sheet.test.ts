import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOKS, type SheetPlan } from '../../src/core';
import { linesIn } from '../../src/core/layout/wrap';
import { reportSheet } from '../../src/report';
import { runs } from '../support/depth';
import { partOf, reportOf, reportWith, resultOf } from './results';
import { SAMPLE_FILES } from './samples';

const formulas = ({ cells }: SheetPlan) => cells.flatMap(({ formula }) => formula ?? []);

/** The two texts of a link, with their quotes undone. */
function linkOf(formula: string): readonly [target: string, text: string] {
  const match = /^HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)$/.exec(formula);
  if (!match) throw new Error(`no link: ${formula}`);
  const [, target = '', text = ''] = match;
  return [target.replaceAll('""', '"'), text.replaceAll('""', '"')];
}

/** By row: the page it is printed on, as far as a page has room for rows reduced to its width. */
function pagesOf({ widths, heights, pageBreaks = [] }: SheetPlan): readonly number[] {
  const room = (492 * widths.reduce((sum, width) => sum + width, 0)) / 143;
  let [page, used] = [0, 0];
  return heights.map((height, row) => {
    const isNew = pageBreaks.includes(row) || used + height > room;
    used = isNew ? height : used + height;
    return isNew ? ++page : page;
  });
}

describe('a report as a worksheet', () => {
  it.each(SAMPLE_FILES)(
    'of %s prints on A4, one page wide, with every text whole, the heads of the list on each of its pages, and no heading at the end of one',
    async (name) => {
      const plan = reportSheet(reportOf(partOf(await resultOf(name))));
      const { cells, merges, widths, heights, print } = plan;
      expect(print).toMatchObject({ landscape: true, onePage: false, footer: '第 &P 页，共 &N 页' });
      const [heading = 0, heads] = print.titleRows ?? [];
      expect(cells.find(({ position: { row, column } }) => row === heading && column === 0)?.value).toBe(
        '四、问题清单',
      );
      expect(cells.filter(({ position }) => position.row === heads).map(({ value }) => value)).toContain('怎么改');
      expect(plan.pageBreaks).toContain(heading);
      expect(print.area).toEqual({ top: 0, left: 0, bottom: heights.length - 1, right: widths.length - 1 });
      const pages = pagesOf(plan);
      for (const {
        position: { row },
        look,
      } of cells)
        if (look === 'heading' && row > 2) expect([pages[row + 1], pages[row + 2]]).toEqual([pages[row], pages[row]]);
      for (const { position, value, look } of cells) {
        const right = merges.find(({ top, left }) => top === position.row && left === position.column)?.right;
        const width = widths.slice(position.column, (right ?? position.column) + 1).reduce((sum, one) => sum + one, 0);
        const lines = linesIn(String(value ?? ''), (width - 1) / (LOOKS[look].size / 10.5));
        expect(heights[position.row]).toBeGreaterThanOrEqual(Math.min(lines * 15, 409));
        // The greatest height that Excel allows must not cut a text off.
        expect(lines * 15 * (LOOKS[look].size / 10.5)).toBeLessThanOrEqual(409);
      }
    },
  );

  it('leads to each cell, within its own workbook or in others', async () => {
    const result = await resultOf('002-caofeidian.xlsx');
    const own = formulas(reportSheet(reportOf(partOf(result, { path: '' })))).map(linkOf);
    const [finding] = partOf(result).findings;
    const [item] = finding?.items ?? [];
    expect(own).toContainEqual([`#'${finding?.sheet ?? ''}'!${item?.address ?? ''}`, item?.address]);
    const many = formulas(reportSheet(reportOf(partOf(result, { path: 'b/甲.xlsx' }), partOf(result)))).map(linkOf);
    expect(many).toContainEqual([`[b/甲.xlsx]'${finding?.sheet ?? ''}'!${item?.address ?? ''}`, item?.address]);
    expect(many).toContainEqual(['b/甲.xlsx', '样例.xlsx']);
  });

  it('tells severities apart by sign and word, not by colour alone', async () => {
    const { cells } = reportSheet(reportOf(partOf(await resultOf('demo-mixed.xlsx'))));
    const said = (look: string) => new Set(cells.filter((cell) => cell.look === look).map(({ value }) => value));
    expect(said('error')).toContain('● 强制');
    expect(said('warning')).toContain('▲ 核实');
    expect(said('hint')).toContain('○ 提示');
  });

  it('has figures as numbers where a number holds them', () => {
    const { cells } = reportSheet(reportWith({}));
    expect(cells.filter(({ look }) => look === 'figure').map(({ value }) => value)).toEqual([10, -2.5, -12.5]);
  });

  it('makes a formula of nothing that was read, and no link longer than Excel takes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '"', "'", ']', '[a]', '#', 'a'.repeat(300)),
    );
    fc.assert(
      fc.property(text, text, text, text, (sheet, message, explanation, file) => {
        for (const formula of formulas(reportSheet(reportWith({ sheet, title: message, message, explanation, file }))))
          for (const part of linkOf(formula)) {
            expect(part.length).toBeLessThanOrEqual(255);
            expect(part).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          }
      }),
      runs(200),
    );
  });
});
