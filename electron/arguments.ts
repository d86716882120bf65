/**
 * What a page may hand over the bridge. Refused by default: each call names what it takes, everything else is `badArgument`.
 * Pure; runs in the main process and in tests.
 */
import { backupName } from './backup-file';
import type { Call } from './channels';
import { placeName } from './exchange';
import { frameOverhead, isOneFrame, isWholeFile } from './frames';
import { sumLength } from './remains';

/** Crosses the bridge as its code alone: no value of the caller is repeated in a message. */
export class RefusedCall extends Error {
  readonly code: 'badSender' | 'badArgument';
  constructor(code: 'badSender' | 'badArgument') {
    super(code);
    this.name = 'RefusedCall';
    this.code = code;
  }
}

/** Larger than any letter with its enclosures, smaller than what would choke the machine. */
const mostBytes = 64 * 1024 * 1024;
const mostSlotBytes = 4 * 1024 * 1024;
/** Of an erased case, or of several: three of a row. */
const mostSums = 8192;
/** Typed by hand: far more than anybody types. */
const mostDataBytes = 1024 * 1024;
/** A line a fact, of a year of a large house. */
const mostAuditBytes = 16 * 1024 * 1024;

/**
 * A PDF is named after a reference and a kind of letter, or after one of the five sheets; never after a person.
 * No dot, slash or capital behind the reference: a name cannot climb out of a folder or take another extension.
 */
export const pdfName =
  /^(?:[A-Z]{3}-\d{4}-[A-Z]{1,2}\d{4,5}(?:-[a-z0-9]+)*|herstelblad|informatieblad|proefblad-venster|termijnenlijst|verklaring-van-vernietiging)$/;

/** Data a person carries along are named after the reference alone, and the file for an auditor after its year. */
export const dataName = /^(?:[A-Z]{3}-\d{4}-[A-Z]{1,2}\d{4,5}|controle-\d{4})$/;

/** @throws RefusedCall `badArgument` */
export function checkArguments(call: Call, args: readonly unknown[]): void {
  const rules = rulesByCall[call];
  if (args.length !== rules.length || !rules.every((fits, index) => fits(args[index], args)))
    throw new RefusedCall('badArgument');
}

type Fits = (value: unknown, all: readonly unknown[]) => boolean;

const isBytes = (least: number, most: number): Fits => {
  return (value) => value instanceof Uint8Array && value.byteLength >= least && value.byteLength <= most;
};
const isCount = (least: number, most: number): Fits => {
  return (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
};
const isFileNumber = isCount(1, 999_999);
const isPdfName: Fits = (value) => typeof value === 'string' && value.length <= 80 && pdfName.test(value);
const isPdf: Fits = (value, all) =>
  isBytes(64, mostBytes)(value, all) && Buffer.from(value as Uint8Array).toString('latin1', 0, 5) === '%PDF-';
const isDataName: Fits = (value) => typeof value === 'string' && dataName.test(value);
const isData: Fits = (value, all) => {
  const most = String(all[0]).startsWith('controle-') ? mostAuditBytes : mostDataBytes;
  return isBytes(2, most)(value, all) && isJson(value as Uint8Array);
};
const isSums: Fits = (value, all) =>
  isBytes(sumLength, mostSums * sumLength)(value, all) && (value as Uint8Array).byteLength % sumLength === 0;
const isFrame: Fits = (value, all) => isBytes(frameOverhead, mostBytes)(value, all) && isOneFrame(value as Uint8Array);
const isFileOfFrames: Fits = (value, all) =>
  isBytes(16, mostBytes)(value, all) && isWholeFile(value as Uint8Array, all[0] as number);
/** One JSON object in whole UTF-8: no program, no web page, no other file under another name. */
function isJson(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** A name, never a path: a chosen file goes by its last part, which may be anything a person called it. */
const isCopyRef: Fits = (value) => {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== 'kind,name') return false;
  const { kind, name } = value as { readonly kind: unknown; readonly name: unknown };
  if (typeof name !== 'string') return false;
  if (kind === 'backup') return backupName.test(name);
  if (kind === 'exchange') return placeName.test(name);
  return kind === 'chosen' && name.length > 0 && name.length <= 255 && !/[/\\\p{Cc}]/u.test(name);
};

/** Empty when the recovery code opened: it has no name to remember. */
const isSignInName: Fits = (value) => typeof value === 'string' && value.length <= 100 && !/\p{C}/u.test(value);

const rulesByCall: Readonly<Record<Call, readonly Fits[]>> = {
  start: [],
  'journal.state': [],
  'journal.read': [isFileNumber, isCount(0, 2 ** 40)],
  'journal.append': [isFrame],
  'journal.rewrite': [isFileNumber, isFileOfFrames],
  'journal.keepSlots': [isBytes(1, mostSlotBytes)],
  'journal.setAside': [],
  'copies.list': [],
  'copies.state': [isCopyRef],
  'copies.read': [isCopyRef, isFileNumber, isCount(0, 2 ** 40)],
  'copies.backUp': [],
  'copies.publish': [],
  'copies.chooseFolder': [],
  'copies.chooseCopy': [],
  'copies.place': [isCopyRef, (value) => typeof value === 'boolean'],
  database: [(value) => value === 'readable' || value === 'unreadable' || value === 'still'],
  remains: [isSums],
  beforeOpening: [],
  vault: [isBytes(80, 120)],
  leaves: [isBytes(2, 1000), isBytes(64, 64)],
  savePdf: [isPdfName, isPdf],
  saveData: [isDataName, isData],
  printPdf: [isPdfName, isPdf],
  opened: [isSignInName],
  sound: [],
  active: [],
  lock: [],
  settled: [],
};
