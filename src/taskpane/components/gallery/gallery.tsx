import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  followsUp,
  FORMS,
  sheetName,
  templateOptionsFor,
  type FormOptions,
  templatePlans,
  stackPlans,
  type ProjectEntry,
} from '../../../core';
import { shelvesOf, wholeSet, type GalleryForm } from '../../logic/shelves';
import { useInserter } from '../../logic/use-inserter';
import { useRemembered } from '../../logic/use-remembered';
import { usePorts } from '../../ports';
import type { ViewProps } from '../lazy-view';
import { FillIn } from './fill-in';
import { FollowUpPage } from './follow-up-page';
import { FormCard } from './form-card';
import { ProjectListPage } from './project-list-page';
import { Tray } from './tray';
import { layoutWords } from '../../../words/layout';
import { useGalleryWords } from './use-gallery-words';
import { WholeSetCard } from './whole-set-card';

const useStyles = makeStyles({
  gallery: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    // Too low for a fixed header (zoomed in, or a flat window): the whole gallery scrolls instead.
    '@media (max-height: 400px)': { display: 'block', overflowY: 'auto' },
  },
  away: { visibility: 'hidden' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  // For screen readers; the switch above shows it to others.
  heading: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  search: { marginTop: tokens.spacingVerticalXS, minWidth: 0 },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    '@media (max-height: 400px)': { overflowY: 'visible' },
  },
  shelf: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(270px, 100%), 1fr))',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** The view that inserts: every form on its shelf, ready to become a sheet. */
export function Gallery({ viewSwitch, shown, onCheck }: ViewProps) {
  const styles = useStyles();
  const words = useGalleryWords();
  const { host, settings, clock, ribbon, locale } = usePorts();
  const [now] = useState(clock);
  const [query, setQuery] = useState('');
  /** The form that tables are made of for several projects, and what these are taken from. */
  const [making, setMaking] = useState<{ readonly entry: GalleryForm; readonly from: 'targets' | 'list' }>();
  const [remembered, remember] = useRemembered(settings);
  const [state, inserter] = useInserter(host);
  const { takeOver } = inserter;
  useEffect(() => ribbon.offer({ inserted: takeOver }), [ribbon, takeOver]);
  const latest = useRef(remembered);
  useEffect(() => {
    latest.current = remembered;
  }, [remembered]);
  const opener = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const busy = state.running !== undefined;

  const shelves = useMemo(() => shelvesOf(FORMS, query, locale), [query, locale]);
  const set = useMemo(() => wholeSet(FORMS), []);

  const noteOpener = (): void => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  };
  const onInsert = useCallback(
    ({ form }: GalleryForm) => {
      noteOpener();
      inserter.insert(1, () =>
        templatePlans([form], templateOptionsFor(form, latest.current, now), layoutWords[locale]),
      );
    },
    [inserter, locale, now],
  );
  const onInsertSet = (): void => {
    noteOpener();
    const [first] = set;
    if (first)
      inserter.insert(set.length, () =>
        templatePlans(set, templateOptionsFor(first, remembered, now), layoutWords[locale]),
      );
  };
  const onBack = (): void => {
    setMaking(undefined);
    // The page keeps the focus until it is gone.
    setTimeout(() => opener.current?.focus());
  };
  const onInsertProjects = (
    { form }: GalleryForm,
    projects: readonly ProjectEntry[],
    { isStacked = false, isLinked = false }: { readonly isStacked?: boolean; readonly isLinked?: boolean },
  ): void => {
    setMaking(undefined);
    inserter.insert(isStacked ? 1 : projects.length, () => {
      const options = { ...templateOptionsFor(form, remembered, now), isLinked };
      const plans = templatePlans([form], options, layoutWords[locale], projects);
      return isStacked ? [stackPlans(plans, sheetName(form.name['zh-CN']))] : plans;
    });
  };
  const onOptions = useCallback(
    (formId: string, options: FormOptions) => remember({ forms: { ...latest.current.forms, [formId]: options } }),
    [remember],
  );
  const onFromList = useCallback((entry: GalleryForm) => {
    noteOpener();
    setMaking({ entry, from: followsUp(entry.form) ? 'targets' : 'list' });
  }, []);
  const [hasInsertion, asking, hasFailure] = [
    state.insertion !== undefined,
    state.insertion?.asking,
    state.failure !== undefined,
  ];
  const hadMessage = useRef(false);
  useEffect(() => {
    // The pressed button has gone with its message, so the focus goes back to where the person came from.
    const isLost = hadMessage.current && document.hasFocus() && document.activeElement === document.body;
    if (isLost) (opener.current?.isConnected ? opener.current : search.current)?.focus();
    hadMessage.current = hasInsertion || hasFailure;
  }, [hasInsertion, asking, hasFailure]);

  return (
    <>
      <div className={mergeClasses(styles.gallery, making && styles.away)}>
        <header className={styles.header}>
          <h1 className={styles.heading}>{words.title}</h1>
          {viewSwitch}
          <Input
            ref={search}
            className={styles.search}
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            contentBefore={<Search20Regular aria-hidden />}
            value={query}
            onChange={(_, data) => setQuery(data.value)}
          />
          <FillIn remembered={remembered} now={now} onChange={remember} />
        </header>
        <main className={styles.content} aria-busy={busy}>
          {shelves.map((shelf) => (
            <section key={shelf.id} aria-label={words.shelves[shelf.id]}>
              <h2 className={styles.shelf}>{words.shelves[shelf.id]}</h2>
              <ul className={styles.cards}>
                {shelf.id === 'budget' && query.trim() === '' && (
                  <WholeSetCard count={set.length} busy={busy} onInsert={onInsertSet} />
                )}
                {shelf.forms.map((entry) => (
                  <FormCard
                    key={entry.form.id}
                    entry={entry}
                    remembered={remembered}
                    now={now}
                    busy={busy}
                    onInsert={onInsert}
                    onOptions={onOptions}
                    onFromList={onFromList}
                  />
                ))}
              </ul>
            </section>
          ))}
          {shelves.length === 0 && (
            <>
              <p role="status">{words.nothingFound(query.trim())}</p>
              <Button
                onClick={() => {
                  setQuery('');
                  search.current?.focus();
                }}
              >
                {words.showAll}
              </Button>
            </>
          )}
        </main>
        <Tray state={state} actions={inserter} escapable={shown && !making} onCheck={onCheck} />
      </div>
      {making?.from === 'targets' && (
        <FollowUpPage
          entry={making.entry}
          escapable={shown}
          onBack={onBack}
          onFromList={() => setMaking({ ...making, from: 'list' })}
          onInsert={(projects, isLinked) => onInsertProjects(making.entry, projects, { isLinked })}
        />
      )}
      {making?.from === 'list' && (
        <ProjectListPage
          entry={making.entry}
          escapable={shown}
          onBack={onBack}
          onInsert={(projects, isStacked) => onInsertProjects(making.entry, projects, { isStacked })}
        />
      )}
    </>
  );
}
