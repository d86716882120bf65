/** The sign of an assessment, always beside its word: an eye, lines with one bar, an eye struck out. Runs in the page. */
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import type { Assessment } from '../../desk/asks-dossier';
import { icon } from '../kit/icon';

export function AssessmentIcon({ assessment }: { readonly assessment: Assessment }) {
  switch (assessment) {
    case 'show':
      return <IconEye {...icon} />;
    case 'withhold':
      return <IconEyeOff {...icon} />;
    case 'shield':
      return (
        <svg width="18" height="18" viewBox="0 0 18 18" fill="currentColor" aria-hidden="true">
          <rect x="2" y="2.5" width="14" height="1.8" rx="0.9" />
          <rect x="2" y="7" width="9" height="4.2" rx="1" />
          <rect x="12.5" y="8.2" width="3.5" height="1.8" rx="0.9" />
          <rect x="2" y="13.8" width="14" height="1.8" rx="0.9" />
        </svg>
      );
  }
}
