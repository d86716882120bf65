/**
 * The program under strace: every file and folder that any of its processes makes, opens for writing or renames, anywhere on this
 * machine, by the kernel's own account. What others write meanwhile is not in it. Runs in Node, on Linux.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** `--seccomp-bpf`: other calls are not stopped at. `-y` names the folder a relative name hangs on, `-s` leaves names whole. */
export const writingCalls: readonly string[] = [
  ...['-f', '--seccomp-bpf', '-y', '-s', '4096', '-e', 'signal=none', '-e'],
  'trace=open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,mknod,mknodat,memfd_create',
];

/** In the order in which each was first written to; absolute. @param logs of strace with these calls */
export const writtenIn = (logs: readonly string[]): readonly string[] =>
  readWritten(logs.map((log) => readFileSync(log, 'latin1')).join('\n'));

export const readWritten = (text: string): readonly string[] => [...new Set(text.split('\n').flatMap(namesIn))];

/**
 *     71 openat(AT_FDCWD</home>, "a/b", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 45</home/a/b>
 *     71 renameat(AT_FDCWD</home>, "a/b.tmp", AT_FDCWD</home>, "a/b") = 0
 *     71 openat(AT_FDCWD</home>, "a/b", O_WRONLY|O_CREAT <unfinished ...>
 */
function namesIn(line: string): readonly string[] {
  const [, call = '', rest = ''] = /^\d+\s+(\w+)\((.*)$/.exec(line) ?? [];
  // A call that failed has written nothing; one that lasts while another thread calls has its end on a line of its own.
  if (call === '' || / = -1 E/.test(rest)) return [];
  if (/^(open|openat)$/.test(call) && !/O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE/.test(rest)) return [];
  if (call === 'memfd_create') return [];
  const all = [...rest.matchAll(/(?:(?:AT_FDCWD|\d+)<((?:[^>\\]|\\.)*)>, )?"((?:[^"\\]|\\.)*)"/g)];
  // What a link points to is no name that is written.
  const names = call.startsWith('symlink') ? all.slice(1) : all;
  return names.map(([, folder = '/', name = '']) => path.resolve(asWritten(folder), asWritten(name)));
}

/** strace writes other bytes than ASCII in octal. */
const asWritten = (text: string): string =>
  Buffer.from(
    text.replace(/\\([0-7]{1,3}|.)/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : code,
    ),
    'latin1',
  ).toString('utf8');
