/**
 * How the decision on a request for access calls what is asked to be seen: the dossier, or images of a camera (model letter 17).
 * Pure; runs in the vault worker. Rules LN-6, LN-10, WM-4.
 *
 * Of images that the letter does not name it tells no day and not even that they are there.
 */
import { inFull } from '../days/day-words';
import { numberInWords } from '../days/number-words';
import type { Day, PersonName } from '../facts/facts';
import { capital, pieces, type Whose } from './case-letter';

/** Images of a camera are all that the case is about. */
export interface FootageSeen {
  /** The days of those the letter names. */
  readonly days: readonly Day[];
  /** Every one is named: that they are there may be said. */
  readonly isNamed: boolean;
}

/** Sentences, or words within one. */
export interface SeenWords {
  /** After "Beslissing op uw". */
  readonly request: string;
  readonly maySee: string;
  readonly mayNotSee: string;
  readonly asked: string;
  readonly whyNot: string;
  /** "drie stukken" */
  readonly count: (count: number) => string;
  /** "Uw dossier bestaat uit drie stukken." */
  readonly total: (count: number) => string;
  readonly oneWhole: string;
  readonly allWhole: string;
  readonly noneWhole: string;
  readonly readOne: string;
  /** "lezen" */
  readonly read: string;
  readonly isWrong: string;
  readonly weHave: string;
  /** After "U mag later opnieuw om". */
  readonly askAgain: string;
}

export function seenWords(
  footage: FootageSeen | undefined,
  their: Whose,
  onBehalfOf: PersonName | undefined,
): SeenWords {
  return footage ? ofFootage(footage, their, onBehalfOf !== undefined) : ofDossier(their);
}

function ofDossier({ dossierInFull, dossier, person }: Whose): SeenWords {
  return {
    request: 'verzoek om inzage',
    maySee: `U mag ${dossierInFull} inzien.`,
    mayNotSee: `U mag ${dossierInFull} nu niet inzien.`,
    asked: `U wilt ${dossier} inzien`,
    whyNot: `Waarom mag u ${dossier} niet zien?`,
    count: pieces,
    total: (count) => `${capital(dossier)} bestaat uit ${count === 0 ? 'geen stukken' : pieces(count)}.`,
    oneWhole: 'U ziet het helemaal.',
    allWhole: 'U ziet alle stukken helemaal.',
    noneWhole: 'Geen enkel stuk ziet u helemaal.',
    readOne: 'U mag het helemaal lezen.',
    read: 'lezen',
    isWrong: `Klopt er iets niet in ${dossier}?`,
    weHave: `Wij hebben gegevens van ${person}.`,
    askAgain: 'inzage',
  };
}

function ofFootage({ days, isNamed }: FootageSeen, { person }: Whose, forAnother: boolean): SeenWords {
  const of = daysInWords(days);
  const images = `camerabeelden${of}`;
  const whom = forAnother ? ` Het gaat om beelden van ${person}.` : '';
  return {
    request: 'verzoek om camerabeelden',
    maySee: `U mag de ${images} bekijken.${whom}`,
    mayNotSee: `${isNamed ? `Wij laten u de ${images} nu niet zien.` : 'Wij laten u nu geen camerabeelden zien.'}${whom}`,
    asked: `U vraagt om ${images}`,
    whyNot: isNamed ? 'Waarom krijgt u de beelden niet te zien?' : 'Waarom krijgt u geen beelden te zien?',
    count: recordings,
    total: (count) => `Het gaat om ${recordings(count)}.`,
    oneWhole: 'U ziet de opname helemaal.',
    allWhole: 'U ziet alle opnamen helemaal.',
    noneWhole: 'Geen enkele opname ziet u helemaal.',
    readOne: 'U mag die helemaal bekijken.',
    read: 'bekijken',
    isWrong: 'Klopt er iets niet?',
    weHave: isNamed ? `Wij hebben camerabeelden van ${person}.` : `Wij hebben gegevens van ${person}.`,
    askAgain: 'camerabeelden',
  };
}

/** "één opname", "drie opnamen" */
function recordings(count: number): string {
  return `${numberInWords(count)} ${count === 1 ? 'opname' : 'opnamen'}`;
}

/** " van zaterdag 21 november 2026"; of more than two days the items themselves tell. */
function daysInWords(days: readonly Day[]): string {
  const once = [...new Set(days)].toSorted();
  return once.length === 0 || once.length > 2 ? '' : ` van ${once.map(inFull).join(' en ')}`;
}
