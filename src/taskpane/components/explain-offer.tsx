import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { use, useEffect, useRef } from 'react';
import { ExplainPartsContext } from '../logic/explain-parts';
import type { Row } from '../logic/report';
import { useWords } from '../ports';
import { NotLoaded } from './not-loaded';

const useStyles = makeStyles({
  offer: { alignSelf: 'flex-start', minWidth: 0, margin: `${tokens.spacingVerticalXS} 0` },
  line: { margin: 0 },
});

/** What the pane gives to rows that may be explained. */
export interface Explaining {
  /** What is being written of a row; `undefined` where nothing is. */
  readonly draft: string | undefined;
  readonly onDraft: (row: Row, text: string | undefined) => void;
  readonly onExplain: (row: Row, text: string) => void;
}

export interface ExplainOfferProps {
  readonly row: Row;
  readonly busy: boolean;
  readonly explaining: Explaining;
}

/** 写审核说明: for a finding that is right as it is. */
export function ExplainOffer({ row, busy, explaining: { draft, onDraft, onExplain } }: ExplainOfferProps) {
  const styles = useStyles();
  const { explain } = useWords();
  const parts = use(ExplainPartsContext);
  const offer = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = draft !== undefined;
  useEffect(() => {
    // The pressed button has gone with the field.
    if (wasOpen.current && !isOpen) offer.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen)
    return (
      <Button
        ref={offer}
        className={styles.offer}
        aria-label={explain.actionAt(row.address)}
        disabledFocusable={busy}
        onClick={() => onDraft(row, row.returned?.text ?? '')}
      >
        {explain.action}
      </Button>
    );
  if (parts.kind === 'loading') return <p className={styles.line}>{explain.loading}</p>;
  if (parts.kind === 'failed')
    return <NotLoaded className={styles.line} text={explain.notLoaded} onAgain={parts.again} />;
  const { ExplainField } = parts.value;
  return (
    <ExplainField
      text={draft}
      former={row.returned?.text}
      busy={busy}
      onText={(text) => onDraft(row, text)}
      onSave={(text) => onExplain(row, text)}
      onCancel={() => onDraft(row, undefined)}
    />
  );
}
