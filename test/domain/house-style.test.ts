/** How a house looks: which values can be kept, and how they lie over the defaults of its profile. Runs in Node. */
import { describe, expect, it } from 'vitest';
import type { ProfileValue } from '../../renderer/domain/facts/facts';
import { letterheadOf } from '../../renderer/domain/letter/letter-frame';
import { windowTest } from '../../renderer/domain/letter/window-test';
import { overlay, type Profile, type ShippedProfile } from '../../renderer/domain/profiles/profile';
import { checkedProfile } from '../../renderer/domain/profiles/profile-check';
import { shippedProfiles } from '../../renderer/domain/profiles/shipped-profiles';
import { setValues } from '../../renderer/domain/register/founding';
import { contrast, PROGRAM_ACCENT, readAccent, readable, shadesOf } from '../../renderer/domain/style/accent';
import { accentOf, STYLE, windowOf } from '../../renderer/domain/style/house-style';
import { LOGO_BYTES, plainPng } from '../../renderer/domain/style/plain-png';
import { caseLetters, person, profile } from '../letters/case-letters';
import { pngFile } from '../letters/logo-maker';

const logo = pngFile({ width: 420, height: 108 }).toString('base64');
const dressed = (values: Readonly<Record<string, ProfileValue>>): Profile => ({
  ...profile,
  values: { ...profile.values, ...values },
});
const refusalOf = (path: string, value: ProfileValue): string | undefined => {
  const decided = setValues({ [path]: value }, profile);
  return 'refusal' in decided ? decided.refusal.code : undefined;
};

