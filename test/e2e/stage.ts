/** Keeps what a played day leaves behind: pictures in order, refusals with their sentence, steps with their outcome. Runs in Node. */
import path from 'node:path';
import { expect } from 'playwright/test';
import type { AtWork } from './employee';

export interface Refused {
  readonly step: string;
  readonly sentence: string;
  readonly picture: string;
}

export interface Stage {
  readonly at: AtWork;
  readonly out: string;
  readonly pictures: string[];
  readonly refusals: Refused[];
  readonly steps: { readonly step: string; readonly ok: boolean }[];
  /** A picture of the window as it stands, 1366 x 768. */
  picture(name: string): Promise<string>;
  /** Plays one step; a failure leaves a picture of where it stood. */
  step(name: string, play: () => Promise<void>): Promise<void>;
  /** The program has refused something: its Dutch sentence must be on the screen, and then on a picture. */
  refused(step: string, sentence: RegExp): Promise<void>;
}

export function startStage(at: AtWork, out: string): Stage {
  const stage: Stage = {
    at,
    out,
    pictures: [],
    refusals: [],
    steps: [],
    async picture(name) {
      const file = `${String(stage.pictures.length + 1).padStart(2, '0')}-${name}.png`;
      await at.page.screenshot({ path: path.join(out, file) });
      stage.pictures.push(file);
      return file;
    },
    async step(name, play) {
      try {
        await play();
        stage.steps.push({ step: name, ok: true });
        console.log(`ok    ${name}`);
      } catch (error) {
        stage.steps.push({ step: name, ok: false });
        console.log(`FAILED ${name}`);
        await stage.picture('mislukt').catch(() => undefined);
        throw error;
      }
    },
    async refused(step, sentence) {
      const shown = at.page.getByText(sentence).first();
      let text = '';
      // The screen may be drawn once more just after the sentence came.
      await expect(async () => {
        await expect(shown).toBeVisible({ timeout: 5_000 });
        await shown.scrollIntoViewIfNeeded({ timeout: 2_000 });
        text = ((await shown.textContent({ timeout: 2_000 })) ?? '').trim();
      }).toPass({ timeout: 15_000 });
      stage.refusals.push({ step, sentence: text, picture: await stage.picture(`geweigerd-${step}`) });
    },
  };
  return stage;
}
