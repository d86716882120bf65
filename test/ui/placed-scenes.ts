/** Scenes of files that IT placed: a regulation that is refused or in force, a calendar. Runs in Node. */
import { inside, press, type Scene } from './walk';

export const placedScenes: readonly Scene[] = [
  { name: '14-geplaatst-eerste-start', query: 'door=firstStart&corporations=all&placed=bad' },
  { name: '14-geplaatst-ontgrendelen', query: 'placed=bad' },
  {
    name: '14-geplaatst-beheer',
    query: 'role=accessAdministrator&placed=bad',
    steps: inside(async () => undefined),
  },
  {
    name: '14-geplaatst-reglement-fout',
    query: 'placed=bad',
    steps: inside(async (page) => press(page, /^Reglement/)),
  },
  {
    name: '14-geplaatst-reglement-goed',
    query: 'placed=good',
    steps: inside(async (page) => {
      await press(page, /^Reglement/);
      await page.locator('p.meta').last().scrollIntoViewIfNeeded();
    }),
  },
  { name: '14-feestdagen-vandaag', query: 'calendarEnds=2026-12-15', steps: inside(async () => undefined) },
];
