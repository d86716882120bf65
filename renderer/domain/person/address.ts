/** Addresses as typed at the counter and as printed in the window of an envelope. Pure; runs in the vault worker. */
import type { Address, PersonName } from '../facts/facts';
import { addressName, parseName } from './person';

/** What fits in the window: PostNL asks for 3 to 6 lines; 40 characters is the width of the letter's window. */
export const LINE_LENGTH = 40;
export const MOST_LINES = 6;

/** The address fields of the form, as typed. */
export interface TypedAddress {
  readonly postcodeAndNumber: string;
  readonly street: string;
  readonly city: string;
  readonly careOf: string;
  readonly foreign: boolean;
  readonly foreignLines: string;
  readonly country: string;
  readonly secretAddress: boolean;
}

export type AddressField = 'postcodeAndNumber' | 'street' | 'city' | 'careOf' | 'foreignLines' | 'country';

export interface ReadAddress {
  readonly address: Address;
  /** The postcode was typed and is none. */
  readonly wrongPostcode: boolean;
  /** Fields a letter needs and that are empty. */
  readonly lacking: readonly AddressField[];
}

/** `1234 AB`: first digit 1 to 9, letters not SA, SD or SS; undefined when it is none. */
export function parsePostcode(typed: string): string | undefined {
  const match = /^([1-9]\d{3})\s?([A-Z]{2})$/.exec(typed.trim().toUpperCase());
  if (!match || ['SA', 'SD', 'SS'].includes(match[2] as string)) return undefined;
  return `${match[1]} ${match[2]}`;
}

/** "7811 KL 14 B" as postcode and what stands behind it; no postcode when it does not begin with one. */
export function parsePostcodeAndNumber(typed: string): { readonly postcode?: string; readonly number?: string } {
  const text = oneLine(typed);
  const match = /^(\d{4}\s?[a-z]{2})(?=$|[\s,\d])[\s,]*(.*)$/i.exec(text);
  const postcode = match && parsePostcode(match[1] as string);
  if (!postcode) return {};
  const number = (match[2] as string).trim();
  return { postcode, ...(number && { number }) };
}

export function readAddress(typed: TypedAddress): ReadAddress {
  const shared = {
    ...(oneLine(typed.careOf) && { careOf: oneLine(typed.careOf) }),
    ...(typed.secretAddress && { secret: true }),
  };
  if (typed.foreign) return readForeign(typed, shared);

  const { postcode, number: behind } = parsePostcodeAndNumber(typed.postcodeAndNumber);
  const box = parseBox(oneLine(typed.street), behind) ?? parseBox(behind ?? '', undefined);
  const street = box ? '' : oneLine(typed.street);
  const number = box ? box.number : behind;
  const city = oneLine(typed.city);
  const lacking: AddressField[] = [];
  if (!postcode || !number) lacking.push('postcodeAndNumber');
  if (!box && !street) lacking.push('street');
  if (!city) lacking.push('city');
  return {
    address: {
      kind: box?.kind ?? 'street',
      ...shared,
      ...(street && { street }),
      ...(number && { number }),
      ...(postcode && { postcode }),
      ...(city && { city }),
    },
    wrongPostcode: !postcode && oneLine(typed.postcodeAndNumber) !== '',
    lacking,
  };
}

/** "Wilgenhof 18, 7812 KX Emmen" or the same over two lines; undefined when no postcode is found in it. */
export function parseAddressLine(typed: string): Address | undefined {
  const match = /^(.+?)[\s,]+(\d{4}\s?[a-z]{2})[\s,]+(\D+)$/i.exec(oneLine(typed));
  const postcode = match && parsePostcode(match[2] as string);
  if (!match || !postcode) return undefined;
  const city = (match[3] as string).trim();
  const first = (match[1] as string).replace(/,$/, '').trim();
  const box = parseBox(first, undefined);
  if (box) return { kind: box.kind, number: box.number, postcode, city };
  const parts = /^(.*?\D)\s+(\d.*)$/.exec(first);
  return parts
    ? { kind: 'street', street: (parts[1] as string).trim(), number: (parts[2] as string).trim(), postcode, city }
    : undefined;
}

/** True when a letter can be addressed to it. */
export function isComplete(address: Address): boolean {
  if (address.secret) return true;
  if (address.kind === 'foreign') return (address.lines ?? []).length > 0 && address.country !== undefined;
  const place = address.postcode !== undefined && address.number !== undefined && address.city !== undefined;
  return place && (address.kind !== 'street' || address.street !== undefined);
}

/**
 * The lines of the window, 3 to 6 of at most 40 characters, two spaces before a place in capitals (PostNL).
 * A secret address is not printed: such a letter is handed over in person.
 */
