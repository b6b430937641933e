import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { Wrench16Regular } from '@fluentui/react-icons';
import { useCallback, useMemo, useState } from 'react';
import type { SheetEdit } from '../../core';
import type { Report } from '../logic/report';
import { countOf, safeFixesOf } from '../logic/safe-fixes';
import { useLoaded } from '../logic/use-loaded';
import { useWords } from '../ports';
import { useBackFrom } from './fix-offer';
import { NotLoaded } from './not-loaded';

const useStyles = makeStyles({
  section: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

const loadPanel = async () => (await import(/* webpackChunkName: "fix-all" */ './fix-all-panel')).FixAllPanel;

export interface FixAllOfferProps {
  readonly report: Report;
  readonly busy: boolean;
  readonly escapable: boolean;
  readonly onFixAll: (edits: readonly SheetEdit[]) => void;
}

/** 全部修复, where there is something that can be put right without a look at each: how much, and, once asked, what. */
export function FixAllOffer({ report, busy, escapable, onFixAll }: FixAllOfferProps) {
  const styles = useStyles();
  const { fix: words } = useWords();
  const safe = useMemo(() => safeFixesOf(report), [report]);
  const [asking, setAsking] = useState(false);
  const panel = useLoaded(loadPanel, asking);
  const offer = useBackFrom(asking);
  const close = useCallback(() => setAsking(false), []);
  const count = countOf(safe);
  if (asking && count === 0) setAsking(false);
  if (count === 0) return null;
  const onFix = (): void => {
    close();
    onFixAll(safe.edits);
  };
  return (
    <section className={styles.section}>
      {!asking && (
        <div className={styles.line}>
          <span>{words.all(count)}</span>
          <Button
            ref={offer}
            icon={<Wrench16Regular />}
            aria-expanded={false}
            disabledFocusable={busy}
            onClick={() => setAsking(true)}
          >
            {words.allAction}
          </Button>
        </div>
      )}
      {asking && panel.kind === 'loading' && <Spinner size="tiny" label={words.allLoading} />}
      {asking && panel.kind === 'failed' && <NotLoaded text={words.allNotLoaded} onAgain={panel.again} />}
      {asking && panel.kind === 'ready' && (
        <panel.value safe={safe} busy={busy} escapable={escapable} onFix={onFix} onCancel={close} />
      )}
    </section>
  );
}
