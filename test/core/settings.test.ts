import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_FORMS,
  checkerPartsOf,
  createChecker,
  defaultSettingsJson,
  FORMS,
  gridOf,
  layoutForm,
  learnForm,
  merged,
  parseSettings,
  profileIn,
  PROFILE_CHOICES,
  RULES,
  settingKey,
  settingsJson,
  VOCABULARY_LISTS,
  type Form,
  type Settings,
} from '../../src/core';
import { VOCABULARY } from '../../src/core/language/vocabulary';
import { LONGEST } from '../../src/core/settings/json-text';
import { MOST_PROBLEMS } from '../../src/core/settings/parse';
import { isPairList, PAIR_LISTS, WORD_LISTS } from '../../src/core/settings/vocabulary';
import { layoutWords } from '../../src/words/layout';
import { describeSettingsProblem, LIST_MEANINGS } from '../../src/words/settings';
import { faultOfPattern } from '../../src/core/settings/pattern';
import { runs, sampled } from '../support/depth';
import { attacksOn, textOf } from '../support/regex-attacks';
import { patternOf, stepsOf } from '../support/regex-steps';

const EXAMPLE = readFileSync(new URL('../../docs/settings-example.json', import.meta.url), 'utf8');

function settingsOf(document: unknown): Settings {
  const parsed = parseSettings(document);
  if ('settings' in parsed) return parsed.settings;
  throw new Error(parsed.problems.map((problem) => describeSettingsProblem(problem, 'en-US')).join('\n'));
}

/** What is said of a document, in Chinese. */
function said(document: unknown): readonly string[] {
  const parsed = parseSettings(document);
  return 'settings' in parsed ? [] : parsed.problems.map((problem) => describeSettingsProblem(problem, 'zh-CN'));
}

const exampleForm = (): Form => {
  const [form] = settingsOf(EXAMPLE).forms ?? [];
  if (!form) throw new Error('The example has no form.');
  return form;
};

