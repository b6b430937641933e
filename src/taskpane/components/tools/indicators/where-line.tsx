import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { inOneLine } from '../../../../core';
import { causeText } from '../../../../words/failures';
import type { PickRow } from '../../../logic/picking';
import { usePorts } from '../../../ports';
import { usePageWords, type PickProps } from './use-indicators';

const useStyles = makeStyles({
  where: { margin: `${tokens.spacingVerticalS} 0`, display: 'flex', flexDirection: 'column' },
  row: { fontWeight: tokens.fontWeightSemibold },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  replace: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What a row holds, as one would read it out. */
function heldIn({ slot: { holds } }: PickRow): string {
  const { name, sign, value, unit } = holds;
  return inOneLine([name, `${sign}${value}${unit}`].filter((text) => text !== '').join(' '));
}

function RowLine({ row, state, indicators }: PickProps & { readonly row: PickRow }) {
  const styles = useStyles();
  const words = usePageWords();
  const { sheet, slot } = row;
  const { isReplacing } = state;
  const levels = [slot.level1, slot.level2].flatMap((level) => (level ? inOneLine(level.text) : []));
  const held = heldIn(row);
  const project = inOneLine(slot.project.name);
  return (
    <>
      <div role="status" className={styles.where}>
        <span className={styles.row}>{words.where.row(levels, slot.row + 1)}</span>
        <span className={styles.note}>
          {project === '' ? words.where.sheet(sheet.name) : words.where.sheetAndProject(sheet.name, project)}
        </span>
        {held !== '' && <span>{words.where.holds(held)}</span>}
      </div>
      {held !== '' && (
        <div className={styles.replace}>
          <Button
            aria-pressed={isReplacing}
            disabledFocusable={state.running !== undefined}
            onClick={() => indicators.replace(!isReplacing)}
          >
            {isReplacing ? words.replace.stop : words.replace.start}
          </Button>
          {isReplacing && <span className={styles.note}>{words.replace.note}</span>}
        </div>
      )}
    </>
  );
}

/** Where the person is, or what to do. */
export function WhereLine({ state, indicators }: PickProps) {
  const styles = useStyles();
  const words = usePageWords();
  const { locale } = usePorts();
  const { where } = state;
  switch (where.kind) {
    case 'row':
      return <RowLine row={where.row} state={state} indicators={indicators} />;
    case 'looking':
      return (
        <p role="status" className={styles.where}>
          {words.where.looking}
        </p>
      );
    case 'failed':
      return (
        <>
          <p role="alert" className={styles.where}>
            {causeText(where.failure.reason, locale)} {words.where.failed}
          </p>
          <Button onClick={() => void indicators.look()}>{words.where.again}</Button>
        </>
      );
    case 'no-row':
    case 'no-table':
      return (
        <p role="status" className={styles.where}>
          {where.kind === 'no-row' ? words.where.noRow(where.sheetName) : words.where.noTable(where.sheetName)}
        </p>
      );
  }
}
