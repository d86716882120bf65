/**
 * What employees do with one access case, from the list of items to the appointment, by keyboard and mouse alone. The visit itself:
 * visit-work.ts. Runs in Node.
 */
import type { Locator } from 'playwright';
import { expect } from 'playwright/test';
import { type AtWork, button, fill, press, saveTo, seen, submit, title } from './employee';

export interface Item {
  readonly title: string;
  readonly neutralTitle: string;
  readonly part: 'paper' | 'digital';
  readonly text?: string;
  readonly description?: string;
  readonly day?: string;
  readonly class?: string;
  readonly category: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly from: 'subject' | 'controller' | 'anonymous' | Source;
  readonly recipients?: string;
  readonly othersNamed?: number;
  readonly destroyOn?: string;
}

export interface Source {
  readonly name: string;
  readonly address: string;
  readonly words: string;
  /** What it gave, in words for its notice; an organisation has no report to be told of. */
  readonly body?: string;
  readonly suppliedIn?: string;
  readonly toldOn?: string;
}

export type Assessed =
  | { readonly how: 'show' }
  | { readonly how: 'shield'; readonly words: readonly string[]; readonly ground: string; readonly weighing: string }
  | { readonly how: 'withhold'; readonly ground: string; readonly weighing: string };

export async function section(at: AtWork, name: string): Promise<void> {
  await at.page.getByRole('tab', { name }).click();
  await expect(at.page.getByRole('tab', { name, selected: true })).toBeVisible();
}

const choose = (at: AtWork, field: string, code: string): Promise<unknown> =>
  at.page.locator(`select[name="${field}"]`).selectOption(code);

const radio = (at: AtWork, name: string, value: string): Promise<void> =>
  at.page.locator(`label:has(input[type=radio][name="${name}"][value="${value}"])`).last().click();

/** Opens the form of a new item with Ins, or by its button. */
export async function newItem(at: AtWork): Promise<void> {
  await expect(button(at, /^Stuk toevoegen/)).toBeVisible({ timeout: 20_000 });
  await insertUntil(at, at.page.getByRole('form', { name: 'Stuk toevoegen' }));
}

/** A key is heard a moment after its button is seen. */
export const insertUntil = (at: AtWork, form: Locator): Promise<void> =>
  expect(async () => {
    await press(at, 'Insert');
    await expect(form).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });

export async function fillItem(at: AtWork, item: Item): Promise<void> {
  await fill(at, 'title', item.title);
  await fill(at, 'neutralTitle', item.neutralTitle);
  if (item.day !== undefined) await fill(at, 'itemDay', item.day);
  await radio(at, 'part', item.part);
  if (item.description !== undefined) await fill(at, 'description', item.description);
  if (item.text !== undefined) await fill(at, 'text', item.text);
  if (item.class !== undefined) await choose(at, 'class', item.class);
  await choose(at, 'category', item.category);
  await choose(at, 'purpose', item.purpose);
  await choose(at, 'legalBasis', item.legalBasis);
  await fillOrigin(at, item.from);
  if (item.recipients !== undefined) await fill(at, 'recipients', item.recipients);
  if (item.othersNamed !== undefined) await fill(at, 'othersNamed', String(item.othersNamed));
  if (item.destroyOn !== undefined) await fill(at, 'destroyOn', item.destroyOn);
}

async function fillOrigin(at: AtWork, from: Item['from']): Promise<void> {
  if (typeof from === 'string') {
    await choose(at, 'origin', from);
    return;
  }
  await choose(at, 'origin', 'new');
  await fill(at, 'originWords', from.words);
  await fill(at, 'sourceName', from.name);
  await fill(at, 'sourceAddress', from.address);
  if (from.body !== undefined) {
    await at.page.locator('[name="sourceIsBody"]').click();
    await fill(at, 'sourceWhat', from.body);
  }
  if (from.suppliedIn !== undefined) await fill(at, 'suppliedIn', from.suppliedIn);
  if (from.toldOn !== undefined) await fill(at, 'reporterToldOn', from.toldOn);
}

/** Ctrl+Enter, and the item stands in the list. */
export async function keepItem(at: AtWork, item: Pick<Item, 'title'>): Promise<void> {
  await submit(at);
  await expect(at.page.locator('.item-table .item-title', { hasText: item.title })).toBeVisible({ timeout: 20_000 });
}

export async function addItem(at: AtWork, item: Item): Promise<void> {
  await newItem(at);
  await fillItem(at, item);
  await keepItem(at, item);
}

