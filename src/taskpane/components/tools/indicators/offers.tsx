import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { KINDS, type Offer } from '../../../../core';
import { kindName, originText } from '../../../../words/indicators';
import { rowOf } from '../../../logic/picking';
import { rowAfterKey } from '../../../logic/row-after-key';
import { usePorts } from '../../../ports';
import { usePageWords, type PickProps } from './use-indicators';

/** A list of so many has been cut off (see `offers` of the core). */
const MOST = 20;

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  choice: { flexGrow: 1, flexBasis: '15em', minWidth: 0 },
  search: { width: '100%', minWidth: 0 },
  select: {
    width: '100%',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
  },
  count: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`, padding: 0, listStyleType: 'none' },
  offer: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    '&[aria-disabled="true"]': { color: tokens.colorNeutralForeground2, cursor: 'default' },
  },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  name: { fontWeight: tokens.fontWeightSemibold },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface OfferRowProps {
  readonly offer: Offer;
  readonly tabStop: boolean;
  readonly isBusy: boolean;
  readonly onPick: (offer: Offer) => void;
}

function OfferRow({ offer, tabStop, isBusy, onPick }: OfferRowProps) {
  const styles = useStyles();
  const { offers: words } = usePageWords();
  const { locale } = usePorts();
  const { id, name, range, from } = offer;
  return (
    <li>
      <button
        type="button"
        className={styles.offer}
        data-offer={id}
        tabIndex={tabStop ? 0 : -1}
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) onPick(offer);
        }}
      >
        <span className={styles.line}>
          <span className={styles.name}>{name}</span> <span>{words.target(offer)}</span>{' '}
          {range !== undefined && <span className={styles.note}>{words.range(range)}</span>}
        </span>{' '}
        <span className={styles.note}>{originText(from, locale)}</span>
      </button>
    </li>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-offer]')];
  const at = rows.findIndex((row) => row === event.target);
  const next = at < 0 ? undefined : rowAfterKey(event.key, at, rows.length);
  if (next === undefined) return;
  event.preventDefault();
  rows[next]?.focus();
}

function Choices({ state, indicators }: PickProps) {
  const styles = useStyles();
  const words = usePageWords();
  const { locale } = usePorts();
  const select = useId();
  const kinds = rowOf(state)?.slot.project.kinds ?? [];
  return (
    <div className={styles.choices}>
      <Field label={words.search} className={styles.choice}>
        <Input
          type="search"
          className={styles.search}
          value={state.wanted}
          onChange={(_, { value }) => indicators.search(value)}
        />
      </Field>
      <Field label={{ children: words.kind, htmlFor: select }} className={styles.choice}>
        <select
          id={select}
          className={styles.select}
          value={state.kind ?? ''}
          onChange={({ target }) => indicators.chooseKind(KINDS.find((kind) => kind === target.value))}
        >
          <option value="">{words.byName(kinds.map((kind) => kindName(kind, locale)))}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind, locale)}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

export interface OffersProps extends PickProps {
  readonly offers: readonly Offer[];
  /** A check or a write is under way. */
  readonly isBusy: boolean;
}

/** What the row may be filled with: one tab stop, arrows between the lines, Enter writes. */
export function Offers({ offers, isBusy, ...props }: OffersProps) {
  const { state, indicators } = props;
  const styles = useStyles();
  const { offers: words } = usePageWords();
  const [last, setLast] = useState<string>();
  const row = rowOf(state);
  // Filled rows are left alone until another indicator is asked for.
  if (!row || (row.slot.isFilled && !state.isReplacing)) return null;
  const tabStop = offers.some(({ id }) => id === last) ? last : offers[0]?.id;
  const isHeld = Object.values(row.slot.holds).some((text) => text !== '') && !state.isReplacing;
  const none = isHeld ? words.noneFitting : words.none;
  const some = (offers.length < MOST ? words.count : words.first)(offers.length, state.isReplacing);
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    if (target.dataset.offer !== undefined) setLast(target.dataset.offer);
  };
  return (
    <>
      <Choices {...props} />
      <p role="status" className={styles.count}>
        {isBusy && !state.running && !state.isBehind ? words.busy : offers.length === 0 ? none : some}
      </p>
      <ul className={styles.list} aria-label={words.label} onKeyDown={moveFocus} onFocus={onFocus}>
        {offers.map((offer) => (
          <OfferRow
            key={offer.id}
            offer={offer}
            tabStop={offer.id === tabStop}
            isBusy={isBusy}
            onPick={(one) => indicators.pick(one)}
          />
        ))}
      </ul>
    </>
  );
}
