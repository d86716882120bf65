/** The profiles this program brings along, checked at load. Pure data; runs in the vault worker. */

import lefier from './lefier.json';
import leystromen from './leystromen.json';
import middenDelfland from './midden-delfland.json';
import nijkerk from './nijkerk.json';
import type { ShippedProfile } from './profile';
import { checkedProfile } from './profile-check';

/** In the order of the choice at first start. */
export const shippedProfiles: readonly ShippedProfile[] = [lefier, leystromen, nijkerk, middenDelfland].map(
  checkedProfile,
);

export function profileOf(corporation: string): ShippedProfile | undefined {
  return shippedProfiles.find((profile) => profile.corporation === corporation);
}
