/** Name, address and telephone of a corporation: of its regulation, or filled in where that says nothing. Pure; runs in the vault worker. */
import { type Profile, textAt } from './profile';

export interface Contact {
  readonly controller: string;
  /** "Postbus 2102", "Voorbeeldstraat 1" */
  readonly post: string;
  readonly postcode: string;
  readonly city: string;
  readonly phone: string;
  readonly website: string;
  /** Of the functionaris gegevensbescherming, or else of whoever handles requests. */
  readonly mail: string;
}

type Part = Exclude<keyof Contact, 'controller'>;

/** What a letter prints; a mark in the place of what nobody filled in. */
export function contactOf(profile: Profile): Contact {
  const part = (name: Part): string => partOf(profile, name) ?? `«${MARKS[name]}»`;
  return {
    controller: profile.contact.controller.value,
    post: part('post'),
    postcode: part('postcode'),
    city: part('city'),
    phone: part('phone'),
    website: part('website'),
    mail: part('mail'),
  };
}

/** Paths of what is empty of these parts: a letter that prints one stays a CONCEPT. */
export function contactMissing(profile: Profile, parts: readonly Part[] = OF_LETTERHEAD): readonly string[] {
  return parts.filter((name) => partOf(profile, name) === undefined).map((name) => PATHS[name]);
}

const OF_LETTERHEAD: readonly Part[] = ['post', 'postcode', 'city', 'phone', 'website'];

const MARKS: Readonly<Record<Part, string>> = {
  post: 'postadres',
  postcode: 'postcode',
  city: 'plaats',
  phone: 'telefoonnummer',
  website: 'website',
  mail: 'e-mailadres',
};

/** Where it is filled in; a profile leaves open what its regulation does not say. */
const PATHS: Readonly<Record<Part, string>> = {
  post: 'contact.post',
  postcode: 'contact.postcode',
  city: 'contact.city',
  phone: 'contact.phone',
  website: 'contact.website',
  mail: 'contact.privacyMail',
};

function partOf(profile: Profile, name: Part): string | undefined {
  return said(profile, name) ?? textAt(profile, PATHS[name]);
}

function said({ contact }: Profile, name: Part): string | undefined {
  switch (name) {
    case 'post':
      return contact.postbus && `Postbus ${contact.postbus.value}`;
    case 'mail':
      return (contact.dpoMail ?? contact.privacyMail)?.value;
    default:
      return contact[name]?.value;
  }
}
