/**
 * For tests that kill: every process below one, found before anything is killed (an orphan's parent is process 1).
 * Runs in the test's Node process, on Linux.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** The process and all its descendants, parents before children. */
export function processTree(root: number): readonly number[] {
  const childrenByParent = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? parentOf(pid) : undefined;
    if (parent !== undefined) childrenByParent.set(parent, [...(childrenByParent.get(parent) ?? []), pid]);
  }
  const below = (pid: number): readonly number[] => [pid, ...(childrenByParent.get(pid) ?? []).flatMap(below)];
  return below(root);
}

/**
 * SIGKILL to the whole tree at once; returns whom. The root comes first, so that nobody starts a new child.
 * `known`: found before, and stopped before the others are looked for: that looking takes as long as an act.
 */
export function killTree(root: number, known: readonly number[] = []): readonly number[] {
  for (const pid of known) send(pid, 'SIGSTOP');
  const all = [...new Set([...processTree(root), ...known])];
  for (const pid of all) send(pid, 'SIGKILL');
  return all;
}

function send(pid: number, signal: 'SIGSTOP' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** True while the process runs; a zombie that nobody has waited for does not run. */
export function isRunning(pid: number): boolean {
  return stateOf(pid)[0] !== undefined && stateOf(pid)[0] !== 'Z';
}

function parentOf(pid: number): number | undefined {
  const parent = stateOf(pid)[1];
  return parent === undefined ? undefined : Number(parent);
}

/** State and parent, from behind the name (which may hold spaces and brackets). */
function stateOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
