import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../test/support/browser';
import { serveFolder } from '../../test/support/static-server';

/** Opens the workbench, checks the first sample's sheets, and waits until the marks are drawn. */
async function checked(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const pane = page.frameLocator('#pane');
  await pane.getByRole('button', { name: '检查整个工作簿' }).click();
  await pane.locator('[data-row]').first().waitFor();
  await pane.locator('[data-row]').nth(1).click();
  await page.waitForTimeout(1_500); // Univer draws marks in its own time and says nothing when done
}

/** The pictures in the README, from what was last built: `npm run build && npm run screenshots`. */
export async function main(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await serveFolder('dist/web');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
    await checked(page, `${server.url}/workbench.html`);
    await page.screenshot({ path: join(folder, 'workbench.png') });
  } finally {
    await browser.close();
    await server.close();
  }
}
