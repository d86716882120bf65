/**
 * The words of the receipt slip, model letter 1 (rules LO-12, LO-14, LO-15, LO-17, LN-8, LN-13, LN-16, LN-19; asked orally:
 * LO-11). Pure; runs in the vault worker.
 *
 * It promises a day and nothing else: no contents of the dossier, no hint of the decision, no copy of an identity
 * document, never a number of weeks without its date. Letters print the unshifted AVG day (Settled 14).
 */

import type { CaseState, RepresentativeState, RequestState, SubjectState } from '../case/case';
import type { Refusal } from '../command/refusal';
import type { Calendar } from '../days/calendar';
import { inFull } from '../days/day-words';
import { addDays, earliest } from '../days/days';
import type { Address, Day, PersonName, Right } from '../facts/facts';
import { addressLines, isComplete } from '../person/address';
import { nameInSentence, salutation } from '../person/person';
import { contactOf } from '../profiles/contact';
import { ownTermRule, type Profile, type ProfileVersion, versionNamed } from '../profiles/profile';
import { isOral, lacksOfCase } from '../request/request';
import { type Terms, termsOf } from '../terms/terms';
import { capital, orList } from './case-letter';
import type { Block, Letter } from './letter';
import { closingOf, letterheadOf, letterLines, type Signer } from './letter-frame';
import { requestWords } from './request-words';
import { inTone, verbatim } from './tone';

/** Goes up with every change of a sentence. */
export const RECEIPT_SLIP_WORDS = 2;

/** The slip, or why there can be none: the person has died (LN-2). */
export function receiptSlip(
  state: CaseState,
  profile: Profile,
  calendar: Calendar,
  today: Day,
  signer?: Signer,
): { readonly letter: Letter } | { readonly refusal: Refusal } {
  const { request, subject, representative } = state;
  if (!request || !subject || state.erased) return { refusal: { code: 'caseUnknown' } };
  const version = versionNamed(profile, request.profileVersion);
  if (!version || state.newerFacts) return { refusal: { code: 'caseIsNewer' } };
  const lacks = lacksOfCase(state, version);
  const died = lacks.find(({ code }) => code === 'deceasedNoTerm');
  if (died) return { refusal: died };
  if (state.withdrawn) return { refusal: { code: 'caseWithdrawn' } };
  if (request.right === 'complaint') return { refusal: { code: 'letterNotNeeded' } };
  const asked = { ...request, right: request.right };

  const ownRule = ownTermRule(version, request.right, subject.subjectKind);
  const terms = termsOf({ receivedOn: request.receivedOn, ...(ownRule && { ownRule }), today, calendar });
  const addressee = addresseeOf(subject, representative);
  const inspects = request.right === 'access' && ownRule?.what === 'inspection';
  const { closing, missing } = closingOf(profile, signer);
  return {
    letter: inTone(
      {
        kind: 'receiptSlip',
        wordsVersion: RECEIPT_SLIP_WORDS,
        missing: [...missing, ...(isComplete(addressee.address) ? [] : ['addressee.address'])],
        letterhead: letterheadOf(profile),
        address: addressLines(addressee.name, addressee.address),
        lines: letterLines(
          profile,
          today,
          request.reference,
          request.letterOn ? { channel: request.channel, on: request.letterOn } : undefined,
        ),
        subject: `Ontvangst van uw ${requestWords(version, asked.right)}`,
        salutation: salutation(addressee.name, profile.defaults.tone.value),
        blocks: [
          ...received(asked, profile, version, representative && subject),
          ...when(asked, terms, inspects, representative !== undefined),
          ...whatWeDo(asked, inspects, representative !== undefined),
          ...whoAsks(lacks, subject),
          ...whatWeAsk(asked, profile, version),
          ...costs(asked),
          ...question(asked, profile, terms),
          ...(isOral(request.channel) ? form(asked, version, subject) : []),
        ],
        closing,
        day: today,
        reference: request.reference,
      },
      profile.defaults.tone.value,
    ),
  };
}

