/** What the build puts into the add-in's pages besides their scripts: the policy of each, and the text that is seen where scripts fail. */
import { readFileSync } from 'node:fs';
import HtmlPlugin from 'html-webpack-plugin';
import { contentSecurityPolicy } from './office-source.mjs';

/** Where a template wants its policy. */
const PLACE = 'content="POLICY"';

/** Puts its policy into every page that was made with a `source` of Office.js, when nothing of the page changes any more. */
export class PagePolicies {
  apply(compiler) {
    compiler.hooks.compilation.tap('PagePolicies', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap('PagePolicies', (data) => {
        const { source } = data.plugin.userOptions;
        if (!source) return data;
        if (!data.html.includes(PLACE)) throw new Error(`${data.outputName} has no place for its policy.`);
        return { ...data, html: data.html.replace(PLACE, `content="${contentSecurityPolicy(source, data.html)}"`) };
      });
    });
  }
}

function section([locale, { guard }]) {
  const lines = [guard.body, ...guard.advice].map((line) => `<p>${line}</p>`);
  const support = `<p><a href="support.html" target="_blank" rel="noopener">${guard.support}</a></p>`;
  return `<section lang="${locale}"><h2>${guard.title}</h2>${lines.join('')}${support}</section>`;
}

/** Style and HTML of the text that a page shows where its script has put nothing into the element `.awaited` before it. */
export function guardOf(pages) {
  return {
    style: readFileSync(new URL('../src/pages/guard.css', import.meta.url), 'utf8'),
    html: `<div class="guard" role="alert">${Object.entries(pages).map(section).join('')}<p><code id="guard-detail"></code></p></div>`,
  };
}
