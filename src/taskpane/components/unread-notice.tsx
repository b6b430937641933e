import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { areaToA1, isOurs, toA1, type SheetPlace } from '../../core';
import { describeProblem, describeUnread } from '../../words/describe';
import { blankIn, uncheckedIn, type Report } from '../logic/report';
import { usePorts, useWords } from '../ports';

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere', paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  line: { display: 'block' },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** What was not checked and why, each with the way to its place; a warning unless all of it is outside what we check. */
export function UnreadNotice({
  report,
  onGoTo,
}: {
  readonly report: Report;
  readonly onGoTo: (place: SheetPlace) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { locale } = usePorts();
  const { unreadCells, unreadRegions } = report;
  const isWarning = unreadCells.length > 0 || unreadRegions.some(isOurs);
  return (
    <MessageBar intent={isWarning ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.notices.unchecked(uncheckedIn(report))}</MessageBarTitle>
        <span className={styles.line}>{isWarning ? words.notices.uncheckedBody : words.notices.outsideBody}</span>
        <ul className={styles.list}>
          {unreadRegions.map(({ sheetId, sheetName, area, looksLike }) => {
            const address = areaToA1(area);
            return (
              <li key={`${sheetId} ${address}`}>
                <Link as="button" onClick={() => onGoTo({ sheetId, address })}>
                  {words.place(sheetName, address)}
                </Link>{' '}
                {describeUnread(looksLike, locale)}
              </li>
            );
          })}
          {unreadCells.map((problem, index) => {
            const address = problem.position && toA1(problem.position);
            return (
              <li key={index}>
                <Link as="button" onClick={() => onGoTo({ sheetId: problem.sheetId, address: address ?? 'A1' })}>
                  {address === undefined ? problem.sheetName : words.place(problem.sheetName, address)}
                </Link>{' '}
                {describeProblem(problem, locale)}
              </li>
            );
          })}
          {blankIn(report) > 0 && <li>{words.toFill.tables(blankIn(report))}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
