/**
 * One round: perhaps a fault befalls a computer of the office, its program starts, says what it says, shows what it shows, and is judged
 * by the ledger; then acts are done, and perhaps something befalls the program in the middle of them. Runs in Node.
 */
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Notice } from '../../renderer/desk/asks';
import { noticeWords } from '../../renderer/ui/words.nl';
import { beginWithVault, checkLog } from '../e2e/at-vault';
import { type AtWork, button, doorOf, lock, submit, UNREADABLE } from '../e2e/employee';
import { axeOver } from '../e2e/kill-rounds';
import { administrator, counter, officer } from '../e2e/people';
import { act, keepImage } from './acts';
import { ask, type Employee, FIRST_START, look, MISSING, noticesOf, UNLOCK, unlockByKeys } from './driver';
import { ENGINES } from './faults';
import { rowsInFolder, wholeBackups } from './held';
import { afterwards, byChromium, goneFrom, isChromiums, isEmptyNow, lookForErased, missed } from './judging';
import { factsIn, type SeenCase } from './ledger';
import { type Blow, type Computer, type End, NOTHING, note, type Office, spent, timed, wrong } from './state';
import { blowOf, reachOf, snapshot, strike } from './strikes';

/** Locked and unlocked again, because the screen asked for it. */
const AGAIN = 'what the screen said';

export async function playRound(office: Office): Promise<void> {
  const { random, tally, computers } = office;
  tally.rounds += 1;
  const computer = (random() < 0.3 && computers[1]) || (computers[0] as Computer);
  const blow = strike(office, computer);
  const who = random() < 0.25 ? counter : officer;
  const begun = (now: Blow): Promise<Opened> =>
    withProgram(computer, async (at, axe) => {
      const how = await openUp(office, computer, at, who, now);
      if (how === 'open') await work(office, computer, at, axe);
      return how;
    }).catch((error: unknown) => {
      throw new Error(`at ${computer.name}, after ${now.what}, ${afterwards(computer)}`, { cause: error });
    });
  let opened = await begun(blow);
  // Told twice, the third start finds the database moved aside.
  if (opened === 'unread') opened = await begun(blow);
  if (opened === 'unread') opened = await begun({ ...blow, what: AGAIN });
  if (opened !== 'open') await setRight(office, computer, blow);
}

/** The last opening of every computer: nothing is done to it. */
export async function lastLook(office: Office): Promise<void> {
  for (const computer of office.computers) {
    const blow = blowOf(office, computer, []);
    await withProgram(computer, async (at) => {
      await openUp(office, computer, at, officer, blow);
      await at.app.close();
    });
  }
}

async function withProgram<T>(
  computer: Computer,
  use: (at: AtWork, axe: ReturnType<typeof axeOver>) => Promise<T>,
): Promise<T> {
  const at = await timed('start', beginWithVault(computer.app));
  const axe = axeOver(at);
  try {
    return await use(at, axe);
  } finally {
    axe.fall();
    await axe.isOver();
    computer.disk?.makeRoom();
  }
}

/** The register opens for reading alone. */
const saysBroken = /^Het logboek klopt niet/;
/** One copy was put right from another. */
const saysDatabase = /^Het logboek is aangevuld/;
const saysJournal = /^De veiligheidskopie was/;
/** No fact may be missing without one of these. */
const saysLook = /Kijk of wat u het laatst vastlegde er staat|Op deze computer stond een oudere kopie/;
const saysBehind = /loopt achter/;
/** What a refusal at the door may not say in an office where nobody leaves and nobody's passphrase is given anew. */
const saysUntrue = /ingetrokken|van vroeger|wacht nog|verklaring van geheimhouding/;

/** `unread`: to be started once more, as the screen says. */
type Opened = 'open' | 'broken' | 'closed' | 'unread';

