/**
 * Unlocking with sign-in name and passphrase, or with the code of the recovery sheet. Runs in the page.
 *
 * Waiting longer after each wrong passphrase is courtesy to a mistyping colleague; the protection is Argon2id.
 */
import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { Refusal, SessionView } from '../../desk/asks';
import { backupAge } from '../../desk/backup-age';
import type { CopyRef } from '../../desk/copies';
import { type Day, unlock, unlockWithRecoveryCode } from '../../desk/session';
import { useFormKeys } from '../keys';
import { SecretField, TextField } from '../kit/fields';
import { Key } from '../kit/Key';
import { Note } from '../kit/Note';
import { PlacedRefused } from '../kit/Placed';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { DoorAge, localDay } from '../safe/DoorAge';
import { HowFar } from '../safe/HowFar';
import { useCopies } from '../safe/useCopies';
import { placeWords, refusalWords } from '../words.nl';
import { DoorFrame } from './DoorFrame';

interface UnlockProps {
  readonly day: Day;
  /** A copy that was put in place just before. */
  readonly put: CopyRef | undefined;
  readonly onOpened: (session: SessionView) => void;
  readonly onHelp: () => void;
}

const WAITS = [1, 2, 4, 8, 16, 30];

const whyHere: Readonly<Record<string, string>> = {
  idle: 'Het programma ging vanzelf op slot. Wat u typte is bewaard.',
  screenLock: 'Het programma ging op slot met het scherm. Wat u typte is bewaard.',
  suspend: 'Het programma ging op slot toen de computer ging slapen. Wat u typte is bewaard.',
  ended: 'Het programma is opnieuw begonnen. Wat was vastgelegd, staat er nog.',
};

