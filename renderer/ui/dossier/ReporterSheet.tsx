/** The sheet for who reports something: looked at, printed or saved, beside the day that person was told (LO-20). Runs in the page. */
import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Answer, Asks, Refusal } from '../../desk/asks';
import { type Pdf, pdfOf, printSheet, saveSheet } from '../../desk/post';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { outcomeWords } from '../letter/outcomes.nl';
import { PdfPreview } from '../preview/PdfPreview';

type Sheet = Asks['reporterSheet'][1];

export function ReporterSheet() {
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState<Answer<'reporterSheet'>>();
  const [pdf, setPdf] = useState<Pdf>();
  const show = async (): Promise<void> => {
    setOpen(true);
    setAnswer(undefined);
    setPdf(undefined);
    const given = await ask('reporterSheet', {});
    setAnswer(given);
    if (given.ok) setPdf(await pdfOf(given.value));
  };
  return (
    <>
      <Button variant="default" size="sm" leftSection={<IconPrinter {...icon} />} onClick={() => void show()}>
        Informatieblad afdrukken …
      </Button>
      {open && (
        <Dialog title="Informatieblad voor wie iets meldt" wide onClose={() => setOpen(false)}>
          <SheetDialog answer={answer} pdf={pdf} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

interface Props {
  readonly answer: Answer<'reporterSheet'> | undefined;
  readonly pdf: Pdf | undefined;
  readonly onClose: () => void;
}

function SheetDialog({ answer, pdf, onClose }: Props) {
  const [says, setSays] = useState<keyof typeof outcomeWords>();
  const [busy, setBusy] = useState(false);
  const sheet: Sheet | undefined = answer?.ok ? answer.value : undefined;
  const refusal: Refusal | undefined = answer && !answer.ok ? answer.refusal : undefined;
  const bringOut = async (act: (sheet: Sheet) => Promise<keyof typeof outcomeWords>): Promise<void> => {
    if (!sheet || busy) return;
    setBusy(true);
    setSays(undefined);
    setSays(await act(sheet));
    setBusy(false);
  };
  return (
    <>
      <p className="dim">
        Geef dit blad aan wie iets meldt. Er staat niet op wie dat is, en ook niet over wie het gaat. Wij bewaren het
        niet.
      </p>
      {refusal && <RefusalNote refusal={refusal} />}
      {!refusal && (
        <div className="sheet-room">
          <PdfPreview bytes={pdf?.bytes} label="Informatieblad" busy={!pdf} />
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
    </>
  );
}
