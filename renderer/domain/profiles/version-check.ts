/** The form of one version of a regulation, and what must fit within it. Pure; runs in the vault worker. */
import { RIGHTS } from '../facts/facts';
import { ITEM_CLASSES } from '../facts/facts-dossier';
import { DISCLOSURE_GROUNDS } from '../facts/facts-rights';
import {
  type Check,
  coded,
  day,
  fail,
  flag,
  isRecord,
  list,
  oneOf,
  record,
  source,
  sourced,
  text,
  uniqueBy,
  whole,
} from './check-tools';
import { LAW_GROUNDS } from './grounds';
import type { ProfileVersion } from './profile-version';

const length: Check = (value, place) => {
  if (value === 'none') return;
  record(isRecord(value) && 'months' in value ? { months: whole } : { days: whole })(value, place);
};

const texts = sourced(list(text, 1));
const yesNo = sourced(flag);
const right = oneOf(...RIGHTS);

const rightRule = record({
  right,
  label: text,
  source,
  term: record({ length, what: oneOf('inspection', 'answer'), 'promptly?': flag, source }),
  'inWriting?': yesNo,
  'reasoned?': yesNo,
});

const wayOfWorking = record({
  'byAppointment?': yesNo,
  'free?': yesNo,
  'copies?': yesNo,
  'identify?': record({ value: oneOf('inspection', 'request', 'handling'), source, 'for?': list(right, 1) }),
  'tellSources?': yesNo,
  'tellReporter?': yesNo,
  'anonymousReports?': yesNo,
  'onlyNecessary?': yesNo,
  'parts?': texts,
  'keyHolders?': yesNo,
  'readOnlyByFunction?': yesNo,
  'changeOnlyByFunction?': yesNo,
  'purposeOnOpening?': yesNo,
});

const disclosure = uniqueBy(
  'code',
  list(record({ code: oneOf(...DISCLOSURE_GROUNDS), text, 'informBeforehand?': flag, source }), 1),
);

const remedies = record({
  'mediationWeeks?': sourced(whole),
  'complaintTo?': sourced(text),
  'complaintMail?': sourced(text),
  'complaintScheme?': sourced(text),
  'complaintMonths?': sourced(whole),
  'courtWeeks?': sourced(whole),
  'authorityUrl?': sourced(text),
});

const form = record({
  version: text,
  title: text,
  'from?': day,
  'until?': day,
  why: text,
  'inForce?': sourced(day),
  'controllers?': texts,
  subjectKinds: uniqueBy('code', list(record({ code: text, text, source }), 1)),
  rights: uniqueBy('right', list(rightRule, 1)),
  purposes: coded(),
  'neverFor?': coded(),
  legalBases: coded({ 'notUsed?': flag, 'weighed?': flag, 'disputed?': text }),
  dataCategories: coded({ 'class?': oneOf(...ITEM_CLASSES), 'viewOnly?': flag }),
  'recipients?': coded(),
  'suppliers?': coded(),
  refusalGrounds: coded({ within: oneOf(...LAW_GROUNDS.map(({ code }) => code)) }),
  'moreGrounds?': yesNo,
  'hiddenFromCounter?': uniqueBy(
    'class',
    list(record({ class: oneOf(...ITEM_CLASSES), until: oneOf('inspection', 'never'), source }), 1),
  ),
  'workingNotesWithheld?': yesNo,
  'correction?': record({ grounds: texts, 'actions?': texts }),
  'correctionPassedOn?': yesNo,
  'disclosure?': disclosure,
  'consultation?': record({ mayAsk: yesNo, shields: yesNo, days: sourced(whole) }),
  'delayNotice?': yesNo,
  'feesToldBefore?': yesNo,
  'restrictedWhileJudged?': yesNo,
  'portableBases?': texts,
  'directMarketing?': texts,
  'objectionEndsAtOnce?': yesNo,
  'footage?': record({ 'keepDays?': sourced(whole), 'untilHandled?': yesNo, 'viewedBy?': sourced(text) }),
  'correspondenceUntilAnswered?': yesNo,
  'sentences?': coded(),
  'automated?': sourced(text),
  'transfer?': sourced(text),
  wayOfWorking,
  'minors?': sourced(whole),
  'livingOnly?': yesNo,
  'confidentiality?': yesNo,
  remedies,
});

/** A version whose fields are all known, and whose codes name what it has. */
export const version: Check = (value, place) => {
  form(value, place);
  const checked = value as ProfileVersion;
  codesKnown(checked, place);
  noForbiddenPurpose(checked, place);
};

/** Codes of purposes, bases and kinds that the same version does not have would silently do nothing. */
function codesKnown(version: ProfileVersion, place: string): void {
  const { purposes, legalBases, dataCategories, recipients, subjectKinds, directMarketing, portableBases } = version;
  known(directMarketing?.value ?? [], purposes, `${place}.directMarketing.value`);
  known(portableBases?.value ?? [], legalBases, `${place}.portableBases.value`);
  const rows = { purposes, legalBases, dataCategories, recipients: recipients ?? [] };
  for (const [name, list] of Object.entries(rows)) {
    list.forEach((one, index) => {
      known(one.for ?? [], subjectKinds, `${place}.${name}[${index}].for`);
    });
  }
}

function known(codes: readonly string[], rows: readonly { readonly code: string }[], place: string): void {
  codes.forEach((code, index) => {
    if (!rows.some((row) => row.code === code)) fail(`${place}[${index}]`, `${code} staat niet in deze versie`);
  });
}

/** WS-5: a purpose the regulation rules out cannot be one, whatever its code. */
function noForbiddenPurpose({ purposes, neverFor = [] }: ProfileVersion, place: string): void {
  purposes.forEach((purpose, index) => {
    const never = neverFor.find(
      ({ code, text: words }) => code === purpose.code || purpose.text.toLowerCase().includes(words.toLowerCase()),
    );
    if (never) fail(`${place}.purposes[${index}]`, `${never.text}: hiervoor mag volgens ${never.source.article} niets`);
  });
}
