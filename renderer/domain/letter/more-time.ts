/**
 * The words of the two letters that ask for time: the extension (model letter 8; AVG 12(3), Settled 5 and 13) and the delay notice
 * (model letter 7; WS-10). Pure; runs in the vault worker.
 *
 * Each names one day by which the answer comes, never a number of weeks alone, and only reasons that lie in the request. The day is
 * the unshifted AVG one. While the term stands still the days still to come are not promised away: the day is the earliest it can be.
 */
import type { Calendar } from '../days/calendar';
import { inFull } from '../days/day-words';
import { addMonths } from '../days/days';
import { numberInWords } from '../days/number-words';
import type { Day, Right } from '../facts/facts';
import { nameInSentence } from '../person/person';
import type { ProfileVersion } from '../profiles/profile';
import { daysInWords } from '../terms/term-words';
import { bullets, type CaseLetterInput, frameOf, heading, lead, paragraph, smallPrint } from './case-letter';
import type { Block, Letter } from './letter';
import { remediesBlocks, remediesMissing } from './remedies';
import { requestWords } from './request-words';
import { inTone, literal } from './tone';

/** Go up with every change of a sentence. */
export const EXTENSION_WORDS = 2;
export const DELAY_NOTICE_WORDS = 2;

export interface MoreTimeInput extends CaseLetterInput {
  readonly version: ProfileVersion;
  readonly calendar: Calendar;
  readonly right: Right;
  readonly receivedOn: Day;
  readonly reasons: readonly string[];
  /** Days the term stood still, all of them over. */
  readonly stoodStill: number;
  /** It stands still: what was asked is still waited for. */
  readonly standsStill: boolean;
}

export interface ExtensionInput extends MoreTimeInput {
  /** How many requests this person made, where their number is the ground. */
  readonly requests?: number;
  /** The last day of the first month, suspended days not counted. */
  readonly firstMonth: Day;
  /** The extended AVG term. */
  readonly newTerm: Day;
  /** The house's own term, where it has one that is not kept. */
  readonly ownTerm?: OwnTerm;
  /** Requests that came with it, each a case of its own, for which the letter speaks too (model letter 8, Settled 21). */
  readonly others?: readonly {
    readonly right: Right;
    readonly reference: string;
    readonly reasons: readonly string[];
    readonly requests?: number;
    readonly ownTerm?: OwnTerm;
  }[];
}

interface OwnTerm {
  readonly day: Day;
  readonly what: 'inspection' | 'answer';
}

export function extension(input: ExtensionInput): Letter {
  const { newTerm, firstMonth, others = [] } = input;
  const about = others.length > 0 ? several(input) : request(input);
  return toned(input, {
    kind: 'extension',
    wordsVersion: EXTENSION_WORDS,
    subject: `Meer tijd voor ${about.short}`,
    blocks: [
      lead(
        `Wij hebben meer tijd nodig voor ${about.inFull}. U krijgt uiterlijk ${inFull(newTerm)} antwoord. ${howMuch(input)}`,
      ),
      ...whichRequests(input),
      heading('Waarom hebben wij meer tijd nodig?'),
      bullets(reasonsOf(input)),
      heading('Mag dat?'),
      paragraph(
        `Ja. De wet geeft ons een maand, tot en met ${inFull(firstMonth)}.`,
        'Zijn verzoeken ingewikkeld, of doet iemand er meer dan een, dan mogen er twee maanden bij.',
        'Wij moeten u dat binnen de eerste maand vertellen, en daarom krijgt u nu deze brief.',
        ...stoodStill(input),
      ),
      ...ownTermMissed(input),
      smallPrint('De wet: AVG artikel 12 lid 3.'),
      heading('Wat gebeurt er intussen?'),
      paragraph(
        `Wij gaan gewoon verder met ${others.length > 0 ? 'uw verzoeken' : 'uw verzoek'}.`,
        'Is een deel klaar, dan hoort u dat meteen.',
      ),
      heading('Wat moet u doen?'),
      input.standsStill
        ? paragraph(
            'Wij wachten nog op uw antwoord op onze vraag wie u bent.',
            'Zolang wij daarop wachten, krijgt u onze beslissing evenveel dagen later.',
          )
        : paragraph(
            'U hoeft niets te doen.',
            'Wilt u één onderwerp het eerst, laat het ons dan weten. Dan beginnen wij daarmee.',
          ),
      ...remediesBlocks({ ...input, reader: 'requester', answerBy: newTerm }),
    ],
  });
}

