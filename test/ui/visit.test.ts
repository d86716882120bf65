/** The visit and Vandaag in a real browser under the program's own security policy, on a canned visit. One browser, one build. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { asked, openOf, outcomeOf, refusalOf } from '../../renderer/ui/visit/identity';
import { followingOpen, type Item, paragraphsOf, placeOf } from '../../renderer/ui/visit/inspection';
import { questions, testBrowser } from './browser';
import { pageWithVisit } from './visit-page';
import { enter, identify, inspect, showAll, unlock, visitScenes } from './visit-scenes';

const { opened, complaints } = testBrowser(pageWithVisit);

/** Every text and name a screen reader can reach. */
async function spoken(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => `${String(node.role?.value)}: ${String(node.name?.value ?? '')} ${String(node.value?.value ?? '')}`)
    .join('\n');
}

const VIEW = 'running&passed&shown=5&taken';

describe('the identity check', () => {
  it('asks who sits there and which proof before anything else when somebody represents the person', () => {
    expect(asked({}, true)).toEqual(['who', 'document', 'original', 'valid', 'photo', 'details']);
    expect(asked({ who: 'representative' }, true).slice(0, 3)).toEqual(['who', 'authority', 'document']);
    expect(refusalOf({ who: 'representative', authority: '' }, true)).toBe('noProof');
  });

  it('forgets the questions after a no, and sends no answer to them', () => {
    const answers = { document: 'drivingLicence', original: true, valid: false, photo: true } as const;
    expect(asked(answers, false)).toEqual(['document', 'original', 'valid']);
    expect(outcomeOf(answers, false)).toEqual({
      who: 'subject',
      document: 'drivingLicence',
      original: true,
      valid: false,
    });
    expect(openOf({}, false)).toHaveLength(5);
  });

  it('has nothing answered beforehand, and shows nothing of the dossier or the address', async () => {
    const page = await opened('', enter);
    expect(await page.locator('.question input:checked').count()).toBe(0);
    const words = await page.locator('body').innerText();
    expect(words).toContain('9 augustus 1961');
    expect(words).not.toMatch(/Zuiderstraat|Huurovereenkomst|stukken/);
    expect(words).toContain('Geen nummer, geen datum, geen foto en geen kopie.');
    await page.context().close();
  });

  it('is done in six keys, and only the outcome is recorded', async () => {
    const page = await opened('', enter);
    await identify(page);
    await page.getByText('Legitimatie in orde').waitFor();
    expect(await questions(page, 'checkIdentity')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.inspection');
    const [check] = await questions(page, 'checkIdentity');
    expect(Object.keys(check?.input ?? {}).sort()).toEqual(
      ['case', 'details', 'document', 'original', 'photo', 'valid', 'visit', 'who'].sort(),
    );
    await page.context().close();
  });

  it('stops at a no, tells the last day, and records the refusal when another document is looked at', async () => {
    const page = await opened('', enter);
    await identify(page, '3jn');
    await page.getByText('Het rijbewijs is niet meer geldig.').waitFor();
    expect(await page.getByText('Lijkt de foto op de bezoeker?').count()).toBe(0);
    expect(await page.getByText(/blijft donderdag 3 december 2026/).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Start de inzage' }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByText(/Eerder in dit bezoek: rijbewijs/).waitFor();
    expect(await questions(page, 'checkIdentity')).toHaveLength(1);
    expect(await page.locator('.question input:checked').count()).toBe(0);
    await page.context().close();
  });

  it('accuses nobody when the data do not match', async () => {
    const page = await opened('', enter);
    await identify(page, '1jjn');
    const words = await page.locator('.visit-refused').innerText();
    expect(words).toContain('Laat het dossier dicht en vraag de privacyfunctionaris.');
    expect(words).not.toMatch(/vals|fraude|bedrog|liegt/i);
    await page.context().close();
  });

  it('waits with a finger on the button, and does not begin by Enter alone', async () => {
    const page = await opened('', enter);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await page.locator('.inspection').count()).toBe(0);
    expect(await questions(page, 'checkIdentity')).toEqual([]);
    await page.context().close();
  });
});

describe('the order of the items', () => {
  const items = [1, 2, 4].map(
    (number) => ({ item: `${number}`, number, assessment: 'show', cuts: 0, seen: 'no' }) as Item,
  );

  it('goes on with the next open item, from the top again, and then to the copy question', () => {
    expect(followingOpen(items, 0)).toBe(1);
    expect(
      followingOpen(
        items.map((one, at) => ({ ...one, seen: at === 1 ? 'shown' : 'no' })),
        2,
      ),
    ).toBe(0);
    expect(
      followingOpen(
        items.map((one) => ({ ...one, seen: 'skipped' })),
        2,
      ),
    ).toBeUndefined();
    expect(placeOf(items, 2)).toBe('Stuk 4');
  });

  it('keeps the words around a cut and never its length', () => {
    expect(paragraphsOf(['Om ', { cut: true }, ' belde iemand.\n\nEinde.'])).toEqual([
      ['Om ', { cut: true }, ' belde iemand.'],
      ['Einde.'],
    ]);
  });
});

describe('the inspection', () => {
  it('records with Enter alone: paging and turning the screen record nothing', async () => {
    const page = await opened(VIEW, inspect);
    for (const key of ['ArrowRight', 'ArrowLeft', 'l', 'ArrowRight', 'ArrowRight', 'Escape'])
      await page.keyboard.press(key);
    expect(await questions(page, 'showItem', 'skipItem')).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('l');
    await page.getByText('Stuk 6 van 8').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Stuk 7 van 8').waitFor();
    expect((await questions(page, 'showItem')).map((one) => one.input.item)).toEqual(['6']);
    await page.context().close();
  });

  it('records with Enter also after a click on the row that is open already', async () => {
    const page = await opened('', inspect);
    await page.locator('.items button[aria-current="true"]').click();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await questions(page, 'showItem')).length).toBe(1);
    await page.context().close();
  });

  it('records nothing twice when a finger stays on Enter', async () => {
    const page = await opened(VIEW, inspect);
    await page.keyboard.down('Enter');
    for (let held = 0; held < 5; held += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.waitForTimeout(100);
    expect(await questions(page, 'showItem')).toHaveLength(1);
    await page.context().close();
  });

  it('passes over what the visitor need not see with O, and counts it not as shown', async () => {
    const page = await opened(VIEW, inspect);
    await page.keyboard.press('o');
    await page.getByRole('button', { name: /Hoefde de bezoeker niet te zien/ }).waitFor();
    expect(await page.getByText('5 van 8 stukken getoond').isVisible()).toBe(true);
    await page.context().close();
  });

  it('gives the sentence to say for what is withheld, and nothing about it', async () => {
    const page = await opened(VIEW, inspect);
    await page.getByRole('button', { name: '1 stuk wordt niet getoond' }).click();
    await page.getByText('“Eén stuk laten wij vandaag niet zien. In de brief leest u waarom.”').waitFor();
    await page.keyboard.press('Enter');
    expect(await questions(page, 'showItem')).toEqual([]);
    await page.context().close();
  });
});

