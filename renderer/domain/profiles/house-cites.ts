/** Where the rules that screens speak of stand in the regulation in force; a rule it does not have is absent. Pure; runs in the vault worker. */
import { citing, rightRule, type ShippedProfile } from './profile';

export interface HouseCites {
  /** By this day the dossier can be seen at an office (LO-14). */
  readonly inspectionTerm?: string;
  /** A month for every answer (LN-13). */
  readonly month?: string;
  readonly byFunction?: string;
  readonly identify?: string;
  readonly noCopies?: string;
  readonly keyHolders?: string;
  readonly secrecy?: string;
  readonly noAnonymousReports?: string;
  readonly tellReporter?: string;
}

/** Of the version that holds for a request of today. */
export function citesOf(profile: ShippedProfile): HouseCites {
  const version = profile.versions.at(-1);
  if (!version) return {};
  const { wayOfWorking: way, confidentiality } = version;
  const access = rightRule(version, 'access')?.term;
  const month = version.rights.find(({ term }) => typeof term.length === 'object' && 'months' in term.length)?.term;
  const found: Readonly<Record<keyof HouseCites, Parameters<typeof citing>[0]>> = {
    inspectionTerm: access?.what === 'inspection' ? access : undefined,
    month,
    byFunction: way.readOnlyByFunction,
    identify: way.identify,
    noCopies: way.copies?.value === false ? way.copies : undefined,
    keyHolders: way.keyHolders?.value ? way.keyHolders : undefined,
    secrecy: confidentiality?.value ? confidentiality : undefined,
    noAnonymousReports: way.anonymousReports?.value === false ? way.anonymousReports : undefined,
    tellReporter: way.tellReporter?.value ? way.tellReporter : undefined,
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) => {
      const cited = citing(value);
      return cited ? [[name, cited.article]] : [];
    }),
  );
}
