/** The file of a year for an auditor leaves the real program, without a name; and no case is looked up by a BSN. Runs in Node. */
import { readFileSync } from 'node:fs';
import { expect as onScreen } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, begin, button, inFolder, press, saveTo, title } from './employee';
import { copyFounded } from './founded';
import { appIn, workFolder } from './launch';
import { officer } from './people';
import { enter, readyRequest } from './quick';

let at: AtWork;
let work: Awaited<ReturnType<typeof workFolder>>;

beforeAll(async () => {
  work = await workFolder();
  const app = await appIn(work.folder, work.store);
  await copyFounded(work.store);
  at = await begin(app);
  await enter(at, officer);
  const ready = await readyRequest(at, 'Z. Pimpelmees');
  const shown = ready.seen();
  await ready.go();
  await shown;
});
afterAll(async () => {
  await at.app.close();
  await work.clear();
});

describe('the officer', () => {
  it('saves the file for an auditor, and it names a case by its kenmerk alone', async () => {
    const file = inFolder(work.folder, 'controle.json');
    await button(at, 'Cijfers').click();
    await title(at, 'Jaarcijfers');
    await saveTo(at, file);
    await button(at, 'Bestand voor controle bewaren').click();
    await onScreen(at.page.getByText('Bewaard.', { exact: true })).toBeVisible({ timeout: 20_000 });
    const text = readFileSync(file, 'utf8');
    const { lines } = JSON.parse(text) as { readonly lines: readonly { readonly kind: string; reference?: string }[] };
    const registered = lines.find(({ kind }) => kind === 'requestRegistered');
    expect(registered).toMatchObject({
      reference: expect.stringMatching(/^LEF-\d{4}-A0001$/),
      roles: ['privacyOfficer'],
    });
    for (const word of ['Pimpelmees', 'Kwikstaart', '7811', officer.name])
      expect(text.includes(word), word).toBe(false);
  });

  it('is told that nobody is looked up by a BSN', async () => {
    await press(at, 'F3');
    await at.page.keyboard.type('111222333');
    await onScreen(at.page.getByText(/^Dit lijkt een BSN\. Daarop zoekt u niet\./)).toBeVisible({ timeout: 20_000 });
    await press(at, 'Escape');
  });
});
