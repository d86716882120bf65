/**
 * shell: nothing is ever opened outside the program; what would have been is remembered for tests
 * (`shell.standIn.opened`). Runs in Node.
 */
import { NotReproduced } from './not-reproduced';

export const openedOutside: string[] = [];

export const shell = {
  standIn: { opened: openedOutside },
  async openExternal(url: string): Promise<void> {
    openedOutside.push(url);
  },
  async openPath(path: string): Promise<string> {
    openedOutside.push(path);
    return '';
  },
  showItemInFolder(path: string): void {
    openedOutside.push(path);
  },
  beep(): void {},
  trashItem(): never {
    throw new NotReproduced('shell.trashItem');
  },
};
