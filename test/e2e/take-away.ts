/**
 * Every way in which somebody at this PC, or a script in the page, could carry away what a screen shows. Each way tells what it got.
 * Runs in Node.
 */
import { execFileSync } from 'node:child_process';
import type { Locator } from 'playwright';
import { type AtWork, press } from './employee';

/** What stood on the clipboard before. */
export const SENTINEL = 'niets';

const ways = {
  'Ctrl+A, Ctrl+C': (at) => keys(at, 'Control+a', 'Control+c'),
  'Ctrl+A, Ctrl+Insert': (at) => keys(at, 'Control+a', 'Control+Insert'),
  'a double click, Ctrl+C': async (at, text) => {
    const { x, y } = await middleOfWord(text);
    await at.page.mouse.dblclick(x, y);
    return keys(at, 'Control+c');
  },
  'drawing the mouse over it, Ctrl+C': async (at, text) => {
    await drawOver(at, text);
    return keys(at, 'Control+c');
  },
  'select all and copy by a script': async (at) => {
    await at.page.evaluate(() => document.execCommand('selectAll') && document.execCommand('copy'));
    return pasted(at);
  },
  'a range made by a script, Ctrl+C': async (at) => {
    await at.page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    return keys(at, 'Control+c');
  },
  'the clipboard interface': async (at) => {
    await at.page.evaluate(() => navigator.clipboard.writeText(document.body.innerText).catch(() => undefined));
    return pasted(at);
  },
  'listening to the copy event': async (at) => {
    await at.page.evaluate(() => {
      const page = globalThis as { heard?: string };
      page.heard = '';
      document.addEventListener('copy', () => (page.heard = String(getSelection())), { capture: true, once: true });
      getSelection()?.selectAllChildren(document.body);
    });
    await press(at, 'Control+c');
    return at.page.evaluate(() => (globalThis as { heard?: string }).heard ?? '');
  },
  'dragging it into a field': dragged,
  'printing the page': printed,
} satisfies Record<string, (at: AtWork, text: Locator) => Promise<string>>;

export type Way = keyof typeof ways;
export type Taken = Record<Way, string>;

/** Tries them all on the screen as it stands. `text`: words on it, for what needs a place to point at. */
export async function takeAway(at: AtWork, text: Locator): Promise<Taken> {
  const taken: Partial<Taken> = {};
  for (const [way, take] of Object.entries(ways) as [Way, (typeof ways)[Way]][]) {
    await putBack(at);
    taken[way] = await take(at, text);
  }
  await at.page.evaluate(() => getSelection()?.removeAllRanges());
  return taken as Taken;
}

export const WAYS = Object.keys(ways) as readonly Way[];

/** What they all give when none of them works: these look at the screen, the others at the clipboard. */
const looks: readonly Way[] = ['listening to the copy event', 'dragging it into a field', 'printing the page'];
export const NOTHING = Object.fromEntries(WAYS.map((way) => [way, looks.includes(way) ? '' : SENTINEL])) as Taken;

/** The ways that got these words, or at least a part of the text that was pointed at. */
export async function yields(taken: Taken, words: string, text: Locator): Promise<readonly Way[]> {
  const pointedAt = (await text.textContent()) ?? '';
  const isPart = (got: string): boolean => got.trim() !== '' && pointedAt.includes(got.trim());
  return WAYS.filter((way) => taken[way].includes(words) || isPart(taken[way]));
}

/** The sentinel on the clipboard; where copying is refused, it is there already. */
export async function putBack(at: AtWork): Promise<void> {
  await at.page.evaluate((words) => {
    const field = document.createElement('textarea');
    document.body.append(Object.assign(field, { id: 'scratch', value: words }));
    field.select();
    document.execCommand('copy');
    field.remove();
  }, SENTINEL);
}

async function keys(at: AtWork, ...names: readonly string[]): Promise<string> {
  for (const name of names) await press(at, name);
  return pasted(at);
}

/** What somebody would get who pastes now. */
async function pasted(at: AtWork): Promise<string> {
  await scratch(at);
  await at.page.locator('#scratch').focus();
  await press(at, 'Control+v');
  return scratched(at);
}

/** A field of our own over a corner of the screen. */
const scratch = (at: AtWork): Promise<void> =>
  at.page.evaluate(() => {
    const field = document.createElement('textarea');
    Object.assign(field.style, { position: 'fixed', top: '0', left: '0', width: '160px', height: '60px', zIndex: '9' });
    document.body.append(Object.assign(field, { id: 'scratch' }));
  });

const scratched = (at: AtWork): Promise<string> =>
  at.page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#scratch');
    field?.remove();
    return field?.value ?? '';
  });

/** Of the first word of five letters or more. */
const middleOfWord = (text: Locator): Promise<{ x: number; y: number }> =>
  text.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const word = /\p{L}{5,}/u.exec(node.textContent ?? '');
      if (!word) continue;
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error('no word to click');
  });

async function drawOver(at: AtWork, text: Locator): Promise<void> {
  const box = await text.boundingBox();
  if (!box) throw new Error('nothing to draw the mouse over');
  const { mouse } = at.page;
  await mouse.move(box.x + 1, box.y + 3);
  await mouse.down();
  await mouse.move(box.x + box.width - 1, box.y + box.height - 3, { steps: 4 });
  await mouse.up();
}

async function dragged(at: AtWork, text: Locator): Promise<string> {
  const { mouse } = at.page;
  await drawOver(at, text);
  const box = await text.boundingBox();
  if (!box) throw new Error('nothing to drag');
  await scratch(at);
  await mouse.move(box.x + Math.min(40, box.width / 2), box.y + box.height / 2);
  await mouse.down();
  await mouse.move(120, 50, { steps: 4 });
  await mouse.move(60, 30, { steps: 4 });
  await mouse.up();
  return scratched(at);
}

/** The page as it comes out of a printer: its words in a row. */
async function printed(at: AtWork): Promise<string> {
  const pdf = await at.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (await contents?.printToPDF({}))?.toString('base64') ?? '';
  });
  const words = execFileSync('pdftotext', ['-', '-'], { input: Buffer.from(pdf, 'base64'), encoding: 'utf8' });
  return words.replace(/\s+/g, ' ').trim();
}