/** A complaint has a receipt of its own: complaint-received.ts. */
type Asked = Omit<RequestState, 'right'> & { readonly right: Right };

/** The representative gets the answer; without an address of his own it goes where the person lives. */
function addresseeOf(
  subject: SubjectState,
  representative: RepresentativeState | undefined,
): { readonly name: PersonName; readonly address: Address } {
  if (!representative) return { name: subject.name, address: subject.address };
  return { name: representative.name, address: representative.address ?? subject.address };
}

function received(
  request: Asked,
  profile: Profile,
  version: ProfileVersion,
  on: SubjectState | undefined,
): readonly Block[] {
  const house = profile.contact.controller.value;
  if (request.right !== 'access') {
    const whom = on ? ` U vraagt dit voor ${nameInSentence(on.name)}.` : '';
    return [
      {
        kind: 'lead',
        text: [`Wij hebben uw ${requestWords(version, request.right)} ontvangen. ${WISH[request.right]}${whom}`],
      },
    ];
  }
  const wish = on
    ? `U wilt het dossier van ${nameInSentence(on.name)} bij ${house} inzien`
    : `U wilt uw dossier bij ${house} inzien`;
  const copy = request.copyAsked ? ' en u vraagt om een kopie' : '';
  return [{ kind: 'lead', text: [`Wij hebben uw verzoek ontvangen. ${wish}${copy}.`] }];
}

/** The day of the inspection where the house promises one (LO-14), and else of the answer (WS-9, WM-19). */
function when(request: Asked, { ownTerm, gdprTerm }: Terms, inspects: boolean, represented: boolean): readonly Block[] {
  const file = represented ? 'het dossier' : 'uw dossier';
  const got = `Wij kregen uw verzoek op ${inFull(request.receivedOn)}.`;
  if (!ownTerm || !inspects) {
    const by = earliest(ownTerm?.day ?? gdprTerm.day, gdprTerm.day);
    return [heading('Wanneer krijgt u antwoord?'), paragraph(`${got} U krijgt uiterlijk op ${inFull(by)} antwoord.`)];
  }
  const law =
    ownTerm.day < gdprTerm.day
      ? ` De wet geeft ons tijd tot en met ${inFull(gdprTerm.day)}, maar wij houden ons aan onze eigen, kortere termijn.`
      : '';
  return [
    heading(`Wanneer kunt u ${file} inzien?`),
    paragraph(`${got} U kunt ${file} uiterlijk op ${inFull(ownTerm.day)} inzien.${law}`),
  ];
}

function whatWeDo(request: Asked, inspects: boolean, represented: boolean): readonly Block[] {
  if (request.right !== 'access') {
    const next = request.right === 'information' ? 'ons antwoord' : 'onze beslissing, met uitleg';
    return [
      heading('Wat doen wij nu?'),
      paragraph(`Wij bekijken wat u vraagt. Daarna krijgt u een brief met ${next}.`),
    ];
  }
  const search = `Wij zoeken op welke gegevens wij ${represented ? '' : 'van u '}hebben en kijken of er gegevens van anderen bij zijn.`;
  const next = inspects
    ? 'Daarna krijgt u een brief met een afspraak op een van onze kantoren.'
    : 'Daarna krijgt u onze beslissing.';
  const copy = request.copyAsked ? ' In onze beslissing leest u wat wij doen met uw vraag om een kopie.' : '';
  return [heading('Wat doen wij nu?'), paragraph(`${search} ${next}${copy}`)];
}

/** Under sixteen, or asked by somebody whose authority was not yet seen (LN-15). */
function whoAsks(lacks: readonly Refusal[], subject: SubjectState): readonly Block[] {
  if (lacks.some(({ code }) => code === 'underSixteen')) {
    return [
      heading('Wie moet dit vragen?'),
      paragraph(
        'U bent nog geen 16 jaar. Daarom moet uw wettelijk vertegenwoordiger dit vragen. Meestal is dat een ouder met gezag. Wil die persoon ons bellen?',
      ),
    ];
  }
  if (!lacks.some(({ code }) => code === 'representativeNeedsAuthority')) return [];
  return [
    heading('Mag u dit vragen?'),
    paragraph(
      `Laat ons zien dat u dit voor ${nameInSentence(subject.name)} mag vragen. Wij bekijken het bewijs en maken er geen kopie van.`,
    ),
  ];
}

