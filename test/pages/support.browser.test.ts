import { describe, expect, it } from 'vitest';
import { pageWords } from '../../src/words/pages';
import { AXE } from '../support/axe';
import { makeSite } from '../support/site';

const site = makeSite('web');

describe('the support page', () => {
  it.each([{}, { colorScheme: 'dark' }] as const)(
    'says all it has to say without any script, in both languages: %j',
    async (look) => {
      const refused: string[] = [];
      const page = await site.visit('/support.html', {
        ...look,
        viewport: { width: 320, height: 600 },
        prepare: (opened) => void opened.on('console', (entry) => refused.push(entry.text())),
      });
      const text = await page.locator('body').innerText();
      for (const { support } of Object.values(pageWords)) {
        for (const { title, lines } of [support.about, support.needs, support.blank, support.help]) {
          expect(text).toContain(title);
          for (const line of lines) expect(text).toContain(line);
        }
        expect(text).toContain(support.help.nobody);
      }
      expect(await page.locator('script').count()).toBe(0);
      expect(refused).toEqual([]);
      await page.evaluate(AXE);
      expect((await page.evaluate(() => window.axe.run())).violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );

  it('leads to the licences of what is shipped', async () => {
    const page = await site.visit('/support.html');
    const target = await page.getByRole('link', { name: pageWords['zh-CN'].support.notices }).getAttribute('href');
    const answer = await page.request.get(`${site.url}/${target ?? ''}`);
    expect(answer.ok()).toBe(true);
    expect(await answer.text()).toContain('react-dom 19');
  });
});
