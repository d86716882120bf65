/**
 * The recovery sheet: print it, type its code back from the paper, put it in the safe. The code is never on the screen: the page
 * holds the words of the sheet only until they are printed or saved as PDF. Runs in the page.
 */
import { Button } from '@mantine/core';
import { IconCheck, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Asks, Refusal, SessionView } from '../../desk/asks';
import { printSheet, saveSheet } from '../../desk/post';
import { ask } from '../../desk/vault';
import { timeOf } from '../dates.nl';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { TextField } from '../kit/fields';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { OwnSecret, ownSecretWords } from '../kit/OwnSecret';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { outcomeWords } from '../letter/outcomes.nl';
import { placeWords } from '../words.nl';
import { SheetPicture } from './SheetPicture';

interface Props {
  readonly session: SessionView;
  readonly next: string;
  readonly onDone: () => void;
}

type Typed = Asks['typeRecoveryCode'][1];

export function RecoverySheet({ session, next, onDone }: Props) {
  const [sheet, setSheet] = useState<Asks['recoverySheet'][1]>();
  const [outAt, setOutAt] = useState<{ readonly how: 'printed' | 'saved'; readonly at: number }>();
  const [says, setSays] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [own, setOwn] = useState('');
  const [typed, setTyped] = useState('');
  const [judged, setJudged] = useState<Typed>();
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();

  useEffect(() => {
    if (!sheet || typed === '') return setJudged(undefined);
    let current = true;
    void ask('typeRecoveryCode', { typed, confirm: false, passphrase: '' }).then((answer) => {
      if (current && answer.ok) setJudged(answer.value);
    });
    return () => {
      current = false;
    };
  }, [sheet, typed]);

  const bringOut = async (how: 'printed' | 'saved'): Promise<void> => {
    setBusy(true);
    setSays(undefined);
    const words = sheet ?? (await make());
    if (words) {
      const outcome = how === 'printed' ? await printSheet(words) : await saveSheet(words);
      if (outcome === 'printed' || outcome === 'saved') setOutAt({ how, at: Date.now() });
      else setSays(outcome === 'noPrinter' ? NO_PRINTER : outcomeWords[outcome]);
    }
    setBusy(false);
  };
  const make = async (): Promise<Asks['recoverySheet'][1] | undefined> => {
    const answer = await ask('recoverySheet', {});
    if (!answer.ok) {
      setRefusal(answer.refusal);
      return undefined;
    }
    setSheet(answer.value);
    return answer.value;
  };
  const confirm = async (): Promise<void> => {
    setRefusal(undefined);
    const answer = await ask('typeRecoveryCode', { typed, confirm: true, passphrase: own });
    if (!answer.ok) setRefusal(answer.refusal);
    else if (answer.value.done) onDone();
    else setJudged(answer.value);
  };

  const right = judged?.right ?? 0;
  const typedAll = right === 6 && judged?.wrongGroup === undefined;
  const asksOwn = session.setup === undefined;
  return (
    <div className="setup-two">
      <form
        className="setup-question"
        aria-label="Herstelblad"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={formKeys}
      >
        <Title>Maak het herstelblad</Title>
        <p className="setup-lead">
          Weet niemand zijn wachtzin meer? Dan opent u alles met dit blad. Zonder blad zijn de gegevens dan voorgoed
          weg.
        </p>
        <div className="stack-tight">
          <div className="row row-wrap">
            <h2>1. Druk het blad af</h2>
            {outAt && (
              <span className="tag tag-ok" role="status">
                <IconCheck size={17} stroke={2.4} aria-hidden />
                {outAt.how === 'printed' ? 'Afgedrukt' : 'Bewaard'} om {timeOf(outAt.at)}
              </span>
            )}
          </div>
          <div className="act">
            <Button
              variant={outAt ? 'default' : 'filled'}
              leftSection={<IconPrinter {...icon} />}
              aria-disabled={busy || undefined}
              onClick={() => !busy && void bringOut('printed')}
            >
              {outAt?.how === 'printed' ? 'Nog een keer afdrukken' : 'Herstelblad afdrukken'}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy {...icon} />}
              aria-disabled={busy || undefined}
              onClick={() => !busy && void bringOut('saved')}
            >
              Als PDF bewaren
            </Button>
          </div>
          {says && (
            <Note tone="soon" alert>
              {says}
            </Note>
          )}
          {outAt?.how === 'saved' && (
            <Note tone="soon" title="Wis het bestand na het afdrukken.">
              Wie het bestand heeft, kan alles openen.
            </Note>
          )}
        </div>
        <div className="stack-tight">
          <h2>2. Typ de code van het papier over</h2>
          <div className="code-field">
            <TextField
              label="Herstelcode"
              name="code"
              value={typed}
              hint={codeHint(sheet !== undefined, typed, judged)}
              error={
                judged?.wrongGroup === undefined
                  ? undefined
                  : `Groep ${judged.wrongGroup} klopt niet. Kijk nog eens goed op het blad. De code kent geen 0, O, 1 of I.`
              }
              onChange={(value) => setTyped(value.toUpperCase())}
            />
          </div>
        </div>
        <div className="stack-tight">
          <h2>3. Leg het blad in de kluis</h2>
          <p className="dim">Niet bij deze computer, en niet als foto of bestand bewaren.</p>
        </div>
        {asksOwn && <OwnSecret recovery={session.recovery} value={own} onChange={setOwn} />}
        {refusal && <RefusalNote refusal={refusal} />}
        <Act
          label={next}
          lacks={
            !typedAll
              ? [{ field: 'code', label: 'de code' }]
              : asksOwn && own === ''
                ? [{ field: 'own', label: ownSecretWords(session.recovery) }]
                : []
          }
          says={typedAll ? undefined : sheet ? 'Typ eerst de hele code.' : 'Druk eerst het blad af.'}
          onAct={() => void confirm()}
        />
      </form>
      <SheetPicture place={placeWords(session.corporation, session.office)} today={session.today} />
    </div>
  );
}

const NO_PRINTER =
  'Er is geen printer. Bewaar het blad als PDF op een USB-stick, druk het elders af en wis daarna het bestand.';

function codeHint(made: boolean, typed: string, judged: Typed | undefined): string {
  if (!made)
    return 'Zo weet u zeker dat de code leesbaar is. Stopte u halverwege? Druk dan een nieuw blad af, het oude geldt niet.';
  if (typed === '' || !judged) return 'Zo weet u zeker dat de code leesbaar is. Streepjes en kleine letters mogen.';
  return judged.right === 6 ? 'Alle 6 groepen goed' : `${judged.right} van 6 groepen goed`;
}
