/**
 * The words of the decision on a request for access: granted, partly, or refused (model letters 3 and 17). Pure; runs in
 * the vault worker. Rules LO-14 to LO-18, LO-27, LN-13, LN-20 to LN-23; Settled 16 and 19; law.md B.5 and B.6.
 *
 * It prints the motivation, written for the reader, and never the weighing. An item that is withheld is not named
 * unless the officer chose to: that it is there can be what must stay hidden. The law is a small last line; the
 * explanation is whole without it.
 */

import type { Calendar } from '../days/calendar';
import { inFull, timeInWords } from '../days/day-words';
import { numberInWords } from '../days/number-words';
import type { Day } from '../facts/facts';
import type { Outcome } from '../facts/facts-dossier';
import type { IdentityDocument } from '../facts/facts-visit';
import type { ProfileVersion } from '../profiles/profile';
import {
  bullets,
  type CaseLetterInput,
  capital,
  filled,
  frameOf,
  heading,
  lead,
  officeInWords,
  paragraph,
  smallPrint,
  terms,
  type Whose,
  whose,
} from './case-letter';
import { type DecisionItem, type DecisionReason, lawNames, motivatedItems } from './decision-items';
import { type FootageSeen, type SeenWords, seenWords } from './decision-seen';
import { feeBlocks } from './fee-part';
import type { Block, Letter } from './letter';
import { remediesBlocks, remediesMissing } from './remedies';
import { inTone, literal } from './tone';

/** Goes up with every change of a sentence. */
export const DECISION_WORDS = 1;

/** What a refusal tells all the same (AVG 15(1)). */
export interface MinimumOverview {
  readonly purposes: readonly string[];
  /** Names; empty = nobody. */
  readonly recipients: readonly string[];
  /** "1 oktober 2028", "dit voorval is afgehandeld" */
  readonly keptUntil: string;
}

export type CopyAnswer =
  | { readonly kind: 'notAsked' }
  /** The overview is the copy: handed over at the visit, or with this letter. */
  | { readonly kind: 'overview'; readonly given: 'atVisit' | 'enclosed' | 'before' }
  | { readonly kind: 'refused'; readonly motivation: string; readonly law: string };

export interface DecisionLetterInput extends CaseLetterInput {
  readonly version: ProfileVersion;
  readonly calendar: Calendar;
  readonly outcome: Outcome;
  readonly receivedOn: Day;
  /** Images of a camera are all that is asked for, and all that was found. */
  readonly footage?: FootageSeen;
  readonly shown: number;
  readonly partly: number;
  readonly withheld: number;
  /** Every item not shown whole, by number. */
  readonly items: readonly DecisionItem[];
  /** Absent for a refusal; elsewhere its absence keeps the letter CONCEPT (Settled 16). */
  readonly appointment?: { readonly office: string; readonly on: Day; readonly from: string };
  readonly copy: CopyAnswer;
  /** The overview beside this letter is how the person sees the data (Settled 16, WM-13). */
  readonly way?: 'overview';
  /** When and by which document the person showed who he is, apart from a visit. */
  readonly identified?: { readonly on: Day; readonly document: IdentityDocument };
  /** Sources that will be told (LO-18). */
  readonly sourcesToTell: number;
  /** For a refusal. */
  readonly reasons?: readonly DecisionReason[];
  readonly minimum?: MinimumOverview | 'unnamed';
  /** When a refusal is looked at again. */
  readonly reviewOn?: Day;
}

/** What every part of the letter is written with. */
interface Pen extends DecisionLetterInput {
  readonly their: Whose;
  readonly seen: SeenWords;
  /** Grows while the letter is written. */
  readonly lacks: string[];
}

