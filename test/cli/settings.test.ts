import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettingsJson, LOCALES, parseSettings, RULES } from '../../src/core';
import { call } from './call';

const SAMPLE = new URL('../samples/000-zhangye.xlsx', import.meta.url).pathname;
const EXAMPLE = new URL('../../docs/settings-example.json', import.meta.url).pathname;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-settings-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array | object): Promise<string> {
  const path = join(folder, name);
  const isData = typeof content === 'object' && !(content instanceof Uint8Array);
  await writeFile(path, isData ? JSON.stringify(content) : content);
  return path;
}

interface Report {
  readonly off: readonly string[];
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly ownSeverity?: string }[];
  readonly tables: readonly { readonly profile: string | null }[];
}

async function report(...args: string[]): Promise<Report> {
  const { out } = await call('check', '--format', 'json', ...args, SAMPLE);
  const { files } = JSON.parse(out) as { readonly files: readonly Report[] };
  return files[0] ?? { off: [], findings: [], tables: [] };
}

describe('jixiao settings', () => {
  it('prints a file with every setting, which is read again', async () => {
    const { code, out } = await call('settings');
    expect(code).toBe(0);
    expect(out).toBe(defaultSettingsJson());
    expect(parseSettings(out)).toHaveProperty('settings');
    const printed = await file('default.json', out);
    expect(await report('--settings', printed)).toEqual(await report());
  });

  it.each(LOCALES)('explains each part of it with --help, in %s', async (locale) => {
    const { code, out } = await call('settings', '--help', '--lang', locale);
    expect(code).toBe(0);
    for (const part of Object.keys(JSON.parse(defaultSettingsJson()) as object).slice(1))
      expect(out, part).toMatch(new RegExp(`^  ${part}`, 'm'));
    expect(out).not.toMatch(/\{\w+\}|undefined/);
  });

  it('takes nothing else', async () => {
    expect(await call('settings', 'a.json')).toMatchObject({ code: 2 });
  });
});

describe('jixiao check --settings', () => {
  it('leaves out the rules that are off, and says so', async () => {
    const before = await report();
    expect(before.off).toEqual([]);
    expect(before.findings.map(({ code }) => code)).toContain('T01');
    const settings = await file('off.json', { jixiao: 1, rules: { T01: { off: true }, V05: { off: true } } });
    const after = await report('--settings', settings);
    expect(after.off).toEqual(['T01', 'V05']);
    expect(after.findings).toEqual(before.findings.filter(({ code }) => code !== 'T01' && code !== 'V05'));
    const { out } = await call('check', '--settings', settings, SAMPLE);
    const title = RULES.find(({ code }) => code === 'T01')?.title['zh-CN'] ?? '';
    expect(out).toContain(`○ 按设置停用了 2 条规则，没有按它们审核：${title}（T01）；`);
  });

  it('ends without an error where its rule is none any more, and tells what the rule says itself', async () => {
    const codes = [
      ...new Set((await report()).findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
    ];
    const rules = Object.fromEntries(codes.map((code) => [code, { severity: 'warning' }]));
    const settings = await file('severity.json', { jixiao: 1, rules });
    expect((await call('check', SAMPLE)).code).toBe(1);
    expect((await call('check', '--settings', settings, SAMPLE)).code).toBe(0);
    const { findings } = await report('--settings', settings);
    expect(findings.filter(({ code }) => code === 'T01')).toContainEqual(
      expect.objectContaining({ severity: 'warning', ownSeverity: 'error' }),
    );
  });

  it('goes by the place of the settings unless another is asked for', async () => {
    const settings = await file('place.json', { jixiao: 1, profile: 'hebei' });
    const placesOf = ({ tables }: Report) => [...new Set(tables.map(({ profile }) => profile))];
    expect(placesOf(await report('--settings', settings))).toEqual(['hebei']);
    expect(placesOf(await report('--settings', settings, '--profile', 'gansu'))).toEqual(['gansu']);
  });

  it('takes the file of a bureau, in any encoding that is read', async () => {
    const expected = await report('--settings', EXAMPLE);
    expect(expected.off).toEqual(['T11']);
    const text = await readFile(EXAMPLE, 'utf8');
    for (const [name, bytes] of [
      ['bom.json', `\ufeff${text}`],
      ['wide.json', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ] as const)
      expect(await report('--settings', await file(name, bytes)), name).toEqual(expected);
  });

  it('checks nothing with a file that is wrong, and lists what is wrong in it', async () => {
    const wrong = await file('wrong.json', '{\n  "jixiao": 1,\n  "rules": { "T05": { "of": true } },\n  "live": 1\n}');
    const { code, out, err } = await call('check', '--settings', wrong, SAMPLE);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n')).toEqual([
      `设置文件 ${wrong} 有 2 处要改，没有开始审核：`,
      '  第 3 行，规则 T05 → of：没有“of”这一项。是不是“off”？可以写：off、severity。',
      '  第 4 行，边填边查：应当是：true 或 false（不加引号）。',
    ]);
    expect((await call('check', '--lang', 'en-US', '--settings', wrong, SAMPLE)).err).toContain(
      'Line 3, Rule T05 → of: There is no "of". Is it "off"? There may be: off, severity.',
    );
  });

  it.each([
    ['that is not there', 'none.json', undefined, '找不到这个文件'],
    ['that is empty', 'empty.json', '', '是空的'],
    ['that is no text', 'bytes.json', new Uint8Array([0, 1, 2, 3, 0, 255]), '不是文本'],
    ['of something else', 'other.json', { compilerOptions: {} }, '开头应有 "jixiao": 1'],
  ])('ends with 2 for a file %s', async (_, name, content, sentence) => {
    const path = content === undefined ? join(folder, name) : await file(name, content);
    const { code, out, err } = await call('check', '--settings', path, SAMPLE);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  it('needs a file behind it', async () => {
    expect(await call('check', SAMPLE, '--settings')).toMatchObject({ code: 2 });
  });
});