/** Chooses the row, assesses it in the panel beside it, and records that. */
export async function assess(at: AtWork, itemTitle: string, assessed: Assessed): Promise<void> {
  const row = at.page.locator('.item-table tr', { hasText: itemTitle });
  await row.locator('.item-title').click();
  if (assessed.how === 'show') {
    await press(at, 't');
    await expect(row).toContainText('Tonen');
    await expect(row).not.toContainText('nog niet');
    return;
  }
  await radio(at, 'assessment', assessed.how);
  await choose(at, 'ground', assessed.ground);
  await fill(at, 'weighing', assessed.weighing);
  if (assessed.how === 'shield' && assessed.words.length > 0) {
    await button(at, /^Woorden afschermen/).click();
    for (const words of assessed.words) await cut(at, words);
  }
  await submit(at);
  await expect(at.page.locator('.item-table')).toBeVisible({ timeout: 20_000 });
  await expect(row).toContainText(assessed.how === 'shield' ? 'Deels afschermen' : 'Achterhouden', { timeout: 20_000 });
  await expect(row).not.toContainText('nog niet');
}

/** Marks the words in the text with Shift and the arrows, and Enter. */
export async function cut(at: AtWork, words: string): Promise<void> {
  const field = at.page.locator('[name="cutText"]');
  const from = (await field.inputValue()).indexOf(words);
  if (from < 0) throw new Error(`the text does not hold "${words}"`);
  await field.focus();
  await press(at, 'Control+Home');
  for (let step = 0; step < from; step++) await press(at, 'ArrowRight');
  for (let step = 0; step < words.length; step++) await press(at, 'Shift+ArrowRight');
  await press(at, 'Enter');
  await seen(at, /^Afgeschermd: /);
}

/** A motivation for every item that is not wholly shown, in the order of the list. */
export async function motivate(at: AtWork, motivations: readonly string[]): Promise<void> {
  const fields = at.page.locator('textarea[name^="motivation-"]');
  await expect(fields).toHaveCount(motivations.length);
  for (const [index, words] of motivations.entries()) await fill(at, fields.nth(index), words);
}

export interface Decided {
  readonly outcome: 'Toegekend' | 'Deels toegekend' | 'Geweigerd';
  readonly motivations: readonly string[];
  readonly copy?: 'overview' | 'refused';
  readonly noSecondReader?: string;
}

export async function decide(at: AtWork, decided: Decided): Promise<void> {
  await section(at, 'Beslissing');
  await expect(at.page.getByRole('form', { name: 'Beslissing' })).toBeVisible();
  await motivate(at, decided.motivations);
  if (decided.copy) await radio(at, 'copy', decided.copy);
  if (decided.noSecondReader !== undefined) await fill(at, 'noSecondReader', decided.noSecondReader);
  await submit(at);
  await expect(at.page.getByRole('heading', { name: decided.outcome, exact: true })).toBeVisible({ timeout: 20_000 });
}

export async function release(at: AtWork): Promise<void> {
  await section(at, 'Beslissing');
  await button(at, /^Klaarzetten voor de inzage/).click();
  await seen(at, 'Klaargezet voor de inzage.');
}

export interface Meeting {
  /** YYYY-MM-DD, in the two weeks on the screen or, with `later`, in the next ones. */
  readonly on: string;
  readonly later?: boolean;
  readonly from: string;
  readonly employee?: string;
  readonly keyHolder?: string;
  readonly lateReason?: string;
}

export async function fillAppointment(at: AtWork, meeting: Meeting): Promise<void> {
  if (meeting.later) await button(at, 'Latere dagen').click();
  await radio(at, 'on', meeting.on);
  await fill(at, 'from', meeting.from);
  await press(at, 'Tab');
  if (meeting.employee) await at.page.locator('[name="employee"]').selectOption({ label: meeting.employee });
  if (meeting.keyHolder) await at.page.locator('[name="keyHolder"]').selectOption({ label: meeting.keyHolder });
  if (meeting.lateReason !== undefined) await fill(at, 'lateReason', meeting.lateReason);
}

export async function makeAppointment(at: AtWork, meeting: Meeting): Promise<void> {
  await section(at, 'Afspraak');
  await fillAppointment(at, meeting);
  await submit(at);
  await seen(at, 'Brieven over de afspraak');
}

/** On the screen of a letter: the preview is drawn, made final, and saved to a file. */
export async function makeFinal(at: AtWork, name: string | RegExp, file: string): Promise<void> {
  await title(at, name);
  await expect(at.page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await button(at, /^Brief definitief maken/).click({ timeout: 30_000 });
  await button(at, /^Definitief maken/).click();
  await seen(at, 'De brief is definitief.');
  await saveTo(at, file);
  await button(at, 'Bewaren').click();
  await seen(at, /bewaard/i);
}

/** In Brieven, among what is still to make. */
export async function toLetter(at: AtWork, name: string): Promise<void> {
  await section(at, 'Brieven');
  await button(at, name).first().click();
}

/** On the screen of a final letter. */
export async function recordSent(at: AtWork, on: string): Promise<void> {
  await button(at, /^Verzonden op/).click();
  await fill(at, 'sentOn', on);
  await submit(at);
  await seen(at, /Verzonden op \w+dag/);
}

export const backToCase = async (at: AtWork): Promise<void> => {
  await press(at, 'Escape');
  await expect(at.page.getByRole('tab', { name: 'Geschiedenis' })).toBeVisible({ timeout: 20_000 });
};
