import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkSheets,
  FORMS,
  LIBRARY,
  offers,
  rowEdit,
  slotAt,
  type CellValue,
  type Grid,
  type Offer,
  type SheetSnapshot,
} from '../../../src/core';
import { hasIndicators } from '../../../src/core/forms';
import { partsOfTarget } from '../../../src/core/indicators/target-parts';
import type { Position } from '../../../src/core/model/geometry';
import { applyEdit, revertEdit, valueAt } from '../../../src/core/repair/apply';
import { templateData } from '../../../src/core/templates/template';
import { runs, sampled } from '../../support/depth';
import { formOf, laid, projectSheet, slotIn, targetOn } from './sheets';

/** One click writes the row: into the columns that the form has, into blank cells only, and so that it reads back as what was offered. */

const offer = (parts: Partial<Offer> & Pick<Offer, 'name' | 'direction' | 'unit'>): Offer => ({
  id: parts.name,
  second: '质量指标',
  from: { kind: 'library', library: '库', sources: [] },
  ...parts,
});

const PASS_RATE = offer({ name: '设备验收合格率', direction: '≥', unit: '%', usual: '98' });

/** What the product says of one row, but for what is still to be filled in beside it (分值, 描述). */
const saidAt = (sheet: SheetSnapshot, { row }: Position) =>
  checkSheets([sheet]).findings.filter(
    ({ code, position }) => position.row === row && !['C03', 'C01', 'C02', 'C12', 'C13', 'C14'].includes(code),
  );

const withCell = (sheet: SheetSnapshot, { row, column }: Position, value: CellValue, more: Partial<Grid> = {}) => ({
  ...sheet,
  grid: {
    ...sheet.grid,
    values: sheet.grid.values.map((cells, at) =>
      at === row - sheet.grid.top
        ? cells.map((cell, index) => (index === column - sheet.grid.left ? value : cell))
        : cells,
    ),
    ...more,
  },
});

describe.each(FORMS.filter(hasIndicators).map((form) => [form.id, form] as const))('in an empty %s', (_, form) => {
  const data = templateData(form, { rows: 2, year: 2026, unitName: '某局', project: { name: '设备购置和培训' } });
  const { sheet, at } = laid(form, data);
  const table = targetOn(sheet);
  const rows = data.indicators.map((__, index) => at(`indicators.${index}.name`));

  it('every row is one of its second level', () => {
    const seconds = rows.map((position) => slotAt(sheet, table, position)?.level2?.text);
    expect(seconds).toEqual(data.indicators.map(({ level2 }) => level2));
  });

  it.each(sampled([...data.indicators.entries()], 4))(
    'row %i takes each offer with a target, and reads it back',
    (index) => {
      const position = rows[index] ?? { row: 0, column: 0 };
      const slot = slotIn(sheet, position);
      const offered = offers(slot, { workbook: [], library: LIBRARY }).filter(({ usual }) => usual !== undefined);
      for (const one of sampled(offered, 2)) {
        const edit = rowEdit(sheet, slot, one);
        expect(edit, one.name).toBeDefined();
        if (!edit) continue;
        const after = applyEdit(sheet, edit);
        const own = targetOn(after).indicators.rows.filter(({ name }) => name.position.row === position.row);
        const read = own.find(({ name }) => name.position.column === position.column);
        expect(read?.name.content).toBe(one.name);
        expect(read?.level2?.text).toBe(slot.level2?.text);
        const { direction, unit, usual } = one;
        expect(partsOfTarget(one.name, read?.value.content ?? '')).toEqual({ direction, unit, usual });
        expect(saidAt(after, position).map(({ code, message }) => [one.name, code, message])).toEqual([]);
        // Nothing else is touched, and it can be taken back.
        expect(
          edit.cells.every(
            ({ before, position: { row } }) => (before === null || before === '') && row === position.row,
          ),
        ).toBe(true);
        expect(revertEdit(after, edit)).toEqual(sheet);
        expect(slotAt(after, targetOn(after), position)?.isFilled).toBe(true);
        expect(offers(slotIn(after, position), { workbook: [], library: LIBRARY })).toEqual([]);
      }
    },
  );
});

