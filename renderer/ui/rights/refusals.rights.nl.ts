/** Why something about a file to carry along, reasons or a fee cannot be: Dutch sentences of refusals. Runs in the page. */
import type { Refusal } from '../../desk/asks';
import { dayInFull } from '../dates.nl';
import type { RefusalWords } from '../words.nl';

type Code = Extract<
  Refusal['code'],
  | 'dataLine'
  | 'reasonsMissing'
  | 'reasonsAwaited'
  | 'feeFree'
  | 'feeNeedsGround'
  | 'firstCopyFree'
  | 'feeToldLate'
  | 'amountInvalid'
  | 'recipientUnknown'
>;
type Values = Readonly<Record<string, string | number>>;

export const rightsRefusals: Record<Code, (values: Values) => RefusalWords> = {
  dataLine: ({ line }) => ({
    title: line === undefined ? 'Deze regel is niet te lezen.' : `Deze regel is niet te lezen: ‘${line}’.`,
    now: 'Schrijf op elke regel een naam, een dubbele punt en het gegeven. Bijvoorbeeld: huur: 650 euro.',
  }),
  reasonsMissing: () => ({
    title: 'De redenen van de persoon ontbreken.',
    now: 'Vraag er eerst om, met de brief bij Brieven. Dat er geen redenen staan, is geen grond om te weigeren.',
  }),
  reasonsAwaited: ({ until }) => ({
    title: 'Wij wachten nog op de redenen van de persoon.',
    now: `Zijn ze er? Leg ze vast bij het verzoek. Komt er niets, dan kunt u beslissen ${until === undefined ? 'na die dag' : `na ${dayInFull(String(until))}`}.`,
  }),
  feeFree: () => ({ title: 'Dit is gratis.', now: 'Hiervoor mag u geen kosten vragen.' }),
  feeNeedsGround: () => ({
    title: 'Kosten vragen mag alleen met een reden uit de wet.',
    now: 'Er zijn er drie: een verzoek zonder goede reden, een verzoek dat te veel vraagt, of een extra kopie.',
  }),
  firstCopyFree: () => ({
    title: 'De eerste kopie is gratis.',
    now: 'Kosten kunnen alleen voor een extra kopie, als het eerste overzicht verstuurd is.',
  }),
  feeToldLate: () => ({
    title: 'Kosten moet u vooraf vertellen.',
    now: 'De persoon moet het weten na het verzoek, en voordat u aan het werk begint. Is dat niet gebeurd, vraag dan niets.',
  }),
  recipientUnknown: () => ({ title: 'Deze ontvanger is er niet.', now: 'Open de zaak opnieuw.' }),
  amountInvalid: () => ({ title: 'Dit is geen bedrag.', now: 'Schrijf bijvoorbeeld 12,50.' }),
};
