/** F3: find a case by name (with or without accents), reference, postcode or contract number, or begin with what was typed. Runs in the page. */
import './search.css';
import { IconCalendar, IconPlus, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Asks, CaseSummary, Refusal, SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { foundWords } from '../cases/CasesScreen';
import { dayInList } from '../dates.nl';
import { icon } from '../kit/icon';
import { Key } from '../kit/Key';
import { mayRegister, type Screen } from '../state';
import { refusalLine, rightWords } from '../words.nl';

interface Props {
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onClose: () => void;
}

interface Option {
  readonly id: string;
  readonly to: Screen;
  readonly found?: CaseSummary;
  readonly words?: string;
  readonly keyName?: string;
  readonly shape?: 'new' | 'today';
}

const SHOWN = 8;

const toCase = ({ id }: CaseSummary): Screen => ({ at: 'case', id, tab: 'request' });

export function Search({ session, go, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [answered, setAnswered] = useState<{ readonly search: string; readonly work: Asks['worklist'][1] }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [at, setAt] = useState(0);
  // Enter before the answer: it is meant for what was typed, never for what is still on the screen of an earlier word.
  const early = useRef(false);
  const goNow = useRef(go);
  goNow.current = go;
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => {
    let current = true;
    early.current = false;
    setRefusal(undefined);
    if (typed.trim() === '') {
      setAnswered(undefined);
      return;
    }
    const timer = setTimeout(() => {
      void ask('worklist', { search: typed }).then((answer) => {
        if (!current) return;
        setRefusal(answer.ok ? undefined : answer.refusal);
        if (!answer.ok) return setAnswered(undefined);
        setAnswered({ search: typed, work: answer.value });
        const first = answer.value.open[0] ?? answer.value.ended[0];
        if (early.current && first) goNow.current(toCase(first));
        early.current = false;
      });
    }, 60);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed]);

  const work = answered?.work;
  const found = [...(work?.open ?? []), ...(work?.ended ?? [])];
  const cases: readonly Option[] = found.slice(0, SHOWN).map((one) => ({ id: one.id, to: toCase(one), found: one }));
  const acts = actsOf(session, typed.trim());
  const options = [...cases, ...acts];
  const chosen = Math.min(at, options.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((chosen + step + options.length) % options.length);
      return;
    }
    const option = options[chosen];
    if (event.key === 'Enter' && typed.trim() !== '' && answered?.search !== typed) early.current = true;
    else if (event.key === 'Enter' && option) go(option.to);
    if (event.key === 'F2' && mayRegister(session)) {
      event.preventDefault();
      go({ at: 'today' });
    }
    if (event.key === 'F4' && mayRegister(session)) {
      event.preventDefault();
      go(newRequest(typed.trim()));
    }
  };

  return (
    <dialog
      ref={dialog}
      className="search"
      aria-label="Zoeken"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={onKeyDown}
    >
      <div className="search-field">
        <IconSearch size={22} stroke={1.75} aria-hidden />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-label="Naam, kenmerk, postcode of contractnummer"
          aria-expanded="true"
          aria-controls="search-options"
          aria-activedescendant={options[chosen] ? `option-${options[chosen].id}` : undefined}
          placeholder="Naam, kenmerk, postcode of contractnummer"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
        />
      </div>
      <div className="search-list" id="search-options" role="listbox" aria-label="Gevonden">
        {cases.length > 0 && <h3 role="presentation">Zaken</h3>}
        {cases.map((option, index) => (
          <Line key={option.id} option={option} chosen={index === chosen} today={session.today} go={go} />
        ))}
        {refusal && (
          <h3 role="alert" className="search-refused">
            {refusalLine(refusal)}
          </h3>
        )}
        {work && found.length === 0 && (
          <h3 role="presentation">
            Niets gevonden. Controleer de spelling{mayRegister(session) && ', of begin een nieuw verzoek'}.
          </h3>
        )}
        {acts.length > 0 && <h3 role="presentation">Doen</h3>}
        {acts.map((option, index) => (
          <Line
            key={option.id}
            option={option}
            chosen={cases.length + index === chosen}
            today={session.today}
            go={go}
          />
        ))}
      </div>
      <div className="search-foot meta">
        <span>
          <Key stays>↑</Key> <Key stays>↓</Key> kiezen
        </span>
        <span>
          <Key stays>Enter</Key> openen
        </span>
        <span>
          <Key stays>Esc</Key> sluiten
        </span>
        <span className="grow" />
        <span role="status">{work && foundWords(found.length)}</span>
      </div>
    </dialog>
  );
}

const newRequest = (name: string): Screen => ({
  at: 'newRequest',
  ...(name === '' || /\d/.test(name) ? {} : { name }),
});

function actsOf(session: SessionView, typed: string): readonly Option[] {
  if (!mayRegister(session)) return [];
  const to = newRequest(typed);
  const words = to.at === 'newRequest' && to.name ? `Nieuw verzoek van “${to.name}”` : 'Nieuw verzoek';
  return [
    { id: 'new', to, words, keyName: 'F4', shape: 'new' },
    { id: 'today', to: { at: 'today' }, words: 'Vandaag', keyName: 'F2', shape: 'today' },
  ];
}

interface LineProps {
  readonly option: Option;
  readonly chosen: boolean;
  readonly today: string;
  readonly go: (to: Screen) => void;
}

function Line({ option, chosen, today, go }: LineProps) {
  const { found } = option;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the focus stays in the field, which has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: idem; the field points at the option with aria-activedescendant
    <div
      id={`option-${option.id}`}
      role="option"
      aria-selected={chosen}
      className={found ? '' : 'search-act'}
      onClick={() => go(option.to)}
    >
      {found ? (
        <>
          <strong>{found.name}</strong>
          <span className="dim">{found.reference}</span>
          <span>
            {rightWords[found.right]}. {stateOf(found, today)}
          </span>
        </>
      ) : (
        <>
          {option.shape === 'new' ? <IconPlus {...icon} /> : <IconCalendar {...icon} />}
          <span>{option.words}</span>
        </>
      )}
      {chosen && found ? <Key stays>Enter</Key> : option.keyName ? <Key stays>{option.keyName}</Key> : <span />}
    </div>
  );
}

function stateOf(found: CaseSummary, today: string): string {
  if (found.state === 'withdrawn') return 'Ingetrokken.';
  return found.terms ? `Uiterlijk versturen ${dayInList(found.terms.sendBy.day, today)}` : 'Er loopt geen termijn.';
}
