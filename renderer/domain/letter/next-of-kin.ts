/**
 * The words of the letter to who writes about somebody who has died, model letter 16 (rules LN-2, LN-18, LN-20). Pure; runs in the
 * vault worker.
 *
 * It is given nothing of who has died, neither name nor what is in the dossier, so it can tell nothing: the regulation is about
 * people who live, and what heirs need for the tenancy they get from elsewhere. No court and no six weeks: nobody's request was decided.
 */
import type { Address, PersonName } from '../facts/facts';
import { addressLines, isComplete } from '../person/address';
import { showName } from '../person/person';
import { contactMissing, contactOf } from '../profiles/contact';
import type { ProfileVersion } from '../profiles/profile';
import { type CaseLetterInput, frameOf, heading, lead, paragraph } from './case-letter';
import type { Block, Letter } from './letter';
import { inTone } from './tone';

/** Goes up with every change of a sentence. */
export const NEXT_OF_KIN_WORDS = 1;

export interface NextOfKinInput extends Omit<CaseLetterInput, 'addressee' | 'onBehalfOf'> {
  readonly version: ProfileVersion;
  /** Who wrote; without name or address the letter stays CONCEPT. */
  readonly relative?: { readonly name: PersonName; readonly address?: Address };
  /** Asked was to see the dossier. */
  readonly asksAccess: boolean;
}

export function nextOfKin(input: NextOfKinInput): Letter {
  const { profile, version, reference, asksAccess } = input;
  return inTone(
    {
      ...frame(input),
      kind: 'nextOfKin',
      wordsVersion: NEXT_OF_KIN_WORDS,
      subject: asksAccess ? 'Uw vraag over het dossier van uw naaste' : 'Uw vraag over de gegevens van uw naaste',
      blocks: [
        lead(
          `Wij condoleren u met het overlijden van uw naaste. ${
            asksAccess
              ? 'U vraagt om inzage in het dossier, maar die kunnen wij u niet geven.'
              : 'U vraagt ons iets te doen met de gegevens, maar dat kunnen wij niet.'
          } Wij helpen u wel met het afronden van de huur.`,
        ),
        heading(asksAccess ? 'Waarom krijgt u geen inzage?' : 'Waarom kunnen wij dit niet doen?'),
        paragraph(
          `${asksAccess ? 'Het recht op inzage' : 'Dit recht'} geldt voor mensen die leven. Het gaat na een overlijden niet over op de familie.`,
          'Ook na het overlijden gaan wij zorgvuldig om met de gegevens.',
        ),
        heading('Waarmee kunnen wij u wel helpen?'),
        help(),
        heading('Hebt u een vraag?'),
        paragraph(`Bel ${contactOf(profile).phone} en noem kenmerk ${reference}. Dan vinden wij uw brief meteen.`),
        heading('Bent u niet tevreden over ons antwoord?'),
        paragraph(...complaint(input, version)),
        paragraph('Wij wensen u veel sterkte.'),
      ],
    },
    profile.defaults.tone.value,
  );
}

function frame({ relative, ...input }: NextOfKinInput): ReturnType<typeof frameOf> {
  const name: PersonName = relative?.name ?? { surname: '«naam»' };
  const address: Address = relative?.address ?? { kind: 'street' };
  const of = frameOf({ ...input, addressee: { name, address } });
  const missing = [
    ...of.missing.filter((path) => path !== 'addressee.address'),
    ...contactMissing(input.profile, ['mail']),
  ];
  if (relative && isComplete(address)) return { ...of, missing };
  const lines = relative?.address ? addressLines(name, address) : [relative ? showName(name) : '«naam»', '«adres»'];
  return {
    ...of,
    address: lines,
    ...(relative ? {} : { salutation: 'Geachte heer of mevrouw,' }),
    missing: [...missing, relative ? 'relative.address' : 'relative'],
  };
}

function help(): Block {
  return {
    kind: 'list',
    ordered: false,
    items: [
      [
        { strong: 'Regelt u de huur, de sleutels of de eindafrekening?' },
        ' U krijgt de gegevens die u daarvoor nodig hebt. Laat ons zien dat u dit voor de erfgenamen doet, ' +
          'bijvoorbeeld met een verklaring van erfrecht of een volmacht.',
      ],
      [
        { strong: 'Wilt u weten welke gegevens wij van u hebben?' },
        ' Dat mag u altijd vragen, en het is gratis. Schrijf ons dan een korte brief.',
      ],
    ],
  };
}

/** To whom the regulation sends who is not satisfied, or else to whoever handles requests. */
function complaint({ profile }: Pick<NextOfKinInput, 'profile'>, { remedies }: ProfileVersion): readonly string[] {
  const { controller, mail, post, postcode, city } = contactOf(profile);
  const dpo = remedies.complaintTo?.value;
  const to = dpo ? `onze ${dpo}: ${mail}` : mail;
  return [
    `Mail dan naar ${to}.`,
    `Schrijven mag ook: ${controller}, ${dpo ? 't.a.v. de FG, ' : ''}${post}, ${postcode} ${city}.`,
  ];
}
