/**
 * Nothing of the dossier leaves the program during a visit (LO-16): attacked on the real program, and by the same attacks on a build
 * without its guards, where they yield. The day of the visit is the stand-in's clock.
 */
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright';
import { expect as onScreen } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAppFolder } from '../../build/app-folder';
import { items, officerWords } from './case-people';
import { section } from './case-work';
import { type AtWork, begin, button, fill, press, saveTo, seen, textOf } from './employee';
import { found, type GivenAway, givenAway } from './given-away';
import { appIn, ground, workFolder } from './launch';
import { ask, dialogs, lies, ownFile, printed, repeat, spy } from './odd-calls';
import { counter } from './people';
import { openCase } from './short-day';
import { NOTHING, putBack, SENTINEL, takeAway, WAYS, yields } from './take-away';
import { buildUnguarded } from './unguarded-build';
import { DAY, enter, itemText, nameOnVandaag, prepareVisit, titleInCase, toInspection, turnedText } from './visit-day';
import { answerCopy, endVisit, markPart, printRecord } from './visit-work';

/** Only the stand-in can be given another day. */
const skipped = (await ground()).what === 'electron';
const MORNING = `${DAY}T10:34`;
const REFUSED = 'Dat kan niet tijdens een bezoek.';
/** Words of the officer's compartment that were typed in this case; only the source's address is on no screen of a list. */
const { sourceStreet, note: _note, bodyName: _bodyName, ...onOfficersScreen } = officerWords;
const withheld = [sourceStreet, ...Object.values(onOfficersScreen)];
const shownTitle = items[1]?.neutralTitle ?? '';
const shownText = 'U betaalde in 2024 te veel servicekosten.';
const shieldedText = 'hoort elke avond harde muziek';

let at: AtWork;
let work: Awaited<ReturnType<typeof workFolder>>;
let reference = '';
let officerSaw: GivenAway;
/** The renderer without a guard, in the making. */
let unguarded: Promise<string>;
/** Ids as the vault knows them. */
let sluis: { readonly case: string; readonly slip: string };

const file = (name: string): string => path.join(work.folder, `${name}.pdf`);

/** Where the visitor may look along, one after the other: words that stand there, and where to point the mouse. */
const screens: readonly (readonly [name: string, words: string, open: () => Promise<Locator>])[] = [
  ['the inspection', shownText, () => itemText(at)],
  ['the view of the visitor', shieldedText, () => turnedText(at)],
  ['Vandaag while the visit runs', 'van der Sluis', () => nameOnVandaag(at)],
  ['the case while the visit runs', shownTitle, () => titleInCase(at, shownTitle)],
];

/** What the vault answers to the case's own questions, as an object. */
const caseNow = async () => JSON.parse((await ask(at, 'openCase', { id: sluis.case })).text);

beforeAll(async () => {
  if (skipped) return;
  work = await workFolder();
  const app = await appIn(work.folder, work.store);
  unguarded = buildUnguarded(path.join(work.folder, 'unguarded-renderer'));
  unguarded.catch(() => undefined);
  at = await begin(app, `${DAY}T08:40`);
  reference = await prepareVisit(at, work.folder, async () => {
    officerSaw = await givenAway(at);
  });
  await at.app.close();
  cpSync(work.store, path.join(work.folder, 'other-store'), { recursive: true });
  at = await begin(app, MORNING);
  await enter(at);
  // Before the visit: during it nothing can be put on the clipboard any more.
  await putBack(at);
  await spy(at);
}, 300_000);
afterAll(async () => {
  if (skipped) return;
  await at.app.close();
  await work.clear();
});

