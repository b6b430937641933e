import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  corrected,
  createChecker,
  FORMS,
  formSchema,
  gridOf,
  isLearned,
  layoutForm,
  learnForm,
  toA1,
  type Form,
  type FormData,
  type Learned,
  type SheetSnapshot,
} from '../../src/core';
import { createReader, type Table } from '../../src/core/read';
import { factsOf } from '../../src/core/read/contents';
import { templateData } from '../../src/core/templates/template';
import { layoutWords } from '../../src/words/layout';
import { choiceText, doubtText, notLearnedText } from '../../src/words/learn';
import { runs } from '../support/depth';
import { blankSheet, COUNTY_EVALUATION, filledSheet, REGION_TARGETS } from './learn-sheets';

const sheetOf = (form: Form, data: FormData): SheetSnapshot => ({
  id: form.id,
  name: '表',
  grid: gridOf(layoutForm(form, data, layoutWords['zh-CN'])),
});
const blankOf = (form: Form) => sheetOf(form, templateData(form));
const without = (form: Form) => FORMS.filter((other) => other !== form);

function learned(sheet: SheetSnapshot, forms: readonly Form[] = FORMS): Learned {
  const result = learnForm(sheet, { forms });
  if (!isLearned(result)) throw new Error(`nothing learned of ${sheet.name}: ${result.why}`);
  return result;
}

function tableOn(sheet: SheetSnapshot, forms: readonly Form[]): Table {
  const [table] = createReader(forms).read(sheet).tables;
  if (!table) throw new Error(`no table on ${sheet.name}`);
  return table;
}

/** What a table's fields, amounts and indicators hold, by cell: by what keys they go is the form's own affair. */
function readBy(table: Table) {
  const cells = (list: readonly { position: { row: number; column: number }; content: string }[]) =>
    [
      ...new Set(
        list.filter(({ content }) => content !== '').map(({ position, content }) => `${toA1(position)} ${content}`),
      ),
    ].sort();
  return {
    fields: cells([...table.fields.values()]),
    amounts: cells(factsOf(table).map(({ reading }) => reading)),
    indicators: table.made === 'targets' ? table.indicators.rows.flatMap((row) => cells([...row.cells.values()])) : [],
    rows: table.made === 'matrix' ? table.rows.map(({ label }) => label) : [],
  };
}

/** Titled text, and a list of projects that is still empty, have nothing to be told by. */
const NOT_LEARNED: readonly string[] = ['unit-overall-hebei', 'project-list'];
/** Its tasks are as many as somebody writes; they are read as amounts, not as fields. */
const WITH_TASKS = 'unit-overall-central';

describe('a form learned from its blank sheet, as if nobody knew it', () => {
  const learnable = FORMS.filter(({ id }) => !NOT_LEARNED.includes(id));

  it.each(learnable.map((form) => [form.id, form] as const))('%s: the filled sheet is read as before', (id, form) => {
    const own = learned(blankOf(form), without(form)).form;
    expect(formSchema.safeParse(JSON.parse(JSON.stringify(own))).error).toBeUndefined();
    const filled = sheetOf(form, form.sample);
    const table = tableOn(filled, [...without(form), own]);
    expect(table.form.id).toBe(own.id);
    const [got, wanted] = [readBy(table), readBy(tableOn(filled, FORMS))];
    if (id === WITH_TASKS) expect({ ...got, fields: [] }).toEqual({ ...wanted, fields: [] });
    // What the amounts of Gansu's units claim is its form's alone to say: there no amount is read but as a field.
    else if (id === 'unit-overall-gansu') expect({ ...got, amounts: [] }).toEqual({ ...wanted, amounts: [] });
    else expect(got).toEqual(wanted);
  });

  it.each(NOT_LEARNED)('%s: nothing is learned, and that is said', (id) => {
    const form = FORMS.find((one) => one.id === id);
    expect(form && learnForm(blankOf(form), { forms: without(form) })).toEqual({ why: 'no-table' });
  });

  it('takes no sheet away from the program’s own forms, nor a blank one', () => {
    const owns = learnable.reduce<readonly Form[]>(
      (so, form) => [...so, learned(blankOf(form), [...without(form), ...so]).form],
      [],
    );
    expect(new Set(owns.map(({ number }) => number)).size).toBe(owns.length);
    const reader = createReader([...FORMS, ...owns]);
    for (const form of FORMS)
      for (const sheet of [sheetOf(form, form.sample), blankOf(form)]) {
        const told = reader.read(sheet).tables.map((table) => table.form.id);
        expect([form.id, told]).toEqual([
          form.id,
          createReader(FORMS)
            .read(sheet)
            .tables.map((table) => table.form.id),
        ]);
      }
  });

  it('is refused for a form that is known', () => {
    for (const form of learnable) {
      const result = learnForm(blankOf(form));
      expect(isLearned(result) ? form.id : result).toMatchObject({ why: 'known', known: { id: form.id } });
    }
  });
});

