/**
 * Lefier, Monday 11 January 2027: somebody complains of the answer she had. The counter writes it down, the FG hears and advises, the
 * administrator fills in who decides, and the officer writes that decision down: other than advised, with its reason (LN-20 to 22). Runs in Node.
 */
import { expect } from 'playwright/test';
import { makeFinal, recordSent, section, toLetter } from './case-work';
import { button, fill, inFolder, lock, press, record, seen, submit, title, unlock } from './employee';
import { administrator, chosenLater, counter, deputy, dpo } from './people';
import { openCase } from './short-day';
import type { Stage } from './stage';

const rent = 'de notitie over uw huurachterstand';
const noise = 'de melding van geluid';

/** The officer's and the FG's: in nothing that the counter opens. The advice stands in no letter either. */
export const complaintWords = {
  advice: 'Zij kan zich zo niet verweren tegen wat er staat.',
  found: 'Met de naam loopt de ander risico.',
  departs: 'De ander vroeg uitdrukkelijk om zijn naam niet te noemen.',
} as const;

export async function complaintWrittenDown(stage: Stage): Promise<void> {
  const { at, step, picture, refused, out } = stage;
  await step('a complaint about the answer is a case of its own, with a month', async () => {
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Te versturen');
    // By its kenmerk: the correction that she asked in the visit is a case of her too.
    await openCase(at, 'LEF-2026-A0005');
    await section(at, 'Verzoek');
    await button(at, 'Klacht vastleggen').click();
    await seen(at, /Over zaak LEF-2026-A0005/);
    await title(at, 'Klacht vastleggen');
    await at.page.getByText('E-mail', { exact: true }).click();
    await fill(at, 'receivedOn', '01-12-2026');
    await fill(at, 'letterOn', 'morgen');
    await press(at, 'Tab');
    await refused('klacht-brief-in-de-toekomst', /nog niet geweest|na de dag/);
    await fill(at, 'receivedOn', 'vandaag');
    await fill(at, 'letterOn', 'gisteren');
    await seen(at, /11 februari 2027/);
    await picture('klacht-vastleggen');
    await record(at);
    await picture('klacht-zaak');
    await button(at, 'Brief maken').click();
    await makeFinal(at, /ontvangst|klacht/i, inFolder(out, 'klacht-1-ontvangst.pdf'));
    await recordSent(at, 'vandaag');
    await lock(at);
  });
}

export async function complaintAdvised(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('the FG hears her and advises, point by point', async () => {
    await unlock(at, dpo.signInName, chosenLater.dpo);
    await button(at, 'Klachten').first().click();
    await picture('klachten');
    await at.page
      .getByText(/LEF-2027-A\d{4}/)
      .first()
      .click();
    await section(at, 'Klacht');
    for (const what of [rent, noise]) {
      await fill(at, 'what', what);
      await button(at, 'Punt toevoegen').click();
      await expect(at.page.locator('.item-title', { hasText: what })).toBeVisible({ timeout: 20_000 });
    }
    for (const what of [rent, noise])
      await at.page
        .getByRole('group', { name: new RegExp(what) })
        .getByText('Krijgt gelijk', { exact: true })
        .click();
    await fill(at, 'words', complaintWords.advice);
    await fill(at, 'heardOn', 'vandaag');
    await picture('klacht-advies');
    await submit(at);
    await seen(at, 'Advies opnieuw vastleggen');
    await lock(at);
  });
}

export async function complaintDecided(stage: Stage): Promise<void> {
  const { at, step, picture, refused, out } = stage;
  await step('nobody decides until somebody is named who may', async () => {
    await unlock(at, deputy.signInName, deputy.passphrase);
    await toComplaint(stage);
    await refused('niemand-beslist-op-de-klacht', /Er is nog niemand die op deze klacht beslist/);
    await lock(at);
    await unlock(at, administrator.signInName, administrator.passphrase);
    await at.page.getByRole('navigation', { name: 'Beheer' }).getByText('Gegevens van uw corporatie').click();
    await fill(at, 'complaintDecidedBy', 'J. Wieringa, manager wonen');
    await submit(at);
    await seen(at, 'Bewaard.');
    await lock(at);
  });
  await step('what was found of each point; other than advised only with a reason', async () => {
    await unlock(at, deputy.signInName, deputy.passphrase);
    await toComplaint(stage);
    await find(stage, rent, 'Krijgt gelijk', 'In de notitie staat ook een verslag van een telefoongesprek met u.');
    await fill(at, 'result', 'U krijgt een nieuwe beslissing over de notitie.');
    await fill(at, 'doBy', '25-01-2027');
    await submit(at);
    await expect(rowOf(stage, rent)).toContainText('Krijgt gelijk');
    await find(stage, noise, 'Krijgt geen gelijk', `U leest wat er is gemeld. ${complaintWords.found}`);
    await refused('anders-dan-het-advies', /^Nog 1 ding: waarom anders$/);
    await fill(at, 'departs', complaintWords.departs);
    await submit(at);
    await seen(at, 'Anders dan de FG adviseerde.');
    await picture('klacht-te-beslissen');
    await fill(at, at.page.getByRole('form', { name: 'Beslissing op de klacht' }).locator('[name="on"]'), 'vandaag');
    await button(at, /^Beslissing vastleggen/).click();
    await seen(at, 'Vastgelegd');
    await picture('klacht-beslist');
  });
  await step('the decision goes out, and names the way to the court', async () => {
    await toLetter(at, 'Beslissing op de klacht');
    await makeFinal(at, /klacht/i, inFolder(out, 'klacht-2-beslissing.pdf'));
    await picture('brief-klacht');
    await recordSent(at, 'vandaag');
    await lock(at);
  });
}

async function toComplaint({ at }: Stage): Promise<void> {
  await seen(at, 'Te versturen');
  await openCase(at, 'LEF-2027-A0001');
  await section(at, 'Klacht');
}

const rowOf = ({ at }: Stage, what: string) => at.page.locator('.item-table tr', { hasText: what });

async function find(stage: Stage, what: string, answer: string, motivation: string): Promise<void> {
  const { at } = stage;
  await rowOf(stage, what).locator('.item-title').click();
  const form = at.page.getByRole('form', { name: /^Beslissing over punt/ });
  await expect(form).toContainText(what);
  await form.getByText(answer, { exact: true }).click();
  await fill(at, 'motivation', motivation);
}
