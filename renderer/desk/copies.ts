/** The page's own side of copies: what needs no key and so works at a locked door as well. Runs in the page. */
import type { BackUpOutcome, CopiesState, CopyRef } from '../../electron/contract';
import { copiesOnMachine, onSignal } from './bridge';

export type { BackUpOutcome, CopiesState, CopyRef };
export type FolderChosen = Awaited<ReturnType<typeof copiesOnMachine.chooseFolder>>;
export type CopyChosen = Awaited<ReturnType<typeof copiesOnMachine.chooseCopy>> | 'failed';
export type Put = Awaited<ReturnType<typeof copiesOnMachine.place>>;

/** Undefined: the machine does not answer, and nothing is known. */
export const listCopies = (): Promise<CopiesState | undefined> => copiesOnMachine.list().catch(() => undefined);

export const backUpNow = (): Promise<BackUpOutcome> =>
  copiesOnMachine.backUp().catch(() => ({ outcome: 'failed' as const }));

export const chooseFolder = (): Promise<FolderChosen> => copiesOnMachine.chooseFolder().catch(() => 'failed' as const);
export const chooseCopy = (): Promise<CopyChosen> => copiesOnMachine.chooseCopy().catch(() => 'failed' as const);

/** Puts a copy where no register is; from then on the door is that of a register that is locked. */
export const putInPlace = (copy: CopyRef, damagedToo: boolean): Promise<Put> =>
  copiesOnMachine.place(copy, damagedToo).catch(() => 'failed' as const);

/** One listener for the page: a backup was made or failed, a folder came or went. */
export const onCopiesChanged = (listener: () => void): void => onSignal('copiesChanged', listener);
