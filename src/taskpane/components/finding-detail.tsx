import { Link, mergeClasses } from '@fluentui/react-components';
import { use } from 'react';
import { possibleFixes, ruleOf, type SheetPlace } from '../../core';
import { describeReadAs } from '../../words/read-as';
import type { Row } from '../logic/report';
import { OpenToolContext, wantsIndicator } from '../logic/tool-link';
import { usePorts, useWords } from '../ports';
import { Advice } from './advice';
import { ExplainOffer } from './explain-offer';
import { useFindingStyles } from './finding-styles';
import { FixOffer, type FixOfferProps } from './fix-offer';
import { RelatedCells } from './related-cells';

export interface FindingDetailProps extends Pick<FixOfferProps, 'asking' | 'onAsk'> {
  readonly row: Row;
  readonly bundled: boolean;
  readonly onOpenRule: (row: Row) => void;
  readonly onVisit: (place: SheetPlace) => void;
  readonly fixing: FixOfferProps['fixing'] | undefined;
}

/**
 * Below the chosen finding: how its cell was read, the other cells involved, what can be fixed, the link to its rule, why it is a finding, and
 * what to do.
 */
export function FindingDetail({ row, bundled, onOpenRule, onVisit, fixing, asking, onAsk }: FindingDetailProps) {
  const styles = useFindingStyles();
  const words = useWords();
  const rule = ruleOf(row.finding.code);
  const { readAs, related } = row.finding;
  const fixes = possibleFixes(row.finding);
  const { locale } = usePorts();
  const openTool = use(OpenToolContext);
  return (
    <div className={mergeClasses(styles.detail, bundled && styles.bundled)}>
      {readAs && <p className={mergeClasses(styles.line, styles.readAs)}>{describeReadAs(readAs, locale)}</p>}
      {related.length > 0 && <RelatedCells row={row} onVisit={onVisit} />}
      {fixing && fixes.length > 0 && <FixOffer row={row} fixes={fixes} fixing={fixing} asking={asking} onAsk={onAsk} />}
      {openTool && wantsIndicator(row.finding) && (
        <Link as="button" className={mergeClasses(styles.link, styles.open)} onClick={() => openTool('indicators')}>
          {words.actions.pickIndicator}
        </Link>
      )}
      {row.finding.severity === 'warning' && fixing && (
        <ExplainOffer row={row} busy={fixing.busy} explaining={fixing.explaining} />
      )}
      {rule && (
        <Link as="button" className={mergeClasses(styles.link, styles.open)} title="F1" onClick={() => onOpenRule(row)}>
          {words.actions.openRule}
        </Link>
      )}
      {rule && <Advice code={rule.code} />}
    </div>
  );
}
