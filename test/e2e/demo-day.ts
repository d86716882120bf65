/** The day that the demo plays, scene by scene: who does what, what is refused on the way, what is seen. Runs in Node. */
import { expect } from 'playwright/test';
import {
  addEmployee,
  addKeyHolder,
  button,
  chooseCorporation,
  choosePassphrase,
  fill,
  fillRequest,
  inFolder,
  lock,
  makeSlip,
  noToBoth,
  press,
  record,
  recoverySheet,
  saveTo,
  seen,
  submit,
  title,
  unlock,
} from './employee';
import {
  administrator,
  celik,
  child,
  chosenLater,
  counter,
  deputy,
  dpo,
  keyHolder,
  officer,
  veldMensah,
} from './people';
import type { Stage } from './stage';

/** Set by the first scene, used by the last: the code as read from the paper. */
let recoveryCode = '';

export async function firstStart(stage: Stage): Promise<void> {
  const { at, step, picture, refused, out } = stage;
  await step('first start: the corporation and its office', async () => {
    await title(at, 'Voor welke corporatie werkt u?');
    await picture('eerste-start-corporatie');
    // The button waits: it is not dead, pressing it goes to what lacks.
    await button(at, /^Verder naar de beheerder/).click({ force: true });
    await refused('kantoor-ontbreekt', /Vul de naam van het kantoor in|naam van dit kantoor/);
  });
  await step('first start: the first administrator of access', async () => {
    await foundStepByStep(stage);
  });
  await step('first start: the recovery sheet, typed back', async () => {
    await picture('eerste-start-herstelblad');
    const sheet = inFolder(out, 'herstelblad.pdf');
    await saveTo(at, sheet);
    await button(at, 'Als PDF bewaren').click();
    await seen(at, /^Bewaard om/);
    await fill(at, 'code', '2222-2222');
    await refused('herstelcode-verkeerd', /Groep \d klopt niet/);
    recoveryCode = await recoverySheet(at, sheet);
    await picture('eerste-start-code-goed');
    await submit(at);
    await title(at, 'Wie werken met het programma?');
  });
  await step('first start: employees, one passphrase here, two for one time', async () => {
    await button(at, 'Medewerker toevoegen').click();
    await picture('eerste-start-medewerker');
    await fill(at, 'name', counter.name);
    await fill(at, 'function', counter.function);
    await at.page.locator('[name="role-counter"]').click();
    await fill(at, 'confidentialityOn', '+3');
    await fill(at, 'signInName', administrator.signInName);
    await choosePassphrase(at, counter.passphrase);
    await submit(at);
    await refused('aanmeldnaam-bezet', /Deze aanmeldnaam is al in gebruik/);
    await fill(at, 'signInName', counter.signInName);
    await submit(at);
    await refused('geheimhouding-in-de-toekomst', /Deze dag is nog niet geweest/);
    await fill(at, 'confidentialityOn', 'vandaag');
    await submit(at);
    await expect(at.page.getByRole('cell', { name: counter.name }).first()).toBeVisible({ timeout: 20_000 });
    await addEmployee(at, officer, 'oneTime');
    await addEmployee(at, dpo, 'oneTime');
    await addEmployee(at, deputy, 'here');
    await addKeyHolder(at, keyHolder);
    await picture('eerste-start-medewerkers');
    await button(at, /^Klaar, aan het werk/).click();
  });
}

async function foundStepByStep({ at, picture, refused }: Stage): Promise<void> {
  await chooseCorporation(at);
  await fill(at, 'office', 'kantoor Emmen');
  await fill(at, 'signatory.name', 'J. de Voorbeeld');
  await fill(at, 'signatory.function', 'privacyfunctionaris');
  await fill(at, 'offices-0-name', 'Emmen');
  await fill(at, 'offices-0-address', 'Voorbeeldstraat 1, 1234 AB Voorbeeldstad');
  await noToBoth(at);
  await picture('eerste-start-corporatie-ingevuld');
  await submit(at);
  await title(at, 'Wie wordt beheerder van toegang?');
  await fill(at, 'name', administrator.name);
  await fill(at, 'function', administrator.function);
  await fill(at, 'signInName', administrator.signInName);
  await fill(at, 'passphrase', 'Lefier2026!');
  await refused('wachtzin-zwak', /^(Zwak|Redelijk)$/);
  await choosePassphrase(at, administrator.passphrase);
  await fill(at, 'confidentialityOn', 'vandaag');
  await picture('eerste-start-beheerder');
  await submit(at);
  await title(at, 'Maak het herstelblad');
}

