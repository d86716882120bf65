/**
 * The form of "Nieuw verzoek": what is typed, what the domain says about it, and the draft that is kept while typing.
 * Nothing is judged here: the vault reads every keystroke and answers. Runs in the page.
 *
 * [Note: late answers] The vault answers a moment later than one types. What it said is kept together with the very input it is
 * about, and only changes a field (a typed date written out) while that input still stands there.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Id, Refusal, RequestInput, RequestPreview } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { dayInForm } from '../dates.nl';

export interface RequestForm {
  readonly input: RequestInput;
  readonly preview: RequestPreview | undefined;
  /** The preview is about an earlier keystroke. */
  readonly stale: boolean;
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
  /** Records the request, or puts it right with the reason. */
  readonly record: () => Promise<Answer<'registerRequest' | 'correctRequest'>>;
}

interface Judged {
  readonly of: RequestInput;
  readonly preview: RequestPreview;
}

const PREVIEW_AFTER = 60;
const KEEP_AFTER = 700;
/** Dates that are written out once they are left: the domain has read them. */
const DAYS = ['receivedOn', 'letterOn'] as const;

/** What the form is for: a new request, with a name typed before; or putting right what a case says. */
export type Purpose =
  | { readonly of: 'new'; readonly name: string | undefined }
  | { readonly of: 'correction'; readonly case: Id; readonly why: string };

export function useRequestForm(purpose: Purpose): RequestForm | undefined {
  const [input, setInput] = useState<RequestInput>();
  const [judged, setJudged] = useState<Judged>();
  const [keptAt, setKeptAt] = useState<number>();
  const [cameBackAt, setCameBackAt] = useState<number>();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const now = useRef<RequestInput>(undefined);
  const unkept = useRef<RequestInput>(undefined);
  const registering = useRef(false);
  const searched = useRef(purpose.of === 'new' ? purpose.name : undefined);
  const corrected = purpose.of === 'correction' ? purpose.case : undefined;

  const show = useCallback((next: RequestInput): void => {
    now.current = next;
    setInput(next);
  }, []);
  const set = useCallback(
    (changes: Partial<RequestInput>): void => {
      if (!now.current) return;
      const next = { ...now.current, ...changes };
      unkept.current = next;
      show(next);
    },
    [show],
  );

  const open = useCallback(async (): Promise<void> => {
    if (corrected) {
      const filled = await ask('correction', { case: corrected });
      if (filled.ok) show(filled.value);
      return;
    }
    const answer = await ask('newRequest', {});
    if (!answer.ok) return;
    const { input: found, draftAt } = answer.value;
    show(searched.current && found.name === '' ? { ...found, name: searched.current } : found);
    setCameBackAt(draftAt);
    setKeptAt(draftAt);
  }, [show, corrected]);
  useEffect(() => void open(), [open]);

  const keepNow = useCallback(async (): Promise<void> => {
    const typed = unkept.current;
    // A correction is no draft: until it is recorded the case stands as it stood.
    if (!typed || registering.current || corrected) return;
    unkept.current = undefined;
    const answer = await ask('keepRequestDraft', typed);
    if (answer.ok) setKeptAt(answer.value.keptAt);
    else unkept.current ??= typed;
  }, [corrected]);

  useEffect(() => {
    if (!input) return;
    let current = true;
    const timer = setTimeout(() => {
      void ask('previewRequest', input).then((answer) => {
        if (current && answer.ok) setJudged({ of: input, preview: answer.value });
      });
    }, PREVIEW_AFTER);
    const keeping = setTimeout(() => void keepNow(), KEEP_AFTER);
    return () => {
      current = false;
      clearTimeout(timer);
      clearTimeout(keeping);
    };
  }, [input, keepNow]);

  // See [Note: late answers].
  useEffect(() => {
    const typed = now.current;
    if (!judged || !typed || judged.of !== typed) return;
    const here = document.activeElement?.getAttribute('name');
    const readDays = DAYS.flatMap((field) => {
      const day = judged.preview[field];
      return day && seen.has(field) && field !== here && typed[field] !== dayInForm(day)
        ? [[field, dayInForm(day)]]
        : [];
    });
    if (readDays.length > 0) set(Object.fromEntries(readDays));
  }, [judged, seen, set]);

  // Going elsewhere, locking too, keeps what was typed: nothing is lost by a key.
  useEffect(() => () => void keepNow(), [keepNow]);

  if (!input) return undefined;
  return {
    input,
    preview: judged?.preview,
    stale: judged?.of !== input,
    keptAt,
    cameBackAt,
    keepNow,
    set,
    problem: (field) =>
      judged?.preview.problems.find(
        (one) => one.field === field && (all || (seen.has(field) && one.code !== 'required') || isAtOnce(one)),
      ),
    left: (field) => setSeen((before) => new Set([...before, field])),
    showAll: () => setAll(true),
    startOver: async () => {
      unkept.current = undefined;
      await ask('dropRequestDraft', {});
      setAll(false);
      setSeen(new Set());
      await open();
    },
    record: async () => {
      // From here on the draft is the vault's: a late keeping would bring it back after it became a case.
      registering.current = true;
      const answer =
        purpose.of === 'correction'
          ? await ask('correctRequest', { case: purpose.case, input, why: purpose.why })
          : await ask('registerRequest', input);
      if (answer.ok) return answer;
      registering.current = false;
      unkept.current = now.current;
      return answer;
    },
  };
}

/** What may not stand there even for a moment is said while typing. */
const isAtOnce = (problem: Refusal): boolean =>
  problem.code === 'looksLikeBsn' || problem.code === 'looksLikeIban' || problem.code === 'looksLikeDocumentNumber';
