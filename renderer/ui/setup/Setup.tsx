/** First start, step 3 and 4, behind the door: it comes back at the same step when it was stopped halfway. Runs in the page. */
import { useState } from 'react';
import type { SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { RecoverySheet } from './RecoverySheet';
import { SetupFrame } from './SetupFrame';
import { StepEmployees } from './StepEmployees';

interface Props {
  readonly step: 'recovery' | 'employees';
  readonly session: SessionView;
  readonly onDone: (session: SessionView) => void;
}

export function Setup({ step, session, onDone }: Props) {
  const [at, setAt] = useState(step);
  return (
    <SetupFrame step={at === 'recovery' ? 2 : 3}>
      {at === 'recovery' ? (
        <RecoverySheet session={session} next="Verder naar medewerkers" onDone={() => setAt('employees')} />
      ) : (
        <StepEmployees
          session={session}
          onDone={async () => {
            const answer = await ask('finishSetup', {});
            if (answer.ok) onDone(answer.value);
            return answer.ok ? undefined : answer.refusal;
          }}
        />
      )}
    </SetupFrame>
  );
}
