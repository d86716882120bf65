/**
 * Leystromen: access answered by the overview, an item of category 3 that never comes to the counter, an objection with the use
 * restricted from receipt and the notice before it is used again, advertising stopped at once, and data to carry along in a file with
 * its SHA-256 in the letter. Wednesday 2 and Thursday 3 December 2026. Runs in Node.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import { addItem, assess, decide, type Item, makeFinal, recordSent, release, section, toLetter } from './case-work';
import { enter, type Journey, leaveLetter, pdf } from './demo-journey';
import {
  type Asked,
  button,
  fill,
  fillRequest,
  inFolder,
  makeSlip,
  record,
  saveTo,
  seen,
  submit,
  textOf,
} from './employee';
import { counter, officer } from './people';
import { addPoint, answerPoint, decidePoints, fillAnswer, toPoints } from './points-work';
import { openCase } from './short-day';
import type { Stage } from './stage';

const vermeulen: Asked = {
  channel: 'E-mail',
  receivedOn: 'vandaag',
  letterOn: 'vandaag',
  name: 'mw. C. Vermeulen-Aydın',
  birthDate: '27-06-1981',
  kind: 'huurder',
  postcodeAndNumber: '5121 LM 33',
  street: 'Koekoeksbloem',
  city: 'Rijen',
};
const smulders: Asked = {
  right: 'objection',
  channel: 'Post',
  receivedOn: 'vandaag',
  letterOn: 'gisteren',
  scope: 'Geen bewonersblad meer, en niet meer letten op mijn bezoek',
  name: 'dhr. T. Smulders',
  birthDate: '08-03-1959',
  kind: 'huurder',
  postcodeAndNumber: '5051 RT 5',
  street: 'Meidoornpad',
  city: 'Goirle',
};
const okafor: Asked = {
  right: 'portability',
  channel: 'E-mail',
  receivedOn: 'vandaag',
  letterOn: 'vandaag',
  name: 'mw. B. Okafor',
  birthDate: '15-11-1993',
  kind: 'huurder',
  postcodeAndNumber: '5126 BC 71',
  street: 'Sleedoornhof',
  city: 'Gilze',
};

/** The officer's alone. */
const kept = {
  specialTitle: 'Verklaring van de huisarts bij de aanvraag van een traplift',
  specialText: 'Mevrouw loopt slecht door een ziekte van haar spieren.',
  weighing: 'Een medewerker werd bij de voordeur bedreigd. Lichter dan met twee man kan niet.',
  motivation: 'Onze medewerkers moeten veilig kunnen werken. Dat weegt hier zwaarder.',
} as const;

const general: Item = {
  title: 'Inschrijving',
  neutralTitle: 'Inschrijving, maart 2014',
  part: 'digital',
  text: 'Koekoeksbloem 33, vanaf 1 maart 2014. De huur is 702 euro per maand.',
  day: '01-03-2014',
  category: 'categorie-1',
  purpose: 'A3',
  legalBasis: 'overeenkomst',
  from: 'subject',
  destroyOn: '01-04-2031',
};
const special: Item = {
  title: kept.specialTitle,
  neutralTitle: 'Verklaring bij een aanvraag, januari 2025',
  part: 'digital',
  text: kept.specialText,
  day: '14-01-2025',
  class: 'special',
  category: 'categorie-3',
  purpose: 'A6',
  legalBasis: 'toestemming',
  from: 'subject',
  destroyOn: '01-02-2030',
};

async function registered(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('three requests: access, an objection, data to carry along', async () => {
    await enter(stage, counter);
    await fillRequest(at, vermeulen);
    await record(at);
    await makeSlip(at, pdf(stage, 'vermeulen-1-ontvangst'));
    await recordSent(at, 'vandaag');
    await fillRequest(at, smulders);
    await picture('bezwaar');
    await record(at);
    await seen(at, /[Bb]eperk/);
    await picture('bezwaar-gebruik-beperkt');
    await fillRequest(at, okafor);
    await record(at);
    await picture('overdracht');
  });
}

