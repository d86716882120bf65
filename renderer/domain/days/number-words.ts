/** Small numbers in Dutch words, for letters and for the reasons beside a date. Pure; runs anywhere. */

const NUMBERS = [
  'geen',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
] as const;

/** "één", "twee" to "twaalf", then "13". */
export function numberInWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
