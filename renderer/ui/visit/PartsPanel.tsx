/** Paper and digital counted apart, and each part marked: shown, not there, or shielded (LO-4). Runs in the page. */
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { PartGlyph } from './ItemList';
import { MarkPart } from './MarkPart';
import type { Visit } from './useVisit';
import { partStateWords, partWords } from './words.visit.nl';

export function PartsPanel({ visit, bare = false }: { readonly visit: Visit; readonly bare?: boolean }) {
  const { counts, parts } = visit.view;
  const [marking, setMarking] = useState<'paper' | 'digital'>();
  const counted = {
    paper: [counts.paperShown, counts.paper],
    digital: [counts.digitalShown, counts.digital],
  } as const;
  return (
    <div className={bare ? 'parts' : 'panel padded parts'}>
      {parts.map(({ part, state }) => (
        <div key={part} className="parts-row">
          <PartGlyph part={part} />
          <span className="grow">{partWords[part]}</span>
          <strong>
            {counted[part][0]} van {counted[part][1]}
          </strong>
          <button
            type="button"
            className="link parts-mark"
            name={part}
            aria-label={`${partWords[part]}: ${state ? `${partStateWords[state]}, wijzigen` : 'vastleggen'}`}
            onClick={() => setMarking(part)}
          >
            {state && <IconCheck size={16} stroke={2.2} aria-hidden />}
            {state ? partStateWords[state] : 'Vastleggen'}
          </button>
        </div>
      ))}
      {marking && <MarkPart visit={visit} part={marking} onClose={() => setMarking(undefined)} />}
    </div>
  );
}
