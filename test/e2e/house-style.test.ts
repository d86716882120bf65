/**
 * The house style in the real program: a logo chosen from disk goes through the vault into the journal, comes back after a start, and stands
 * on the sheet that leaves; of its file nothing else does.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAppFolder } from '../../build/app-folder';
import { pngFile } from '../letters/logo-maker';
import { lacking } from '../letters/tools';
import {
  type AtWork,
  begin,
  button,
  fill,
  foundRegister,
  inFolder,
  recoverySheet,
  saveTo,
  seen,
  submit,
  title,
  unlock,
} from './employee';
import { workFolder } from './launch';
import { administrator } from './people';

const noPoppler = lacking('pdfimages', 'pdftotext');

let work: Awaited<ReturnType<typeof workFolder>>;
let app = '';
let at: AtWork;
let open = false;

async function startAnew(): Promise<void> {
  if (open) await at.app.close();
  at = await begin(app);
  open = true;
}

beforeAll(async () => {
  work = await workFolder();
  app = await makeAppFolder({ folder: inFolder(work.folder, 'app'), policy: { storeFolder: work.store } });
});
afterAll(async () => {
  if (open) await at.app.close();
  await work.clear();
});

const toStyle = async (): Promise<void> => {
  await button(at, 'Huisstijl').click();
  await at.page.getByRole('heading', { name: 'Huisstijl' }).waitFor();
};
const colour = (): Promise<string> =>
  at.page.locator('button[data-act]').evaluate((act) => getComputedStyle(act).backgroundColor);

describe.skipIf(noPoppler)(`the house style${noPoppler ? ` (skipped: ${noPoppler})` : ''}`, () => {
  it('is set by the administrator of access', async () => {
    await startAnew();
    await foundRegister(at, 'kantoor Voorbeeldstad', administrator);
    await recoverySheet(at, inFolder(work.folder, 'blad.pdf'));
    await submit(at);
    await title(at, 'Wie werken met het programma?');
    await button(at, /^Klaar, aan het werk/).click();
    await title(at, 'Beheer');
    await toStyle();
    const chosen = inFolder(work.folder, 'geheime-map-logo.png');
    writeFileSync(chosen, pngFile({ width: 1200, height: 300, alpha: true, text: 'V. Verzonnen-Maker' }));
    await at.page.locator('input[type=file]').setInputFiles(chosen);
    await at.page.getByRole('img', { name: 'Het logo van Lefier' }).waitFor();
    await fill(at, 'style.accent', '7A1F5C');
    await fill(at, 'style.window', '110');
    await submit(at);
    await seen(at, 'Bewaard.');
  });

  it('is there again after a start, on the screens and on the sheet that leaves', async () => {
    await startAnew();
    await unlock(at, administrator.signInName, administrator.passphrase);
    await title(at, 'Beheer');
    await toStyle();
    await at.page.getByRole('img', { name: 'Het logo van Lefier' }).waitFor();
    expect(await colour()).toBe('rgb(122, 31, 92)');
    await button(at, /^Proefblad afdrukken/).click();
    await at.page.getByRole('dialog').locator('canvas').waitFor();
    const file = inFolder(work.folder, 'proefblad.pdf');
    await saveTo(at, file);
    await button(at, 'Als PDF bewaren').click();
    await seen(at, 'Bewaard.');
    expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' })).toMatch(/ image +840 +210 /);
    expect(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })).toMatch(
      /110 mm +50 mm +85 mm +30 mm/,
    );
    expect(readFileSync(file, 'latin1')).not.toMatch(/Verzonnen-Maker|geheime-map/);
  });
});
