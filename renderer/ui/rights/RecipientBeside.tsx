/**
 * What the notice to who got data says, beside it: where it goes, whom it is about, and each change in words for this reader. What the
 * person asked stands beside the fields and never in them. Runs in the page.
 */
import { useCallback, useEffect, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { RecipientView, TypedRecipient } from '../../desk/asks-rights';
import { ask } from '../../desk/vault';
import { TextField } from '../kit/fields';
import { PlainField } from '../kit/PlainWords';
import { RefusalNote } from '../kit/RefusalNote';
import { useKeptAsTyped } from '../letter/useKeptAsTyped';
import { refusalLine } from '../words.nl';

interface Props {
  readonly id: Id;
  readonly task: Id;
  readonly onKept: () => void;
}

type Told = TypedRecipient['tells'][number];

export function RecipientBeside({ id, task, onKept }: Props) {
  const [about, setAbout] = useState<RecipientView>();
  const keep = useCallback(
    async (input: TypedRecipient): Promise<Refusal | undefined> => {
      const answer = await ask('keepRecipient', { case: id, input });
      return answer.ok ? undefined : answer.refusal;
    },
    [id],
  );
  const { typed, refusal, begin, refuse, set, keepNow } = useKeptAsTyped(keep, onKept);
  useEffect(() => {
    void ask('recipient', { case: id, task }).then((answer) => {
      if (!answer.ok) return refuse(answer.refusal);
      begin(answer.value.input);
      setAbout(answer.value);
    });
  }, [id, task, begin, refuse]);

  if (!typed || !about) return refusal ? <RefusalNote refusal={refusal} /> : null;
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const change = (point: number, changes: Partial<Told>): void =>
    set({ tells: typed.tells.map((one) => (one.point === point ? { ...one, ...changes } : one)) });
  return (
    <>
      <h2>De ontvanger</h2>
      <p>{about.who}</p>
      <div className="fields source-beside">
        <div className="span-12">
          <TextField
            label="Adres van de ontvanger"
            name="address"
            value={typed.address}
            error={at('address')}
            hint="Voor de brief. Straat of postbus, postcode en plaats"
            onChange={(address) => set({ address })}
            onBlur={keepNow}
          />
        </div>
        <div className="span-12">
          <TextField
            label="Waaraan herkent de ontvanger de persoon?"
            name="knownBy"
            value={typed.knownBy}
            error={at('knownBy')}
            hint={
              about.secretAddress
                ? 'Het adres is geheim en komt niet in de brief. Bijvoorbeeld: klantnummer 4411 bij u'
                : 'Leeg: naam en adres. Bijvoorbeeld: klantnummer 4411 bij u'
            }
            onChange={(knownBy) => set({ knownBy })}
            onBlur={keepNow}
          />
        </div>
      </div>
      {about.points.map(({ point, listed, result, passing, saysBecomes }) => {
        const told = typed.tells.find((one) => one.point === point);
        return (
          <section key={point} className="stack-tight" aria-label={`Punt ${point}`}>
            <h3>
              Punt {point}: {passingWords[passing]}
            </h3>
            <p className="meta">
              Dit vroeg de persoon: {listed}
              {result && ` Dit schreven wij de persoon: ${result}`}
            </p>
            <div className="fields source-beside">
              <div className="span-12">
                <PlainField
                  rows={0}
                  label="Welke gegevens?"
                  name={`what-${point}`}
                  value={told?.what ?? ''}
                  error={at(`what-${point}`)}
                  hint="Zo staat het in de brief, zonder de reden. Bijvoorbeeld: het telefoonnummer"
                  onChange={(what) => change(point, { what })}
                  onBlur={keepNow}
                />
              </div>
              {saysBecomes && (
                <div className="span-12">
                  <TextField
                    label={passing === 'add' ? 'Wat komt erbij?' : 'Wat staat er nu?'}
                    name={`becomes-${point}`}
                    value={told?.becomes ?? ''}
                    error={at(`becomes-${point}`)}
                    hint="De ontvanger neemt dit over"
                    onChange={(becomes) => change(point, { becomes })}
                    onBlur={keepNow}
                  />
                </div>
              )}
            </div>
          </section>
        );
      })}
      {refusal && !refusal.field && <RefusalNote refusal={refusal} />}
    </>
  );
}

const passingWords: Record<RecipientView['points'][number]['passing'], string> = {
  correct: 'verbeterd',
  add: 'aangevuld',
  erase: 'verwijderd',
  restrict: 'bewaard, maar niet gebruikt',
};
