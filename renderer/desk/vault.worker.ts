/**
 * The vault: the only place where keys are held, facts folded, commands decided and rows written, one command at a time.
 * Runs in a dedicated worker of the page. It has no bridge: what it needs from the machine it asks the page to carry.
 */
import { houseCitedIn } from '../domain/profiles/house-cited';
import type { Surroundings } from '../store/types';
import type { Answer, Asks, Question } from './asks';
import type { FromVault, Kept, Need, ToVault } from './channel';
import { readErasure, readKeyChecks } from './payload';
import { answers } from './vault/answers';
import type { CopiesHere } from './vault/copies';
import { refusalOf } from './vault/refused';
import { newVault, shippedOf } from './vault/vault';
import { speak } from './vault/voice';

const needs = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
let nextNeed = 1;
/** The end of the queue: a command begins when the one before it has been answered. */
let last: Promise<unknown> = Promise.resolve();

const send = (message: FromVault, transfer: Transferable[] = []): void =>
  (self as unknown as Worker).postMessage(message, transfer);

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

function need<T>(what: Unnumbered<Need>): Promise<T> {
  const id = nextNeed++;
  return new Promise<T>((resolve, reject) => {
    needs.set(id, { resolve: resolve as (value: unknown) => void, reject });
    send({ need: { ...what, id } as Need });
  });
}

const around: Surroundings = {
  name: 'register',
  readErasure,
  readKeyChecks,
  journal: {
    state: () => need({ act: 'state' }),
    read: (file, offset) => need({ act: 'read', file, offset }),
    append: (frame) => keeping({ act: 'append', frame }),
    rewrite: (file, bytes) => keeping({ act: 'rewrite', file, bytes }),
    keepSlots: (bytes) => keeping({ act: 'keepSlots', bytes }),
    setAside: () => keeping({ act: 'setAside' }),
  },
  remains: (sums) => need({ act: 'remains', sums }),
  beforeOpening: () => need({ act: 'beforeOpening' }),
};

/** A machine that answers with an error has not kept anything: said so, instead of a broken promise in mid-act. */
const keeping = (what: Unnumbered<Need>): Promise<Kept> => need<Kept>(what).catch(() => 'failed' as const);

const letGo = speak({
  meet: (key) => need({ act: 'vault', key }),
  say: (words, signature) => need({ act: 'leaves', words, signature }),
});
const copies: CopiesHere = {
  list: () => need({ act: 'copies' }),
  state: (copy) => need({ act: 'copyState', copy }),
  read: (copy, file, offset) => need({ act: 'copyRead', copy, file, offset }),
};
const vault = newVault(around, letGo, copies);

self.onmessage = (event: MessageEvent<ToVault>): void => {
  const message = event.data;
  if ('met' in message) {
    const waiting = needs.get(message.met.id);
    needs.delete(message.met.id);
    if (message.met.failed) waiting?.reject(new Error('the machine did not answer'));
    else waiting?.resolve(message.met.value);
    return;
  }
  const { id, question, input } = message.ask;
  last = last.then(async () => {
    vault.tellProgress = (done, of) => send({ progress: { id, done, of } });
    send({ answer: { id, answer: await answer(question, input as never) } });
  });
};

async function answer<Q extends Question>(question: Q, input: Asks[Q][0]): Promise<Answer<Q>> {
  try {
    // What every object has, such as `constructor`, is no question.
    if (!Object.hasOwn(answers, question)) throw new Error('no such question');
    const value = await answers[question](vault, input);
    return { ok: true, value: inHouse(value), ...(vault.office ? { journalBehind: vault.office.behind } : {}) };
  } catch (error) {
    return { ok: false, refusal: inHouse(refusalOf(error)) };
  }
}

/** Places in the regulation of this corporation, wherever the answer cites one. */
function inHouse<T>(answer: T): T {
  const profile = shippedOf(vault);
  return profile ? houseCitedIn(answer, profile) : answer;
}
