/** How Office.js came up. `missing` may still turn into one of the others when a slow network delivers after all. */
export type Startup = 'excel' | 'elsewhere' | 'too-old' | 'missing';

/** Settles when the host has answered; rejects where Office.js cannot be loaded. */
export type OfficeStart = Promise<Exclude<Startup, 'missing'>>;

/**
 * Reports how Office.js came up: `missing` when nothing answers in time, then the right answer if it comes late.
 * Without a network the script's request may hang for minutes, and onReady never settles.
 */
export function watchStartup(start: OfficeStart, patience: number, report: (startup: Startup) => void): void {
  const timer = setTimeout(() => report('missing'), patience);
  start.then(
    (startup) => {
      clearTimeout(timer);
      report(startup);
    },
    (error: unknown) => {
      console.error(error);
      clearTimeout(timer);
      report('missing');
    },
  );
}

/** Settles when the page's script at `selector` has run, which may have been before we asked. */
export function scriptLoaded(selector: string, hasRun: () => boolean): Promise<void> {
  if (hasRun()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.querySelector(selector);
    if (!script) throw new Error(`No script at ${selector}`);
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`The script at ${selector} could not be loaded.`)));
  });
}
