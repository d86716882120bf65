/** The demo's three access cases until the visit: items, assessment, decision, release, appointment, letters. Runs in Node. */
import { expect } from 'playwright/test';
import { assessments, bakker, decision, idrissi, items, officerWords, plainItem, vanDerSluis } from './case-people';
import {
  addItem,
  assess,
  backToCase,
  decide,
  fillAppointment,
  fillItem,
  keepItem,
  makeAppointment,
  makeFinal,
  motivate,
  newItem,
  recordSent,
  release,
  section,
  toLetter,
} from './case-work';
import { button, fill, fillRequest, inFolder, lock, makeSlip, press, record, seen, submit, unlock } from './employee';
import { chosenLater, counter, keyHolder, officer } from './people';
import { openCase } from './short-day';
import type { Stage } from './stage';

const granted = { outcome: 'Toegekend', motivations: [] } as const;

export async function threeRequests(stage: Stage): Promise<void> {
  const { at, step, out } = stage;
  await step('three requests for access: by post with a copy asked, by e-mail, by the website', async () => {
    for (const [asked, file] of [
      [vanDerSluis, 'sluis'],
      [bakker, 'bakker'],
      [idrissi, 'idrissi'],
    ] as const) {
      await fillRequest(at, asked);
      await record(at);
      await makeSlip(at, inFolder(out, `${file}-1-ontvangstbevestiging.pdf`));
      await recordSent(at, 'vandaag');
    }
  });
}

