/**
 * The words of the decision on a request that is answered point by point: correction, erasure, restriction, portability, objection,
 * withdrawal of consent, information (model letters 9, 10, 12 and 13). Pure; runs in the vault worker. Rules LO-21, LN-12, WS-14 to
 * WS-16, LE-19 to LE-23, WM-20 to WM-24.
 *
 * It prints the motivation, written for the reader, and never the weighing. What was done is told with its day, never as "soon".
 */
import type { Calendar } from '../days/calendar';
import { inFull } from '../days/day-words';
import { numberInWords } from '../days/number-words';
import type { Day } from '../facts/facts';
import type { Outcome } from '../facts/facts-dossier';
import type { ProfileVersion } from '../profiles/profile';
import type { PointRight } from '../rights/point-rules';
import { bullets, type CaseLetterInput, capital, frameOf, heading, lead, paragraph, smallPrint } from './case-letter';
import type { Block, Inline, Letter } from './letter';
import { remediesBlocks, remediesMissing } from './remedies';
import { type Voice, voiceOf } from './voice';

/** Goes up with every change of a sentence. */
export const POINTS_WORDS = 1;

export interface LetterPoint {
  readonly number: number;
  readonly what: string;
  readonly answer: 'granted' | 'refused';
  /** Of a granted one: what stands there now, or what the person gets. */
  readonly result?: string;
  /** Of a granted one that asks for an act: the day it was done; its absence keeps the letter CONCEPT. */
  readonly doneOn?: Day;
  readonly isAct: boolean;
  readonly motivation?: string;
  /** The act that obliges, and until when. */
  readonly obliged?: string;
  readonly keepUntil?: Day;
  /** "AVG artikel 17 lid 3 onder b" */
  readonly law: string;
}

export interface LetterRecipient {
  readonly who: string;
  readonly toldOn?: Day;
  /** Why it could not be told. */
  readonly notTold?: string;
}

export interface PointsLetterInput extends CaseLetterInput {
  readonly version: ProfileVersion;
  readonly calendar: Calendar;
  readonly right: PointRight;
  /** As the regulation calls it: "Correctie", "Verzet". */
  readonly label: string;
  readonly receivedOn: Day;
  readonly outcome: Outcome;
  readonly points: readonly LetterPoint[];
  readonly recipients: readonly LetterRecipient[];
}

export function pointsLetter(input: PointsLetterInput): Letter {
  const frame = frameOf(input);
  const voice = voiceOf(input.profile.defaults.tone.value);
  const lacks = [...frame.missing, ...remediesMissing(input.profile, input.version)];
  const words = WORDS[input.right];
  const granted = input.points.filter(({ answer }) => answer === 'granted');
  const denied = input.points.filter(({ answer }) => answer === 'refused');
  const blocks = [
    lead(opening(input, words, voice)),
    paragraph(`Wij kregen ${voice.uw} verzoek op ${inFull(input.receivedOn)}.`),
    ...(granted.length > 0 ? [heading(words.doneTitle(voice)), list(granted.map((one) => done(one, lacks)))] : []),
    ...(denied.length > 0 ? [heading(words.notTitle(voice)), list(denied.map((one) => notDone(one, lacks)))] : []),
    ...words.after(voice, granted.length > 0).map((text) => paragraph(text)),
    smallPrint(`De wet: ${lawsOf(input.points)}.`),
    ...recipientBlocks(input, lacks),
  ];
  return {
    ...frame,
    kind: 'decision',
    wordsVersion: POINTS_WORDS,
    missing: lacks,
    subject: words.subject(voice, input.label),
    blocks: [...blocks, ...remediesBlocks({ ...input, reader: 'requester' })],
  };
}

function opening({ outcome, points }: PointsLetterInput, words: RightWords, voice: Voice): string {
  const read = `In deze brief ${voice.lees} waarom.`;
  if (outcome === 'granted') return words.all(voice, points.length);
  if (outcome === 'refused') return `${words.none(voice, points.length)} ${read}`;
  const yes = points.filter(({ answer }) => answer === 'granted').length;
  return `${words.some(voice, numberInWords(yes), numberInWords(points.length))} ${read}`;
}

