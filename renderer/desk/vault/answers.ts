/** Every question of the page and who answers it: the whole of what the vault can be asked. Runs in the vault worker. */
import type { Asks, Question } from '../asks';
import { judgePassphrase } from '../passphrase';
import { caseView, closeCase, doTask, eraseCase, exemptTask, log, openCase, openClosed, worklist } from './cases';
import {
  adviseOnComplaint,
  complaint,
  decideComplaint,
  judgeComplaintPoint,
  keepComplaintPoint,
  previewComplaint,
  registerComplaint,
  removeComplaintPoint,
} from './complaints';
import { settleConflict, settleInRegister } from './conflict-view';
import { deadlineSheet } from './deadline-sheet';
import {
  changePassphrase,
  databaseReads,
  door,
  foundRegister,
  repairWith,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from './door';
import {
  appointmentDays,
  assessItem,
  cancelAppointment,
  changeAppointment,
  decide,
  dossier,
  dossierChoices,
  keepItem,
  keepSource,
  makeAppointment,
  motivate,
  previewFootage,
  release,
  removeItem,
  withdrawRelease,
  writeNote,
} from './dossier';
import { exchange } from './exchange';
import { auditFile, figures } from './figures';
import { windowTest } from './house-style';
import { incidents, judgeIncident, recordIncident } from './incidents';
import { beginErasing, destroyed, destruction, destructionSheet, eraseNext, keepLonger, stopErasing } from './keeping';
import { correctLetter, keepLetter } from './letter-versions';
import {
  draftConsultation,
  draftLetter,
  draftRecipientNotice,
  draftSourceNotice,
  draftThirdDecision,
  draftThirdDelay,
  issueLetter,
  letterBytes,
  previewDecision,
  recordSent,
  reporterSheet,
} from './letters';
import { dropOfficerDraft, keepOfficerDraft, officerDrafts } from './officer-drafts';
import { notePrinted, outgoing, recordOutgoing } from './outgoing';
import { regulation } from './regulation';
import {
  checkAtRequest,
  correction,
  correctRequest,
  dropRequestDraft,
  keepRequestDraft,
  linkTogether,
  newRequest,
  previewRequest,
  registerRequest,
  withdrawRequest,
} from './requests';
import {
  decidePoints,
  disclosures,
  judgePoint,
  keepPoint,
  keepRecipient,
  liftRestriction,
  makePortabilitySet,
  points,
  recipient,
  recordDisclosure,
  removePoint,
  setFee,
} from './rights';
import { checkDue, checkLog, compareLog, lookInto, rehearse, safe, safeView, takeIn } from './safekeeping';
import { sessionView } from './session-view';
import {
  addEmployee,
  admin,
  changeEmployee,
  finishSetup,
  recoverySheet,
  removeEmployee,
  renewAccess,
  renewKeys,
  settleLists,
  setValues,
  typeRecoveryCode,
} from './staff';
import { changeTerms, previewResume, previewTerms, resumeTerms } from './terms';
import { keepTelling, keepThird, keepThirdDelay, recordView, thirds } from './thirds';
import { today } from './today';
import { openOf, type Vault } from './vault';
import {
  answerCopy,
  breakVisit,
  checkIdentity,
  endVisit,
  foundItem,
  markPart,
  notCome,
  remark,
  returnPaper,
  showItem,
  skipItem,
  startVisit,
  takePaper,
  visit,
} from './visits';

export type Answers = { readonly [Q in Question]: (vault: Vault, input: Asks[Q][0]) => Promise<Asks[Q][1]> };

export const answers: Answers = {
  door,
  judgePassphrase: (_vault, { passphrase, words }) => judgePassphrase(passphrase, words),
  foundRegister,
  unlock: unlockWithPassphrase,
  unlockWithRecoveryCode,
  databaseReads,
  changePassphrase,
  session: async (vault) => sessionView(vault),

  recoverySheet,
  typeRecoveryCode,

  admin,
  addEmployee,
  changeEmployee,
  renewAccess,
  removeEmployee,
  renewKeys,
  settleLists,
  setValues,
  windowTest,
  finishSetup,

  today,
  worklist,
  openCase,
  openClosed,
  log,

  newRequest,
  previewRequest,
  keepRequestDraft,
  dropRequestDraft,
  registerRequest,

  dossier,
  dossierChoices,
  keepItem,
  previewFootage,
  keepSource,
  removeItem,
  assessItem,
  writeNote,
  officerDrafts,
  keepOfficerDraft,
  dropOfficerDraft,
  motivate,
  previewDecision,
  decide,
  release,
  withdrawRelease,

  points,
  keepPoint,
  removePoint,
  judgePoint,
  decidePoints,
  makePortabilitySet,
  setFee,
  liftRestriction,
  recipient,
  keepRecipient,
  disclosures,
  recordDisclosure,

  thirds,
  keepThird,
  recordView,
  keepTelling,
  keepThirdDelay,

  previewComplaint,
  registerComplaint,
  complaint,
  keepComplaintPoint,
  removeComplaintPoint,
  adviseOnComplaint,
  judgeComplaintPoint,
  decideComplaint,

  appointmentDays,
  makeAppointment,
  changeAppointment,
  cancelAppointment,

  startVisit,
  visit,
  checkIdentity,
  showItem,
  skipItem,
  markPart,
  takePaper,
  returnPaper,
  answerCopy,
  remark,
  foundItem,
  endVisit,
  breakVisit,
  notCome,

  draftLetter,
  draftSourceNotice,
  draftConsultation,
  draftRecipientNotice,
  draftThirdDecision,
  draftThirdDelay,
  issueLetter,
  letterBytes,
  correctLetter,
  keepLetter,
  recordSent,
  outgoing,
  notePrinted,
  recordOutgoing,
  deadlineSheet,
  reporterSheet,
  correction,
  correctRequest,
  checkAtRequest,

  changeTerms,
  previewTerms,
  resumeTerms,
  previewResume,

  doTask,
  exemptTask,
  closeCase,
  withdrawRequest,
  linkTogether,
  eraseCase,

  destruction,
  keepLonger,
  beginErasing,
  eraseNext,
  stopErasing,
  destroyed,
  destructionSheet,

  regulation,

  incidents,
  recordIncident,
  judgeIncident,

  figures,
  auditFile,

  safe,
  lookInto,
  takeIn,
  exchange,
  rehearse,
  checkLog,
  checkDue,
  compareLog,
  repairWith,
  settleConflict: async (vault, input) => {
    await settleConflict(vault, input);
    return caseView(vault, input.case);
  },
  settleInRegister: async (vault, input) => {
    await settleInRegister(vault, input);
    return safeView(vault);
  },

  catchUp: async (vault) => {
    const office = openOf(vault);
    office.behind = !(await office.session.catchUp());
    return { journalBehind: office.behind };
  },
};
