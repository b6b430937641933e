/** What Office itself tells an add-in: its colours. */

export type OfficeThemeKind = 'light' | 'dark' | 'high-contrast';

/** Relative luminance by WCAG, 0 (black) to 1 (white), of `#RRGGBB`. */
function luminance(color: string): number {
  const channel = (at: number) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Office's theme; high contrast where the system forces its colours, since Office does not say so everywhere. */
export function currentTheme(): OfficeThemeKind {
  if (globalThis.matchMedia('(forced-colors: active)').matches) return 'high-contrast';
  // Absent in Excel on the web before a theme is known.
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  if (!background || !/^#[0-9a-f]{6}$/i.test(background)) return 'light';
  return luminance(background) < 0.2 ? 'dark' : 'light';
}

/** Calls the listener when Office's or the system's colours may have changed; returns what stops it. */
export function watchTheme(listener: () => void): () => void {
  const forced = globalThis.matchMedia('(forced-colors: active)');
  forced.addEventListener('change', listener);
  // Office has a theme event for mail only: look again whenever the pane is returned to.
  globalThis.addEventListener('focus', listener);
  return () => {
    forced.removeEventListener('change', listener);
    globalThis.removeEventListener('focus', listener);
  };
}
