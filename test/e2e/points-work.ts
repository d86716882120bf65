/** What an officer does with a request that is answered point by point, by keyboard and mouse alone. Runs in Node. */
import { expect } from 'playwright/test';
import { insertUntil, section } from './case-work';
import { type AtWork, button, fill, seen, submit } from './employee';

export interface Point {
  readonly what: string;
  readonly purpose?: string;
  readonly legalBasis?: string;
  /** Each on a line of its own. */
  readonly recipients?: string;
}

export type Answered =
  | {
      readonly how: 'granted';
      readonly ground?: string;
      readonly action?: string;
      readonly result?: string;
      readonly data?: string;
    }
  | {
      readonly how: 'refused';
      readonly ground: string;
      readonly law?: string;
      readonly keepUntil?: string;
      readonly weighing?: string;
      readonly motivation: string;
    };

export async function toPoints(at: AtWork): Promise<void> {
  await section(at, 'Punten');
  await expect(at.page.getByRole('form', { name: /^(Nieuw punt|Antwoord op punt)/ })).toBeVisible({ timeout: 20_000 });
}

/** The first form stands there by itself; for another one Ins is pressed. */
export async function addPoint(at: AtWork, point: Point): Promise<void> {
  const form = at.page.getByRole('form', { name: 'Nieuw punt' });
  if ((await form.count()) === 0) await insertUntil(at, form);
  await fill(at, 'what', point.what);
  if (point.purpose !== undefined) await form.locator('select[name="purpose"]').selectOption(point.purpose);
  if (point.legalBasis !== undefined) await form.locator('select[name="legalBasis"]').selectOption(point.legalBasis);
  if (point.recipients !== undefined) await fill(at, 'recipients', point.recipients);
  await submit(at);
  await expect(rowOf(at, point.what)).toBeVisible({ timeout: 20_000 });
}

/** Fills the panel beside the list; does not record it. */
export async function fillAnswer(at: AtWork, what: string, { how, ...answer }: Answered): Promise<void> {
  await rowOf(at, what).locator('.item-title').click();
  const panel = at.page.getByRole('form', { name: /^Antwoord op punt/ });
  await expect(panel.getByText(what)).toBeVisible();
  const choice = panel.locator(`label:has(input[name="answer"][value="${how}"])`);
  // Where the answer is fixed by the law there is nothing to choose.
  if ((await choice.count()) > 0) await choice.click();
  for (const [field, text] of Object.entries(answer)) {
    const select = panel.locator(`select[name="${field}"]`);
    if ((await select.count()) > 0) await select.selectOption(text);
    else await fill(at, panel.locator(`[name="${field}"]`), text);
  }
}

export async function answerPoint(at: AtWork, what: string, answered: Answered): Promise<void> {
  await fillAnswer(at, what, answered);
  await submit(at);
  await expect(rowOf(at, what)).toContainText(answered.how === 'granted' ? 'Wij doen het' : 'Wij doen het niet', {
    timeout: 20_000,
  });
  await expect(rowOf(at, what)).not.toContainText('nog niet');
}

export async function decidePoints(at: AtWork, outcome: string): Promise<void> {
  await button(at, 'Beslissing vastleggen').click();
  await expect(at.page.getByRole('heading', { name: outcome, exact: true })).toBeVisible({ timeout: 20_000 });
  await seen(at, 'Vastgelegd');
}

/** In Afronden: a task is done today. */
export async function doTask(at: AtWork, label: string): Promise<void> {
  await section(at, 'Afronden');
  const row = at.page.locator('tr', { hasText: label });
  await row.getByRole('button', { name: / op …$/ }).click();
  await submit(at);
  await expect(row).toContainText(/gedaan/, { timeout: 20_000 });
}

const rowOf = (at: AtWork, what: string) => at.page.locator('.item-table tr', { hasText: what });

/** The dialog of the check at the request, filled in and not yet recorded: the document itself, and all in order. */
export async function identify(at: AtWork, document: string): Promise<void> {
  await section(at, 'Verzoek');
  await button(at, 'Legitimatie vastleggen').click();
  for (const [name, value] of [['seen', 'document'], ['document', document], ...CHECKS] as const)
    await at.page.locator(`dialog label:has(input[name="${name}"][value="${value}"])`).click();
}

const CHECKS = ['original', 'valid', 'photo', 'details'].map((name) => [name, 'yes'] as const);
