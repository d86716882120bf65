/** The band over every screen while a visit runs: the way back is the one filled button. Runs in the page. */
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { icon } from '../kit/icon';

export function VisitRuns({ onReturn }: { readonly onReturn: () => void }) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  return (
    <div className="visit-runs">
      <IconLock {...icon} />
      <p id="visit-runs" className="grow">
        <strong>Er loopt een bezoek.</strong> Namen van anderen zijn verborgen tot het bezoek is afgerond.
      </p>
      <Button ref={back} onClick={onReturn}>
        Terug naar het bezoek
      </Button>
    </div>
  );
}
