/** Why a case is not erased, or not kept longer: Dutch sentences of refusals. Runs in the page. */
import type { Refusal } from '../../desk/asks';
import { dayPlain } from '../dates.nl';
import type { RefusalWords } from '../words.nl';

type Code = Extract<
  Refusal['code'],
  | 'groundNamesPerson'
  | 'caseRunsAgain'
  | 'notDueYet'
  | 'somethingAttached'
  | 'keepsNoLonger'
  | 'keepsTooLong'
  | 'nothingToErase'
>;
type Values = Readonly<Record<string, string | number>>;

/** What must be settled before a case that is due is erased. */
export const waitsWords: Readonly<Record<string, string>> = {
  newerFacts: 'Een nieuwere versie van het programma schreef in deze zaak. Open haar eerst daarmee.',
  visitRuns: 'Er loopt een bezoek. Rond dat eerst af.',
  paperOut: 'Het papieren dossier is niet terug in de kast.',
  restricted: 'De beperking geldt nog. Hef haar op, of bewaar de zaak langer.',
  breachOpen: 'Een datalek is nog niet beoordeeld.',
  task: 'Er is nog een taak open.',
  appointment: 'Er staat nog een afspraak.',
  keepsLetter: 'Een brief in deze zaak geldt ook voor een zaak die nog loopt.',
  complaintOpen: 'Over deze zaak loopt een klacht.',
};

export const keepingRefusals: Record<Code, (values: Values) => RefusalWords> = {
  groundNamesPerson: () => ({
    title: 'Hierin staat de naam van de betrokkene.',
    now: 'De reden blijft staan als de zaak weg is. Schrijf haar zonder naam.',
  }),
  caseRunsAgain: () => ({ title: 'Deze zaak loopt weer.', now: 'Zij staat niet meer op de vernietigingslijst.' }),
  notDueYet: ({ day }) => ({
    title: 'De bewaartermijn van deze zaak is nog niet voorbij.',
    now: day ? `Wissen kan vanaf ${dayPlain(String(day))}.` : 'Kijk bij Bewaren tot.',
  }),
  somethingAttached: ({ what }) => ({
    title: 'Er is nog iets dat eerst af moet.',
    now: waitsWords[String(what)] ?? 'Kijk bij de zaak wat er nog loopt.',
  }),
  keepsNoLonger: ({ day }) => ({
    title: 'Op deze dag is de zaak al te wissen.',
    now: day ? `Kies een dag na ${dayPlain(String(day))}.` : 'Kies een latere dag.',
  }),
  keepsTooLong: ({ years }) => ({
    title: `Zo lang vooruit kan niet: hoogstens ${years ?? 10} jaar.`,
    now: 'Kies een eerdere dag. Daarna kunt u opnieuw verlengen.',
  }),
  nothingToErase: () => ({
    title: 'Er staat geen zaak meer klaar om te wissen.',
    now: 'Kijk op de vernietigingslijst wat er nog is.',
  }),
};