describe('what the visitor sees', () => {
  it('is this item alone: no reference, no list, no menu, and bars of one width that hold no text', async () => {
    const page = await opened(VIEW, async (turned) => {
      await inspect(turned);
      await turned.keyboard.press('l');
      await turned.waitForSelector('.visitor');
    });
    const words = await page.locator('body').innerText();
    expect(words).toContain('Van een buurtbewoner');
    expect(words).not.toMatch(/LEF-|Huurovereenkomst|Okonjo|Zaken|Afdrukken/);
    const bars = page.getByRole('img', { name: 'afgeschermd' });
    expect(await bars.count()).toBe(5);
    const shapes = await bars.evaluateAll((all) =>
      all.map((one) => ({
        width: one.getBoundingClientRect().width,
        text: one.textContent,
        inside: one.childNodes.length,
      })),
    );
    expect(new Set(shapes.map((one) => one.width)).size).toBe(1);
    expect(shapes.every((one) => one.text === '' && one.inside === 0)).toBe(true);
    const tree = await spoken(page);
    expect(tree).toContain('De melder woont op');
    expect(tree.match(/^image: afgeschermd $/gm)).toHaveLength(5);
    expect(tree).not.toMatch(/LEF-|Huurovereenkomst|Verslag huisbezoek/);
    await page.context().close();
  });

  it('is large enough to read across a desk, and a long text can be scrolled with the keys', async () => {
    const page = await opened(`${VIEW}&long`, async (turned) => {
      await inspect(turned);
      await turned.keyboard.press('l');
      await turned.waitForSelector('.visitor');
    });
    const size = await page
      .locator('.visitor-text')
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(size).toBeGreaterThanOrEqual(28);
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.locator('.visitor-room').evaluate((room) => room.scrollTop)).toBeGreaterThan(100);
    await page.context().close();
  });
});

