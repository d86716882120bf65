/** The record of the visit: the one thing that may be printed while the visitor is there, for both to sign. Runs in the page. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Asks, Refusal } from '../../desk/asks';
import { issue, type Pdf, type PrintOutcome, pdfOf, printLetter, readLetter } from '../../desk/post';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { PdfPreview } from '../preview/PdfPreview';
import type { Visit } from './useVisit';

const printed: Record<PrintOutcome, { readonly tone: 'ok' | 'soon'; readonly says: string }> = {
  printed: { tone: 'ok', says: 'Afgedrukt. Eén voor de bezoeker, één voor het dossier.' },
  cancelled: { tone: 'soon', says: 'Er is niets afgedrukt.' },
  noPrinter: { tone: 'soon', says: 'Er is geen printer gevonden. Het verslag is bewaard.' },
  failed: { tone: 'soon', says: 'Afdrukken lukte niet. Het verslag is bewaard.' },
  duringVisit: { tone: 'soon', says: 'Dat kan niet tijdens een bezoek.' },
};

export function RecordOfVisit({ visit, onClose }: { readonly visit: Visit; readonly onClose: () => void }) {
  const { at, view } = visit;
  const kept = view.recordLetter;
  const [words, setWords] = useState<Asks['draftLetter'][1]>();
  const [pdf, setPdf] = useState<Pdf>();
  const [bytes, setBytes] = useState<Uint8Array>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [outcome, setOutcome] = useState<PrintOutcome>();
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      if (kept) {
        const answer = await readLetter(at.case, kept);
        if (!current) return;
        return answer.ok ? setBytes(answer.value.bytes) : setRefusal(answer.refusal);
      }
      const draft = await ask('draftLetter', { case: at.case, kind: 'visitRecord' });
      if (!current) return;
      if (!draft.ok) return setRefusal(draft.refusal);
      const made = await pdfOf(draft.value).catch(() => undefined);
      if (!current) return;
      setWords(draft.value);
      if (made) setPdf(made);
      else setRefusal({ code: 'unexpected' });
    };
    void read();
    return () => {
      current = false;
    };
  }, [at.case, kept]);

  const print = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    setOutcome(undefined);
    let letter = kept;
    if (!letter && words && pdf) {
      const made = await issue(at.case, words, pdf);
      if (!made.ok) {
        setBusy(false);
        return setRefusal(made.refusal);
      }
      letter = made.value.letters.filter((one) => one.kind === 'visitRecord').at(-1)?.letter;
      await visit.reload();
    }
    if (letter) setOutcome(await printLetter(at.case, letter));
    setBusy(false);
  };
  const concept = (words?.missing.length ?? 0) > 0;
  const ready = kept !== undefined || (pdf !== undefined && !concept);
  return (
    <Dialog title="Verslag van het bezoek" onClose={onClose} wide reading>
      <p>
        {kept
          ? 'Het verslag is definitief en verandert niet meer.'
          : 'Lees het verslag samen door. Na het afdrukken verandert het niet meer.'}{' '}
        Kies in het venster van de printer 2 exemplaren.
      </p>
      {refusal && <RefusalNote refusal={refusal} />}
      {concept && (
        <Note tone="soon" title="Het verslag is nog een concept.">
          Er ontbreken gegevens van uw corporatie. Vraag de beheerder van toegang.
        </Note>
      )}
      {outcome && <Note tone={printed[outcome].tone}>{printed[outcome].says}</Note>}
      <Act
        label="Druk 2 keer af"
        busy={busy || !ready ? (busy ? 'Bezig' : 'Verslag wordt gemaakt') : undefined}
        onAct={() => void print()}
      >
        <Button variant="default" onClick={onClose}>
          Sluiten
        </Button>
      </Act>
      <div className="record-paper">
        <PdfPreview bytes={kept ? bytes : pdf?.bytes} label="Verslag van het bezoek" busy={!ready && !refusal} />
      </div>
    </Dialog>
  );
}
