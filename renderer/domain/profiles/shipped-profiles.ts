/** The profiles this program brings along, checked at load. Pure data; runs in the vault worker. */

import lefier from './lefier.json';
import type { ShippedProfile } from './profile';
import { checkedProfile } from './profile-check';

export const shippedProfiles: readonly ShippedProfile[] = [checkedProfile(lefier)];

export function profileOf(corporation: string): ShippedProfile | undefined {
  return shippedProfiles.find((profile) => profile.corporation === corporation);
}