async function answered(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('access: an item of category 1, and one of category 3', async () => {
    await enter(stage, officer);
    await openCase(at, 'vermeulen');
    await section(at, 'Dossier');
    await addItem(at, general);
    await addItem(at, special);
    for (const { title } of [general, special]) await assess(at, title, { how: 'show' });
    await picture('dossier');
  });
  await step('the overview is the answer, without an appointment', async () => {
    await decide(at, { outcome: 'Toegekend', motivations: [] });
    await picture('overzicht-is-het-antwoord');
    await toLetter(at, 'Beslissing');
    await makeFinal(at, /^Beslissing/, pdf(stage, 'vermeulen-2-beslissing'));
    await picture('brief-beslissing');
    await recordSent(at, 'vandaag');
    await leaveLetter(stage);
    await toLetter(at, 'Overzicht van gegevens');
    await makeFinal(at, /^Overzicht/, pdf(stage, 'vermeulen-3-overzicht'));
    await picture('overzicht');
    await recordSent(at, 'vandaag');
    await leaveLetter(stage);
  });
}

async function neverAtTheCounter(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('she wants to come and look all the same: the counter never has category 3 (LE-7)', async () => {
    await release(at);
    await enter(stage, counter);
    await openCase(at, 'vermeulen');
    await section(at, 'Dossier');
    await seen(at, 'Afgeschermd (1).');
    await expect(at.page.getByText(special.neutralTitle)).toHaveCount(0);
    await picture('balie-nooit-categorie-3');
  });
}

async function objected(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  const magazine = 'Het bewonersblad';
  const note = 'De aantekening dat medewerkers met twee man komen';
  await step('advertising stops; another use is weighed', async () => {
    await enter(stage, officer);
    await openCase(at, 'smulders');
    await toPoints(at);
    await addPoint(at, { what: magazine, purpose: 'D1' });
    await addPoint(at, { what: note, purpose: 'A7' });
    await at.page.locator('.item-table .item-title', { hasText: magazine }).click();
    await refused('reclame-kan-niet-geweigerd', /Dit kunt u niet weigeren/);
    await answerPoint(at, magazine, { how: 'granted', ground: 'reclame' });
    await fillAnswer(at, note, {
      how: 'refused',
      ground: 'ons-belang',
      weighing: kept.weighing,
      motivation: 'Zo staat het in onze privacyverklaring.',
    });
    await submit(at);
    await refused('eigen-regel-is-geen-grond', /Een eigen regel is geen grond/);
    await fill(at, 'motivation', kept.motivation);
    await submit(at);
    await seen(at, /^Deels toegekend\.$/);
    await picture('bezwaar-beantwoord');
    await fill(at, 'noSecondReader', 'er is één privacyfunctionaris');
    await decidePoints(at, 'Deels toegekend');
  });
  await step('the use begins again only after a letter told so', async () => {
    await button(at, 'Beperking opheffen …').click();
    await fill(at, 'from', 'vandaag');
    await submit(at);
    await refused('eerst-vertellen', /hoort het voordat u de gegevens weer gebruikt/);
    await fill(at, 'from', '06-01-2027');
    await submit(at);
    await expect(at.page.getByRole('dialog')).toHaveCount(0, { timeout: 20_000 });
    await picture('beperking-opgeheven');
    await toLetter(at, 'Beslissing');
    await makeFinal(at, /^Beslissing/, pdf(stage, 'smulders-1-beslissing'));
    await picture('brief-bezwaar');
    await recordSent(at, 'vandaag');
    await leaveLetter(stage);
    await toLetter(at, 'Brief: wij gebruiken gegevens weer');
    await makeFinal(at, /gebruiken gegevens weer/, pdf(stage, 'smulders-2-weer-in-gebruik'));
    await picture('brief-weer-in-gebruik');
    await recordSent(at, 'vandaag');
    await leaveLetter(stage);
  });
}

