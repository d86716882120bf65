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
import { addDays } from '../days/days';
import type { Address, Day, PersonName } from '../facts/facts';
import { addressLines, isComplete } from '../person/address';
import { nameInSentence, salutation } from '../person/person';
import { contactOf } from '../profiles/contact';
import { ownTermRule, type Profile, type ProfileVersion, versionNamed } from '../profiles/profile';
import { isOral, lacksOfCase } from '../request/request';
import { type Terms, termsOf } from '../terms/terms';
import type { Block, Letter } from './letter';
import { closingOf, letterheadOf, letterLines, type Signer } from './letter-frame';

/** Goes up with every change of a sentence. */
export const RECEIPT_SLIP_WORDS = 1;

/** The slip, or why there can be none: the person has died (LN-2), or the right has another letter. */
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
  if (request.right !== 'access') return { refusal: { code: 'letterUnknown', values: { right: request.right } } };

  const ownRule = ownTermRule(version, request.right, subject.subjectKind);
  const terms = termsOf({ receivedOn: request.receivedOn, ...(ownRule && { ownRule }), today, calendar });
  const addressee = addresseeOf(subject, representative);
  const { closing, missing } = closingOf(profile, signer);
  return {
    letter: {
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
      subject: 'Ontvangst van uw verzoek om inzage',
      salutation: salutation(addressee.name, profile.defaults.tone.value),
      blocks: [
        ...received(request, profile, representative && subject),
        ...when(request, terms, representative !== undefined),
        ...whatWeDo(request, terms, representative !== undefined),
        ...whoAsks(lacks, subject),
        ...whatWeAsk(profile, version),
        ...costs(),
        ...question(request, profile, terms),
        ...(isOral(request.channel) ? form(request, subject) : []),
      ],
      closing,
      day: today,
      reference: request.reference,
    },
  };
}

/** The representative gets the answer; without an address of his own it goes where the person lives. */
function addresseeOf(
  subject: SubjectState,
  representative: RepresentativeState | undefined,
): { readonly name: PersonName; readonly address: Address } {
  if (!representative) return { name: subject.name, address: subject.address };
  return { name: representative.name, address: representative.address ?? subject.address };
}

function received(request: RequestState, profile: Profile, on: SubjectState | undefined): readonly Block[] {
  const house = profile.contact.controller.value;
  const wish = on
    ? `U wilt het dossier van ${nameInSentence(on.name)} bij ${house} inzien`
    : `U wilt uw dossier bij ${house} inzien`;
  const copy = request.copyAsked ? ' en u vraagt om een kopie' : '';
  return [{ kind: 'lead', text: [`Wij hebben uw verzoek ontvangen. ${wish}${copy}.`] }];
}

function when(request: RequestState, { ownTerm, gdprTerm }: Terms, represented: boolean): readonly Block[] {
  const file = represented ? 'het dossier' : 'uw dossier';
  const got = `Wij kregen uw verzoek op ${inFull(request.receivedOn)}.`;
  if (!ownTerm) {
    return [
      heading('Wanneer krijgt u antwoord?'),
      paragraph(`${got} U krijgt uiterlijk op ${inFull(gdprTerm.day)} antwoord.`),
    ];
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

function whatWeDo(request: RequestState, { ownTerm }: Terms, represented: boolean): readonly Block[] {
  const search = `Wij zoeken op welke gegevens wij ${represented ? '' : 'van u '}hebben en kijken of er gegevens van anderen bij zijn.`;
  const next = ownTerm
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

function whatWeAsk({ defaults }: Profile, version: ProfileVersion): readonly Block[] {
  if (version.wayOfWorking.identify?.value !== 'inspection') return [];
  return [
    heading('Wat vragen wij van u?'),
    paragraph(
      `Neem een geldig identiteitsbewijs mee naar de afspraak. Dat mag een ${orList(defaults.identityDocuments.value)} zijn. ` +
        'Wij bekijken het en geven het meteen terug. Wij maken geen kopie en schrijven geen nummer op, dus u hoeft ons ook geen kopie te sturen.',
    ),
  ];
}

function costs(): readonly Block[] {
  return [heading('Wat kost het?'), paragraph('Niets, inzage is gratis.')];
}

function question(request: RequestState, profile: Profile, { ownTerm, gdprTerm }: Terms): readonly Block[] {
  const dayAfter = addDays((ownTerm ?? gdprTerm).day, 1);
  return [
    heading('Hebt u een vraag?'),
    paragraph(
      `Bel ${contactOf(profile).phone} en noem kenmerk ${request.reference}. Hebt u op ${inFull(dayAfter)} nog niets gehoord? Bel ons dan ook.`,
    ),
  ];
}

/** LO-11: asked orally, so a form already filled in to sign; the AVG knows no form, so nobody has to. */
function form(request: RequestState, subject: SubjectState): readonly Block[] {
  return [
    heading('Wilt u uw verzoek ook op papier?'),
    paragraph(
      'U vroeg dit mondeling, en dat is genoeg. Uw verzoek telt al. Wilt u het toch op papier? Teken dan dit formulier en geef het aan ons terug.',
    ),
    {
      kind: 'table',
      head: ['Verzoek om inzage', request.reference],
      rows: [
        ['Dossier van', nameInSentence(subject.name)],
        ['Gevraagd op', inFull(request.receivedOn)],
        ['Ook een kopie', request.copyAsked ? 'ja' : 'nee'],
        ['Handtekening', '____________________'],
      ],
    },
  ];
}

function heading(text: string): Block {
  return { kind: 'heading', text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [text] };
}

/** "paspoort, identiteitskaart, rijbewijs of vreemdelingendocument" */
function orList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} of ${words.at(-1)}`;
}
