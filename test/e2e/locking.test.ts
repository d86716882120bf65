/** Locking: by key, idle time, screen lock and suspend the renderer process ends; what was typed and what was acknowledged stays. */

import path from 'node:path';
import { expect as onScreen } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { items } from './case-people';
import { addItem, section } from './case-work';
import { readTables } from './doctor';
import {
  type AtWork,
  begin,
  fill,
  fillRequest,
  lock,
  makeSlip,
  press,
  record,
  refusedRequests,
  seen,
  submit,
  title,
  unlock,
} from './employee';
import { copyFounded } from './founded';
import { appIn, workFolder } from './launch';
import { celik, counter, officer, veldMensah } from './people';
import { openCase } from './short-day';

let at: AtWork;
let work: Awaited<ReturnType<typeof workFolder>>;

beforeAll(async () => {
  work = await workFolder();
  await copyFounded(work.store);
  at = await begin(await appIn(work.folder, work.store, { idleMinutes: 1 }));
});
afterAll(async () => {
  await at.app.close();
  await work.clear();
});

const rendererPid = async (): Promise<number> => {
  for (let tries = 0; tries < 50; tries++) {
    const pid = await at.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    );
    if (pid > 0) return pid;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the renderer has no process id');
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The program locks by itself; the door shows, the process of before is gone. */
async function lockedBy(how: () => Promise<unknown>): Promise<void> {
  const before = await rendererPid();
  const fresh = at.app.waitForEvent('window', { timeout: 100_000 });
  await how();
  at.page = await fresh;
  await title(at, 'Ontgrendelen');
  await onScreen.poll(() => isRunning(before)).toBe(false);
  expect(await rendererPid()).not.toBe(before);
}

const counterIn = async (): Promise<void> => {
  await unlock(at, counter.signInName, counter.passphrase);
  await seen(at, 'Te versturen');
};

describe('locking', () => {
  it('by key: a form half filled in stands there again, and the name is still in its field', async () => {
    await counterIn();
    await fillRequest(at, veldMensah);
    await seen(at, /Concept bewaard om/);
    await lockedBy(() => press(at, 'Control+l').catch(() => undefined));
    expect(await at.page.locator('[name="signInName"]').inputValue()).toBe(counter.signInName);
    await counterIn();
    await press(at, 'F4');
    await title(at, 'Nieuw verzoek');
    await onScreen(at.page.locator('[name="name"]')).toHaveValue(veldMensah.name);
    await onScreen(at.page.locator('[name="street"]')).toHaveValue(veldMensah.street);
    await record(at);
  });

  it('keeps the draft of one employee from another', async () => {
    await fillRequest(at, celik);
    await seen(at, /Concept bewaard om/);
    await lock(at);
    await unlock(at, officer.signInName, officer.passphrase);
    await seen(at, 'Te versturen');
    await press(at, 'F4');
    await title(at, 'Nieuw verzoek');
    await onScreen(at.page.locator('[name="name"]')).toHaveValue('');
    await lock(at);
    await counterIn();
    await press(at, 'F4');
    await onScreen(at.page.locator('[name="name"]')).toHaveValue(celik.name);
  });

  it('keeps what an officer was assessing, under the key that the counter does not hold', async () => {
    const letter = items[1] ?? expect.unreachable();
    await lock(at);
    await unlock(at, officer.signInName, officer.passphrase);
    await openCase(at, 'veld');
    await section(at, 'Dossier');
    await addItem(at, letter);
    await at.page.getByText('Achterhouden', { exact: true }).click();
    await at.page.locator('[name="ground"]').selectOption('uavg-41-j');
    await fill(at, 'weighing', 'Wie de stappen vooraf kent');
    await seen(at, /Concept bewaard om/);
    const { drafts } = await readTables(at.page);
    expect(drafts.filter(({ form }) => String(form).startsWith('officer:')).map(({ key }) => key)).toEqual(['o0']);
    await fill(at, 'weighing', 'Wie de stappen vooraf kent, kan het innen verhinderen');
    await lock(at);
    await unlock(at, officer.signInName, officer.passphrase);
    await openCase(at, 'veld');
    await section(at, 'Dossier');
    await onScreen(at.page.locator('[name="weighing"]')).toHaveValue(
      'Wie de stappen vooraf kent, kan het innen verhinderen',
    );
    await onScreen(at.page.locator('[name="ground"]')).toHaveValue('uavg-41-j');
    await submit(at);
    await onScreen(at.page.locator('.item-table tr', { hasText: letter.title })).not.toContainText('nog niet');
    expect((await readTables(at.page)).drafts.map(({ form }) => String(form).split(':')[0])).toEqual(['request']);
    await lock(at);
    await counterIn();
    await press(at, 'F4');
    await onScreen(at.page.locator('[name="name"]')).toHaveValue(celik.name);
  });

  it('in the middle of an act: what was begun is either there wholly, or still in the form', async () => {
    await at.page.locator('[name="subjectKind"]').selectOption('huurder');
    await seen(at, /Concept bewaard om/);
    await lockedBy(async () => {
      await submit(at);
      await press(at, 'Control+l').catch(() => undefined);
    });
    await counterIn();
    await press(at, 'F3');
    await at.page.keyboard.type('çelik');
    const found = at.page.getByRole('option').filter({ hasText: 'LEF-' }).first();
    const recorded = await found.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    await press(at, 'Escape');
    await press(at, 'F4');
    await title(at, 'Nieuw verzoek');
    await onScreen(at.page.locator('[name="name"]')).toHaveValue(recorded ? '' : celik.name);
    expect(recorded).toBe(true);
  });

  it('when the screen of the computer locks', async () => {
    await lockedBy(() => at.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')));
    await seen(at, /Het programma ging op slot met het scherm/);
    await counterIn();
  });

  it('keeps the last words that were typed before the screen of the computer locks', async () => {
    await press(at, 'F4');
    await title(at, 'Nieuw verzoek');
    await fill(at, 'street', 'Boerenzwaluwstraat');
    await lockedBy(() => at.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')));
    await counterIn();
    await press(at, 'F4');
    await onScreen(at.page.locator('[name="street"]')).toHaveValue('Boerenzwaluwstraat');
    await fill(at, 'street', '');
  });

  it('when the computer goes to sleep', async () => {
    await lockedBy(() => at.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')));
    await counterIn();
  });

  it('when the renderer ends by itself', async () => {
    await lockedBy(async () => process.kill(await rendererPid(), 'SIGKILL'));
    await seen(at, /Het programma is opnieuw begonnen/);
    await counterIn();
  });

  it('at the door, twice at most, when the engine answers the page nothing more; letters leave the new page like any other', async () => {
    const isStill = (): Promise<string> =>
      at.page
        .evaluate(() => window.machine.database('still'))
        .then(
          () => 'goes on',
          () => 'gone',
        );
    expect(await isStill(), 'a register is open').toBe('goes on');
    await lock(at);
    await lockedBy(isStill);
    await lockedBy(isStill);
    expect(await isStill(), 'the third time').toBe('goes on');
    await seen(at, /Het programma is opnieuw begonnen/);
    await counterIn();
    await openCase(at, 'celik');
    await makeSlip(at, path.join(work.folder, 'brief.pdf'));
  });

  it('after the minutes of the policy without a key or the mouse', async () => {
    await press(at, 'F2');
    const began = Date.now();
    await lockedBy(() => Promise.resolve());
    expect(Date.now() - began).toBeGreaterThan(50_000);
    await seen(at, /Het programma ging vanzelf op slot/);
  });

  it('shows nothing of a case before the passphrase is given, and asks the network for nothing all day', async () => {
    const shown = await at.page.evaluate(() => document.documentElement.outerHTML);
    for (const word of ['Veld-Mensah', 'Kwikstaartlaan', 'Çelik', 'LEF-', 'Okonjo']) expect(shown).not.toContain(word);
    expect(await refusedRequests(at)).toEqual({ count: 0, urls: [] });
  });
});