export function decisionLetter(input: DecisionLetterInput): Letter {
  const frame = frameOf(input);
  const their = whose(input.onBehalfOf);
  const pen: Pen = {
    ...input,
    their,
    seen: seenWords(input.footage, their, input.onBehalfOf),
    lacks: [...frame.missing, ...remediesMissing(input.profile, input.version)],
  };
  const blocks = input.outcome === 'refused' ? refusal(pen) : input.way === 'overview' ? byOverview(pen) : access(pen);
  return inTone(
    {
      ...frame,
      kind: 'decision',
      wordsVersion: DECISION_WORDS,
      missing: pen.lacks,
      subject: `Beslissing op uw ${pen.seen.request}`,
      blocks: [...blocks, ...feeBlocks(input.fee, 'decision'), ...remediesBlocks({ ...input, reader: 'requester' })],
    },
    input.profile.defaults.tone.value,
  );
}

function access(pen: Pen): readonly Block[] {
  const { seen, sourcesToTell } = pen;
  return [
    opening(pen),
    ...whatYouSee(pen),
    ...whatYouDoNotSee(pen, 'Wat mag u niet zien, en waarom?'),
    ...copyAnswer(pen),
    ...(sourcesToTell > 0 ? whoHears(pen) : []),
    heading(seen.isWrong),
    paragraph('Vraag ons dan om dat te verbeteren, aan te vullen, te verwijderen of af te schermen.'),
  ];
}

/** Model letter 11. */
function byOverview(pen: Pen): readonly Block[] {
  const { their, seen, partly, withheld, sourcesToTell } = pen;
  const isWhole = partly + withheld === 0;
  const left = [
    ...(partly > 0 ? [`${seen.count(partly)} ${partly === 1 ? 'staat' : 'staan'} er voor een deel in`] : []),
    ...(withheld > 0 ? [`${seen.count(withheld)} ${withheld === 1 ? 'staat' : 'staan'} er niet in`] : []),
  ];
  return [
    lead(
      [
        `U krijgt een ${isWhole ? 'volledig ' : ''}overzicht van ${their.data}. Het zit bij deze brief.`,
        ...(isWhole ? [] : [`${capital(left.join(' en '))}. In deze brief leest u waarom.`]),
      ].join(' '),
    ),
    heading('Wat staat in het overzicht?'),
    bullets([
      `Welke gegevens wij van ${their.person} hebben en waarom.`,
      'Waar die gegevens vandaan komen.',
      'Aan wie wij ze gaven.',
      'Hoe lang wij ze bewaren.',
      'Welke rechten u hebt.',
    ]),
    ...(isWhole
      ? [
          heading('Hebben wij iets weggelaten?'),
          paragraph(`Nee. In het overzicht staan alle gegevens die wij van ${their.person} hebben.`),
        ]
      : whatYouDoNotSee(pen, 'Wat lieten wij weg, en waarom?')),
    ...whoYouAre(pen),
    ...(sourcesToTell > 0 ? whoHears(pen) : []),
    heading('Klopt er iets niet?'),
    paragraph(
      'Vraag ons dan om dat te verbeteren, aan te vullen, te verwijderen of af te schermen.',
      'Wilt u dat wij gegevens niet meer gebruiken? Schrijf of mail ons dan waarom.',
      'Dit is allemaal gratis.',
    ),
  ];
}

function whoYouAre({ identified, onBehalfOf }: Pen): readonly Block[] {
  if (!identified || onBehalfOf) return [];
  return [
    heading('Hoe weten wij dat u het bent?'),
    paragraph(
      `U liet op ${inFull(identified.on)} ${DOCUMENTS[identified.document]} zien.`,
      'Wij maakten geen kopie en schreven geen nummer op.',
    ),
  ];
}

const DOCUMENTS: Readonly<Record<IdentityDocument, string>> = {
  passport: 'uw paspoort',
  identityCard: 'uw identiteitskaart',
  drivingLicence: 'uw rijbewijs',
  aliensDocument: 'uw vreemdelingendocument',
};