describe('columns of their own', () => {
  const form = formOf('project-list');
  const list = () => laid(form, templateData(form, { rows: 1, project: { name: '设备购置' } }));

  it('hold sign, number and unit apart', () => {
    const { sheet, at } = list();
    const edit = rowEdit(sheet, slotIn(sheet, at('indicators.0.name')), PASS_RATE);
    expect(edit?.cells.map(({ after }) => after)).toEqual(['设备验收合格率', '≥', 98, '%']);
  });

  it('hold 定性 and ＝ where there is no comparison', () => {
    const { sheet, at } = list();
    const slot = slotIn(sheet, at('indicators.0.name'));
    const words = offer({ name: '采购计划完成时间', direction: '定性', unit: '', usual: '11月底前' });
    expect(rowEdit(sheet, slot, words)?.cells.map(({ after }) => after)).toEqual([
      '采购计划完成时间',
      '定性',
      '11月底前',
    ]);
    const exact = offer({ name: '设备购置数量', direction: '=', unit: '台', usual: '20' });
    expect(rowEdit(sheet, slot, exact)?.cells.map(({ after }) => after)).toEqual(['设备购置数量', '＝', 20, '台']);
  });

  it('leave the number blank where it is the user’s to say', () => {
    const { sheet, at } = list();
    const open = offer({ name: '设备购置数量', direction: '≥', unit: '台' });
    const edit = rowEdit(sheet, slotIn(sheet, at('indicators.0.name')), open);
    expect(edit?.cells.map(({ after }) => after)).toEqual(['设备购置数量', '≥', '台']);
  });

  it('write signs in the words of the rows above', () => {
    const values: CellValue[][] = [
      ['项目支出绩效目标表', null, null, null, null, null],
      ['项目名称', '设备购置', null, null, null, null],
      ['一级指标', '二级指标', '三级指标', '指标方向', '指标值', '计量单位'],
      ['产出指标', '数量指标', '办公设备采购数量', '大于等于', 10, '台'],
      ['产出指标', '质量指标', null, null, null, null],
      ['满意度指标', '服务对象满意度', '使用人员满意度', '大于等于', 98, '%'],
    ];
    const sheet: SheetSnapshot = { id: '1', name: '表', grid: { top: 0, left: 0, values } };
    const edit = rowEdit(sheet, slotIn(sheet, { row: 4, column: 2 }), PASS_RATE);
    expect(edit?.cells.map(({ after }) => after)).toEqual(['设备验收合格率', '大于等于', 98, '%']);
  });

  it('give nothing to a column of 正向 and 反向', () => {
    const values: CellValue[][] = [
      ['项目支出绩效目标表', null, null, null, null, null],
      ['项目名称', '设备购置', null, null, null, null],
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '计量单位'],
      ['产出指标', '数量指标', '办公设备采购数量', '正向', '≥10', '台'],
      ['产出指标', '质量指标', null, null, null, null],
      ['满意度指标', '服务对象满意度', '使用人员满意度', '正向', '≥98', '%'],
    ];
    const sheet: SheetSnapshot = { id: '1', name: '表', grid: { top: 0, left: 0, values } };
    const edit = rowEdit(sheet, slotIn(sheet, { row: 4, column: 2 }), PASS_RATE);
    expect(edit?.cells.map(({ after }) => after)).toEqual(['设备验收合格率', '≥98', '%']);
  });
});

