/** What was checked, as a table to read. Runs in Node. */

interface Row {
  readonly name: string;
  readonly pages: number;
  readonly bytes: number;
  readonly faults: readonly { readonly check: string; readonly faults: readonly string[] }[];
}

export function tableOf(
  rows: readonly Row[],
  checks: readonly string[],
  sameBytes: readonly { readonly where: string; readonly differ: readonly string[] }[],
  made: readonly { readonly name: string; readonly sha256: string }[],
): string {
  const hash = new Map(made.map(({ name, sha256 }) => [name, sha256]));
  const head = [
    'letter',
    'pages',
    'bytes',
    ...checks,
    ...sameBytes.map(({ where }) => `same bytes: ${where}`),
    'SHA-256',
  ];
  const lines = rows.map(({ name, pages, bytes, faults }) => [
    name,
    String(pages),
    String(bytes),
    ...faults.map(({ faults: all }) => (all.length === 0 ? 'ok' : all.join('; ').replace(/\|/g, '/'))),
    ...sameBytes.map(({ differ }) => (differ.includes(name) ? 'OTHER' : 'ok')),
    hash.get(name) ?? '',
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line), ''].join('\n');
}
