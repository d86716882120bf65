/** The Dutch words of everything about terms: acts, refusals, states. Runs in the page. */
import type { Refusal } from '../../desk/asks';
import type { ExtensionGround, TermsActName, TiedCase } from '../../desk/asks-terms';
import { RIGHT_NAMES } from '../../desk/names';
import { dayInFull, dayPlain } from '../dates.nl';
import type { RefusalWords } from '../words.nl';

type Values = Readonly<Record<string, string | number>>;
type Code = Extract<
  Refusal['code'],
  | 'noGroundToSuspend'
  | 'noCheckIsNoDoubt'
  | 'copyNotAsked'
  | 'askedBeforeReceipt'
  | 'askedLate'
  | 'suspensionOverlaps'
  | 'termIsOver'
  | 'alreadySuspended'
  | 'notSuspended'
  | 'resumedBeforeAsked'
  | 'alreadyAnswered'
  | 'noGroundToExtend'
  | 'ownRequestsOnly'
  | 'workloadIsNoGround'
  | 'alreadyExtended'
  | 'extendedOnce'
  | 'extendTooLate'
  | 'notExtended'
  | 'noDelayNotice'
  | 'delayNotLater'
  | 'delayBeyondTerm'
  | 'delayOver'
  | 'notExtendable'
>;

/** " op 3 december 2026", or nothing where the day is not known. */
const on = (values: Values, key: string, before = ' op '): string =>
  values[key] === undefined ? '' : `${before}${dayPlain(String(values[key]))}`;

export const termsRefusals: Record<Code, (values: Values) => RefusalWords> = {
  noGroundToSuspend: () => ({
    title: 'Hiervoor mag de termijn niet stilstaan.',
    now: 'De wet kent één reden: u twijfelt echt wie dit vraagt, en u hebt om meer gevraagd.',
  }),
  noCheckIsNoDoubt: () => ({
    title: 'Dat nog niemand de legitimatie zag, is geen twijfel.',
    now: 'Schrijf waarom u twijfelt wie dit vraagt. Twijfelt u niet? Dan loopt de termijn door.',
  }),
  copyNotAsked: () => ({
    title: 'Vraag geen kopie of nummer van een identiteitsbewijs.',
    now: 'Wat u hier schrijft, komt in de brief. Vraag of de persoon langskomt en het laat zien.',
  }),
  askedBeforeReceipt: (values) => ({
    title: 'Toen was het verzoek er nog niet.',
    now: `Het kwam binnen${on(values, 'receivedOn')}.`,
  }),
  askedLate: (values) => ({
    title: `U vroeg dit pas na ${values.days ?? 'veel'} dagen.`,
    now: 'De termijn staat alleen stil als u zonder uitstel vroeg. Schrijf waarom het niet eerder kon.',
  }),
  suspensionOverlaps: (values) => ({
    title: `De termijn stond toen al stil${on(values, 'resumedOn', ', tot ')}.`,
    now: 'Dagen tellen één keer. Kies een latere dag.',
  }),
  termIsOver: (values) => ({
    title: `De AVG-termijn was toen al voorbij${on(values, 'gdprTerm', ': ')}.`,
    now: 'Een termijn die voorbij is, kan niet meer stilstaan.',
  }),
  alreadySuspended: (values) => ({
    title: `De termijn staat al stil${on(values, 'askedOn', ' sinds ')}.`,
    now: 'Laat hem eerst weer lopen.',
  }),
  notSuspended: () => ({ title: 'De termijn staat niet stil.' }),
  resumedBeforeAsked: (values) => ({
    title: 'Toen stond de termijn nog niet stil.',
    now: `U vroeg om meer${on(values, 'askedOn')}. Kies die dag of een latere.`,
  }),
  alreadyAnswered: () => ({
    title: 'De beslissing is al verstuurd.',
    now: 'Aan de termijn verandert dan niets meer.',
  }),
  noGroundToExtend: () => ({
    title: 'Kies waarom er meer tijd nodig is.',
    now: 'De wet kent twee redenen: het verzoek is ingewikkeld, of deze persoon deed meer verzoeken.',
  }),
  ownRequestsOnly: () => ({
    title: 'Schrijf hoeveel verzoeken deze persoon deed: twee of meer.',
    now: 'Verzoeken van anderen tellen niet mee.',
  }),
  workloadIsNoGround: (values) => ({
    title: `Dit is geen reden${values.words === undefined ? '' : `: ‘${values.words}’`}.`,
    now: 'Hoe druk u het hebt, telt niet. Noem alleen wat met dit verzoek te maken heeft.',
  }),
  alreadyExtended: () => ({ title: 'De termijn is al verlengd.', now: 'Dat kan maar één keer.' }),
  extendedOnce: () => ({
    title: 'De termijn was al een keer verlengd.',
    now: 'Dat kan maar één keer, ook als u de verlenging weghaalde.',
  }),
  extendTooLate: (values) => ({
    title: 'Verlengen kan niet meer.',
    now: `De brief moest weg in de eerste maand${on(values, 'lastDay', ': uiterlijk ')}. Tijd dat de termijn stilstond, telt daarbij niet mee.`,
  }),
  notExtended: () => ({ title: 'De termijn is niet verlengd.' }),
  noDelayNotice: () => ({
    title: 'Uw reglement kent geen bericht van uitstel.',
    now: 'Haalt u de termijn niet? Kijk of u kunt verlengen.',
  }),
  delayNotLater: (values) => ({
    title: 'Deze dag is niet later dan de termijn die nu geldt.',
    now: values.ownTerm === undefined ? 'Kies een latere dag.' : `Die eindigt op ${dayInFull(String(values.ownTerm))}.`,
  }),
  delayBeyondTerm: (values) => ({
    title: `Later dan de AVG-termijn kan niet${on(values, 'last', ': uiterlijk ')}.`,
    now: 'Is meer tijd nodig? Verleng dan eerst de AVG-termijn.',
  }),
  notExtendable: () => ({
    title: 'Een van de andere zaken kan niet mee worden verlengd.',
    now: 'Open de zaak opnieuw en kijk welke nog kunnen.',
  }),
  delayOver: (values) => ({
    title: `De nieuwe dag is voorbij${on(values, 'newDate', ': ')}.`,
    now: 'Meld eerst opnieuw uitstel, met een latere dag. Of neem nu de beslissing.',
  }),
};

