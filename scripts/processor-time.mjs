/** Processor time as Linux counts it; elsewhere nothing is known. */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of a second in /proc. */
const TICKS = 100;

/** What /proc says of a process: its parent, and seconds of its own and of children it has seen end. */
function read(id) {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user, system, childrenUser, childrenSystem] = fields.slice(11, 15).map((ticks) => Number(ticks) / TICKS);
    return { parent: Number(fields[1]), user: user + childrenUser, system: system + childrenSystem };
  } catch {
    return undefined;
  }
}

/** Seconds of this process and all it has started and seen end. */
export function ownTime() {
  return read('self');
}

/**
 * Seconds of the processes a process has started, and those have started. Nobody sees a browser's processes end: who wants to know what
 * they cost asks while they are there.
 */
export function timeBelow(id) {
  if (!read('self')) return undefined;
  const all = new Map(
    readdirSync('/proc').flatMap((name) => {
      const process = /^\d+$/.test(name) && read(name);
      return process ? [[Number(name), process]] : [];
    }),
  );
  const isBelow = ({ parent }) => parent === id || (all.has(parent) && isBelow(all.get(parent)));
  const below = [...all.values()].filter(isBelow);
  const sum = (kind) => below.reduce((seconds, process) => seconds + process[kind], 0);
  return { user: sum('user'), system: sum('system') };
}
