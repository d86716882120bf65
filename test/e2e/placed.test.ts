/**
 * Files that IT places, in the real program: a bad regulation is refused as a whole and told where somebody reads it, a good one founds a
 * register, and a register whose regulation is gone stays closed and whole until the file is back.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect as onScreen } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAppFolder } from '../../build/app-folder';
import {
  type AtWork,
  begin,
  button,
  chooseCorporation,
  fill,
  foundAdministrator,
  inFolder,
  press,
  recoverySheet,
  seen,
  submit,
  title,
  unlock,
} from './employee';
import { workFolder } from './launch';
import { administrator } from './people';

const shipped = (name: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../renderer/domain/profiles/${name}.json`, import.meta.url)), 'utf8'),
  ) as Record<string, unknown>;
const own: Readonly<Record<string, unknown>> = {
  ...shipped('leystromen'),
  corporation: 'woonbelang',
  name: 'Woonbelang Voorbeeldstad',
};
const [first] = own.versions as readonly { readonly rights: readonly { readonly term: object }[] }[];
/** One of its terms has no length. */
const bad = {
  ...own,
  versions: [{ ...first, rights: first?.rights.map((right, at) => (at === 1 ? { ...right, term: {} } : right)) }],
};
const calendar = shipped('calendar-nl');

let work: Awaited<ReturnType<typeof workFolder>>;
let app = '';
let at: AtWork;
let open = false;
const file = (name: string): string => path.join(work.folder, name);
const place = (name: string, data: unknown): void => writeFileSync(file(name), JSON.stringify(data));

/** The program starts anew: what IT placed is read at its start. */
async function startAnew(): Promise<void> {
  if (open) await at.app.close();
  at = await begin(app);
  open = true;
}

beforeAll(async () => {
  work = await workFolder();
  app = await makeAppFolder({
    folder: inFolder(work.folder, 'app'),
    policy: {
      ...{ storeFolder: work.store, profileFile: file('woonbelang.json') },
      calendarFile: file('kalender.json'),
    },
  });
});
afterAll(async () => {
  if (open) await at.app.close();
  await work.clear();
});

const sees = (text: string | RegExp) => onScreen(at.page.getByText(text).first()).toBeVisible({ timeout: 20_000 });
const offered = (): Promise<readonly string[]> =>
  at.page
    .locator('[name="corporation"] option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
const SHIPPED = ['lefier', 'leystromen', 'nijkerk', 'midden-delfland'];
const REFUSED = 'Het reglement dat uw ICT plaatste, wordt niet gebruikt.';

describe('what IT placed', () => {
  it('is refused as a whole with the place in it, and the first start offers what the program brings along', async () => {
    place('woonbelang.json', bad);
    place('kalender.json', { ...calendar, knownUntil: '2029-12-31' });
    await startAnew();
    await title(at, 'Voor welke corporatie werkt u?');
    await sees(REFUSED);
    await sees('woonbelang.json: profiel woonbelang: versions[0].rights[1].term.');
    await sees('De kalender die uw ICT plaatste, wordt niet gebruikt.');
    await sees('kalender.json: days: 2029-01-01 ontbreekt');
    expect((await offered()).filter(Boolean)).toEqual(SHIPPED);
  });

  it('founds a register when it is whole', async () => {
    place('woonbelang.json', own);
    place('kalender.json', calendar);
    await startAnew();
    await title(at, 'Voor welke corporatie werkt u?');
    expect((await offered()).filter(Boolean)).toEqual([...SHIPPED, 'woonbelang']);
    await onScreen(at.page.getByText(REFUSED)).toHaveCount(0);
    await chooseCorporation(at, 'woonbelang');
    await fill(at, 'office', 'kantoor Voorbeeldstad');
    await submit(at);
    await foundAdministrator(at, administrator);
    await recoverySheet(at, inFolder(work.folder, 'blad.pdf'));
    await submit(at);
    await title(at, 'Wie werken met het programma?');
    await button(at, /^Klaar, aan het werk/).click();
    await title(at, 'Beheer');
    await button(at, 'Reglement').click();
    await title(at, 'Reglement');
    await sees('Het reglement van Woonbelang Voorbeeldstad plaatste uw ICT: woonbelang.json.');
  });

  it.each<[string, () => void, string]>([
    [
      'gone',
      () => rmSync(file('woonbelang.json')),
      'woonbelang.json: het bestand is er niet, of kan niet worden gelezen',
    ],
    [
      'spoiled',
      () => place('woonbelang.json', bad),
      'woonbelang.json: profiel woonbelang: versions[0].rights[1].term.',
    ],
  ])('leaves the register closed when it is %s, and says what to do', async (_what, spoil, why) => {
    spoil();
    await startAnew();
    await title(at, 'Ontgrendelen');
    await sees(REFUSED);
    await sees(why);
    await fill(at, 'signInName', administrator.signInName);
    await fill(at, 'secret', administrator.passphrase);
    await press(at, 'Enter');
    await sees('Het reglement van uw corporatie is er niet.');
    await title(at, 'Ontgrendelen');
  });

  it('opens it as it was when the file is back', async () => {
    place('woonbelang.json', own);
    await startAnew();
    await unlock(at, administrator.signInName, administrator.passphrase);
    await title(at, 'Beheer');
    await seen(at, administrator.name);
  });
});
