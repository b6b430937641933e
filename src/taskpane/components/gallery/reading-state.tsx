import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons';
import type { Reading } from '../../logic/use-reading';
import { FailureNotice } from '../notices';
import { useGalleryWords } from './use-gallery-words';

const useStyles = makeStyles({
  how: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  found: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export interface ReadingStateProps {
  readonly reading: Reading<readonly unknown[]>;
  /** What the page does with what it reads. */
  readonly how: string;
  /** Said while it reads, and where it found nothing. */
  readonly underWay: string;
  readonly none: string;
}

/** How many projects were read, or that they are being read, or why they could not be. */
export function ReadingState({ reading, how, underWay, none }: ReadingStateProps) {
  const styles = useStyles();
  const { projects: words } = useGalleryWords();
  const { found, failure, readAgain, closeFailure } = reading;
  return (
    <>
      <p className={styles.how}>{how}</p>
      {failure && <FailureNotice failure={failure} onClose={closeFailure} />}
      <div className={styles.line}>
        <p className={styles.found} role="status">
          {found ? (found.length > 0 ? words.found(found.length) : none) : ''}
        </p>
        <Button appearance="subtle" icon={<ArrowSync16Regular />} onClick={readAgain}>
          {words.readAgain}
        </Button>
      </div>
      {!found && !failure && <Spinner size="tiny" label={underWay} />}
    </>
  );
}
