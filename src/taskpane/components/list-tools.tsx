import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular, Eraser20Regular, Filter20Filled, Filter20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { isNarrowed } from '../logic/filter';
import { useWords } from '../ports';
import { useSession } from '../session/use-session';
import { LazyPart } from './lazy-part';

const loadFilterPanel = async () =>
  (await import(/* webpackChunkName: "review" */ './review/filter-panel')).FilterPanel;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    justifyContent: 'space-between',
  },
  tool: { minWidth: 0, whiteSpace: 'nowrap', paddingLeft: tokens.spacingHorizontalXS },
});

export interface ListToolsProps {
  readonly busy: boolean;
}

/** What can be done with the list and the marks; 筛选 opens to rules, tables and their order. */
export function ListTools({ busy }: ListToolsProps) {
  const styles = useStyles();
  const { labels, actions: words } = useWords();
  const [{ report, filter, sort }, actions] = useSession();
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const hasFindings = report !== undefined && report.result.findings.length > 0;
  const isActive = isNarrowed(filter) || sort !== 'severity';
  return (
    <>
      <div className={styles.line} role="group" aria-label={labels.toolbar}>
        {hasFindings && (
          <Button
            appearance="subtle"
            className={styles.tool}
            icon={isActive ? <Filter20Filled /> : <Filter20Regular />}
            aria-expanded={open}
            aria-controls={panelId}
            onClick={() => setOpen(!open)}
          >
            {words.filter}
          </Button>
        )}
        <Button
          appearance="subtle"
          className={styles.tool}
          icon={<Eraser20Regular />}
          disabledFocusable={busy}
          title={words.clearMarksOf[report?.scope ?? 'sheet']}
          onClick={actions.clearShown}
        >
          {words.clearMarks}
        </Button>
        {hasFindings && (
          <Button appearance="subtle" className={styles.tool} icon={<Copy20Regular />} onClick={actions.copyList}>
            {words.copyList}
          </Button>
        )}
      </div>
      <div id={panelId} hidden={!hasFindings || (!open && !isNarrowed(filter))}>
        {report && (
          <LazyPart
            load={loadFilterPanel}
            wanted={hasFindings && (open || isNarrowed(filter))}
            props={{ report, filter, sort, open, onList: actions.list }}
          />
        )}
      </div>
    </>
  );
}