async function openUp(office: Office, computer: Computer, at: AtWork, who: Employee, blow: Blow): Promise<Opened> {
  const { tally, ledger } = office;
  const isExcusedBy = async ({ struck }: Blow): Promise<boolean> =>
    struck.size === ENGINES.length ||
    (struck.has('journal') && ((await isChromiums(office, computer, blow)) || (await isEmptyNow(office, computer))));
  let door = await timed('door', doorOf(at));
  let isSaid = false;
  if (FIRST_START.test(door)) {
    tally.emptyStarts += 1;
    note(office, blow, `an empty start: ${door}`);
    return 'closed';
  }
  if (door === MISSING) {
    isSaid = true;
    if (!(await isExcusedBy(blow))) {
      wrong(office, blow, 'the register is missing, and one engine was whole');
      tally.lost += factsIn(ledger.knownAt(computer.name));
      return 'closed';
    }
    if (!(await restoreAtDoor(at))) {
      note(office, blow, 'no copy to put back');
      return 'closed';
    }
    tally.restored += 1;
    door = await doorOf(at);
  }
  if (door === UNREADABLE && blow.what !== AGAIN) {
    // A database with a file that is too short cannot be opened at all, and the engine does not throw it away.
    note(office, blow, 'the database cannot be read');
    if (!blow.struck.has('database') && !computer.doubtful) wrong(office, blow, `not to be read: ${door}`);
    return 'unread';
  }
  if (door !== UNLOCK) {
    wrong(office, blow, `another door: ${door}`);
    return 'closed';
  }
  const refused = await timed('unlock', unlockByKeys(at, who));
  if (refused !== undefined) {
    // Both cut at once, even the list of who has access may be gone. Nobody's access is withdrawn here: it must not be said.
    if (saysUntrue.test(refused) || !(await isExcusedBy(blow))) wrong(office, blow, `it does not open: ${refused}`);
    else note(office, blow, `refused at the door, both engines struck or lost: ${refused}`);
    return 'closed';
  }
  const notices = await timed('exchange', takenIn(at));
  const words = notices.join(' | ');
  const isBroken = notices.some((text) => saysBroken.test(text));
  isSaid ||= isBroken || notices.some((text) => saysLook.test(text));
  const isRepaired = notices.some((text) => saysDatabase.test(text));
  if (isRepaired || notices.some((text) => saysJournal.test(text))) tally.repaired += 1;
  if (isRepaired && !blow.struck.has('database') && blow.what !== AGAIN) {
    if (!computer.doubtful) byChromium(office, computer);
    note(office, blow, computer.doubtful ? 'a fault of before, found now' : `Chromium itself, ${afterwards(computer)}`);
  }
  let cases: readonly SeenCase[];
  try {
    cases = await timed('look', look(at));
    // A control must not be put right by the check before it is judged.
    if (!office.calm && (computer.doubtful || (office.random() < 0.1 && !isBroken))) await timed('check', checkLog(at));
  } catch (error) {
    // The screen asks for it: what is damaged and was read for the first time comes back at the next unlock.
    if (/storeRefused|storeLost|breaks/.test(String(error)) && blow.what !== AGAIN) {
      await lock(at);
      return openUp(office, computer, at, officer, { ...blow, what: AGAIN });
    }
    if (!isBroken) wrong(office, blow, `it opens and does not show: ${error instanceof Error ? error.message : error}`);
    return 'broken';
  }
  const journal = rowsInFolder(computer.engines.journal, 'past');
  // A broken register takes nothing in before it is put right: then what copies hold is judged.
  const reach = isBroken ? blow.reach.own : blow.reach.all;
  const looked = { place: computer.name, cases, seesNotes: who === officer, journal, reach, isBroken };
  const { missing, left, wrong: faulty } = ledger.judge(looked);
  for (const what of faulty) wrong(office, blow, what);
  await timed('judge', missed(office, computer, blow, missing, { isSaid, isBroken, words: words || NOTHING }));
  if (isBroken) {
    if (!(await isExcusedBy(blow))) wrong(office, blow, `broken, and one engine was whole: ${words}`);
    return 'broken';
  }
  // Work goes on without what is gone and said; another copy may bring it back.
  ledger.letGo(missing, computer.name);
  // Of what was left where it lies, too, it was said that it is missing: that copy may go before an officer comes.
  if (isSaid) ledger.letGo(left.filter(await goneFrom(office, computer, blow)), computer.name);
  const isBehind = notices.some((text) => saysBehind.test(text));
  ledger.lags(computer.name, isBehind);
  if (blow.struck.size > 0) computer.toSearch = true;
  if (isRepaired) computer.doubtful = false;
  if (!isBehind && computer.toSearch) lookForErased(office, computer, blow, journal);
  return 'open';
}

