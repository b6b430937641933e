import { afterEach, describe, expect, it, vi } from 'vitest';
import { currentTheme } from '../../src/excel/office';

/** What Office tells of its theme, and which queries of the system's colours match. */
function told(officeTheme: object | undefined, ...matching: readonly string[]): ReturnType<typeof currentTheme> {
  vi.stubGlobal('Office', { context: { officeTheme } });
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: matching.some((one) => query.includes(one)) }));
  return currentTheme();
}

afterEach(() => vi.unstubAllGlobals());

describe('the theme of the pane', () => {
  const dark = { bodyBackgroundColor: '#292929', bodyForegroundColor: '#FFFFFF' };
  const contrast = { bodyBackgroundColor: '#000000', bodyForegroundColor: '#ffffff' };

  it('is that of Office', () => {
    expect(told(dark)).toBe('dark');
    expect(told({ bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' })).toBe('light');
    expect(told({ ...dark, isDarkTheme: true })).toBe('dark');
    expect(told({ bodyBackgroundColor: '#FFFFFF', isDarkTheme: false })).toBe('light');
  });

  it('is of high contrast where Office’s is, though Office calls it dark', () => {
    expect(told(contrast)).toBe('high-contrast');
    expect(told({ ...contrast, isDarkTheme: true })).toBe('high-contrast');
    expect(told({ bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFF00' })).toBe('high-contrast');
  });

  it('is of high contrast where the system forces its colours, and the system’s where Office tells none', () => {
    expect(told(dark, 'forced-colors')).toBe('high-contrast');
    expect(told(undefined, 'dark')).toBe('dark');
    expect(told(undefined)).toBe('light');
    expect(told({ bodyBackgroundColor: 'black' }, 'dark')).toBe('dark');
  });
});
