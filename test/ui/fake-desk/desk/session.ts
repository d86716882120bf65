/** The day as a picture asks for it. Runs in the page, in pictures alone. */
import type { Door } from '../../../../renderer/desk/asks';
import type { Day } from '../../../../renderer/desk/session';
import { shippedProfiles } from '../../../../renderer/domain/profiles/shipped-profiles';
import { scene } from '../scene';
import { ask, onJournalBehind, placed } from './vault';

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
      return { door: 'missing' };
    case 'newer':
      return { door: 'newer', format: 2 };
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

export const beginDay = async (): Promise<Day> => ({
  door: door(),
  preview: scene.preview,
  idleMinutes: 10,
  version: '0.1.0',
  persistent: scene.notice !== 'notPersistent',
  ...(scene.door === 'relock' && { lockedBy: 'idle' as const }),
});

export const unlock = (input: { readonly signInName: string; readonly passphrase: string }) => ask('unlock', input);
export const unlockWithRecoveryCode = (code: string) => ask('unlockWithRecoveryCode', { code });
export const foundRegister = (input: Parameters<typeof ask<'foundRegister'>>[1]) => ask('foundRegister', input);
export const lock = (): Promise<void> => Promise.resolve();
export const onBlank = (): void => {};
export const onSafetyCopyBehind = onJournalBehind;
