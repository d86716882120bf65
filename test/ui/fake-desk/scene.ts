/** Which picture is asked for: `?door=unlock&role=counter&cases=many&notice=repaired`. Runs in the page, in pictures alone. */
import type { Refusal, Right, Role } from '../../../renderer/desk/asks';

const asked = new URLSearchParams(location.search);

export const scene = {
  door: asked.get('door') ?? 'unlock',
  roles: (asked.get('role') ?? 'counter').split(',') as readonly Role[],
  cases: asked.get('cases') ?? 'many',
  /** How far the case of 0038 has come: listed, weighed, decided, released, appointed, after. */
  stage: asked.get('stage') ?? '',
  /** What J. van der Poel asks for. */
  right: (asked.get('right') ?? 'access') as Right,
  /** He asked for two things more in the same letter. */
  together: asked.has('together'),
  accessBy: asked.get('accessBy') === 'overview' ? 'overview' : 'inspection',
  /** The regulation knows a term for third parties, as Nijkerk's does. */
  consults: asked.has('consults'),
  /** The regulation says how long images of a camera are kept and who shows them, as Midden-Delfland's does. */
  films: asked.has('films'),
  /** The regulation knows fees, as Nijkerk's does, and asks for the reasons of an objection, as Midden-Delfland's does. */
  fees: asked.has('fees'),
  reasons: asked.has('reasons'),
  /** Who asks shows who he is before the request is handled, as in Midden-Delfland. */
  identifies: asked.has('identifies'),
  /** A case that is over opens for a purpose, as Nijkerk's regulation asks. */
  asksPurpose: asked.has('asksPurpose'),
  /** How far one third party has come: recorded, asked, delayed, objects, untold. */
  third: asked.get('third') ?? '',
  /** The decision of 0038 was sent: the six weeks for the court run. */
  answered: asked.has('answered'),
  /** It is filled in who decides on complaints. */
  decider: asked.get('decider') ?? '',
  notice: asked.get('notice') ?? '',
  /** What the right passphrase is refused for at the door. */
  refused: asked.get('refused') as Refusal['code'] | null,
  setup: asked.get('setup') ?? '',
  /** `all`: no policy names the corporation, so the first start asks which. */
  corporations: asked.get('corporations') ?? 'lefier',
  placed: (asked.get('placed') ?? 'none') as 'good' | 'bad' | 'none',
  /** Last day of which holidays are known, where that is soon. */
  calendarEnds: asked.get('calendarEnds') ?? '',
  mustChange: asked.has('mustChange'),
  recovery: asked.has('recovery'),
  filled: !asked.has('empty'),
  preview: asked.has('preview'),
  /** Backups and the exchange folder: none, first, gone, full, shared; else one of today. */
  copies: asked.get('copies') ?? '',
  /** Two computers recorded something apart from each other. */
  differs: asked.has('differs'),
  /** Long work stands still halfway. */
  slow: asked.has('slow'),
  /** What was put in place is no register. */
  stillMissing: asked.has('stillMissing'),
  /** Unlocking takes long without saying how far it is. */
  slowDoor: asked.has('slowDoor'),
  broken: asked.has('broken'),
  printer: !asked.has('noPrinter'),
  machineFails: asked.has('machineFails'),
  /** So many more letters wait to go out. */
  letters: Number(asked.get('letters') ?? 0),
  /** What becomes of each that is printed in turn, one after the other and then from the first again: `printed,cancelled,broken`. */
  prints: (asked.get('prints') ?? 'printed').split(','),
  /** The dialog of the second letter stays open. */
  slowPrinter: asked.has('slowPrinter'),
  /** Another employee recorded one of them just before. */
  meanwhile: asked.has('meanwhile'),
  /** A visit began at this PC of which this page knows nothing yet. */
  visitElsewhere: asked.has('visitElsewhere'),
  /** So many cases have been kept long enough. */
  due: Number(asked.get('due') ?? 0),
  /** Of one that was erased something came in later. */
  rest: asked.has('rest'),
  /** The disk is full after the first case. */
  full: asked.has('full'),
  /** Each case takes its time. */
  slowErasing: asked.has('slowErasing'),
} as const;

/** Monday 30 November 2026, as in the pictures of the design. */
export const TODAY = '2026-11-30';