/** The same attacks twice: in the visit and, as a control, on Vandaag without one. */
async function attack(
  page: Page,
): Promise<{ clipboard: string; selected: string; prevented: Record<string, boolean> }> {
  await page.evaluate(() => navigator.clipboard.writeText('niets'));
  await page.keyboard.press('Control+a');
  const selected = await page.evaluate(() => String(getSelection()));
  await page.keyboard.press('Control+c');
  const prevented = await page.evaluate(() => {
    const room = document.querySelector('h1, h2') ?? document.body;
    const range = document.createRange();
    range.selectNodeContents(document.body);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const stopped = (event: Event): boolean => !room.dispatchEvent(event);
    const at = { bubbles: true, cancelable: true } as const;
    return {
      copy: stopped(new ClipboardEvent('copy', at)),
      cut: stopped(new ClipboardEvent('cut', at)),
      dragstart: stopped(new DragEvent('dragstart', at)),
      contextmenu: stopped(new MouseEvent('contextmenu', at)),
      print: stopped(new KeyboardEvent('keydown', { ...at, key: 'p', ctrlKey: true })),
      save: stopped(new KeyboardEvent('keydown', { ...at, key: 's', ctrlKey: true })),
      selectAll: stopped(new KeyboardEvent('keydown', { ...at, key: 'A', ctrlKey: true })),
    };
  });
  await page.keyboard.press('Control+Insert');
  const clipboard = await page.evaluate(() => navigator.clipboard.readText());
  return { clipboard, selected, prevented };
}

describe('during a visit nothing leaves the page (LO-16)', () => {
  it.each([
    ['in the inspection', inspect],
    ['on Vandaag while it runs', unlock],
  ])('no copy, cut, drag, menu, save, print or selection %s, and the employee hears why', async (_where, steps) => {
    const page = await opened(VIEW, steps);
    const got = await attack(page);
    expect(got.clipboard).toBe('niets');
    expect(got.selected).toBe('');
    expect(Object.values(got.prevented)).toEqual(Array(7).fill(true));
    await page.getByText('Dat kan niet tijdens een bezoek.').waitFor();
    await page.context().close();
  });

  it('without a visit the same attacks do yield the text (control)', async () => {
    const page = await opened('', unlock);
    const got = await attack(page);
    expect(got.prevented).toMatchObject({ copy: false, dragstart: false, contextmenu: false, print: false });
    expect(got.selected).toContain('Te versturen');
    expect(got.clipboard).toContain('Te versturen');
    await page.context().close();
  });

  it('a print of the page is empty, and without a visit it is not (control)', async () => {
    const printed = async (page: Page): Promise<number> => {
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(
        () => [...document.querySelectorAll('body, main, h1, p')].filter((one) => one.checkVisibility()).length,
      );
    };
    const inVisit = await opened(VIEW, inspect);
    expect(await printed(inVisit)).toBe(0);
    await inVisit.context().close();
    const outside = await opened('', unlock);
    expect(await printed(outside)).toBeGreaterThan(3);
    await outside.context().close();
  });
});

