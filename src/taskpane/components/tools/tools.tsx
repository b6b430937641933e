import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ViewProps } from '../lazy-view';
import { LazyTool } from './lazy-tool';
import { TOOLS, type Tool } from './registry';
import { useToolsWords } from './use-tools-words';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', height: '100%' },
  away: { visibility: 'hidden' },
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  // For screen readers; the switch above shows it to others.
  heading: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  tool: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The view of what is needed now and then: a list of tools, and the page of the one that was chosen in its place. */
export function Tools({ viewSwitch, shown, wishedTool, onCheckSheet }: ViewProps) {
  const styles = useStyles();
  const words = useToolsWords();
  const [open, setOpen] = useState<Tool>();
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<Tool>(undefined);
  useEffect(() => {
    if (wishedTool) setOpen(TOOLS.find(({ id }) => id === wishedTool.id));
  }, [wishedTool]);
  useEffect(() => {
    // The page had the focus, and is gone.
    if (!open && last.current) list.current?.querySelector<HTMLElement>(`[data-tool="${last.current.id}"]`)?.focus();
    last.current = open;
  }, [open]);
  return (
    <>
      <div className={mergeClasses(styles.tools, open && styles.away)}>
        <header className={styles.header}>
          <h1 className={styles.heading}>{words.heading}</h1>
          {viewSwitch}
        </header>
        <ul ref={list} className={styles.list} aria-label={words.heading}>
          {TOOLS.map((tool) => (
            <li key={tool.id}>
              <button type="button" className={styles.tool} data-tool={tool.id} onClick={() => setOpen(tool)}>
                <span className={styles.title}>{words.tools[tool.id].title}</span>
                <span className={styles.note}>{words.tools[tool.id].note}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {open && <LazyTool tool={open} shown={shown} onBack={() => setOpen(undefined)} onCheckSheet={onCheckSheet} />}
    </>
  );
}
