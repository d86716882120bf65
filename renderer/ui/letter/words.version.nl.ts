/** Versions of a letter, and what can be wrong with a final one, in Dutch. Runs in the page. */
import type { CaseView, CorrectionReason, LetterKind, LetterView } from '../../desk/asks';

/** What somebody chooses, and "wordt verbeterd: ...". */
export const correctionWords: Record<CorrectionReason, string> = {
  text: 'fout in de tekst',
  nameOrAddress: 'verkeerde naam of verkeerd adres',
  dayOrTime: 'verkeerde dag of tijd',
  ourDetails: 'verkeerde gegevens van ons',
  incomplete: 'er ontbreekt iets',
};

export const correctionReasons = Object.keys(correctionWords) as readonly CorrectionReason[];

/** "Beslissing, versie 2" */
export const versionName = (name: string, version: number | undefined): string =>
  version ? `${name}, versie ${version}` : name;

/** Where what was wrong is put right: a letter is made of what stands elsewhere. */
export function whereToCorrect(reason: CorrectionReason, kind: LetterKind): string {
  const toThird = kind === 'sourceNotice' || kind === 'consultation';
  switch (reason) {
    case 'text':
      if (kind === 'decision') return 'Verander de motivering naast de nieuwe brief, of bij de beslissing.';
      return toThird
        ? 'Verander de tekst naast de nieuwe brief.'
        : 'De tekst komt uit de zaak. Verander daar wat niet klopt, en maak dan de nieuwe brief.';
    case 'nameOrAddress':
      return toThird
        ? 'Verander naam en adres naast de nieuwe brief.'
        : 'Verander naam en adres bij het verzoek, en maak dan de nieuwe brief.';
    case 'dayOrTime':
      return OF_APPOINTMENT.includes(kind)
        ? 'Staat de afspraak zelf verkeerd? Verander dan eerst de afspraak.'
        : 'Verander de dag waar hij in de zaak staat, en maak dan de nieuwe brief.';
    case 'ourDetails':
      return 'De beheerder van toegang verandert deze gegevens bij Beheer. Maak daarna de nieuwe brief.';
    case 'incomplete':
      return 'Vul in de zaak aan wat ontbreekt, en maak dan de nieuwe brief.';
  }
}

const OF_APPOINTMENT: readonly LetterKind[] = ['decision', 'invitation', 'appointmentChanged', 'appointmentCancelled'];

/** Of the same kind, and to the same source or third party. */
const isSame = (one: LetterView, kind: LetterKind, task: string | undefined): boolean =>
  one.kind === kind && (task === undefined || one.task === task);

/** The final letter that a new one of this kind takes the place of. */
export const letterBefore = (view: CaseView, kind: LetterKind, task: string | undefined): LetterView | undefined =>
  view.letters.find((one) => isSame(one, kind, task) && one.outdated && !one.replaced);

/** The letter that took its place. */
export const letterAfter = (view: CaseView, { kind, task, version = 1 }: LetterView): LetterView | undefined =>
  view.letters.find((one) => isSame(one, kind, task) && one.version === version + 1);