describe('the visit is another room', () => {
  it('has no menu and no search, and F2, F3 and F4 do nothing', async () => {
    const page = await opened(VIEW, inspect);
    expect(await page.getByRole('navigation').count()).toBe(0);
    for (const key of ['F2', 'F3', 'F4', 'Control+k', 'Control+n']) await page.keyboard.press(key);
    expect(await page.locator('.inspection').isVisible()).toBe(true);
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.context().close();
  });

  it('F9 empties the screen, and under it no key records anything', async () => {
    const page = await opened(VIEW, inspect);
    await page.keyboard.press('F9');
    await page.getByText('Een ogenblik geduld').waitFor();
    await page.locator('.blank').click({ position: { x: 20, y: 20 } });
    for (const key of ['Enter', 'o', 'l']) await page.keyboard.press(key);
    expect(await questions(page, 'showItem', 'skipItem')).toEqual([]);
    await page.keyboard.press('F9');
    await page.waitForSelector('.inspection');
    await page.context().close();
  });

  it('left open, it hides the names of others and lets only the way back and this case through', async () => {
    const page = await opened(VIEW, async (left) => {
      await inspect(left);
      await left.getByRole('button', { name: 'Terug naar vandaag' }).click();
      await left.getByText('Er loopt een bezoek.').waitFor();
    });
    const others = /Bakker|Poel|Hart|IJpma|Çelik|Groot|Jansen|Smit|bewindvoerder/;
    expect(await page.content()).not.toMatch(others);
    expect(await spoken(page)).not.toMatch(others);
    expect(await page.getByText('naam verborgen').count()).toBe(8);
    const widths = await page
      .locator('.masked')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    expect(new Set(widths).size).toBe(1);
    for (const name of ['Zaken', 'Nieuw verzoek', /^Zoeken/, /Openen: naam verborgen, LEF-2026-A0031/])
      await page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click({ force: true });
    for (const key of ['F3', 'F4']) await page.keyboard.press(key);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Maandag 30 november 2026');
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.getByRole('button', { name: 'Terug naar het bezoek' }).click();
    await page.waitForSelector('.inspection');
    await page.context().close();
  });

  it('begins from Vandaag with Enter alone', async () => {
    const page = await opened('', enter);
    expect(await questions(page, 'startVisit')).toHaveLength(1);
    await page.context().close();
  });
});

