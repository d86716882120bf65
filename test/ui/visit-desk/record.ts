/** A record of the visit in a few words, enough to draw. The real words are the domain's. Runs in the page, in pictures and tests alone. */
import type { VisitView } from '../../../renderer/desk/asks-visit';
import type { Letter } from '../../../renderer/domain/letter/letter';

export const recordOf = (view: VisitView): Letter => ({
  kind: 'visitRecord',
  wordsVersion: 1,
  missing: [],
  letterhead: {
    name: 'Lefier',
    accent: '#1b5e6b',
    returnLine: 'Lefier, Voorbeeldstraat 1, 1234 AB Voorbeeldstad',
    footer: 'Lefier',
    window: { left: 20, top: 50, width: 80, height: 30 },
  },
  lines: [{ label: 'Ons kenmerk', value: 'LEF-2026-A0038' }],
  subject: 'Verslag van inzage',
  blocks: [
    { kind: 'heading', text: 'Wat zag u?' },
    { kind: 'paragraph', text: [`U zag ${view.counts.shown} van ${view.counts.toShow} stukken.`] },
    { kind: 'heading', text: 'Kreeg u een kopie?' },
    { kind: 'paragraph', text: ['Wij gaven geen kopieën van stukken uit het dossier mee.'] },
  ],
  day: view.on,
  reference: 'LEF-2026-A0038',
});
