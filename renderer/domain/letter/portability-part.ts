/**
 * What the decision on a request to carry data along says of its file (model letter 9; LE-22, Settled 7): its name, where to get it, and
 * the fingerprint of the very bytes that were kept. Pure; runs in the vault worker. It never holds the data themselves.
 */
import { inFull } from '../days/day-words';
import type { Day } from '../facts/facts';
import { contactOf } from '../profiles/contact';
import { bullets, type CaseLetterInput, heading, officeInWords, paragraph } from './case-letter';
import type { Block } from './letter';
import { verbatim } from './tone';

export interface LetterFile {
  /** "LEY-2026-A0039.json" */
  readonly name: string;
  /** Hex; its absence keeps the letter CONCEPT: the file is not made, or holds something else by now. */
  readonly sha256?: string;
  /** Offices where it can be got, each from its first open day after the letter. */
  readonly offices: readonly { readonly name: string; readonly visitingAddress: string; readonly from: Day }[];
}

export function fileBlocks(
  { profile, file }: CaseLetterInput & { readonly file: LetterFile },
  lacks: string[],
): readonly Block[] {
  const { name, sha256, offices } = file;
  if (!sha256) lacks.push('portability.file');
  if (offices.length === 0) lacks.push('offices');
  const places = offices.map((one) => `${officeInWords(one.name)}, ${one.visitingAddress}, vanaf ${inFull(one.from)}`);
  const [only] = offices;
  return [
    heading('Hoe krijgt u het bestand?'),
    ...(only && offices.length === 1
      ? [paragraph(`U kunt het vanaf ${inFull(only.from)} ophalen op ${only.visitingAddress}.`)]
      : [
          paragraph('U kunt het ophalen op een van onze kantoren:'),
          bullets(places.length > 0 ? places : ['«bezoekadres»']),
        ]),
    paragraph(
      'Neem een identiteitsbewijs mee, dan weten wij dat wij het aan u geven.',
      `Kunt u niet komen, bel ons dan op ${contactOf(profile).phone}.`,
      `Het bestand heet ${name} en een computer kan het lezen.`,
      'Wilt u dat wij het aan een andere organisatie geven, laat ons dan weten welke dat is.',
    ),
    heading('Hoe weet u dat het bestand klopt?'),
    paragraph('Dat kunt u nagaan met dit controlegetal (SHA-256). Verandert het bestand, dan verandert ook het getal.'),
    { kind: 'paragraph', text: [{ strong: sha256 ? verbatim(inGroups(sha256)) : '«controlegetal»' }] },
  ];
}

/** 64 figures in eight groups of eight, so that two people can read them to each other. */
export function inGroups(sha256: string): string {
  return (sha256.match(/.{1,8}/g) ?? []).join(' ');
}
