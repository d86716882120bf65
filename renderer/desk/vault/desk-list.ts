/** What the counter lists of a dossier before the inspection begins, and how much of it is closed. Pure. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { DossierView } from '../asks-dossier';
import { releasedItem } from './item-view';

/** The released as a counter lists it. Pure: scenarios play the very same. */
export function deskList(
  { released }: CaseState,
  identityPassed: boolean,
): Pick<DossierView, 'items' | 'afterIdentity' | 'byOfficer' | 'withheld'> {
  const shown = released.filter((one) => one.assessment !== 'withhold');
  const byOfficer = shown.filter((one) => one.byOfficer).length;
  const listed = shown.filter((one) => !one.byOfficer && (identityPassed || one.class === 'ordinary'));
  return {
    items: listed.map(releasedItem),
    afterIdentity: shown.length - listed.length - byOfficer,
    byOfficer,
    withheld: released.length - shown.length,
  };
}