describe('the end of the visit', () => {
  const CLOSING = 'running&passed&shown=7&taken';

  it('a waiver is recorded after its sentence was read aloud, not by choosing it', async () => {
    const page = await opened(CLOSING, showAll);
    await page.keyboard.press('3');
    await page.getByText('“U hebt recht op een overzicht van uw gegevens.').waitFor();
    expect(await questions(page, 'answerCopy')).toEqual([]);
    await page.getByRole('button', { name: 'Ja, dat klopt' }).click();
    await page.getByText('Ja, dat klopt. Vastgelegd.').waitFor();
    expect((await questions(page, 'answerCopy')).map((one) => one.input.answer)).toEqual(['waived']);
    await page.context().close();
  });

  it('a digit typed in a field answers no question', async () => {
    const page = await opened(CLOSING, showAll);
    await page.getByLabel('Opmerkingen van de bezoeker').pressSequentially('1 2 3');
    expect(await questions(page, 'answerCopy')).toEqual([]);
    await page.context().close();
  });

  it('cannot end while something lacks, and the button leads to it', async () => {
    const page = await opened(CLOSING, showAll);
    await page.keyboard.press('Control+Enter');
    expect(await questions(page, 'endVisit')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('paper');
    await page.context().close();
  });

  it('ends with both parts marked, paper back, the record made final and printed, and signed', async () => {
    const page = await opened(CLOSING, showAll);
    for (const part of ['Papieren deel', 'Digitaal deel']) {
      await page.getByRole('button', { name: `${part}: vastleggen` }).click();
      await page.getByRole('dialog').getByText('Getoond', { exact: true }).click();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: `${part}: Getoond, wijzigen` }).waitFor();
    }
    await page.getByRole('button', { name: 'Dossier is terug' }).click();
    await page.getByText('Terug', { exact: true }).waitFor();
    await page.keyboard.press('1');
    await page.getByLabel('Opmerkingen van de bezoeker').fill('Het telefoonnummer klopt niet.');
    await page.getByText('Dit is een verzoek om correctie').click();
    await page.getByRole('button', { name: 'Opmerking vastleggen' }).click();
    await page.getByText(/Verzoek om correctie, kenmerk LEF-2026-A0045/).waitFor();
    await page.getByRole('button', { name: 'Druk 2 keer af' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Druk 2 keer af' }).click();
    await page.getByText('Afgedrukt. Eén voor de bezoeker').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Ja, door beiden').click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Maandag 30 november 2026' }).waitFor();
    expect(await page.getByText('Er loopt een bezoek.').count()).toBe(0);
    const acts = await questions(page, 'returnPaper', 'answerCopy', 'remark', 'issueLetter', 'endVisit');
    expect(acts.map((one) => one.question)).toEqual(['returnPaper', 'answerCopy', 'remark', 'issueLetter', 'endVisit']);
    expect(acts.at(-1)?.input.signed).toBe('both');
    expect(acts[2]?.input.rectification).toBe(true);
    await page.context().close();
  });

  it('is not signed by both as long as there is no record to sign', async () => {
    const page = await opened(CLOSING, showAll);
    await page.getByText('Ja, door beiden').click();
    await page.getByText(/Nog \d dingen:/).waitFor();
    expect(await page.locator('.visit-foot .wait-says').innerText()).toContain('het verslag');
    await page.getByText('Bezoeker wil niet tekenen').click();
    await expect.poll(() => page.locator('.visit-foot .wait-says').innerText()).not.toContain('het verslag');
    await page.context().close();
  });

  it('a visit that goes on from an earlier day stands at its items, whatever was answered then', async () => {
    const page = await opened('running&passed&shown=3&taken&copyBefore', unlock);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.inspection');
    expect(await page.getByText('3 van 8 stukken getoond').isVisible()).toBe(true);
    await page.context().close();
  });

  it('breaking off asks why and whether it goes on, and records a failed identity check first', async () => {
    const page = await opened('', enter);
    await identify(page, '5');
    await page.getByRole('button', { name: 'Bezoek afbreken' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Bezoek afbreken/ })
      .click({ force: true });
    expect(await questions(page, 'breakVisit')).toEqual([]);
    await page.getByLabel('Waarom stopt het bezoek?').fill('Had geen document bij zich');
    await page.getByText('Nee', { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Maandag 30 november 2026' }).waitFor();
    const acts = await questions(page, 'checkIdentity', 'breakVisit');
    expect(acts.map((one) => one.question)).toEqual(['checkIdentity', 'breakVisit']);
    expect(acts[0]?.input).toMatchObject({ document: 'none' });
    await page.context().close();
  });

  it('who did not come is recorded from Vandaag', async () => {
    const page = await opened('', unlock);
    await page.getByRole('button', { name: 'Niet gekomen: N.' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Niet gekomen', { exact: true }).first().waitFor();
    expect(await questions(page, 'notCome')).toHaveLength(1);
    expect(await questions(page, 'startVisit')).toEqual([]);
    await page.context().close();
  });
});

describe('the screens of the visit fit', () => {
  const names = [
    '02b-vandaag-bezoek-loopt',
    '05b-geweigerd',
    '05-vertegenwoordiger',
    '06a-inzage',
    '06-stuk-duikt-op',
    '06b-laat-zien',
    '07-ja-gevraagd',
    '07-meegeven-en-correctie',
    '07-eerdere-dag',
  ];
  it.each([
    [1093, 614],
    [683, 384],
  ])('nothing scrolls sideways at %i wide', async (width, height) => {
    for (const scene of visitScenes.filter((one) => names.includes(one.name))) {
      const page = await opened(scene.query, scene.steps ?? unlock, width, height);
      const wider = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, dialog, .visit, .frame, section')]
          .filter((room) => room.scrollWidth > room.clientWidth + 1)
          .map((room) => room.className || room.tagName),
      );
      expect(wider, scene.name).toEqual([]);
      await page.context().close();
    }
  });

  it('the policy refused nothing and the console complained of nothing in all of the above', () => {
    expect(complaints).toEqual([]);
  });
});
