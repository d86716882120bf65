/** Step 4: who works with the program. Can be done later too; then the administrator works alone. Runs in the page. */
import { useState } from 'react';
import type { Refusal, SessionView } from '../../desk/asks';
import { EmployeesPanel } from '../admin/EmployeesPanel';
import { Act } from '../kit/Act';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';

interface Props {
  readonly session: SessionView;
  readonly onDone: () => Promise<Refusal | undefined>;
}

export function StepEmployees({ session, onDone }: Props) {
  const [refusal, setRefusal] = useState<Refusal>();
  const [adding, setAdding] = useState(false);
  return (
    <div className="setup-question setup-wide">
      <Title>Wie werken met het programma?</Title>
      <p className="setup-lead">
        Ieder krijgt een eigen aanmeldnaam en wachtzin. Zonder getekende geheimhouding is er geen toegang.
      </p>
      <EmployeesPanel session={session} onAdding={setAdding} />
      {refusal && <RefusalNote refusal={refusal} />}
      {!adding && <Act label="Klaar, aan het werk" keyName="Enter" onAct={() => void onDone().then(setRefusal)} />}
    </div>
  );
}
