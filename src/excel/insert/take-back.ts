import type { HostFailure, SheetPlan } from '../../core';
import { leaving, runForUser } from '../failures';
import { contentsOf, isPartOf, loadContents, type Contents, type Inputs } from './contents';
import { Deletion, parted } from './deletion';
import { inputsOf, looksOf } from './plan-cells';
import { findReader, loadReaders } from './readers';
import { loadSignature } from './signature';

/** A sheet that was asked for. */
export interface AskedSheet {
  /** Where it was answered. */
  readonly id: string | undefined;
  readonly name: string;
  readonly plan: SheetPlan;
  readonly signature: string;
}

/** What an insertion that broke off had begun. */
export interface Begun {
  /** Ids of the sheets that were there before. */
  readonly before: ReadonlySet<string>;
  readonly asked: readonly AskedSheet[];
}

/** What cells a plan fills with, whatever other sheets its formulas refer to. */
function inputsFor(plan: SheetPlan): Inputs {
  return inputsOf(plan, looksOf(plan), new Map()).inputs;
}

interface Left {
  readonly id: string;
  readonly name: string;
  /** What it was to hold; `undefined` where it may be somebody else's: blank, with the name of a sheet that was asked for. */
  readonly inputs: Inputs | undefined;
  /** It is ours, and holds nothing that was not planned: nobody has written into it. */
  readonly mayGo: boolean;
}

/**
 * Sheets that came with the insertion, by the ids that were answered and by their signatures. A name and what a sheet holds prove nothing: somebody
 * else may have inserted the same form. Where the host died between adding a sheet and signing it, it is blank and has the name.
 */
async function leftBehind({ before, asked }: Begun, reason: HostFailure['reason']): Promise<Left[]> {
  return runForUser(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const isUnanswered = asked.some(({ id }) => id === undefined);
    const added = worksheets.items.filter(({ id }) => !before.has(id));
    const signatures = isUnanswered ? added.map(loadSignature) : [];
    if (isUnanswered) await context.sync();
    const candidates = added.flatMap((sheet, index) => {
      const signature = signatures[index]?.isNullObject === false ? signatures[index].value : undefined;
      const ours = asked.find((one) => one.id === sheet.id || one.signature === signature);
      // A name that was refused as taken is somebody else's sheet.
      const isLike = reason !== 'name-taken' && asked.some(({ id, name }) => id === undefined && name === sheet.name);
      return ours || isLike ? [{ sheet, inputs: ours && inputsFor(ours.plan), used: loadContents(sheet) }] : [];
    });
    await context.sync();
    return candidates.flatMap(({ sheet: { id, name }, inputs, used }): Left[] => {
      const contents = contentsOf(used);
      if (inputs) return [{ id, name, inputs, mayGo: isPartOf(contents, inputs) }];
      return contents.formulas.length === 0 ? [{ id, name, inputs, mayGo: false }] : [];
    });
  });
}

/** Whether somebody has typed a formula meanwhile that reads from one of the sheets, and would be left with nothing to read. */
async function isRead(context: Excel.RequestContext, ids: readonly string[]): Promise<boolean> {
  const sheets = await parted(context, ids);
  const readers = loadReaders(context, sheets.staying);
  await context.sync();
  const found = await findReader(readers, sheets);
  return found !== undefined && 'reader' in found;
}

/** How often taking back is tried: a failure may pass. */
const ATTEMPTS = 3;

/** Takes back an insertion that failed. @returns the failure, with what is left of the insertion */
export async function takeBack(failure: HostFailure, begun: Begun): Promise<HostFailure> {
  if (begun.asked.length === 0) return leaving(failure, { kind: 'nothing' });
  const inputs = new Map<string, Inputs>();
  const mayGo = (id: string, contents: Contents): boolean => isPartOf(contents, inputs.get(id) ?? []);
  const deletion = new Deletion(mayGo);
  /** `undefined` where nobody knows by now. */
  let left: readonly Left[] | undefined;
  for (let attempt = 0; attempt <= ATTEMPTS; attempt++) {
    try {
      left = await leftBehind(begun, failure.reason);
      const ids = left.flatMap((one) => (one.mayGo ? [one.id] : []));
      if (ids.length === 0 || attempt === ATTEMPTS) {
        if (left.length > 0) await deletion.showAgain();
        break;
      }
      for (const { id, inputs: planned } of left) if (planned) inputs.set(id, planned);
      const all = left;
      left = undefined;
      if (await runForUser((context) => isRead(context, ids))) {
        left = all;
        await deletion.showAgain();
        break;
      }
      await runForUser(async (context) => deletion.carryOut(context, (await parted(context, ids)).going));
    } catch {
      // Whatever it was: what is left is looked up once more.
      left = undefined;
      await deletion.showAgain().catch(() => undefined);
    }
  }
  if (!left) return leaving(failure, { kind: 'unverified' });
  return leaving(
    failure,
    left.length > 0 ? { kind: 'sheets', names: left.map(({ name }) => name) } : { kind: 'nothing' },
  );
}
