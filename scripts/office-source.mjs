/** Where Office.js is loaded from, and what the pages may therefore reach. */
import { createHash } from 'node:crypto';

export const DEFAULT_ADDIN_URL = 'https://localhost:3000';

/** Microsoft's address since September 2026 (https://github.com/OfficeDev/office-js-docs-pr/pull/5882) … */
const CDN = 'https://officeapis.public.onecdn.static.microsoft/1/office.js';
/** … and the one before it, for networks that let through no other. Either may send on to the other. */
const CDN_BEFORE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** https://learn.microsoft.com/office/dev/add-ins/publish/government-cloud-guidance#office-365-operated-by-21vianet */
const CDN_21VIANET = 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js';

/** The npm package's files, served unmodified beside the pane: for closed networks and the workbench. */
export const SELF_HOSTED = { origins: [], scripts: ['office-js/office.js'] };

const SOURCES = {
  cdn: { origins: originsOf(CDN, CDN_BEFORE), scripts: [CDN] },
  'cdn-legacy': { origins: originsOf(CDN_BEFORE, CDN), scripts: [CDN_BEFORE] },
  '21vianet': { origins: originsOf(CDN_21VIANET), scripts: [CDN_21VIANET] },
  self: SELF_HOSTED,
};

function originsOf(...urls) {
  return urls.map((url) => new URL(url).origin);
}

export function officeSource(name = 'cdn') {
  if (!Object.hasOwn(SOURCES, name))
    throw new Error(`OFFICE_JS must be one of ${Object.keys(SOURCES).join(', ')}, not "${name}".`);
  return SOURCES[name];
}

/** What a policy calls each inline style of a page by: the hash of its text. */
export function styleHashes(html) {
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text]) => text);
  return styles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/**
 * Own origin, the chosen source of Office.js, and the page's own styles; nothing else.
 * See docs/decisions/styles-by-hash.md for how Fluent gets along with that.
 */
export function contentSecurityPolicy({ origins }, html) {
  const allowed = ["'self'", ...origins].join(' ');
  return [
    "default-src 'none'",
    `script-src ${allowed}`,
    `connect-src ${allowed}`,
    `style-src ${["'self'", ...styleHashes(html)].join(' ')}`,
    "img-src 'self' data:",
    "frame-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
