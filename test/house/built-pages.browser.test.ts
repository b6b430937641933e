import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGES, RULES } from '../../src/core';
import { makeSite } from '../support/site';

const WEB = 'dist/web';

const site = makeSite('web', { locale: 'zh-CN' });

/** Opens a page of the build and notes what it asks for elsewhere, and what its policy refused. */
async function visit(address: string): Promise<{ page: Page; elsewhere: string[]; refused: string[] }> {
  const elsewhere: string[] = [];
  const refused: string[] = [];
  const page = await site.visit(address, {
    prepare: async (opened) => {
      await opened.route('**/*', (route) => {
        const url = route.request().url();
        if (url.startsWith(site.url)) return route.continue();
        elsewhere.push(url);
        return route.abort();
      });
      opened.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) refused.push(message.text());
      });
    },
  });
  return { page, elsewhere, refused };
}

describe('the built pages', () => {
  it('ask for Office.js from the source chosen at build time, and for nothing else', async () => {
    const { page, elsewhere, refused } = await visit('/taskpane.html');
    await page.getByRole('heading', { name: '没有连上 Excel' }).waitFor({ timeout: 20_000 });
    expect(elsewhere.map((url) => new URL(url).pathname)).toEqual(['/1/office.js']);
    expect(refused).toEqual([]);
  });

  it.each(['/workbench-taskpane.html', '/workbench-message.html'])(
    'ask no other machine for anything when Office.js is served beside them: %s',
    async (address) => {
      const { page, elsewhere, refused } = await visit(address);
      await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 20_000 });
      expect(elsewhere).toEqual([]);
      expect(refused).toEqual([]);
    },
  );

  it('refuse scripts and connections of any other origin', async () => {
    const { page, elsewhere } = await visit('/taskpane.html');
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.src = 'https://example.org/x.js';
      const scriptRefused = new Promise((resolve) => (script.onerror = () => resolve('refused')));
      document.head.append(script);
      const fetched = await fetch('https://example.org/x').then(
        () => 'fetched',
        () => 'refused',
      );
      return [await scriptRefused, fetched];
    });
    expect(outcome).toEqual(['refused', 'refused']);
    expect(elsewhere.filter((url) => url.includes('example.org'))).toEqual([]);
  });
});

describe('the styles of the pane', () => {
  it('are those of Fluent, though its policy allows no inline style but those of the page', async () => {
    const { page, refused } = await visit('/workbench-taskpane.html');
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 20_000 });
    const looks = await page.locator('.fui-FluentProvider').evaluate((element) => getComputedStyle(element).fontFamily);
    expect(looks).toContain('Segoe UI');
    expect(refused).toEqual([]);
    const injected = await page.evaluate(() => {
      const holder = document.createElement('div');
      holder.innerHTML = '<style>h1 { color: rgb(1, 2, 3) }</style>';
      document.body.append(holder);
      return getComputedStyle(document.querySelector('h1') ?? document.body).color;
    });
    expect(injected).not.toBe('rgb(1, 2, 3)');
    expect(refused).toHaveLength(1);
  });
});

describe('the bundles of the page of pane and commands', () => {
  const scripts = readdirSync(WEB).filter((name) => /^(?:taskpane|pane|fluent|message)\..*js$/.test(name));
  /** The library that reads files looks behind, which Safari does from 16.4 on. They are loaded when files are chosen, and the pane says what a Mac needs. */
  const READS_FILES = /^(?:files-worker|past-file)\./;
  /** What is loaded without anybody having asked for more than a check, or a form from the ribbon. */
  const FIRST = /^(?:taskpane|pane|fluent|insert|message)\./;
  const text = (name: string): string => readFileSync(path.join(WEB, name), 'utf8');

  it('hold nothing that Safari 15.4 cannot parse, nor the guard what Internet Explorer cannot', async () => {
    const built = readdirSync(WEB).filter((name) => name.endsWith('.js'));
    expect(built.length).toBeGreaterThan(scripts.length);
    for (const name of built) {
      if (!READS_FILES.test(name)) expect([name, /\(\?<[=!]/.exec(text(name))?.[0]]).toEqual([name, undefined]);
      // What has to be rewritten or refused for an engine, it would not understand.
      const target = name === 'guard.js' ? 'es5' : 'safari15.4';
      const asIs = await transform(text(name), { target: 'esnext', charset: 'utf8' });
      const rewritten = await transform(text(name), { target, charset: 'utf8' });
      expect([name, rewritten.code === asIs.code]).toEqual([name, true]);
    }
  });

  it('hold no spreadsheet engine and nothing of Node', () => {
    expect(scripts.length).toBe(4);
    for (const name of scripts)
      expect([name, /univer|hucre|node:fs|require\(/i.exec(text(name))?.[0]]).toEqual([name, undefined]);
  });

  it('leave what rules say of themselves to a file of its own, and the first script the rules as well', () => {
    const sentences = [...PAGES.values()].map(({ why }) => why['zh-CN']);
    const holding = (sentence: string): readonly string[] =>
      readdirSync(WEB).filter((name) => name.endsWith('.js') && text(name).includes(sentence));
    const files = [...new Set(sentences.flatMap(holding))];
    expect(files).toContainEqual(expect.stringMatching(/^rule-pages\./));
    expect(files.filter((name) => FIRST.test(name))).toEqual([]);
    const messages = RULES.flatMap((rule) => Object.values(rule.messages).map((message) => message['zh-CN']));
    const withRules = [...new Set(messages.flatMap(holding))];
    expect(withRules.filter((name) => FIRST.test(name) && !name.startsWith('pane.'))).toEqual([]);
    expect(withRules).toContainEqual(expect.stringMatching(/^pane\./));
  });

  it('stay small enough for a slow office network', () => {
    const size = (pattern: RegExp): number =>
      scripts.filter((name) => pattern.test(name)).reduce((sum, name) => sum + statSync(path.join(WEB, name)).size, 0);
    expect(size(/^(?:taskpane|pane|fluent)/)).toBeLessThan(1_400_000);
    // With it Office.js finds the functions of the ribbon, for which it waits ten seconds.
    expect(size(/^taskpane/)).toBeLessThan(25_000);
    // Words in two languages, and a page's worth of code: neither React nor zod.
    expect(size(/^message/)).toBeLessThan(36_000);
  });

  it('take every word from the catalogues', () => {
    const withoutComments = (code: string) =>
      code
        .split('*/')
        .map((part) => part.split('/*')[0]?.replace(/\/\/.*/g, ''))
        .join('');
    const files = ['src/taskpane', 'src/commands'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$|\.html$/.test(name))
        .map((name) => path.join(folder, name)),
    );
    const withText = files.filter((name) => /\p{Script=Han}/u.test(withoutComments(readFileSync(name, 'utf8'))));
    expect(withText).toEqual([]);
  });
});
