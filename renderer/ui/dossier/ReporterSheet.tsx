/** The sheet for who reports something: looked at, printed or saved, beside the day that person was told (LO-20). Runs in the page. */
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { ask } from '../../desk/vault';
import { icon } from '../kit/icon';
import { SheetDialog } from '../letter/SheetDialog';

export function ReporterSheet() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="sm" leftSection={<IconPrinter {...icon} />} onClick={() => setOpen(true)}>
        Informatieblad afdrukken …
      </Button>
      {open && (
        <SheetDialog
          title="Informatieblad voor wie iets meldt"
          label="Informatieblad"
          words={() => ask('reporterSheet', {})}
          onClose={() => setOpen(false)}
        >
          Geef dit blad aan wie iets meldt. Er staat niet op wie dat is, en ook niet over wie het gaat. Wij bewaren het
          niet.
        </SheetDialog>
      )}
    </>
  );
}
