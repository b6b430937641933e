/** Renders the drawings in assets/ to the sizes the ribbon asks for. Run after changing an .svg. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

const SIZES = [16, 20, 32, 64, 80];

const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const name of ['icon', 'clear', 'insert']) {
  for (const size of SIZES) {
    const drawing = await readFile(`assets/${name}${size <= 20 ? '-small' : ''}.svg`, 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await writeFile(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
