import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostFailure } from '../../src/core/model/host-failure';
import { LOCALES, type CheckResult } from '../../src/core';
import { describeFinding, describeProblem, describeUnread } from '../../src/words/describe';
import { paneWords } from '../../src/words/pane';
import { rulePageWords } from '../../src/words/rule-page-words';
import { listAsText } from '../../src/taskpane/logic/list-text';
import { untilCellIsLeft, type Wait } from '../../src/taskpane/logic/patience';
import { makeReport, marksFor, rowAt, uncheckedIn } from '../../src/taskpane/logic/report';
import { watchStartup, type Startup } from '../../src/taskpane/logic/startup';
import { arrange } from '../../src/taskpane/logic/arrange';
import { UNFILTERED } from '../../src/taskpane/logic/filter';
import type { Listing } from '../../src/taskpane/logic/listing';
import { PAGE, visiblePart, type View } from '../../src/taskpane/logic/visible';
import { RESULTS, SHEETS } from './preview/fake-data';

const report = makeReport('workbook', SHEETS, RESULTS.findings, []);
const ALL: Listing = { filter: UNFILTERED, sort: 'severity' };

describe('a report', () => {
  it('marks a cell with several findings once, by the worst', () => {
    const [finding] = RESULTS.findings.findings;
    if (!finding) throw new Error('no finding');
    const twice = [{ ...finding, severity: 'hint' as const }, { ...finding, severity: 'error' as const }, finding];
    const [marks] = marksFor(
      SHEETS.filter(({ id }) => id === finding.table.sheetId),
      twice,
    );
    expect(Object.values(marks?.cells ?? {}).flat()).toHaveLength(1);
    expect(marks?.cells.error).toHaveLength(1);
  });

  it('is compared with the sheet down to the last marked row, by texts that tell rows apart', () => {
    const [finding] = RESULTS.findings.findings;
    if (!finding) throw new Error('no finding');
    const values = Array.from({ length: 60 }, (_, row) => ['产出指标', `指标${row + 1}`, '100%']);
    const findings = values.map((_, row) => ({ ...finding, position: { row, column: 2 } }));
    const [marks] = marksFor([{ id: finding.table.sheetId, name: '表', grid: { top: 0, left: 0, values } }], findings);
    expect(marks?.expects?.at(0)).toEqual({ address: 'B1', value: '指标1' });
    expect(marks?.expects?.at(-1)).toEqual({ address: 'B60', value: '指标60' });
    expect(marks?.expects).toHaveLength(24);
  });

  it('stays with the chosen finding where a cell has several', () => {
    const place = { sheetId: 's2', address: 'D6' };
    const first = rowAt(report, place, undefined);
    expect(first?.finding.code).toBe('T01');
    expect(rowAt(report, place, first?.id)).toBe(first);
    expect(rowAt(report, { ...place, sheetId: 's1' }, undefined)).toBeUndefined();
  });

  it('finds the error in which a cell is only involved, where the cell has no finding of its own', () => {
    const other = { sheetId: 's1', address: 'F4' };
    expect(rowAt(report, other, undefined)?.finding.code).toBe('T01');
    const t07 = report.groups.flatMap(({ rows }) => rows).find(({ finding }) => finding.code === 'T07');
    expect(rowAt(report, other, t07?.id)).toBe(t07);
    // D9 is among the addends of D6, but has a finding of its own.
    expect(rowAt(report, { sheetId: 's2', address: 'D9' }, undefined)?.finding.code).toBe('C01');
    const mild = RESULTS.findings.findings.map((finding) => ({ ...finding, severity: 'warning' as const }));
    expect(
      rowAt(makeReport('workbook', SHEETS, { ...RESULTS.findings, findings: mild }, []), other, undefined),
    ).toBeUndefined();
  });

  it('lists what was not checked apart from worksheets without a table', () => {
    const incomplete = makeReport('sheet', SHEETS, RESULTS.unread, []);
    expect([uncheckedIn(incomplete), incomplete.sheetsWithoutTable.length]).toEqual([3, 0]);
    expect([uncheckedIn(report), report.sheetsWithoutTable.length]).toEqual([0, 2]);
  });
});

describe('what is visible of a long table', () => {
  const [group] = arrange(makeReport('sheet', SHEETS, RESULTS['300'], []), { ...ALL, sort: 'sheets' });
  const view: View = { filter: UNFILTERED, unfolded: new Set(), limits: new Map(), chosenId: undefined };

  it('is a page of it, and more on demand', () => {
    if (!group) throw new Error('no group');
    expect(visiblePart(group, view)).toMatchObject({ more: 10, foldable: 15, hintsShown: false });
    expect(visiblePart(group, view)?.lines).toHaveLength(PAGE);
    expect(visiblePart(group, { ...view, limits: new Map([[group.id, 100]]) })).toMatchObject({ more: 0 });
  });

  it('always includes the chosen finding', () => {
    const last = group?.hints.at(-1)?.rows.at(-1);
    if (!group || !last) throw new Error('no hint');
    const visible = visiblePart(group, { ...view, chosenId: last.id });
    expect(visible?.lines.at(-1)?.id).toBe(last.id);
    expect(visible?.hintsShown).toBe(true);
  });
});

