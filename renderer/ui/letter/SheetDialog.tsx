/** A sheet about nobody: looked at, printed or saved, and kept nowhere. Runs in the page. */
import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Answer, Asks } from '../../desk/asks';
import { type Pdf, pdfOf, printSheet, saveSheet } from '../../desk/post';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { PdfPreview } from '../preview/PdfPreview';
import { outcomeWords } from './outcomes.nl';

type SheetQuestion = 'reporterSheet' | 'deadlineSheet' | 'destructionSheet' | 'windowTest';
type Sheet = Asks[SheetQuestion][1];

interface Props {
  readonly title: string;
  /** What the preview is called. */
  readonly label: string;
  /** Asked once, when the dialog opens. */
  readonly words: () => Promise<Answer<SheetQuestion>>;
  /** What to do with it. */
  readonly children: ReactNode;
  readonly onClose: () => void;
}

export function SheetDialog({ title, label, words, children, onClose }: Props) {
  const [answer, setAnswer] = useState<Answer<SheetQuestion>>();
  const [pdf, setPdf] = useState<Pdf>();
  const [says, setSays] = useState<keyof typeof outcomeWords>();
  const [busy, setBusy] = useState(false);
  const asked = useRef(words);
  const acting = useRef(false);
  useEffect(() => {
    let current = true;
    const show = async (): Promise<void> => {
      const given = await asked.current();
      if (current) setAnswer(given);
      if (given.ok && current) setPdf(await pdfOf(given.value));
    };
    void show();
    return () => {
      current = false;
    };
  }, []);
  const sheet: Sheet | undefined = answer?.ok ? answer.value : undefined;
  const refusal = answer && !answer.ok ? answer.refusal : undefined;
  const bringOut = async (act: (sheet: Sheet) => Promise<keyof typeof outcomeWords>): Promise<void> => {
    if (!sheet || acting.current) return;
    acting.current = true;
    setBusy(true);
    setSays(undefined);
    setSays(await act(sheet).catch(() => 'failed' as const));
    setBusy(false);
    acting.current = false;
  };
  return (
    <Dialog title={title} wide onClose={onClose}>
      <p className="dim">{children}</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {!refusal && (
        <div className="sheet-room">
          <PdfPreview bytes={pdf?.bytes} label={label} busy={!pdf} />
        </div>
      )}
      <div role="status">
        {says && <Note tone={says === 'saved' || says === 'printed' ? 'ok' : 'soon'}>{outcomeWords[says]}</Note>}
      </div>
      {refusal ? (
        <div className="act">
          <Button variant="default" onClick={onClose}>
            Sluiten
          </Button>
        </div>
      ) : (
        <Act
          label="Afdrukken"
          icon={<IconPrinter {...icon} />}
          busy={!sheet || busy ? 'Bezig' : undefined}
          onAct={() => void bringOut(printSheet)}
        >
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy {...icon} />}
            aria-disabled={!sheet || busy || undefined}
            onClick={() => void bringOut(saveSheet)}
          >
            Als PDF bewaren
          </Button>
          <Button variant="default" onClick={onClose}>
            Sluiten
          </Button>
        </Act>
      )}
    </Dialog>
  );
}
