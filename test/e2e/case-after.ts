/** The demo after the visits: a deputy goes on, the copy is sent, tasks are done, cases are closed and once kept long enough. Runs in Node. */
import { expect } from 'playwright/test';
import { makeFinal, recordSent, section } from './case-work';
import { button, fill, inFolder, lock, press, seen, submit, unlock } from './employee';
import { deputy } from './people';
import { openCase } from './short-day';
import type { Stage } from './stage';

/** Tuesday 15 December: the officer is ill, a second employee with the role goes on. */
export async function deputyAtWork(stage: Stage): Promise<void> {
  const { at, step, picture, refused, out } = stage;
  await step('the officer is ill: the deputy sends the overview that was asked at the visit', async () => {
    await unlock(at, deputy.signInName, deputy.passphrase);
    await seen(at, 'Te versturen');
    await picture('vandaag-plaatsvervanger');
    await openCase(at, 'bakker');
    await section(at, 'Afronden');
    await refused('sluiten-kan-nog-niet', /Sluiten kan nog niet/);
    await button(at, 'Overzicht maken').first().click();
    await makeFinal(at, /^Overzicht/, inFolder(out, 'bakker-6-overzicht.pdf'));
    await recordSent(at, 'vandaag');
    await press(at, 'Escape');
  });
  await step('the case is closed', async () => {
    await section(at, 'Afronden');
    await closeTasks(stage);
    await button(at, /^Zaak sluiten/).click();
    await seen(at, /^Gesloten op/);
    await picture('zaak-gesloten');
  });
  await step('one source was told, for the other there is a reason', async () => {
    await openCase(at, 'sluis');
    await section(at, 'Afronden');
    await button(at, 'Verzonden op …').first().click();
    await fill(at, 'on', 'vandaag');
    await submit(at);
    await seen(at, /gedaan op/);
    await button(at, 'Hoeft niet …').first().click();
    await fill(at, 'why', 'de organisatie bestaat niet meer');
    await submit(at);
    await seen(at, 'hoeft niet');
    await picture('taken-gedaan');
    await closeTasks(stage);
    await button(at, /^Zaak sluiten/).click();
    await seen(at, /^Gesloten op/);
    await section(at, 'Geschiedenis');
    await picture('geschiedenis-hele-zaak');
    await lock(at);
  });
}

/** Whatever is still open is done today. Behind a dialog no button is found, so it must be gone before they are counted. */
async function closeTasks({ at }: Stage): Promise<void> {
  await expect(at.page.getByRole('dialog')).toHaveCount(0, { timeout: 20_000 });
  const open = button(at, /^(Gedaan|Verzonden) op …/);
  for (let left = await open.count(); left > 0; left--) {
    await open.first().click();
    await fill(at, 'on', 'vandaag');
    await submit(at);
    await expect(open).toHaveCount(left - 1, { timeout: 20_000 });
  }
}

/** Years later: what was kept long enough is due for erasing, and a person does it. */
export async function yearsLater(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('cases that were kept long enough are due for erasing', async () => {
    await unlock(at, deputy.signInName, deputy.passphrase);
    await seen(at, 'Te versturen');
    await button(at, 'Zaken').first().click();
    await seen(at, 'Te wissen');
    await picture('te-wissen');
    await lock(at);
  });
}
