/**
 * Wonen Midden-Delfland: letters that say "je", who asks shows an identity card before anything is decided, the overview as answer,
 * images of a camera held before they are erased, a correction told to whoever got the data, and an objection that ends the use at
 * once. Thursday 26 November to Monday 7 December 2026. Runs in Node.
 */
import { expect } from 'playwright/test';
import {
  addItem,
  assess,
  decide,
  fillItem,
  type Item,
  keepItem,
  makeFinal,
  newItem,
  recordSent,
  section,
  toLetter,
} from './case-work';
import { enter, type Journey, leaveLetter, pdf } from './demo-journey';
import { type Asked, button, fill, fillRequest, makeSlip, record, seen, submit, title } from './employee';
import { counter, officer } from './people';
import { addPoint, answerPoint, decidePoints, doTask, identify, toPoints } from './points-work';
import { openCase } from './short-day';
import type { Stage } from './stage';

const hofstede: Asked = {
  channel: 'Post',
  receivedOn: 'vandaag',
  letterOn: '-2',
  scope: 'alles, ook de camerabeelden van 25 november',
  name: 'mw. Y. Hofstede-Bos',
  birthDate: '03-09-1975',
  kind: 'huurder',
  postcodeAndNumber: '2636 CD 8',
  street: 'Klaproosveld',
  city: 'Schipluiden',
};

const ramdin: Asked = {
  right: 'rectification',
  channel: 'E-mail',
  receivedOn: 'vandaag',
  letterOn: 'vandaag',
  scope: 'Er wonen hier twee mensen, geen drie',
  name: 'dhr. P. Ramdin',
  kind: 'huurder',
  postcodeAndNumber: '2635 HG 40',
  street: 'Boekweitakker',
  city: 'Den Hoorn',
};

/** Gives no reasons: they are asked for. */
const zuidgeest: Asked = {
  right: 'objection',
  channel: 'Post',
  receivedOn: 'vandaag',
  letterOn: 'gisteren',
  name: 'mw. L. Zuidgeest',
  birthDate: '19-02-1984',
  kind: 'huurder',
  postcodeAndNumber: '3155 AT 6',
  street: 'Waterlelielaan',
  city: 'Maasland',
};

/** The officer's alone. */
const kept = {
  footageTitle: 'Camera parkeergarage Zuid, tweede laag',
  footageText: 'Op de beelden loopt mevrouw zeven minuten naast haar auto.',
} as const;

const address: Item = {
  title: 'Inschrijving en huurovereenkomst',
  neutralTitle: 'Huurovereenkomst, april 2019',
  part: 'digital',
  text: 'Klaproosveld 8, vanaf 1 april 2019. De huur is 641 euro per maand.',
  day: '01-04-2019',
  category: 'adres',
  purpose: 'verhuren',
  legalBasis: 'overeenkomst',
  from: 'subject',
  recipients: 'Voorbeeld Schilders',
  destroyOn: '01-05-2031',
};
const footage: Item = {
  title: kept.footageTitle,
  neutralTitle: 'Camerabeelden uit november 2026',
  part: 'digital',
  text: kept.footageText,
  category: 'naam',
  purpose: 'woonomgeving',
  legalBasis: 'gerechtvaardigd-belang',
  from: 'controller',
};

async function registered(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('a request about images of a camera: they go soon', async () => {
    await enter(stage, counter);
    await fillRequest(at, hofstede);
    await seen(at, 'Gaat het om camerabeelden?');
    await picture('verzoek-om-beelden');
    await record(at);
    await picture('zaak-eerst-laten-zien-wie-het-is');
    await makeSlip(at, pdf(stage, 'hofstede-1-ontvangst'));
    await recordSent(at, 'vandaag');
  });
  await step('a correction by e-mail, and an objection without reasons', async () => {
    await fillRequest(at, ramdin);
    await record(at);
    await fillRequest(at, zuidgeest);
    await seen(at, 'Bij dit verzoek horen redenen.');
    await picture('bezwaar-zonder-redenen');
    await record(at);
  });
}

