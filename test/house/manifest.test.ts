import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../scripts/manifest.mjs';
import { manifestProblems } from '../../scripts/validate-manifest.mjs';
import { FORMS } from '../../src/core';
import { messageAddress } from '../../src/commands/message/address';
import { commandText } from '../../src/words/commands';

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
      (text: string) =>
        text.replace('"Pane.Url" DefaultValue="https://localhost', '"Pane.Url" DefaultValue="http://localhost'),
      'not https',
    ],
    [
      'elements out of order',
      (text: string) => text.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'),
      'in this order',
    ],
    [
      'functions on a page of their own',
      (text: string) => text.replace('<FunctionFile resid="Pane.Url" />', '<FunctionFile resid="Support.Url" />'),
      'not one page: Pane.Url, Support.Url',
    ],
    [
      'a page that ends with its command',
      (text: string) => text.replace('lifetime="long"', 'lifetime="short"'),
      'a long lifetime',
    ],
    [
      'a runtime after what it is for',
      (text: string) => text.replace(/(<Runtimes>.*<\/Runtimes>)(.*<\/DesktopFormFactor>)/s, '$2$1'),
      'elements of Host must come in this order',
    ],
    [
      'buttons for an Excel that cannot share a page',
      (text: string) => text.replace('<Set Name="SharedRuntime" MinVersion="1.1" />', '<Set Name="ExcelApi" />'),
      'must ask for the requirement set SharedRuntime',
    ],
    [
      'no button that opens the pane itself',
      (text: string) => text.replace(/<Control xsi:type="Button" id="Jixiao.OpenPane">.*?<\/Control>/s, ''),
      'no button opens the pane itself',
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
    const associated = [...source.matchAll(/^ {4}(\w+): \(\) => /gm)].map(([, name]) => name);
    expect(called.toSorted()).toEqual([...associated, ...inserting].toSorted());
    expect(inserting.toSorted()).toEqual(FORMS.flatMap(({ ribbon }) => ribbon ?? []).toSorted());
    expect(called).toEqual(expect.arrayContaining(['check', 'insertProjectGansu']));
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
    const page = /<bt:Url id="Pane.Url" DefaultValue="([^"]+)"/.exec(text)?.[1] ?? '';
    const dialog = new URL(
      messageAddress(
        { kind: 'failed', task: 'insert', reason: 'unknown', leftover: { kind: 'nothing' } },
        'zh-CN',
        page,
      ),
    );
    const pane = /<SourceLocation DefaultValue="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(page).toBe(pane); // an Excel without commands opens the same page
    expect(dialog.origin).toBe(new URL(pane).origin);
    expect(dialog.protocol).toBe('https:');
    expect(dialog.pathname).toBe('/message.html');
    expect(text).not.toContain('<AppDomain');
  });

  it('asks for so old an Excel that one too old for the pane shows the page that says so', () => {
    expect(readFileSync(MANIFEST, 'utf8')).toContain('<Sets DefaultMinVersion="1.1">');
  });

  it('calls the button that opens the pane as the message does that sends people to it', () => {
    const [, zh = '', en = ''] =
      /id="Open.Label" DefaultValue="([^"]+)">\s*<bt:Override Locale="en-US" Value="([^"]+)"/.exec(
        readFileSync(MANIFEST, 'utf8'),
      ) ?? [];
    expect(commandText({ kind: 'no-pane' }, 'zh-CN').lines.join()).toContain(`“${zh}”`);
    expect(commandText({ kind: 'no-pane' }, 'en-US').lines.join()).toContain(`Choose ${en} on`);
  });

  it('leads to the page for help where Excel offers help, and to the pane where it opens the pane', () => {
    const text = readFileSync(MANIFEST, 'utf8');
    const support = 'https://localhost:3000/support.html';
    expect(text).toContain(`<SupportUrl DefaultValue="${support}" />`);
    expect(text).toContain('<LearnMoreUrl resid="Support.Url" />');
    expect(text).toContain(`<bt:Url id="Support.Url" DefaultValue="${support}" />`);
    expect(text).toContain('<SourceLocation DefaultValue="https://localhost:3000/taskpane.html" />');
  });
});

describe('a manifest for another address', () => {
  const text = readFileSync(MANIFEST, 'utf8');
  const idOf = (manifest: string) => /<Id>(.*)<\/Id>/.exec(manifest)?.[1];

  it('has every address moved, the version given and the same Id, and is accepted', async () => {
    const moved = manifestFor(text, 'https://Intranet.example:8443/jixiao/', '0.1.0.7');
    expect(idOf(moved)).toBe(idOf(text));
    expect(moved).toContain('<Version>0.1.0.7</Version>');
    expect(moved).not.toContain('localhost');
    const urls = (manifest: string) => manifest.match(/"https:[^"]*"/g) ?? [];
    expect(urls(moved)).toEqual(
      urls(text).map((url) => url.replace('https://localhost:3000', 'https://intranet.example:8443/jixiao')),
    );
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'manifest-')), 'moved.xml');
    writeFileSync(file, moved);
    expect(await manifestProblems(file, '.')).toEqual([]);
  });

  it('can be made of one that was made so, and leaves the version where none is given', () => {
    const once = manifestFor(text, 'https://one.example/a', '1.2.3.4');
    expect(manifestFor(once, 'https://localhost:3000')).toBe(text.replace(/<Version>.*</, '<Version>1.2.3.4<'));
  });

  it.each(['http://intranet.example', 'intranet.example', 'https://a.example/?x=1', ''])(
    'is refused for %j',
    (address) => {
      expect(() => manifestFor(text, address)).toThrow('The address must be one like');
    },
  );

  it('is refused with a version of three numbers', () => {
    expect(() => manifestFor(text, 'https://a.example', '0.1.0')).toThrow('four numbers');
  });
});
