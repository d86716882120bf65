/** Copies as a picture asks for them. Runs in the page, in pictures alone. */
import type { BackUpOutcome, CopiesState, CopyRef } from '../../../../renderer/desk/copies';
import { scene, TODAY } from '../scene';

export type { BackUpOutcome, CopiesState, CopyRef };

const at = (day: string, time: string): number => new Date(`${day}T${time}`).getTime();

const backups: CopiesState['backups'] = [
  { at: at(TODAY, '07:42'), check: 'whole', isOwn: true },
  { at: at('2026-11-27', '17:02'), check: 'whole', isOwn: true },
  { at: at('2026-11-27', '16:40'), check: 'unchecked', isOwn: false },
  { at: at('2026-11-26', '17:11'), check: 'altered', isOwn: true },
  { at: at('2026-11-25', '17:00'), check: 'whole', isOwn: true },
  { at: at('2026-11-24', '16:58'), check: 'whole', isOwn: true },
  { at: at('2026-11-23', '17:04'), check: 'whole', isOwn: true },
  { at: at('2026-11-16', '17:01'), check: 'whole', isOwn: true },
  { at: at('2026-11-09', '17:09'), check: 'whole', isOwn: true },
].map(({ at: madeAt, check, isOwn }) => ({
  name: `inzagebalie-${madeAt}.ibb`,
  madeAt,
  bytes: 12_400_000,
  isOwn,
  check: check as 'whole',
  holdsMore: false,
}));

const folder = { byPolicy: false, label: 'Inzagebalie', reachable: true, sameDisk: false };

function state(): CopiesState {
  const good = { backupFolder: { ...folder, byPolicy: true }, backups, keepDays: 90, backingUp: false, places: [] };
  const newest = { name: backups[0]?.name ?? '', madeAt: backups[0]?.madeAt ?? 0 };
  const friday = { name: backups[1]?.name ?? '', madeAt: at('2026-11-25', '17:00') };
  // At a first start there are none as a rule.
  switch (scene.copies || (scene.door === 'firstStart' ? 'none' : '')) {
    case 'none':
      return { backups: [], keepDays: 90, backingUp: false, places: [] };
    case 'first':
      return { backupFolder: folder, backups: [], keepDays: 90, backingUp: false, places: [] };
    case 'gone':
      return {
        ...good,
        backups: [],
        backupFolder: { ...folder, byPolicy: true, reachable: false, why: 'gone' },
        lastGood: friday,
        lastBackUp: { at: at(TODAY, '07:42'), outcome: 'gone' },
      };
    case 'full':
      return { ...good, lastGood: friday, lastBackUp: { at: at(TODAY, '07:42'), outcome: 'full' } };
    case 'shared':
      return {
        ...good,
        backupFolder: { ...folder, sameDisk: true },
        lastGood: newest,
        exchangeFolder: { byPolicy: true, label: 'Uitwisselen', reachable: true },
        places: [
          { name: '1'.repeat(32), isOwn: true, changedAt: at(TODAY, '09:50') },
          { name: '2'.repeat(32), isOwn: false, changedAt: at(TODAY, '09:41') },
          { name: '3'.repeat(32), isOwn: false, changedAt: at('2026-11-27', '16:30') },
        ],
      };
    default:
      return { ...good, lastGood: newest };
  }
}

export const listCopies = async (): Promise<CopiesState | undefined> => state();
export const backUpNow = async (): Promise<BackUpOutcome> =>
  scene.copies === 'full' ? { outcome: 'full' } : { outcome: 'made', name: 'inzagebalie.ibb' };
export const chooseFolder = async () => (scene.copies === 'first' ? ('ownFolder' as const) : ('chosen' as const));
export const chooseCopy = async () =>
  scene.machineFails ? ('noBackup' as const) : { kind: 'chosen' as const, name: 'inzagebalie-2026-11-20-1702.ibb' };
export const putInPlace = async () => (scene.machineFails ? ('damaged' as const) : ('kept' as const));
export const onCopiesChanged = (): void => {};