/** "inzage (LEY-2026-A0036)" */
export const tiedInWords = ({ right, reference }: TiedCase): string =>
  `${RIGHT_NAMES[right].toLowerCase()} (${reference})`;

/** The buttons. */
export const actWords: Record<TermsActName, string> = {
  suspend: 'Termijn stilzetten',
  resume: 'Weer laten lopen',
  extend: 'Verlengen',
  removeExtension: 'Verlenging weghalen',
  tellDelay: 'Uitstel melden',
};

export const groundWords: Record<ExtensionGround, string> = {
  complexity: 'Het is ingewikkeld',
  number: 'Meer verzoeken van deze persoon',
  both: 'Allebei',
};

/** After the act: in the panel, and in the history in the middle of a sentence. */
export const groundSays: Record<ExtensionGround, string> = {
  complexity: 'het verzoek is ingewikkeld',
  number: 'deze persoon deed meer verzoeken',
  both: 'het verzoek is ingewikkeld en deze persoon deed meer verzoeken',
};

/** What each act is for, above its form. */
export const introWords: Record<TermsActName, string> = {
  suspend:
    'Dit mag alleen als u echt twijfelt wie het verzoek doet en daarom om meer hebt gevraagd. De dagen van wachten komen bij de termijn.',
  resume: 'Het antwoord op uw vraag is binnen, of u wacht er niet langer op. De termijn loopt dan weer.',
  extend:
    'De AVG-termijn wordt twee maanden langer. Dat kan één keer, en alleen als de betrokkene het in de eerste maand van u hoort.',
  removeExtension:
    'De eigen termijn en de AVG-termijn worden weer zoals ze waren. Verlengen kan daarna niet nog een keer.',
  tellDelay:
    'Uw reglement zegt: wie te laat is, schrijft dat met de redenen aan de betrokkene. De nieuwe datum komt in de plaats van de eigen termijn.',
};
