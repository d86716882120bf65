/** Saving a PDF, or data a person carries along, where the employee chooses. Runs in the main process. */
import { type BrowserWindow, dialog } from 'electron';
import type { SaveOutcome } from './contract';
import { replaceFile, whyNotKept } from './files';

const FILES = {
  pdf: { title: 'Opslaan als PDF', name: 'PDF' },
  json: { title: 'Gegevens opslaan', name: 'Gegevens (JSON)' },
} as const;

/**
 * @param name a reference, never a person; checked by arguments.ts
 * @param stillHere false when the program was locked while the dialog stood open: then nothing is written any more
 */
export async function saveFile(
  window: BrowserWindow,
  kind: keyof typeof FILES,
  name: string,
  bytes: Uint8Array,
  stillHere: () => boolean,
): Promise<SaveOutcome> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: FILES[kind].title,
    defaultPath: `${name}.${kind}`,
    buttonLabel: 'Opslaan',
    filters: [{ name: FILES[kind].name, extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath || !stillHere()) return 'cancelled';
  try {
    await replaceFile(filePath.toLowerCase().endsWith(`.${kind}`) ? filePath : `${filePath}.${kind}`, bytes);
    return 'saved';
  } catch (error) {
    return whyNotKept(error);
  }
}

/** A folder for backups. Undefined: cancelled. */
export async function askFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Map voor de back-ups kiezen',
    buttonLabel: 'Deze map gebruiken',
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}

/** A backup that lies elsewhere. Undefined: cancelled. */
export async function askFile(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Back-up kiezen',
    buttonLabel: 'Deze back-up gebruiken',
    filters: [{ name: 'Back-up van Inzagebalie', extensions: ['ibb'] }],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}
