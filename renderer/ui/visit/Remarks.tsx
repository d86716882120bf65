/** What the visitor says about the visit; a request for rectification becomes a case of its own. Runs in the page. */
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { TextArea, Tick } from '../kit/fields';
import type { Visit } from './useVisit';

interface Props {
  readonly visit: Visit;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

export function Remarks({ visit, words, onWords }: Props) {
  const [rectification, setRectification] = useState(false);
  const typed = useRef(words);
  typed.current = words;
  const record = async (): Promise<void> => {
    const input = { words: words.trim(), rectification };
    if (input.words === '' || !(await visit.change((at) => ask('remark', { ...at, ...input })))) return;
    // What was typed while it was being recorded is the next remark.
    if (typed.current.trim() !== input.words) return;
    onWords('');
    setRectification(false);
  };
  return (
    <div className="stack-tight">
      {visit.view.remarks.map((one, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: remarks are only added
        <p key={number} className="remark">
          <IconCheck size={17} stroke={2.4} aria-hidden />
          <span>
            {one.words}
            {one.request && (
              <span className="remark-request" role="status">
                Verzoek om correctie, kenmerk <strong>{one.request.reference}</strong>. Antwoord uiterlijk{' '}
                {dayInFull(one.request.answerBy)}. U vindt de zaak na het bezoek bij Zaken.
              </span>
            )}
          </span>
        </p>
      ))}
      <TextArea
        label="Opmerkingen van de bezoeker"
        name="remark"
        rows={2}
        value={words}
        onChange={onWords}
        hint="Alleen over het bezoek. Niets uit het dossier. Dit komt in het verslag."
      />
      {words.trim() !== '' && (
        <>
          <Tick
            label="Dit is een verzoek om correctie"
            hint="Dan komt er een nieuwe zaak, met een eigen kenmerk en een eigen termijn."
            name="rectification"
            checked={rectification}
            onChange={setRectification}
          />
          <div>
            <Button variant="default" size="xs" onClick={() => void record()}>
              Opmerking vastleggen
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