function whatWeAsk({ right }: Asked, { defaults }: Profile, version: ProfileVersion): readonly Block[] {
  const { identify } = version.wayOfWorking;
  if (identify?.value === 'handling' && (identify.for ?? ['access']).includes(right)) {
    return [
      heading('Wat vragen wij van u?'),
      paragraph(
        `Laat ons eerst zien wie u bent. Kom langs met uw ${orList(defaults.identityDocuments.value)}: het origineel. ` +
          'Wij bekijken het en geven het meteen terug. Wij maken geen kopie en schrijven geen nummer op.',
      ),
    ];
  }
  if (identify?.value !== 'inspection' || right !== 'access') return [];
  return [
    heading('Wat vragen wij van u?'),
    paragraph(
      `Neem een geldig identiteitsbewijs mee naar de afspraak. Dat mag een ${orList(defaults.identityDocuments.value)} zijn. ` +
        'Wij bekijken het en geven het meteen terug. Wij maken geen kopie en schrijven geen nummer op, dus u hoeft ons ook geen kopie te sturen.',
    ),
  ];
}

function costs({ right }: Asked): readonly Block[] {
  return [
    heading('Wat kost het?'),
    paragraph(right === 'access' ? 'Niets, inzage is gratis.' : 'Niets, dit is gratis.'),
  ];
}

function question(request: Asked, profile: Profile, { ownTerm, gdprTerm }: Terms): readonly Block[] {
  const dayAfter = addDays((ownTerm ?? gdprTerm).day, 1);
  return [
    heading('Hebt u een vraag?'),
    paragraph(
      `Bel ${contactOf(profile).phone} en noem kenmerk ${request.reference}. Hebt u op ${inFull(dayAfter)} nog niets gehoord? Bel ons dan ook.`,
    ),
  ];
}

/** LO-11: asked orally, so a form already filled in to sign; the AVG knows no form, so nobody has to. */
function form(request: Asked, version: ProfileVersion, subject: SubjectState): readonly Block[] {
  return [
    heading('Wilt u uw verzoek ook op papier?'),
    paragraph(
      'U vroeg dit mondeling, en dat is genoeg. Uw verzoek telt al. Wilt u het toch op papier? Teken dan dit formulier en geef het aan ons terug.',
    ),
    {
      kind: 'table',
      head: [capital(requestWords(version, request.right)), request.reference],
      rows: [
        [request.right === 'access' ? 'Dossier van' : 'Gegevens van', nameInSentence(subject.name)],
        ['Gevraagd op', inFull(request.receivedOn)],
        ...(request.right === 'access' ? [['Ook een kopie', request.copyAsked ? 'ja' : 'nee']] : []),
        ...(request.scope ? [['Wat u vraagt', verbatim(request.scope)]] : []),
        ['Handtekening', '____________________'],
      ],
    },
  ];
}

/** What that comes to; of access the letter says it in its own way. */
const WISH: Readonly<Record<Exclude<Right, 'access'>, string>> = {
  information: 'U wilt weten wat wij met gegevens doen.',
  rectification: 'U wilt dat wij gegevens verbeteren.',
  erasure: 'U wilt dat wij gegevens verwijderen.',
  restriction: 'U wilt dat wij gegevens voorlopig niet gebruiken.',
  portability: 'U wilt een bestand met gegevens.',
  objection: 'U wilt dat wij gegevens ergens niet meer voor gebruiken.',
  consentWithdrawal: 'Wij stoppen met wat u toen goedvond.',
};

function heading(text: string): Block {
  return { kind: 'heading', text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [text] };
}