/** A register that is broken or missing is put right as IT does it: with a backup; else anew from a backup; else an image. */
async function setRight(office: Office, computer: Computer, blow: Blow): Promise<void> {
  const again: Blow = { ...blow, what: `${blow.what}, put right`, struck: new Set(ENGINES) };
  if (office.backups) {
    if (await repairedWithBackup(office, computer)) {
      if (await opensAgain(office, computer, again)) return;
    }
    for (const engine of ENGINES) rmSync(computer.engines[engine], { recursive: true, force: true });
    if (await opensAgain(office, computer, again)) return;
  }
  office.tally.putBackByHand += 1;
  note(office, blow, `put right by no copy: an image by hand at ${computer.name}`);
  for (const engine of ENGINES) rmSync(computer.engines[engine], { recursive: true, force: true });
  for (const [engine, name] of [
    ['database', 'IndexedDB'],
    ['journal', 'journal'],
  ] as const)
    if (existsSync(path.join(blow.before, name)))
      cpSync(path.join(blow.before, name), computer.engines[engine], { recursive: true });
  await opensAgain(office, computer, { ...again, what: `${blow.what}, the image from before put back` });
}

async function opensAgain(office: Office, computer: Computer, blow: Blow): Promise<boolean> {
  const now: Blow = { ...blow, reach: reachOf(office, computer) };
  delete now.inDatabase;
  snapshot(computer.engines, now.after);
  const opened = await withProgram(computer, async (at) => {
    const how = await openUp(office, computer, at, officer, now);
    await at.app.close();
    return how;
  });
  return opened === 'open';
}

/** @returns false when there is nothing whole to put back */
async function restoreAtDoor(at: AtWork): Promise<boolean> {
  const choices = at.page.locator('.copy-list label');
  const none = at.page.getByText(/staat nog geen back-up/);
  await choices.first().or(none).first().waitFor({ timeout: 20_000 });
  const whole = choices.filter({ has: at.page.locator('.meta', { hasText: /^heel/ }) });
  // Checks of large backups go on behind the screen; these are small.
  await whole
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined);
  if ((await whole.count()) > 0) await whole.first().click();
  else {
    await button(at, /^Aansluiten bij een andere computer/).click();
    if ((await choices.count()) === 0) return false;
  }
  await submit(at);
  const isBack = at.page.getByText(/^Het register staat (weer|nu) op deze computer/);
  await isBack.waitFor({ timeout: 60_000 }).catch(async (error: unknown) => {
    throw new Error(`not restored; the screen: ${await at.page.locator('main').innerText()}`, { cause: error });
  });
  return true;
}

/** Beheer, Herstellen: the administrator opens the damaged register together with the newest backup. */
async function repairedWithBackup(office: Office, computer: Computer): Promise<boolean> {
  const [newest] = wholeBackups(office.backups ?? '');
  if (!newest) return false;
  return withProgram(computer, async (at) => {
    if ((await doorOf(at)) !== UNLOCK || (await unlockByKeys(at, administrator)) !== undefined) return false;
    const copy = { kind: 'backup', name: newest.name } as const;
    const answer = await ask(at, 'repairWith', { copy, passphrase: administrator.passphrase });
    await at.app.close();
    return answer.ok && !answer.value.notices.some(({ notice }) => notice === 'readOnly');
  });
}

/** A slice of the exchange takes seconds at most, and a register of the torture is some hundred rows. */
const ANSWER_WITHIN = 180_000;
const MOST_SLICES = 500;

/**
 * Everything the others wrote, and what this computer had before, is taken in; then what the program says.
 * @throws Error when the exchange does not answer or does not end, with how far it was
 */
