import type { Page } from 'playwright-core';
import { AXE } from '../support/axe';
import { IS_DEEP } from '../support/depth';
import { makeSite, type WindowOptions } from '../support/site';

declare global {
  interface Window {
    /** Styles that the page's policy has refused. */
    refused: string[];
  }
}

/** Zod tries whether it may evaluate code, which is refused as it should be; a style that is refused would be missed by somebody. */
function noteRefusals(): void {
  window.refused = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
    if (violatedDirective.startsWith('style')) window.refused.push(violatedDirective);
  });
}

/** Opens the preview in a scene of its own, 320 px wide where nothing else is said; to be called once in a file of tests. */
export function makeStage(): (scene: string, options?: WindowOptions) => Promise<Page> {
  const { visit } = makeSite('preview');
  return async (scene, options) => {
    const page = await visit(`/index.html?${scene}`, {
      viewport: { width: 320, height: 760 },
      reducedMotion: 'reduce',
      prepare: (opened) => opened.addInitScript(noteRefusals),
      ...options,
    });
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    return page;
  };
}

const THEMES: readonly (readonly [string, WindowOptions])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['high-contrast', { forcedColors: 'active', colorScheme: 'dark' }],
];

/**
 * States in themes, for axe: theme, state, options of the window. Colours differ between themes, hardly the states: all states in the first
 * theme, and every one in one of the others. In the quick run every state in one theme, in turn.
 */
export function inThemes<State extends readonly unknown[]>(
  states: readonly State[],
): (readonly [string, ...State, WindowOptions])[] {
  const isTried = (index: number, turn: number) =>
    IS_DEEP ? turn === 0 || index % 2 === turn % 2 : index % THEMES.length === turn;
  return THEMES.flatMap(([theme, options], turn) =>
    states.filter((_, index) => isTried(index, turn)).map((state) => [theme, ...state, options] as const),
  );
}

/** Lets the list not follow what is edited, as a person does it, and goes back to the list. */
export async function switchLiveOff(page: Page): Promise<void> {
  const go = (name: string | RegExp) =>
    page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click();
  await go('工具');
  await go(/^设置/);
  await page.getByRole('switch', { name: /^边填边查/ }).click();
  await page.getByText('已保存。').waitFor();
  await go('返回工具');
  await go('检查');
}

/** Whether anything of the pane could be scrolled sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body, header, main')].some((box) => box.scrollWidth > box.clientWidth),
  );
}

/** What axe objects to, as rule and elements, and styles that the page's policy has refused. */
export async function violations(page: Page): Promise<readonly (readonly [string, readonly string[]])[]> {
  const refused = await page.evaluate(() => window.refused);
  if (refused.length > 0) return [['policy', refused]];
  await page.evaluate(AXE);
  const found = await page.evaluate(() => window.axe.run());
  return found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)] as const);
}
