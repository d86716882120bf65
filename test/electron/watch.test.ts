import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepWatch, type Watch } from '../../electron/watch';

let done: string[] = [];
let watch: Watch;

beforeEach(() => {
  vi.useFakeTimers();
  done = [];
  watch = keepWatch({
    idleMinutes: 10,
    blank: (cause) => void done.push(`blank ${cause}`),
    endRenderer: () => void done.push('end'),
    loadAnew: () => void done.push('load'),
    giveUp: () => void done.push('give up'),
  });
});
afterEach(() => vi.useRealTimers());

describe('locking', () => {
  it('blanks the page at once and ends the renderer when the act under way is acknowledged', () => {
    watch.opened('balie.een');
    watch.lock('key');
    expect(done).toEqual(['blank key']);
    vi.advanceTimersByTime(300);
    watch.settled();
    expect(done).toEqual(['blank key', 'end']);
    watch.rendererGone();
    expect(done).toEqual(['blank key', 'end', 'load']);
    expect(watch.lockedBy()).toBe('key');
    expect(watch.lastSignInName()).toBe('balie.een');
  });

  it('waits no longer than a second for a page that hangs', () => {
    watch.opened('balie.een');
    watch.lock('suspend');
    vi.advanceTimersByTime(999);
    expect(done).toEqual(['blank suspend']);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['blank suspend', 'end']);
  });

  it('happens once, for the cause that came first', () => {
    watch.opened('balie.een');
    watch.lock('screenLock');
    watch.lock('suspend');
    watch.settled();
    watch.rendererGone();
    vi.advanceTimersByTime(5_000);
    expect(done).toEqual(['blank screenLock', 'end', 'load']);
    expect(watch.lockedBy()).toBe('screenLock');
  });

  it('does nothing while no register is open', () => {
    watch.lock('key');
    watch.settled();
    vi.advanceTimersByTime(3_600_000);
    expect(done).toEqual([]);
    expect(watch.lockedBy()).toBeUndefined();
  });

  it('makes what began before it too late', () => {
    watch.opened('balie.een');
    const before = watch.round();
    watch.lock('key');
    expect(watch.round()).not.toBe(before);
  });

  it('does not take a sign-in while it is under way', () => {
    watch.opened('balie.een');
    watch.lock('key');
    watch.opened('balie.twee');
    watch.settled();
    watch.rendererGone();
    expect(watch.lastSignInName()).toBe('balie.een');
    watch.opened('balie.twee');
    expect(watch.lockedBy()).toBeUndefined();
    expect(watch.lastSignInName()).toBe('balie.twee');
  });
});

describe('idle time', () => {
  it('locks after the minutes of the policy, counted from the last key or mouse', () => {
    watch.opened('balie.een');
    vi.advanceTimersByTime(9 * 60_000);
    watch.active();
    vi.advanceTimersByTime(9 * 60_000 + 59_999);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['blank idle']);
  });

  it('does not count before unlocking, nor after locking', () => {
    watch.active();
    vi.advanceTimersByTime(3_600_000);
    watch.opened('balie.een');
    watch.lock('key');
    watch.active();
    watch.settled();
    watch.rendererGone();
    watch.active();
    vi.advanceTimersByTime(3_600_000);
    expect(done).toEqual(['blank key', 'end', 'load']);
  });
});

describe('a renderer that ends by itself', () => {
  it('is begun anew, locked', () => {
    watch.opened('balie.een');
    watch.rendererGone();
    expect(done).toEqual(['load']);
    expect(watch.lockedBy()).toBe('ended');
    vi.advanceTimersByTime(3_600_000);
    expect(done).toEqual(['load']);
  });

  it('again and again within a minute is not begun for ever', () => {
    for (let time = 0; time < 4; time += 1) watch.rendererGone();
    expect(done).toEqual(['load', 'load', 'load', 'give up']);
  });

  it('now and then over a day is', () => {
    for (let time = 0; time < 10; time += 1) {
      watch.rendererGone();
      vi.advanceTimersByTime(61_000);
    }
    expect(done).not.toContain('give up');
  });
});

describe('a page that cannot go on', () => {
  it('is replaced twice at most until a register was opened, and is none that ended by itself', () => {
    for (let times = 0; times < 2; times++) {
      expect(watch.renew()).toBe(true);
      watch.rendererGone();
    }
    expect(done).toEqual(['end', 'load', 'end', 'load']);
    expect(watch.renew()).toBe(false);
    watch.opened('balie.een');
    expect(watch.renew(), 'nothing that is open ends so').toBe(false);
    watch.lock('key');
    watch.settled();
    watch.rendererGone();
    expect(watch.renew()).toBe(true);
    watch.rendererGone();
    // The three that the page ended by itself are still allowed.
    for (let times = 0; times < 3; times++) watch.rendererGone();
    expect(done).not.toContain('give up');
  });
});
