import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useCardStyles } from './card-styles';
import { useGalleryWords } from './use-gallery-words';

const useStyles = makeStyles({
  picture: { display: 'flex', flexShrink: 0, alignItems: 'center', justifyContent: 'center', width: '76px' },
  icon: { fontSize: '40px', color: tokens.colorNeutralForeground2 },
});

export interface WholeSetCardProps {
  readonly count: number;
  readonly busy: boolean;
  readonly onInsert: () => void;
}

/** All disclosed tables at once. */
export function WholeSetCard({ count, busy, onInsert }: WholeSetCardProps) {
  const styles = useStyles();
  const card = useCardStyles();
  const { wholeSet } = useGalleryWords();
  return (
    <li className={card.card}>
      <div className={card.row}>
        <div className={styles.picture}>
          <DocumentTableRegular aria-hidden className={styles.icon} />
        </div>
        <div className={card.text}>
          <h3 className={card.name}>{wholeSet.name}</h3>
          <p className={card.purpose}>{wholeSet.purpose(count)}</p>
          <div className={card.actions}>
            <Button appearance="primary" className={card.button} disabledFocusable={busy} onClick={onInsert}>
              {wholeSet.insert}
            </Button>
          </div>
        </div>
      </div>
    </li>
  );
}
