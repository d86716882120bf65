/**
 * dialog: there is nobody to ask, so every dialog is answered at once as if it had been cancelled (save, open) or its
 * default button pressed (message). Tests replace a function by `app.evaluate`, as they would on a real Electron.
 * With STANDIN_SAVE_TO=<folder> every save dialog takes the suggested name in that folder. Runs in Node.
 */
import { basename, join } from 'node:path';

interface MessageOptions {
  readonly message: string;
  readonly title?: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
  readonly defaultId?: number;
}
interface SaveOptions {
  readonly defaultPath?: string;
}

/** What was asked, in order, for tests: `dialog.standIn.shown`. */
const shown: { readonly kind: string; readonly options: unknown }[] = [];

export const dialog = {
  standIn: { shown },
  showSaveDialog: async (...args: readonly unknown[]) => {
    const filePath = save(args);
    return { canceled: filePath === '', filePath };
  },
  showSaveDialogSync: (...args: readonly unknown[]) => save(args),
  showOpenDialog: async (...args: readonly unknown[]) => {
    note('open', args);
    return { canceled: true, filePaths: [] as readonly string[] };
  },
  showOpenDialogSync: (...args: readonly unknown[]): undefined => {
    note('open', args);
  },
  showMessageBox: async (...args: readonly unknown[]) => ({ response: message(args), checkboxChecked: false }),
  showMessageBoxSync: (...args: readonly unknown[]) => message(args),
  showErrorBox(title: string, content: string): void {
    note('error', [{ title, content }]);
    console.error(`[dialog] ${title}: ${content}`);
  },
};

function save(args: readonly unknown[]): string {
  const { defaultPath } = note('save', args) as SaveOptions;
  const folder = process.env.STANDIN_SAVE_TO;
  return folder && defaultPath ? join(folder, basename(defaultPath)) : '';
}

function message(args: readonly unknown[]): number {
  const { title = '', message: text, detail = '', defaultId = 0 } = note('message', args) as MessageOptions;
  console.error(`[dialog] ${[title, text, detail].filter(Boolean).join(': ')}`);
  return defaultId;
}

/** The options are the last argument; a window may stand before them. */
function note(kind: string, args: readonly unknown[]): unknown {
  const options = args.at(-1) ?? {};
  shown.push({ kind, options });
  return options;
}
