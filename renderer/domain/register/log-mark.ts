/**
 * The state of the log in one line, for paper: who has the paper can tell an older image of the register from this one. Pure; runs in
 * the vault worker. Sixteen figures of the last row's hash say nothing of what is in it.
 */

/** The head of the log as held: see store/types.ts. */
export interface LogHead {
  readonly rows: number;
  readonly hash: string;
}

const FIGURES = 16;

/** "1A2B-3C4D-5E6F-7A8B" */
export function checkOf(hash: string): string {
  return (hash.slice(0, FIGURES).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

/** "regel 2.481, controlegetal 1A2B-3C4D-5E6F-7A8B" */
export function logMark({ rows, hash }: LogHead): string {
  return `regel ${String(rows).replace(/\B(?=(\d{3})+$)/g, '.')}, controlegetal ${checkOf(hash)}`;
}

/** The check as typed, as a row's hash begins: small figures, without dashes. Undefined: it cannot be one. */
export function typedCheck(typed: string): string | undefined {
  const figures = typed
    .normalize('NFKC')
    .replace(/[\s\-–.]/g, '')
    .toLowerCase();
  return /^[0-9a-f]{16}$/.test(figures) ? figures : undefined;
}

/** "2.481" or "2481". */
export function typedLine(typed: string): number | undefined {
  const figures = typed.normalize('NFKC').replace(/[\s.]/g, '');
  const line = /^\d{1,12}$/.test(figures) ? Number(figures) : 0;
  return line > 0 ? line : undefined;
}