describe('one column', () => {
  const rows = [
    ['产出指标', '数量指标', '设备购置数量', '>=20台'],
    ['产出指标', '质量指标', '', null],
  ] as const;

  it('spells the sign as the table does', () => {
    const { sheet, at } = projectSheet('设备购置', rows);
    const edit = rowEdit(sheet, slotIn(sheet, at('indicators.1.name')), PASS_RATE);
    expect(edit?.cells.map(({ after }) => after)).toEqual(['设备验收合格率', '>=98%']);
  });

  it('has no = before an exact target: that would be a formula', () => {
    const { sheet, at } = projectSheet('设备购置', rows);
    const exact = offer({ name: '设备质量合格率', direction: '=', unit: '%', usual: '100' });
    expect(rowEdit(sheet, slotIn(sheet, at('indicators.1.name')), exact)?.cells.map(({ after }) => after)).toEqual([
      '设备质量合格率',
      '100%',
    ]);
  });

  it('takes what last year’s table said beside the indicator, where the form has a column for it', () => {
    const { sheet, at } = projectSheet('设备购置', rows, { form: 'project-hebei' });
    const said = { ...PASS_RATE, description: '验收合格台数占比', basis: '合同' };
    const edit = rowEdit(sheet, slotIn(sheet, at('indicators.1.name')), said);
    expect(edit?.cells.map(({ after }) => after)).toEqual(['设备验收合格率', '>=98%', '验收合格台数占比', '合同']);
  });
});

describe('what stands there', () => {
  it('is never written over, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('name', 'value'),
        fc.oneof(fc.constantFrom('……', '/', '指标1：', ' x', '=1', '≥95%'), fc.integer({ min: 1, max: 99 })),
        (column, content) => {
          const blank = projectSheet('设备购置', [
            ['产出指标', '数量指标', '设备购置数量', '≥20台'],
            ['产出指标', '质量指标', '', null],
            ['满意度指标', '服务对象满意度指标', '使用人员满意度', '≥90%'],
          ]);
          const place = blank.at(`indicators.1.${column}`);
          const sheet = withCell(blank.sheet, place, content);
          const slot = slotAt(sheet, targetOn(sheet), place);
          const edit = slot && rowEdit(sheet, slot, PASS_RATE);
          const written = edit?.cells.map(({ position }) => position) ?? [];
          expect(written).not.toContainEqual(place);
          if (edit) expect(valueAt(applyEdit(sheet, edit).grid, place.row, place.column)).toBe(content);
        },
      ),
      runs(60),
    );
  });

  it('is expected when the edit is carried out: the row is known by its level, though it is blank', () => {
    const { sheet, at } = projectSheet('设备购置', [
      ['产出指标', '数量指标', '设备购置数量', '≥20台'],
      ['产出指标', '质量指标', '', null],
    ]);
    const edit = rowEdit(sheet, slotIn(sheet, at('indicators.1.name')), PASS_RATE);
    expect(edit?.expects.map(({ value }) => value)).toEqual(
      expect.arrayContaining([null, '质量指标', '产出指标', '三级指标']),
    );
  });

  it('stops the edit where a cell to be written holds a formula', () => {
    const { sheet, at } = projectSheet('设备购置', [
      ['产出指标', '数量指标', '设备购置数量', '≥20台'],
      ['产出指标', '质量指标', '', null],
    ]);
    const { row, column } = at('indicators.1.value');
    const formulas = sheet.grid.values.map((cells, r) => cells.map((_, c) => (r === row && c === column ? '=B1' : '')));
    const slot = slotIn(sheet, { row, column });
    expect(rowEdit({ ...sheet, grid: { ...sheet.grid, formulas } }, slot, PASS_RATE)).toBeUndefined();
  });

  it('has nothing to write in a row that is complete', () => {
    const { sheet, at } = projectSheet('设备购置', [['产出指标', '质量指标', '设备验收合格率', '≥90%']]);
    expect(rowEdit(sheet, slotIn(sheet, at('indicators.0.name')), PASS_RATE)).toBeUndefined();
  });
});

it('a number under a percent format stays text', () => {
  const form = formOf('project-list');
  const { sheet, at } = laid(form, templateData(form, { project: { name: '设备购置' } }));
  const { row, column } = at('indicators.0.value');
  const formats = sheet.grid.values.map((cells, r) =>
    cells.map((_, c) => (r === row && c === column ? '0%' : 'General')),
  );
  const own = { ...sheet, grid: { ...sheet.grid, formats } };
  expect(rowEdit(own, slotIn(own, { row, column }), PASS_RATE)?.cells.map(({ after }) => after)).toContain('98');
});
