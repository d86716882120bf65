/** The appointment when it goes otherwise, with its paper, its letters and the visits that were. Runs in Node. */
import type { Page } from 'playwright';
import { inside, openCase, press, type Scene } from './walk';

const at = (tab: number, steps?: (page: Page) => Promise<void>) =>
  inside(async (page) => {
    await openCase(page, 'N. van der Sluis-de Boer');
    await page.keyboard.press(`Alt+${tab}`);
    await page.waitForTimeout(150);
    await steps?.(page);
  });

const counter = 'role=counter&stage=after';

export const appointmentScenes: readonly Scene[] = [
  {
    name: '04e-afspraak-verplaatsen',
    query: 'role=counter&stage=appointed&then=invited',
    steps: at(3, async (page) => {
      await press(page, /Afspraak veranderen/);
      await page.getByText('di 8 december').click();
      await page.getByText('De betrokkene', { exact: true }).click();
    }),
  },
  {
    name: '04e-andere-medewerker',
    query: 'role=counter&stage=appointed&then=invited',
    steps: at(3, async (page) => {
      await press(page, /Afspraak veranderen/);
      await page.getByLabel('Medewerker').selectOption({ label: 'S. van Aalst' });
    }),
  },
  { name: '04e-verplaatst', query: 'role=counter&stage=appointed&then=invited,moved', steps: at(3) },
  { name: '04e-afgezegd', query: 'role=counter&stage=appointed&then=invited,cancelled', steps: at(3) },
  { name: '04e-vandaag', query: `${counter}&then=invited`, steps: at(3) },
  { name: '04e-voorbij', query: `${counter}&then=invited,past`, steps: at(3) },
  {
    name: '04e-niet-gekomen',
    query: `${counter}&then=invited`,
    steps: at(3, async (page) => press(page, /^Niet gekomen/)),
  },
  { name: '04e-na-niet-gekomen', query: `${counter}&then=invited,notCome`, steps: at(3) },
  { name: '04e-afgebroken', query: `${counter}&then=invited,paperOut,broken`, steps: at(3) },
  { name: '04e-geweest', query: `${counter}&then=invited,ended`, steps: at(3) },
  { name: '04e-gevonden-stuk', query: 'role=privacyOfficer&stage=after&then=invited,ended,found', steps: at(7) },
  { name: '04e-verslag-te-maken', query: `${counter}&then=invited,broken`, steps: at(5) },
];
