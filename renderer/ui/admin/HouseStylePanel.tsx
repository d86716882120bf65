/** "Huisstijl": the logo, the colour and the window of the envelopes. What is empty is the program's own. Runs in the page. */
import { useEffect, useState } from 'react';
import { readAccent } from '../../desk/accent';
import type { ProfileValue, Refusal, SessionView } from '../../desk/asks';
import type { StyleView } from '../../desk/asks-style';
import { ask } from '../../desk/vault';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { AccentField } from './AccentField';
import { LogoField } from './LogoField';
import { isEmpty, sameWindow, type TypedWindow, typedOf, windowOf } from './typed-window';
import { WindowFields } from './WindowFields';

interface Props {
  readonly session: SessionView;
  readonly onChanged: () => void;
}

interface Typed {
  readonly logo: string;
  readonly accent: string;
  readonly window: TypedWindow;
}

export function HouseStylePanel({ session, onChanged }: Props) {
  const [view, setView] = useState<StyleView>();
  const [typed, setTyped] = useState<Typed>();
  const [says, setSays] = useState<'kept' | 'same'>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const show = (style: StyleView): void => {
    setView(style);
    setTyped(typedIn(style));
  };
  useEffect(() => {
    void ask('admin', {}).then((answer) => {
      if (answer.ok) {
        setView(answer.value.style);
        setTyped(typedIn(answer.value.style));
      } else setRefusal(answer.refusal);
    });
  }, []);
  if (!view || !typed) return refusal ? <RefusalNote refusal={refusal} /> : null;
  const change = (changes: Partial<Typed>): void => {
    setTyped({ ...typed, ...changes });
    setSays(undefined);
    setRefusal(undefined);
  };
  const keep = async (): Promise<void> => {
    setSays(undefined);
    if (!isEmpty(typed.window) && !windowOf(typed.window))
      return setRefusal({ code: 'windowNumbers', field: 'style.window' });
    const values = changed(view, typed);
    if (Object.keys(values).length === 0) return setSays('same');
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('setValues', { values });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    show(answer.value.style);
    setSays('kept');
    onChanged();
  };
  const of = (field: string): Refusal | undefined => (refusal?.field === field ? refusal : undefined);
  return (
    <>
      <div className="section-head">
        <h2>Huisstijl</h2>
        <span className="meta">de schermen meteen, en de brieven die u daarna maakt</span>
      </div>
      <form
        className="panel padded stack"
        aria-label="Huisstijl"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={formKeys}
      >
        <LogoField
          corporation={session.corporation}
          png={typed.logo}
          refusal={of('style.logo')}
          onChange={(logo) => change({ logo })}
        />
        <AccentField
          value={typed.accent}
          byProgram={view.byProgram.accent}
          refusal={of('style.accent')}
          onChange={(accent) => change({ accent })}
        />
        <WindowFields
          typed={typed.window}
          kept={view.window ?? view.byProgram.window}
          byProgram={view.byProgram.window}
          refusal={of('style.window')}
          onChange={(window) => change({ window })}
        />
        {refusal && !refusal.field?.startsWith('style.') && <RefusalNote refusal={refusal} />}
        <div role="status">
          {says === 'kept' && <Note tone="ok" title="Bewaard." />}
          {says === 'same' && <Note tone="info" title="Er is niets veranderd." />}
        </div>
        <Act label="Bewaren" busy={busy ? 'Bezig met bewaren' : undefined} onAct={() => void keep()} />
      </form>
    </>
  );
}

function typedIn({ logo = '', accent = '', window, byProgram }: StyleView): Typed {
  return { logo, accent, window: typedOf(window ?? byProgram.window) };
}

/** What differs from what is kept. The program's own window is kept as none: should it ever change, it changes for this house too. */
function changed(view: StyleView, typed: Typed): Readonly<Record<string, ProfileValue>> {
  const { byProgram, logo = '', accent = '' } = view;
  const window = windowOf(typed.window);
  const own = !window || sameWindow(window, byProgram.window) ? '' : { ...window };
  const isSameWindow = own === '' ? view.window === undefined : sameWindow(view.window, own);
  const colour = readAccent(typed.accent) ?? typed.accent.trim();
  return {
    ...(typed.logo !== logo && { 'style.logo': typed.logo }),
    ...(colour !== accent && { 'style.accent': colour }),
    ...(!isSameWindow && { 'style.window': own }),
  };
}
