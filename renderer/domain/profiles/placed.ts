/** A regulation that IT placed beside those of the program: in force as a whole, or refused as a whole. Pure; runs in the vault worker. */
import { fail } from './check-tools';
import type { ProfileVersion, ShippedProfile } from './profile';
import { checkedProfile } from './profile-check';

/** `why`: in Dutch, with the place in the file. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** The profiles in force, of which one is the placed one: another corporation's, or instead of the shipped one of the same. */
export function withPlacedProfile(
  text: string,
  shipped: readonly ShippedProfile[],
): Read<{ readonly profiles: readonly ShippedProfile[]; readonly name: string }> {
  return reading(() => {
    const placed = checkedProfile(jsonIn(text));
    const { corporation, name } = placed;
    if (!NAME.test(corporation)) fail('corporation', 'mag alleen kleine letters, cijfers en streepjes hebben');
    const same = shipped.find((one) => one.corporation === corporation);
    if (same) checkVersions(placed.versions, same.versions);
    else if (shipped.some((one) => one.name === name)) fail('name', 'is de naam van een andere corporatie');
    const others = shipped.filter((one) => one !== same);
    const profiles = same ? shipped.map((one) => (one === same ? placed : one)) : [...others, placed];
    return { profiles, name };
  });
}

/** What `make` gives, or the sentence it threw. */
export function reading<T>(make: () => T): Read<T> {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/** @throws Error in Dutch */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error('het bestand is geen geldige JSON');
  }
}

/** As a policy names it. */
const NAME = /^[a-z][a-z0-9-]{1,40}$/;

/**
 * Cases are pinned to a version by its name, and were received on its days: each stays, with the days it has. The last one may get an
 * end, because a new version follows it.
 */
function checkVersions(placed: readonly ProfileVersion[], shipped: readonly ProfileVersion[]): void {
  shipped.forEach(({ version, from, until }, index) => {
    const kept = placed[index];
    const days = kept?.from === from && (until === undefined || kept?.until === until);
    if (kept?.version !== version || !days)
      fail(`versions[${index}]`, `moet ${version} blijven, met dezelfde dagen: daar horen zaken bij`);
  });
}
