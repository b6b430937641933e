import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Office's theme as far as the pane cares. */
export type PaneTheme = 'light' | 'dark' | 'high-contrast';

/** Each system's own Chinese sans-serif; without it Windows falls back to SimSun. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

export const THEMES: Readonly<Record<PaneTheme, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  'high-contrast': { ...teamsHighContrastTheme, fontFamilyBase },
};
