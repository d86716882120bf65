/**
 * The store that the demo left, read by two who should not: a thief of the disk without a key, and a counter employee with his own slot
 * and the product's code outside the program; and by the officer's slot, as control. Runs in Node.
 */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { bakker, idrissi, items, officerWords, vanDerSluis } from './case-people';
import { complaintWords } from './demo-complaint';
import { openAs, placesOf, wordsOf } from './opened';
import { chosenLater, counter, officer, secretWords } from './people';
import { type Scan, scanStore } from './plain-scan';

export interface Searched {
  /** Nowhere in plain on the disk. */
  readonly onDisk: readonly string[];
  /** In nothing that the counter's slot opens; the officer's finds them all. */
  readonly ofOfficer: readonly string[];
  readonly officer: { readonly signInName: string; readonly passphrase: string };
}

const ofTheCases: readonly string[] = [
  ...Object.values(officerWords),
  ...items.flatMap(({ neutralTitle, text }) => [neutralTitle, ...(text ? [text] : [])]),
  ...['Sluis-de Boer', vanDerSluis.street, '1979-05-14', bakker.street, '1990-08-22', idrissi.street, '1996-01-30'],
];

const ofOfficer: readonly string[] = [...Object.values(officerWords), ...Object.values(complaintWords)];

const lefier: Searched = {
  onDisk: [...secretWords, ...ofTheCases, ...Object.values(complaintWords)],
  ofOfficer,
  officer: { ...officer, passphrase: chosenLater.officer },
};

export interface Secrecy {
  readonly disk: Pick<Scan, 'files' | 'bytes' | 'records' | 'found' | 'boxes'>;
  /** What the counter's slot opens, and every word of the officer's found in it. */
  readonly counter: { readonly opened: number; readonly found: readonly string[] };
  /** The same words in what the officer's slot opens: those that are NOT there. */
  readonly control: { readonly opened: number; readonly unfound: readonly string[] };
}

/** @param store the demo's; it is copied before it is unlocked. @param work a folder for the copy and the letters */
export async function secrecyOf(store: string, origin: string, work: string, searched = lefier): Promise<Secrecy> {
  const { files, bytes, records, found, boxes } = await scanStore(store, origin, searched.onDisk);
  const copy = path.join(work, 'copy');
  cpSync(store, copy, { recursive: true });
  const [byCounter = [], byOfficer = []] = await openAs(copy, [counter, searched.officer]);
  const words = searched.ofOfficer;
  const seen = wordsOf(byCounter, path.join(work, 'counter'));
  const all = wordsOf(byOfficer, path.join(work, 'officer'));
  const isOpen = ({ payload }: (typeof byCounter)[number]): boolean => payload !== undefined;
  return {
    disk: { files, bytes, records, found, boxes },
    counter: {
      opened: byCounter.filter(isOpen).length,
      found: words.filter((word) => placesOf(word, seen).length > 0),
    },
    control: {
      opened: byOfficer.filter(isOpen).length,
      unfound: words.filter((word) => placesOf(word, all).length === 0),
    },
  };
}

/** What is wrong with it; empty when nothing shows. */
export function leaksOf({ disk, counter: seen, control }: Secrecy): readonly string[] {
  return [
    ...disk.found.map((where) => `in plain on the disk: ${where}`),
    ...seen.found.map((word) => `the counter's slot opens "${word}"`),
    ...control.unfound.map((word) => `not even the officer's slot finds "${word}": the search is blind`),
  ];
}
