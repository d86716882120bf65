/**
 * The acts of one visit in their order, each in two halves so that a test can stand between its key and its acknowledgement; what each
 * leaves on disk; and where the visit must stand after any number of them. Runs in Node.
 */
import type { Locator } from 'playwright';
import { expect } from 'playwright/test';
import { items } from './case-people';
import { type AtWork, button, fill, press } from './employee';
import { type Ready, whenShown } from './quick';
import { identityInOrder } from './visit-work';

/** The dossier of this visit: paper, digital, paper, and one that is withheld. */
export const dossier = [0, 1, 3, 4].map((index) => {
  const item = items[index];
  if (!item) throw new Error('no such item');
  return item;
});
export const toSee = dossier.slice(0, 3);
export const remarkWords = 'Mijn telefoonnummer klopt niet.';

export interface VisitAct {
  readonly kind: string;
  /** Its rows in their order: `v` the case of the visit, `n` no case, `l` the case that begins with it; large ones as capitals. */
  readonly rows: string;
  /** The kinds of its facts, for whoever can open them. */
  readonly facts: readonly string[];
  /** Milliseconds from its key to its words, where it lasts longer than most. */
  readonly lasts?: number;
  readonly ready: (at: AtWork) => Promise<Ready<string>>;
  readonly stands: (before: Standing) => Standing;
}

/** What the screens of the visit say after a new start. */
export interface Standing {
  /** Vandaag before it and after it; between them the step of the visit where the program goes on. */
  readonly at: 'notBegun' | 1 | 2 | 3 | 'over';
  readonly identity: boolean;
  readonly seen: readonly ('no' | 'shown' | 'skipped')[];
  readonly paper: 'Bleef in de kast' | 'Nog aan de balie' | 'Terug';
  readonly parts: { readonly paper: string; readonly digital: string };
  readonly found: boolean;
  readonly copy: boolean;
  /** Remarks with the kenmerk that one got. */
  readonly remarks: readonly string[];
  readonly record: boolean;
}

export const notBegun: Standing = {
  at: 'notBegun',
  identity: false,
  seen: toSee.map(() => 'no'),
  paper: 'Bleef in de kast',
  parts: { paper: 'Vastleggen', digital: 'Vastleggen' },
  found: false,
  copy: false,
  remarks: [],
  record: false,
};

