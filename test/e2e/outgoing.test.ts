/**
 * The letters of the day through the real program: printed one by one from their sealed copies, remembered over a lock, recorded as
 * sent; and the list of terms as a file. The stand-in answers in the place of a print dialog: a real one is not played. Runs in Node.
 */
import { expect as onScreen } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AtWork,
  begin,
  button,
  fillRequest,
  inFolder,
  lock,
  makeSlip,
  press,
  record,
  saveTo,
  seen,
  textOf,
  title,
  unlock,
} from './employee';
import { copyFounded } from './founded';
import { appIn, ground, workFolder } from './launch';
import { celik, child, counter, veldMensah } from './people';
import { enter } from './quick';
import { openCase } from './short-day';

const skipped = (await ground()).what === 'electron';

let at: AtWork;
let work: Awaited<ReturnType<typeof workFolder>>;
const references: string[] = [];

/** What the dialogs answer, one after the other: '' is printed, else the reason Electron gives. */
const answerPrinter = (answers: readonly string[]): Promise<void> =>
  at.app.evaluate(({ BrowserWindow }, given) => {
    const print = BrowserWindow.getAllWindows()[0]?.webContents.print as unknown as { readonly standIn: object };
    const left = [...given];
    Object.defineProperty(print.standIn, 'answer', { configurable: true, get: () => left.shift() ?? '' });
  }, answers);

/** The addresses that were printed since the start: each job has one of its own. */
const jobs = (): Promise<readonly string[]> =>
  at.app.evaluate(({ BrowserWindow }) => {
    const print = BrowserWindow.getAllWindows()[0]?.webContents.print as unknown as {
      readonly standIn: { readonly printed: readonly { readonly url: string }[] };
    };
    return print.standIn.printed.map(({ url }) => url);
  });

const toLetters = async (): Promise<void> => {
  await press(at, 'F2');
  await button(at, /^Brieven afdrukken/).click();
  await title(at, 'Brieven van vandaag');
};
const ticked = () => at.page.locator('input[name="letters"]:checked');

beforeAll(async () => {
  if (skipped) return;
  work = await workFolder();
  const app = await appIn(work.folder, work.store);
  await copyFounded(work.store);
  at = await begin(app);
  await enter(at, counter);
  for (const asked of [veldMensah, celik, child]) {
    await fillRequest(at, asked);
    const reference = await record(at);
    references.push(reference);
    await makeSlip(at, inFolder(work.folder, `${reference}.pdf`));
  }
}, 300_000);
afterAll(async () => {
  if (skipped) return;
  await at.app.close();
  await work.clear();
});

describe.skipIf(skipped)('the letters of the day', () => {
  it('are counted on Vandaag and listed with to whom they go', async () => {
    await press(at, 'F2');
    await onScreen(button(at, 'Brieven afdrukken (3)')).toBeVisible({ timeout: 20_000 });
    await toLetters();
    await onScreen(ticked()).toHaveCount(3);
    for (const reference of references) await seen(at, reference);
    // The child's letter goes to the parent.
    await seen(at, 'J. Hogendoorn-de Haan');
  });

  it('are printed each as a job of its own, and one that is cancelled keeps no other from it', async () => {
    const before = (await jobs()).length;
    await answerPrinter(['', 'Print job canceled', '']);
    await button(at, '3 brieven afdrukken').click();
    await seen(at, 'Is alles op de post?');
    const own = (await jobs()).slice(before);
    expect(own).toHaveLength(3);
    expect(new Set(own).size).toBe(3);
    const alert = at.page.getByRole('alert');
    await onScreen(alert).toContainText('Niet afgedrukt: 1 brief');
    await onScreen(alert).toContainText('Afgebroken in het venster van de printer.');
    await onScreen(alert).toContainText(references[1] ?? '');
  });

  it('that were printed are known after a lock, and only the other is printed then', async () => {
    await lock(at);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Te versturen');
    await toLetters();
    await seen(at, 'Hier zijn al 2 brieven afgedrukt.');
    await onScreen(ticked()).toHaveCount(1);
    const before = (await jobs()).length;
    await answerPrinter([]);
    await button(at, '1 brief afdrukken').click();
    await seen(at, 'Is alles op de post?');
    expect((await jobs()).length).toBe(before + 1);
  });

  it('are recorded as sent with one day, when somebody says so', async () => {
    await button(at, 'Vastleggen: 3 brieven weg').click();
    await seen(at, '3 brieven vastgelegd.');
    await press(at, 'F2');
    await onScreen(button(at, 'Brieven afdrukken')).toBeVisible({ timeout: 20_000 });
    await onScreen(button(at, /^Brieven afdrukken \(/)).toHaveCount(0);
    await toLetters();
    await seen(at, 'Er zijn geen brieven om af te drukken.');
    await openCase(at, 'veld-mensah');
    await at.page.getByRole('tab', { name: 'Brieven' }).click();
    await onScreen(button(at, /^Verzonden op/)).toHaveCount(0);
  });
});

describe.skipIf(skipped)('the list of terms', () => {
  it('is saved with each kenmerk and nobody by name', async () => {
    const file = inFolder(work.folder, 'lijst.pdf');
    await press(at, 'F2');
    await button(at, /^Termijnenlijst afdrukken/).click();
    await onScreen(at.page.locator('dialog canvas').first()).toBeVisible({ timeout: 30_000 });
    await saveTo(at, file);
    await button(at, 'Als PDF bewaren').click();
    await seen(at, 'Bewaard.');
    const text = textOf(file);
    for (const reference of references) expect(text).toContain(reference);
    for (const words of ['Op deze lijst staan 3 termijnen die lopen.', 'Gecontroleerd door', 'Handtekening'])
      expect(text).toContain(words);
    for (const name of ['Veld-Mensah', 'Šimůnková', 'Hogendoorn', counter.name]) expect(text).not.toContain(name);
    const before = (await jobs()).length;
    await at.page.locator('dialog [data-act]').click();
    await seen(at, 'Naar de printer gestuurd.');
    expect((await jobs()).length).toBe(before + 1);
  });
});