export async function adminAtWork(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  await step('the last administrator cannot be removed', async () => {
    await seen(at, 'Dit bent u zelf.');
    await picture('beheer');
    await button(at, `Wijzigen: ${administrator.name}`).click();
    await picture('beheer-wijzigen');
    await fill(at, 'confidentialityOn', 'overmorgen');
    await submit(at);
    await refused('geen-datum', /Dit is geen datum/);
    await press(at, 'Escape');
  });
  await step('a wrong passphrase does not withdraw anybody', async () => {
    await button(at, `Intrekken: ${dpo.name}`).click();
    await fill(at, 'own', 'dit is niet de goede zin');
    await submit(at);
    await refused('wachtzin-verkeerd-bij-intrekken', /wachtzin klopt niet/);
    await press(at, 'Escape');
  });
  await step('locking ends the renderer, and the door stands there', async () => {
    await lock(at);
    await picture('ontgrendelen');
  });
}

export async function counterAtWork(stage: Stage): Promise<void> {
  const { at, step, picture, refused, out } = stage;
  await step('a wrong passphrase, then the right one', async () => {
    await unlock(at, counter.signInName, 'dit is niet de goede zin');
    await refused('wachtzin-verkeerd', /Naam of wachtzin klopt niet/);
    await seen(at, /U kunt het weer proberen/);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, /Er zijn nog geen verzoeken/);
    await picture('vandaag-leeg');
  });
  await step('what is refused in a request', async () => {
    await press(at, 'F4');
    await title(at, 'Nieuw verzoek');
    await picture('nieuw-verzoek-leeg');
    await fill(at, 'receivedOn', '+4');
    await fill(at, 'scope', 'alles over 300 412 009');
    await fill(at, 'name', veldMensah.name);
    await refused('lijkt-bsn', /Dit lijkt een BSN/);
    await refused('dag-nog-niet-geweest', /Deze dag is nog niet geweest/);
    await button(at, 'Dit is een klantnummer').click();
    await fill(at, 'scope-reason', 'klantnummer uit ons eigen systeem');
    await picture('klantnummer-met-reden');
    await fill(at, 'scope', '');
  });
  await step('a request by post, its terms, its kenmerk', async () => {
    await fillRequest(at, veldMensah);
    await seen(at, 'Uiterlijk versturen');
    await picture('nieuw-verzoek');
    await record(at);
    await picture('zaak');
  });
  await step('the receipt slip: previewed, final, saved, printed, sent', async () => {
    await button(at, 'Brief maken').click();
    await expect(at.page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
    await picture('brief-concept');
    await press(at, 'Escape');
    await makeSlip(at, inFolder(out, 'ontvangstbevestiging-1.pdf'));
    await picture('brief-definitief');
    await button(at, 'Afdrukken').click();
    await seen(at, /[Aa]fgedrukt|[Aa]fdrukken/);
    await recordSent(stage);
  });
  await step('a request at the counter that asks for a copy', async () => {
    await fillRequest(at, celik);
    await picture('nieuw-verzoek-balie');
    await record(at);
    await makeSlip(at, inFolder(out, 'ontvangstbevestiging-2.pdf'));
  });
  await step('a parent asks for a child: registered, the clock runs, authority still to be seen', async () => {
    await fillRequest(at, child);
    await refused('bewijs-ontbreekt', /Het bewijs van de vertegenwoordiger ontbreekt nog/);
    await record(at);
    await picture('zaak-vertegenwoordiger');
    await makeSlip(at, inFolder(out, 'ontvangstbevestiging-3.pdf'));
  });
  await step('the proof of authority is seen later: put right, and a new slip takes the place of the old', async () => {
    await press(at, 'Escape');
    await at.page.getByRole('tab', { name: 'Verzoek' }).click();
    await button(at, 'Gegevens verbeteren').click();
    await title(at, 'Gegevens verbeteren');
    await expect(at.page.locator('[name="representativeName"]')).toHaveValue('mw. J. Hogendoorn-de Haan');
    await fill(at, 'why', 'de moeder liet de akte zien');
    await submit(at);
    await refused('niets-veranderd', /Er is niets veranderd/);
    await fill(at, 'authoritySeen', 'geboorteakte');
    await picture('gegevens-verbeteren');
    await submit(at);
    await expect(at.page.getByText('Het bewijs van de vertegenwoordiger ontbreekt nog.')).toHaveCount(0);
    await makeSlip(at, inFolder(out, 'ontvangstbevestiging-3b.pdf'));
    await press(at, 'Escape');
    await seen(at, 'vervangen door een nieuwe');
    await picture('brieven-vervangen');
  });
  await step('somebody has died: registered, no term, no slip', async () => {
    await fillRequest(at, {
      ...celik,
      name: 'mw. T. Zeilstra',
      birthDate: '11-01-1930',
      street: 'Zonnedauwpad',
      copy: false,
    });
    await at.page.getByText('Deze persoon is overleden').click();
    await refused('overleden', /Er loopt geen termijn/);
    await record(at);
    await picture('zaak-overleden');
  });
  await step('today, all cases, search, help, blank', async () => {
    await press(at, 'F2');
    await seen(at, 'Te versturen');
    await picture('vandaag');
    await button(at, 'Zaken').first().click();
    await picture('zaken');
    await press(at, 'F3');
    await at.page.keyboard.type('celik');
    await seen(at, /Çelik/);
    await picture('zoeken');
    await press(at, 'Escape');
    await press(at, 'F1');
    await picture('hulp');
    await press(at, 'Escape');
    await press(at, 'F9');
    await picture('scherm-leeg');
    await press(at, 'F9');
  });
  await step('the history of a case', async () => {
    await openFound(stage, 'veld-mensah');
    await at.page.getByRole('tab', { name: 'Geschiedenis' }).click();
    await picture('geschiedenis');
    await at.page.getByRole('tab', { name: 'Brieven' }).click();
    await picture('brieven');
  });
}

