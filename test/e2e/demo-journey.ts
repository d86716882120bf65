/**
 * A short journey of one corporation in the real program: its first start with the values its regulation leaves open, then days of
 * invented cases by a counter employee and a privacy officer. Leaves pictures, PDFs and what was wrong with them. Runs in Node.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'playwright/test';
import type { Wanted } from './demo-letters';
import { reportOf } from './demo-report';
import { leaksOf, type Searched, secrecyOf } from './demo-secrecy';
import {
  addEmployee,
  begin,
  button,
  chooseCorporation,
  fill,
  fillValues,
  foundAdministrator,
  inFolder,
  lock,
  type OpenValue,
  type Person,
  press,
  recoverySheet,
  refusedRequests,
  seen,
  submit,
  title,
  unlock,
} from './employee';
import { appIn, ground } from './launch';
import { administrator, counter, officer, secretWords } from './people';
import { type Stage, startStage } from './stage';

export interface Journey {
  readonly corporation: 'nijkerk' | 'leystromen' | 'midden-delfland';
  /** "Woningstichting Nijkerk" */
  readonly name: string;
  /** IT laid down the corporation; otherwise it is chosen on the screen. */
  readonly byPolicy: boolean;
  /** Each day with what is played on it, in order. */
  readonly days: readonly { readonly clock: string; readonly plays: readonly ((stage: Stage) => Promise<void>)[] }[];
  readonly wanted: readonly Wanted[];
  readonly searched: Pick<Searched, 'onDisk' | 'ofOfficer'>;
}

interface Places {
  /** For pictures and PDFs. */
  readonly out: string;
  readonly store: string;
  /** For the program itself. */
  readonly work: string;
}

/** @returns what it left, and everything that is wrong with it */
export async function playJourney(journey: Journey, { out, store, work }: Places) {
  const { name: program, origin } = await ground();
  const app = await appIn(work, store, journey.byPolicy ? { profile: journey.corporation } : {});
  const asked: { count: number; urls: readonly string[] }[] = [];
  const [first, ...later] = journey.days;
  if (!first) throw new Error('a journey without a day');
  const started = Date.now();
  const stage = startStage(await begin(app, first.clock), out);
  const leave = async (): Promise<void> => {
    asked.push(await refusedRequests(stage.at));
    await stage.at.app.close();
  };
  try {
    await foundHouse(stage, journey);
    for (const play of first.plays) await play(stage);
    for (const day of later) {
      await leave();
      Object.assign(stage.at, await begin(app, day.clock));
      for (const play of day.plays) await play(stage);
    }
    await leave();
  } finally {
    await stage.at.app.close().catch(() => undefined);
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  const secrecy = await secrecyOf(store, origin, work, { ...searchedIn(journey), officer });
  const foreignRequests = asked.reduce((sum, { count }) => sum + count, 0);
  const report = { program, seconds, foreignRequests, secrecy, ...reportOf(out, stage, journey.wanted) };
  const unmet = journey.wanted.filter(({ file }) => !report.letters.some((letter) => file.test(letter.file)));
  const wrong = [
    ...report.letters.flatMap((letter) => letter.wrong.map((what) => `${letter.file}: ${what}`)),
    ...unmet.map(({ file }) => `no letter is named ${file}`),
    ...leaksOf(secrecy),
    ...asked.filter(({ count }) => count !== 0).map(({ urls }) => `asked the network: ${urls.join(' ')}`),
  ];
  return { report, wrong };
}

const searchedIn = ({ searched }: Journey) => ({
  onDisk: [...secretWords.filter((word) => HERE.includes(word)), ...searched.onDisk, ...searched.ofOfficer],
  ofOfficer: searched.ofOfficer,
});
/** The people who found a house. */
const HERE: readonly string[] = ['Dijkgraaf', 'Okonjo', 'van Aalst', 'Voorbeeldstraat'];

/** From the very first screen to the day's work: values, administrator, recovery sheet, two employees. */
export async function foundHouse(stage: Stage, { corporation, name, byPolicy }: Journey): Promise<void> {
  const { at, out, step, picture, refused } = stage;
  const values = valuesOf(corporation);
  await step(`first start: ${name}, ${byPolicy ? 'laid down by IT' : 'chosen on the screen'}`, async () => {
    await title(at, 'Voor welke corporatie werkt u?');
    const select = at.page.locator('[name="corporation"]');
    if (byPolicy) {
      await expect(select.locator('option')).toHaveText([name]);
      await button(at, /^Verder naar de beheerder/).click({ force: true });
      await refused('kantoor-ontbreekt', /Vul de naam van het kantoor in/);
    } else {
      await button(at, /^Verder naar de beheerder/).click({ force: true });
      await refused('corporatie-ontbreekt', /^Kies uw corporatie\.$/);
      await chooseCorporation(at, corporation);
    }
    await fill(at, 'office', 'Voorbeeldstad');
    await fillValues(at, values);
    await picture('eerste-start');
    await submit(at);
    await foundAdministrator(at, administrator);
    await recoverySheet(at, inFolder(out, 'herstelblad.pdf'));
    await submit(at);
    await title(at, 'Wie werken met het programma?');
    for (const person of [counter, officer]) await addEmployee(at, person, 'here');
    await button(at, /^Klaar, aan het werk/).click();
    await title(at, 'Beheer');
  });
  await step('what else the letters need is filled in', async () => {
    await at.page.getByRole('navigation', { name: 'Beheer' }).getByText('Gegevens van uw corporatie').click();
    await seen(at, /^(Er (is|zijn) nog|Alles is ingevuld)/);
    await fillValues(at, values);
    await seen(at, 'Alles is ingevuld.');
    await submit(at);
    await seen(at, 'Bewaard.');
    await picture('gegevens-van-de-corporatie');
    await lock(at);
  });
}

/** The same invented values as in the scenarios. */
function valuesOf(corporation: string): Readonly<Record<string, OpenValue>> {
  const file = fileURLToPath(new URL(`../profiles/${corporation}-voorbeeld.json`, import.meta.url));
  return (JSON.parse(readFileSync(file, 'utf8')) as { values: Record<string, OpenValue> }).values;
}

/** Whoever is at the PC goes, and another comes. */
export async function enter({ at }: Stage, who: Person): Promise<void> {
  const door = at.page.getByRole('heading', { level: 1, name: 'Ontgrendelen' });
  await expect(at.page.getByRole('heading', { level: 1 }).first()).toBeVisible({ timeout: 20_000 });
  if (!(await door.isVisible())) await lock(at);
  await unlock(at, who.signInName, who.passphrase);
  await seen(at, 'Te versturen');
}

/** Back from a letter to its case. */
export async function leaveLetter({ at }: Stage): Promise<void> {
  await press(at, 'Escape');
  await expect(at.page.getByRole('tab', { name: 'Geschiedenis' })).toBeVisible({ timeout: 20_000 });
}

export const pdf = ({ out }: Stage, name: string): string => path.join(out, `${name}.pdf`);
