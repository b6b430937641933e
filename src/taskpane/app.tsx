import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import type { Locale } from '../core';
import { paneWords } from '../words/pane';
import { PlainPage } from './components/pages';
import { Views } from './components/views';
import type { Startup } from './logic/startup';
import { PortsContext, type PanePorts } from './ports';
import { THEMES, type PaneTheme } from './theme';

/** Where the theme comes from, and how to hear of its changes. */
export interface ThemeSource {
  readonly current: () => PaneTheme;
  readonly watch: (listener: () => void) => () => void;
}

const useStyles = makeStyles({
  app: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  starting: { paddingTop: tokens.spacingVerticalXXXL },
});

function Content({ startup, ports, locale }: Omit<AppProps, 'theme'>) {
  const styles = useStyles();
  const words = paneWords[locale];
  switch (startup) {
    case undefined:
      return <Spinner className={styles.starting} label={words.labels.starting} />;
    case 'missing':
      return <PlainPage words={words.startup.officeMissing} />;
    case 'too-old':
      return <PlainPage words={words.startup.tooOld} />;
    case 'elsewhere':
      return <PlainPage words={words.startup.notInExcel} />;
    case 'excel':
      return (
        ports && (
          <PortsContext value={ports}>
            <Views />
          </PortsContext>
        )
      );
  }
}

export interface AppProps {
  /** `undefined` while Office.js is still coming up. */
  readonly startup: Startup | undefined;
  readonly ports: PanePorts | undefined;
  readonly theme: ThemeSource;
  readonly locale: Locale;
}

/** The pane in Office's theme and language, or the page that says why there is no pane. */
export function App({ theme, ...content }: AppProps) {
  const styles = useStyles();
  const current = useSyncExternalStore(theme.watch, theme.current);
  const { locale } = content;
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <FluentProvider theme={THEMES[current]} className={styles.app}>
      <Content {...content} />
    </FluentProvider>
  );
}
