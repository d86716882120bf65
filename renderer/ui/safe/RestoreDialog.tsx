/** "Back-up terugzetten": what is in it comes first; then what is lacking here comes in, and what is newer stays. Runs in the page. */
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../desk/asks';
import type { CopyLook, TakenIn } from '../../desk/asks-safekeeping';
import type { CopiesState, CopyRef } from '../../desk/copies';
import { takeAll } from '../../desk/safekeeping';
import { ask } from '../../desk/vault';
import { dayPlain } from '../dates.nl';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { CopyPick } from './CopyPick';
import { tellCameIn } from './came-in';
import { HowFar } from './HowFar';
import { rowsWords } from './words.safe.nl';

interface Props {
  readonly copies: CopiesState | undefined;
  /** Rows in this register. */
  readonly rows: number;
  readonly onClose: () => void;
}

export function RestoreDialog({ copies, rows, onClose }: Props) {
  const [copy, setCopy] = useState<CopyRef>();
  const [look, setLook] = useState<CopyLook>();
  const [how, setHow] = useState<TakenIn>();
  const [done, setDone] = useState<TakenIn>();
  const [refusal, setRefusal] = useState<Refusal>();
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  const choose = async (chosen: CopyRef): Promise<void> => {
    setCopy(chosen);
    setLook(undefined);
    setRefusal(undefined);
    setDone(undefined);
    const answer = await ask('lookInto', { copy: chosen });
    if (answer.ok) setLook(answer.value);
    else setRefusal(answer.refusal);
  };
  const restore = async (): Promise<void> => {
    if (!copy) return;
    setRefusal(undefined);
    setHow({ done: 0, of: 0, finished: false, rows: 0 });
    const answer = await takeAll(copy, (next) => {
      setHow(next);
      return isOpen.current;
    });
    setHow(undefined);
    if (!answer) return;
    if (!answer.ok) return setRefusal(answer.refusal);
    setDone(answer.value);
    if (answer.value.rows > 0) tellCameIn({ rows: answer.value.rows, erased: [] });
  };
  const mayRestore = look?.whose === 'ours' && look.rows !== undefined;
  return (
    <Dialog title="Back-up terugzetten" onClose={onClose} wide>
      {done ? (
        <Came done={done} />
      ) : how ? (
        <HowFar
          says="Bezig met terugzetten"
          done={how.done}
          of={how.of}
          safe="U kunt dit scherm veilig sluiten: wat binnen is, blijft."
        />
      ) : (
        <>
          <p>U ziet eerst wat erin staat. Wat nieuwer is, blijft staan.</p>
          <CopyPick copies={copies} chosen={copy} onChoose={(chosen) => void choose(chosen)} />
          <div role="status">{look && <Inside look={look} rows={rows} />}</div>
          {copy && !look && !refusal && <p className="dim">Bezig met kijken</p>}
        </>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      {mayRestore && !how && !done ? (
        <Act label="Terugzetten" onAct={() => void restore()}>
          <Button variant="default" onClick={onClose}>
            Niet doen
          </Button>
        </Act>
      ) : (
        <div className="act">
          <Button variant="default" onClick={onClose}>
            Sluiten
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function Inside({ look, rows }: { readonly look: CopyLook; readonly rows: number }) {
  const whose = look.corporation ? `Van ${look.corporation}, ${look.office}. ` : '';
  if (look.whose === 'newer')
    return (
      <Note
        tone="soon"
        title="Deze back-up is van een nieuwere versie van het programma. U kunt hem hier niet gebruiken."
      />
    );
  if (look.whose === 'other')
    return (
      <Note tone="soon" title="Deze back-up is van een ander register.">
        {whose}Hij wordt niet gebruikt.
      </Note>
    );
  if (look.rows === undefined)
    return (
      <Note tone="soon" title="In deze back-up is niets te lezen.">
        Kies een andere.
      </Note>
    );
  const damaged = look.altered && ' Een deel van dit bestand is beschadigd. Wat heel is, is te gebruiken.';
  if (look.held)
    return (
      <Note tone="ok" title={`In deze back-up staan ${rowsWords(look.rows)}. De laatste daarvan staat hier al.`}>
        {whose}
        {look.last && `De laatste regel is van ${dayPlain(look.last.day)}. `}Dan is terugzetten meestal niet nodig. Het
        kan wel: wat ontbreekt, komt erbij.{damaged}
      </Note>
    );
  return (
    <Note tone="info" title={`In deze back-up staan ${rowsWords(look.rows)}.`}>
      {whose}Hier staan er nu {rows === 0 ? 'geen' : rowsWords(rows)}. Wat hier ontbreekt, komt erbij. Gewiste zaken
      komen niet terug.{damaged}
    </Note>
  );
}

function Came({ done }: { readonly done: TakenIn }) {
  const title = done.rows === 0 ? 'Er ontbrak niets. Er is niets veranderd.' : `${rowsWords(done.rows)} teruggezet.`;
  if (!done.stopped)
    return (
      <Note tone="ok" title={title}>
        {done.rows > 0 && 'Alles is gecontroleerd. Het staat in het logboek.'}
      </Note>
    );
  return (
    <Note tone="soon" title={title}>
      {STOPPED[done.stopped]}
    </Note>
  );
}

const STOPPED: Record<NonNullable<TakenIn['stopped']>, string> = {
  waiting: 'De rest van dit bestand is niet heel. Kies ook een oudere of nieuwere back-up.',
  damaged: 'De rest van dit bestand is beschadigd en is niet overgenomen. Kies ook een andere back-up.',
  newer: 'De rest is van een nieuwere versie van het programma. Vraag uw ICT om die versie.',
  foreign: 'Dit bestand is van een ander register.',
};