describe.each([
  {
    layout: COUNTY_EVALUATION,
    total: 'D6',
    empty: 'C3',
    lack: 'warning',
    label: '年度总体目标完成情况综述',
    part: 'D7',
    inFields: ['C3', 'H3', 'C4', 'H4', 'D6', 'E8', 'B10', 'F10'],
  },
  {
    layout: REGION_TARGETS,
    total: 'E6',
    empty: 'C9',
    lack: 'error',
    label: '省级财政部门',
    part: 'E7',
    inFields: ['C3', 'C4', 'C5', 'F5', 'E6', 'E7', 'E8', 'C9'],
  },
])('$layout.printed.A1', ({ layout, total, empty, lack, label, part, inFields }) => {
  const own = learned(blankSheet(layout));
  const checker = createChecker({ forms: [...FORMS, own.form] });
  const found = (changes: Parameters<typeof filledSheet>[1]) =>
    checker
      .check([filledSheet(layout, changes)])
      .findings.map(({ severity, position }) => `${severity} ${toA1(position)}`);

  it('is learned from a blank sheet without a single correction, labels that nobody knows among its fields', () => {
    expect(own.form.name['zh-CN']).toBe(layout.printed.A1);
    expect(JSON.stringify(own.form.sections)).toContain(`"label":"${label}"`);
    const table = tableOn(filledSheet(layout), [...FORMS, own.form]);
    expect(table.form).toBe(own.form);
    const read = new Set([...table.fields.values()].map(({ content }) => content));
    for (const address of inFields)
      expect([address, read.has(String(layout.filled[address]))]).toEqual([address, true]);
  });

  it('is read as itself where it is inserted', () => {
    expect(tableOn(blankOf(own.form), [...FORMS, own.form]).form).toBe(own.form);
  });

  it('is silent on a table that is filled in rightly, and counts a blank one as to be filled in', () => {
    expect(checker.check([filledSheet(layout)])).toMatchObject({ status: 'clean', findings: [] });
    const blank = checker.check([blankSheet(layout)]);
    expect(blank.findings).toEqual([]);
    expect(blank.tables[0]?.toFill.length).toBeGreaterThan(0);
  });

  it('reports a sum that does not come out, and what is not filled in', () => {
    expect(found({ [part]: 1 })).toContain(`error ${total}`);
    expect(found({ [empty]: null })).toContain(`${lack} ${empty}`);
  });

  it('asks for what somebody has made required, and for nothing else', () => {
    const cell = own.doubts.find((doubt) => doubt.what === 'required' && doubt.about === label);
    const choice = cell?.choices.find((one) => one.what === 'required' && one.required === 'error');
    const strict = choice && corrected(own, choice);
    const at = strict && tableOn(filledSheet(layout), [strict.form]);
    const place = [...(at?.fields.values() ?? [])].find((field) => field.label === label)?.position;
    const address = place && toA1(place);
    expect(address).toBeDefined();
    const emptied = filledSheet(layout, { [address ?? '']: null });
    const asked = createChecker({ forms: [...FORMS, strict?.form ?? own.form] }).check([emptied]).findings;
    expect(asked.map(({ code, position }) => `${code} ${toA1(position)}`)).toContain(`C01 ${address}`);
    expect(checker.check([emptied]).findings).toEqual([]);
  });

  it('says the same from a filled sheet, and keeps nothing of what is filled in', () => {
    const again = learned(filledSheet(layout));
    expect(again.form.sections).toEqual(own.form.sections);
    const text = JSON.stringify(again.form);
    for (const value of Object.values(layout.filled))
      if (typeof value === 'string' && value.length > 4) expect(text).not.toContain(value);
  });

  it('stays valid and can be laid out, whatever is corrected', () => {
    const choices = own.doubts.flatMap((doubt) => doubt.choices);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...choices), { maxLength: 12 }), (corrections) => {
        const last = corrections.reduce(corrected, own);
        expect(formSchema.safeParse(JSON.parse(JSON.stringify(last.form))).error).toBeUndefined();
        expect(() => blankOf(last.form)).not.toThrow();
      }),
      runs(120),
    );
  });

  it('drops a label, and takes it up again', () => {
    const doubt = own.doubts.find(({ what, about }) => what === 'role' && about === label);
    const none = doubt?.choices.find((one) => one.what === 'role' && one.role === 'none');
    const back = doubt?.choices[doubt.chosen];
    const dropped = none && corrected(own, none);
    expect(JSON.stringify(dropped?.form.sections)).not.toContain(label);
    expect(dropped?.unused.map(({ text }) => text)).toContain(label);
    expect(back && dropped && corrected(dropped, back)).toEqual(own);
  });

  it('asks in both languages', () => {
    for (const locale of ['zh-CN', 'en-US'] as const)
      for (const doubt of own.doubts) {
        expect(doubtText(doubt, locale)).toMatch(/\S/);
        expect(new Set(doubt.choices.map((one) => choiceText(one, locale))).size).toBe(doubt.choices.length);
      }
  });
});

