/**
 * The words of the record of the visit, model letter 4: printed at the desk, for both to sign. Pure; runs in the vault
 * worker. Rules LO-4, LO-15, LO-16, LO-17, LN-4; Settled 4 and 19.
 *
 * It holds nothing of the dossier: counts, no titles. Of the identity check the kind of document and the outcome, never
 * a number or a date. It judges nobody and takes no right away.
 */

import { dateInLetters, inFull, timeInWords } from '../days/day-words';
import type { Day } from '../facts/facts';
import type { IdentityDocument } from '../facts/facts-visit';
import { addressName, nameInSentence } from '../person/person';
import {
  bullets,
  type CaseLetterInput,
  capital,
  heading,
  lead,
  officeInWords,
  paragraph,
  smallPrint,
  type Whose,
  whose,
} from './case-letter';
import type { Block, Letter } from './letter';
import { letterheadOf } from './letter-frame';
import { inTone, literal } from './tone';
import { type Seen, seen } from './visit-record-seen';

export const VISIT_RECORD_WORDS = 1;

export interface RecordRemark {
  /** As said. */
  readonly words: string;
  /** The case it became, when it is a request for rectification. */
  readonly request?: { readonly reference: string; readonly answerBy: Day };
}

export interface VisitRecordInput extends CaseLetterInput, Seen {
  readonly visit: {
    readonly office: string;
    readonly visitingAddress: string;
    readonly on: Day;
    /** HH:MM */
    readonly from: string;
    readonly until: string;
    /** Who was there for the corporation, the one who signs first (Settled 24: another may go on). */
    readonly employees: readonly { readonly name: string; readonly function?: string }[];
  };
  readonly identity: {
    readonly document: IdentityDocument | 'none';
    readonly passed: boolean;
    /** Of a representative: "volmacht", "uittreksel uit het gezagsregister". */
    readonly authority?: string;
    /** The date of birth was compared too; of a representative it is not known. */
    readonly withBirthDate?: boolean;
  };
  readonly copy: {
    readonly askedWithRequest: boolean;
    /** The answer at the visit. */
    readonly answer?: 'no' | 'yes' | 'waived';
    /** The one piece that was asked for, in the visitor's words. */
    readonly piece?: string;
    readonly overview?: { readonly of: Day; readonly pages: number };
    /** When a copy asked at the visit is answered. */
    readonly answerBy?: Day;
  };
  readonly remarks: readonly RecordRemark[];
  /** Absent until it is known: both names with a line to sign on. */
  readonly signed?: 'both' | 'refusedToSign';
}

export function visitRecord(input: VisitRecordInput): Letter {
  const { visit, reference, today, profile } = input;
  const their = whose(input.onBehalfOf);
  const missing = visit.visitingAddress.trim() ? [] : ['appointment.visitingAddress'];
  return inTone(
    {
      kind: 'visitRecord',
      wordsVersion: VISIT_RECORD_WORDS,
      missing,
      letterhead: letterheadOf(profile),
      lines: [
        { label: 'Dag', value: inFull(visit.on) },
        { label: 'Tijd', value: `${timeInWords(visit.from)} tot ${timeInWords(visit.until)}` },
        { label: 'Ons kenmerk', value: reference },
      ],
      subject: 'Verslag van inzage',
      blocks: [
        lead(whatItIs(input, their)),
        smallPrint(
          `${profile.contact.controller.value}, ${officeInWords(visit.office)}, ${visit.visitingAddress.trim() || '«bezoekadres»'}`,
        ),
        heading('Wie waren erbij?'),
        whoWereThere(input),
        heading('Hoe controleerden wij wie u bent?'),
        paragraph(...identityWords(input)),
        ...(input.identity.passed ? seen(input, their) : []),
        ...whyStopped(input, their),
        heading('Kreeg u een kopie?'),
        paragraph(...copyWords(input, their)),
        ...(input.identity.passed || input.remarks.length > 0
          ? [heading(`Wat zei u over ${input.identity.passed ? their.data : 'het bezoek'}?`), ...remarkBlocks(input)]
          : []),
        heading('Wat betekent uw handtekening?'),
        paragraph(
          'Met uw handtekening zegt u alleen dat dit verslag klopt. U houdt al uw rechten.',
          input.signed === 'refusedToSign'
            ? 'U wilde niet tekenen, en dat mag.'
            : 'Wilt u niet tekenen, dan schrijven wij dat hier op.',
          'U krijgt zelf ook een exemplaar.',
        ),
        signatures(input),
      ],
      day: today,
      reference,
    },
    profile.defaults.tone.value,
  );
}

function whatItIs({ identity, broken }: VisitRecordInput, their: Whose): string {
  if (!identity.passed) return 'U kwam om een dossier in te zien. Dat kon niet doorgaan.';
  return broken
    ? `U zag een deel van ${their.dossierInFull}. Dit is het verslag daarvan.`
    : `U zag ${their.dossierInFull} in. Dit is het verslag daarvan.`;
}

/** Without a check that passed nobody is named: who sat there may be somebody else. */
function whoWereThere({ addressee, onBehalfOf, identity, visit, profile }: VisitRecordInput): Block {
  const house = profile.contact.controller.value;
  const known = onBehalfOf
    ? `${addressName(addressee.name)}, namens ${nameInSentence(onBehalfOf)}`
    : `${addressName(addressee.name)}, over wie het dossier gaat`;
  const visitor = identity.passed ? known : 'Een bezoeker. Wij konden niet vaststellen wie dat was.';
  const employees = visit.employees.map(({ name, function: work }) =>
    [name, work ? (work.includes(house) ? work : `${work} ${house}`) : house].join(', '),
  );
  return bullets([visitor, ...employees]);
}

