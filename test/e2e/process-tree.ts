/** Finds and ends a whole process tree at once, as a power cut would for this program. Linux only (reads /proc). Runs in Node. */
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
}

/** The process and all its descendants, parents first. */
export function treeOf(root: number): number[] {
  const all = processes();
  const found = [root];
  for (const pid of found)
    for (const one of all) if (one.parent === pid && !found.includes(one.pid)) found.push(one.pid);
  return found;
}

/** SIGKILL for all of them, first the whole list is stopped so that nobody runs on while others are already dead. */
export function killTree(root: number): number[] {
  const pids = treeOf(root);
  for (const signal of ['SIGSTOP', 'SIGKILL'] as const) for (const pid of pids) send(pid, signal);
  return pids;
}

/** Resolves when none of the processes is there any more. */
export async function gone(pids: readonly number[], patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  while (pids.some(isAlive)) {
    if (Date.now() > end) throw new Error(`still running: ${pids.filter(isAlive).join(' ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [{ pid: Number(name), parent: Number(fields[1]) }];
      } catch {
        return [];
      }
    });
}

function send(pid: number, signal: 'SIGSTOP' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone: what was wanted.
  }
}

function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return false;
  }
}
