/**
 * What a script in the page can ask of the machine and of the vault beside the program: it has the same bridge, and it can find the
 * vault's worker by listening to the program's own questions. Runs in Node.
 */
import type { Machine } from '../../electron/contract';
import type { AtWork } from './employee';

interface Said {
  readonly words: Uint8Array;
  readonly signature: Uint8Array;
}

type InPage = typeof globalThis & {
  readonly machine: Machine;
  spied: { vault?: Worker; asked: number; readonly said: Said[]; kept?: { name: string; bytes: Uint8Array } };
};

/** From now on the script knows the vault's worker, and keeps whatever the vault says to the machine. */
export const spy = (at: AtWork): Promise<void> =>
  at.page.evaluate(() => {
    const page = globalThis as InPage;
    page.spied = { asked: 1_000_000, said: [] };
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: object, ...more: never[]) {
      if ('ask' in message && !page.spied.vault) {
        page.spied.vault = this;
        this.addEventListener('message', ({ data }) => {
          if (data.need?.act === 'leaves') page.spied.said.push(data.need);
        });
      }
      return postMessage.call(this, message, ...more);
    };
  });

export interface Answered {
  readonly ok: boolean;
  readonly code?: string;
  /** The answer as text; bytes by their number. */
  readonly text: string;
}

/** Asks the vault past the program. What a letter's bytes were stays in the page, for `repeat`. */
export const ask = (at: AtWork, question: string, input: object = {}): Promise<Answered> =>
  at.page.evaluate(
    ([name, asked]) =>
      new Promise<Answered>((resolve) => {
        const { spied } = globalThis as InPage;
        const id = ++spied.asked;
        const { vault } = spied;
        if (!vault) throw new Error('the program has asked nothing yet');
        const silence = setTimeout(() => resolve({ ok: false, code: 'silence', text: '' }), 5000);
        vault.addEventListener('message', function hear({ data }) {
          if (data.answer?.id !== id) return;
          clearTimeout(silence);
          vault.removeEventListener('message', hear);
          const { ok, value, refusal } = data.answer.answer;
          if (value?.bytes instanceof Uint8Array) spied.kept = value;
          const text = JSON.stringify(value, (_key, part) => (part instanceof Uint8Array ? part.length : part)) ?? '';
          resolve(ok ? { ok, text } : { ok, code: refusal.code, text });
        });
        vault.postMessage({ ask: { id, question: name, input: asked } });
      }),
    [question, input] as const,
  );

/** A file by this name to the dialog and to the printer, with bytes of the script's own. */
export const ownFile = (at: AtWork, name: string): Promise<readonly string[]> =>
  at.page.evaluate(async (called) => {
    const { machine } = globalThis as InPage;
    const pdf = new Uint8Array(300);
    pdf.set(new TextEncoder().encode(`%PDF-1.7\n${document.body.innerText.slice(0, 200)}`));
    const outcome = (call: Promise<string>): Promise<string> => call.catch((error: Error) => error.message);
    return [await outcome(machine.savePdf(called, pdf)), await outcome(machine.printPdf(called, pdf))];
  }, name);

/** The file the vault gave last, once more. */
export const repeat = (at: AtWork): Promise<readonly string[]> =>
  at.page.evaluate(async () => {
    const { machine, spied } = globalThis as InPage;
    const { name, bytes } = spied.kept ?? { name: 'LEF-2026-A0001', bytes: new Uint8Array(0) };
    return [await machine.savePdf(name, bytes), await machine.printPdf(name, bytes)];
  });

/** Every way to make main believe that something may leave. Each tells how it was refused. */
export const lies = (at: AtWork, reference: string): Promise<Readonly<Record<string, string>>> =>
  at.page.evaluate(async (called) => {
    const { machine, spied } = globalThis as InPage;
    const odd = machine as unknown as Record<string, ((...args: readonly unknown[]) => Promise<unknown>) | undefined>;
    const refusal = (call: Promise<unknown> | undefined): Promise<string> =>
      call?.then(
        () => 'believed',
        (error: Error) => error.message,
      ) ?? Promise.resolve('no such call');
    const word = new TextEncoder().encode(JSON.stringify({ n: 999_999, ways: ['save', 'print'], name: called }));
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
    const key = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
    const signing = { name: 'ECDSA', hash: 'SHA-256' };
    const own = new Uint8Array(await crypto.subtle.sign(signing, pair.privateKey, word));
    const before = spied.said[0];
    return {
      'that the visit is over': await refusal(odd.visiting?.(false)),
      'a word without a signature': await refusal(odd.leaves?.(word)),
      'an empty signature': await refusal(machine.leaves(word, new Uint8Array(64))),
      'the signature of another word': await refusal(machine.leaves(word, before?.signature ?? own)),
      'what was said before the visit': await refusal(before && machine.leaves(before.words, before.signature)),
      'a key of its own': await refusal(machine.vault(key)),
      'its own signature': await refusal(machine.leaves(word, own)),
      'a name that is a path': await refusal(machine.savePdf(`../${called}`, word)),
      'words in place of a PDF': await refusal(machine.printPdf(`${called}-verslag`, word)),
      'no bytes at all': await refusal(odd.printPdf?.(`${called}-verslag`)),
    };
  }, reference);

/** How many print dialogs were opened since the start. */
export const printed = (at: AtWork): Promise<number> =>
  at.app.evaluate(({ BrowserWindow }) => {
    const print = BrowserWindow.getAllWindows()[0]?.webContents.print as unknown as {
      readonly standIn: { readonly printed: readonly unknown[] };
    };
    return print.standIn.printed.length;
  });

/** How many dialogs and downloads of any other kind. */
export const dialogs = (at: AtWork): Promise<number> =>
  at.app.evaluate(({ dialog, session }) => {
    const shown = (dialog as unknown as { readonly standIn: { readonly shown: readonly unknown[] } }).standIn.shown;
    const own = session.defaultSession as unknown as { readonly standIn: { readonly downloads: readonly unknown[] } };
    return shown.length + own.standIn.downloads.length;
  });