function list(items: readonly (readonly Inline[])[]): Block {
  return { kind: 'list', ordered: false, items };
}

function done({ number, what, result, doneOn, isAct }: LetterPoint, lacks: string[]): readonly Inline[] {
  const day = doneOn ? inFull(doneOn) : '«dag»';
  if (isAct && !doneOn) lacks.push(`point.${number}.doneOn`);
  const sentences = [result && sentence(result), isAct && `Dat is gedaan op ${day}.`].filter(Boolean);
  return [{ strong: `${withoutStop(what)}.` }, ` ${sentences.join(' ')}`];
}

function notDone(point: LetterPoint, lacks: string[]): readonly Inline[] {
  const { number, what, motivation, obliged, keepUntil } = point;
  if (!motivation) lacks.push(`point.${number}.motivation`);
  const until = keepUntil ? ` tot en met ${inFull(keepUntil)}` : '';
  const duty = obliged ? `De wet verplicht ons hiertoe${until}: ${withoutStop(obliged)}.` : '';
  return [
    { strong: `${withoutStop(what)}.` },
    ` ${[motivation ? sentence(motivation) : '«reden»', duty].filter(Boolean).join(' ')}`,
  ];
}

/** AVG 19: who was told by name and day, who could not be, and why. */
function recipientBlocks({ recipients }: PointsLetterInput, lacks: string[]): readonly Block[] {
  if (recipients.length === 0) return [];
  const told = recipients.flatMap(({ who, toldOn }) => (toldOn ? [`${who}, op ${inFull(toldOn)}`] : []));
  const not = recipients.flatMap(({ who, notTold }) => (notTold ? [`${who}: ${sentence(notTold)}`] : []));
  const open = recipients.filter(({ toldOn, notTold }) => !toldOn && !notTold);
  if (open.length > 0) lacks.push('recipients');
  return [
    heading('Aan wie gaven wij de verandering door?'),
    ...(told.length > 0 ? [paragraph('Deze organisaties hebben wij ingelicht:'), bullets(told)] : []),
    ...(not.length > 0 ? [paragraph('Deze organisaties konden wij niet inlichten:'), bullets(not)] : []),
    ...(open.length > 0 ? [paragraph(`Nog in te lichten: ${open.map(({ who }) => `«${who}»`).join(', ')}.`)] : []),
  ];
}

const lawsOf = (points: readonly LetterPoint[]): string =>
  [...new Set(points.map(({ law }) => law).filter(Boolean))].join(', ');

const withoutStop = (text: string): string => capital(text.trim().replace(/\.$/, ''));

/** A last full stop, and a capital at the head. */
const sentence = (text: string): string => capital(text.trim().replace(/(?<=[\p{L}\p{N})])$/u, '.'));

interface RightWords {
  readonly subject: (voice: Voice, label: string) => string;
  readonly all: (voice: Voice, count: number) => string;
  readonly none: (voice: Voice, count: number) => string;
  readonly some: (voice: Voice, yes: string, total: string) => string;
  readonly doneTitle: (voice: Voice) => string;
  readonly notTitle: (voice: Voice) => string;
  readonly after: (voice: Voice, anyDone: boolean) => readonly string[];
}

const nothing = (): readonly string[] => [];

