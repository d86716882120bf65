import { test } from 'vitest';
import { readJournal } from './outside';
import { readDatabase } from './outside-database';

test('try', async () => {
  const j = readJournal('/tmp/kt/store');
  console.log(j.rows.length, j.frames, j.torn, j.faults, j.rows.filter((r) => !r.whole).length);
  const t = performance.now();
  const d = await readDatabase('/tmp/kt/store', 'https://inzagebalie.app.invalid');
  console.log(
    d.rows.length,
    d.boxesOfNobody,
    d.drafts,
    d.rows.filter((r) => !r.whole).length,
    d.rows.every((r, i) => r.bytes.equals(j.rows[i]!.bytes)),
    performance.now() - t,
  );
  console.log(j.rows.map((r) => r.case.slice(0, 3) + (r.large ? 'L' : '') + r.writer.slice(0, 2) + r.seq).join(' '));
});
