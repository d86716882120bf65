/** Saving a PDF where the employee chooses. Runs in the main process. */
import { type BrowserWindow, dialog } from 'electron';
import type { SaveOutcome } from './contract';
import { replaceFile, whyNotKept } from './files';

/**
 * @param name a reference, never a person; checked by arguments.ts
 * @param stillHere false when the program was locked while the dialog stood open: then nothing is written any more
 */
export async function savePdf(
  window: BrowserWindow,
  name: string,
  bytes: Uint8Array,
  stillHere: () => boolean,
): Promise<SaveOutcome> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Opslaan als PDF',
    defaultPath: `${name}.pdf`,
    buttonLabel: 'Opslaan',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath || !stillHere()) return 'cancelled';
  try {
    await replaceFile(/\.pdf$/i.test(filePath) ? filePath : `${filePath}.pdf`, bytes);
    return 'saved';
  } catch (error) {
    return whyNotKept(error);
  }
}