/** "uw drie verzoeken" */
function several({ others = [], onBehalfOf }: ExtensionInput): About {
  const short = `uw ${numberInWords(others.length + 1)} verzoeken`;
  return { short, inFull: onBehalfOf ? `${short} voor ${nameInSentence(onBehalfOf)}` : short };
}

/** Each with its own reference: the reader can ask after one of them, and the answers come apart. */
function whichRequests({ version, right, reference, others = [] }: ExtensionInput): readonly Block[] {
  if (others.length === 0) return [];
  return [
    heading('Over welke verzoeken gaat het?'),
    bullets(
      [{ right, reference }, ...others].map(
        (one) => `Uw ${requestWords(version, one.right)}, kenmerk ${one.reference}.`,
      ),
    ),
    paragraph('Op elk verzoek krijgt u een eigen antwoord.'),
  ];
}

/** Of all of them, each once. How many there were is said where their number is a ground, and nobody wrote it. */
function reasonsOf({ requests, reasons, others = [] }: ExtensionInput): readonly string[] {
  const all = [...new Set([...reasons, ...others.flatMap((one) => one.reasons)])];
  const isSaid = all.some((reason) => /\bverzoeken\b/.test(reason));
  const many = Math.max(0, requests ?? 0, ...others.map((one) => one.requests ?? 0));
  const together = others.length > 0 && many === others.length + 1 ? ' tegelijk' : '';
  return [...(many > 0 && !isSaid ? [`U deed ${numberInWords(many)} verzoeken${together}.`] : []), ...all.map(literal)];
}

/** A month that is too short makes it a few days more or less than two months: then only the days are named. */
function howMuch({ newTerm, firstMonth, stoodStill }: ExtensionInput): string {
  return stoodStill === 0 && addMonths(firstMonth, 2) === newTerm
    ? `Dat is twee maanden later dan ${inFull(firstMonth)}.`
    : `Dat is later dan ${inFull(firstMonth)}.`;
}

function stoodStill({ stoodStill: days }: MoreTimeInput): readonly string[] {
  if (days === 0) return [];
  return [`Wij wachtten ${daysInWords(days)} op uw antwoord op onze vraag wie u bent. Die tijd komt erbij.`];
}

/** The same where the day that is named holds it already. */
function timeWaited({ stoodStill: days }: MoreTimeInput): readonly string[] {
  if (days === 0) return [];
  return [`Daarin zit de tijd dat wij wachtten op uw antwoord op onze vraag wie u bent: ${daysInWords(days)}.`];
}

/** Of the days in our own rules, which we do not keep: each day once. */
function ownTermMissed({ version, right, ownTerm, others = [], today }: ExtensionInput): readonly Block[] {
  const missed = [{ right, ownTerm }, ...others].flatMap((one) => (one.ownTerm ? [{ ...one, ...one.ownTerm }] : []));
  const isSame = (a: OwnTerm, b: OwnTerm): boolean => a.day === b.day && a.what === b.what;
  const groups = missed
    .filter((one, at) => missed.findIndex((other) => isSame(other, one)) === at)
    .map((first) => ({ ...first, rights: missed.filter((one) => isSame(one, first)).map((one) => one.right) }));
  return groups.map(({ day, what, rights }, at) => {
    const isPast = day < today;
    const onWhat = others.length > 0 ? ` op ${requestsInWords(version, rights)}` : '';
    const [begins, ends] = {
      inspection: isPast ? ['had u het dossier', 'kunnen inzien'] : ['kunt u het dossier', 'inzien'],
      answer: isPast ? ['had u', `antwoord gekregen${onWhat}`] : ['krijgt u', `antwoord${onWhat}`],
    }[what] as [string, string];
    const ours = `Volgens onze eigen regels ${begins} uiterlijk ${inFull(day)} ${ends}.`;
    const isLast = at === groups.length - 1;
    return paragraph(ours, isPast ? 'Dat is niet gelukt.' : 'Dat halen wij niet.', isLast && 'Dat spijt ons.');
  });
}