function refusal(pen: Pen): readonly Block[] {
  const { seen, receivedOn, copy } = pen;
  return [
    lead(`${seen.mayNotSee} In deze brief leest u onze redenen en wat u kunt doen.`),
    heading('Wat vroeg u?'),
    paragraph(
      `Wij kregen uw verzoek op ${inFull(receivedOn)}.`,
      `${seen.asked}${copy.kind === 'notAsked' ? '' : ' en u vraagt om een kopie'}.`,
    ),
    ...whatYouDoNotSee(pen, seen.whyNot),
    ...copyAnswer(pen),
    ...whatWeCanTell(pen),
    ...doesItStay(pen),
  ];
}

/** The answer, in the first two sentences. */
function opening({ their, seen, partly, withheld, shown, copy }: Pen): Block {
  const sentences = [seen.maySee];
  if (partly + withheld === 0) {
    if (shown > 0) sentences.push(shown === 1 ? seen.oneWhole : seen.allWhole);
  } else {
    const parts = [
      ...(partly > 0 ? [`${seen.count(partly)} ziet u voor een deel`] : []),
      ...(withheld > 0 ? [`${seen.count(withheld)} ziet u niet`] : []),
    ];
    sentences.push(`${capital(parts.join(' en '))}. In deze brief leest u waarom.`);
  }
  if (copy.kind === 'overview') sentences.push(`U krijgt ook een overzicht van ${their.data}.`);
  return lead(sentences.join(' '));
}

function whatYouSee(pen: Pen): readonly Block[] {
  const { seen, shown, partly, withheld } = pen;
  const total = shown + partly + withheld;
  return [heading('Wat mag u zien?'), paragraph(seen.total(total), readable(pen), ...whenAndWhere(pen))];
}

function readable({ seen, shown, partly, withheld }: Pen): string {
  if (shown === 0) return partly > 0 ? seen.noneWhole : '';
  if (partly + withheld > 0) return `U mag er ${numberInWords(shown)} helemaal ${seen.read}.`;
  return shown === 1 ? seen.readOne : `U mag ze allemaal helemaal ${seen.read}.`;
}

function whenAndWhere({ appointment, today, lacks }: Pen): readonly string[] {
  const bring = 'Neem een geldig identiteitsbewijs mee.';
  if (!appointment) {
    lacks.push('appointment');
    return ['Dat doet u tijdens uw afspraak op «dag en tijd». De afspraak is op «kantoor».', bring];
  }
  const place = `op ons ${officeInWords(appointment.office)}`;
  if (appointment.on === today) return [`Dat doet u vandaag, tijdens uw afspraak ${place}.`];
  // A later version of a letter that was sent before it.
  if (appointment.on < today) return [`Uw afspraak daarvoor was op ${inFull(appointment.on)} ${place}.`];
  return [
    `Dat doet u tijdens uw afspraak op ${inFull(appointment.on)} om ${timeInWords(appointment.from)}.`,
    `De afspraak is ${place}.`,
    bring,
  ];
}

function whatYouDoNotSee(pen: Pen, title: string): readonly Block[] {
  const { items, lacks, reasons = [] } = pen;
  const motivated = motivatedItems(reasons, items, lacks);
  if (motivated.length === 0) {
    if (pen.outcome !== 'refused' && pen.partly + pen.withheld === 0) return [];
    lacks.push('reasons');
    return [heading(title), paragraph('«redenen»')];
  }
  if (pen.outcome !== 'refused' && items.length !== pen.partly + pen.withheld) lacks.push('items');
  const laws = [...reasons, ...items].map(({ law }) => law).join(' ');
  return [heading(title), { kind: 'list', ordered: true, items: motivated }, ...lawNames(laws)];
}