export async function counterLeaves({ at, step }: Stage): Promise<void> {
  await step('the second employee takes over', async () => {
    await lock(at);
  });
}

async function recordSent({ at, picture, refused }: Stage): Promise<void> {
  await button(at, /^Verzonden op/).click();
  await fill(at, 'sentOn', 'gisteren');
  await submit(at);
  await refused('verzonden-voor-gemaakt', /kan niet verstuurd zijn voordat/);
  await fill(at, 'sentOn', 'vandaag');
  await submit(at);
  await seen(at, /Verzonden op \w+dag/);
  await picture('brief-verzonden');
}

export async function officerAtWork(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  await step('a one-time passphrase must change at the first unlock', async () => {
    await unlock(at, officer.signInName, officer.passphrase);
    await title(at, 'Kies uw eigen wachtzin');
    await picture('eigen-wachtzin');
    await fill(at, 'old', officer.passphrase);
    await choosePassphrase(at, chosenLater.officer);
    await submit(at);
    await seen(at, 'Te versturen');
  });
  await step('a request is withdrawn, with its day and reason', async () => {
    await openFound(stage, 'celik');
    await button(at, 'Verzoek intrekken').click();
    await fill(at, 'on', 'vandaag');
    await fill(at, 'why', 'belde en wil geen inzage meer');
    await picture('verzoek-intrekken');
    await submit(at);
    await seen(at, /^Ingetrokken/);
    await picture('zaak-ingetrokken');
  });
  await step('a case is erased: with a ground and the passphrase', async () => {
    await openFound(stage, 'zeilstra');
    await button(at, 'Zaak wissen').click();
    await fill(at, 'own', 'dit is niet de goede zin');
    await press(at, 'Control+Enter');
    await refused('grond-ontbreekt', /^Nog 1 ding: waarom$/);
    await fill(at, 'ground', 'per vergissing vastgelegd');
    await submit(at);
    await refused('wachtzin-verkeerd-bij-wissen', /wachtzin klopt niet/);
    await fill(at, 'own', chosenLater.officer);
    await submit(at);
    await title(at, 'Zaken');
    await expect(at.page.getByText('Zeilstra')).toHaveCount(0, { timeout: 60_000 });
    await picture('zaken-na-wissen');
  });
}

export async function officerLeaves({ at, step }: Stage): Promise<void> {
  await step('the third employee takes over', async () => {
    await lock(at);
  });
}

async function openFound({ at }: Stage, words: string): Promise<void> {
  await press(at, 'F3');
  await at.page.keyboard.type(words);
  await expect(at.page.getByRole('option').first()).toContainText(/LEF-/, { timeout: 15_000 });
  await press(at, 'Enter');
  await expect(at.page.getByRole('tab', { name: 'Verzoek' })).toBeVisible();
}

export async function dpoAtWork(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('the FG reads the log', async () => {
    await unlock(at, dpo.signInName, dpo.passphrase);
    await title(at, 'Kies uw eigen wachtzin');
    await fill(at, 'old', dpo.passphrase);
    await choosePassphrase(at, chosenLater.dpo);
    await submit(at);
    await button(at, 'Logboek').click();
    await seen(at, /Het logboek klopt\./);
    await picture('logboek');
    await lock(at);
  });
}

export async function recoveryAtWork(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  await step('the recovery code opens access, and no case', async () => {
    await button(at, 'Herstelcode gebruiken').click();
    await fill(at, 'secret', '2345-2345-2345-2345-2345-2345');
    await press(at, 'Enter');
    await refused('herstelcode-onbekend', /klopt niet/);
    await seen(at, /U kunt het weer proberen/);
    await fill(at, 'secret', recoveryCode.toLowerCase().replaceAll('-', ' '));
    await press(at, 'Enter');
    await seen(at, 'met de herstelcode');
    await picture('beheer-met-herstelcode');
  });
}
