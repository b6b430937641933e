import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useLoaded } from '../logic/use-loaded';
import { useWords } from '../ports';
import { NotLoaded } from './not-loaded';

const useStyles = makeStyles({
  notLoaded: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

export interface LazyPartProps<Props> {
  /** Must stay the same function. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly wanted: boolean;
  readonly props: Props;
}

/** A part of the view that checks that most people do without, loaded when it is first wanted. */
export function LazyPart<Props extends object>({ load, wanted, props }: LazyPartProps<Props>) {
  const styles = useStyles();
  const { parts } = useWords();
  const loaded = useLoaded(load, wanted);
  if (!wanted || loaded.kind === 'loading') return null;
  if (loaded.kind === 'ready') return <loaded.value {...props} />;
  return (
    <div className={styles.notLoaded}>
      <NotLoaded className={styles.text} text={parts.notLoaded} onAgain={loaded.again} />
    </div>
  );
}
