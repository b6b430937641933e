import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestProblems } from '../../scripts/validate-manifest.mjs';
import { FORMS } from '../../src/core';
import { messageAddress } from '../../src/commands/message/address';

const MANIFEST = 'manifest.xml';

async function problemsAfter(change: (text: string) => string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
  symlinkSync(path.resolve('assets'), path.join(folder, 'assets'), 'junction');
  const file = path.join(folder, MANIFEST);
  const text = readFileSync(MANIFEST, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  return (await manifestProblems(file)).join('\n');
}

describe('manifest.xml', () => {
  it('is accepted by Excel, as far as can be told offline', async () => {
    expect(await manifestProblems(MANIFEST)).toEqual([]);
  });

  it.each([
    [
      'a string without its English text',
      (text: string) => text.replace(/<bt:Override Locale="en-US" Value="Check" \/>/, ''),
      'has no text for en-US',
    ],
    [
      'a resource that is not defined',
      (text: string) => text.replace('id="Check.Tip"', 'id="Check.Hint"'),
      'used and not defined',
    ],
    ['a picture that does not exist', (text: string) => text.replace('icon-80.png', 'icon-81.png'), 'no such picture'],
    [
      'a page without https',
      (text: string) => text.replace('https://localhost:3000/commands', 'http://localhost:3000/commands'),
      'not https',
    ],
    [
      'elements out of order',
      (text: string) => text.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'),
      'in this order',
    ],
    [
      'a label too long for the ribbon',
      (text: string) => text.replace('"检查"', `"${'检'.repeat(126)}"`),
      'longer than 125',
    ],
  ])('is refused with %s', async (_what, change, expected) => {
    expect(await problemsAfter(change)).toContain(expected);
  });

  it('calls only functions that the commands associate, and they associate no others', () => {
    const called = [...readFileSync(MANIFEST, 'utf8').matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
    const source = readFileSync('src/commands/index.ts', 'utf8');
    const inserting = [...source.matchAll(/'(insert\w+)'/g)].map(([, name]) => name);
    const associated = [...source.matchAll(/associate\(\s*'(\w+)'/g)].map(([, name]) => name);
    expect(called.toSorted()).toEqual([...associated, ...inserting].toSorted());
    expect(inserting.toSorted()).toEqual(FORMS.flatMap(({ ribbon }) => ribbon ?? []).toSorted());
    expect(called).toContain('insertProjectGansu');
  });

  it.each(FORMS.filter(({ ribbon }) => ribbon).map((form) => [form.number, form] as const))(
    'has an item for %s with a label and a tip by its number',
    (number, { ribbon = '' }) => {
      const items = [...readFileSync(MANIFEST, 'utf8').matchAll(/<Item id=.*?<\/Item>/gs)].map(([item]) => item);
      const [own = ''] = items.filter((item) => item.includes(`<FunctionName>${ribbon}</FunctionName>`));
      expect(own).toContain(`<Label resid="Insert${number}.Label" />`);
      expect(own).toContain(`<Description resid="Insert${number}.Tip" />`);
    },
  );

  it('allows no further domain, since the dialog of a command is on the domain of its page', () => {
    const text = readFileSync(MANIFEST, 'utf8');
    const commands = /<bt:Url id="Commands.Url" DefaultValue="([^"]+)"/.exec(text)?.[1] ?? '';
    const dialog = new URL(messageAddress({ kind: 'failed', task: 'insert', reason: 'unknown' }, 'zh-CN', commands));
    const pane = /<SourceLocation DefaultValue="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(dialog.origin).toBe(new URL(pane).origin);
    expect(dialog.protocol).toBe('https:');
    expect(dialog.pathname).toBe('/message.html');
    expect(text).not.toContain('<AppDomain');
  });

  it('asks for so old an Excel that one too old for the pane shows the page that says so', () => {
    expect(readFileSync(MANIFEST, 'utf8')).toContain('<Sets DefaultMinVersion="1.1">');
  });
});
