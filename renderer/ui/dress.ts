/**
 * Puts the screens in the colour of the house. As properties of the root, which tokens.css prefers to its own: which shade counts, light or
 * dark, stays with the style sheet. Runs in the page.
 */
import { PROGRAM_ACCENT, type Shades, shadesOf } from '../desk/accent';

export function dress(accent: string): void {
  const shades: Partial<Shades> = accent === PROGRAM_ACCENT ? {} : shadesOf(accent);
  const { style } = document.documentElement;
  for (const scheme of ['light', 'dark'] as const)
    for (const part of ['accent', 'hover', 'tint', 'on'] as const) {
      const value = shades[scheme]?.[part];
      if (value) style.setProperty(`--house-${scheme}-${part}`, value);
      else style.removeProperty(`--house-${scheme}-${part}`);
    }
}
