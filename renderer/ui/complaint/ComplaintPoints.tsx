/** What is complained of, point by point: the list, adding one, and taking one off. Runs in the page. */
import { Button } from '@mantine/core';
import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { ComplaintPointView, ComplaintView } from '../../desk/asks-complaint';
import { ask } from '../../desk/vault';
import { useFormKeys } from '../keys';
import { TextField } from '../kit/fields';
import { icon } from '../kit/icon';
import { RefusalNote } from '../kit/RefusalNote';
import { RemoveDialog } from '../kit/RemoveDialog';
import { refusalLine } from '../words.nl';
import { findingWords } from './words.complaint.nl';

interface Props {
  readonly id: Id;
  readonly complaint: ComplaintView;
  readonly chosen: string | undefined;
  readonly onChoose: (point: string) => void;
  readonly onKept: (complaint: ComplaintView) => void;
}

export function ComplaintPoints({ id, complaint, chosen, onChoose, onKept }: Props) {
  const { points, may } = complaint;
  const [removing, setRemoving] = useState<Id>();
  return (
    <div className="stack">
      {points.length === 0 ? (
        <p className="panel padded">
          Nog geen punten. Schrijf kort op waarover iemand klaagt: elk punt een eigen regel.
        </p>
      ) : (
        <div className="panel scroll-x">
          <table className="table table-rows item-table">
            <thead>
              <tr>
                <th className="item-nr">Nr</th>
                <th>Waarover klaagt iemand?</th>
                <th>Advies van de FG</th>
                <th>Beslissing</th>
                {may.list && (
                  <th className="end">
                    <span className="unseen">Doen</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {points.map((one) => (
                <tr
                  key={one.point}
                  aria-current={one.point === chosen || undefined}
                  className={one.point === chosen ? 'chosen' : ''}
                  onClick={() => onChoose(one.point)}
                >
                  <td className="dim item-nr">{one.number}</td>
                  <td className="item-name">
                    <button type="button" className="item-title" title={one.what} onClick={() => onChoose(one.point)}>
                      {one.what}
                    </button>
                  </td>
                  <td className="nowrap">
                    <Found answer={one.advised} />
                  </td>
                  <td className="nowrap">
                    <Found answer={one.answer} />
                    {one.answer && one.finding.motivation === '' && <div className="meta">reden ontbreekt</div>}
                  </td>
                  {may.list && (
                    <td className="end">
                      <button
                        type="button"
                        className="link"
                        aria-label={`Punt ${one.number} van de lijst halen`}
                        onClick={(event) => {
                          event.stopPropagation();
                          setRemoving(one.point);
                        }}
                      >
                        Eraf halen …
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {may.list && <AddPoint id={id} onKept={onKept} />}
      {removing && (
        <RemoveDialog
          what="Punt"
          hint="Bijvoorbeeld: staat twee keer op de lijst"
          onClose={() => setRemoving(undefined)}
          onRemove={async (why) => {
            const answer = await ask('removeComplaintPoint', { case: id, point: removing, why });
            if (!answer.ok) return answer.refusal;
            setRemoving(undefined);
            onKept(answer.value);
            return undefined;
          }}
        />
      )}
    </div>
  );
}

function Found({ answer }: { readonly answer: ComplaintPointView['answer'] }) {
  if (answer === undefined) return <span className="dim">nog niet</span>;
  return (
    <span className="row">
      {answer === 'granted' ? <IconCheck {...icon} /> : <IconMinus {...icon} />}
      {findingWords[answer]}
    </span>
  );
}

function AddPoint({ id, onKept }: { readonly id: Id; readonly onKept: (complaint: ComplaintView) => void }) {
  const [what, setWhat] = useState('');
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const add = async (): Promise<void> => {
    setRefusal(undefined);
    const answer = await ask('keepComplaintPoint', { case: id, what });
    if (!answer.ok) return setRefusal(answer.refusal);
    setWhat('');
    onKept(answer.value);
  };
  return (
    <form
      className="panel padded case-panel"
      aria-label="Punt toevoegen"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <TextField
        label="Waarover klaagt iemand?"
        name="what"
        value={what}
        hint="Kort. De brief zegt: uw klacht over … Bijvoorbeeld: de notitie over uw huurachterstand"
        error={refusal?.field === 'what' ? refusalLine(refusal) : undefined}
        onChange={setWhat}
      />
      {refusal && refusal.field !== 'what' && <RefusalNote refusal={refusal} />}
      <div>
        <Button variant="default" data-act leftSection={<IconPlus {...icon} />} onClick={() => void add()}>
          Punt toevoegen
        </Button>
      </div>
    </form>
  );
}
