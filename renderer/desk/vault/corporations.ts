/** Which corporations a first start offers. Runs in the vault worker. */
import { shippedProfiles } from '../../domain/profiles/shipped-profiles';
import type { CorporationChoice } from '../asks';

/** All that are shipped, or the one that the policy of this machine names; none when it names one nobody knows. */
export function corporationChoices(only: string | undefined): CorporationChoice[] {
  return shippedProfiles
    .filter((profile) => only === undefined || profile.corporation === only)
    .map((profile) => ({
      corporation: profile.corporation,
      name: profile.name,
      regulation: profile.versions.at(-1)?.title ?? '',
      open: profile.open,
    }));
}