describe('a document of settings', () => {
  it('of the defaults says what is so without any', () => {
    const settings = settingsOf(defaultSettingsJson());
    const parts = checkerPartsOf(settings);
    expect(parts).toEqual({ ...checkerPartsOf({}), forms: FORMS, vocabulary: VOCABULARY });
    expect(parts.vocabulary).toBe(VOCABULARY);
    expect(parts.settings).toEqual({ off: [], severities: {}, tolerance: {} });
    expect(profileIn(settings)).toBeUndefined();
    expect(settingsJson(settings)).toBe('{\n  "jixiao": 1\n}\n');
    expect(Object.keys(settings.rules ?? {})).toEqual(RULES.map(({ code }) => code));
  });

  it('of a bureau comes to what the checker is made with', () => {
    const settings = settingsOf(EXAMPLE);
    const { forms, vocabulary, settings: own } = checkerPartsOf(settings);
    expect(own).toEqual({
      off: ['T11'],
      severities: { C10: 'error', V05: 'hint' },
      tolerance: { 元: 1, 万元: 0.02 },
    });
    expect(profileIn(settings)).toBe('hebei');
    expect(forms).toEqual([exampleForm(), ...FORMS]);
    expect(vocabulary?.cappedRates.slice(-2)).toEqual(['建档率', '入户率']);
    expect(vocabulary?.grades).not.toContain('差');
    expect(vocabulary?.unitSpellings.get('人次数')).toBe('人次');
    expect(vocabulary?.measured).toContainEqual({ endings: ['课时数'], units: ['课时'] });
  });

  it('may be plain data as well, begin with a mark of byte order, and end its lines in any way', () => {
    expect(settingsOf(JSON.parse(EXAMPLE))).toEqual(settingsOf(EXAMPLE));
    expect(settingsOf(`\ufeff${EXAMPLE.replaceAll('\n', '\r\n')}`)).toEqual(settingsOf(EXAMPLE));
  });

  it.each<readonly [what: string, document: unknown, ...said: string[]]>([
    ['an unknown part', '{\n "jixiao": 1,\n "rulse": {}\n}', '第 3 行，rulse：没有“rulse”这一项。是不是“rules”？'],
    ['an unknown rule', { jixiao: 1, rules: { T5: {} } }, '规则 T5：没有“T5”这一项。是不是“T05”？'],
    [
      'a severity in our words',
      { jixiao: 1, rules: { T05: { severity: '强制' } } },
      '规则 T05 → 级别：不能写“强制”。可以写：error（强制）、warning（核实）、hint（提示）、auto（由程序定）。',
    ],
    ['a text for true', { jixiao: 1, live: 'yes' }, '边填边查：应当是：true 或 false（不加引号）。'],
    ['a tolerance beyond reason', { jixiao: 1, tolerance: { 万元: 5 } }, '尾差 → 万元：不能大于 0.1。'],
    ['no tolerance at all', { jixiao: 1, tolerance: { 元: 0 } }, '尾差 → 元：不能小于 0.01。'],
    [
      'a tolerance in words',
      { jixiao: 1, tolerance: { 元: '1元' } },
      '尾差 → 元：应当是：数字（不加引号） 或 auto（由程序定）。',
    ],
    ['a place misspelt', { jixiao: 1, profile: 'hebie' }, '填报要求：不能写“hebie”。是不是“hebei”？'],
    [
      'a list misspelt',
      { jixiao: 1, vocabulary: { 封顶率: {} } },
      '词表 → 封顶率：没有“封顶率”这一项。是不是“封顶比率”？',
    ],
    [
      'a blank word',
      { jixiao: 1, vocabulary: { 等级状态: { add: ['优', '　'] } } },
      '词表 → 等级状态 → 增加 → 第 2 项：不能是空的。',
    ],
    [
      'a word both ways',
      { jixiao: 1, vocabulary: { 等级状态: { add: ['Ａ+'], remove: ['A +'] } } },
      '词表 → 等级状态 → 删去 → 第 1 项：“A +”既要增加又要删去，请只留一处。',
    ],
    [
      'a list of something else',
      { jixiao: 1, vocabulary: { 单位写法: { add: ['平米'] } } },
      '词表 → 单位写法 → 增加：应当是：花括号 { } 括起来的一组设置。',
    ],
    ['a document of something else', { name: 'x' }, '整个文件：不是绩效目标表助手的设置文件：开头应有 "jixiao": 1。'],
    ['a later version', { jixiao: 2, colour: 'red' }, 'jixiao：是第 2 版的设置文件，这里只认第 1 版，请更新程序。'],
    ['a list', [], '整个文件：应当是：花括号 { } 括起来的一组设置。'],
    ['nothing', undefined, '整个文件：不是设置文件的内容。'],
    ['an empty text', ' \n ', '第 1 行：是空的。'],
    ['a comment', '{ // 河北\n "jixiao": 1 }', '第 1 行：第 3 个字起是注释，JSON 文件里不能写注释，请删去。'],
    [
      'a Chinese comma',
      '{ "jixiao": 1，\n "live": true }',
      '第 1 行：第 14 个字是中文标点“，”，请改用英文标点（半角）。',
    ],
    ['single quotes', "{ 'jixiao': 1 }", '第 1 行：第 3 个字是单引号，请改用双引号 "。'],
    ['a comma too many', '{ "jixiao": 1,\n}', '第 1 行：第 14 个字的逗号后面没有内容了，请删去这个逗号。'],
    ['a comma missing', '{ "jixiao": 1\n "live": true }', '第 2 行：第 2 个字“"”前面少了逗号，或括号不配对。'],
    ['an end missing', '{ "jixiao": 1', '第 1 行：第 14 个字处没有写完：少了引号或括号。'],
    ['more behind the end', '{ "jixiao": 1 } }', '第 1 行：第 17 个字“}”在设置之外，请删去多余的内容。'],
    ['a key twice', '{ "jixiao": 1,\n "live": true, "live": false }', '第 2 行：“live”写了两次，请合并成一处。'],
    ['a key that makes another object of it', '{ "jixiao": 1, "__proto__": {} }', '第 1 行：不能有“__proto__”。'],
    [
      'UTF-16 read as something else',
      Array.from('{"jixiao":1}').join('\u0000'),
      '第 1 行：编码不是 UTF-8，请另存为 UTF-8。',
    ],
    ['a text without end', `{"jixiao":1,"profile":"${'x'.repeat(LONGEST)}"}`, '第 1 行：太长，不像是设置文件。'],
    ['brackets without end', '['.repeat(100_000), '第 1 行：括号套得太深，不像是设置文件。'],
  ])('is refused with %s', (_, document, ...sentences) => {
    expect(said(document).map((sentence) => sentence.replace(/(？)可以写：.*$/, '$1'))).toEqual(sentences);
  });

  it('is refused with everything that is wrong, up to a bound', () => {
    expect(said({ jixiao: 1, rules: { T05: { of: true, severity: 'x' } }, notes: 1 })).toHaveLength(3);
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`part${index}`, 1]));
    expect(said({ jixiao: 1, ...many })).toHaveLength(MOST_PROBLEMS);
  });

  it('is told without stumbling over data that acts when it is read', () => {
    const circle: Record<string, unknown> = { jixiao: 1 };
    circle.forms = circle;
    const trap = Object.defineProperty({}, 'jixiao', {
      enumerable: true,
      get: () => {
        throw new Error('trap');
      },
    });
    for (const one of [circle, trap, () => 1, Symbol('x'), 1n, Number.NaN, new Map([['jixiao', 1]])])
      expect(said(one)).toHaveLength(1);
  });
});

