/** One act at a computer, through the vault of its page, counted when it is acknowledged; and an image as IT makes one. Runs in Node. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { AtWork } from '../e2e/employee';
import { officer } from '../e2e/people';
import { surname } from '../e2e/random';
import { ask, fingerprint, issueSlip, letterText, requestOf } from './driver';
import { makeImage } from './faults';
import { rowsInFolder } from './held';
import type { ActKind } from './ledger';
import { type Computer, NOTHING, note, type Office } from './state';
import { targetOf } from './strikes';

/** One act, chosen by chance among those that can be done now. */
export async function act(office: Office, computer: Computer, at: AtWork): Promise<void> {
  const { random, ledger } = office;
  const cases = [...ledger.casesAt(computer.name)];
  const [name, done] = cases[Math.floor(random() * cases.length)] ?? [];
  const kind = done ? choose(random(), done, office.erasing) : 'request';
  await doAct(office, computer, at, kind, name ?? '');
}

function choose(roll: number, done: ReadonlySet<ActKind>, erasing: number): ActKind {
  if (roll < erasing) return 'erased';
  const rest = (roll - erasing) / (1 - erasing);
  if (rest < 0.3 || done.has('withdrawn')) return 'request';
  if (rest < 0.6 || done.has('sent')) return 'note';
  if (rest < 0.9) return done.has('letter') ? 'sent' : 'letter';
  return 'withdrawn';
}

async function doAct(office: Office, computer: Computer, at: AtWork, kind: ActKind, name: string): Promise<void> {
  const { ledger, tally } = office;
  const known = kind === 'request' ? undefined : await caseOf(at, name);
  // Who is at work may not see it, or it was gone and said: another act another time.
  if (kind !== 'request' && known === undefined) return;
  if (kind === 'sent' && known?.letter === undefined) return;
  const id = known?.id ?? '';
  const newName = `T. ${surname(office.names)}`;
  if (kind === 'request') office.names += 1;
  const of = kind === 'request' ? newName : name;
  const text = letterText(of, 2 + Math.floor(office.random() * 30));
  const word = `notitie ${surname(office.names++)}`;
  const { journal } = computer.engines;
  const before = rowsInFolder(journal, 'past');
  if (kind === 'erased')
    office.erased.set(
      name,
      [...before.values()].filter((row) => row.case === id && row.whole).map((row) => row.bytes.subarray(139)),
    );
  const mark = kind === 'note' ? word : kind === 'letter' ? fingerprint(text) : '';
  const entry = ledger.begin(kind, { name: of, text: mark, id }, computer.name, before);
  const answer = await {
    request: () => ask(at, 'registerRequest', requestOf(newName)),
    note: () => ask(at, 'writeNote', { case: id, text: word }),
    letter: () => issueSlip(at, id, text),
    sent: () => ask(at, 'recordSent', { case: id, letter: known?.letter ?? '', sentOn: 'vandaag', how: 'post' }),
    withdrawn: () => ask(at, 'withdrawRequest', { case: id, on: 'vandaag', why: 'belde' }),
    erased: () =>
      ask(at, 'eraseCase', { case: id, ground: 'per vergissing vastgelegd', passphrase: officer.passphrase }),
  }[kind]();
  if (answer.ok) {
    ledger.acknowledge(entry, answer.journalBehind ?? false, rowsInFolder(journal, 'past'));
    tally.acts += 1;
    tally.facts = ledger.acknowledged;
    if (kind === 'erased') {
      tally.erased += 1;
      for (const one of office.computers) one.toSearch = true;
    }
  } else {
    ledger.refused(entry);
    if (kind === 'erased') office.erased.delete(name);
    if (!expected.test(answer.refusal.code))
      note(office, { what: NOTHING }, `${kind} refused: ${JSON.stringify(answer.refusal)}`);
  }
}

/** A full disk, a safety copy too far behind, a database that Chromium has thrown away, and what a counter employee may not do. */
const expected = /^(storeFull|storeRefused|storeLost|journalTooFarBehind|roleMayNot|role.*)$/;

async function caseOf(at: AtWork, name: string): Promise<{ id: string; letter?: string } | undefined> {
  const list = await ask(at, 'worklist', { search: '' });
  if (!list.ok) return undefined;
  const found = [...list.value.open, ...list.value.ended].find((one) => one.name === name);
  if (!found) return undefined;
  const view = await ask(at, 'openCase', { id: found.id });
  const letter = view.ok ? view.value.letters[0]?.letter : undefined;
  return { id: found.id, ...(letter ? { letter } : {}) };
}

export function keepImage(office: Office, computer: Computer): void {
  const folder = path.join(office.folder, `image-${office.imagesMade++}`);
  const { images } = computer;
  const [oldest] = images;
  if (images.length >= 4 && oldest) rmSync(oldest.folder, { recursive: true, force: true });
  computer.images = [...images.slice(images.length >= 4 ? 1 : 0), makeImage(targetOf(office, computer), folder)];
}