async function heldFootage(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('the images have a day of erasing, and a task to hold them', async () => {
    await enter(stage, officer);
    await openCase(at, 'hofstede');
    await section(at, 'Dossier');
    await addItem(at, address);
    await newItem(at);
    await fillItem(at, footage);
    await at.page.locator('[name="isFootage"]').click();
    await fill(at, 'footageOn', '25-11-2026');
    await at.page.locator('label:has(input[name="incident"][value="none"])').click();
    await seen(at, /^Wordt gewist op wo 23 december/);
    await picture('beelden-dag-van-wissen');
    await keepItem(at, footage);
    for (const { title: item } of [address, footage]) await assess(at, item, { how: 'show' });
    await section(at, 'Afronden');
    await picture('taak-beelden-vastzetten');
  });
}

async function shownWho(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  await step('nobody decides before somebody showed who she is', async () => {
    await section(at, 'Beslissing');
    await refused('eerst-laten-zien-wie-het-is', /Eerst laten zien wie het is, dan pas behandelen/);
  });
  await step('at the counter a driving licence is not enough, an identity card is', async () => {
    await enter(stage, counter);
    await openCase(at, 'hofstede');
    await identify(at, 'drivingLicence');
    await submit(at);
    await refused('rijbewijs-niet-goed-genoeg', /Dit document is niet goed genoeg/);
    await at.page.locator('label:has(input[name="document"][value="identityCard"])').click();
    await submit(at);
    await seen(at, /^Identiteitskaart, in orde/);
    await picture('identiteitskaart-in-orde');
  });
  await step('and the counter has the images held', async () => {
    await doTask(at, 'camerabeelden');
    await picture('beelden-vastgezet');
  });
}

async function answered(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('the overview is the answer: a letter, and no appointment', async () => {
    await enter(stage, officer);
    await openCase(at, 'hofstede');
    await expect(at.page.getByRole('tab', { name: 'Afspraak' })).toHaveCount(1);
    await decide(at, { outcome: 'Toegekend', motivations: [] });
    await expect(at.page.getByRole('tab', { name: 'Afspraak' })).toHaveCount(0);
    await picture('overzicht-is-het-antwoord');
    await toLetter(at, 'Beslissing');
    await makeFinal(at, /^Beslissing/, pdf(stage, 'hofstede-2-beslissing'));
    await picture('brief-beslissing');
    await recordSent(at, 'vandaag');
    await leaveLetter(stage);
    await toLetter(at, 'Overzicht van gegevens');
    await makeFinal(at, /^Overzicht/, pdf(stage, 'hofstede-3-overzicht'));
    await picture('overzicht');
    await recordSent(at, 'vandaag');
    await leaveLetter(stage);
  });
}

async function corrected(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  const what = 'Het aantal mensen in huis';
  await step('a correction: done, and told to who got the data', async () => {
    await openCase(at, 'ramdin');
    await toPoints(at);
    await addPoint(at, { what, recipients: 'Voorbeeld Deurwaarders\nMaatschappelijk Team' });
    await answerPoint(at, what, {
      how: 'granted',
      ground: 'onjuist',
      action: 'verbeteren',
      result: 'Er stond 3. Nu staat er 2.',
    });
    await picture('correctie-beantwoord');
    await decidePoints(at, 'Toegekend');
    await toLetter(at, 'Beslissing');
    await refused('eerst-doorgeven', /Deze brief is een concept/);
    await leaveLetter(stage);
    await doTask(at, 'punt 1');
    await doTask(at, 'ontvanger 1');
    await doTask(at, 'ontvanger 2');
    await picture('ontvangers-ingelicht');
    await toLetter(at, 'Beslissing');
    await makeFinal(at, /^Beslissing/, pdf(stage, 'ramdin-1-beslissing'));
    await picture('brief-correctie');
    await recordSent(at, 'vandaag');
    await leaveLetter(stage);
  });
}

async function reasonsAsked(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('reasons are asked for, never is it refused for their want', async () => {
    await openCase(at, 'zuidgeest');
    await seen(at, 'De redenen van de persoon ontbreken.');
    await picture('redenen-ontbreken');
    await button(at, 'Brief: verzoek aanvullen').click();
    await makeFinal(at, /verzoek aanvullen/, pdf(stage, 'zuidgeest-1-redenen'));
    await picture('brief-redenen');
    await recordSent(at, 'vandaag');
  });
}

