/** The letters that can be made now and are not there yet. Runs in the page. */
import { Button } from '@mantine/core';
import type { CaseView, LetterKind, SessionView } from '../../desk/asks';
import { isOfficer, mayRegister, type Screen } from '../state';
import { letterWords, officerLetters } from '../words.nl';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
}

export function ToMake({ view, session, go }: Props) {
  if (!mayRegister(session) || view.closed || view.summary.state !== 'open' || view.summary.newerFacts) return null;
  const kinds = makeable(view).filter((kind) => !officerLetters.includes(kind) || isOfficer(session));
  if (kinds.length === 0) return null;
  return (
    <div className="row row-wrap">
      <span className="dim">Nog te maken:</span>
      {kinds.map((kind) => (
        <Button
          key={kind}
          variant="default"
          size="xs"
          onClick={() => go({ at: 'letter', id: view.summary.id, kind, fresh: true })}
        >
          {letterWords[kind]}
        </Button>
      ))}
    </div>
  );
}

/** A notice to a source starts at its task. The record of a visit is made in it, and afterwards where that was not done. */
/** The decision of an inspection names the appointment, so it waits for it; a refusal, points and an overview have none. */
const mayWrite = ({ decision, appointment }: CaseView): boolean =>
  decision?.outcome === 'refused' ||
  decision?.of === 'points' ||
  decision?.way === 'overview' ||
  appointment !== undefined;

/** Before the data are used again the person is told (AVG 18(3)), after the decision was sent. */
const asksNotice = ({ tasks, letters }: CaseView): boolean =>
  tasks.some(({ taskKind, state }) => taskKind === 'tellLifted' && state === 'open') &&
  letters.some(({ kind, sentOn }) => kind === 'decision' && sentOn !== undefined) &&
  !letters.some(({ kind, outdated, replaced }) => kind === 'restrictionLifted' && !outdated && !replaced);

function ofComplaint({ letters, complaint }: CaseView): readonly LetterKind[] {
  const has = (kind: LetterKind): boolean => letters.some((one) => one.kind === kind);
  return [
    ...(has('complaintReceived') ? [] : (['complaintReceived'] as const)),
    ...(complaint?.decided && !has('complaintDecision') ? (['complaintDecision'] as const) : []),
  ];
}

function makeable(view: CaseView): readonly LetterKind[] {
  if (view.complaint) return ofComplaint(view);
  const { toTell } = view.termsChange;
  const has = (kind: LetterKind): boolean => view.letters.some((one) => one.kind === kind);
  const holds = (kind: LetterKind): boolean =>
    view.letters.some((one) => one.kind === kind && !one.outdated && !one.replaced);
  const asksOverview = view.tasks.some((task) => task.taskKind === 'sendOverview' && task.state === 'open');
  const decided = view.decision !== undefined;
  const due = view.appointmentLetter;
  const offered: Partial<Record<LetterKind, boolean>> = {
    receiptSlip: !view.subject.deceased && !has('receiptSlip'),
    nextOfKin: view.subject.deceased && !has('nextOfKin'),
    decision: decided && !has('decision') && mayWrite(view),
    invitation: due === 'invitation',
    appointmentChanged: due === 'appointmentChanged',
    appointmentCancelled: due === 'appointmentCancelled',
    visitRecord: lacksRecord(view),
    restrictionLifted: asksNotice(view),
    identityRequest: view.asks.includes('identityRequest') && !holds('identityRequest'),
    representativeRequest: view.asks.includes('representativeRequest') && !holds('representativeRequest'),
    completeRequest: view.reasonsLacking !== undefined && !has('completeRequest'),
    dataOverview: decided && !has('dataOverview') && (view.decision?.copy === 'overview' || asksOverview),
  };
  return [
    ...(Object.keys(offered) as LetterKind[]).filter((kind) => offered[kind] === true),
    ...(toTell ? [toTell] : []),
  ];
}

/** The visit is over, ended or broken off, and no record of it holds. */
function lacksRecord({ visits, letters }: CaseView): boolean {
  const last = visits.at(-1);
  if (last?.state !== 'ended' && last?.state !== 'broken') return false;
  const record = letters.find((one) => one.kind === 'visitRecord' && !one.replaced);
  return record === undefined || record.outdated || record.madeOn < last.on;
}
