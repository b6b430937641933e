import { Button } from '@fluentui/react-components';
import { useWords } from '../ports';

export interface NotLoadedProps {
  /** What is not there, and what it means. */
  readonly text: string;
  readonly className?: string;
  readonly onAgain: () => void;
}

/** Says that a part of the pane did not come, and tries again. */
export function NotLoaded({ text, className, onAgain }: NotLoadedProps) {
  const { actions } = useWords();
  return (
    <>
      <p role="alert" className={className}>
        {text}
      </p>
      <Button onClick={onAgain}>{actions.loadAgain}</Button>
    </>
  );
}
