/** Every question of the page and who answers it: the whole of what the vault can be asked. Runs in the vault worker. */
import type { Asks, Question } from '../asks';
import { judgePassphrase } from '../passphrase';
import { eraseCase, log, openCase, worklist } from './cases';
import { changePassphrase, door, foundRegister, unlockWithPassphrase, unlockWithRecoveryCode } from './door';
import { draftLetter, issueLetter, letterBytes, recordSent } from './letters';
import {
  correction,
  correctRequest,
  dropRequestDraft,
  keepRequestDraft,
  newRequest,
  previewRequest,
  registerRequest,
  withdrawRequest,
} from './requests';
import { sessionView } from './session-view';
import {
  addEmployee,
  admin,
  changeEmployee,
  finishSetup,
  recoverySheet,
  removeEmployee,
  renewAccess,
  setValues,
  typeRecoveryCode,
} from './staff';
import { openOf, type Vault } from './vault';

export type Answers = { readonly [Q in Question]: (vault: Vault, input: Asks[Q][0]) => Promise<Asks[Q][1]> };

export const answers: Answers = {
  door,
  judgePassphrase: (_vault, { passphrase, words }) => judgePassphrase(passphrase, words),
  foundRegister,
  unlock: unlockWithPassphrase,
  unlockWithRecoveryCode,
  changePassphrase,
  session: async (vault) => sessionView(vault),

  recoverySheet,
  typeRecoveryCode,

  admin,
  addEmployee,
  changeEmployee,
  renewAccess,
  removeEmployee,
  setValues,
  finishSetup,

  worklist,
  openCase,
  log,

  newRequest,
  previewRequest,
  keepRequestDraft,
  dropRequestDraft,
  registerRequest,

  draftLetter,
  issueLetter,
  letterBytes,
  recordSent,
  correction,
  correctRequest,
  withdrawRequest,
  eraseCase,

  catchUp: async (vault) => {
    const office = openOf(vault);
    office.behind = !(await office.session.catchUp());
    return { journalBehind: office.behind };
  },
};
