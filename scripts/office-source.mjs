/** Where Office.js is loaded from, and what the pages may therefore reach. */

export const DEFAULT_ADDIN_URL = 'https://localhost:3000';

/** The npm package's files, served unmodified beside the pane: for closed networks and the workbench. */
export const SELF_HOSTED = { origin: undefined, scripts: ['office-js/office.js'] };

const SOURCES = {
  cdn: hosted('https://appsforoffice.microsoft.com/lib/1/hosted/office.js'),
  '21vianet': hosted('https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js'),
  self: SELF_HOSTED,
};

function hosted(url) {
  return { origin: new URL(url).origin, scripts: [url] };
}

export function officeSource(name = 'cdn') {
  if (!Object.hasOwn(SOURCES, name))
    throw new Error(`OFFICE_JS must be one of ${Object.keys(SOURCES).join(', ')}, not "${name}".`);
  return SOURCES[name];
}

/**
 * Own origin and the chosen source of Office.js; nothing else.
 * Styles are the exception: Fluent makes its rules at run time in <style> elements, and a static page has no server to
 * issue a nonce per answer. An injected style could reach nothing outside: pictures and fonts are held to the same origins.
 */
export function contentSecurityPolicy({ origin }) {
  const allowed = ["'self'", ...(origin ? [origin] : [])].join(' ');
  return [
    "default-src 'none'",
    `script-src ${allowed}`,
    `connect-src ${allowed}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
