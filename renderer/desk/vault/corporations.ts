/** Which corporations a first start offers. Runs in the vault worker. */
import type { ShippedProfile } from '../../domain/profiles/profile';
import type { CorporationChoice } from '../asks';

/** All that are in force on this machine, or the one that the policy of this machine names; none when it names one nobody knows. */
export function corporationChoices(profiles: readonly ShippedProfile[], only: string | undefined): CorporationChoice[] {
  return profiles
    .filter((profile) => only === undefined || profile.corporation === only)
    .map((profile) => ({
      corporation: profile.corporation,
      name: profile.name,
      regulation: profile.versions.at(-1)?.title ?? '',
      open: profile.open,
    }));
}
