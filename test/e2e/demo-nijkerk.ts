/**
 * Woningstichting Nijkerk: asked aloud, a third party heard first, the decision put off with a new date, an item of nuisance that the
 * officer shows herself, and a correction within fourteen days. Monday 4 January to Tuesday 2 February 2027. Runs in Node.
 */
import { expect } from 'playwright/test';
import { saveRecord } from './case-visits';
import {
  addItem,
  assess,
  decide,
  type Item,
  makeAppointment,
  makeFinal,
  recordSent,
  release,
  section,
  toLetter,
} from './case-work';
import { enter, type Journey, leaveLetter, pdf } from './demo-journey';
import { type Asked, button, fill, fillRequest, makeSlip, press, record, seen, submit, title } from './employee';
import { counter, officer } from './people';
import { addPoint, answerPoint, decidePoints, doTask, fillAnswer, toPoints } from './points-work';
import { openCase } from './short-day';
import type { Stage } from './stage';
import {
  answerCopy,
  beginInspection,
  endVisit,
  identityInOrder,
  markPart,
  printRecord,
  remark,
  showNext,
  startVisit,
} from './visit-work';

const dekker: Asked = {
  channel: 'Balie',
  receivedOn: 'vandaag',
  name: 'mw. H. Dekker-Postma',
  birthDate: '12-08-1968',
  kind: 'huurder',
  postcodeAndNumber: '3862 BD 21',
  street: 'Akeleilaan',
  city: 'Nijkerk',
};

/** The officer's alone. */
const kept = {
  thirdName: 'Bouwmeester',
  thirdStreet: 'Ridderspoorhof',
  title: 'Bericht van de buurman op negentien',
  cut: 'De heer Bouwmeester van nummer 19',
  cutAgain: 'op zijn slaapkamer',
  words: 'Ik wil niet dat zij mijn naam leest.',
  weighing: 'Hij wil zijn naam niet getoond hebben, en woont ernaast.',
} as const;

const items: readonly Item[] = [
  {
    title: 'Huurovereenkomst',
    neutralTitle: 'Huurovereenkomst, juni 2011',
    part: 'digital',
    text: 'Huurovereenkomst voor de woning Akeleilaan 21, vanaf 1 juni 2011. De huur is 587 euro per maand.',
    day: '01-06-2011',
    category: 'huuradministratie',
    purpose: 'verhuren',
    legalBasis: 'overeenkomst',
    from: 'subject',
    destroyOn: '01-07-2033',
  },
  {
    title: kept.title,
    neutralTitle: 'Bericht over geluid, mei 2026',
    part: 'digital',
    text: `${kept.cut} hoort in mei vaak muziek ${kept.cutAgain}. Wij belden met mevrouw. Daarna was het stil.`,
    day: '18-05-2026',
    class: 'nuisance',
    category: 'overlast',
    purpose: 'woonomgeving',
    legalBasis: 'gerechtvaardigd-belang',
    from: 'controller',
    othersNamed: 1,
    destroyOn: '01-06-2028',
  },
];
const [lease, nuisance] = items as readonly [Item, Item];

async function asked(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('asked aloud at the counter: no form, and the clock runs', async () => {
    await enter(stage, counter);
    await fillRequest(at, dekker);
    await seen(at, 'Uiterlijk versturen');
    await picture('verzoek-aan-de-balie');
    await record(at);
    await makeSlip(at, pdf(stage, 'dekker-1-ontvangst'));
    await recordSent(at, 'vandaag');
  });
  await step('the dossier: two items, one of nuisance that names somebody', async () => {
    await enter(stage, officer);
    await openCase(at, 'dekker');
    await section(at, 'Dossier');
    for (const item of items) await addItem(at, item);
    await assess(at, lease.title, { how: 'show' });
    await assess(at, nuisance.title, {
      how: 'shield',
      words: [kept.cut],
      ground: 'uavg-41-i',
      weighing: 'Wie iets meldt, moet dat veilig kunnen doen.',
    });
    await picture('dossier');
  });
}

