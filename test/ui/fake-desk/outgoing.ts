/**
 * The letters that wait to go out, of the invented register: `?letters=5` adds so many, of cases of their own, one of them to a secret
 * address and one to a name as long as they come. All persons are invented. Runs in the page, in pictures alone.
 */
import type { Asks } from '../../../renderer/desk/asks';
import type { OutgoingAsks } from '../../../renderer/desk/asks-outgoing';
import type { CaseState } from '../../../renderer/domain/case/case';
import type { Id, LetterKind, PersonName } from '../../../renderer/domain/facts/facts';
import { readerOf } from '../../../renderer/domain/letter/addressee';
import { deadlineSheet } from '../../../renderer/domain/letter/deadline-sheet';
import { compartmentOfLetter } from '../../../renderer/domain/letter/issuing';
import { NOT_DURING_VISIT } from '../../../renderer/domain/letter/letter-order';
import { inOrderOfPost, outgoingLetters, recordOutgoing } from '../../../renderer/domain/letter/outgoing';
import { deadlinesOf, type OpenCase } from '../../../renderer/domain/today/deadline-lines';
import { summaryOf } from '../../../renderer/domain/today/worklist';
import { context, type Refused } from './dossier';
import { caseIds, idOf, shipped, stateOf, write } from './register';
import { scene, TODAY } from './scene';

type Answered = { readonly [Q in keyof OutgoingAsks]: (input: OutgoingAsks[Q][0]) => Asks[Q][1] | Refused };

/** As sealed as the drafts of a picture are: it outlives a reload. */
const KEPT = 'printed';
const printed = (): Readonly<Record<Id, number>> => JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');

const mayOpen = (kind: LetterKind): boolean =>
  compartmentOfLetter(kind) === 'common' || scene.roles.includes('privacyOfficer');

const waiting = () =>
  caseIds()
    .map(stateOf)
    .flatMap((state) => outgoingLetters(state).map((letter) => ({ state, letter })));

export const countOutgoing = (): number => waiting().filter(({ letter }) => mayOpen(letter.kind)).length;

export const outgoingAnswers: Answered = {
  outgoing: () => {
    if (scene.visitElsewhere) return { refuse: NOT_DURING_VISIT };
    const all = waiting();
    const mine = all.filter(({ letter }) => mayOpen(letter.kind));
    const letters = mine.map(({ state, letter: one }) => {
      const { letter, kind, madeOn, madeAt, pages, version } = one;
      const { name: to, byHand } = readerOf(one, state);
      const reference = state.request?.reference ?? '';
      const at = printed()[letter];
      const more = { ...(version !== undefined && { version }), ...(at !== undefined && { printedAt: at }) };
      return { case: state.id, letter, reference, kind, madeOn, madeAt, pages, to, byHand, ...more };
    });
    return { letters: inOrderOfPost(letters), others: all.length - mine.length };
  },
  notePrinted: ({ letter }) => {
    sessionStorage.setItem(KEPT, JSON.stringify({ ...printed(), [letter]: Date.now() }));
    return {};
  },
  recordOutgoing: (input) => {
    // Somebody else was first.
    if (scene.meanwhile && input.case === idOf(FIRST + 1))
      write(input.case, { kind: 'letterSent', letter: input.letter, sentOn: '2026-11-27', how: 'post' });
    const decided = recordOutgoing(input, stateOf(input.case), context());
    if ('refusal' in decided) return { refuse: decided.refusal };
    for (const one of decided.facts) write(one.case, one.body);
    const sent = decided.facts.flatMap(({ body }) => (body.kind === 'letterSent' ? [body.sentOn] : []));
    return { sentOn: sent[0] ?? TODAY };
  },
  deadlineSheet: () => {
    const { profile, calendar, today } = context();
    const open = caseIds().flatMap((id): readonly OpenCase[] => {
      const state: CaseState = stateOf(id);
      const summary = summaryOf(state, profile, calendar, today);
      return summary?.state === 'open' ? [[state, summary]] : [];
    });
    return deadlineSheet({ ...context(), ...deadlinesOf(open, context()), time: '09:52' });
  },
};

const FIRST = 1000;
const KINDS: readonly LetterKind[] = ['receiptSlip', 'invitation', 'decision', 'extension', 'receiptSlip'];
const NAMES: readonly PersonName[] = [
  { title: 'mevrouw', given: 'L.', prefix: 'van den', surname: 'Berg' },
  { title: 'heer', given: 'T.', surname: 'Öztürk' },
  { title: 'mevrouw', given: 'W.M.J.A.C.', prefix: 'van den', surname: 'Broek-van Heerenveen Oldenburger' },
  { given: 'R.', prefix: 'de', surname: 'Vries' },
];

export function fillOutgoing(): void {
  for (let at = 0; at < scene.letters; at += 1) {
    const id = idOf(FIRST + at);
    const kind = KINDS[at % KINDS.length] ?? 'receiptSlip';
    const on = '2026-11-26';
    const reference = `LEF-2026-A${String(100 + at).padStart(4, '0')}`;
    const profileVersion = shipped.versions.at(-1)?.version ?? '';
    const asked = {
      right: 'access',
      channel: 'post',
      receivedOn: on,
      copyAsked: false,
      corporation: 'lefier',
    } as const;
    write(id, { kind: 'requestRegistered', ...asked, profileVersion, reference }, on, '09:12');
    const home = { kind: 'street', street: 'Voorbeeldstraat', number: String(at + 1) } as const;
    const address = { ...home, postcode: '1234 AB', city: 'Voorbeeldstad', ...(at === 3 && { secret: true }) };
    const name = NAMES[at % NAMES.length] ?? { given: 'A.', surname: 'Voorbeeld' };
    write(id, { kind: 'dataSubjectRecorded', name, address, subjectKind: 'huurder' }, on, '09:12');
    const compartment = compartmentOfLetter(kind);
    const letter = { letter: idOf(FIRST * 2 + at), letterKind: kind, wordsVersion: 1, pages: (at % 3) + 1 };
    write(id, { kind: 'letterIssued', ...letter, compartment }, at % 2 ? TODAY : on, '10:05');
  }
}
