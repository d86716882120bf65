/** Cases of the list: whose, since when and why, and what still hangs on them. Runs in the page. */
import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { Id } from '../../desk/asks';
import type { DestructionLine } from '../../desk/asks-keeping';
import { dayPlain } from '../dates.nl';
import { icon } from '../kit/icon';
import { rightWords } from '../words.nl';
import { attachedWords, whyOf } from './words.keeping.nl';

interface Props {
  readonly lines: readonly DestructionLine[];
  readonly head: string;
  /** Of those that can be erased now; without it nothing is ticked. */
  readonly ticks?: { readonly isOn: (id: Id) => boolean; readonly onTick: (id: Id, on: boolean) => void };
  readonly onKeep?: ((line: DestructionLine) => void) | undefined;
  readonly onOpen: (id: Id) => void;
}

export function DestructionRows({ lines, head, ticks, onKeep, onOpen }: Props) {
  return (
    <div className="panel">
      <table className="table table-two destruction">
        <thead>
          <tr>
            {ticks && (
              <th className="destruction-tick">
                <span className="unseen">Kiezen</span>
              </th>
            )}
            <th className="destruction-who">Zaak</th>
            <th className="destruction-since">{head}</th>
            <th>Wat hangt er nog aan?</th>
            <th className="end">
              <span className="unseen">Doen</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <tr key={one.id}>
              {ticks && (
                <td className="destruction-tick">
                  {!one.waits && (
                    <label className="destruction-target">
                      <input
                        type="checkbox"
                        name="cases"
                        checked={ticks.isOn(one.id)}
                        aria-label={`${one.name}, ${one.reference}`}
                        onChange={(event) => ticks.onTick(one.id, event.currentTarget.checked)}
                      />
                    </label>
                  )}
                </td>
              )}
              <td className="destruction-who">
                <strong>{one.name}</strong>
                <div className="meta">
                  {one.reference}, {rightWords[one.right].toLowerCase()}
                </div>
              </td>
              <td>
                <span className="nowrap">{dayPlain(one.retention.destroyOn)}</span>
                <div className="meta">{whyOf(one)}</div>
                {one.kept && one.retention.destroyOn > one.retention.regularOn && (
                  <div className="meta destruction-why">‘{one.kept.why}’</div>
                )}
              </td>
              <td>
                {one.waits && <div className="tag tag-soon">Kan nog niet weg</div>}
                {one.attached.length === 0 && <span className="dim">Niets</span>}
                {one.attached.map((attached) => (
                  <div key={attachedWords(attached)} className={attached.waits ? '' : 'meta'}>
                    {attachedWords(attached)}
                  </div>
                ))}
              </td>
              <td className="end">
                <div className="destruction-do">
                  {onKeep && (
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={`Langer bewaren: ${one.name}, ${one.reference}`}
                      onClick={() => onKeep(one)}
                    >
                      Langer bewaren …
                    </Button>
                  )}
                  <button
                    type="button"
                    className="open-row"
                    aria-label={`Openen: ${one.name}, ${one.reference}`}
                    onClick={() => onOpen(one.id)}
                  >
                    <IconChevronRight {...icon} />
                  </button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
