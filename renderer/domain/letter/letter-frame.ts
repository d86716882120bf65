/** What every letter of a corporation has: head, foot, lines, closing; and which profile values are still empty. Pure; runs in the vault worker. */
import { dateInLetters } from '../days/day-words';
import type { Channel, Day } from '../facts/facts';
import { contactMissing, contactOf } from '../profiles/contact';
import { type Profile, textAt } from '../profiles/profile';
import { accentOf, logoOf, windowOf } from '../style/house-style';
import type { Block, Inline, Letter, Letterhead } from './letter';

export interface Signer {
  readonly name: string;
  readonly function: string;
}

/** Return line and footer say what the regulation says of the address (LN-19), or what is filled in: see `contactMissing`. */
export function letterheadOf(profile: Profile): Letterhead {
  const { controller: name, post, postcode, city, phone, website } = contactOf(profile);
  const place = `${postcode} ${city}`;
  const logo = logoOf(profile);
  return {
    name,
    ...(logo && { logo }),
    accent: accentOf(profile),
    returnLine: `${name}, ${post}, ${place}`,
    footer: [name, post, place, `T ${phone}`, website].join(' · '),
    window: windowOf(profile),
  };
}

/** Who signs: the employee given, or the signatory the corporation filled in; `missing` names the empty paths, those of the letterhead too. */
export function closingOf(
  profile: Profile,
  signer: Signer | undefined,
): { readonly closing: NonNullable<Letter['closing']>; readonly missing: readonly string[] } {
  const name = signer?.name ?? textAt(profile, 'signatory.name');
  const work = signer?.function ?? textAt(profile, 'signatory.function');
  const house = profile.contact.controller.value;
  const missing = [
    ...contactMissing(profile),
    ...(name ? [] : ['signatory.name']),
    ...(work ? [] : ['signatory.function']),
  ];
  const withHouse = work && (work.includes(house) ? work : `${work} ${house}`);
  return {
    closing: { greeting: 'Met vriendelijke groet,', name: name ?? '«naam»', function: withHouse ?? '«functie»' },
    missing,
  };
}

/** "Datum", "Ons kenmerk", "Uw brief van", "Vragen? Bel ons". */
export function letterLines(
  profile: Profile,
  day: Day,
  reference: string,
  theirs?: { readonly channel: Channel; readonly on: Day },
): Letter['lines'] {
  return [
    { label: 'Datum', value: dateInLetters(day) },
    { label: 'Ons kenmerk', value: reference },
    ...(theirs ? [{ label: theirLabel[theirs.channel], value: dateInLetters(theirs.on) }] : []),
    { label: 'Vragen? Bel ons', value: contactOf(profile).phone },
  ];
}

const theirLabel: Readonly<Record<Channel, string>> = {
  post: 'Uw brief van',
  email: 'Uw e-mail van',
  counter: 'Uw brief van',
  telephone: 'Uw brief van',
  website: 'Uw bericht van',
};

/** All words of a letter as plain text, for guards and tests. */
export function letterText(letter: Letter): string {
  const closing = letter.closing ? [letter.closing.greeting, letter.closing.name, letter.closing.function] : [];
  return [
    letter.letterhead.returnLine,
    ...(letter.address ?? []),
    ...letter.lines.map(({ label, value }) => `${label} ${value}`),
    letter.subject,
    ...(letter.salutation ? [letter.salutation] : []),
    ...letter.blocks.map(blockText),
    ...closing,
    letter.letterhead.footer,
  ].join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
      return inlineText(block.text);
    case 'heading':
      return block.text;
    case 'list':
      return block.items.map(inlineText).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.join(' ')).join('\n');
    case 'code':
      return block.groups.join('-');
  }
}

function inlineText(parts: readonly Inline[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.small)).join('');
}
