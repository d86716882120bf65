/** What Beheer sees of how the house looks. Pure: pictures show the very same. Runs in the vault worker. */
import type { Profile } from '../../domain/profiles/profile';
import { accentSet, logoOf, windowSet } from '../../domain/style/house-style';
import type { StyleView } from '../asks-style';

export function styleView(profile: Profile): StyleView {
  const [logo, accent, window] = [logoOf(profile), accentSet(profile), windowSet(profile)];
  const { defaults } = profile;
  return {
    ...(logo && { logo: logo.png }),
    ...(accent && { accent }),
    ...(window && { window }),
    byProgram: { accent: defaults.accent.value, window: defaults.window.value },
  };
}