async function takenIn(at: AtWork): Promise<readonly string[]> {
  const shown = await noticesOf(at);
  let last: unknown = 'nothing';
  for (let slices = 1, more = true; more; slices++) {
    const after = `after ${slices} slices, the last ${JSON.stringify(last)}`;
    const answer = await within(ANSWER_WITHIN, ask(at, 'exchange', {}), `the exchange does not answer ${after}`);
    if (slices === MOST_SLICES) throw new Error(`the exchange does not end ${after}`);
    more = answer.ok && !answer.value.finished;
    last = answer;
  }
  const session = await ask(at, 'session', {});
  const told = session.ok ? session.value.notices : [];
  return [...shown, ...told.map(wordsOf)];
}

async function within<T>(ms: number, asked: Promise<T>, otherwise: string): Promise<T> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error(otherwise)), ms);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(clock));
}

const wordsOf = (notice: Notice): string => {
  const { title, now } = noticeWords(notice);
  return `${title} ${now}`;
};

async function work(office: Office, computer: Computer, at: AtWork, axe: ReturnType<typeof axeOver>): Promise<void> {
  const { random, tally } = office;
  const ends: readonly End[] = [
    ...(['close', 'close', 'lock', 'kill', 'kill', 'kill', 'renderer'] as const),
    ...(computer.disk ? ['disk' as const] : []),
  ];
  const end: End = office.calm ? 'close' : (ends[Math.floor(random() * ends.length)] as End);
  const acts = 2 + Math.floor(random() * 6);
  const started = performance.now();
  for (let done = 0; done < acts - 1; done++) await act(office, computer, at);
  spent('acts', started);
  if (end !== 'close' && end !== 'lock') tally.faults.set(names[end], (tally.faults.get(names[end]) ?? 0) + 1);
  const ending = performance.now();
  computer.lastEnd = end;
  switch (end) {
    case 'close':
    case 'lock':
      await act(office, computer, at);
      if (end === 'lock') await lock(at);
      await at.app.close();
      if (office.calm || random() < 0.6) keepImage(office, computer);
      break;
    case 'kill':
    case 'renderer': {
      axe.aim();
      // With the page of now: what is under way must not go on in the page that comes after it.
      const under = act(office, computer, { ...at }).catch(() => undefined);
      await pause(random() ** 1.5 * 120);
      if (end === 'kill') axe.fall();
      else await killRenderer(at);
      await Promise.race([under, pause(2_000)]);
      if (end === 'renderer') await openedAnew(office, computer, at);
      break;
    }
    case 'disk':
      computer.disk?.fill();
      for (let more = 0; more < 3; more++) await act(office, computer, at);
      if (random() < 0.5) computer.disk?.makeRoom();
      if (random() < 0.5) await act(office, computer, at);
      break;
  }
  spent(`end: ${end}`, ending);
}

const names: Readonly<Record<Exclude<End, 'close' | 'lock'>, string>> = {
  kill: 'the whole process tree killed',
  renderer: 'the renderer killed',
  disk: 'the disk full',
};

async function killRenderer(at: AtWork): Promise<void> {
  const pid = await at.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  if (pid) process.kill(pid, 'SIGKILL');
}

/** The program goes on by itself with a new page: what was acknowledged is there, and work goes on. */
async function openedAnew(office: Office, computer: Computer, at: AtWork): Promise<void> {
  const until = performance.now() + 60_000;
  for (;;) {
    const page = at.app.windows().find((one) => !one.isClosed() && one !== at.page);
    const shown = await page
      ?.locator('h1')
      .count()
      .catch(() => 0);
    if (page && shown) {
      at.page = page;
      break;
    }
    if (performance.now() > until) {
      const windows = await at.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(
          ({ webContents }) => `${webContents.getURL()} ${webContents.getOSProcessId()}`,
        ),
      );
      return wrong(office, { what: names.renderer }, `no new page came; windows: ${windows.join() || 'none'}`);
    }
    await pause(50);
  }
  const blow = { ...blowOf(office, computer, []), what: names.renderer };
  if ((await openUp(office, computer, at, officer, blow)) === 'open') await act(office, computer, at);
}
