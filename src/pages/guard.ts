/**
 * Says at once that a page's script has failed, and how; without this one, guard.css says so after a while.
 * Written in ES5, since it must run where the others cannot even be parsed. Words are those of the page.
 */
/* eslint-disable no-var, @typescript-eslint/prefer-for-of, @typescript-eslint/prefer-nullish-coalescing, @typescript-eslint/prefer-optional-chain,
   @typescript-eslint/prefer-string-starts-ends-with */

/** What a window hears: of an error in a script, or of an element that could not be loaded. */
interface Failure {
  readonly message?: string;
  readonly filename?: string;
  readonly lineno?: number;
  readonly target: unknown;
}

var DETAIL = 'guard-detail';

/** What Office.js puts into the window, as far as it is needed here. */
interface Office {
  readonly onReady: (then: () => void) => unknown;
  readonly addin?: { readonly showAsTaskpane: () => unknown };
}

/** Office.js is waited for by the page itself, which says so better; the page's own scripts are deferred or loaded by webpack, Office's are neither. */
function ours(address: string | undefined): HTMLScriptElement | undefined {
  var scripts = document.getElementsByTagName('script');
  for (var at = 0; at < scripts.length; at += 1) {
    var script = scripts[at];
    if (script && (script.defer || script.hasAttribute('data-webpack')) && script.src === address) return script;
  }
  return undefined;
}

/** A button on the ribbon may have loaded the page out of sight, and without the first script no button does anything. */
function bringIntoSight(): void {
  var office = (window as unknown as { readonly Office?: Office }).Office;
  if (!office) return;
  var addin = office.addin;
  office.onReady(function () {
    if (addin) addin.showAsTaskpane();
  });
}

function say(detail: string): void {
  var place = document.getElementById(DETAIL);
  if (place) place.textContent = detail;
}

function heard(failure: Failure): void {
  var element = failure.target as HTMLScriptElement | null;
  var address = failure.filename || (element && element.src) || '';
  var script = ours(address);
  if (!script) return;
  if (script.defer) window.addEventListener('load', bringIntoSight);
  var name = address.replace(/^.*\//, '');
  var detail = failure.message ? failure.message + ' (' + name + ':' + String(failure.lineno) + ')' : '404? ' + name;
  if (!/ failed$/.test(document.documentElement.className)) document.documentElement.className += ' failed';
  say(detail);
  // A script may be missed before the page has been read to its end.
  document.addEventListener('DOMContentLoaded', function () {
    say(detail);
  });
}

// An element that could not be loaded tells only those who listen on the way down to it.
window.addEventListener('error', heard as unknown as EventListener, true);
