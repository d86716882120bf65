/** Whether a request is about images of a camera: who registers it then reads what the corporation says of them (LN-10). Pure. */
import { type Profile, textAt } from '../profiles/profile';

/** The corporation's own words; none while nobody filled them in. */
export interface FootageAsked {
  readonly protocol?: string;
}

/** By the words of what is asked: images go soon, so a word too many costs less than one too few. */
export function asksFootage(scope: string | undefined): boolean {
  return /camera|video|(?<!\p{L})beelden(?!\p{L})/iu.test(scope ?? '');
}

/** What who registers it reads, where it is about images. */
export function footageAsked(scope: string | undefined, profile: Profile): FootageAsked | undefined {
  if (!asksFootage(scope)) return undefined;
  const protocol = textAt(profile, 'texts.footage');
  return protocol ? { protocol } : {};
}