describe('warnings of one rule in a table', () => {
  const [group] = arrange(makeReport('sheet', SHEETS, RESULTS.generic, []), ALL);
  const view: View = { filter: UNFILTERED, unfolded: new Set(), limits: new Map(), chosenId: undefined };
  const kinds = (unfolded: Partial<View>): readonly string[] => {
    if (!group) throw new Error('no group');
    return (visiblePart(group, { ...view, ...unfolded })?.lines ?? []).map((line) =>
      line.kind === 'row' ? line.row.finding.code : line.kind,
    );
  };

  it('are folded into one line after the errors, and other warnings are not', () => {
    expect(kinds({})).toEqual(['C01', 'bundle', 'V08']);
  });

  it('unfold when the line is opened or one of them is chosen', () => {
    const all = ['C01', 'bundle', ...Array.from({ length: 12 }, () => 'C03'), 'V08'];
    expect(kinds({ unfolded: new Set([`${group?.id} warning C03`]) })).toEqual(all);
    expect(
      kinds({
        chosenId: group?.clusters.flatMap(({ rows }) => rows).find(({ finding }) => finding.code === 'C03')?.id,
      }),
    ).toEqual(all);
  });
});

describe('tables read by their indicators alone', () => {
  it('are named even where nothing was found in them', () => {
    const generic = makeReport('sheet', SHEETS, RESULTS.generic, []);
    expect(generic.silentGeneric.map(({ title }) => title)).toEqual(['教育专项资金绩效目标申报表']);
  });
});

describe('the copied list', () => {
  it('is grouped by table, with sheet and address on every line', () => {
    expect(listAsText(report, ALL, 'zh-CN').text).toMatchInlineSnapshot(`
      "绩效目标表检查清单：强制 4 条，核实 3 条，提示 2 条

      【循环经济示范园基础设施维修改造项目支出绩效目标表】工作表“项目1-5” B2:G20
      1. [强制] '项目1-5'!D6 年度资金总额 315 ≠ 当年财政拨款 200 + 上年结转资金 0 + 其他资金 100 = 300，差 15（万元）。（另见 整体支出!F4、整体支出!F5）（T01）
      2. [强制] '项目1-5'!D9 “总体目标”未填写，请补填。（C01）
      3. [强制] '项目1-5'!F13 成本指标“道路维修费用”64 大于年度资金总额 27.01，超出 36.99（万元）。（另见 整体支出!F4）（T07）
      4. [核实] '项目1-5'!E15 指标“园区企业满意度”没有绩效指标描述。（C03）

      【项目绩效目标表】工作表“项目1-5” B24:I46
      5. [强制] '项目1-5'!I31 资金支出计划“12月底”为 200.52，不等于预算数 200.53，差 -0.01。（T08）
      6. [核实] '项目1-5'!C29 表头要求填百分比（%），这里填的像是金额：最后一个数 200.52，预算数 200.53（万元）。（T09）
      7. [提示] '项目1-5'!F28 预算数 200.53 与 财政资金 200.52 + 其他资金 0 = 200.52 相差 0.01（万元），疑为四舍五入尾差。（T11）

      【张掖经济技术开发区管理委员会2024年部门（单位）整体支出绩效目标表】工作表“整体支出” A1:H28
      8. [核实] 整体支出!G23 完成时限“2023年12月底前”不在预算年度 2024 年内。（V08）
      9. [提示] 整体支出!F10 公用经费 136.45 与 办公费 100.12 + 差旅费 36.34 = 136.46 相差 0.01（万元），疑为四舍五入尾差。（T11）"
    `);
  });

  it('follows the filter', () => {
    expect(listAsText(report, { ...ALL, filter: { severities: new Set(['hint'] as const) } }, 'zh-CN').count).toBe(2);
  });

  it('names the cells on other sheets, and the ties that do not hold', () => {
    const { text, count } = listAsText(makeReport('workbook', SHEETS, RESULTS.ties, []), ALL, 'zh-CN');
    expect(count).toBe(11);
    expect(text).toContain("差 0.1（万元）。（另见 整体支出!F5、'项目1-5'!F47）（T10）");
    expect(text.slice(text.indexOf('【表间核对】'))).toMatchInlineSnapshot(`
      "【表间核对】核对 11 项：7 项相符，1 项不符，3 项无法核对
      河北大厂高新技术产业开发区管理委员会 收支总表的本年支出合计 = 支出总表的合计 不符
      河北大厂高新技术产业开发区管理委员会 收入总表的合计 = 收支总表的收入总计 无法核对：缺少“单位预算收入总表”
      河北大厂高新技术产业开发区管理委员会 “三公”经费表的公务接待费 ≥ 基本支出表 30217 无法核对：要核对的金额没有填写或没有单独列出
      大厂回族自治县投资促进局 各项目绩效目标表之和 = 整体支出表的项目支出 无法核对：“单位预算支出总表”有 2 张，不知以哪张为准"
    `);
  });

  it('says what was not checked, and why', () => {
    const { text } = listAsText(makeReport('sheet', SHEETS, RESULTS.unread, []), ALL, 'zh-CN');
    expect(text.slice(text.indexOf('审核范围'))).toMatchInlineSnapshot(`
      "审核范围与未审核事项：已审核 3 张表；未审核 3 项：
      填报说明!A4:H19 像是绩效自评表，没有读出来，未审核。
      收支总表!A1:F31 是决算表，不在审核范围内。
      '项目1-5'!E6 “当年财政拨款”中的“约贰佰万”读不出金额，与它有关的合计没有核对。"
    `);
  });
});

