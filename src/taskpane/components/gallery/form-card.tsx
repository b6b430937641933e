import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { memo, useDeferredValue, useId, useMemo, useState } from 'react';
import {
  choicesOf,
  followsUp,
  templateOptionsFor,
  type FormOptions as Options,
  type Remembered,
  isPerProject,
  templatePlans,
} from '../../../core';
import { pictureOf } from '../../logic/plan-picture';
import type { GalleryForm } from '../../logic/shelves';
import { useCardStyles } from './card-styles';
import { FormOptions } from './form-options';
import { Picture } from './picture';
import { usePorts } from '../../ports';
import { layoutWords } from '../../../words/layout';
import { useGalleryWords } from './use-gallery-words';

/** How wide the pictures are on the screen, about. */
const SMALL = 76;
const LARGE = 280;

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
  },
});

export interface FormCardProps {
  readonly entry: GalleryForm;
  readonly remembered: Remembered;
  readonly now: Date;
  /** Sheets are being inserted. */
  readonly busy: boolean;
  readonly onInsert: (entry: GalleryForm) => void;
  readonly onOptions: (formId: string, options: Options) => void;
  readonly onFromList: (entry: GalleryForm) => void;
}

/** A form on its shelf: a picture of the sheet it will become, what it is for, and the ways to insert it. */
export const FormCard = memo(function FormCard(props: FormCardProps) {
  const { entry, remembered, now, busy, onInsert, onOptions, onFromList } = props;
  const { form, name, purpose } = entry;
  const styles = useStyles();
  const card = useCardStyles();
  const words = useGalleryWords();
  const { locale } = usePorts();
  const [open, setOpen] = useState(false);
  const detailId = useId();
  // Typing and ticking come first, pictures follow.
  const drawn = useDeferredValue(remembered);
  const plan = useMemo(
    () => templatePlans([form], templateOptionsFor(form, drawn, now), layoutWords[locale])[0],
    [form, drawn, now, locale],
  );
  const small = useMemo(() => plan && pictureOf(plan, { pixels: SMALL, page: true }), [plan]);
  const large = useMemo(
    () => (open && plan ? pictureOf(plan, { pixels: LARGE, page: false }) : undefined),
    [open, plan],
  );
  const { goals, items, levels } = choicesOf(form);
  const fromWhat = followsUp(form) ? words.followUp.open : words.projects.open;
  const hasOptions = goals || items || levels.length > 0;
  return (
    <li className={card.card}>
      <div className={card.row}>
        <div className={card.picture} onClick={() => setOpen(!open)}>
          {small && <Picture drawing={small} />}
        </div>
        <div className={card.text}>
          <h3 className={card.name}>{name}</h3>
          <p className={card.purpose}>{purpose}</p>
          <div className={card.actions}>
            <Button
              appearance="primary"
              className={card.button}
              aria-label={words.insertOf(name)}
              disabledFocusable={busy}
              onClick={() => onInsert(entry)}
            >
              {words.insert}
            </Button>
            <Button
              appearance="subtle"
              className={card.button}
              icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
              iconPosition="after"
              aria-label={hasOptions ? words.optionsOf(name) : words.previewOf(name)}
              aria-expanded={open}
              aria-controls={open ? detailId : undefined}
              onClick={() => setOpen(!open)}
            >
              {hasOptions ? words.options : words.preview}
            </Button>
            {isPerProject(form) && (
              <Button
                className={card.button}
                aria-label={`${fromWhat} ${name}`}
                disabledFocusable={busy}
                onClick={() => onFromList(entry)}
              >
                {fromWhat}
              </Button>
            )}
          </div>
        </div>
      </div>
      {open && (
        <div id={detailId} className={styles.detail}>
          {hasOptions && (
            <FormOptions
              form={form}
              options={remembered.forms[form.id] ?? {}}
              onChange={(options) => onOptions(form.id, options)}
            />
          )}
          {large && <Picture drawing={large} />}
        </div>
      )}
    </li>
  );
});