export function Unlock({ day, put, onOpened, onHelp }: UnlockProps) {
  const door = day.door.door === 'unlock' ? day.door : undefined;
  const [way, setWay] = useState<'passphrase' | 'code'>('passphrase');
  const [signInName, setSignInName] = useState(door?.lastSignInName ?? '');
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [failures, setFailures] = useState(0);
  const [seconds, setSeconds] = useState(0);
  const [far, setFar] = useState<Far>();
  const { copies, asked } = useCopies();
  const formKeys = useFormKeys();

  useEffect(() => {
    if (seconds === 0) return;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || seconds > 0 || secret === '') return;
    setBusy(true);
    setRefusal(undefined);
    const restored = put && ({ restored: true } as const);
    const tell = (done: number, of: number): void => setFar({ done, of });
    const answer =
      way === 'passphrase'
        ? await unlock({ signInName: signInName.trim(), passphrase: secret, ...restored }, tell)
        : await unlockWithRecoveryCode({ code: secret, ...restored }, tell);
    setBusy(false);
    setFar(undefined);
    if (answer.ok) return onOpened(answer.value);
    setRefusal(answer.refusal);
    if (!isWrong(answer.refusal)) return;
    setFailures(failures + 1);
    setSeconds(WAITS[Math.min(failures, WAITS.length - 1)] ?? 30);
  };

  const other = (): void => {
    setWay(way === 'passphrase' ? 'code' : 'passphrase');
    setSecret('');
    setRefusal(undefined);
  };

  return (
    <DoorFrame
      place={placeWords(door?.corporation ?? '', door?.office ?? '')}
      side={
        <>
          <p className="meta">
            {way === 'passphrase'
              ? 'Wachtzin vergeten? De beheerder van toegang kan een nieuwe instellen. Er gaan geen gegevens verloren.'
              : 'De code staat op het herstelblad in de kluis. U kunt er alleen de toegang mee op orde brengen.'}
          </p>
          <button type="button" className="link meta" onClick={other}>
            {way === 'passphrase' ? 'Herstelcode gebruiken' : 'Toch met een wachtzin ontgrendelen'}
          </button>
        </>
      }
      foot={
        <>
          <span className="grow dim">Uw gegevens staan versleuteld op deze computer.</span>
          {asked && <DoorAge age={backupAge(copies, localDay())} />}
          <button type="button" className="link" onClick={onHelp}>
            Hulp&nbsp;<Key stays>F1</Key>
          </button>
          <span className="dim">Versie {day.version}</span>
        </>
      }
    >
      <Title focus={false}>{way === 'passphrase' ? 'Ontgrendelen' : 'Herstelcode gebruiken'}</Title>
      {day.lockedBy && whyHere[day.lockedBy] && failures === 0 && <Note tone="info">{whyHere[day.lockedBy]}</Note>}
      {put && (
        <Note tone="ok" title={`Het register staat ${put.kind === 'exchange' ? 'nu' : 'weer'} op deze computer.`}>
          {put.kind === 'exchange'
            ? 'Ontgrendel met uw eigen wachtzin. De rest komt daarna vanzelf binnen.'
            : 'Ontgrendel nu. Had u op de dag van de back-up een andere wachtzin? Typ dan die.'}
        </Note>
      )}
      <PlacedRefused placed={door?.placed ?? []} />
      <form
        className="stack"
        onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => {
          const inSecret = event.target instanceof HTMLInputElement && event.target.name === 'secret';
          if (!inSecret) formKeys(event);
        }}
      >
        {way === 'passphrase' ? (
          <>
            <TextField
              size="md"
              label="Aanmeldnaam"
              name="signInName"
              value={signInName}
              onChange={setSignInName}
              autoFocus={signInName === ''}
            />
            <SecretField
              label="Wachtzin"
              name="secret"
              value={secret}
              onChange={setSecret}
              hint="Plakken mag. Hoofdletters en spaties tellen mee."
              autoFocus={signInName !== ''}
            />
          </>
        ) : (
          <TextField
            size="md"
            label="Herstelcode"
            name="secret"
            value={secret}
            onChange={setSecret}
            hint="Zes groepen van vier. Streepjes en kleine letters mogen."
            autoFocus
          />
        )}
        {refusal && !isWrong(refusal) && <RefusalNote refusal={refusal} />}
        {refusal && isWrong(refusal) && (
          <Note tone="late" title={refusalWords(refusal).title} alert>
            {seconds > 0 ? (
              <span aria-live="off">
                Over {seconds === 1 ? '1 seconde' : `${seconds} seconden`} kunt u het weer proberen.
              </span>
            ) : (
              'U kunt het weer proberen.'
            )}
          </Note>
        )}
        <Button
          type="submit"
          data-act
          className={busy || seconds > 0 || secret === '' ? 'wait' : ''}
          aria-disabled={busy || seconds > 0 || undefined}
          rightSection={busy ? undefined : <Key>Enter</Key>}
        >
          {busy ? 'Bezig met openen' : 'Ontgrendelen'}
        </Button>
        {busy && <Opening far={far} />}
      </form>
    </DoorFrame>
  );
}

interface Far {
  readonly done: number;
  readonly of: number;
}

/** What is said of an opening that takes its time; nothing in the first second. */
function Opening({ far }: { readonly far: Far | undefined }) {
  const [taking, setTaking] = useState<'short' | 'slow' | 'long'>('short');
  useEffect(() => {
    const timers = [setTimeout(() => setTaking('slow'), SLOW), setTimeout(() => setTaking('long'), LONG)];
    return () => timers.forEach(clearTimeout);
  }, []);
  if (taking === 'short') return null;
  const isReading = far && far.of >= MANY && far.done < far.of;
  if (isReading)
    return (
      <HowFar
        says="Regels gecontroleerd"
        done={far.done}
        of={far.of}
        safe="U kunt dit scherm veilig sluiten. Dan begint het de volgende keer opnieuw."
      />
    );
  if (taking === 'slow') return <progress className="busy-bar" aria-label="Bezig met openen" />;
  return (
    <HowFar
      says="Dit duurt langer dan anders, bijvoorbeeld omdat het wissen van een dossier nog af moet"
      done={0}
      of={0}
      safe="U kunt dit scherm veilig sluiten. Dan gaat het de volgende keer verder."
    />
  );
}

/** Milliseconds. */
const SLOW = 1000;
/** Where nothing is left to finish it has opened long before. */
const LONG = 8000;

/** Fewer rows are read before anybody has read this. */
const MANY = 5000;

const isWrong = (refusal: Refusal): boolean => refusal.code === 'wrongPassphrase' || refusal.code === 'codeWrong';
