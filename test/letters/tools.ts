/** What the tests read PDFs with: programs of poppler, qpdf and Apache PDFBox Preflight. Runs in Node. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const scratch = mkdtempSync(join(tmpdir(), 'letters-'));

export function clearScratch(): void {
  rmSync(scratch, { recursive: true, force: true });
}

/** Programs a machine may lack; a test that needs one is then skipped and says which. */
export function lacking(...programs: readonly string[]): string | false {
  const absent = programs.filter((program) => spawnSync(program, ['--version']).error);
  return absent.length > 0 && `${absent.join(', ')} not installed`;
}

const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging'].map(
  (jar) => `/usr/share/java/${jar}.jar`,
);

export function lackingPreflight(): string | false {
  return lacking('java', 'javac') || (!JARS.every((jar) => existsSync(jar)) && 'libpdfbox2-java not installed');
}

export function saved(name: string, bytes: Uint8Array): string {
  const file = join(scratch, `${name}.pdf`);
  writeFileSync(file, bytes);
  return file;
}

/** Hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

/** Text as it stands on the sheet; pages are parted by form feeds. */
export function textOf(file: string): string {
  return run('pdftotext', '-layout', file, '-');
}

export function pagesOf(file: string): readonly string[] {
  return textOf(file).split('\f').slice(0, -1);
}

export interface WordBox {
  readonly page: number;
  readonly word: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every word with its box in points. */
export const wordBoxes = (file: string): readonly WordBox[] => boxesIn(run('pdftotext', '-bbox', file, '-'));

/** @param told by `pdftotext -bbox` */
export function boxesIn(told: string): readonly WordBox[] {
  let page = 0;
  const boxes: WordBox[] = [];
  for (const line of told.split('\n')) {
    if (line.includes('<page ')) page++;
    const found = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/.exec(line);
    if (!found) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1, 5).map(Number);
    boxes.push({ page, word: unescaped(found[5] ?? ''), left, top, right, bottom });
  }
  return boxes;
}

export interface Element {
  readonly role: string;
  readonly depth: number;
  readonly text: string;
}

const structures = new Map<string, readonly Element[]>();

/** The structure tree in reading order, each element with the text it holds itself. Poppler needs seconds for a long one. */
export function structureOf(file: string): readonly Element[] {
  const elements = structures.get(file) ?? readStructure(file);
  structures.set(file, elements);
  return elements;
}

function readStructure(file: string): readonly Element[] {
  const elements: Element[] = [];
  for (const line of run('pdfinfo', '-struct-text', file).split('\n')) {
    const text = /^\s*"(.*)"$/.exec(line);
    const role = /^(\s*)(\w+)(?:[: ]|$)/.exec(line);
    const last = elements[elements.length - 1];
    if (text && last) elements[elements.length - 1] = { ...last, text: last.text + (text[1] ?? '') };
    else if (role) elements.push({ role: role[2] ?? '', depth: (role[1] ?? '').length / 2, text: '' });
  }
  return elements;
}

/** What Preflight says of each file: "valid", or "invalid" with its reasons. */
export function preflight(files: readonly string[]): readonly string[] {
  return javaOn('Preflight', files)
    .trim()
    .split(/\n(?! )/)
    .map((verdict) => verdict.trim());
}

/** What one of the programs beside this file (./preflight) says of the files. */
export function javaOn(program: 'Preflight' | 'ReadTree', files: readonly string[]): string {
  const sources = fileURLToPath(new URL('./preflight', import.meta.url));
  const classes = join(scratch, 'classes');
  if (!existsSync(classes)) {
    const java = (path: string) => join(sources, `${path}.java`);
    run(
      'javac',
      '-cp',
      JARS.join(':'),
      '-d',
      classes,
      java('Preflight'),
      java('ReadTree'),
      java('javax/activation/DataSource'),
      java('javax/activation/FileDataSource'),
      java('javax/xml/bind/DatatypeConverter'),
    );
  }
  return run('java', '-Xmx1g', '-cp', [...JARS, classes].join(':'), program, ...files);
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
