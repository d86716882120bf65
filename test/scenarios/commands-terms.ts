/** Standing still, extending, delaying: the commands of a scenario about terms, and their letters. Runs in Node. */
import { baseOf } from '../../renderer/desk/vault/letter-base';
import { delayNoticeWords, extensionWords } from '../../renderer/desk/vault/terms-letter-inputs';
import { termsChangeView } from '../../renderer/desk/vault/terms-view';
import { resume } from '../../renderer/domain/terms/suspending';
import { changeTerms, type OfficerTermsAct, previewTerms, type TermsAct } from '../../renderer/domain/terms/term-acts';
import { only, type Played, type PlayedCommand, type Turn } from './commands';
import { caseOf, casesOf, contextOf, dossierOf, nextId } from './world';

/** Acts as they are plainly done; a step names only what differs. */
const PLAIN = {
  suspend: {
    ground: 'identityDoubt',
    askedOn: 'vandaag',
    asked: 'Om de straat van het vorige adres.',
    doubt: 'De handtekening is een andere dan op het huurcontract.',
    askedLateWhy: '',
  },
  extend: { ground: 'complexity', reasons: 'In 61 stukken staan ook gegevens van anderen', requests: '' },
  removeExtension: { why: 'Het bleek eenvoudiger' },
  tellDelay: { newDate: '', reasons: 'In uw dossier staan ook gegevens van anderen.' },
} as const;

export const termsCommands: Readonly<Record<string, PlayedCommand>> = {
  ...Object.fromEntries(
    (Object.keys(PLAIN) as (keyof typeof PLAIN)[]).map((act): readonly [string, PlayedCommand] => [
      act,
      {
        needs: 'changeTerms',
        play: (turn) => {
          const { also, ...input } = only(turn.input, [...Object.keys(PLAIN[act]), 'also']);
          const others = Array.isArray(also) ? { also: also.map((name) => caseOf(turn.world, String(name)).id) } : {};
          const typed = { act, ...PLAIN[act], ...input, ...others } as OfficerTermsAct;
          const dossier = dossierOf(turn.world, turn.case);
          const ids = dossier.thirds.map(() => nextId(turn.world));
          return {
            decision: changeTerms(typed, state(turn), dossier, context(turn), { ids, linked: casesOf(turn.world) }),
          };
        },
      },
    ]),
  ),
  resumeTerms: {
    needs: 'resumeTerms',
    play: (turn) => {
      const on = String(only(turn.input, ['on']).on ?? 'vandaag');
      return { decision: resume({ on }, state(turn), context(turn)) };
    },
  },
  previewTerms: { needs: 'seeCases', play: previewed },
  termsChange: {
    needs: 'seeCases',
    play: (turn) => ({ view: termsChangeView(state(turn), context(turn), casesOf(turn.world)) }),
  },
  draftExtension: { needs: 'makeLetter', play: (turn) => drafted(turn, extensionWords) },
  draftDelayNotice: { needs: 'makeLetter', play: (turn) => drafted(turn, delayNoticeWords) },
};

/** `act`, and what it asks; left out as it is plainly done. */
function previewed(turn: Turn): Played {
  const { act, ...typed } = turn.input;
  const name = String(act);
  const plain = name === 'resume' ? { on: 'vandaag' } : PLAIN[name as keyof typeof PLAIN];
  if (!plain) throw new Error(`there is no act "${name}"`);
  const { terms, refusal } = previewTerms({ act: name, ...plain, ...typed } as TermsAct, state(turn), context(turn));
  return { ...(terms && { terms }), ...(refusal && { refusal }) };
}

function drafted(turn: Turn, words: typeof extensionWords): Played {
  only(turn.input, []);
  const base = baseOf(state(turn), context(turn));
  if (!base) throw new Error('there is no request');
  const made = words(state(turn), context(turn), base, casesOf(turn.world));
  return 'refusal' in made ? { refusal: made.refusal } : { letter: made.letter };
}

const state = (turn: Turn) => caseOf(turn.world, turn.case);
const context = (turn: Turn) => contextOf(turn.world, turn.today);