const DOCUMENTS: Readonly<Record<IdentityDocument, { readonly original: string; readonly it: string }>> = {
  passport: { original: 'uw originele paspoort', it: 'Het paspoort' },
  identityCard: { original: 'uw originele identiteitskaart', it: 'De kaart' },
  drivingLicence: { original: 'uw originele rijbewijs', it: 'Het rijbewijs' },
  aliensDocument: { original: 'uw originele vreemdelingendocument', it: 'Het document' },
};

function identityWords({ identity, onBehalfOf }: VisitRecordInput): readonly string[] {
  const nothingKept = 'Wij maakten geen kopie en schreven geen nummer op.';
  if (identity.document === 'none') {
    return ['U liet geen identiteitsbewijs zien. Daarom lieten wij u het dossier niet zien.'];
  }
  const { original, it } = DOCUMENTS[identity.document];
  if (!identity.passed) {
    return [
      'Wij bekeken het document dat u meebracht.',
      'Daarmee konden wij niet vaststellen wie u bent. Daarom lieten wij u het dossier niet zien.',
      nothingKept,
    ];
  }
  return [
    `U liet ${original} zien.`,
    `${it} was geldig, en foto${identity.withBirthDate === false ? ' en naam' : ', naam en geboortedatum'} klopten.`,
    ...(onBehalfOf ? [`Ook zagen wij het bewijs dat u dit mag doen${authority(identity.authority)}.`] : []),
    nothingKept,
  ];
}

function authority(kind: string | undefined): string {
  return kind?.trim() ? `: ${withoutStop(kind)}` : '';
}

function whyStopped({ broken, visit, identity }: VisitRecordInput, their: Whose): readonly Block[] {
  if (!broken || !identity.passed) return [];
  return [
    heading('Waarom stopten wij eerder?'),
    paragraph(
      `Wij stopten om ${timeInWords(visit.until)}.`,
      broken.reason?.trim() && literal(sentence(broken.reason)),
      broken.goesOn
        ? 'U kunt op een andere dag verder lezen. Daarover krijgt u een brief.'
        : `U mag later opnieuw vragen om ${their.dossier} in te zien.`,
    ),
  ];
}

function copyWords({ copy, identity }: VisitRecordInput, their: Whose): readonly string[] {
  const given = 'Wij gaven geen kopieën van stukken uit het dossier mee.';
  if (!identity.passed) return [`Nee. ${given}`];
  return [...copyAsked(copy, their), ...overviewGiven(copy, their), given];
}

function copyAsked(
  { askedWithRequest, answer, piece, answerBy, overview }: VisitRecordInput['copy'],
  their: Whose,
): readonly string[] {
  const before = askedWithRequest ? [`U vroeg in uw verzoek om een kopie van ${their.data}.`] : [];
  switch (answer) {
    case 'yes':
      return [
        ...before,
        `U vroeg ${askedWithRequest ? 'bij dit bezoek opnieuw' : 'bij dit bezoek'} om een kopie${piece?.trim() ? ` van dit stuk: ${literal(`“${withoutStop(piece)}”`)}` : ` van ${their.data}`}.`,
        ...(answerBy ? [`U krijgt ons antwoord uiterlijk op ${inFull(answerBy)}.`] : []),
        ...(!answerBy && !overview ? ['U krijgt ons antwoord per brief.'] : []),
      ];
    case 'waived':
      return [...before, 'U zei dat u nu geen kopie wilt. U mag er later altijd nog om vragen.'];
    default:
      return askedWithRequest ? before : ['U vroeg niet om een kopie.'];
  }
}

function overviewGiven(
  { overview, askedWithRequest, answer }: VisitRecordInput['copy'],
  their: Whose,
): readonly string[] {
  if (overview) {
    const pages = overview.pages === 1 ? '1 pagina' : `${overview.pages} pagina’s`;
    return [`U kreeg het overzicht van ${their.data} van ${dateInLetters(overview.of)} (${pages}).`];
  }
  return askedWithRequest && answer !== 'waived' ? [`U kreeg nu nog geen overzicht van ${their.data}.`] : [];
}

function remarkBlocks({ remarks }: VisitRecordInput): readonly Block[] {
  const said = remarks.filter(({ words }) => words.trim());
  if (said.length === 0) return [paragraph('U zei daar niets over.')];
  return [
    bullets(
      said.map(({ words, request }) => {
        const quote = `U zei: ${literal(`“${sentence(words)}”`)}`;
        if (!request) return quote;
        return `${quote} Wij behandelen dat als een verzoek om correctie, met kenmerk ${request.reference}. Wij sturen ons antwoord uiterlijk op ${inFull(request.answerBy)}.`;
      }),
    ),
  ];
}

/** One line to sign on for each; who does not want to sign has the fact in its place. */
function signatures({ addressee, identity, visit, profile, signed }: VisitRecordInput): Block {
  const line = '____________________';
  const employee = visit.employees[0]?.name ?? '«medewerker»';
  return {
    kind: 'table',
    head: [
      identity.passed ? addressName(addressee.name) : 'De bezoeker',
      `${employee}, ${profile.contact.controller.value}`,
    ],
    rows: [[signed === 'refusedToSign' ? 'Wilde niet tekenen' : line, line]],
  };
}

/** What somebody typed, as one sentence that ends once. */
function sentence(words: string): string {
  const text = capital(words.trim());
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function withoutStop(words: string): string {
  return words.trim().replace(/[.\s]+$/, '');
}
