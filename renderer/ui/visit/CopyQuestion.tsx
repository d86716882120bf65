/** The copy question: the employee does not raise it, the page asks whether it was asked (Settled 19). Runs in the page. */
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { VisitView } from '../../desk/asks-visit';
import { ask } from '../../desk/vault';
import { TextField } from '../kit/fields';
import { Key } from '../kit/Key';
import type { Visit } from './useVisit';
import { Saying } from './VisitFrame';
import { useVisitKeys } from './visit-keys';
import { sayings } from './words.visit.nl';

type Answer = 'no' | 'yes' | 'waived';

const answers: readonly { readonly answer: Answer; readonly title: string; readonly hint: string }[] = [
  { answer: 'no', title: 'Nee, niet gevraagd', hint: 'U hoeft er niet zelf over te beginnen.' },
  { answer: 'yes', title: 'Ja, gevraagd', hint: 'U geeft niets mee. Er komt een overzicht van de gegevens.' },
  {
    answer: 'waived',
    title: 'Hoeft geen kopie of overzicht',
    hint: 'De bezoeker zegt dit zelf. U leest daarna een zin voor.',
  },
];

/** What the visitor gets depends on where the overview is: given, at hand, promised, or still to be made. */
function yesSaying({ overview, toHand }: VisitView): 'copyYesHad' | 'copyYesNow' | 'copyYesSoon' | 'copyYes' {
  if (overview === 'given') return 'copyYesHad';
  if (toHand.some(({ kind }) => kind === 'dataOverview')) return 'copyYesNow';
  return overview === 'promised' ? 'copyYesSoon' : 'copyYes';
}

function yesHint(view: VisitView, otherwise: string): string {
  switch (yesSaying(view)) {
    case 'copyYesHad':
      return 'U geeft niets mee. Het overzicht is er al.';
    case 'copyYesNow':
      return 'U geeft alleen het overzicht van gegevens mee.';
    case 'copyYesSoon':
      return 'U geeft niets mee. Het overzicht komt er al aan.';
    case 'copyYes':
      return otherwise;
  }
}

export function CopyQuestion({ visit }: { readonly visit: Visit }) {
  const { view } = visit;
  const [chosen, setChosen] = useState<Answer | undefined>(view.copy);
  const [piece, setPiece] = useState('');
  const [kept, setKept] = useState('');
  const record = (answer: Answer, about: string): Promise<boolean> =>
    visit.change((at) => ask('answerCopy', { ...at, answer, piece: about }));
  /** A waiver waits for its sentence; the other two are recorded at once. */
  const choose = (answer: Answer): void => {
    setChosen(answer);
    if (answer !== 'waived' && answer !== view.copy) void record(answer, answer === 'yes' ? piece.trim() : '');
  };
  const keepPiece = async (): Promise<void> => {
    const words = piece.trim();
    if (words !== kept && (await record('yes', words))) setKept(words);
  };
  useVisitKeys({ 1: () => choose('no'), 2: () => choose('yes'), 3: () => choose('waived') });
  return (
    <fieldset className="copy">
      <legend className="unseen">Om een kopie gevraagd?</legend>
      {view.copyAskedWithRequest && <p className="meta">In het verzoek is al om een kopie gevraagd.</p>}
      {answers.map(({ answer, title, hint }, index) => (
        <label key={answer} className="copy-card">
          <input type="radio" name="copy" checked={chosen === answer} onChange={() => choose(answer)} />
          <span className="grow">
            <strong>{title}</strong>
            <span>{answer === 'yes' ? yesHint(view, hint) : hint}</span>
          </span>
          <Key>{index + 1}</Key>
        </label>
      ))}
      {chosen && (
        <div className="panel padded stack">
          {chosen === 'no' && <Saying>{sayings.copyNo}</Saying>}
          {chosen === 'yes' && (
            <>
              <Saying>{sayings[yesSaying(view)]}</Saying>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving the field keeps what was typed */}
              <div onBlur={() => void keepPiece()}>
                <TextField
                  label="Gaat het om een kopie van één stuk? Welk stuk?"
                  name="piece"
                  value={piece}
                  onChange={setPiece}
                  placeholder="Nummer of naam van het stuk"
                  hint={
                    kept !== '' && kept === piece.trim()
                      ? 'Bewaard. De privacyfunctionaris beslist erover.'
                      : 'De privacyfunctionaris beslist erover. ‘Zo werken wij’ is alleen geen reden om te weigeren (AVG artikel 15 lid 3).'
                  }
                />
              </div>
            </>
          )}
          {chosen === 'waived' && (
            <>
              <Saying plain>{sayings.waiver}</Saying>
              {view.copy === 'waived' ? (
                <p className="tag tag-ok">
                  <IconCheck size={17} stroke={2.4} aria-hidden />
                  Ja, dat klopt. Vastgelegd.
                </p>
              ) : (
                <div className="act">
                  <Button name="waiver" variant="default" onClick={() => void record('waived', '')}>
                    Ja, dat klopt
                  </Button>
                  <span>Zegt de bezoeker nee? Kies dan een ander antwoord.</span>
                </div>
              )}
            </>
          )}
        </div>
      )}
    </fieldset>
  );
}
