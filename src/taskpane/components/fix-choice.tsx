import { useId, type KeyboardEvent } from 'react';
import type { PossibleFix } from '../../core';
import { describeEdit, nameFix } from '../../words/edits';
import { usePorts } from '../ports';
import { useFixStyles } from './fix-styles';

/** Within a group of radio buttons they choose another one, and lead to no other row of the list. */
const CHOOSING: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']);

function keepArrows(event: KeyboardEvent): void {
  if (CHOOSING.has(event.key)) event.stopPropagation();
}

export interface FixChoiceProps {
  readonly fixes: readonly PossibleFix[];
  readonly chosen: PossibleFix | undefined;
  /** Id of what the choice is called by. */
  readonly labelledBy: string;
  readonly onChoose: (fix: PossibleFix) => void;
}

/** The ways to put a finding right, each with what it changes. None is chosen at first: only the person knows which side is wrong. */
export function FixChoice({ fixes, chosen, labelledBy, onChoose }: FixChoiceProps) {
  const styles = useFixStyles();
  const { locale } = usePorts();
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} onKeyDown={keepArrows}>
      {fixes.map((fix, index) => (
        <div key={index} className={styles.choice}>
          <input
            type="radio"
            id={`${id}-${index}`}
            name={id}
            className={styles.radio}
            aria-describedby={`${id}-${index}-does`}
            checked={fix === chosen}
            onChange={() => onChoose(fix)}
          />
          <div className={styles.text}>
            <label htmlFor={`${id}-${index}`} className={styles.label}>
              {nameFix(fix, locale)}
            </label>
            <ul id={`${id}-${index}-does`} className={styles.effects}>
              {describeEdit(fix.edit, locale).map((line, at) => (
                <li key={at}>{line}</li>
              ))}
            </ul>
          </div>
        </div>
      ))}
    </div>
  );
}
