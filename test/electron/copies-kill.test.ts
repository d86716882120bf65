/** Killed in the middle of writing, again and again: no half file ever stands under a good name, and the next start clears its own. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scanFile } from '../../electron/journal-scan';
import { filesIn, makeOffice, openBackup, record, startPc } from './office';

const script = fileURLToPath(new URL('./keep-copying.ts', import.meta.url));
const rounds = 12;

/** Runs until it is killed, this long after its first words. @returns what it said */
function runAndKill(folder: string, milliseconds: number): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += String(data);
    });
    child.stdout.on('data', (data) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      said += String(data);
    });
    child.once('exit', () => resolve(said));
  });
}

describe('a program killed while it copies', () => {
  it(`${rounds} times leaves whole backups and whole published files, and temporary ones that are cleared`, async () => {
    const office = makeOffice();
    const seen = { backups: 0, halves: 0, acts: 0 };
    try {
      for (let round = 0; round < rounds; round += 1) {
        const said = await runAndKill(office.folder, 20 + ((round * 67) % 400));
        expect(said).toContain('ready');
        expect(said).not.toMatch(/Error|failed|ahead|journalBroken/);
        seen.acts += said.split('\n').length - 2;
        for (const name of filesIn(office.backups)) {
          if (name.endsWith('.tmp')) seen.halves += 1;
          else {
            openBackup(path.join(office.backups, name));
            seen.backups += 1;
          }
        }
        for (const place of filesIn(office.exchange))
          for (const name of filesIn(path.join(office.exchange, place))) {
            if (name.endsWith('.tmp')) seen.halves += 1;
            if (!name.endsWith('.ibj')) continue;
            const scan = scanFile(Number.parseInt(name, 10), readFileSync(path.join(office.exchange, place, name)));
            expect([scan.torn, scan.broken]).toEqual([0, undefined]);
          }
      }
      console.log(
        `${rounds} kills: ${seen.acts} copies, ${seen.backups} backups opened, ${seen.halves} half files seen`,
      );
      // Otherwise nothing was killed in the middle, and this proves nothing.
      expect(seen.halves).toBeGreaterThan(0);
      expect(seen.backups).toBeGreaterThan(0);

      const pc = startPc(office);
      await record(pc, ['last']);
      expect(await pc.copies.backUp()).toMatchObject({ outcome: 'made' });
      expect(await pc.copies.publish()).toBe('kept');
      await pc.stop();
      const left = [office.backups, path.join(office.exchange, pc.id)].flatMap(filesIn);
      expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    } finally {
      office.clear();
    }
  });
});