/** @param linked the kenmerk that the case of the correction must get */
export const actsOf = (linked: string): readonly VisitAct[] => [
  {
    kind: 'start',
    rows: 'v',
    facts: ['visitStarted'],
    lasts: 60,
    ready: (at) =>
      onButton(at, at.page.getByRole('button', { name: /^Start bezoek: / }), 'h1', 'Vraag om de legitimatie'),
    stands: (before) => ({ ...before, at: 1 }),
  },
  {
    kind: 'identity',
    rows: 'v',
    facts: ['identityChecked'],
    ready: async (at) => {
      await identityInOrder(at);
      return byKey(at, 'Enter', '.inspection', 'stukken getoond');
    },
    stands: (before) => ({ ...before, identity: true }),
  },
  {
    kind: 'takePaper',
    rows: 'v',
    facts: ['paperTaken'],
    ready: async (at) => {
      await toItems(at);
      return onButton(at, button(at, 'Dossier is uit de kast'), 'button[name=takePaper]', '', true);
    },
    stands: (before) => ({ ...before, paper: 'Nog aan de balie' }),
  },
  { ...show(0), stands: (before) => ({ ...withSeen(before, 0, 'shown'), at: 2 }) },
  show(1),
  {
    kind: 'found',
    rows: 'v',
    facts: ['taskOpened'],
    ready: async (at) => {
      await toItems(at);
      await button(at, 'Er duikt een stuk op').click();
      await at.page.locator('dialog label:has(input[value="paper"])').click();
      return byKey(at, 'Control+Enter', '.inspection-side', '1 gevonden stuk');
    },
    stands: (before) => ({ ...before, found: true }),
  },
  {
    kind: 'skip',
    rows: 'v',
    facts: ['itemSkipped'],
    ready: async (at) => {
      await toItems(at);
      return byKey(at, 'o', '.closing', 'stukken getoond');
    },
    stands: (before) => withSeen(before, 2, 'skipped'),
  },
  mark('paper'),
  {
    kind: 'copy',
    rows: 'vv',
    facts: ['copyAsked', 'taskOpened'],
    ready: async (at) => {
      await toClosing(at);
      return byKey(at, '2', '#record-waits', '', true);
    },
    stands: (before) => ({ ...before, at: 3, copy: true }),
  },
  {
    kind: 'remark',
    rows: 'vnlllv',
    facts: ['remarkMade', 'numberGiven', 'requestRegistered', 'dataSubjectRecorded', 'casesLinked', 'casesLinked'],
    ready: async (at) => {
      await toClosing(at);
      await fill(at, 'remark', remarkWords);
      await at.page.getByText('Dit is een verzoek om correctie').click();
      return onButton(at, button(at, 'Opmerking vastleggen'), '.remark-request', linked);
    },
    stands: (before) => ({ ...before, remarks: [`${remarkWords} ${linked}`] }),
  },
  mark('digital'),
  {
    kind: 'returnPaper',
    rows: 'v',
    facts: ['paperReturned'],
    ready: async (at) => {
      await toClosing(at);
      return onButton(at, button(at, 'Dossier is terug'), 'button[name=returnPaper]', '', true);
    },
    stands: (before) => ({ ...before, paper: 'Terug' }),
  },
  {
    kind: 'record',
    rows: 'vV',
    facts: ['letterIssued', 'letterBytesCommon'],
    lasts: 180,
    ready: async (at) => {
      await toClosing(at);
      await at.page.locator('button[name="record"]').click();
      await expect(at.page.locator('dialog [data-act]:not([aria-disabled])')).toBeVisible({ timeout: 30_000 });
      return byKey(at, 'Control+Enter', 'dialog', 'Het verslag is definitief');
    },
    stands: (before) => ({ ...before, record: true }),
  },
  {
    kind: 'end',
    rows: 'v',
    facts: ['visitEnded'],
    ready: async (at) => {
      await toClosing(at);
      await press(at, 'Escape');
      await at.page.locator('label:has(input[name="signed"][value="both"])').click();
      await expect(at.page.locator('.visit-foot [data-act]:not([aria-disabled])')).toBeVisible({ timeout: 20_000 });
      return byKey(at, 'Control+Enter', 'main', 'Te versturen');
    },
    stands: (before) => ({ ...before, at: 'over' }),
  },
];

function show(index: number): VisitAct {
  return {
    kind: `show ${index + 1}`,
    rows: 'v',
    facts: ['itemShown'],
    ready: async (at) => {
      await toItems(at);
      return byKey(at, 'Enter', '.inspection-side', `${index + 1} van ${toSee.length}`);
    },
    stands: (before) => withSeen(before, index, 'shown'),
  };
}

function mark(part: 'paper' | 'digital'): VisitAct {
  return {
    kind: `mark ${part}`,
    rows: 'v',
    facts: ['partMarked'],
    ready: async (at) => {
      await toClosing(at);
      await at.page.locator(`button[name="${part}"]`).click();
      await at.page.locator('dialog label:has(input[name="state"][value="shown"])').click();
      await expect(at.page.locator('dialog [data-act]:not([aria-disabled])')).toBeVisible({ timeout: 20_000 });
      return byKey(at, 'Control+Enter', `button[name="${part}"]`, 'Getoond');
    },
    stands: (before) => ({ ...before, parts: { ...before.parts, [part]: 'Getoond' } }),
  };
}

const withSeen = (before: Standing, index: number, seen: 'shown' | 'skipped'): Standing => ({
  ...before,
  seen: before.seen.map((one, at) => (at === index ? seen : one)),
});

function byKey(at: AtWork, key: string, where: string, words: string, gone = false): Ready<string> {
  return { kind: key, go: () => press(at, key), seen: () => whenShown(at, where, words, gone) };
}

/** The last key is Enter on the button itself: a click would wait for the screen to be still. */
async function onButton(at: AtWork, on: Locator, where: string, words: string, gone = false): Promise<Ready<string>> {
  await on.focus({ timeout: 20_000 });
  return byKey(at, 'Enter', where, words, gone);
}

