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

/**
 * What hosts tell of their theme. Not all tell one (https://github.com/OfficeDev/office-js/issues/6134), few say
 * whether it is dark.
 */
type GivenTheme = Partial<Pick<Office.OfficeTheme, 'bodyBackgroundColor' | 'bodyForegroundColor'>> & {
  readonly isDarkTheme?: boolean;
};

/** White on black and nothing between: Office's themes that are merely dark have greys. */
function isHighContrast(background: string, foreground: string): boolean {
  return luminance(background) === 0 && luminance(foreground) > 0.5;
}

const COLOR = /^#[0-9a-f]{6}$/i;

/** Office's theme; the system's where Office tells none; high contrast where the system forces its colours, or Office's own are. */
export function currentTheme(): OfficeThemeKind {
  if (globalThis.matchMedia('(forced-colors: active)').matches) return 'high-contrast';
  const given = (Office.context.officeTheme as GivenTheme | undefined) ?? {};
  const { isDarkTheme, bodyBackgroundColor: background = '', bodyForegroundColor: foreground = '' } = given;
  const isTold = COLOR.test(background);
  if (isTold && COLOR.test(foreground) && isHighContrast(background, foreground)) return 'high-contrast';
  if (isDarkTheme !== undefined) return isDarkTheme ? 'dark' : 'light';
  if (isTold) return luminance(background) < 0.2 ? 'dark' : 'light';
  return globalThis.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Calls the listener when Office's or the system's colours may have changed; returns what stops it. */
export function watchTheme(listener: () => void): () => void {
  const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) =>
    globalThis.matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', listener);
  // Office has a theme event in mail only, so look again whenever the pane gets the focus.
  globalThis.addEventListener('focus', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
    globalThis.removeEventListener('focus', listener);
  };
}
