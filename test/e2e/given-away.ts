/** What a page gives away without being asked: to a screen reader, in its document, in its memory. Runs in Node. */
import type { CDPSession } from 'playwright';
import type { AtWork } from './employee';

export interface GivenAway {
  /** Names, values and descriptions of every node of the accessibility tree, the ignored ones too. */
  readonly tree: string;
  /** The whole document with all attributes, and the values of its fields. */
  readonly document: string;
  /** Every string in the memory of the page's scripts. */
  readonly memory: string;
}

export async function givenAway(at: AtWork): Promise<GivenAway> {
  const session = await at.page.context().newCDPSession(at.page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const whole = await at.page.evaluate(() => {
      const fields = [...document.querySelectorAll('input, textarea, select')] as HTMLInputElement[];
      return [document.documentElement.outerHTML, document.title, ...fields.map((field) => field.value)].join('\n');
    });
    return { tree: JSON.stringify(nodes), document: whole, memory: await stringsInMemory(session) };
  } finally {
    await session.detach();
  }
}

async function stringsInMemory(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { strings } = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] };
  return strings.join('\n');
}

/** Which of the words stand where. */
export function found(given: GivenAway, words: readonly string[]): readonly string[] {
  const places = Object.entries(given) as [keyof GivenAway, string][];
  return places.flatMap(([place, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${place}: ${word}`),
  );
}
