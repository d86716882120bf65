/** Judging a breach: reported or not, told or not, each with its day or its reason (AVG 33, 34). Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { IncidentsView, IncidentView, TypedJudgement } from '../../desk/asks-incident';
import { ask } from '../../desk/vault';
import { hour } from '../appointment/words.appointment.nl';
import { dayInFull } from '../dates.nl';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { Dialog } from '../kit/Dialog';
import { DateField, TextArea, TextField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';

interface Props {
  readonly id: Id;
  readonly one: IncidentView;
  readonly onClose: () => void;
  readonly onDone: (next: IncidentsView) => void;
}

const SAID: readonly string[] = [
  ...(['reported', 'reportedOn', 'reportedAt', 'lateWhy', 'notReportedWhy', 'told', 'toldOn', 'notToldWhy'] as const),
];

export function JudgeIncident({ id, one, onClose, onDone }: Props) {
  const [typed, setTyped] = useState<TypedJudgement>(one.judged);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const set = (changes: Partial<TypedJudgement>): void => setTyped({ ...typed, ...changes });
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const judge = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask('judgeIncident', { case: id, input: typed });
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setRefusal(answer.refusal);
  };
  const isLate = typed.lateWhy !== '' || refusal?.field === 'lateWhy';
  return (
    <Dialog title="Datalek beoordelen" onClose={onClose}>
      <p>
        72 uur: tot {dayInFull(one.mark.on)}, {hour(one.mark.at)}.
      </p>
      <Choice
        label="Is het gemeld bij de AP?"
        name="reported"
        value={typed.reported}
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
        ]}
        error={at('reported')}
        hint="Melden hoeft alleen niet als er waarschijnlijk geen risico is voor de betrokkene (AVG artikel 33 lid 1)."
        onChange={(reported) => set({ reported })}
      />
      {typed.reported === 'yes' && (
        <div className="fields">
          <div className="span-6">
            <DateField
              label="Gemeld op"
              name="reportedOn"
              value={typed.reportedOn}
              error={at('reportedOn')}
              onChange={(reportedOn) => set({ reportedOn })}
            />
          </div>
          <div className="span-6">
            <TextField
              label="Om hoe laat?"
              name="reportedAt"
              value={typed.reportedAt}
              error={at('reportedAt')}
              onChange={(reportedAt) => set({ reportedAt })}
            />
          </div>
          {isLate && (
            <div className="span-12">
              <TextArea
                label="Waarom later dan 72 uur?"
                name="lateWhy"
                value={typed.lateWhy}
                rows={2}
                error={at('lateWhy')}
                onChange={(lateWhy) => set({ lateWhy })}
              />
            </div>
          )}
        </div>
      )}
      {typed.reported === 'no' && (
        <TextArea
          label="Waarom is er geen risico?"
          name="notReportedWhy"
          value={typed.notReportedWhy}
          rows={2}
          error={at('notReportedWhy')}
          hint="Bijvoorbeeld: de brief kwam ongeopend terug"
          onChange={(notReportedWhy) => set({ notReportedWhy })}
        />
      )}
      <Choice
        label="Is de betrokkene ingelicht?"
        name="told"
        value={typed.told}
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
        ]}
        error={at('told')}
        hint="Dat moet bij een hoog risico (AVG artikel 34)."
        onChange={(told) => set({ told })}
      />
      {typed.told === 'yes' && (
        <DateField
          label="Ingelicht op"
          name="toldOn"
          value={typed.toldOn}
          error={at('toldOn')}
          onChange={(toldOn) => set({ toldOn })}
        />
      )}
      {typed.told === 'no' && (
        <TextArea
          label="Waarom hoeft dat niet?"
          name="notToldWhy"
          value={typed.notToldWhy}
          rows={2}
          error={at('notToldWhy')}
          onChange={(notToldWhy) => set({ notToldWhy })}
        />
      )}
      {refusal && !SAID.includes(refusal.field ?? '') && <RefusalNote refusal={refusal} />}
      <Act label="Vastleggen" busy={busy ? 'Bezig' : undefined} lacks={lacksOf(typed)} onAct={() => void judge()}>
        <Button variant="default" onClick={onClose}>
          Nog niet
        </Button>
      </Act>
    </Dialog>
  );
}

function lacksOf({ reported, told, ...typed }: TypedJudgement) {
  const empty = (field: 'reportedOn' | 'reportedAt' | 'notReportedWhy' | 'toldOn' | 'notToldWhy', label: string) =>
    typed[field].trim() === '' ? [{ field, label }] : [];
  return [
    ...(reported === '' ? [{ field: 'reported', label: 'of het is gemeld' }] : []),
    ...(reported === 'yes' ? [...empty('reportedOn', 'de dag'), ...empty('reportedAt', 'het tijdstip')] : []),
    ...(reported === 'no' ? empty('notReportedWhy', 'waarom niet') : []),
    ...(reported === 'yes' && told === '' ? [{ field: 'told', label: 'of de betrokkene is ingelicht' }] : []),
    ...(told === 'yes' ? empty('toldOn', 'de dag') : []),
    ...(told === 'no' ? empty('notToldWhy', 'waarom niet') : []),
  ];
}