async function carriedAlong(stage: Stage): Promise<void> {
  const { at, out, step, picture, refused } = stage;
  const rent = 'Mijn huur en mijn betalingen';
  const income = 'Mijn inkomen';
  await step('what rests on the contract goes along, what the law asks does not', async () => {
    await openCase(at, 'okafor');
    await toPoints(at);
    await addPoint(at, { what: rent, purpose: 'A5', legalBasis: 'overeenkomst' });
    await addPoint(at, { what: income, purpose: 'A9', legalBasis: 'wettelijke-verplichting' });
    await answerPoint(at, rent, {
      how: 'granted',
      result: 'Uw huur en de betalingen van dit jaar.',
      data: 'huur: 655 euro per maand\nbetaald tot en met: november 2026',
    });
    await at.page.locator('.item-table .item-title', { hasText: income }).click();
    await refused('kan-niet-mee', /Deze gegevens kan iemand niet meenemen/);
    await answerPoint(at, income, {
      how: 'refused',
      ground: 'andere-grondslag',
      motivation: 'Wij vroegen uw inkomen omdat de wet dat eist.',
    });
    await picture('overdracht-beantwoord');
    await fill(at, 'noSecondReader', 'er is één privacyfunctionaris');
    await decidePoints(at, 'Deels toegekend');
  });
  await step('the file, and its SHA-256 in the letter', async () => {
    await button(at, 'Bestand maken').click();
    await seen(at, /Controlegetal \(SHA-256\)/);
    await picture('bestand');
    const file = inFolder(out, 'okafor-gegevens.json');
    await saveTo(at, file);
    await button(at, 'Bewaren …').click();
    await seen(at, /bewaard/i);
    await toLetter(at, 'Beslissing');
    const letter = pdf(stage, 'okafor-1-beslissing');
    await makeFinal(at, /^Beslissing/, letter);
    await picture('brief-overdracht');
    await recordSent(at, 'vandaag');
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(textOf(letter).replace(/\s/g, '')).toContain(sha256);
    expect(JSON.stringify(JSON.parse(bytes.toString('utf8')))).toContain('655 euro per maand');
    await leaveLetter(stage);
  });
}

export const leystromen: Journey = {
  corporation: 'leystromen',
  name: 'Leystromen',
  byPolicy: false,
  days: [
    { clock: '2026-12-02T09:00', plays: [registered, answered, neverAtTheCounter] },
    { clock: '2026-12-03T09:00', plays: [objected, carriedAlong] },
  ],
  wanted: [
    {
      file: /^vermeulen-1-/,
      address: ['Mevrouw C. Vermeulen-Aydın', 'Koekoeksbloem 33', '5121 LM RIJEN'],
      salutation: 'Geachte mevrouw Vermeulen-Aydın,',
      // No own term: one month from Wednesday 2 December.
      holds: ['zaterdag 2 januari 2027'],
    },
    {
      file: /^vermeulen-2-/,
      holds: ['volledig overzicht van uw gegevens', 'rechtbank', 'privacy@leystromen.nl'],
      never: ['afspraak', kept.specialText],
    },
    { file: /^vermeulen-3-/, holds: ['702 euro per maand', 'Bijzondere persoonsgegevens', kept.specialText] },
    {
      file: /^smulders-1-/,
      address: ['De heer T. Smulders', 'Meidoornpad 5', '5051 RT GOIRLE'],
      salutation: 'Geachte heer Smulders,',
      holds: ['bewonersblad', 'donderdag 3 december 2026', kept.motivation, 'AVG artikel 21 lid 1', 'rechtbank'],
      never: [kept.weighing],
    },
    {
      file: /^smulders-2-/,
      holds: ['Vanaf woensdag 6 januari 2027 gebruiken wij uw gegevens weer.', 'woensdag 2 december 2026'],
    },
    {
      file: /^okafor-1-/,
      holds: ['SHA-256', 'Wij vroegen uw inkomen omdat de wet dat eist.', 'AVG artikel 20 lid 1'],
      never: ['655 euro'],
    },
  ],
  searched: {
    onDisk: ['Vermeulen-Aydın', 'Koekoeksbloem', '1981-06-27', 'Smulders', 'Meidoornpad', 'Okafor', 'Sleedoornhof'],
    ofOfficer: [...Object.values(kept), '655 euro per maand'],
  },
};
