import { describe, expect, it } from 'vitest';
import { FORMS, type Form } from '../../src/core';
import {
  budgetYear,
  choicesOf,
  chosenSeconds,
  proposedYear,
  readRemembered,
  rememberedText,
  templateOptionsFor,
} from '../../src/core/templates/remembered';
import { NOTHING_INSERTED, reduceInsert, type InsertEvent, type InsertState } from '../../src/taskpane/logic/inserting';
import { shelvesOf, wholeSet } from '../../src/taskpane/logic/shelves';

function form(id: string): Form {
  const found = FORMS.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
}

function found(query: string): readonly string[] {
  return shelvesOf(FORMS, query, 'zh-CN').flatMap(({ forms }) => forms.map((entry) => entry.form.id));
}

describe('the shelves', () => {
  it('hold every form once, target tables first', () => {
    const shelves = shelvesOf(FORMS.toReversed(), '', 'zh-CN');
    expect(shelves.map(({ id }) => id)).toEqual(['targets', 'budget', 'other']);
    expect(shelves.flatMap(({ forms }) => forms.map(({ form: { id } }) => id)).sort()).toEqual(
      FORMS.map(({ id }) => id).sort(),
    );
    expect(shelves[0]?.forms.map(({ form: { number } }) => number).slice(0, 4)).toEqual(['F1', 'F2', 'F3', 'F4']);
  });

  it.each([
    ['三公', ['three-public']],
    ['“三公”', ['three-public']],
    ['计划 河北', ['project-hebei']],
    ['F5', ['budget-income-expenditure']],
    ['f1', ['unit-overall-gansu']],
    ['project-gansu', ['project-gansu']],
    ['采购', ['procurement']],
    ['公车', ['three-public']],
    ['没有这种表', []],
  ])('%s finds %j', (query, ids) => expect(found(query)).toEqual(ids));

  it('find both tables of income and expenditure by 收支', () => {
    expect(found('收支')).toEqual(['budget-income-expenditure', 'fiscal-income-expenditure']);
  });

  it('take F5 to F16, which are disclosed beside the targets, for the whole set', () => {
    const set = wholeSet(FORMS.toReversed());
    expect(set.map(({ number }) => number).slice(0, 12)).toEqual(
      Array.from({ length: 12 }, (_, index) => `F${index + 5}`),
    );
    expect(set.filter(({ shelf }) => shelf === 'targets')).toEqual([]);
  });
});

const AUTUMN = new Date(2026, 8, 1);
const SUMMER = new Date(2026, 7, 31);

