/**
 * A refusal: why a command was not carried out. Codes are named by the domain; their Dutch sentences stand in ui/words.nl.ts,
 * which the compiler holds to this list.
 */
export const REFUSAL_CODES = [
  // fields
  'required', // a field must be filled
  'notADate',
  'dateInFuture',
  'dateTooOld',
  'looksLikeBsn',
  'noSearchByBsn', // WM-6
  'looksLikeIban',
  'looksLikeDocumentNumber',
  'postcodeInvalid',
  'nameInvalid',
  'unknownValue',
  // how the house looks
  'logoNotPng',
  'logoFileTooLarge',
  'logoTooManyPixels',
  'logoTooSmall',
  'logoUnreadable', // a PNG that the browser cannot draw
  'logoTooRich', // a photograph: does not become small
  'logoNotPlain', // not as the page draws it anew
  'accentInvalid',
  'windowNumbers',
  'windowTooSmall',
  'windowOffSheet',
  'windowInHead',
  'windowTooLow',
  'tooLong', // an address line of more than 40 characters, an address of more than 6 lines
  // request
  'channelNote', // LO-11, LN-14: not a refusal of the request: a form can be signed, the AVG knows no form
  'underSixteen', // LN-15: blocks deciding
  'representativeNeedsAuthority', // LN-15
  'administratorCoversMoneyOnly',
  'deceasedNoTerm', // LN-2
  'notUnderRegulation', // LO-1
  'identifyAtInspection', // LN-16, LO-17: remark
  'identifyAtRequest', // WS-8: remark
  'identifyBeforeHandling', // WM-17: remark
  'reasonsAsked', // WM-23: remark
  'feeFree', // LO-12, AVG 12(5): nothing can be asked
  'feeNeedsGround', // WS-18, AVG 12(5)
  'firstCopyFree', // AVG 15(3)
  'feeToldLate', // WS-18: told before the work
  'amountInvalid',
  'noRecoverySheet',
  // access
  'noConfidentiality', // LN-11
  'roleMayNot', // LO-5, LO-6
  'wrongPassphrase',
  'slotNotInForce',
  'slotUnknown', // it lies here, and no list of this register ever named it
  'accessWaits', // two lists of slots: this one waits until they are brought together
  'listsDiffer',
  'passphraseReplaced', // the slot of before a change of passphrase was put back
  'weakSlot',
  'forgedSlot',
  'passphraseTooWeak',
  'passphraseSame',
  'mustChangeFirst',
  'signInNameTaken',
  'signInNameInvalid',
  'lastAdministrator',
  'notYourself',
  'recoveryOnly',
  'codeWrong',
  // dossier
  'anonymousSource', // LO-19
  'reporterNotTold', // LO-20
  'neutralTitleTells', // a name or a day in what the visitor, a source or the counter reads
  'weighingRequired',
  'noteNotDeclared', // WM-14
  'ownRuleIsNoGround', // AVG 15(3)
  'cutRequired', // shielding cuts at least one word
  'paperMaskRequired', // the weighing says how the copy on paper was masked
  'itemUnknown',
  'itemIsReleased', // it changes only after its release was withdrawn
  'sourceUnknown',
  'thirdUnknown',
  'mayNotAskThirds', // the regulation says so
  'thirdNotAsked', // no letter was made final
  'viewBeforeAsked',
  'consentAfter', // LO-9: consent comes before the data go
  'informedAfter', // LE-14
  'beforeFootage', // handled or held before the day of the images
  // points of the other rights
  'pointsNotForAccess', // access has its dossier
  'pointUnknown',
  'noPoints',
  'pointsOpen', // values.points: "2, 3"
  'mustBeGranted', // AVG 21(3), 7(3)
  'notRestricted',
  'toldBeforeLifting', // AVG 18(3)
  'restrictionInForce', // LE-21: the case stays open until it is lifted
  'notPortable', // AVG 20(1)
  'dataLine', // values.line: no "veld: waarde"
  'reasonsMissing', // WM-23: ask for them first
  'reasonsAwaited', // WM-23, values.until
  // complaint
  'notAComplaint',
  'complaintAboutComplaint',
  'complaintBeforeRequest',
  'heardBeforeReceipt',
  'adviceMissing', // LN-20, values.points: "2, 3"
  'departReasonRequired', // Settled 20, values.points
  'decidedBeforeAdvice',
  'complaintDeciderMissing', // LN-21
  'complaintDeciderIsDpo', // values.name
  'complaintDeciderDecided', // values.name
  'complaintNotReasoned', // LN-21, values.points
  // decision
  'noItems',
  'notAssessed', // values.items: "2, 5"
  'thirdAsked', // WS-13, values: items, third, status, until
  'viewNotWeighed', // values.items
  'viewAfterTerm', // WS-13: remark, values: until, term
  'thirdNotTold', // values.thirds
  'thirdMayReact', // values.from: nothing of a third party is shown before that day
  'shownAfterTerm', // remark, values: from, term
  'notAgainstThird', // nothing was decided against this third: there is nothing to tell
  'recipientUnknown', // of a notice to who got the data (AVG 19)
  'outcomeDiffers', // values: outcome, items
  'copyAnswerDiffers',
  'nothingForOverview', // everything is withheld
  'secondReaderRequired',
  'alreadyDecided',
  'notDecided',
  'nothingToRelease', // everything decided is released already, or the request was refused
  'notReleased',
  'motivationRequired', // LO-13, values.items
  // appointment
  'closedDay', // values.name: "weekend", "Eerste Kerstdag", "kantoor gesloten"
  'dayPast',
  'timeInvalid',
  'lateReasonRequired', // LO-14
  'keyHolderNotValid', // LO-8
  'noAppointment',
  'alreadyAppointed',
  'refusedNeedsNoVisit',
  // visit
  'notToday', // the appointment is on another day
  'noVisit',
  'visitOfEarlierDay', // nobody ended it: ended or broken off, not gone on with
  'visitRuns',
  'identityFirst', // LO-17
  'documentNotAccepted',
  'officerShows', // WS-6, LE-7: the counter never has it
  'notShown', // a withheld item is not shown
  'footageManagerOnly', // WM-4
  'itemsLeft', // values.items
  'partNotMarked', // LO-4
  'paperInCabinet', // LO-8
  'paperIsOut', // LO-8
  'copyNotAnswered',
  'notDuringVisit', // LO-16
  // tasks and closing
  'taskUnknown',
  'taskOpen', // values.tasks
  'breachBesideLetters', // a breach is judged beside the letters of the case
  'breachReportedLate', // AVG 33(1): reported after 72 hours, without the reason
  'viewInDossier', // the answer of a third party is recorded beside the dossier
  'overviewNotSent',
  'decisionNotSent',
  'visitNotDone',
  'recordNotMade',
  'caseClosed',
  'purposeRequired', // WS-20: for what is a case that is over opened
  // terms
  'noGroundToSuspend', // AVG 12(6)
  'noCheckIsNoDoubt', // that nobody looked is no reasonable doubt
  'copyNotAsked', // no letter asks for a copy of a document of identity
  'askedBeforeReceipt',
  'askedLate', // values.days: "without undue delay"
  'suspensionOverlaps',
  'termIsOver', // what is over cannot stand still
  'alreadySuspended',
  'notSuspended',
  'resumedBeforeAsked',
  'alreadyAnswered',
  'noGroundToExtend', // AVG 12(3)
  'ownRequestsOnly', // the number of this person's own requests, from two
  'workloadIsNoGround', // values.words
  'alreadyExtended',
  'extendedOnce', // told once and removed: no second time
  'extendTooLate', // values.lastDay
  'notExtended',
  'noDelayNotice', // the house rule knows none
  'delayNotLater',
  'delayBeyondTerm', // values.last
  'notExtendable', // a case that came with it cannot be extended in the same go
  'delayOver', // values.newDate: it cannot be promised any more
  // letters
  'appointmentFirst', // Settled 16
  'letterNotNeeded',
  'letterIncomplete', // CONCEPT: profile values are missing
  'wordsWrong', // values: finding, words, and what the finding tells; more
  'letterChanged', // facts changed since the preview
  'letterUnknown',
  'alreadyIssued',
  'sentBeforeMade',
  'correctsAlready', // this letter is being corrected
  'letterOutdated', // what it says has changed: a new one is made as it is
  'recordSigned', // both put their names under it
  'correctionTooLate', // what it is about is over
  'letterToCorrect', // closing: values.letters
  'alreadySent', // values.on: the day that was recorded, by somebody else perhaps
  'letterNotToGo', // it was replaced, or no longer holds, since it was printed
  'secretNotByPost', // a secret address: handed over in person
  // store
  'storeFull',
  'storeRefused',
  'storeStill',
  'storeLost', // the database went away while the register was open
  'storeMissing', // neither database nor slots file can be read any more
  'storeReadOnly',
  'keyOlder', // the slot lacks the newest keys
  'journalTooFarBehind',
  'storeBroken',
  'storeNewer',
  'foundingLost', // its row is damaged, and no copy in reach has it
  'profileMissing', // a regulation IT placed is gone
  'versionMissing',
  'caseUnknown',
  'caseWithdrawn',
  'linkToItself',
  'linkedAlready',
  'otherIsOver',
  'caseIsNewer',
  'groundRequired',
  'groundNamesPerson', // what stays of an erased case names nobody
  // keeping
  'caseRunsAgain', // reopened meanwhile
  'notDueYet', // values.day
  'somethingAttached', // values.what
  'keepsNoLonger', // values.day
  'keepsTooLong', // values.years
  'nothingToErase', // what was chosen is gone, or was stopped
  'nothingChanged',
  // copies and conflicts
  'conflictGone', // somebody else chose, or a fact came in
  'copyGone', // the backup or the folder is not there
  'copyForeign', // of another register
  'copyDamaged',
  'copyNewer', // written by a newer program
  'copySecretWrong', // the passphrase of the day the backup was made is asked
  'noSuchLine', // a line or a check as typed cannot be one
  'unexpected',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** Where it is written: "Privacyreglement, rechten", "AVG artikel 12 lid 3". */
  readonly article?: string;
  /** Rule of the table: "LN-15". */
  readonly rule?: string;
  /** The field of the form it is about. */
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
