/** Chance that can be repeated, for tests that look for what they do not know. Runs in Node. */

/** Each call a number from 0 to below 1. */
export type Random = () => number;

/** The well-known mulberry32: small, and good enough to choose moments by. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A surname of its own for every number: a name holds no digits. */
export function surname(number: number): string {
  const syllables = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu'];
  const word = [...String(1000 + number)].map((digit) => syllables[Number(digit)]).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
