/** The words of complaints. Runs in the page. */
import type { Refusal } from '../../desk/asks';
import type { RefusalWords } from '../words.nl';

type Values = Readonly<Record<string, string | number>>;
type Code = Extract<
  Refusal['code'],
  | `complaint${string}`
  | 'notAComplaint'
  | 'heardBeforeReceipt'
  | 'adviceMissing'
  | 'departReasonRequired'
  | 'decidedBeforeAdvice'
>;

const OUTSIDE =
  'Dat kan ook iemand van buiten zijn: een lid van de raad van commissarissen, iemand van een andere corporatie of een klachtencommissie.';

export const complaintRefusals: Record<Code, (values: Values) => RefusalWords> = {
  notAComplaint: () => ({ title: 'Deze zaak is geen klacht.', now: 'Leg een klacht vast als een eigen zaak.' }),
  complaintAboutComplaint: () => ({
    title: 'Deze zaak is zelf een klacht.',
    now: 'Leg de klacht vast bij de zaak van het verzoek.',
  }),
  complaintBeforeRequest: () => ({
    title: 'Deze dag is van vóór het verzoek.',
    now: 'Kies een latere dag, of leg de klacht vast zonder zaak.',
  }),
  heardBeforeReceipt: () => ({ title: 'Toen was de klacht er nog niet.', now: 'Kies een latere dag.' }),
  adviceMissing: (values) => ({
    title:
      values.points === undefined
        ? 'De FG gaf nog geen advies.'
        : `Nog geen advies van de FG over punt ${values.points}.`,
    now: 'De FG luistert en geeft advies. Daarna kan iemand beslissen.',
  }),
  departReasonRequired: (values) => ({
    title:
      values.points === undefined
        ? 'De beslissing is anders dan het advies.'
        : `Punt ${values.points}: de beslissing is anders dan het advies.`,
    now: 'Schrijf op waarom. Zonder reden kan dat niet.',
  }),
  decidedBeforeAdvice: () => ({
    title: 'Toen kon er nog niet beslist worden.',
    now: 'De klacht komt eerst, dan het advies, en dan de beslissing.',
  }),
  complaintDeciderMissing: () => ({
    title: 'Er is nog niemand die op deze klacht beslist.',
    now: `Het is niet wie over het verzoek besliste, en nooit de FG. ${OUTSIDE} De beheerder van toegang vult naam en functie in bij Beheer, bijvoorbeeld: P. de Vries, voorzitter van de raad van commissarissen.`,
  }),
  complaintDeciderIsDpo: (values) => ({
    title: `${values.name ?? 'Deze persoon'} is de FG, en kan niet op de klacht beslissen.`,
    now: `De FG geeft advies. Laat bij Beheer een ander invullen. ${OUTSIDE}`,
  }),
  complaintDeciderDecided: (values) => ({
    title: `${values.name ?? 'Deze persoon'} besliste over het verzoek, en kan niet op de klacht beslissen.`,
    now: `Laat bij Beheer een ander invullen. ${OUTSIDE}`,
  }),
  complaintNotReasoned: (values) => ({
    title: values.points === undefined ? 'Er ontbreekt een reden.' : `De reden ontbreekt bij punt ${values.points}.`,
    now: 'Schrijf per punt waarom iemand gelijk krijgt of niet. Zonder reden is er geen brief.',
  }),
};

/** Of the whole complaint. */
export const complaintOutcomeWords: Record<'granted' | 'partly' | 'refused', string> = {
  granted: 'Krijgt gelijk',
  partly: 'Krijgt voor een deel gelijk',
  refused: 'Krijgt geen gelijk',
};

/** Where the regulation has complaints go. */
export const schemeWords: Record<'dpo' | 'scheme' | 'mail', (text: string) => string> = {
  dpo: (text) => `Een klacht gaat naar de ${text}.`,
  scheme: (text) => `Er geldt een ${text}.`,
  mail: (text) => `Een klacht gaat eerst naar ${text}.`,
};

/** Of one point. */
export const findingWords: Record<'granted' | 'refused', string> = {
  granted: 'Krijgt gelijk',
  refused: 'Krijgt geen gelijk',
};
