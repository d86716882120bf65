/**
 * First start, step 1 and 2: the corporation with what its regulation leaves open, and the first administrator.
 * Nothing is on disk before step 2 is finished: then the register is founded in one act. Runs in the page.
 */
import { useState } from 'react';
import type { CorporationChoice, FoundInput, PlacedNotice, Refusal, Role, SessionView } from '../../desk/asks';
import type { CopyRef } from '../../desk/copies';
import { foundRegister } from '../../desk/session';
import { noPassphrase } from '../kit/NewPassphrase';
import { useCopies } from '../safe/useCopies';
import { HowToBegin } from './HowToBegin';
import { SetupFrame } from './SetupFrame';
import { type Administrator, StepAdministrator } from './StepAdministrator';
import { type Place, StepCorporation } from './StepCorporation';

interface Props {
  readonly corporations: readonly CorporationChoice[];
  readonly placed: readonly PlacedNotice[];
  readonly preview: boolean;
  readonly onFounded: (session: SessionView) => void;
  readonly today: string;
  /** A copy of a register stands here now. */
  readonly onPut: (copy: CopyRef) => Promise<void>;
}

const nobody: Administrator = {
  name: '',
  function: '',
  signInName: '',
  chosen: noPassphrase,
  confidentialityOn: '',
  roles: ['accessAdministrator'],
};

export function FirstStart({ corporations, placed, onFounded, today, onPut }: Props) {
  const { copies, asked } = useCopies();
  // Where copies are, the first question is whether this office has a register already.
  const [begins, setBegins] = useState<'asks' | 'new' | 'other'>('asks');
  const [step, setStep] = useState<0 | 1>(0);
  const [place, setPlace] = useState<Place>({
    // Nothing is chosen beforehand where there is a choice: it holds for good.
    corporation: corporations.length === 1 ? (corporations[0]?.corporation ?? '') : '',
    office: '',
    values: {},
  });
  const [admin, setAdmin] = useState(nobody);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const choice = corporations.find((one) => one.corporation === place.corporation);

  const found = async (): Promise<void> => {
    if (!choice) return;
    setBusy(true);
    setRefusal(undefined);
    const input: FoundInput = {
      corporation: choice.corporation,
      office: place.office.trim(),
      values: place.values,
      admin: {
        name: admin.name,
        function: admin.function,
        signInName: admin.signInName,
        passphrase: admin.chosen.first,
        confidentialityOn: admin.confidentialityOn,
        roles: rolesWith(admin.roles),
      },
    };
    const answer = await foundRegister(input);
    setBusy(false);
    if (answer.ok) onFounded(answer.value);
    else setRefusal(answer.refusal);
  };

  const hasCopies = copies !== undefined && (copies.places.length > 0 || copies.backups.length > 0);
  if (!asked) return <div className="door" aria-busy="true" />;
  if (begins === 'other' || (begins === 'asks' && hasCopies))
    return <HowToBegin copies={copies} today={today} onNew={() => setBegins('new')} onPut={onPut} />;
  return (
    <SetupFrame step={step} onOther={step === 0 ? () => setBegins('other') : undefined}>
      {step === 0 || !choice ? (
        <StepCorporation
          corporations={corporations}
          placed={placed}
          choice={choice}
          place={place}
          onChange={setPlace}
          onNext={() => setStep(1)}
        />
      ) : (
        <StepAdministrator
          corporation={choice.name}
          office={place.office}
          admin={admin}
          busy={busy}
          refusal={refusal}
          onChange={setAdmin}
          onBack={() => setStep(0)}
          onNext={() => void found()}
        />
      )}
    </SetupFrame>
  );
}

const rolesWith = (roles: readonly Role[]): readonly Role[] =>
  [...new Set<Role>(['accessAdministrator', ...roles])].sort();
