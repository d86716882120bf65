/** Jaarcijfers: what a year came to, with no small number that tells of a person; and the file for an auditor. Runs in the page. */
import './figures.css';
import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Refusal } from '../../desk/asks';
import type { Cell, FiguresView } from '../../desk/asks-figures';
import { saveAudit } from '../../desk/post';
import { ask } from '../../desk/vault';
import { SelectField } from '../kit/fields';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { outcomeWords } from '../letter/outcomes.nl';
import { rightWords } from '../words.nl';
import { cellWords, measureSays, measureWords } from './words.figures.nl';

const MEASURES = Object.keys(measureWords) as (keyof typeof measureWords)[];

export function FiguresScreen() {
  const [year, setYear] = useState<number>();
  const [view, setView] = useState<FiguresView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [says, setSays] = useState<string>();
  useEffect(() => {
    void ask('figures', year === undefined ? {} : { year }).then((answer) => {
      if (answer.ok) setView(answer.value);
      else setRefusal(answer.refusal);
    });
  }, [year]);
  const save = async (of: number): Promise<void> => {
    setSays(undefined);
    setSays(outcomeWords[await saveAudit(of)]);
  };
  return (
    <div className="stack">
      <div className="head">
        <Title>Jaarcijfers</Title>
        <span className="dim">verzoeken naar het jaar waarin ze binnenkwamen</span>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      <div role="status">{says && <Note tone="info">{says}</Note>}</div>
      {view && (
        <>
          <div className="row row-wrap figures-head">
            <SelectField
              label="Jaar"
              name="year"
              value={String(view.year)}
              options={(view.years.length > 0 ? view.years : [view.year]).map((one) => ({
                value: String(one),
                label: String(one),
              }))}
              onChange={(chosen) => setYear(Number(chosen))}
            />
            <span className="grow" />
            <div>
              <Button
                variant="default"
                leftSection={<IconDeviceFloppy {...icon} />}
                onClick={() => void save(view.year)}
              >
                Bestand voor controle bewaren
              </Button>
              <p className="field-hint">Kenmerken, handelingen, dagen en rollen. Geen namen en geen redenen.</p>
            </div>
          </div>
          <Figures view={view} />
          <p>
            Klachten in {view.year}: {cellWords(view.complaints)}.
          </p>
          <div className="meta">
            <p>
              Een aantal onder de 5 staat er niet, ook geen nul. Zo is niemand te herkennen. Staat er ‘niet getoond’,
              dan zou een ander aantal uit te rekenen zijn.
            </p>
            {measureSays.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p>
              Gewiste zaken tellen mee: hun aantallen zijn vastgelegd voor zij gewist werden, zonder te zeggen van wie.
            </p>
          </div>
        </>
      )}
    </div>
  );
}

function Figures({ view }: { readonly view: FiguresView }) {
  return (
    <div className="panel scroll-x">
      <table className="table figures">
        <thead>
          <tr>
            <th>Recht</th>
            {MEASURES.map((measure) => (
              <th key={measure} className="end">
                {measureWords[measure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ right, cells }) => (
            <tr key={right} className={right === 'all' ? 'figures-all' : ''}>
              <th scope="row">{right === 'all' ? 'Alle rechten' : rightWords[right]}</th>
              {MEASURES.map((measure) => (
                <Value key={measure} cell={cells[measure]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ cell }: { readonly cell: Cell }) {
  return <td className={typeof cell === 'number' ? 'end' : 'end meta'}>{cellWords(cell)}</td>;
}
