/**
 * The two cuts of Public Sans that go into every PDF. Runs in the PDF worker and in Node.
 *
 * They are part of the bundle (base64) and not files beside it: the worker then fetches nothing, and the bundle makes
 * the same bytes wherever it runs because it carries all it reads. Costs about 2 ms once.
 */
import regular from '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf?inline';
import semiBold from '@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf?inline';

export const fonts = { Body: { normal: bytesOf(regular), bold: bytesOf(semiBold) } };

function bytesOf(dataUrl: string): Uint8Array {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
