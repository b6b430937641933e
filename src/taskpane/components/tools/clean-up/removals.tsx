import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { TraceLeft, TraceRemoval } from '../../../../core';
import { causeText } from '../../../../words/failures';
import type { CleanUpWords } from '../../../../words/clean-up-page';
import { usePorts } from '../../../ports';
import { useTrayStyles } from '../../tray-styles';
import { useCleanUpWords } from './use-cleaning';

const useStyles = makeStyles({
  line: { display: 'block' },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** What is gone, kind by kind. */
function removedText(removals: readonly TraceRemoval[], words: CleanUpWords): string {
  const kinds = removals.filter(({ removed }) => removed.length > 0);
  if (kinds.length === 0) return words.nothingRemoved;
  const said = kinds.map(({ kind, removed }) => {
    const total = removed.reduce((sum, { count }) => sum + count, 0);
    return words.kinds[kind].removed(total, removed.length);
  });
  return `${words.done}${said.join(words.separator)}${words.end}`;
}

interface Line extends TraceLeft {
  readonly kind: TraceRemoval['kind'];
}

export interface RemovalsProps {
  readonly removals: readonly TraceRemoval[];
  readonly isCancelled: boolean;
}

/** What came of cleaning up, as somebody looked afterwards: what is gone, and what is not and why. */
export function Removals({ removals, isCancelled }: RemovalsProps) {
  const styles = useStyles();
  const tray = useTrayStyles();
  const words = useCleanUpWords();
  const { locale } = usePorts();
  const left = removals.flatMap(({ kind, left: lines }) => lines.map((line): Line => ({ kind, ...line })));
  const isWhole = left.length === 0 && !isCancelled;
  return (
    <MessageBar intent={isWhole ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody className={tray.body}>
        <span className={styles.line}>{removedText(removals, words)}</span>
        {isCancelled && <span className={styles.line}>{words.cancelled}</span>}
        {left.length > 0 && (
          <>
            <span className={styles.line}>{words.left}</span>
            <ul className={styles.list}>
              {left.map(({ kind, place, reason, state }) => {
                const say = state === 'there' ? words.leftOn : words.unknownOn;
                return (
                  <li key={`${kind} ${place.sheetId}`}>
                    {say(place.sheetName, words.kinds[kind].title, causeText(reason, locale))}
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
