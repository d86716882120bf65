/** The day as a picture asks for it. Runs in the page, in pictures alone. */
import type { Door } from '../../../../renderer/desk/asks';
import type { Day } from '../../../../renderer/desk/session';
import { shippedProfiles } from '../../../../renderer/domain/profiles/shipped-profiles';
import { scene } from '../scene';
import { ask, onJournalBehind, placed } from './vault';

let asked = 0;

const door = (): Door => {
  switch (scene.door) {
    case 'firstStart':
      return {
        door: 'firstStart',
        placed,
        corporations: shippedProfiles
          .filter(({ corporation }) => scene.corporations === 'all' || corporation === 'lefier')
          .map((one) => ({
            corporation: one.corporation,
            name: one.name,
            regulation: one.versions.at(-1)?.title ?? '',
            open: one.open,
          })),
      };
    case 'missing':
      // Asked again, a copy stands there.
      asked += 1;
      if (asked === 1 || scene.stillMissing) return { door: 'missing' };
      return { door: 'unlock', corporation: 'Lefier', office: 'Emmen', placed };
    case 'newer':
      return { door: 'newer', format: 2 };
    case 'unreadable':
      return { door: 'unreadable', of: 'database' };
    case 'full':
      return { door: 'unreadable', of: 'fullDisk' };
    default:
      return {
        door: 'unlock',
        corporation: 'Lefier',
        office: 'Emmen',
        placed,
        ...(scene.door === 'relock' && { lastSignInName: 'ekster' }),
      };
  }
};

/** At the door `none` it goes on reading. */
export const beginDay = async (): Promise<Day> => {
  if (scene.door === 'none') return new Promise<never>(() => {});
  return {
    door: door(),
    preview: scene.preview,
    idleMinutes: 10,
    version: '0.1.0',
    persistent: scene.notice !== 'notPersistent',
    ...(scene.door === 'relock' && { lockedBy: 'idle' as const }),
  };
};

/** With `slow` it stands still halfway through a big register. */
export const unlock = (
  input: { readonly signInName: string; readonly passphrase: string },
  progress?: (done: number, of: number) => void,
) => {
  if (scene.slowDoor) return new Promise<never>(() => {});
  if (!scene.slow || scene.door !== 'missing') return ask('unlock', input);
  progress?.(48_200, 120_000);
  return new Promise<never>(() => {});
};
export const unlockWithRecoveryCode = (input: { readonly code: string }) => ask('unlockWithRecoveryCode', input);
export const foundRegister = (input: Parameters<typeof ask<'foundRegister'>>[1]) => ask('foundRegister', input);
export const repairWith = (input: Parameters<typeof ask<'repairWith'>>[1]) => ask('repairWith', input);
export const lock = (): Promise<void> => Promise.resolve();
export const onBlank = (): void => {};
export const onSafetyCopyBehind = onJournalBehind;
