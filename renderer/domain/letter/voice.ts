/** The small words that differ between "u" and "je"; the tone is the profile's. Pure; runs in the vault worker. */

export interface Voice {
  readonly je: string;
  readonly Je: string;
  readonly uw: string;
  /** "leest u", "lees je" */
  readonly lees: string;
  /** "geven wij u", "geven wij je" */
  readonly geven: string;
  /** "wilde u", "wilde je" */
  readonly wilde: string;
}

export function voiceOf(tone: 'u' | 'je'): Voice {
  return tone === 'u'
    ? { je: 'u', Je: 'U', uw: 'uw', lees: 'leest u', geven: 'geven wij u', wilde: 'wilde u' }
    : { je: 'je', Je: 'Je', uw: 'je', lees: 'lees je', geven: 'geven wij je', wilde: 'wilde je' };
}