describe('what the gallery remembers', () => {
  it.each([
    undefined,
    '',
    'x{',
    '[]',
    '7',
    '{"unitName":5}',
    '{"forms":{"project-hebei":{"goals":-1,"rows":"a","seconds":7}}}',
  ])('falls back to the defaults for %j', (text) => {
    const remembered = readRemembered(text);
    expect([remembered.unitName, remembered.unitCode, remembered.year]).toEqual(['', '', undefined]);
    expect(templateOptionsFor(form('project-hebei'), remembered, SUMMER)).toMatchObject({
      year: 2026,
      goals: undefined,
      rows: undefined,
    });
  });

  it('keeps the parts that can be read beside those that cannot', () => {
    expect(readRemembered('{"unitName":"甲","unitCode":5,"forms":{"a":3,"b":{"goals":2}}}')).toEqual({
      unitName: '甲',
      unitCode: '',
      forms: { a: {}, b: { goals: 2 } },
    });
  });

  it('is read back as it was written', () => {
    const remembered = {
      unitName: '甲',
      unitCode: '1',
      year: { chosen: 2030, proposed: 2027 },
      forms: { x: { goals: 3, seconds: ['数量指标'] } },
    };
    expect(readRemembered(rememberedText(remembered))).toEqual(remembered);
  });

  it('proposes next year’s budget from September on', () => {
    expect([proposedYear(SUMMER), proposedYear(AUTUMN)]).toEqual([2026, 2027]);
  });

  it('keeps a year that was chosen until another year is proposed', () => {
    const remembered = { ...readRemembered(undefined), year: { chosen: 2025, proposed: 2026 } };
    expect([budgetYear(remembered, SUMMER), budgetYear(remembered, AUTUMN)]).toEqual([2025, 2027]);
  });

  it('offers for each form only the options it has', () => {
    const nothing = { goals: false, items: false, scores: false, frameworks: [], levels: [] };
    expect(choicesOf(form('budget-income'))).toEqual(nothing);
    expect(choicesOf(form('project-self-evaluation')).scores).toBe(true);
    expect(choicesOf(form('unit-overall-hebei'))).toMatchObject({ goals: false, items: true });
    expect(choicesOf(form('project-gansu')).levels.map(({ name }) => name)).toEqual([
      '成本指标',
      '产出指标',
      '效益指标',
      '满意度指标',
    ]);
  });

  it('offers both frameworks where a form may follow either, and the levels of the chosen one', () => {
    const hebei = form('project-hebei');
    expect(choicesOf(hebei).frameworks.map(({ id }) => id)).toEqual(['framework-2015', 'framework-2021']);
    expect(choicesOf(form('unit-overall-gansu')).frameworks).toHaveLength(1);
    expect(choicesOf(hebei, { framework: 'framework-2021' }).levels[0]?.name).toBe('成本指标');
    expect(chosenSeconds(hebei, { framework: 'framework-2021' })).toContain('经济成本指标');
    expect(choicesOf(hebei, { framework: 'framework-1999' }).levels[0]?.name).toBe('产出指标');
    const remembered = readRemembered(JSON.stringify({ forms: { 'project-hebei': { framework: 'framework-2021' } } }));
    expect(templateOptionsFor(hebei, remembered, new Date(2026, 9, 1))).toMatchObject({ framework: 'framework-2021' });
  });

  it('takes all second-level indicators where none of the remembered ones is known', () => {
    const gansu = form('project-gansu');
    expect(chosenSeconds(gansu, { seconds: ['质量指标', '不认识'] })).toEqual(['质量指标']);
    expect(chosenSeconds(gansu, { seconds: [] })).toHaveLength(10);
    expect(chosenSeconds(gansu, {})).toHaveLength(10);
  });
});

describe('inserting', () => {
  const sheets = [
    { sheetId: 'a', name: '甲', content: '', lacks: [] },
    { sheetId: 'b', name: '乙(2)', content: '', lacks: [] },
  ];
  const after = (...events: readonly InsertEvent[]): InsertState => events.reduce(reduceInsert, NOTHING_INSERTED);
  const inserted: InsertEvent = { type: 'inserted', names: ['甲', '乙'], sheets };
  const failed = (reason: 'cancelled' | 'workbook-protected'): InsertEvent => ({
    type: 'failed',
    failure: { task: 'insert', reason, detail: '', leftover: { kind: 'nothing' } },
  });

  it('says which name a worksheet was given when its own was taken', () => {
    expect(after({ type: 'started', total: 2 }, inserted).insertion?.renamed).toEqual([
      { wanted: '乙', given: '乙(2)' },
    ]);
  });

  it('can still be undone after the next insertion failed', () => {
    const state = after(inserted, { type: 'started', total: 3 }, failed('workbook-protected'));
    expect([state.running, state.failure?.reason, state.insertion?.sheets]).toEqual([
      undefined,
      'workbook-protected',
      sheets,
    ]);
  });

  it('is no failure when cancelled', () => {
    const state = after({ type: 'started', total: 3 }, failed('cancelled'));
    expect([state.failure, state.outcome]).toEqual([undefined, { kind: 'cancelled' }]);
  });

  it('asks where a worksheet holds something else by now, and goes on where the person wants that', () => {
    const asked = after(inserted, { type: 'undoing' }, { type: 'asked', because: 'sheet-changed' });
    expect([asked.running, asked.insertion?.asking]).toEqual([undefined, 'sheet-changed']);
    expect(reduceInsert(asked, { type: 'undoing' }).insertion?.asking).toBeUndefined();
  });

  it('is forgotten when undone, and stays when the person keeps it', () => {
    expect(after(inserted, { type: 'asked', because: 'sheet-read' }, { type: 'kept' }).insertion).toMatchObject({
      asking: undefined,
      sheets,
    });
    expect(after(inserted, { type: 'undoing' }, { type: 'undone', count: 2 })).toEqual({
      ...NOTHING_INSERTED,
      outcome: { kind: 'undone', count: 2 },
    });
  });
});
