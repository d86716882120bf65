/**
 * The words of the sheet for who reports something about somebody else: that it enters a dossier, and what happens then (LO-20).
 * Pure; runs in the vault worker.
 *
 * One sheet for everybody: it is given the corporation and the day alone, so it cannot say who reported, about whom, or in which
 * case. It promises no more than the rules do: whether a name is read is weighed piece by piece, later and by somebody else.
 */
import { dateInLetters } from '../days/day-words';
import type { Day } from '../facts/facts';
import { contactOf } from '../profiles/contact';
import { type Profile, type ProfileVersion, versionOn } from '../profiles/profile';
import { heading, lead, paragraph } from './case-letter';
import type { Block, Letter } from './letter';
import { letterheadOf } from './letter-frame';
import { inTone } from './tone';

export const REPORTER_SHEET_WORDS = 1;

export interface ReporterSheetInput {
  readonly profile: Profile;
  readonly today: Day;
}

export function reporterSheet({ profile, today }: ReporterSheetInput): Letter {
  const version = versionOn(profile, today);
  const house = profile.contact.controller.value;
  return inTone(
    {
      kind: 'reporterSheet',
      wordsVersion: REPORTER_SHEET_WORDS,
      missing: [],
      letterhead: letterheadOf(profile),
      lines: [
        { label: 'Datum', value: dateInLetters(today) },
        { label: 'Vragen? Bel ons', value: contactOf(profile).phone },
      ],
      subject: 'Informatie voor wie iets meldt',
      blocks: [
        lead(`U vertelt ${house} iets over iemand anders. Hier leest u wat wij daarmee doen.`),
        heading('Wat gebeurt er met uw melding?'),
        paragraph(
          'Wat u ons vertelt, komt in het dossier van de persoon over wie het gaat.',
          'Wij leggen ook vast dat wij het van u kregen, en wanneer.',
        ),
        ...whoMaySee(version),
        heading('Leest die persoon uw naam?'),
        paragraph(
          'Dat bekijken wij elke keer opnieuw.',
          'Kan uw naam wegblijven, dan maken wij uw naam en woorden die naar u leiden onleesbaar.',
          'Wij wegen daarbij wat het voor u betekent, en wat het voor die persoon betekent.',
          'Vooraf kunnen wij dus niet beloven dat uw naam wegblijft.',
          'Maakt u zich zorgen? Vertel ons waarom. Dan wegen wij dat mee.',
        ),
        ...withoutName(version),
        heading('Welke rechten hebt u zelf?'),
        paragraph(
          'Over uw eigen gegevens hebt u dezelfde rechten als ieder ander.',
          'U mag vragen welke gegevens wij van u hebben, en die zien.',
          'Klopt er iets niet? Dan mag u vragen om dat te verbeteren.',
          'U mag ook vragen om gegevens te wissen, of om ze niet te gebruiken. Dat kost u niets.',
        ),
        heading('Hebt u nog een vraag?'),
        paragraph(...whomToAsk(profile, version)),
      ],
      day: today,
      reference: 'Informatieblad',
    },
    profile.defaults.tone.value,
  );
}

/** The notice goes out when it is granted, and can be left out for a reason (LO-18): so no "once it was seen", and no "always". */
function whoMaySee({ wayOfWorking }: ProfileVersion): readonly Block[] {
  const told = wayOfWorking.tellSources?.value;
  return [
    heading('Wie mag het dossier zien?'),
    paragraph(
      'De persoon over wie het dossier gaat, mag vragen om het te zien.',
      'Wij bekijken dan van elk stuk of wij het laten zien: helemaal, voor een deel, of niet.',
      told && 'Mag die persoon het dossier zien, dan laten wij u dat volgens onze regels weten.',
      told && 'Dat doen wij alleen niet als daar een goede reden voor is.',
      told && 'Wij zeggen niet wanneer die persoon het dossier ziet, en ook niet waarom.',
    ),
  ];
}

/** Only where the house's own rules say that such a report does not enter (LO-19). */
function withoutName({ wayOfWorking }: ProfileVersion): readonly Block[] {
  if (wayOfWorking.anonymousReports?.value !== false) return [];
  return [
    heading('Kunt u iets melden zonder uw naam?'),
    paragraph('Een melding zonder naam zetten wij niet in een dossier. Wij vragen u daarom wie u bent.'),
  ];
}

function whomToAsk(profile: Profile, { remedies }: ProfileVersion): readonly string[] {
  const contact = contactOf(profile);
  const officer = remedies.complaintTo?.value;
  return [
    `Bel ons op ${contact.phone}.`,
    ...(officer
      ? [
          `U kunt ook mailen naar onze ${officer} (FG): ${contact.mail}.`,
          `De FG controleert of ${contact.controller} zorgvuldig met gegevens omgaat.`,
        ]
      : []),
    'Vindt u dat wij iets niet goed doen? Dan kunt u ook naar de Autoriteit Persoonsgegevens (AP).',
  ];
}