describe('the colour of a house', () => {
  /** Every seventh step of red, green and blue: light and dark, grey and bright. */
  const steps = [0, 42, 84, 126, 168, 210, 255];
  const colours = steps.flatMap((r) =>
    steps.flatMap((g) => steps.map((b) => `#${[r, g, b].map((one) => one.toString(16).padStart(2, '0')).join('')}`)),
  );

  it('can be read wherever it stands, in light and in dark, whichever colour it is', () => {
    expect(colours).toHaveLength(343);
    for (const chosen of colours) {
      const { light, dark } = shadesOf(chosen);
      for (const ground of ['#ffffff', '#f4f6f5', light.tint])
        expect(contrast(light.accent, ground), `${chosen} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      for (const ground of ['#1f2727', '#171d1d', dark.tint])
        expect(contrast(dark.accent, ground), `${chosen} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      for (const { accent, hover, on } of [light, dark]) {
        expect(contrast(on, accent), `${chosen}: words on it`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(on, hover), `${chosen}: words on it, pointed at`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast('#182122', light.tint), `${chosen}: ink on its tint`).toBeGreaterThanOrEqual(7);
      expect(contrast('#e3e9e8', dark.tint), `${chosen}: ink on its dark tint`).toBeGreaterThanOrEqual(7);
    }
  });

  it('stays as it is when it can be read, and is darkened no further than that', () => {
    expect(readable(PROGRAM_ACCENT)).toBe(PROGRAM_ACCENT);
    expect(readable('#7a1f5c')).toBe('#7a1f5c');
    const yellow = readable('#f2c230');
    expect(yellow).not.toBe('#f2c230');
    expect(contrast(yellow, '#ffffff')).toBeLessThan(6);
  });

  it('contrast is that of WCAG (control)', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('is typed with or without its sign, and kept in one form', () => {
    expect(readAccent(' 7A1F5C ')).toBe('#7a1f5c');
    for (const wrong of ['', 'rood', '#7a1', '#7a1f5c00', 'rgb(1,2,3)'])
      expect(readAccent(wrong), wrong).toBe(undefined);
    expect(refusalOf(STYLE.accent, '#7a1f5c')).toBe(undefined);
    for (const wrong of ['rood', '#7A1F5C', 12, {}]) expect(refusalOf(STYLE.accent, wrong)).toBe('accentInvalid');
  });
});

describe('the window of an envelope', () => {
  const normal = { left: 25, top: 50, width: 85, height: 30 };

  it('can be left or right, and as low as a fold allows', () => {
    for (const good of [
      normal,
      { left: 110, top: 45, width: 90, height: 35 },
      { left: 5, top: 40, width: 200, height: 55 },
      { left: 20, top: 60, width: 60, height: 25 },
    ])
      expect(refusalOf(STYLE.window, good), JSON.stringify(good)).toBe(undefined);
  });

  it('is refused with the reason', () => {
    const wrong: readonly (readonly [ProfileValue, string])[] = [
      [{ ...normal, left: 25.5 }, 'windowNumbers'],
      [{ ...normal, height: 0 }, 'windowNumbers'],
      [{ left: 25, top: 50, width: 85 }, 'windowNumbers'],
      [{ ...normal, depth: 3 }, 'windowNumbers'],
      ['25, 50, 85, 30', 'windowNumbers'],
      [{ ...normal, width: 59 }, 'windowTooSmall'],
      [{ ...normal, height: 24 }, 'windowTooSmall'],
      [{ ...normal, left: 4 }, 'windowOffSheet'],
      [{ ...normal, left: 121 }, 'windowOffSheet'],
      [{ ...normal, top: 39 }, 'windowInHead'],
      [{ ...normal, top: 66 }, 'windowTooLow'],
    ];
    for (const [value, code] of wrong) expect(refusalOf(STYLE.window, value), JSON.stringify(value)).toBe(code);
  });
});

describe('the logo', () => {
  it('is a plain PNG, and nothing else', () => {
    expect(refusalOf(STYLE.logo, logo)).toBe(undefined);
    const bytes = Buffer.from(logo, 'base64');
    const altered = Buffer.from(bytes);
    altered.writeUInt8((altered[60] ?? 0) ^ 1, 60);
    const wrong: Readonly<Record<string, ProfileValue>> = {
      alpha: pngFile({ width: 100, height: 40, alpha: true }).toString('base64'),
      interlaced: pngFile({ width: 100, height: 40, interlaced: true }).toString('base64'),
      'says who made it': pngFile({ width: 100, height: 40, text: 'V. Verzonnen' }).toString('base64'),
      'too wide': pngFile({ width: 841, height: 40 }).toString('base64'),
      'too high': pngFile({ width: 40, height: 217 }).toString('base64'),
      'too many bytes': pngFile({ width: 300, height: 200, noise: true }).toString('base64'),
      'cut off': bytes.subarray(0, bytes.length - 5).toString('base64'),
      'more behind it': Buffer.concat([bytes, Buffer.from('more')]).toString('base64'),
      altered: altered.toString('base64'),
      'a JPEG': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]).toString('base64'),
      'no base64': `${logo}!`,
      'a number': 12,
    };
    for (const [what, value] of Object.entries(wrong)) expect(refusalOf(STYLE.logo, value), what).toBe('logoNotPlain');
    expect(Buffer.from(String(wrong['too many bytes']), 'base64').length).toBeGreaterThan(LOGO_BYTES);
  });

  it('tells its size and gives its dots', () => {
    expect(plainPng(logo)).toMatchObject({ width: 420, height: 108 });
  });
});

describe('what a house sets', () => {
  it('lies over the defaults in every letter', () => {
    const window = { left: 110, top: 45, width: 90, height: 35 };
    const own = letterheadOf(dressed({ [STYLE.logo]: logo, [STYLE.accent]: '#7a1f5c', [STYLE.window]: window }));
    expect(own).toMatchObject({ accent: '#7a1f5c', window, logo: { png: logo, width: 420, height: 108 } });
    expect(own.name).toBe('Lefier');
  });

  it('is a lighter colour in name only: letters get the one that can be read', () => {
    expect(accentOf(dressed({ [STYLE.accent]: '#f2c230' }))).toBe(readable('#f2c230'));
  });

  it('is the default again when it is emptied, and when this program cannot read it', () => {
    const plain = letterheadOf(profile);
    expect(plain).toMatchObject({ accent: PROGRAM_ACCENT, window: { left: 25, top: 50, width: 85, height: 30 } });
    expect(plain).not.toHaveProperty('logo');
    for (const value of ['', 'van later', 7, { left: 1, top: 2, width: 3, height: 4 }]) {
      const values = { [STYLE.logo]: value, [STYLE.accent]: value, [STYLE.window]: value };
      expect(letterheadOf(dressed(values)), JSON.stringify(value)).toEqual(plain);
    }
    for (const path of Object.values(STYLE)) {
      expect(setValues({ [path]: '' }, profile)).toMatchObject({
        facts: [{ body: { kind: 'profileValueSet', path, value: '' } }],
      });
    }
    expect(refusalOf('style.font', 'Comic Sans')).toBe('unknownValue');
  });

  it('never makes a letter a concept, set or not', () => {
    expect((caseLetters.forReporter as { missing: unknown }).missing).toEqual([]);
    const { missing } = windowTest({ profile: dressed({ [STYLE.logo]: '' }), today: person.today });
    expect(missing).toEqual([]);
  });

  it('cannot be asked a second time by a profile, and a profile’s own window must be one', () => {
    const shipped = structuredClone(shippedProfiles[0]) as ShippedProfile;
    const asking = {
      ...shipped,
      open: [...shipped.open, { path: STYLE.logo, label: 'Logo', kind: 'line', firstStart: false }],
    };
    expect(() => checkedProfile(asking)).toThrow('style.logo vraagt het programma zelf al');
    const window = { ...shipped.defaults.window, value: { left: 25, top: 20, width: 85, height: 30 } };
    expect(() => checkedProfile({ ...shipped, defaults: { ...shipped.defaults, window } })).toThrow(
      'defaults.window.value: moet ten minste 60 bij 25 mm zijn',
    );
  });

  it('holds for every house that is shipped', () => {
    for (const shipped of shippedProfiles) {
      const own = overlay(shipped, { [STYLE.accent]: '#7a1f5c' });
      expect(accentOf(own), shipped.corporation).toBe('#7a1f5c');
      expect(windowOf(own), shipped.corporation).toEqual(shipped.defaults.window.value);
    }
  });
});

describe('the test sheet for the window', () => {
  it('says the four numbers that hold now, and has the widest address there can be', () => {
    const window = { left: 110, top: 45, width: 90, height: 35 };
    const sheet = windowTest({ profile: dressed({ [STYLE.window]: window }), today: '2026-12-10' });
    expect(sheet.lines.map(({ value }) => value)).toEqual(['110 mm', '45 mm', '90 mm', '35 mm']);
    expect(sheet.address).toHaveLength(6);
    for (const line of sheet.address ?? []) expect(line, line).toHaveLength(40);
  });
});