/** "uw verzoek om correctie en uw verzet"; of more than two their number. */
function requestsInWords(version: ProfileVersion, rights: readonly Right[]): string {
  if (rights.length > 2) return `${numberInWords(rights.length)} van uw verzoeken`;
  return rights.map((one) => `uw ${requestWords(version, one)}`).join(' en ');
}

export interface DelayNoticeInput extends MoreTimeInput {
  readonly newDate: Day;
  readonly ownTerm: Day;
  /** The AVG term, unshifted. */
  readonly gdprTerm: Day;
  /** It was extended, by another letter. */
  readonly extended: boolean;
}

export function delayNotice(input: DelayNoticeInput): Letter {
  const { newDate, ownTerm, receivedOn, reasons } = input;
  const about = request(input);
  const isPast = ownTerm < input.today;
  return toned(input, {
    kind: 'delayNotice',
    wordsVersion: DELAY_NOTICE_WORDS,
    subject: `Latere beslissing op ${about.short}`,
    blocks: [
      lead(
        `Wij beslissen later op ${about.inFull}. U krijgt onze beslissing uiterlijk op ${inFull(newDate)}. Dat spijt ons.`,
      ),
      heading('Waarom duurt het langer?'),
      paragraph(`Wij kregen uw verzoek op ${inFull(receivedOn)}.`, ...reasons.map(literal)),
      paragraph(
        isPast
          ? `Daarom was onze beslissing op ${inFull(ownTerm)} niet klaar.`
          : `Daarom is onze beslissing op ${inFull(ownTerm)} nog niet klaar.`,
      ),
      heading('Mag dat?'),
      paragraph(
        isPast
          ? `Volgens ons reglement moesten wij uiterlijk ${inFull(ownTerm)} beslissen, en dat is niet gelukt.`
          : `Volgens ons reglement moeten wij uiterlijk ${inFull(ownTerm)} beslissen, en dat halen wij niet.`,
        lawGives(input),
        ...timeWaited(input),
        newDate === input.gdprTerm
          ? 'Uiterlijk op die dag beslissen wij.'
          : `Wij beslissen uiterlijk ${inFull(newDate)}.`,
      ),
      heading('Wat moet u doen?'),
      paragraph(
        input.standsStill ? 'Wij wachten nog op uw antwoord op onze vraag wie u bent.' : 'U hoeft niets te doen.',
        'Uw verzoek blijft gratis.',
      ),
      ...remediesBlocks({ ...input, reader: 'requester', answerBy: input.gdprTerm }),
    ],
  });
}

function lawGives({ gdprTerm, extended }: DelayNoticeInput): string {
  return extended
    ? `De wet geeft ons drie maanden, tot en met ${inFull(gdprTerm)}: wij schreven u dat wij meer tijd nodig hebben.`
    : `De wet geeft ons een maand, tot en met ${inFull(gdprTerm)}.`;
}

/** In the tone of the house, with what the block of remedies lacks. */
function toned(input: MoreTimeInput, own: Pick<Letter, 'kind' | 'wordsVersion' | 'subject' | 'blocks'>): Letter {
  const frame = frameOf(input);
  const missing = [...new Set([...frame.missing, ...remediesMissing(input.profile, input.version)])];
  return inTone({ ...frame, ...own, missing }, input.profile.defaults.tone.value);
}

/** "uw verzoek om inzage", with whose it is where the reader acts for somebody. */
function request({ version, right, onBehalfOf }: MoreTimeInput): About {
  const short = `uw ${requestWords(version, right)}`;
  return { short, inFull: onBehalfOf ? `${short} voor ${nameInSentence(onBehalfOf)}` : short };
}

interface About {
  readonly short: string;
  readonly inFull: string;
}
