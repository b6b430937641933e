import { makeStyles, tokens } from '@fluentui/react-components';
import { Wrench16Regular } from '@fluentui/react-icons';
import { useWords } from '../ports';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorBrandForeground2,
  },
});

/** 可修复: on a row that offers a fix, and on the line of a bundle that holds one. */
export function FixableMark() {
  return (
    <span className={useStyles().mark}>
      <Wrench16Regular aria-hidden />
      {useWords().fix.offered}
    </span>
  );
}
