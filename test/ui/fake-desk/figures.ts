/** Figures of the invented register, by the domain's own rules; asked for many, a year of an invented house. Runs in pictures alone. */
import type { Asks } from '../../../renderer/desk/asks';
import type { FiguresAsks } from '../../../renderer/desk/asks-figures';
import { shownFigures } from '../../../renderer/domain/figures/few';
import { type Counts, figuresOf, type YearFigures, yearsOf } from '../../../renderer/domain/figures/figures';
import { context } from './dossier';
import { caseIds, stateOf } from './register';
import { scene } from './scene';

type Answered = { readonly [Q in keyof FiguresAsks]: (input: FiguresAsks[Q][0]) => Asks[Q][1] };

const none: Counts = {
  ...{ received: 0, own: 0, gdpr: 0, late: 0, open: 0, ended: 0 },
  ...{ extended: 0, refused: 0, copyRefused: 0 },
};
const busy: YearFigures = {
  year: 2026,
  rows: [
    { right: 'information', counts: none },
    {
      right: 'access',
      counts: { ...none, received: 143, own: 101, gdpr: 21, late: 6, open: 9, ended: 6, extended: 11, refused: 7 },
    },
    { right: 'rectification', counts: { ...none, received: 31, own: 22, gdpr: 6, late: 1, open: 2 } },
    { right: 'erasure', counts: { ...none, received: 17, own: 12, gdpr: 5 } },
    { right: 'restriction', counts: { ...none, received: 2, own: 2 } },
    { right: 'portability', counts: none },
    { right: 'objection', counts: { ...none, received: 8, own: 8, refused: 5 } },
    { right: 'consentWithdrawal', counts: none },
    {
      right: 'all',
      counts: { ...none, received: 201, own: 145, gdpr: 32, late: 7, open: 11, ended: 6, extended: 11, refused: 12 },
    },
  ],
  complaints: 6,
};

export const figuresAnswers: Answered = {
  figures: ({ year }) => {
    const cases = caseIds().map(stateOf);
    const years = yearsOf(cases);
    const own = figuresOf(cases, year ?? years[0] ?? 2026, context());
    return { ...shownFigures(scene.cases === 'busy' ? busy : own), years };
  },
  auditFile: () => ({ name: 'controle-2026', bytes: new Uint8Array(2) }),
};