function copyAnswer(pen: Pen): readonly Block[] {
  const { copy, their, items, lacks } = pen;
  switch (copy.kind) {
    case 'notAsked':
      return [];
    case 'overview':
      return [
        heading('Krijgt u een kopie?'),
        paragraph(
          `U krijgt een overzicht van ${their.data}.`,
          'Dat is uw kopie, en die mag u houden.',
          `De gegevens staan erin zoals ze in ${their.dossier} staan${items.length > 0 ? ', behalve wat u volgens deze brief niet ziet' : ''}.`,
          overviewGiven(copy.given, pen),
        ),
        paragraph(
          `Kopieën van de stukken zelf geven wij niet, want de wet vraagt een kopie van ${their.data} en niet van elk stuk.`,
          `Hebt u een stuk toch nodig om ${their.data} te begrijpen of te controleren?`,
          'Noem ons dat stuk, dan kijken wij er opnieuw naar.',
        ),
      ];
    case 'refused': {
      const motivation = filled(copy.motivation, 'copy.motivation', 'reden', lacks);
      const law = filled(copy.law, 'copy.law', 'wetsartikel', lacks);
      return [
        heading('Krijgt u een kopie?'),
        paragraph('Nee, wij geven u geen kopie.', motivation),
        smallPrint(`De wet: ${law.replace(/\.$/, '')}.`),
        ...(items.length > 0 ? [] : lawNames(law)),
      ];
    }
  }
}

function overviewGiven(given: 'atVisit' | 'enclosed' | 'before', pen: Pen): string {
  if (given === 'before') return 'Wij gaven u het overzicht al.';
  return given === 'enclosed' ? 'Het overzicht zit bij deze brief.' : atVisit(pen);
}

function atVisit({ appointment, today }: Pen): string {
  if (appointment?.on === today) return 'U krijgt het overzicht vandaag bij uw afspraak.';
  return 'U krijgt het overzicht bij uw afspraak. Hebt u het liever per post, bel ons dan.';
}

/** LO-18. */
function whoHears({ their, onBehalfOf }: Pen): readonly Block[] {
  return [
    heading('Wie hoort hiervan?'),
    paragraph(
      `Anderen gaven ons ook gegevens${onBehalfOf ? '' : ` over ${their.person}`}.`,
      `Wij laten hun weten dat iemand die mag inzien, maar ${onBehalfOf ? 'namen' : 'uw naam'} noemen wij niet.`,
    ),
  ];
}

function whatWeCanTell({ minimum, seen, lacks }: Pen): readonly Block[] {
  const title = heading('Wat kunnen wij u wel vertellen?');
  if (!minimum) {
    lacks.push('minimum');
    return [title, paragraph('«waarvoor wij de gegevens gebruiken, wie ze kreeg en tot wanneer wij ze bewaren»')];
  }
  const rights = paragraph(
    'U mag ons vragen om de gegevens te verbeteren, aan te vullen, te verwijderen of af te schermen.',
  );
  if (minimum === 'unnamed')
    return [title, paragraph(seen.weHave, 'De wet staat ons toe om nu niet meer uit te leggen.'), rights];
  const until = filled(minimum.keptUntil, 'minimum.keptUntil', 'dag', lacks);
  const purposes = literal(filled(minimum.purposes.join('; '), 'minimum.purposes', 'doelen', lacks));
  return [
    title,
    paragraph(seen.weHave),
    terms([
      ['Waarvoor', purposes],
      ['Wie kregen ze', minimum.recipients.length > 0 ? minimum.recipients.join('; ') : 'niemand'],
      ['Bewaard tot', until],
    ]),
    rights,
  ];
}

function doesItStay({ reviewOn, seen }: Pen): readonly Block[] {
  const sentences = reviewOn
    ? [`Nee. Op ${inFull(reviewOn)} kijken wij opnieuw.`, 'U krijgt daarna een nieuwe brief.']
    : [
        `Zolang onze redenen gelden wel. U mag later opnieuw om ${seen.askAgain} vragen. Wij beoordelen het dan opnieuw.`,
      ];
  return [heading('Blijft dit zo?'), paragraph(...sentences)];
}
