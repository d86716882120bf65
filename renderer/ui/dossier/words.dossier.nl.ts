/** The words of the dossier. Runs in the page. */
import type { Assessment, ItemClass, Part } from '../../desk/asks-dossier';
import { capital } from '../dates.nl';

export const assessmentWords: Record<Assessment, string> = {
  show: 'Tonen',
  shield: 'Deels afschermen',
  withhold: 'Achterhouden',
};

/** On the three buttons beside each other. */
export const assessmentChoices: readonly { readonly value: Assessment; readonly label: string }[] = [
  { value: 'show', label: 'Tonen' },
  { value: 'shield', label: 'Deels' },
  { value: 'withhold', label: 'Achterhouden' },
];

export const partWords: Record<Part, string> = { paper: 'Papier', digital: 'Digitaal' };

/** A class decides who may know that it is there. */
export const classWords: Record<ItemClass, string> = {
  ordinary: 'Gewoon stuk',
  nuisance: 'Overlast en gedrag',
  arrears: 'Betaalachterstand',
  sensitive: 'Gevoelig',
  special: 'Bijzondere persoonsgegevens',
  workingNote: 'Werkaantekening',
};

/** "6 tonen, 2 deels afschermen, 1 achterhouden, 1 nog niet beoordeeld." */
export function countsLine({
  show,
  shield,
  withhold,
  open,
}: {
  readonly show: number;
  readonly shield: number;
  readonly withhold: number;
  readonly open: number;
}): string {
  const parts = [
    `${show} tonen`,
    shield > 0 && `${shield} deels afschermen`,
    withhold > 0 && `${withhold} achterhouden`,
    open > 0 && `${open} nog niet beoordeeld`,
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

/** Short names of the fields of an item, for "Nog 2 dingen: …" and for a refusal of a field that is not in sight. */
export const itemFieldWords: Readonly<Record<string, string>> = {
  title: 'wat het is',
  neutralTitle: 'hoe het in de brief heet',
  part: 'papier of digitaal',
  text: 'tekst',
  description: 'beschrijving',
  itemDay: 'datum van het stuk',
  class: 'soort',
  category: 'soort gegevens',
  purpose: 'doel',
  legalBasis: 'grondslag',
  origin: 'van wie het komt',
  sourceName: 'naam van de bron',
  sourceAddress: 'adres van de bron',
  suppliedIn: 'maand',
  sourceWhat: 'wat de organisatie gaf',
  reporterToldOn: 'wanneer de melder het hoorde',
  originWords: 'herkomst in gewone woorden',
  recipients: 'wie het kreeg',
  othersNamed: 'aantal anderen',
  destroyOn: 'bewaren tot',
  basisWeighing: 'waarom ons belang zwaarder weegt',
  transfer: 'land buiten de EU',
  footageOn: 'dag van de beelden',
  incident: 'of er iets op gebeurde',
  incidentHandledOn: 'afgehandeld op',
  heldOn: 'vastgezet op',
};

/** "Strafbare feiten (UAVG art. 41, d)": a letter names the article in full, and both where two go together. */
export function groundInShort({ text, article }: { readonly text: string; readonly article: string }): string {
  const [first = ''] = article.split(' en ');
  return `${capital(text)} (${first.replace('artikel', 'art.').replace(' lid 1 onder', ',')})`;
}

/** Kinds as the regulation names them; what is typed are names. */
export function recipientsHint(kinds: readonly string[]): string {
  const typing = 'Elke ontvanger met naam, op een eigen regel. Leeg betekent: niemand.';
  return kinds.length === 0 ? typing : `${typing} Ons reglement noemt: ${kinds.join('; ')}.`;
}
