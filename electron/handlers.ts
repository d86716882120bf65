/**
 * The machine's end of the bridge: every call is checked for who asks and what is asked, then done. Runs in the main process.
 */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { isOurPage } from './addresses';
import { checkArguments, RefusedCall } from './arguments';
import type { Call, Calls } from './channels';

export type Answers = { readonly [K in Call]: (...args: Parameters<Calls[K]>) => ReturnType<Calls[K]> };

export function answerCalls(ourWindow: () => BrowserWindow | undefined, answers: Answers): void {
  for (const call of Object.keys(answers) as Call[]) {
    const answer = answers[call] as (...args: readonly unknown[]) => Promise<unknown>;
    ipcMain.handle(call, async (event, ...args: readonly unknown[]) => {
      if (!__OFF__.sender) checkSender(event, ourWindow());
      if (!__OFF__.arguments) checkArguments(call, args);
      try {
        return await answer(...args);
      } catch {
        // A message of the system may hold a path; the page gets a code.
        throw new Error('machineFailed');
      }
    });
  }
}

/** The top frame of our own window, showing our own page. @throws RefusedCall `badSender` */
export function checkSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  ours: BrowserWindow | undefined,
): void {
  const frame = event.senderFrame;
  const fits =
    ours !== undefined &&
    !ours.isDestroyed() &&
    event.sender.id === ours.webContents.id &&
    frame !== null &&
    frame.parent === null &&
    isOurPage(frame.url);
  if (!fits) throw new RefusedCall('badSender');
}
