import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages } from '../../scripts/docs/main';
import { EXAMPLES } from '../../scripts/docs/settings-page';
import { parseSettings, RULES } from '../../src/core';

const DOCS = new URL('../../docs/', import.meta.url);

describe('the pages of rules and forms', () => {
  it.each([...pages()])('include %s exactly as `npm run docs` makes it now', (path, text) => {
    expect(readFileSync(new URL(path, DOCS), 'utf8')).toBe(text);
  });

  it('do not include a page for a rule that no longer exists', () => {
    expect(readdirSync(new URL('rules', DOCS)).sort()).toEqual(
      ['README.md', ...RULES.map(({ code }) => `${code}.md`)].sort(),
    );
  });
});

describe('the page of settings', () => {
  it.each(EXAMPLES)('has an example that is read: %s', (example) => {
    expect(parseSettings(example)).toHaveProperty('settings');
  });
});

describe('the catalogue of rules', () => {
  it('has each code once, in the order of the catalogue', () => {
    const codes = RULES.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it.each(RULES.map((rule) => [rule.code, rule] as const))('%s says the same in both languages', (_, { messages }) => {
    const slots = (template: string) => [...template.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [name, message] of Object.entries(messages))
      expect(slots(message['en-US']), name).toEqual(slots(message['zh-CN']));
  });
});