export async function officerAtDossier(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  const [first, ...others] = items;
  if (!first) throw new Error('no items');
  await step('the dossier is empty; what is refused in an item', async () => {
    await openCase(at, 'sluis');
    await section(at, 'Dossier');
    await seen(at, 'Nog geen stukken. Voeg toe wat er op papier en digitaal is.');
    await picture('dossier-leeg');
    await newItem(at);
    await fillItem(at, { ...first, purpose: '' });
    await refused('stuk-zonder-doel', /Nog 1 ding: doel/);
    await fillItem(at, { ...first, from: 'anonymous' });
    await refused('anonieme-bron', /Een anonieme melding komt niet in het dossier/);
    await fillItem(at, { ...first, description: '4 bladen, BSN 300 412 009' });
    await submit(at);
    await refused('bsn-in-een-stuk', /Dit lijkt een BSN/);
    await fillItem(at, first);
    await picture('stuk-toevoegen');
    await keepItem(at, first);
  });
  await step('the other items, and a note', async () => {
    for (const item of others) await addItem(at, item);
    await button(at, 'Aantekening maken').click();
    await fill(at, 'note', officerWords.note);
    await button(at, 'Bewaren').click();
    await seen(at, officerWords.note);
    await picture('dossier-lijst');
  });
  await step('each item assessed; the house rule is no ground', async () => {
    for (const [index, item] of items.slice(0, 2).entries())
      await assess(at, item.title, assessments[index] ?? { how: 'show' });
    const third = items[2];
    const shielded = assessments[2];
    if (!third || shielded?.how !== 'shield') throw new Error('the third item is the one with cuts');
    await at.page.locator('.item-table .item-title', { hasText: third.title }).click();
    await press(at, 'd');
    await at.page.locator('select[name="ground"]').selectOption(shielded.ground);
    await fill(at, 'weighing', 'Zo werken wij.');
    await picture('stuk-deels');
    await refusedOwnRule(stage);
    await fill(at, 'weighing', shielded.weighing);
    await assess(at, third.title, shielded);
    await picture('beoordeling-deels');
    for (const [index, item] of items.slice(3).entries())
      await assess(at, item.title, assessments[index + 3] ?? { how: 'show' });
    await picture('dossier-beoordeeld');
  });
  await step('the decision: refused without a motivation, and with the house rule alone', async () => {
    await section(at, 'Beslissing');
    await refused('motivering-ontbreekt', /Nog \d dingen: motivering bij stuk/);
    await motivate(at, ['Zo werken wij.', decision.motivations[1] ?? '']);
    await at.page.locator('label:has(input[name="copy"][value="overview"])').click();
    await submit(at);
    await refused('eigen-regel-als-motivering', /eigen regel is geen grond/i);
    await motivate(at, decision.motivations);
    // The letter grows beside the form.
    await expect(at.page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
    await picture('beslissing');
    await decide(at, decision);
    await picture('beslist');
    await release(at);
    await picture('klaargezet');
  });
}

/** The words to cut are chosen, the weighing names a house rule only. */
async function refusedOwnRule({ at, picture, refused }: Stage): Promise<void> {
  await button(at, /^Woorden afschermen/).click();
  await at.page.locator('[name="cutText"]').focus();
  await press(at, 'Control+Home');
  await press(at, 'Shift+ArrowRight');
  await press(at, 'Enter');
  await picture('woorden-afschermen');
  await submit(at);
  await refused('huisregel-als-afweging', /eigen (huis)?regel is geen grond/i);
  await button(at, /^Terugzetten: /).click();
  await press(at, 'Escape');
}

export async function otherDossiers(stage: Stage): Promise<void> {
  const { at, step } = stage;
  await step('two small dossiers: everything may be seen', async () => {
    for (const name of ['bakker', 'idrissi']) {
      await openCase(at, name);
      await section(at, 'Dossier');
      await addItem(at, plainItem);
      await assess(at, plainItem.title, { how: 'show' });
      await decide(at, granted);
      await release(at);
    }
  });
}

export async function counterAppoints(stage: Stage): Promise<void> {
  const { at, step, picture, refused, out } = stage;
  await step('the counter sees what was released, and not what was withheld', async () => {
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Te versturen');
    await openCase(at, 'sluis');
    await section(at, 'Dossier');
    await seen(at, 'Afgeschermd (1).');
    await expect(at.page.getByText(officerWords.withheldTitle)).toHaveCount(0);
    await picture('dossier-balie');
  });
  await step('an appointment: a closed day has a name, a late one asks why', async () => {
    await section(at, 'Afspraak');
    await button(at, 'Latere dagen').click();
    await expect(at.page.locator('input[name="on"][value="2026-12-25"]')).toBeDisabled();
    await refused('kantoor-dicht', /Eerste Kerstdag/);
    await button(at, 'Latere dagen').click();
    await fillAppointment(at, { on: '2026-12-30', from: '10.30', keyHolder });
    await refused('afspraak-te-laat', /Nog 1 ding: waarom het later wordt/);
    await button(at, 'Eerdere dagen').click();
    await fillAppointment(at, { on: '2026-12-10', from: '10.30', keyHolder });
    await picture('afspraak-kiezen');
    await submit(at);
    await seen(at, 'Brieven over de afspraak');
    await picture('afspraak');
  });
  await step('the invitation goes out', async () => {
    await button(at, 'Uitnodiging maken').click();
    await makeFinal(at, /^Uitnodiging/, inFolder(out, 'sluis-2-uitnodiging.pdf'));
    await picture('uitnodiging');
    await recordSent(at, 'vandaag');
  });
  await step('two more appointments, each with its invitation', async () => {
    for (const [name, from] of [
      ['bakker', '13.00'],
      ['idrissi', '15.00'],
    ] as const) {
      await openCase(at, name);
      await makeAppointment(at, { on: name === 'idrissi' ? '2026-12-09' : '2026-12-10', from });
      await button(at, 'Uitnodiging maken').click();
      await makeFinal(at, /^Uitnodiging/, inFolder(out, `${name}-2-uitnodiging.pdf`));
      await recordSent(at, 'vandaag');
    }
  });
  await step('an appointment is changed, with a letter', async () => {
    await backToCase(at);
    await section(at, 'Afspraak');
    await button(at, 'Afspraak veranderen').click();
    await fillAppointment(at, { on: '2026-12-10', from: '15.00' });
    await at.page.locator('label:has(input[name="wish"][value="house"])').click();
    await fill(at, 'why', 'onze medewerker is er die dag niet');
    await picture('afspraak-veranderen');
    await submit(at);
    await button(at, 'Brief: afspraak veranderd').click();
    await makeFinal(at, /afspraak veranderd$/i, inFolder(out, 'idrissi-3-afspraak-veranderd.pdf'));
    await picture('brief-afspraak-veranderd');
    await recordSent(at, 'vandaag');
    await lock(at);
  });
}

export async function officerWrites(stage: Stage): Promise<void> {
  const { at, step, picture, out } = stage;
  await step('the decision letter, previewed beside its motivations, final and sent', async () => {
    await unlock(at, officer.signInName, chosenLater.officer);
    await seen(at, 'Te versturen');
    await openCase(at, 'sluis');
    await toLetter(at, 'Beslissing');
    await expect(at.page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
    await picture('brief-beslissing-concept');
    await makeFinal(at, /^Beslissing/, inFolder(out, 'sluis-3-beslissing.pdf'));
    await picture('brief-beslissing');
    await button(at, 'Afdrukken').click();
    await seen(at, 'Naar de printer gestuurd.');
    await recordSent(at, 'vandaag');
  });
  await step('the data overview is the copy, and is final with the decision', async () => {
    await backToCase(at);
    await toLetter(at, 'Overzicht van gegevens');
    await expect(at.page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
    await makeFinal(at, /^Overzicht/, inFolder(out, 'sluis-4-overzicht.pdf'));
    await picture('overzicht');
    await recordSent(at, 'vandaag');
  });
  await step('whoever gave data is told, without the name of who asked', async () => {
    await backToCase(at);
    await section(at, 'Afronden');
    await picture('taken');
    for (const [index, file] of ['sluis-5-bericht-buurtbewoner.pdf', 'sluis-6-bericht-instantie.pdf'].entries()) {
      await button(at, 'Brief maken').nth(index).click();
      await makeFinal(at, /^Bericht/, inFolder(out, file));
      if (index === 0) await picture('bericht-aan-bron');
      await press(at, 'Escape');
    }
  });
  await step('the letters of the two small cases', async () => {
    for (const name of ['bakker', 'idrissi']) {
      await openCase(at, name);
      await toLetter(at, 'Beslissing');
      await makeFinal(at, /^Beslissing/, inFolder(out, `${name}-4-beslissing.pdf`));
      await recordSent(at, 'vandaag');
    }
    await lock(at);
  });
}