const WORDS: Readonly<Record<PointRight, RightWords>> = {
  rectification: {
    subject: ({ uw }) => `Beslissing op ${uw} verzoek om correctie`,
    all: ({ uw }) => `Wij hebben ${uw} gegevens aangepast.`,
    none: ({ uw }) => `Wij passen ${uw} gegevens niet aan.`,
    some: (_voice, yes, total) => `Wij hebben ${yes} van de ${total} gegevens aangepast.`,
    doneTitle: () => 'Wat hebben wij aangepast?',
    notTitle: () => 'Wat passen wij niet aan, en waarom?',
    after: nothing,
  },
  erasure: {
    subject: ({ uw }) => `Beslissing op ${uw} verzoek om verwijdering`,
    all: ({ uw }) => `Wij hebben ${uw} gegevens verwijderd.`,
    none: ({ uw }) => `Wij verwijderen ${uw} gegevens niet.`,
    some: (_voice, yes, total) => `Wij hebben ${yes} van de ${total} gegevens verwijderd.`,
    doneTitle: () => 'Wat hebben wij verwijderd?',
    notTitle: () => 'Wat verwijderen wij niet, en waarom?',
    after: nothing,
  },
  restriction: {
    subject: ({ uw }) => `Beslissing op ${uw} verzoek om beperking`,
    all: ({ uw }) => `Wij gebruiken ${uw} gegevens voorlopig niet.`,
    none: ({ uw }) => `Wij blijven ${uw} gegevens gebruiken.`,
    some: (_voice, yes, total) => `Wij gebruiken ${yes} van de ${total} gegevens voorlopig niet.`,
    doneTitle: () => 'Wat gebruiken wij voorlopig niet?',
    notTitle: () => 'Wat blijven wij gebruiken, en waarom?',
    after: ({ Je }, anyDone) =>
      anyDone ? [`Wij bewaren deze gegevens wel. ${Je} krijgt een brief voordat wij ze weer gaan gebruiken.`] : [],
  },
  portability: {
    subject: ({ uw }) => `Beslissing op ${uw} verzoek om gegevens mee te nemen`,
    all: ({ uw, Je }) => `${Je} krijgt van ons een bestand met ${uw} gegevens.`,
    none: ({ uw }) => `Wij kunnen ${uw} gegevens niet in een bestand meegeven.`,
    some: ({ uw, Je }) => `${Je} krijgt van ons een bestand met ${uw} gegevens. Niet alles staat erin.`,
    doneTitle: () => 'Wat staat in het bestand?',
    notTitle: () => 'Wat staat er niet in, en waarom?',
    after: ({ Je }) => [
      `${Je} kunt alleen gegevens meenemen die wij hebben door toestemming of een overeenkomst. De andere gegevens inzien kan altijd. Dat is gratis.`,
    ],
  },
  objection: {
    subject: ({ uw }, label) => `Beslissing op ${uw} ${label.toLowerCase()}`,
    all: ({ Je }) => `${Je} krijgt gelijk. Wij zijn gestopt met wat ${Je.toLowerCase()} niet wilt.`,
    none: ({ Je }) => `${Je} krijgt geen gelijk. Wij blijven de gegevens gebruiken.`,
    some: ({ Je }) => `${Je} krijgt voor een deel gelijk.`,
    doneTitle: ({ geven }) => `Waar ${geven} gelijk?`,
    notTitle: ({ geven }) => `Waar ${geven} geen gelijk, en waarom?`,
    after: nothing,
  },
  consentWithdrawal: {
    subject: ({ uw }) => `${capital(uw)} toestemming is ingetrokken`,
    all: ({ uw }) => `${capital(uw)} toestemming is ingetrokken. Wij gebruiken de gegevens hiervoor niet meer.`,
    none: ({ uw }) => `Wij konden ${uw} toestemming niet intrekken.`,
    some: ({ uw }) => `Wij hebben een deel van ${uw} toestemming ingetrokken.`,
    doneTitle: () => 'Waarmee zijn wij gestopt?',
    notTitle: () => 'Waarmee stoppen wij niet, en waarom?',
    after: () => ['Wat wij vóór die dag met toestemming deden, blijft geldig.'],
  },
  information: {
    subject: ({ uw }) => `Antwoord op ${uw} vraag over gegevens`,
    all: ({ uw }) => `In deze brief staat het antwoord op ${uw} vraag.`,
    none: ({ uw }) => `Wij kunnen ${uw} vraag niet beantwoorden.`,
    some: ({ uw }) => `In deze brief staat het antwoord op een deel van ${uw} vraag.`,
    doneTitle: ({ wilde }) => `Wat ${wilde} weten?`,
    notTitle: () => 'Wat vertellen wij niet, en waarom?',
    after: nothing,
  },
};