describe('the made-up findings of the preview', () => {
  it('are whole sentences in both languages', () => {
    const said = Object.values<CheckResult>(RESULTS).flatMap(({ findings, problems, unread }) =>
      LOCALES.flatMap((locale) => [
        ...findings.map((finding) => describeFinding(finding, locale)),
        ...problems.map((problem) => describeProblem(problem, locale)),
        ...unread.map(({ looksLike }) => describeUnread(looksLike, locale)),
      ]),
    );
    const wrong = said.filter((sentence) => /[{}]|undefined/.test(sentence) || !/[。.?”"]$/.test(sentence));
    // Of thousands the first few tell enough.
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

describe('waiting for Excel', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('tries again while a cell is being edited, and says so once, after a second', async () => {
    const waits: Wait[] = [];
    let editing = true;
    const ask = vi.fn(() => (editing ? Promise.reject(new HostFailure('cell-being-edited')) : Promise.resolve('read')));
    const answer = untilCellIsLeft(ask, (wait) => waits.push(wait));
    await vi.advanceTimersByTimeAsync(900);
    expect(waits).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(waits).toEqual(['editing']);
    editing = false;
    await vi.advanceTimersByTimeAsync(500);
    await expect(answer).resolves.toBe('read');
  });

  it('supposes that a cell is being edited when Excel does not answer at all', async () => {
    const waits: Wait[] = [];
    const controller = new AbortController();
    void untilCellIsLeft(
      () => new Promise(() => undefined),
      (wait) => waits.push(wait),
      controller.signal,
    );
    await vi.advanceTimersByTimeAsync(1100);
    expect(waits).toEqual(['perhaps-editing']);
  });

  it('passes other failures on at once', async () => {
    const ask = () => Promise.reject(new HostFailure('sheet-gone'));
    await expect(untilCellIsLeft(ask, () => undefined)).rejects.toMatchObject({ reason: 'sheet-gone' });
  });

  it('shows a page when Office.js does not arrive, and the pane if it arrives late', async () => {
    const seen: Startup[] = [];
    let arrive: (startup: 'excel') => void = () => undefined;
    const start = new Promise<'excel'>((resolve) => (arrive = resolve));
    watchStartup(start, 15_000, (startup) => seen.push(startup));
    await vi.advanceTimersByTimeAsync(14_000);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    arrive('excel');
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual(['missing', 'excel']);
  });

  it('ends at once when the script cannot be loaded', async () => {
    const seen: Startup[] = [];
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    watchStartup(Promise.reject(new Error('blocked')), 15_000, (startup) => seen.push(startup));
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual(['missing']);
  });
});

describe('the words of the pane', () => {
  type Words = (...values: readonly unknown[]) => unknown;
  const REST = [{ error: 1, warning: 2, hint: 3 }, 'x', 'y', 'z'];
  /** Most are told a number or a name first, some a list. */
  function called(words: Words): string {
    try {
      return String(words(2, ...REST));
    } catch {
      return String(words(['x'], 2));
    }
  }
  /** Every text of a catalogue by its path; functions called with plausible values. */
  function flatten(node: unknown, path: string, into: Map<string, string>): Map<string, string> {
    if (typeof node === 'string') into.set(path, node);
    else if (typeof node === 'function') into.set(path, called(node as Words));
    else if (node && typeof node === 'object')
      for (const [key, value] of Object.entries(node)) flatten(value, `${path}/${key}`, into);
    return into;
  }
  const textsIn = (locale: 'zh-CN' | 'en-US') =>
    flatten({ pane: paneWords[locale], rule: rulePageWords[locale] }, '', new Map());
  const zh = textsIn('zh-CN');
  const en = textsIn('en-US');

  it('are there in both languages, and none is empty', () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('hold no Chinese in English, and no Western punctuation between Chinese', () => {
    expect([...en].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect([...zh].filter(([, text]) => /\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
