/** What keeps a letter a concept, in words, and where it is filled in. Paths as the letters name them. Runs in the page. */
import type { CaseTab } from '../state';

/** Where it is filled in: `here` is beside the letter itself. */
export type LackAt = 'values' | 'points' | 'complaint' | 'tasks' | 'dossier' | 'request' | 'appointment' | 'here';

export interface Lack {
  readonly words: string;
  readonly at: LackAt;
  /** Name of the field, when it is here. */
  readonly field?: string;
  /** Number of the item it is about. */
  readonly item?: number;
}

const known: readonly (readonly [RegExp, Lack])[] = [
  [/^signatory\.function$/, { words: 'functie van wie ondertekent', at: 'values' }],
  [/^signatory/, { words: 'naam van wie ondertekent', at: 'values' }],
  [/^offices/, { words: 'kantoren met bezoekadres', at: 'values' }],
  [/^complaintDecidedBy$/, { words: 'wie op een klacht beslist', at: 'values' }],
  [/^contact\.post$/, { words: 'postadres', at: 'values' }],
  [/^contact\.postcode$/, { words: 'postcode van het postadres', at: 'values' }],
  [/^contact\.city$/, { words: 'plaats van het postadres', at: 'values' }],
  [/^contact\.phone$/, { words: 'telefoonnummer voor vragen', at: 'values' }],
  [/^contact\.website$/, { words: 'website', at: 'values' }],
  [/^contact\.privacyMail$/, { words: 'e-mailadres voor vragen over privacy', at: 'values' }],
  [/^style\.logo$/, { words: 'logo', at: 'values' }],
  [/^style\.accent$/, { words: 'kleur van de huisstijl', at: 'values' }],
  [/^style\.window$/, { words: 'venster van de envelop', at: 'values' }],
  [/^texts\.complaints$/, { words: 'tekst van de klachtenregeling', at: 'values' }],
  [/^texts\.footage$/, { words: 'tekst van het cameraprotocol', at: 'values' }],
  [/^overview\.automated$/, { words: 'of een computer over mensen beslist', at: 'values' }],
  [/^overview\.transfer$/, { words: 'of gegevens naar een land buiten de EU gaan', at: 'values' }],
  [/^addressee/, { words: 'volledig adres van de ontvanger', at: 'request' }],
  [/^relative$/, { words: 'naam en adres van de nabestaande, als vertegenwoordiger', at: 'request' }],
  [/^relative\.address$/, { words: 'volledig adres van de nabestaande', at: 'request' }],
  [/^appointment/, { words: 'de afspraak', at: 'appointment' }],
  [/^source\.address$/, { words: 'volledig adres van de bron', at: 'here', field: 'sourceAddress' }],
  [/^third\.address$/, { words: 'volledig adres van de derde', at: 'here', field: 'address' }],
  [/^third\.reasons$/, { words: 'waarom het langer duurt', at: 'here', field: 'reasons' }],
  [/^third\.motivation$/, { words: 'waarom u anders beslist', at: 'here', field: 'motivation' }],
  [/^recipient\.address$/, { words: 'volledig adres van de ontvanger', at: 'here', field: 'address' }],
  [/^recipient\.knownBy$/, { words: 'waaraan de ontvanger de persoon herkent', at: 'here', field: 'knownBy' }],
  [/^source\.suppliedIn$/, { words: 'de maand waarin de bron het gaf', at: 'here', field: 'suppliedIn' }],
  [/^minimum\.keptUntil$/, { words: '‘Bewaren tot’ bij elk stuk', at: 'dossier' }],
  [/^minimum/, { words: 'het doel bij elk stuk', at: 'dossier' }],
  [/^(reasons|items)$/, { words: 'de redenen', at: 'dossier' }],
  [/^portability\.file$/, { words: 'het bestand met de gegevens', at: 'points' }],
  [/^recipients$/, { words: 'wanneer de ontvangers het hoorden', at: 'tasks' }],
  [/^copy/, { words: 'waarom er geen kopie komt', at: 'dossier' }],
];

const ofItem: Readonly<Record<string, string>> = {
  motivation: 'motivering',
  law: 'grond',
  neutralTitle: 'naam in de brief',
  text: 'tekst',
  purpose: 'doel',
  legalBasis: 'grondslag',
  origin: 'herkomst',
  recipients: 'wie het kreeg',
  until: 'bewaren tot',
};

/** Each thing once: what lacks of one item is one thing. A path that is not known is told as it stands. */
export function lacksOfLetter(paths: readonly string[]): readonly Lack[] {
  const items = new Map<string, string[]>();
  const others: Lack[] = [];
  for (const path of paths) {
    const [, number, field = ''] = /^(?:items|overview)\.(\d+)\.(\w+)$/.exec(path) ?? [];
    const [, point, what = ''] = /^point\.(\d+)\.(\w+)$/.exec(path) ?? [];
    const [, told, part] = /^recipient\.(\d+)\.(what|becomes)$/.exec(path) ?? [];
    const [, ofComplaint] = /^complaint\.(\d+)\.motivation$/.exec(path) ?? [];
    if (ofComplaint !== undefined) others.push({ words: `de reden bij punt ${ofComplaint}`, at: 'complaint' });
    else if (told !== undefined)
      others.push({
        words: `${part === 'what' ? 'welke gegevens het zijn' : 'wat er nu staat'} bij punt ${told}`,
        at: 'here',
        field: `${part}-${told}`,
      });
    else if (point !== undefined)
      others.push(
        what === 'doneOn'
          ? { words: `wanneer punt ${point} is uitgevoerd`, at: 'tasks' }
          : { words: `uitleg bij punt ${point}`, at: 'points' },
      );
    else if (number === undefined) others.push(lackOf(path));
    else if (field === 'motivation')
      others.push({ words: `motivering bij stuk ${number}`, at: 'here', item: Number(number) });
    else items.set(number, [...(items.get(number) ?? []), ofItem[field] ?? field]);
  }
  const ofItems = [...items]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(
      ([number, fields]): Lack => ({
        words: `stuk ${number}: ${fields.join(', ')}`,
        at: 'dossier',
        item: Number(number),
      }),
    );
  return [...new Map([...others, ...ofItems].map((one) => [one.words, one])).values()];
}

/** Name of what the profile leaves open. */
export const missingWords = (path: string): string => lackOf(path).words;

const lackOf = (path: string): Lack =>
  known.find(([pattern]) => pattern.test(path))?.[1] ?? { words: path, at: 'values' };

/** The section of the case where it is filled in, with the words of the way there. */
export const wayTo: Readonly<Partial<Record<LackAt, { readonly tab: CaseTab; readonly words: string }>>> = {
  points: { tab: 'points', words: 'Naar de punten' },
  complaint: { tab: 'complaint', words: 'Naar de klacht' },
  tasks: { tab: 'tasks', words: 'Naar de taken' },
  dossier: { tab: 'dossier', words: 'Naar het dossier' },
  request: { tab: 'request', words: 'Naar het verzoek' },
  appointment: { tab: 'appointment', words: 'Naar de afspraak' },
};