describe('any document', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 8 });
  const known = fc.constantFrom(
    'jixiao',
    'rules',
    'tolerance',
    'vocabulary',
    'forms',
    'T05',
    'off',
    'add',
    '元',
    'constructor',
  );
  const json = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 0, 1, -1e9, 'error', 'auto', ''),
      words,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(known, words), tie('value'), { maxKeys: 5 }),
    ),
  })).value;

  it('is either settings or told what is wrong, in words', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          json,
          json.map((rest) => ({ jixiao: 1, ...(rest as object) })),
        ),
        fc.boolean(),
        (document, asText) => {
          const parsed = parseSettings(asText ? JSON.stringify(document) : document);
          if ('settings' in parsed) return;
          expect(parsed.problems.length).toBeGreaterThan(0);
          for (const problem of parsed.problems) {
            expect(describeSettingsProblem(problem, 'zh-CN')).not.toMatch(/\{\w+\}|undefined/);
            expect(describeSettingsProblem(problem, 'en-US')).not.toMatch(/\{\w+\}|undefined/);
            expect(problem.line === undefined).toBe(!asText && typeof document !== 'string');
          }
        },
      ),
      runs(600),
    );
  });

  it('may be the example with some signs changed', () => {
    const sign = fc.oneof(fc.constantFrom(...Array.from('{}[]",:，“”/\\\n\u0000x1-.')), fc.string({ maxLength: 2 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(EXAMPLE.length), fc.nat(3), sign), { minLength: 1, maxLength: 3 }),
        (changes) => {
          let text = EXAMPLE;
          for (const [at, left, put] of changes) text = text.slice(0, at) + put + text.slice(at + left);
          const parsed = parseSettings(text);
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          // What is no JSON to others is none to us; a key that stands twice is our own objection.
          if ('settings' in parsed) expect(isJson).toBe(true);
          else if (!isJson) expect(parsed.problems[0]?.fault).toMatch(/^text-/);
          else expect(parsed.problems[0]?.fault).not.toMatch(/^text-(?!twice|key|encoding)/);
        },
      ),
      runs(300),
    );
  });
});

const listName = fc.constantFrom(...VOCABULARY_LISTS);
const word = fc.constantFrom('优', '合格率', '验收率', '人次', 'PM2.5', '平米', '天数', '课时', '其他');
const wordSet = fc.uniqueArray(word, { maxLength: 4 });
const change = (list: string) =>
  fc
    .tuple(isPairList(list) ? fc.dictionary(word, wordSet, { maxKeys: 3 }) : wordSet, wordSet)
    .map(([add, remove]) => ({ add, remove }));

