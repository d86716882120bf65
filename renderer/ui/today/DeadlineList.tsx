/** The list of all terms that run, to be printed, checked and signed. Runs in the page. */
import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { ask } from '../../desk/vault';
import { icon } from '../kit/icon';
import { SheetDialog } from '../letter/SheetDialog';

/** While a visit runs it waits, and says why by `visit-runs`. */
export function DeadlineList({ waits = false }: { readonly waits?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        className={waits ? 'wait' : ''}
        aria-disabled={waits || undefined}
        aria-describedby={waits ? 'visit-runs' : undefined}
        leftSection={<IconListCheck {...icon} />}
        onClick={() => {
          if (!waits) setOpen(true);
        }}
      >
        Termijnenlijst afdrukken …
      </Button>
      {open && (
        <SheetDialog
          title="Termijnenlijst"
          label="Termijnenlijst"
          words={() => ask('deadlineSheet', {})}
          onClose={() => setOpen(false)}
        >
          Alle termijnen die lopen, om te controleren en te tekenen. Er staan geen namen op. Het programma bewaart de
          lijst niet.
        </SheetDialog>
      )}
    </>
  );
}
