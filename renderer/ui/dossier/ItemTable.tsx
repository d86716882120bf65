/** The dossier of the officer: every item, and what was said of it. Arrows walk, Enter goes to the panel. Runs in the page. */
import { IconDeviceDesktop, IconFolder } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Choice, OfficerItem } from '../../desk/asks-dossier';
import { capital, dayInForm } from '../dates.nl';
import { icon } from '../kit/icon';
import { AssessmentIcon } from './AssessmentIcon';
import type { Assessing } from './useAssessing';
import { assessmentWords, partWords } from './words.dossier.nl';

interface Props {
  readonly items: readonly OfficerItem[];
  readonly chosen: string | undefined;
  readonly grounds: readonly Choice[];
  readonly assessing: Assessing;
  readonly onChoose: (item: OfficerItem) => void;
  readonly onEnter: () => void;
}

export function ItemTable({ items, chosen, grounds, assessing, onChoose, onEnter }: Props) {
  const room = useRef<HTMLTableSectionElement>(null);
  // The focus goes along with the chosen row while it is in the list.
  useEffect(() => {
    if (chosen && room.current?.contains(document.activeElement))
      room.current.querySelector<HTMLElement>('[aria-current] .item-title')?.focus();
  }, [chosen]);
  const groundOf = (code: string): string => shortGround(grounds.find((one) => one.code === code)?.text ?? code);
  return (
    <div className="panel scroll-x">
      <table className="table table-rows item-table">
        <thead>
          <tr>
            <th className="item-nr">Nr</th>
            <th>Stuk</th>
            <th>Datum</th>
            <th>Deel</th>
            <th className="item-origin">Herkomst</th>
            <th>Beoordeling</th>
            <th className="item-ground">Grond</th>
          </tr>
        </thead>
        <tbody
          ref={room}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            if (event.key === 'Enter' && !event.ctrlKey) {
              event.preventDefault();
              onEnter();
            }
            if (step === 0) return;
            event.preventDefault();
            const to = items[items.findIndex((one) => one.item === chosen) + step];
            if (to) onChoose(to);
          }}
        >
          {items.map((one) => {
            const { assessment, ground } = assessing.of(one);
            const isException = assessment === 'shield' || assessment === 'withhold';
            return (
              <tr
                key={one.item}
                aria-current={one.item === chosen || undefined}
                className={one.item === chosen ? 'chosen' : ''}
                onClick={() => onChoose(one)}
              >
                <td className="dim item-nr">{one.number}</td>
                <td className="item-name">
                  <button
                    type="button"
                    className="item-title"
                    tabIndex={one.item === chosen ? 0 : -1}
                    title={one.title}
                    onClick={() => onChoose(one)}
                  >
                    {one.title}
                  </button>
                </td>
                <td className="dim nowrap">{one.itemDay ? dayInForm(one.itemDay) : ''}</td>
                <td className="dim nowrap">
                  <span className="row">
                    {one.part === 'paper' ? <IconFolder {...icon} /> : <IconDeviceDesktop {...icon} />}
                    {partWords[one.part]}
                  </span>
                </td>
                <td className="dim item-origin" title={one.sourceName ?? one.originWords}>
                  {originOf(one)}
                </td>
                <td className="nowrap">
                  {assessment === '' ? (
                    <span className="dim">nog niet</span>
                  ) : (
                    <span className={isException ? 'row item-exception' : 'row'}>
                      <AssessmentIcon assessment={assessment} />
                      {assessmentWords[assessment]}
                    </span>
                  )}
                  {assessing.changed(one) && <div className="meta">nog niet vastgelegd</div>}
                </td>
                <td className="dim item-ground">{isException && ground !== '' ? groundOf(ground) : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** For the officer by name; the visitor's words stay the visitor's. */
const originOf = ({ input, sourceName, originWords }: OfficerItem): string =>
  input.origin === 'subject' ? 'Betrokkene' : (sourceName ?? capital(originWords));

/** The law's article stands in the panel; the list has room for the words alone. */
const shortGround = (text: string): string => capital(text.replace(/\s*\([^)]*\)\s*$/, ''));
