/** The five regulations a letter is made under, each with invented values for what it leaves open. Runs in Node. */
import { addDays } from '../../../renderer/domain/days/days';
import type { Day } from '../../../renderer/domain/facts/facts';
import { overlay, type Profile, type ProfileVersion, versionOn } from '../../../renderer/domain/profiles/profile';
import { profileOf } from '../../../renderer/domain/profiles/shipped-profiles';
import { STYLE } from '../../../renderer/domain/style/house-style';
import lefier from '../../profiles/lefier-voorbeeld.json';
import leystromen from '../../profiles/leystromen-voorbeeld.json';
import middenDelfland from '../../profiles/midden-delfland-voorbeeld.json';
import nijkerk from '../../profiles/nijkerk-voorbeeld.json';
import { logoOf } from '../logo-maker';

export interface House {
  readonly name: string;
  readonly profile: Profile;
  readonly version: ProfileVersion;
  /** The request came on this day; the letters are of the weeks after it. */
  readonly receivedOn: Day;
  readonly prefix: string;
  readonly tone: 'u' | 'je';
}

/** The day that many days after the receipt. */
export const dayOf = (house: House, days: number): Day => addDays(house.receivedOn, days);

/** In the tone of the house: what an employee types for a reader. */
export const says = ({ tone }: House, u: string, je: string): string => (tone === 'u' ? u : je);

const OWN_STYLE = {
  [STYLE.logo]: logoOf(420, 108).png,
  [STYLE.accent]: '#7a2e52',
  [STYLE.window]: { left: 105, top: 50, width: 85, height: 35 },
};

export const houses: readonly House[] = [
  house('lefier', lefier, '2026-11-30'),
  { ...house('lefier', lefier, '2018-05-21'), name: 'lefier-omgangsregels' },
  house('nijkerk', nijkerk, '2027-01-04'),
  // With a logo, a colour and a window of its own, at the right.
  house('leystromen', { values: { ...leystromen.values, ...OWN_STYLE } }, '2026-11-24'),
  house('midden-delfland', middenDelfland, '2026-12-02'),
];

function house(name: string, { values }: { readonly values: object }, receivedOn: Day): House {
  const shipped = profileOf(name);
  if (!shipped) throw new Error(`no profile ${name}`);
  const profile = overlay(shipped, values as Profile['values']);
  const { prefix, tone } = profile.defaults;
  return { name, profile, version: versionOn(shipped, receivedOn), receivedOn, prefix: prefix.value, tone: tone.value };
}
