import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { use } from 'react';
import { quoteSheetName, ruleOf, toA1, type SheetPlace } from '../../core';
import { describeReadAs, nameReadAs } from '../../words/read-as';
import { cellsElsewhere, type Row } from '../logic/report';
import { RulePagesContext } from '../logic/rule-pages';
import { OpenToolContext, wantsIndicator } from '../logic/tool-link';
import { usePorts, useRuleWords, useWords } from '../ports';
import { FixOffer, type FixOfferProps } from './fix-offer';
import { NotLoaded } from './not-loaded';

/** Related cells that are named; the rest are counted. */
const NAMED = 6;

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    // In line with the text of the row above it.
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} calc(${tokens.spacingHorizontalM} + 16px + ${tokens.spacingHorizontalS})`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  advice: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  bundled: { paddingLeft: `calc(${tokens.spacingHorizontalXXL} + 16px + ${tokens.spacingHorizontalS})` },
  line: { margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  cells: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  link: {
    // Fluent's own link colour is too dark for the ground of a chosen row in the dark theme.
    color: tokens.colorBrandForeground2,
    minHeight: '32px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    // Forced colours give links and text the same one.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  readAs: { color: tokens.colorNeutralForeground2 },
  open: { alignSelf: 'flex-start' },
});

function RelatedCells({ row, onVisit }: Pick<FindingDetailProps, 'row' | 'onVisit'>) {
  const styles = useStyles();
  const words = useWords();
  const { locale } = usePorts();
  const { related, table } = row.finding;
  // Where two worksheets disagree, both sides are shown, however many addends one of them has.
  const elsewhere = cellsElsewhere(row.finding);
  const cells = [...elsewhere, ...related.filter(({ sheetId }) => sheetId === table.sheetId)];
  const unnamed = related.length - NAMED;
  return (
    <ul className={styles.cells} aria-label={words.labels.relatedCells}>
      <li aria-hidden className={styles.label}>
        {words.labels.relatedCells}
      </li>
      {elsewhere.length > 0 && (
        <li>
          <Link
            as="button"
            className={styles.link}
            onClick={() => onVisit({ sheetId: table.sheetId, address: row.address })}
          >
            {words.ownCell(`${quoteSheetName(table.sheetName)}!${row.address}`)}
          </Link>
        </li>
      )}
      {cells.slice(0, NAMED).map(({ sheetId, sheetName, position, readAs: own }) => {
        const address = toA1(position);
        return (
          <li key={`${sheetId} ${address}`}>
            <Link as="button" className={styles.link} onClick={() => onVisit({ sheetId, address })}>
              {sheetId === table.sheetId ? address : `${quoteSheetName(sheetName)}!${address}`}
            </Link>
            {own && <span className={styles.readAs}> {nameReadAs(own, locale)}</span>}
          </li>
        );
      })}
      {unnamed > 0 && <li>{words.moreCells({ all: related.length, unnamed })}</li>}
    </ul>
  );
}

/** Why, and what to do. It comes late to the first finding that is opened, so it stands below what people click on. */
function Advice({ code }: { readonly code: string }) {
  const styles = useStyles();
  const words = useWords();
  const labels = useRuleWords();
  const { locale } = usePorts();
  const pages = use(RulePagesContext);
  const advice = pages.kind === 'ready' ? pages.value.adviceOn(code, locale) : undefined;
  return (
    <div className={styles.advice} aria-busy={pages.kind === 'loading'}>
      {pages.kind === 'loading' && <p className={mergeClasses(styles.line, styles.label)}>{words.rulePages.loading}</p>}
      {pages.kind === 'failed' && (
        <NotLoaded className={styles.line} text={words.rulePages.notLoaded} onAgain={pages.again} />
      )}
      {advice && (
        <>
          <p className={styles.line}>
            <span className={styles.label}>{labels.why}</span>&ensp;
            {advice.why}
          </p>
          <p className={styles.line}>
            <span className={styles.label}>{labels.remedy}</span>&ensp;
            {advice.remedy}
          </p>
        </>
      )}
    </div>
  );
}

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
  const styles = useStyles();
  const words = useWords();
  const rule = ruleOf(row.finding.code);
  const { fix, readAs } = row.finding;
  const { locale } = usePorts();
  const openTool = use(OpenToolContext);
  return (
    <div className={mergeClasses(styles.detail, bundled && styles.bundled)}>
      {readAs && <p className={mergeClasses(styles.line, styles.readAs)}>{describeReadAs(readAs, locale)}</p>}
      {row.finding.related.length > 0 && <RelatedCells row={row} onVisit={onVisit} />}
      {fix && fixing && <FixOffer row={row} edit={fix} fixing={fixing} asking={asking} onAsk={onAsk} />}
      {openTool && wantsIndicator(row.finding) && (
        <Link as="button" className={mergeClasses(styles.link, styles.open)} onClick={() => openTool('indicators')}>
          {words.actions.pickIndicator}
        </Link>
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
