/** Who comes in, and who does not: one-time passphrases, renewed and withdrawn access, the first start stopped halfway. */

import { expect as onScreen } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AtWork,
  addEmployee,
  begin,
  button,
  choosePassphrase,
  codeOnSheet,
  fill,
  foundRegister,
  inFolder,
  lock,
  press,
  recoverySheet,
  saveTo,
  seen,
  submit,
  title,
  unlock,
} from './employee';
import { appIn, workFolder } from './launch';
import { administrator, chosenLater, counter, officer } from './people';

let at: AtWork;
let work: Awaited<ReturnType<typeof workFolder>>;
let code = '';

beforeAll(async () => {
  work = await workFolder();
  at = await begin(await appIn(work.folder, work.store));
});
afterAll(async () => {
  await at.app.close();
  await work.clear();
});

const sees = (text: string | RegExp) => onScreen(at.page.getByText(text).first()).toBeVisible({ timeout: 20_000 });

/** Beheer, whatever was open there. */
const admin = async (): Promise<void> => {
  await unlock(at, administrator.signInName, administrator.passphrase);
  await title(at, 'Beheer');
};

describe('the first start', () => {
  it('comes back at the recovery sheet when it was stopped there, and the sheet of before opens nothing', async () => {
    await foundRegister(at, 'kantoor Emmen', administrator);
    const first = inFolder(work.folder, 'eerste.pdf');
    await saveTo(at, first);
    await button(at, 'Als PDF bewaren').click();
    await seen(at, /^Bewaard om/);
    const old = codeOnSheet(first);
    await lock(at);
    await unlock(at, administrator.signInName, administrator.passphrase);
    await title(at, 'Maak het herstelblad');
    code = await recoverySheet(at, inFolder(work.folder, 'tweede.pdf'));
    expect(code).not.toBe(old);
    await submit(at);
    await title(at, 'Wie werken met het programma?');
    await addEmployee(at, counter, 'here');
    await addEmployee(at, officer, 'oneTime');
    await button(at, /^Klaar, aan het werk/).click();
    await title(at, 'Beheer');
    await lock(at);
    await enterCode(old);
    await sees('Deze herstelcode klopt niet.');
  });
});

async function enterCode(typed: string): Promise<void> {
  await button(at, 'Herstelcode gebruiken').click();
  await fill(at, 'secret', typed);
  await press(at, 'Enter');
}

describe('a one-time passphrase', () => {
  it('opens nothing but the choice of an own one', async () => {
    await sees(/U kunt het weer proberen/);
    await button(at, 'Toch met een wachtzin ontgrendelen').click();
    await unlock(at, officer.signInName, officer.passphrase);
    await title(at, 'Kies uw eigen wachtzin');
    await press(at, 'F4');
    await title(at, 'Kies uw eigen wachtzin');
    await fill(at, 'old', officer.passphrase);
    await choosePassphrase(at, chosenLater.officer);
    await submit(at);
    await sees('Te versturen');
  });

  it('opens nothing at all afterwards', async () => {
    await lock(at);
    await unlock(at, officer.signInName, officer.passphrase);
    await sees('Naam of wachtzin klopt niet.');
    await sees(/U kunt het weer proberen/);
  });
});

describe('access', () => {
  it('is renewed by an administrator under another role, and the old passphrase opens nothing', async () => {
    await admin();
    await button(at, `Rol en wachtzin: ${counter.name}`).click();
    await at.page.locator('[name="role-footageManager"]').click();
    await choosePassphrase(at, 'dertien ganzen breien langzaam sokken');
    await fill(at, 'own', 'dit is niet de goede zin');
    await submit(at);
    await sees('Deze wachtzin klopt niet.');
    await fill(at, 'own', administrator.passphrase);
    await submit(at);
    await sees(/ontgrendelt één keer met deze wachtzin/);
    await lock(at);
    await unlock(at, counter.signInName, counter.passphrase);
    await sees('Naam of wachtzin klopt niet.');
    await sees(/U kunt het weer proberen/);
    await unlock(at, counter.signInName, 'dertien ganzen breien langzaam sokken');
    await title(at, 'Kies uw eigen wachtzin');
    await fill(at, 'old', 'dertien ganzen breien langzaam sokken');
    await choosePassphrase(at, counter.passphrase);
    await submit(at);
    await sees('Te versturen');
    await sees(/balie, beheerder camerabeelden/);
    await lock(at);
  });

  it('is withdrawn with the own passphrase, and the name opens nothing any more', async () => {
    await admin();
    await button(at, `Intrekken: ${counter.name}`).click();
    await fill(at, 'own', administrator.passphrase);
    await submit(at);
    await sees(`De toegang van ${counter.name} is ingetrokken.`);
    await onScreen(button(at, `Intrekken: ${administrator.name}`)).toHaveCount(0);
    await lock(at);
    await unlock(at, counter.signInName, counter.passphrase);
    await sees('Naam of wachtzin klopt niet.');
    await sees(/U kunt het weer proberen/);
  });

  it('is put in order with the recovery code, which opens no case', async () => {
    await enterCode(code);
    await title(at, 'Beheer');
    await onScreen(button(at, 'Nieuw verzoek')).toHaveCount(0);
    await onScreen(button(at, 'Zaken')).toHaveCount(0);
    await press(at, 'F4');
    await title(at, 'Beheer');
    await button(at, `Rol en wachtzin: ${administrator.name}`).click();
    await choosePassphrase(at, 'negen wolken rijden door Zwolle');
    await fill(at, 'own', code);
    await submit(at);
    await sees(/ontgrendelt één keer met deze wachtzin/);
    await lock(at);
    await unlock(at, administrator.signInName, 'negen wolken rijden door Zwolle');
    await title(at, 'Kies uw eigen wachtzin');
  });
});