async function consulted(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  await step('the third party is asked first, with a letter of its own', async () => {
    await at.page.locator('.item-table tr', { hasText: nuisance.title }).locator('.item-title').click();
    await button(at, 'Derde om een mening vragen …').last().click();
    await fill(at, 'name', `dhr. J. ${kept.thirdName}`);
    await fill(at, 'address', `${kept.thirdStreet} 19, 3862 BD Nijkerk`);
    await fill(at, 'what', 'uw naam en een bericht van u uit mei 2026');
    await picture('derde-vragen');
    await thirds(stage).getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await button(at, 'Brief maken (derde 1)').click();
    await expect(at.page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
    await makeFinal(at, 'Brief aan een derde', pdf(stage, 'derde-1-brief'));
    await picture('brief-aan-derde');
    await recordSent(at, 'vandaag');
    await leaveLetter(stage);
  });
  await step('while the question is open nobody decides', async () => {
    await section(at, 'Beslissing');
    await refused('derde-nog-niet-gehoord', /wacht op het antwoord van derde 1\.$/);
  });
}

const thirds = ({ at }: Stage) => at.page.locator('section', { has: at.page.getByRole('heading', { name: 'Derden' }) });

async function putOff(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  await step('the term is nearly over: a notice with a new date, never later than the law', async () => {
    await enter(stage, officer);
    await picture('vandaag-termijn-bijna-om');
    await openCase(at, 'dekker');
    await seen(at, 'De eigen termijn loopt bijna af.');
    await picture('zaak-termijn-bijna-om');
    await button(at, 'Uitstel melden').click();
    await fill(at, 'newDate', '05-02-2027');
    await refused('later-dan-de-wet', /Later dan de AVG-termijn kan niet/);
    await fill(at, 'newDate', '04-02-2027');
    await fill(at, 'reasons', 'Door vakantie is er nog niemand aan toe gekomen.');
    await submit(at);
    await refused('drukte-is-geen-reden', /Dit is geen reden/);
    await fill(at, 'reasons', 'In uw dossier staan ook gegevens van een ander. Die vroegen wij eerst om een mening.');
    await picture('uitstel-melden');
    await submit(at);
    await seen(at, 'Het uitstel is nog niet gemeld.');
    await button(at, 'Bericht van uitstel').first().click();
    await makeFinal(at, 'Bericht van uitstel', pdf(stage, 'dekker-2-uitstel'));
    await picture('bericht-van-uitstel');
    await recordSent(at, 'vandaag');
    await leaveLetter(stage);
    await section(at, 'Verzoek');
    await seen(at, /^Uitgesteld tot en met/);
    await picture('uitgesteld');
  });
}

async function decided(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('what the third party answered is weighed, and only then decided', async () => {
    await section(at, 'Dossier');
    await button(at, 'Antwoord vastleggen … (derde 1)').click();
    await at.page.locator('label:has(input[name="answer"][value="partly"])').click();
    await fill(at, 'on', '15-01-2027');
    await fill(at, 'words', kept.words);
    await picture('antwoord-van-de-derde');
    await thirds(stage).getByRole('button', { name: 'Antwoord vastleggen', exact: true }).click();
    await seen(at, /naam afschermen/);
    await at.page.locator('.item-table tr', { hasText: nuisance.title }).locator('.item-title').click();
    await assess(at, nuisance.title, {
      how: 'shield',
      words: [kept.cutAgain],
      ground: 'uavg-41-i',
      weighing: kept.weighing,
    });
    await picture('dossier-gewogen');
    await decide(at, {
      outcome: 'Deels toegekend',
      motivations: [
        'U leest wat er over u is gemeld. Wie het meldde, leest u niet. Die moet zich veilig kunnen voelen, en dat weegt hier zwaarder.',
      ],
    });
    await release(at);
    await picture('klaargezet');
  });
}

async function invited(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('the counter has a number, and not the item (WS-6)', async () => {
    await enter(stage, counter);
    await openCase(at, 'dekker');
    await section(at, 'Dossier');
    await seen(at, 'Afgeschermd (1).');
    await seen(at, 'De privacyfunctionaris laat dit zelf zien bij de inzage.');
    await expect(at.page.getByText(nuisance.neutralTitle)).toHaveCount(0);
    await picture('balie-afgeschermd');
    await makeAppointment(at, { on: '2027-02-02', from: '10.00' });
    await button(at, 'Uitnodiging maken').click();
    await makeFinal(at, /^Uitnodiging/, pdf(stage, 'dekker-3-uitnodiging'));
    await recordSent(at, 'vandaag');
  });
  await step('the decision goes out with its reasons', async () => {
    await enter(stage, officer);
    await openCase(at, 'dekker');
    await toLetter(at, 'Beslissing');
    await makeFinal(at, /^Beslissing/, pdf(stage, 'dekker-4-beslissing'));
    await picture('brief-beslissing');
    await recordSent(at, 'vandaag');
  });
}

async function visited(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  await step('the counter shows what is hers to show', async () => {
    await enter(stage, counter);
    await startVisit(at, 'Dekker');
    await identityInOrder(at);
    await beginInspection(at);
    await showNext(at);
    await refused('laat-de-functionaris-zien', /privacyfunctionaris/);
    await picture('bezoek-stuk-van-de-functionaris');
  });
  await step('the officer goes on with the same visit, and shows the item of nuisance', async () => {
    await enter(stage, officer);
    await button(at, 'Terug naar het bezoek').click();
    await expect(at.page.locator('.inspection')).toBeVisible({ timeout: 20_000 });
    await expect(at.page.getByRole('heading', { name: nuisance.neutralTitle })).toBeVisible();
    await picture('bezoek-functionaris-laat-zien');
    await press(at, 'Enter');
    await title(at, /om een kopie gevraagd\?$/);
  });
}

async function ended(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('a correction asked on the spot, the record, the end', async () => {
    await answerCopy(at, '1');
    await remark(at, 'In de huurovereenkomst staat de verkeerde huurprijs.', true);
    await seen(at, /NIJ-2027-A\d{4}/);
    await markPart(at, 'digital', 'shown');
    await markPart(at, 'paper', 'notPresent');
    await picture('bezoek-afronden');
    await printRecord(at);
    await endVisit(at);
    await picture('vandaag-na-bezoek');
    await saveRecord(stage, 'NIJ-2027-A0001', pdf(stage, 'dekker-5-verslag'));
  });
}

async function corrected(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  const what = 'De huurprijs in de huurovereenkomst van 2011';
  await step('the correction has fourteen days, and the grounds of this regulation', async () => {
    await openCase(at, 'NIJ-2027-A0003');
    await section(at, 'Verzoek');
    await seen(at, 'Correctie');
    await picture('correctie-veertien-dagen');
    await toPoints(at);
    await addPoint(at, { what });
    await fillAnswer(at, what, {
      how: 'refused',
      ground: 'klopt',
      motivation: 'Dit doen wij volgens ons reglement nooit.',
    });
    await submit(at);
    await refused('eigen-regel-is-geen-grond', /Een eigen regel is geen grond/);
    await answerPoint(at, what, {
      how: 'granted',
      ground: 'onjuist',
      action: 'corrigeren',
      result: 'Er stond 587 euro. Nu staat er 578 euro.',
    });
    await picture('correctie-beantwoord');
    await decidePoints(at, 'Toegekend');
    await doTask(at, 'punt 1');
    await toLetter(at, 'Beslissing');
    await makeFinal(at, /^Beslissing/, pdf(stage, 'dekker-6-beslissing-correctie'));
    await picture('brief-correctie');
    await recordSent(at, 'vandaag');
  });
}

export const nijkerk: Journey = {
  corporation: 'nijkerk',
  name: 'Woningstichting Nijkerk',
  byPolicy: true,
  days: [
    { clock: '2027-01-04T09:10', plays: [asked, consulted] },
    { clock: '2027-01-28T08:40', plays: [putOff, decided, invited] },
    { clock: '2027-02-02T09:55', plays: [visited, ended, corrected] },
  ],
  wanted: [
    {
      file: /^dekker-1-/,
      address: ['Mevrouw H. Dekker-Postma', 'Akeleilaan 21', '3862 BD NIJKERK'],
      salutation: 'Geachte mevrouw Dekker-Postma,',
      // Four weeks from Monday 4 January.
      holds: ['maandag 1 februari 2027', 'U vroeg dit mondeling, en dat is genoeg.'],
    },
    {
      file: /^derde-1-/,
      address: ['De heer J. Bouwmeester', 'Ridderspoorhof 19', '3862 BD NIJKERK'],
      salutation: 'Geachte heer Bouwmeester,',
      holds: ['NIJ-2027-A0002', 'maandag 18 januari 2027', 'uw naam en een bericht van u uit mei 2026'],
      never: ['Dekker', 'Akeleilaan', 'NIJ-2027-A0001'],
    },
    {
      file: /^dekker-2-/,
      holds: ['donderdag 4 februari 2027', 'maandag 1 februari 2027', 'Die vroegen wij eerst om een mening'],
      never: ['Bouwmeester', 'vakantie'],
    },
    { file: /^dekker-3-/, holds: ['dinsdag 2 februari 2027', 'van 10.00 uur'], never: ['Bouwmeester'] },
    {
      file: /^dekker-4-/,
      holds: ['UAVG artikel 41 lid 1 onder i', 'rechtbank', 'Autoriteit Persoonsgegevens'],
      never: Object.values(kept),
    },
    {
      file: /^dekker-5-verslag/,
      holds: ['In de huurovereenkomst staat de verkeerde huurprijs.', 'NIJ-2027-A0003', 'dinsdag 16 februari 2027'],
      never: Object.values(kept),
    },
    {
      file: /^dekker-6-/,
      holds: [
        'Er stond 587 euro. Nu staat er 578 euro.',
        'dinsdag 2 februari 2027',
        'AVG artikel 16',
        'NIJ-2027-A0003',
      ],
    },
  ],
  searched: {
    onDisk: ['Dekker-Postma', 'Akeleilaan', '1968-08-12', '587 euro per maand'],
    ofOfficer: [...Object.values(kept), 'hoort in mei vaak muziek'],
  },
};
