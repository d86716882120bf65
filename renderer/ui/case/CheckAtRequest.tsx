/** Somebody showed who he is at the request, or sent a copy along: the outcome is recorded, the copy destroyed first. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Asks, CaseView, Refusal } from '../../desk/asks';
import type { IdentityDocument } from '../../desk/asks-visit';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { Dialog } from '../kit/Dialog';
import { DateField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { detailsWords, documentWords, lackWords, proofs, questionWords } from '../visit/words.visit.nl';
import { refusalLine } from '../words.nl';

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onRecorded: (view: CaseView) => void;
}

type Check = Asks['checkAtRequest'][0];
type Seen = Check['seen'];
type YesNo = 'original' | 'valid' | 'photo' | 'details';

/** A copy shows no original, and its photo may have been struck out. */
const QUESTIONS: Readonly<Record<Seen, readonly YesNo[]>> = {
  document: ['original', 'valid', 'photo', 'details'],
  copy: ['valid', 'details'],
};

export function CheckAtRequest({ view, onClose, onRecorded }: Props) {
  const { subject, representative } = view;
  const [who, setWho] = useState<Check['who'] | ''>(representative ? '' : 'subject');
  const [seen, setSeen] = useState<Seen | ''>('');
  const [document, setDocument] = useState<IdentityDocument | ''>('');
  const [answers, setAnswers] = useState<Partial<Record<YesNo, boolean>>>({});
  const [authority, setAuthority] = useState('');
  const [destroyedOn, setDestroyedOn] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);

  const questions = seen === '' || document === '' ? [] : QUESTIONS[seen];
  const firstNo = questions.findIndex((one) => answers[one] === false);
  const asked = firstNo < 0 ? questions : questions.slice(0, firstNo + 1);
  const asksProof = who === 'representative' && !representative?.authoritySeen;
  const unanswered = asked.filter((one) => answers[one] === undefined);
  const lacks = [
    ...(who === '' ? [{ field: 'who', label: 'van wie' }] : []),
    ...(seen === '' ? [{ field: 'seen', label: 'document of kopie' }] : []),
    ...(document === '' ? [{ field: 'document', label: lackWords.document }] : []),
    ...unanswered.map((one) => ({ field: one, label: lackWords[one] })),
    ...(asksProof && authority === '' && firstNo < 0 ? [{ field: 'authority', label: lackWords.authority }] : []),
    ...(seen === 'copy' && destroyedOn === '' ? [{ field: 'destroyedOn', label: 'dag van vernietigen' }] : []),
  ];
  const record = async (): Promise<void> => {
    if (who === '' || seen === '' || document === '') return;
    setBusy(true);
    setRefusal(undefined);
    const given = Object.fromEntries(asked.map((one) => [one, answers[one]]));
    const typed = { case: view.summary.id, who, seen, document, ...given, authority, destroyedOn };
    const answer = await ask('checkAtRequest', typed);
    setBusy(false);
    if (answer.ok) onRecorded(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title="Legitimatie bij het verzoek" onClose={onClose} wide>
      <p>Wij bewaren alleen de uitkomst. Geen nummer, geen datum, geen foto en geen kopie. De termijn loopt gewoon.</p>
      {representative && (
        <Choice
          label="Van wie?"
          name="who"
          value={who}
          options={[
            { value: 'subject', label: subject.shown },
            { value: 'representative', label: representative.shown },
          ]}
          error={at('who')}
          onChange={setWho}
        />
      )}
      <Choice
        label="Wat hebt u gezien?"
        name="seen"
        value={seen}
        options={[
          { value: 'document', label: 'Het document zelf' },
          { value: 'copy', label: 'Een kopie bij de post' },
        ]}
        error={at('seen')}
        onChange={setSeen}
      />
      <Choice
        label="Welk document?"
        name="document"
        value={document}
        options={DOCUMENTS}
        error={at('document')}
        onChange={setDocument}
      />
      {asked.map((one) => (
        <Choice
          key={one}
          label={one === 'details' ? detailsWords(who !== 'representative').title : questionWords[one].title}
          name={one}
          value={answers[one] === undefined ? '' : answers[one] ? 'yes' : 'no'}
          options={YES_NO}
          error={at(one)}
          onChange={(value) => setAnswers({ ...answers, [one]: value === 'yes' })}
          beside
        />
      ))}
      {asksProof && (
        <Choice
          label={questionWords.authority.title}
          name="authority"
          value={authority}
          options={proofs.map((proof) => ({ value: proof, label: proof }))}
          error={at('authority')}
          onChange={setAuthority}
        />
      )}
      {seen === 'copy' && (
        <DateField
          label="Op welke dag is de kopie vernietigd?"
          name="destroyedOn"
          value={destroyedOn}
          error={at('destroyedOn')}
          hint="Vernietig de kopie eerst. Uw naam komt erbij te staan."
          onChange={setDestroyedOn}
        />
      )}
      {refusal && !refusal.field && <RefusalNote refusal={refusal} />}
      <Act label="Vastleggen" busy={busy ? 'Bezig' : undefined} lacks={lacks} onAct={() => void record()}>
        <Button variant="default" onClick={onClose}>
          Niet vastleggen
        </Button>
      </Act>
    </Dialog>
  );
}

const DOCUMENTS = (Object.keys(documentWords) as IdentityDocument[]).map((value) => ({
  value,
  label: documentWords[value],
}));
const YES_NO = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
] as const;
