/**
 * Mantine in the clothes of Inzagebalie: sizes and shapes here, all colours in tokens.css. Runs in the page.
 *
 * Filled and default buttons take the tokens themselves: `autoContrast` alone writes white on the pale accent of dark mode.
 */
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eef5f6',
  '#dceaec',
  '#b9d4d8',
  '#92bec4',
  '#69a3ab',
  '#458a95',
  '#2d7481',
  '#1b5e6b',
  '#154c57',
  '#0f3942',
];
const family = '"Source Sans 3 Variable", "Segoe UI", system-ui, sans-serif';

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  colors: { accent },
  variantColorResolver: (input) => {
    if (input.variant === 'filled')
      return {
        background: 'var(--accent)',
        hover: 'var(--accent-hover)',
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      };
    if (input.variant === 'default')
      return {
        background: 'var(--surface)',
        hover: 'var(--hover)',
        color: 'var(--ink)',
        border: '1px solid var(--line-strong)',
      };
    return defaultVariantColorsResolver(input);
  },
  fontFamily: family,
  fontFamilyMonospace: family,
  fontSizes: { xs: '14px', sm: '16px', md: '16px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.3' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '10px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

/** A filled button asks for these before it asks the resolver above: with the tokens in them it wears the house's colour too. */
export const primaryColours: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-light': 'var(--accent-tint)',
    '--mantine-primary-color-light-hover': 'var(--accent-tint)',
    '--mantine-primary-color-light-color': 'var(--accent)',
  },
  light: {},
  dark: {},
});
