/** "Nu controleren": every row of both copies, with how far it is. Leaving the screen is safe. Runs in the page. */
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../desk/asks';
import type { Checked } from '../../desk/asks-safekeeping';
import { checkWholeLog } from '../../desk/safekeeping';
import { RefusalNote } from '../kit/RefusalNote';
import { HowFar } from './HowFar';

export function CheckNow({ onDone }: { readonly onDone: () => void }) {
  const [how, setHow] = useState<Checked>();
  const [refusal, setRefusal] = useState<Refusal>();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const check = async (): Promise<void> => {
    if (how) return;
    setRefusal(undefined);
    setHow({ done: 0, of: 0, finished: false, breaks: 0 });
    const answer = await checkWholeLog((next) => {
      setHow(next);
      return isHere.current;
    });
    setHow(undefined);
    if (answer && !answer.ok) setRefusal(answer.refusal);
    if (answer?.ok) onDone();
  };
  return (
    <>
      {how ? (
        <HowFar
          says="Bezig met controleren"
          done={how.done}
          of={how.of}
          safe="U kunt dit scherm veilig verlaten. Dan gaat de controle later verder."
        />
      ) : (
        <Button variant="default" size="xs" onClick={() => void check()}>
          Nu controleren
        </Button>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
    </>
  );
}