/** Settings of every kind, with nothing in them that contradicts itself. */
const anySettings: fc.Arbitrary<Settings> = fc
  .record(
    {
      rules: fc.dictionary(
        fc.constantFrom(...RULES.map(({ code }) => code)),
        fc.record(
          { off: fc.boolean(), severity: fc.constantFrom('error', 'warning', 'hint', 'auto') },
          { requiredKeys: [] },
        ),
        { maxKeys: 5 },
      ),
      tolerance: fc.record(
        { 元: fc.constantFrom('auto', 0.01, 1, 10), 万元: fc.constantFrom('auto', 0.05) },
        { requiredKeys: [] },
      ),
      profile: fc.constantFrom(...PROFILE_CHOICES, 'auto'),
      live: fc.boolean(),
      notes: fc.boolean(),
      language: fc.constantFrom('zh-CN', 'en-US', 'auto'),
      vocabulary: fc
        .uniqueArray(listName, { maxLength: 4 })
        .chain((names) => fc.tuple(...names.map((name) => change(name).map((made) => [name, made] as const))))
        .map((entries) => Object.fromEntries(entries)),
      forms: fc.constantFrom([], [exampleForm()]),
    },
    { requiredKeys: [] },
  )
  .map((settings) => settings as Settings)
  .filter((settings) => 'settings' in parseSettings({ jixiao: 1, ...settings }));

/** What a checker is made with, as data that can be compared. */
const made = (settings: Settings) => {
  const { forms, vocabulary, settings: own } = checkerPartsOf(settings);
  const plain = Object.entries(vocabulary ?? {}).map(([key, list]) => [
    key,
    list instanceof Map ? [...(list as ReadonlyMap<string, string>)] : (list as unknown),
  ]);
  return { forms, plain, own, profile: profileIn(settings) };
};

describe('settings', () => {
  it('come back from their document, the same text each time', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        for (const layer of ['user', 'workbook'] as const) {
          const text = settingsJson(settings, layer);
          const back = settingsOf(text);
          expect(settingsJson(back, layer)).toBe(text);
          expect(made(back)).toEqual(made(settings));
        }
      }),
      runs(200),
    );
  });

  it('of a workbook go before those of the user, thing by thing', () => {
    const user: Settings = {
      rules: { T05: { off: true }, V05: { severity: 'hint' } },
      tolerance: { 元: 1, 万元: 0.02 },
      live: false,
      vocabulary: { 等级状态: { add: ['基本满意', '较好'] }, 单位写法: { add: { 平方米: ['平'], 人次: ['人次数'] } } },
    };
    const workbook: Settings = {
      rules: { T05: { off: false }, V05: { off: true } },
      tolerance: { 元: 'auto' },
      vocabulary: { 等级状态: { remove: ['较好', '差'] }, 单位写法: { add: { 人次: ['人数次'] }, remove: ['平'] } },
    };
    const { settings, from } = merged(user, workbook);
    expect(settings).toEqual({
      rules: { T05: { off: false }, V05: { severity: 'hint', off: true } },
      tolerance: { 元: 'auto', 万元: 0.02 },
      live: false,
      vocabulary: {
        等级状态: { add: ['基本满意'], remove: ['较好', '差'] },
        单位写法: { add: { 人次: ['人次数', '人数次'] }, remove: ['平'] },
      },
    });
    const origin = (...path: string[]) => from.get(settingKey(...path));
    expect(origin('rules', 'T05', 'off')).toBe('workbook');
    expect(origin('rules', 'V05', 'severity')).toBe('user');
    expect(origin('tolerance', '万元')).toBe('user');
    expect(origin('live')).toBe('user');
    expect(origin('notes')).toBeUndefined();
    expect(origin('vocabulary', '等级状态', '较好')).toBe('workbook');
    expect(origin('vocabulary', '单位写法', '人次数')).toBe('user');
  });

  it('of a workbook and a user are sound together, and are one of them where the other says nothing', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (user, workbook) => {
        expect(merged(user, {}).settings).toEqual(user);
        expect(merged({}, workbook).settings).toEqual(workbook);
        const { settings } = merged(user, workbook);
        expect(said({ jixiao: 1, ...settings })).toEqual([]);
        // Whatever the workbook says is so, whoever else says what.
        expect(made(merged(settings, workbook).settings)).toEqual(made(settings));
      }),
      runs(200),
    );
  });
});

