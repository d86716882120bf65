/** "Volgende stap": one line with its one button, only the next one. Runs in the page. */
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { CaseView, NextStep, SessionView } from '../../desk/asks';
import { icon } from '../kit/icon';
import { mayRegister, type Screen } from '../state';
import { nextStepWords } from '../words.nl';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
}

export function NextStepLine({ view, session, go }: Props) {
  const { id, nextStep } = view.summary;
  const words = nextStepWords[nextStep];
  const act = mayRegister(session) && !view.summary.newerFacts ? actOf(nextStep, id) : undefined;
  const ended = nextStep === 'withdrawn';
  return (
    <div className="next-step">
      <IconArrowRight {...icon} />
      <p>
        <strong>
          {ended ? 'Ingetrokken.' : `Volgende stap: ${words.title.charAt(0).toLowerCase()}${words.title.slice(1)}.`}
        </strong>{' '}
        {words.now}
      </p>
      {act && (
        <Button size="xs" rightSection={<IconArrowRight {...icon} />} onClick={() => go(act.to)}>
          {act.label}
        </Button>
      )}
    </div>
  );
}

function actOf(step: NextStep, id: string): { readonly label: string; readonly to: Screen } | undefined {
  switch (step) {
    case 'makeReceiptSlip':
      return { label: 'Brief maken', to: { at: 'receiptSlip', id } };
    case 'sendReceiptSlip':
      return { label: 'Naar de brief', to: { at: 'receiptSlip', id } };
    case 'listItems':
    case 'noTermDeceased':
    case 'withdrawn':
      return undefined;
  }
}
