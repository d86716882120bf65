/** "Volgende stap": one line with its one button, only the next one. Runs in the page. */
import { Button } from '@mantine/core';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import type { CaseView, NextStep, SessionView } from '../../desk/asks';
import { hours, officeWords } from '../appointment/words.appointment.nl';
import { capital, dayInFull } from '../dates.nl';
import { icon } from '../kit/icon';
import { type CaseTab, isOfficer, mayRegister, type Screen } from '../state';
import { nextStepWords } from '../words.nl';

interface Props {
  readonly view: CaseView;
  readonly tab: CaseTab;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
}

interface StepAct {
  readonly label: string;
  readonly to: Screen;
}

/** Who carries a step out; the others read who does. */
const OFFICERS_STEPS: readonly NextStep[] = [
  'listItems',
  'answerPoints',
  'handleComplaint',
  'assess',
  'release',
  'makeDecisionLetter',
  'answerCopy',
  'close',
];
const ENDED: readonly NextStep[] = ['withdrawn', 'closed'];

export function NextStepLine({ view, tab, session, go }: Props) {
  const { nextStep, newerFacts } = view.summary;
  const isOthers = OFFICERS_STEPS.includes(nextStep) && !isOfficer(session);
  const act = mayRegister(session) && !newerFacts && !isOthers ? actOf(nextStep, view, session) : undefined;
  // Where one stands already needs no button.
  const isHere = act?.to.at === 'case' && act.to.tab === tab;
  return (
    <div className="next-step">
      {ENDED.includes(nextStep) ? <IconCheck {...icon} /> : <IconArrowRight {...icon} />}
      <p>
        <strong>
          {ENDED.includes(nextStep) ? endedWords(view) : `Volgende stap: ${titleOf(view, session.today)}.`}
        </strong>{' '}
        {isOthers ? 'Dat doet de privacyfunctionaris.' : nextStep === 'visit' ? withWhom(view) : nowOf(view)}
      </p>
      {act && !isHere && (
        <Button
          size="xs"
          variant={hasOwnAct(tab, session) ? 'default' : 'filled'}
          rightSection={<IconArrowRight {...icon} />}
          onClick={() => go(act.to)}
        >
          {act.label}
        </Button>
      )}
    </div>
  );
}

function actOf(step: NextStep, view: CaseView, session: SessionView): StepAct | undefined {
  const { id } = view.summary;
  const toTab = (tab: CaseTab, label: string): StepAct => ({ label, to: { at: 'case', id, tab } });
  switch (step) {
    case 'makeReceiptSlip':
      return { label: 'Brief maken', to: { at: 'letter', id, kind: slipOf(view), fresh: true } };
    case 'sendReceiptSlip':
      return { label: 'Naar de brief', to: { at: 'letter', id, kind: slipOf(view) } };
    case 'listItems':
    case 'assess':
      return toTab('dossier', 'Naar het dossier');
    case 'answerPoints':
      return toTab('points', 'Naar de punten');
    case 'handleComplaint':
      return toTab('complaint', 'Naar de klacht');
    case 'release':
      return toTab('decision', 'Naar klaarzetten');
    case 'makeAppointment':
      return toTab('appointment', 'Afspraak maken');
    case 'makeDecisionLetter':
      return { label: 'Brief maken', to: { at: 'letter', id, kind: answerOf(view), fresh: true } };
    case 'makeInvitation':
      return {
        label: 'Brief maken',
        to: { at: 'letter', id, kind: view.appointmentLetter ?? 'invitation', fresh: true },
      };
    case 'sendLetters':
      return toTab('letters', 'Naar de brieven');
    case 'visit':
      return isVisitNow(view, session.today)
        ? { label: running(view) ? 'Naar het bezoek' : 'Start bezoek', to: { at: 'visit', id } }
        : toTab('appointment', 'Naar de afspraak');
    case 'answerCopy':
      return { label: 'Overzicht maken', to: { at: 'letter', id, kind: 'dataOverview', fresh: true } };
    case 'tasks':
      return toTab('tasks', 'Naar de taken');
    case 'close':
      return toTab('tasks', 'Naar sluiten');
    case 'noTermDeceased':
    case 'withdrawn':
    case 'closed':
      return undefined;
  }
}

/** A complaint has letters of its own. */
const slipOf = ({ request }: CaseView) => (request.right === 'complaint' ? 'complaintReceived' : 'receiptSlip');
const answerOf = ({ request }: CaseView) => (request.right === 'complaint' ? 'complaintDecision' : 'decision');

/** One filled button on a screen: a section with its own act keeps it. */
const hasOwnAct = (tab: CaseTab, session: SessionView): boolean =>
  tab === 'points' ||
  tab === 'complaint' ||
  tab === 'decision' ||
  tab === 'appointment' ||
  tab === 'tasks' ||
  (tab === 'dossier' && isOfficer(session));

const running = (view: CaseView): boolean => view.visits.some((one) => one.state === 'running');

const isVisitNow = (view: CaseView, today: string): boolean => running(view) || view.appointment?.on === today;

function titleOf(view: CaseView, today: string): string {
  const { title } = nextStepWords[view.summary.nextStep];
  const { appointment } = view;
  const words = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  if (view.summary.nextStep !== 'visit' || !appointment) return words;
  if (running(view)) return 'bezoek afronden';
  return `${words}, ${appointment.on === today ? 'vandaag' : dayInFull(appointment.on)}, ${hours(appointment)}`;
}

/** Without an inspection there is no appointment to wait for, and none to tell of. */
function nowOf({ summary: { nextStep }, decision, request }: CaseView): string {
  const inspects = request.right === 'access' && decision?.way !== 'overview';
  if (nextStep === 'makeDecisionLetter' && !inspects) return 'Daarin leest de persoon wat u besliste, en waarom.';
  if (nextStep === 'makeReceiptSlip' && request.right !== 'access')
    return 'Daarin staat op welke dag de persoon uiterlijk antwoord krijgt.';
  return nextStepWords[nextStep].now;
}

function withWhom({ appointment }: CaseView): string {
  if (!appointment) return nextStepWords.visit.now;
  return `${capital(officeWords(appointment.office))}, met ${appointment.employeeName}.`;
}

function endedWords(view: CaseView): string {
  return view.closed ? `Gesloten op ${dayInFull(view.closed.on)}.` : `${nextStepWords[view.summary.nextStep].title}.`;
}