/** From whichever step the visit stands at to its items; nothing is recorded by it. */
async function toItems(at: AtWork): Promise<void> {
  await expect(at.page.getByRole('dialog')).toHaveCount(0, { timeout: 20_000 });
  await expect(at.page.locator('.inspection, .closing, .visit-identity')).toBeVisible({ timeout: 20_000 });
  if ((await at.page.locator('.inspection').count()) > 0) return;
  if ((await at.page.locator('.closing').count()) > 0) await button(at, 'Terug naar de stukken').click();
  else {
    await listens(at, '.visit-foot');
    await press(at, 'Enter');
  }
  await expect(at.page.locator('.inspection')).toBeVisible({ timeout: 20_000 });
  await listens(at, '.visit-foot');
}

async function toClosing(at: AtWork): Promise<void> {
  if ((await at.page.locator('.closing').count()) > 0) return;
  await toItems(at);
  await button(at, /^Naar de kopievraag$/)
    .first()
    .click();
  await listens(at, '.closing');
}

/** A new step takes the focus when it also takes keys: a moment after it is drawn. */
const listens = (at: AtWork, where: string): Promise<void> =>
  at.page.locator(`${where} :focus`).first().waitFor({ state: 'attached', timeout: 20_000 });

/** Reads where the visit stands, from Vandaag and from each of its steps; records nothing by it. */
export async function readStanding(at: AtWork): Promise<Standing> {
  const back = button(at, 'Terug naar het bezoek');
  const start = at.page.getByRole('button', { name: /^Start bezoek: / });
  const over = at.page.getByText(/^Afgerond om /);
  await expect(back.or(start).or(over).first()).toBeVisible({ timeout: 20_000 });
  if ((await start.count()) > 0) return notBegun;
  if ((await over.count()) > 0) return { ...notBegun, at: 'over' };
  await back.click();
  await expect(at.page.locator('.inspection, .closing, .visit-identity')).toBeVisible({ timeout: 20_000 });
  const step = await at.page.locator('.visit-steps [aria-current="step"] .visit-dot').textContent();
  const identity = (await at.page.getByText('Legitimatie in orde').count()) > 0 || step !== '1';
  if (!identity) return { ...notBegun, at: 1 };
  await toItems(at);
  const seen = await at.page.locator('.items li:not(:has-text("wordt niet getoond"))').evaluateAll((rows) =>
    rows.map((row) => {
      if (row.querySelector('.items-shown')) return 'shown' as const;
      return row.querySelector('.items-skipped') ? ('skipped' as const) : ('no' as const);
    }),
  );
  await toClosing(at);
  const textOf = async (selector: string): Promise<string> =>
    ((await at.page.locator(selector).first().textContent()) ?? '').trim();
  const remarks = await at.page.locator('.remark').evaluateAll((rows) =>
    rows.map((row) => {
      const words = row.querySelector('span')?.firstChild?.textContent ?? '';
      return [words, row.querySelector('strong')?.textContent].filter(Boolean).join(' ');
    }),
  );
  const standing: Standing = {
    at: Number(step) as 1 | 2 | 3,
    identity,
    seen,
    paper: (await textOf('.closing-row:has-text("Papieren dossier terug") .tag')) as Standing['paper'],
    parts: { paper: await textOf('button[name=paper]'), digital: await textOf('button[name=digital]') },
    found: (await at.page.getByText('1 gevonden stuk wacht').count()) > 0,
    copy: (await at.page.locator('#record-waits').count()) === 0,
    remarks,
    record: (await textOf('button[name=record]')) === 'Verslag',
  };
  if (standing.record) await readRecord(at);
  return standing;
}

/** The kept record opens: its bytes are whole, else the program would refuse them. */
async function readRecord(at: AtWork): Promise<void> {
  await at.page.locator('button[name="record"]').click();
  await expect(at.page.getByText('Het verslag is definitief en verandert niet meer.')).toBeVisible({ timeout: 20_000 });
  await expect(at.page.locator('dialog canvas').first()).toBeVisible({ timeout: 30_000 });
  await expect(at.page.locator('dialog [role=alert]')).toHaveCount(0);
  await press(at, 'Escape');
  await expect(at.page.getByRole('dialog')).toHaveCount(0);
}