describe('a table of rows and columns', () => {
  const values = [
    ['某市专项经费预算明细表', null, null, null],
    ['单位：万元', null, null, null],
    ['项目', '合计', '基本支出', '项目支出'],
    ['一、办公经费', 30, 10, 20],
    ['二、会议经费', 12, 2, 10],
    ['合计', 42, 12, 30],
  ];
  const sheet = (formulas: boolean): SheetSnapshot => ({
    id: '1',
    name: '明细',
    grid: {
      top: 0,
      left: 0,
      values,
      formulas: values.map((_, row) =>
        formulas && row > 2
          ? ['', `=C${row + 1}+D${row + 1}`, ...(row === 5 ? ['=SUM(C4:C5)', '=SUM(D4:D5)'] : ['', ''])]
          : ['', '', '', ''],
      ),
      merges: [],
    },
  });

  it('takes the sums across from formulas, and leaves them out where somebody says so', () => {
    const own = learned(sheet(true));
    const matrix = own.form.sections.find((section) => section.kind === 'matrix');
    expect(matrix?.halves[0]?.across).toEqual([{ total: 'c1x2', parts: ['c1x3', 'c1x4'], rule: 'T04' }]);
    const doubt = own.doubts.find(({ what }) => what === 'across');
    const no = doubt?.choices.find((one) => one.what === 'across' && !one.holds);
    const loose = no && corrected(own, no);
    expect(JSON.stringify(loose?.form)).not.toContain('T04');
  });

  it('claims none where nothing states them', () => {
    const matrix = learned(sheet(false)).form.sections.find((section) => section.kind === 'matrix');
    expect(matrix?.halves[0]?.across).toBeUndefined();
  });
});

describe('a sheet of which nothing can be learned', () => {
  it.each([
    ['empty', []],
    ['no-table', [['通讯录'], ['姓名', '电话'], ['某某', '00000000']]],
  ] as const)('%s', (why, values) => {
    const result = learnForm({ id: '1', name: '表', grid: { top: 0, left: 0, values } });
    expect(result).toEqual({ why });
    if (isLearned(result)) return;
    for (const locale of ['zh-CN', 'en-US'] as const) expect(notLearnedText(result, locale)).toMatch(/\S/);
  });
});
