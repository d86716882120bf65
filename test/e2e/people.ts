/** The people of the tests and the demo. All invented; the sign-in names are words that occur nowhere else. */
import type { Asked, Person } from './employee';

export const administrator: Person = {
  name: 'Pieter Dijkgraaf',
  function: 'informatiebeheerder',
  signInName: 'zwaluwstaart',
  passphrase: 'vijf lepels onder oud tapijt',
  roles: [],
};
export const counter: Person = {
  name: 'Mirjam Okonjo',
  function: 'baliemedewerker',
  signInName: 'meerkoet',
  passphrase: 'gierzwaluw kookt donderdag schroef',
  roles: ['counter'],
};
export const officer: Person = {
  name: 'Sanne van Aalst',
  function: 'privacyfunctionaris',
  signInName: 'roerdomp',
  passphrase: 'paars kompas zingt achter molen',
  roles: ['privacyOfficer'],
};
/** The second with this role: goes on when the first is ill. */
export const deputy: Person = {
  name: 'Karim Oudshoorn',
  function: 'plaatsvervangend privacyfunctionaris',
  signInName: 'wulpenveer',
  passphrase: 'negen tulpen lenen een roeiboot',
  roles: ['privacyOfficer'],
};
export const dpo: Person = {
  name: 'Esther Vrieswijk',
  function: 'Functionaris Gegevensbescherming',
  signInName: 'grutto',
  passphrase: 'zeven lampen wandelen naar Utrecht',
  roles: ['dpo'],
};

/** Holds a key of the cabinet, has no slot. */
export const keyHolder = 'Wout Terpstra';

/** Their own passphrases, chosen after a one-time one. */
export const chosenLater = {
  officer: 'oranje tandem fluistert tussen wolken',
  dpo: 'klaver trommelt zacht boven twaalf daken',
};

export const veldMensah: Asked = {
  channel: 'Post',
  receivedOn: 'vandaag',
  letterOn: '-3',
  name: "mw. A. van 't Veld-Mensah",
  birthDate: '14-03-1988',
  kind: 'huurder',
  postcodeAndNumber: '7811 KL 14 B',
  street: 'Kwikstaartlaan',
  city: 'Emmen',
};
export const celik: Asked = {
  channel: 'Balie',
  receivedOn: 'gisteren',
  copy: true,
  name: 'dhr. Ö.K. Çelik-Šimůnková',
  birthDate: '02-11-1971',
  kind: 'woningzoekende',
  postcodeAndNumber: '7821 AB 9 hs',
  street: 'Rietgorsdreef',
  city: 'Emmen',
};
export const child: Asked = {
  channel: 'E-mail',
  receivedOn: '-2',
  letterOn: '-2',
  name: 'Noor Hogendoorn',
  birthDate: '05-06-2013',
  kind: 'bewoner',
  postcodeAndNumber: '7823 GH 112',
  street: 'Wielewaalhof',
  city: 'Emmen',
  representative: {
    kind: 'parent',
    name: 'mw. J. Hogendoorn-de Haan',
    address: 'Wielewaalhof 112, 7823 GH Emmen',
  },
};

/** Every word of a person that may stand nowhere in plain on the disk. */
export const secretWords: readonly string[] = [
  'Veld-Mensah',
  'Kwikstaartlaan',
  '1988-03-14',
  '14-03-1988',
  'Çelik-Šimůnková',
  'Rietgorsdreef',
  '1971-11-02',
  'Hogendoorn',
  'Wielewaalhof',
  '2013-06-05',
  'Dijkgraaf',
  'Okonjo',
  'van Aalst',
  'Vrieswijk',
  'Voorbeeldstraat',
];