async function stopped(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  const what = 'Het onderzoek naar hoe tevreden huurders zijn';
  await step('the reasons came, and she shows her passport at the counter', async () => {
    await enter(stage, counter);
    await openCase(at, 'zuidgeest');
    await button(at, 'Redenen vastleggen').click();
    await title(at, 'Gegevens verbeteren');
    await fill(at, 'scope', 'Zij wil niet meer meedoen aan onderzoek, ook niet zonder naam');
    await fill(at, 'why', 'de redenen kwamen met een tweede brief');
    await submit(at);
    await seen(at, /^Zij wil niet meer meedoen/);
    await identify(at, 'passport');
    await submit(at);
    await seen(at, /^Paspoort, in orde/);
    await picture('redenen-vastgelegd');
  });
  await step('granted is stopped at once', async () => {
    await enter(stage, officer);
    await openCase(at, 'zuidgeest');
    await toPoints(at);
    await addPoint(at, { what, purpose: 'kwaliteitsonderzoek' });
    await answerPoint(at, what, { how: 'granted', ground: 'belang-weegt-zwaarder' });
    await decidePoints(at, 'Toegekend');
    await picture('bezwaar-meteen-gestopt');
    await toLetter(at, 'Beslissing');
    await makeFinal(at, /^Beslissing/, pdf(stage, 'zuidgeest-2-beslissing'));
    await picture('brief-bezwaar');
    await recordSent(at, 'vandaag');
  });
}

export const middenDelfland: Journey = {
  corporation: 'midden-delfland',
  name: 'Wonen Midden-Delfland',
  byPolicy: false,
  days: [
    {
      clock: '2026-11-26T09:05',
      plays: [registered, heldFootage, shownWho, answered, corrected, reasonsAsked],
    },
    { clock: '2026-12-07T10:15', plays: [stopped] },
  ],
  wanted: [
    {
      file: /^hofstede-1-/,
      address: ['Mevrouw Y. Hofstede-Bos', 'Klaproosveld 8', '2636 CD SCHIPLUIDEN'],
      salutation: 'Beste mevrouw Hofstede-Bos,',
      // Received on Thursday 26 November: four weeks and one month.
      holds: ['donderdag 24 december 2026'],
    },
    {
      file: /^(hofstede|ramdin|zuidgeest)-/,
      never: [/\b[Uu]w?\b/, 'Geachte', 'drie mensen'],
    },
    {
      file: /^hofstede-2-/,
      holds: ['je identiteitskaart', 'Wij maakten geen kopie en schreven geen nummer op', 'rechtbank'],
      never: ['afspraak', 'rijbewijs'],
    },
    {
      file: /^hofstede-3-/,
      holds: ['641 euro per maand', 'Voorbeeld Schilders', 'Camerabeelden uit november 2026'],
    },
    {
      file: /^ramdin-1-/,
      address: ['De heer P. Ramdin', 'Boekweitakker 40', '2635 HG DEN HOORN'],
      salutation: 'Beste meneer Ramdin,',
      holds: [
        'Er stond 3. Nu staat er 2.',
        'Voorbeeld Deurwaarders, op donderdag 26 november 2026',
        'Maatschappelijk Team, op donderdag 26 november 2026',
        'AVG artikel 16',
      ],
    },
    { file: /^zuidgeest-1-/, salutation: 'Beste mevrouw Zuidgeest,', holds: ['donderdag 10 december 2026'] },
    {
      file: /^zuidgeest-2-/,
      holds: ['Je krijgt gelijk', 'maandag 7 december 2026'],
    },
  ],
  searched: {
    onDisk: ['Hofstede-Bos', 'Klaproosveld', '1975-09-03', 'Ramdin', 'Boekweitakker', 'Zuidgeest', 'Waterlelielaan'],
    ofOfficer: [kept.footageTitle, kept.footageText, 'Voorbeeld Deurwaarders', 'Het aantal mensen in huis'],
  },
};
