/** What an act on the terms comes to, said before it is done. Runs in the page. */
import type { Day, Terms } from '../../desk/asks';
import type { TermsActName, TermsPreview } from '../../desk/asks-terms';
import { dayInFull } from '../dates.nl';
import { Note } from '../kit/Note';

interface Props {
  readonly act: TermsActName;
  readonly preview: TermsPreview | undefined;
  /** As it stands now. */
  readonly now: Terms | undefined;
  readonly tellBy?: Day | undefined;
}

export function Consequence({ act, preview, now, tellBy }: Props) {
  const { terms } = preview ?? {};
  if (!terms) return null;
  return (
    <div aria-live="polite">
      <Note tone={terms.daysLate === undefined ? 'info' : 'late'} title="Wat er dan gebeurt">
        {sentences(act, terms, now, tellBy).join(' ')}
      </Note>
    </div>
  );
}

function sentences(
  act: TermsActName,
  terms: Terms,
  now: Terms | undefined,
  tellBy: Day | undefined,
): readonly string[] {
  switch (act) {
    case 'suspend':
      return [
        'De termijn staat dan stil. Elke dag dat dit duurt, komt er een dag bij.',
        `Liep hij vandaag weer, dan was de AVG-termijn ${dayInFull(terms.gdprLatest.day)}.`,
      ];
    case 'resume':
      return [...ownSentence(terms), gdprSentence(terms), sendSentence(terms)];
    case 'extend':
      return [
        gdprSentence(terms),
        ...safeSentence(terms),
        ...(terms.ownMissed ? ['De eigen termijn geldt dan als niet gehaald.'] : []),
        sendSentence(terms),
        ...(tellBy ? [`Dit geldt pas als de brief op tijd weg is: uiterlijk ${dayInFull(tellBy)}.`] : []),
      ];
    case 'removeExtension':
      return [...ownSentence(terms), gdprSentence(terms, 'wordt dan weer'), ...pastSentences(terms)];
    case 'tellDelay':
      return [
        `De datum voor de betrokkene wordt dan ${dayInFull(terms.ownTerm?.day ?? terms.gdprTerm.day)}.`,
        ...(now ? [`De AVG-termijn blijft ${dayInFull(now.gdprLatest.day)}.`] : []),
        sendSentence(terms),
        'Dit geldt pas als het bericht weg is.',
      ];
  }
}

const ownSentence = ({ ownTerm }: Terms): readonly string[] =>
  ownTerm ? [`De eigen termijn wordt dan ${dayInFull(ownTerm.day)}.`] : [];

/** The screen shows the shifted day, a letter the other one. */
function gdprSentence({ gdprLatest, gdprTerm }: Terms, becomes = 'wordt dan'): string {
  const said = `De AVG-termijn ${becomes} ${dayInFull(gdprLatest.day)}.`;
  return gdprLatest.day === gdprTerm.day ? said : `${said} In brieven staat ${dayInFull(gdprTerm.day)}.`;
}

function safeSentence({ extension, gdprTerm }: Terms): readonly string[] {
  const safe = extension?.safe.day;
  return safe && safe < gdprTerm.day ? [`De veilige datum is ${dayInFull(safe)}.`] : [];
}

const sendSentence = ({ sendBy }: Terms): string => `Uiterlijk versturen: ${dayInFull(sendBy.day)}.`;

function pastSentences(terms: Terms): readonly string[] {
  const { daysLate, daysLateGdpr, sendBy } = terms;
  if (daysLate === undefined) return [sendSentence(terms)];
  const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);
  return [
    `Let op: versturen had gemoeten op ${dayInFull(sendBy.day)}. Dat is dan ${days(daysLate)} te laat.`,
    ...(daysLateGdpr === undefined ? [] : [`Ook de AVG-termijn is dan ${days(daysLateGdpr)} voorbij.`]),
  ];
}
