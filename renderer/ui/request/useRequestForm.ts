/**
 * The form of "Nieuw verzoek": what is typed, what the domain says about it, and the draft that is kept while typing.
 * Nothing is judged here: the vault reads every keystroke and answers. Runs in the page.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal, RequestInput, RequestPreview } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { dayInForm } from '../dates.nl';

export interface RequestForm {
  readonly input: RequestInput;
  readonly preview: RequestPreview | undefined;
  /** When the draft was kept last. */
  readonly keptAt: number | undefined;
  /** The draft that was found on opening. */
  readonly cameBackAt: number | undefined;
  /** The problem to show under a field, if it is time to show it. */
  readonly problem: (field: keyof RequestInput) => Refusal | undefined;
  readonly set: (changes: Partial<RequestInput>) => void;
  readonly left: (field: keyof RequestInput) => void;
  readonly showAll: () => void;
  readonly keepNow: () => Promise<void>;
  readonly startOver: () => Promise<void>;
}

const PREVIEW_AFTER = 120;
const KEEP_AFTER = 700;

export function useRequestForm(name: string | undefined): RequestForm | undefined {
  const [input, setInput] = useState<RequestInput>();
  const [preview, setPreview] = useState<RequestPreview>();
  const [keptAt, setKeptAt] = useState<number>();
  const [cameBackAt, setCameBackAt] = useState<number>();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const unkept = useRef<RequestInput>(undefined);

  const open = useCallback(async (): Promise<void> => {
    const answer = await ask('newRequest', {});
    if (!answer.ok) return;
    const fresh = answer.value;
    setInput(name && fresh.draftAt === undefined ? { ...fresh.input, name } : fresh.input);
    setCameBackAt(fresh.draftAt);
    setKeptAt(fresh.draftAt);
  }, [name]);
  useEffect(() => void open(), [open]);

  const keepNow = useCallback(async (): Promise<void> => {
    const typed = unkept.current;
    if (!typed) return;
    unkept.current = undefined;
    const answer = await ask('keepRequestDraft', typed);
    if (answer.ok) setKeptAt(answer.value.keptAt);
    else unkept.current = typed;
  }, []);

  useEffect(() => {
    if (!input) return;
    let current = true;
    const timer = setTimeout(() => {
      void ask('previewRequest', input).then((answer) => {
        if (current && answer.ok) setPreview(answer.value);
      });
    }, PREVIEW_AFTER);
    const keeping = setTimeout(() => void keepNow(), KEEP_AFTER);
    return () => {
      current = false;
      clearTimeout(timer);
      clearTimeout(keeping);
    };
  }, [input, keepNow]);

  // Going elsewhere keeps what was typed: nothing is lost by a key.
  useEffect(() => () => void keepNow(), [keepNow]);

  if (!input) return undefined;
  const set = (changes: Partial<RequestInput>): void => {
    const next = { ...input, ...changes };
    unkept.current = next;
    setInput(next);
  };
  return {
    input,
    preview,
    keptAt,
    cameBackAt,
    keepNow,
    set,
    problem: (field) =>
      preview?.problems.find(
        (one) => one.field === field && (all || (seen.has(field) && one.code !== 'required') || isAtOnce(one)),
      ),
    left: (field) => {
      setSeen(new Set([...seen, field]));
      const read = field === 'receivedOn' ? preview?.receivedOn : field === 'letterOn' ? preview?.letterOn : undefined;
      if (read && input[field] !== '' && dayInForm(read) !== input[field]) set({ [field]: dayInForm(read) });
    },
    showAll: () => setAll(true),
    startOver: async () => {
      unkept.current = undefined;
      await ask('dropRequestDraft', {});
      setAll(false);
      setSeen(new Set());
      await open();
    },
  };
}

/** What may not stand there even for a moment is said while typing. */
const isAtOnce = (problem: Refusal): boolean =>
  problem.code === 'looksLikeBsn' || problem.code === 'looksLikeIban' || problem.code === 'looksLikeDocumentNumber';
