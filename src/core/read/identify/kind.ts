import { kindOfTitle, type TargetKind } from '../../language/table-kinds';
import { followedFramework, type Framework } from '../../forms/frameworks';
import type { Form } from '../../forms/schema';
import type { Segment } from '../records/extent';
import type { SheetView } from '../sheet/view';
import type { IndicatorBlock } from '../table';

/** What the forms of targets that we know are for. */
export const kindOfForm = ({ kind, identity }: Form): TargetKind =>
  kind ?? (identity.name === undefined ? 'unit-wide' : 'target');

/** The kind of a table: by its columns, where only that kind has them, else by its title. */
export function kindOf(view: SheetView, { header: { columns } }: Segment, title: string): TargetKind | undefined {
  if (columns.has('possibility') || columns.has('expected')) return 'monitoring';
  const told = kindOfTitle(title) ?? kindOfTitle(view.snapshot.name);
  return columns.has('actual') && columns.has('score') && told !== 'scoring' ? 'self-evaluation' : told;
}

/** The framework that a table's indicators must follow: its form's, or the one to which its levels point. */
export function frameworkFor(form: Form, { levels }: IndicatorBlock): Framework | undefined {
  const section = form.sections.find(({ kind }) => kind === 'indicators');
  if (section?.kind !== 'indicators') return undefined;
  const names = levels.map(({ level1, level2 }) => ({ level1: level1?.text ?? '', level2: level2?.text ?? '' }));
  return followedFramework(section, names);
}
