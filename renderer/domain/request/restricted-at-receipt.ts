/** Data whose use is restricted from the receipt on, where the house promises it while a request is judged (LE-21). Pure; runs in the vault worker. */
import type { Day, FactBody, Right } from '../facts/facts';
import type { ProfileVersion } from '../profiles/profile';

/** Rights whose judging says that the data are contested (AVG 18(1)(a) and (d), LE-21). */
const CONTESTING: readonly Right[] = ['rectification', 'erasure', 'objection'];

/** What is written with the registering: nothing where the house promises nothing. */
export function restrictionAtReceipt(version: ProfileVersion, right: Right, receivedOn: Day): readonly FactBody[] {
  return version.restrictedWhileJudged?.value && CONTESTING.includes(right)
    ? [{ kind: 'restrictionSet', since: receivedOn, why: 'whileJudged' }]
    : [];
}
