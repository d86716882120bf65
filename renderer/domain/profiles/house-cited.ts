/**
 * The same rule stands elsewhere in another corporation's regulation. A refusal that has no profile at hand cites the row where the
 * rule was first written down; before anybody reads it, it names the place in the regulation in force, or that of the law where that
 * regulation is silent. Pure; runs in the vault worker.
 *
 * Rejected: handing the profile to every rule that refuses. A dozen of them know nothing but a case or an employee.
 */
import { citing, type ProfileVersion, type ShippedProfile } from './profile';

type Cites = Parameters<typeof citing>[0];

interface Matter {
  readonly of?: (version: ProfileVersion) => Cites;
  /** Where the regulation says nothing. */
  readonly law: string;
}

/** By row of the oldest regulation that has the rule. */
const MATTERS: Readonly<Record<string, Matter>> = {
  'LO-3': { of: ({ wayOfWorking }) => wayOfWorking.onlyNecessary, law: 'AVG artikel 5 lid 1 onder c' },
  'LO-4': { of: ({ wayOfWorking }) => wayOfWorking.parts, law: 'AVG artikel 15 lid 1' },
  'LO-5': { of: ({ wayOfWorking }) => wayOfWorking.readOnlyByFunction, law: 'AVG artikel 32' },
  'LO-6': {
    of: ({ wayOfWorking }) => wayOfWorking.changeOnlyByFunction ?? wayOfWorking.readOnlyByFunction,
    law: 'AVG artikel 32',
  },
  'LO-8': { of: ({ wayOfWorking }) => wayOfWorking.keyHolders, law: 'AVG artikel 32' },
  'LO-15': { of: ({ wayOfWorking }) => wayOfWorking.byAppointment, law: 'AVG artikel 12 lid 2' },
  'LO-16': { of: ({ wayOfWorking }) => wayOfWorking.copies, law: 'AVG artikel 15 lid 3' },
  'LO-17': { of: ({ wayOfWorking }) => wayOfWorking.identify, law: 'AVG artikel 12 lid 6' },
  'LO-18': { of: ({ wayOfWorking }) => wayOfWorking.tellSources, law: 'AVG artikel 5 lid 2' },
  'LN-11': { of: ({ confidentiality }) => confidentiality, law: 'AVG artikel 32' },
  'LN-15': { of: ({ minors }) => minors, law: 'UAVG artikel 5' },
};

/** The place cited for this corporation; the law alone, and a row of its own that is no matter of these, stay as they are. */
export function houseCited<T extends { readonly article?: string; readonly rule?: string }>(
  cited: T,
  profile: ShippedProfile,
): T {
  const { article, rule } = cited;
  if (!rule) return cited;
  const version = profile.versions.at(-1);
  const matter = MATTERS[rule];
  const isLaw = article === undefined || /^(?:AVG|UAVG) /.test(article);
  if (isOf(rule, profile) && (isLaw || !matter)) return cited;
  const own = version && citing(matter?.of?.(version));
  if (own && own.article === article && own.rule === rule) return cited;
  const { rule: _rule, ...rest } = cited;
  if (own) return { ...rest, ...own } as T;
  return (isLaw ? rest : { ...rest, article: matter?.law ?? 'AVG artikel 5 lid 2' }) as T;
}

const isOf = (rule: string, { regulations }: ShippedProfile): boolean =>
  Object.hasOwn(regulations, rule.replace(/-\d+$/, ''));

/** The same for all that an answer holds, such as what a case lacks; what has nothing to change is handed on as it is. */
export function houseCitedIn<T>(answer: T, profile: ShippedProfile): T {
  return mapped(answer, profile) as T;
}

function mapped(value: unknown, profile: ShippedProfile): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => mapped(one, profile));
    return list.some((one, index) => one !== value[index]) ? list : value;
  }
  if (!isPlain(value)) return value;
  const changed = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
    const other = mapped(one, profile);
    return other === one ? [] : [[key, other]];
  });
  const held = changed.length > 0 ? { ...value, ...Object.fromEntries(changed) } : value;
  return typeof held.rule === 'string' && 'article' in held ? houseCited(held, profile) : held;
}

/** Bytes and what else is no plain object are left alone. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