describe('the lists of words', () => {
  it('are all there, each under one name and with its meaning', () => {
    const properties = [...Object.values(WORD_LISTS), ...Object.values(PAIR_LISTS)];
    expect(properties.toSorted()).toEqual(Object.keys(VOCABULARY).toSorted());
    expect(Object.keys(LIST_MEANINGS)).toEqual(VOCABULARY_LISTS);
  });

  it.each(VOCABULARY_LISTS)('%s takes a word, and gives one up', (list) => {
    const add = isPairList(list) ? { 甲乙丙: ['丁戊己'] } : ['甲乙丙'];
    const added = made({ vocabulary: { [list]: { add } } }).plain;
    expect(added).not.toEqual(made({}).plain);
    const remove = list === '单位写法' ? ['丁戊己'] : ['甲乙丙'];
    expect(JSON.stringify(made({ vocabulary: { [list]: { remove } } }).plain)).toBe(JSON.stringify(made({}).plain));
  });
});

describe('a form of one’s own', () => {
  const changed = (own: Partial<Form>) => said({ jixiao: 1, forms: [{ ...exampleForm(), ...own }] });
  const titled = (pattern: string) =>
    changed({ sections: exampleForm().sections.map((part) => (part.kind === 'title' ? { ...part, pattern } : part)) });

  it('is told and checked as the program’s own are', () => {
    const form = exampleForm();
    const data = { ...form.sample, fields: { ...form.sample.fields, 'funds.total': 130 } };
    const plan = layoutForm(form, data, layoutWords['zh-CN'], { formulas: false });
    const check = (settings: Settings) =>
      createChecker(checkerPartsOf(settings)).check([{ id: '1', name: '表', grid: gridOf(plan) }]);
    const { tables, findings } = check({ forms: [form] });
    expect(tables.map((table) => table.form)).toEqual([form.id]);
    expect(findings.map(({ code, position }) => ({ code, position }))).toContainEqual({
      code: 'T01',
      position: plan.fields.get('funds.total'),
    });
    expect(check({}).tables.map((table) => table.form)).not.toContain(form.id);
  });

  it('may be learned from a sheet, with labels that nobody else has', () => {
    const { sections, ...form } = exampleForm();
    const renamed = sections.map((part) =>
      part.kind === 'fields'
        ? {
            ...part,
            lines: part.lines.map((line) =>
              line.map((field) => (field.key === 'unit' ? { ...field, label: '购买主体' } : field)),
            ),
          }
        : part,
    );
    const plan = layoutForm({ ...form, sections: renamed }, form.sample, layoutWords['zh-CN']);
    const learned = learnForm({ id: '1', name: '表', grid: gridOf(plan) });
    if (!('form' in learned)) throw new Error(learned.why);
    expect(said(JSON.stringify({ jixiao: 1, forms: [learned.form] }))).toEqual([]);
  });

  it('is refused where it clashes with another, or has what only ours have', () => {
    expect(changed({ id: 'project-hebei' })).toEqual([
      '自定义表样第 1 张 → id：代号“project-hebei”已经用于“项目绩效目标表”，请换一个。',
    ]);
    expect(changed({ number: 'F3' })).toEqual([
      '自定义表样第 1 张 → number：编号“F3”已经用于“项目绩效目标表”，请换一个，如 F101。',
    ]);
    expect(changed({ ribbon: 'insertIt' })).toEqual([
      '自定义表样第 1 张 → ribbon：只有内置表样在功能区里有按钮，请删去这一项。',
    ]);
    expect(said({ jixiao: 1, forms: [exampleForm(), exampleForm()] })).toHaveLength(2);
  });

  it('is refused with what its declaration says wrong, by the nearest key', () => {
    expect(changed({ budget: 'funds.totle' })).toEqual([
      '自定义表样第 1 张 → budget：表样里没有“funds.totle”这个栏目。是不是“funds.total”？',
    ]);
    const [title, ...others] = exampleForm().sections;
    const misspelt = { ...exampleForm(), sections: [{ ...title, patern: 'x' }, ...others] };
    expect(said({ jixiao: 1, forms: [misspelt] })[0]).toMatch(
      /^自定义表样第 1 张 → sections → 第 1 项 → patern：没有“patern”这一项。是不是“pattern”？/,
    );
    const strange = { ...exampleForm(), sections: [{ kind: 'field' }, ...others] };
    expect(said({ jixiao: 1, forms: [strange] })[0]).toMatch(/kind：不能写“field”。是不是“fields”？/);
    const followed = exampleForm().sections.map((part) =>
      part.kind === 'indicators' ? { ...part, framework: 'framework-2020' } : part,
    );
    expect(changed({ sections: followed })[0]).toMatch(/没有“framework-2020”这个指标框架。是不是“framework-2021”？/);
  });

  it('is refused where its own sample does not tell it', () => {
    expect(changed({ sample: { ...exampleForm().sample, title: '培训计划' } })).toEqual([
      expect.stringMatching(/^自定义表样第 1 张 → sample → title：示例的标题“培训计划”不符合标题的式样/),
    ]);
    const unlike = exampleForm().sections.map((part) =>
      part.kind === 'indicators' ? { ...part, columns: ['name', 'value', 'weight'] as const } : part,
    );
    expect(changed({ sections: unlike as Form['sections'] })).not.toEqual([]);
  });

  it.each(['^.*购买服务.*表$', '购买服务(.{0,9}){0,9}表', '(a|b)+$', '购买服务+', '购买{2,}'])(
    'is refused with the pattern %s, that repeats without end',
    (pattern) => {
      expect(titled(pattern).join()).toContain('不限次数的重复');
    },
  );

  it.each([
    ['.{0,40}购买.{0,40}服务', '可选的写法太多'],
    ['(?=购买)服务', '不是能用的正则表达式'],
    ['(购买)\\1', '不是能用的正则表达式'],
    ['购买(服务', '不是能用的正则表达式'],
    ['^购买|服务$', '不是能用的正则表达式'],
    ['购'.repeat(201), '太长'],
  ])('is refused with the pattern %s', (pattern, why) => {
    expect(titled(pattern).join()).toContain(why);
  });

  it.each([
    '购买服务(项目)?绩效目标(申报)?表',
    '^.{0,20}政府购买服务绩效目标表$',
    '^(?:20\\d{2}年?度?)?政府购买服务绩效目标表(?:\\([^()]*\\))*$',
    '[政府]{2}购买服务.{0,9}表(\\(试行\\))?',
    ...ALL_FORMS.flatMap(({ sections }) => sections.flatMap((part) => (part.kind === 'title' ? part.pattern : []))),
  ])('may have the pattern %s', (pattern) => {
    expect(titled(pattern).filter((sentence) => !sentence.includes('不符合标题的式样'))).toEqual([]);
  });

  it('has no pattern that takes time out of proportion to a text', () => {
    const sign = fc.constantFrom('表', '绩', '.', '[绩效]', '[^()]', '\\d', '\\(');
    const times = fc.constantFrom('', '', '?', '{2}', '{0,9}', '{0,40}', '{1,60}', '*', '+', '{1,}');
    const piece = fc.tuple(sign, times).map((parts) => parts.join(''));
    const group = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => `(${pieces.join('|')})`);
    const part = fc.oneof(
      piece,
      fc.tuple(group, times).map((parts) => parts.join('')),
    );
    const pattern = fc
      .tuple(
        fc.constantFrom('^', ''),
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('$', '', '(?:\\([^()]*\\))*$'),
      )
      .map(([begin, parts, end]) => begin + parts.join('') + end);
    let accepted = 0;
    fc.assert(
      fc.property(pattern, (source) => {
        if (faultOfPattern(source) !== undefined) return;
        accepted++;
        const taken = patternOf(source, '');
        const steps = stepsOf(taken);
        for (const attack of sampled(attacksOn(taken), 8)) {
          const [few, many] = [240, 960].map((length) => steps(textOf(attack, length), 40_000_000));
          expect(many, JSON.stringify({ source, attack })).toBeLessThanOrEqual(6 * (few ?? 0) + 60_000);
        }
      }),
      runs(600),
    );
    expect(accepted).toBeGreaterThan(10);
  });
});