describe.skipIf(skipped)('during a visit', () => {
  it('before it, a letter is read, saved and printed (control)', async () => {
    await openCase(at, 'sluis');
    const { id } = JSON.parse((await ask(at, 'worklist', { search: '' })).text).open[0];
    sluis = { case: id, slip: '' };
    sluis = { case: id, slip: (await caseNow()).letters[0].letter };
    await section(at, 'Brieven');
    await saveTo(at, file('before'));
    await button(at, 'Bewaren').click();
    await seen(at, 'Bewaard.');
    expect(textOf(file('before'))).toContain('Sluis-de Boer');
    await button(at, 'Afdrukken').click();
    await seen(at, 'Naar de printer gestuurd.');
    expect(await printed(at)).toBe(1);
    expect(await ask(at, 'letterBytes', { case: id, letter: sluis.slip })).toMatchObject({ ok: true });
    expect(await repeat(at)).toEqual(['saved', 'printed']);
    await putBack(at);
  });

  it('nothing on any screen can be copied, dragged or printed, and the employee hears why', async () => {
    const before = await dialogs(at);
    await toInspection(at);
    for (const [name, , open] of screens) {
      expect([name, await takeAway(at, await open())]).toEqual([name, NOTHING]);
      await press(at, 'Control+p');
      await press(at, 'Control+s');
      await onScreen(at.page.getByText(REFUSED)).toBeVisible();
    }
    expect(await dialogs(at)).toBe(before);
  });

  it('no letter is saved or printed on the screen of the case', async () => {
    await section(at, 'Brieven');
    await saveTo(at, file('during'));
    const count = await printed(at);
    for (const name of ['Bewaren', 'Afdrukken']) {
      await button(at, name).click();
      await seen(at, `${REFUSED} Rond het bezoek eerst af.`);
    }
    expect(await printed(at)).toBe(count);
    expect(existsSync(file('during'))).toBe(false);
  });

  it('the machine lets nothing out, whatever it is called and whoever says it may', async () => {
    const count = await printed(at);
    const record = `${reference}-verslag`;
    for (const name of [reference, record, record, `${reference}-overzicht`, 'herstelblad'])
      expect([name, ...(await ownFile(at, name))]).toEqual([name, 'duringVisit', 'duringVisit']);
    const answers = await lies(at, reference);
    expect(answers).toEqual({
      'that the visit is over': 'no such call',
      'a word without a signature': expect.stringContaining('badArgument'),
      'an empty signature': expect.stringContaining('machineFailed'),
      'the signature of another word': expect.stringContaining('machineFailed'),
      'what was said before the visit': expect.stringContaining('machineFailed'),
      'a key of its own': expect.stringContaining('machineFailed'),
      'its own signature': expect.stringContaining('machineFailed'),
      'a name that is a path': expect.stringContaining('badArgument'),
      'words in place of a PDF': expect.stringContaining('badArgument'),
      'no bytes at all': expect.stringContaining('badArgument'),
    });
    // The letter as the vault gave it before the visit, and once more a file of its own.
    expect(await repeat(at)).toEqual(['duringVisit', 'duringVisit']);
    expect(await ownFile(at, reference)).toEqual(['duringVisit', 'duringVisit']);
    expect(await printed(at)).toBe(count);
    expect(existsSync(file('during'))).toBe(false);
  });

  it('the vault gives no letter, and in nothing it gives stands what is withheld', async () => {
    const { case: id, slip } = sluis;
    const words = { kind: 'receiptSlip', reference };
    const kinds = ['receiptSlip', 'invitation', 'appointmentChanged', 'appointmentCancelled', 'nextOfKin'];
    const ofOfficer = [
      'decision',
      'dataOverview',
      'sourceNotice',
      'consultation',
      'recipientNotice',
      'thirdDecision',
      'thirdDelay',
    ];
    const refusals: readonly (readonly [code: string, question: string, input?: object])[] = [
      ['notDuringVisit', 'letterBytes', { case: id, letter: slip }],
      ['notDuringVisit', 'issueLetter', { case: id, words, bytes: {}, pages: 1 }],
      ...kinds.map((kind) => ['notDuringVisit', 'draftLetter', { case: id, kind }] as const),
      ...ofOfficer.map((kind) => ['roleMayNot', 'draftLetter', { case: id, kind }] as const),
      ['roleMayNot', 'draftSourceNotice', { case: id, task: id }],
      ['roleMayNot', 'draftRecipientNotice', { case: id, task: id }],
      ['roleMayNot', 'draftThirdDecision', { case: id, task: id }],
      ['roleMayNot', 'draftThirdDelay', { case: id, task: id }],
      ['roleMayNot', 'dossierChoices', { case: id }],
      ['roleMayNot', 'log', { from: 0, count: 10, refusedOnly: false }],
      ['roleMayNot', 'recoverySheet'],
      ['roleMayNot', 'admin'],
      ...['constructor', '__proto__', 'valueOf', 'readLetter'].map((odd) => ['unexpected', odd] as const),
    ];
    for (const [code, question, input] of refusals)
      expect([question, input, await ask(at, question, input)]).toMatchObject([question, input, { code }]);
    const given = [
      await ask(at, 'startVisit', { case: id }),
      await ask(at, 'openCase', { id }),
      await ask(at, 'dossier', { case: id }),
      await ask(at, 'today'),
      await ask(at, 'draftLetter', { case: id, kind: 'visitRecord' }),
    ];
    expect(given.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    expect(given[0]?.text).toContain(shieldedText);
    expect(withheld.filter((word) => given.some(({ text }) => text.includes(word)))).toEqual([]);
  });

  it('neither a screen reader, nor the document, nor the memory of the page holds what is withheld or cut', async () => {
    const told = Object.values(onOfficersScreen);
    expect(found(officerSaw, told)).toEqual(expect.arrayContaining(told.map((word) => `memory: ${word}`)));
    expect(officerSaw.tree).toContain(officerWords.withheldTitle);
    await press(at, 'F2');
    await button(at, 'Terug naar het bezoek').click();
    await button(at, /Melding over geluid/).click();
    await press(at, 'l');
    await seen(at, shieldedText);
    const given = await givenAway(at);
    expect(found(given, [shieldedText])).toHaveLength(3);
    expect(found(given, withheld)).toEqual([]);
    const bars = await at.page.locator('.shown .bar').evaluateAll((all) =>
      all.map((bar) => ({
        width: bar.getBoundingClientRect().width,
        words: bar.textContent,
        attributes: bar.getAttributeNames().map((name) => `${name}=${bar.getAttribute(name)}`),
      })),
    );
    const bar = { width: bars[0]?.width, words: '', attributes: ['class=bar', 'role=img', 'aria-label=afgeschermd'] };
    expect(bars).toEqual([bar, bar]);
    await press(at, 'Escape');
  });

  it('what is typed can be typed over, though not copied', async () => {
    await press(at, 'Enter');
    const field = at.page.locator('[name="remark"]');
    await onScreen(at.page.getByText(REFUSED)).toHaveCount(0, { timeout: 8000 });
    await fill(at, field, 'De koffie smaakte goed.');
    await press(at, 'Control+a');
    expect(await field.evaluate((one: HTMLTextAreaElement) => one.selectionEnd - one.selectionStart)).toBe(23);
    await onScreen(at.page.getByText(REFUSED)).toHaveCount(0);
    for (const key of ['Control+c', 'Control+x', 'Control+Insert', 'Shift+Delete']) await press(at, key);
    await onScreen(at.page.getByText(REFUSED)).toBeVisible();
    await press(at, 'End');
    await press(at, 'Control+v');
    await onScreen(field).toHaveValue(`De koffie smaakte goed.${SENTINEL}`);
    await fill(at, field, '');
    await field.blur();
  });

  it('the record of the visit is printed, and nothing else by its name', async () => {
    await answerCopy(at, '1');
    await markPart(at, 'paper', 'notPresent');
    await markPart(at, 'digital', 'shown');
    await printRecord(at);
    const { letters } = await caseNow();
    const { letter } = letters.find((one: { readonly kind: string }) => one.kind === 'visitRecord');
    expect(await ask(at, 'letterBytes', { case: sluis.case, letter })).toMatchObject({ ok: true });
    expect(await repeat(at)).toEqual(['duringVisit', 'printed']);
    expect(await ownFile(at, `${reference}-verslag`)).toEqual(['duringVisit', 'duringVisit']);
  });

  it('after it, letters and words go their way again (control)', async () => {
    await endVisit(at);
    await saveTo(at, file('after'));
    await openCase(at, 'sluis');
    await section(at, 'Brieven');
    await button(at, 'Bewaren').last().click();
    await seen(at, 'Bewaard.');
    expect(textOf(file('after'))).toContain('Sluis-de Boer');
    const row = at.page.locator('.table td', { hasText: `door ${counter.name}` }).first();
    // This one asks for a permission that nobody has, visit or not.
    const others = WAYS.filter((way) => way !== 'the clipboard interface');
    expect(await yields(await takeAway(at, row), counter.name, row)).toEqual(others);
  });
});

describe.skipIf(skipped)('without its guards (control)', () => {
  it('the same attacks yield the text', async () => {
    await at.app.close();
    const app = await makeAppFolder({
      folder: path.join(work.folder, 'unguarded'),
      policy: { storeFolder: path.join(work.folder, 'other-store') },
      guardsOff: ['visit', 'permission'],
      renderer: await unguarded,
    });
    at = await begin(app, MORNING);
    await enter(at);
    await toInspection(at);
    for (const [name, words, open] of screens) {
      const text = await open();
      expect([name, ...(await yields(await takeAway(at, text), words, text))]).toEqual([name, ...WAYS]);
    }
    await saveTo(at, file('unguarded'));
    expect(await ownFile(at, `${reference}-verslag`)).toEqual(['saved', 'printed']);
    expect(existsSync(file('unguarded'))).toBe(true);
  });
});
