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
import { lawNames } from './decision-items';
import { feeBlocks } from './fee-part';
import type { Block, Inline, Letter } from './letter';
import { fileBlocks, type LetterFile } from './portability-part';
import { remediesBlocks, remediesMissing } from './remedies';
import { requestWords } from './request-words';
import { inTone, literal, verbatim } from './tone';

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
  readonly receivedOn: Day;
  readonly outcome: Outcome;
  readonly points: readonly LetterPoint[];
  readonly recipients: readonly LetterRecipient[];
  /** Of a request to carry data along: the file and where to get it. */
  readonly file?: LetterFile;
}

export function pointsLetter(input: PointsLetterInput): Letter {
  const frame = frameOf(input);
  const lacks = [...frame.missing, ...remediesMissing(input.profile, input.version)];
  const words = WORDS[input.right];
  const granted = input.points.filter(({ answer }) => answer === 'granted');
  const denied = input.points.filter(({ answer }) => answer === 'refused');
  const blocks = [
    lead(opening(input, words)),
    paragraph(`Wij kregen uw verzoek op ${inFull(input.receivedOn)}.`),
    ...(granted.length > 0 ? [heading(words.doneTitle), list(granted.map((one) => done(one, lacks)))] : []),
    ...(denied.length > 0 ? [heading(words.notTitle), list(denied.map((one) => notDone(one, lacks)))] : []),
    ...(words.after && (granted.length > 0 || input.right !== 'restriction') ? [paragraph(words.after)] : []),
    smallPrint(`De wet: ${lawsOf(input.points)}.`),
    ...lawNames(lawsOf(input.points)),
    ...(granted.length > 0 && input.file ? fileBlocks({ ...input, file: input.file }, lacks) : []),
    ...recipientBlocks(input, lacks),
  ];
  return inTone(
    {
      ...frame,
      kind: 'decision',
      wordsVersion: POINTS_WORDS,
      missing: lacks,
      subject: words.subject(requestWords(input.version, input.right)),
      blocks: [...blocks, ...feeBlocks(input.fee, 'decision'), ...remediesBlocks({ ...input, reader: 'requester' })],
    },
    input.profile.defaults.tone.value,
  );
}

function opening({ outcome, points }: PointsLetterInput, words: RightWords): string {
  const read = 'In deze brief leest u waarom.';
  if (outcome === 'granted') return words.all;
  if (outcome === 'refused') return `${words.none} ${read}`;
  const yes = points.filter(({ answer }) => answer === 'granted').length;
  return `${words.some(numberInWords(yes), numberInWords(points.length))} ${read}`;
}

function list(items: readonly (readonly Inline[])[]): Block {
  return { kind: 'list', ordered: false, items };
}

function done({ number, what, result, doneOn, isAct }: LetterPoint, lacks: string[]): readonly Inline[] {
  const day = doneOn ? inFull(doneOn) : '«dag»';
  if (isAct && !doneOn) lacks.push(`point.${number}.doneOn`);
  const sentences = [result && verbatim(sentence(result)), isAct && `Dat is gedaan op ${day}.`].filter(Boolean);
  return [{ strong: `${verbatim(withoutStop(what))}.` }, ` ${sentences.join(' ')}`];
}

function notDone(point: LetterPoint, lacks: string[]): readonly Inline[] {
  const { number, what, motivation, obliged, keepUntil } = point;
  if (!motivation) lacks.push(`point.${number}.motivation`);
  const until = keepUntil ? ` tot en met ${inFull(keepUntil)}` : '';
  const duty = obliged ? `De wet verplicht ons hiertoe${until}: ${verbatim(withoutStop(obliged))}.` : '';
  return [
    { strong: `${verbatim(withoutStop(what))}.` },
    ` ${[motivation ? verbatim(sentence(motivation)) : '«reden»', duty].filter(Boolean).join(' ')}`,
  ];
}