export function addressLines(name: PersonName, address: Address): readonly string[] {
  const person = wrapped(addressName(name));
  if (address.secret) return [...person, 'Persoonlijk overhandigen', 'Niet per post versturen'];
  const careOf = address.careOf ? wrapped(address.careOf) : [];
  return [...person, ...careOf, ...placeLines(address).flatMap(wrapped)];
}

/**
 * The lines of the window for an address that was typed freely, on one line or on several; a postcode and its place are written as PostNL
 * reads them. `isComplete`: a letter can be addressed to it.
 */
export function typedAddressLines(
  name: string,
  isBody: boolean,
  typed: string,
): { readonly lines: readonly string[]; readonly isComplete: boolean } {
  const parts = typed
    .split(/\s*[\n,]\s*/)
    .map(oneLine)
    .filter(Boolean);
  const read = parts.length <= 2 ? parseAddressLine(parts.join(', ')) : undefined;
  const person: PersonName = (isBody ? undefined : parseName(name)) ?? { surname: name.trim() };
  if (read && isComplete(read)) return { lines: addressLines(person, read), isComplete: true };
  const lines = [...wrapped(addressName(person)), ...parts.flatMap((part) => wrapped(withPlace(part)))];
  return { lines, isComplete: parts.length >= 2 && isPrintable(lines) };
}

/** Six lines of forty characters at most. */
export function isPrintable(lines: readonly string[]): boolean {
  return lines.length <= MOST_LINES && lines.every((line) => line.length <= LINE_LENGTH);
}

/** "Zuiderstraat 14 B, 7811 KL Emmen": on a screen. */
export function addressInOneLine(address: Address): string {
  if (address.kind === 'foreign') return [...(address.lines ?? []), address.country].filter(Boolean).join(', ');
  const place = [address.postcode, address.city].filter(Boolean).join(' ');
  return [doorLine(address), place].filter(Boolean).join(', ');
}

function placeLines(address: Address): readonly string[] {
  if (address.kind === 'foreign') {
    return [...(address.lines ?? []), address.country?.toLocaleUpperCase('nl') ?? ''].filter(Boolean);
  }
  const place = [address.postcode, address.city?.toLocaleUpperCase('nl')].filter(Boolean).join('  ');
  return [doorLine(address), place].filter(Boolean);
}

function doorLine({ kind, street, number }: Address): string {
  if (kind === 'postbus') return `Postbus ${number ?? ''}`.trim();
  if (kind === 'antwoordnummer') return `Antwoordnummer ${number ?? ''}`.trim();
  return [street, number].filter(Boolean).join(' ');
}

function readForeign(typed: TypedAddress, shared: Pick<Address, 'careOf' | 'secret'>): ReadAddress {
  const lines = typed.foreignLines.split('\n').map(oneLine).filter(Boolean);
  const country = oneLine(typed.country);
  const lacking: AddressField[] = [];
  if (lines.length === 0) lacking.push('foreignLines');
  if (!country) lacking.push('country');
  return {
    address: { kind: 'foreign', ...shared, ...(lines.length > 0 && { lines }), ...(country && { country }) },
    wrongPostcode: false,
    lacking,
  };
}

/** "Postbus 2102", or the bare word with its number typed behind the postcode. */
function parseBox(
  text: string,
  number: string | undefined,
): { readonly kind: 'postbus' | 'antwoordnummer'; readonly number: string } | undefined {
  const match = /^(postbus|antwoordnummer)\s*(\d{1,5})?$/i.exec(text);
  const box = match?.[2] ?? number;
  if (!match || !box || !/^\d{1,5}$/.test(box)) return undefined;
  return { kind: (match[1] as string).toLowerCase() === 'postbus' ? 'postbus' : 'antwoordnummer', number: box };
}

/** "7812 kx Emmen" as "7812 KX  EMMEN"; another line as it stands. */
function withPlace(line: string): string {
  const [, code = '', city = ''] = /^(\d{4}\s?[a-z]{2})\s+(\D+)$/i.exec(line) ?? [];
  const postcode = parsePostcode(code);
  return postcode ? `${postcode}  ${city.toLocaleUpperCase('nl')}` : line;
}

/** Breaks at spaces only; a word longer than a line stands alone and is refused by the form. */
function wrapped(line: string): readonly string[] {
  if (line.length <= LINE_LENGTH) return [line];
  const cut = line.lastIndexOf(' ', LINE_LENGTH);
  return cut <= 0 ? [line] : [line.slice(0, cut).trimEnd(), ...wrapped(line.slice(cut + 1))];
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
