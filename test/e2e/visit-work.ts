/** What a counter employee does with a visitor opposite, by the keys of the visit. Runs in Node. */
import { expect } from 'playwright/test';
import { type AtWork, button, fill, press, seen, submit, title } from './employee';

/** From Vandaag, where the button of the next appointment has the focus. */
export async function startVisit(at: AtWork, name: string | RegExp): Promise<void> {
  await press(at, 'F2');
  await at.page.getByRole('button', { name: new RegExp(`^Start bezoek: .*${source(name)}`) }).click();
  await title(at, 'Vraag om de legitimatie');
}

const source = (name: string | RegExp): string => (typeof name === 'string' ? name : name.source);

/** 1 to 4 for the document, then J four times; the button is not pressed yet. */
export async function identityInOrder(at: AtWork, document: '1' | '2' | '3' | '4' = '2'): Promise<void> {
  // The first question has the focus once it takes keys.
  await at.page.locator('[data-question] :focus').first().waitFor({ state: 'attached', timeout: 20_000 });
  await press(at, document);
  for (let question = 0; question < 4; question++) await press(at, 'j');
  await seen(at, 'Legitimatie in orde');
}

export async function beginInspection(at: AtWork): Promise<void> {
  await press(at, 'Enter');
  await expect(at.page.locator('.inspection')).toBeVisible({ timeout: 20_000 });
}

/** "5 van 8 stukken getoond" */
export const shownSoFar = async (at: AtWork): Promise<number> =>
  Number(
    /^(\d+) van/.exec(
      (await at.page
        .getByText(/\d+ van \d+ stukken getoond/)
        .first()
        .textContent()) ?? '',
    )?.[1],
  );

/** The paper part leaves the cabinet on the name of a key holder. */
export async function takePaper(at: AtWork): Promise<void> {
  await button(at, 'Dossier is uit de kast').click();
  await expect(button(at, 'Dossier is uit de kast')).toHaveCount(0, { timeout: 20_000 });
}

export async function returnPaper(at: AtWork): Promise<void> {
  await button(at, 'Dossier is terug').click();
  await expect(button(at, 'Dossier is terug')).toHaveCount(0, { timeout: 20_000 });
}

/** Enter, and the count goes up by one. */
export async function showNext(at: AtWork): Promise<void> {
  const before = await shownSoFar(at);
  await press(at, 'Enter');
  await expect(at.page.getByText(new RegExp(`^${before + 1} van`)).first()).toBeVisible({ timeout: 20_000 });
}

export async function markPart(
  at: AtWork,
  part: 'paper' | 'digital',
  state: 'shown' | 'notPresent' | 'shielded',
): Promise<void> {
  await at.page.locator(`button[name="${part}"]`).click();
  await at.page.locator(`dialog label:has(input[name="state"][value="${state}"])`).click();
  await submit(at);
  await expect(at.page.getByRole('dialog')).toHaveCount(0, { timeout: 20_000 });
}

export async function answerCopy(at: AtWork, answer: '1' | '2' | '3'): Promise<void> {
  await title(at, /om een kopie gevraagd\?$/);
  await press(at, answer);
}

export async function remark(at: AtWork, words: string, rectification = false): Promise<void> {
  await fill(at, 'remark', words);
  if (rectification) await at.page.getByText('Dit is een verzoek om correctie').click();
  await button(at, 'Opmerking vastleggen').click();
}

/** The record is made final and printed, and the dialog closed. */
export async function printRecord(at: AtWork): Promise<void> {
  await at.page.locator('button[name="record"]').click();
  await expect(at.page.getByRole('dialog', { name: 'Verslag van het bezoek' })).toBeVisible();
  await submit(at);
  await seen(at, /Afgedrukt\. Eén/);
  await press(at, 'Escape');
}

export async function endVisit(at: AtWork, signed: 'both' | 'refusedToSign' = 'both'): Promise<void> {
  await at.page.locator(`label:has(input[name="signed"][value="${signed}"])`).click();
  await press(at, 'Control+Enter');
  await seen(at, 'Te versturen');
}