/** AVG 19: who was told by name and day, who could not be, and why. */
function recipientBlocks({ recipients }: PointsLetterInput, lacks: string[]): readonly Block[] {
  if (recipients.length === 0) return [];
  const told = recipients.flatMap(({ who, toldOn }) => (toldOn ? [`${literal(who)}, op ${inFull(toldOn)}`] : []));
  const not = recipients.flatMap(({ who, notTold }) =>
    notTold ? [`${literal(who)}: ${literal(sentence(notTold))}`] : [],
  );
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
  /** Of what was asked, in the words of request-words.ts. */
  readonly subject: (name: string) => string;
  readonly all: string;
  readonly none: string;
  readonly some: (yes: string, total: string) => string;
  readonly doneTitle: string;
  readonly notTitle: string;
  /** Said after the lists; of a restriction only where there is one. */
  readonly after?: string;
}

const decisionOn = (name: string): string => `Beslissing op uw ${name}`;

const WORDS: Readonly<Record<PointRight, RightWords>> = {
  rectification: {
    subject: decisionOn,
    all: 'Wij hebben uw gegevens aangepast.',
    none: 'Wij passen uw gegevens niet aan.',
    some: (yes, total) => `Wij hebben ${yes} van de ${total} gegevens aangepast.`,
    doneTitle: 'Wat hebben wij aangepast?',
    notTitle: 'Wat passen wij niet aan, en waarom?',
  },
  erasure: {
    subject: decisionOn,
    all: 'Wij hebben uw gegevens verwijderd.',
    none: 'Wij verwijderen uw gegevens niet.',
    some: (yes, total) => `Wij hebben ${yes} van de ${total} gegevens verwijderd.`,
    doneTitle: 'Wat hebben wij verwijderd?',
    notTitle: 'Wat verwijderen wij niet, en waarom?',
  },
  restriction: {
    subject: decisionOn,
    all: 'Wij gebruiken uw gegevens voorlopig niet.',
    none: 'Wij blijven uw gegevens gebruiken.',
    some: (yes, total) => `Wij gebruiken ${yes} van de ${total} gegevens voorlopig niet.`,
    doneTitle: 'Wat gebruiken wij voorlopig niet?',
    notTitle: 'Wat blijven wij gebruiken, en waarom?',
    after: 'Wij bewaren deze gegevens wel. U krijgt een brief voordat wij ze weer gaan gebruiken.',
  },
  portability: {
    subject: decisionOn,
    all: 'U krijgt van ons een bestand met uw gegevens.',
    none: 'Wij kunnen uw gegevens niet in een bestand meegeven.',
    some: () => 'U krijgt van ons een bestand met uw gegevens. Niet alles staat erin.',
    doneTitle: 'Wat staat in het bestand?',
    notTitle: 'Wat staat er niet in, en waarom?',
    after:
      'U kunt alleen gegevens meenemen die wij hebben door toestemming of een overeenkomst. De andere gegevens inzien kan altijd. Dat is gratis.',
  },
  objection: {
    subject: decisionOn,
    all: 'U krijgt gelijk. Wij zijn gestopt met wat u niet wilt.',
    none: 'U krijgt geen gelijk. Wij blijven de gegevens gebruiken.',
    some: () => 'U krijgt voor een deel gelijk.',
    doneTitle: 'Waar geven wij u gelijk?',
    notTitle: 'Waar geven wij u geen gelijk, en waarom?',
  },
  consentWithdrawal: {
    subject: () => 'Uw toestemming is ingetrokken',
    all: 'Uw toestemming is ingetrokken. Wij gebruiken de gegevens hiervoor niet meer.',
    none: 'Wij konden uw toestemming niet intrekken.',
    some: () => 'Wij hebben een deel van uw toestemming ingetrokken.',
    doneTitle: 'Waarmee zijn wij gestopt?',
    notTitle: 'Waarmee stoppen wij niet, en waarom?',
    after: 'Wat wij vóór die dag met toestemming deden, blijft geldig.',
  },
  information: {
    subject: (name) => `Antwoord op uw ${name}`,
    all: 'In deze brief staat het antwoord op uw vraag.',
    none: 'Wij kunnen uw vraag niet beantwoorden.',
    some: () => 'In deze brief staat het antwoord op een deel van uw vraag.',
    doneTitle: 'Wat wilde u weten?',
    notTitle: 'Wat vertellen wij niet, en waarom?',
  },
};
