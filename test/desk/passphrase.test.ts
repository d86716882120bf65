/** The judge of passphrases, as an attacker with the sealed store would guess. */
import { describe, expect, it } from 'vitest';
import { judgePassphrase } from '../../renderer/desk/passphrase';

const here = ['Lefier', 'kantoor Emmen', 'Pieter Dijkstra', 'pdijkstra'];

describe('a passphrase', () => {
  it.each(['welkom123', 'Lefier2026!', 'huurdersvereniging', 'zomer2026zomer', 'aaaaaaaaaaaaaaaa', 'qwertyuiop12', ''])(
    'is refused when it is easily guessed: %s',
    async (passphrase) => {
      expect((await judgePassphrase(passphrase, here)).accepted).toBe(false);
    },
  );

  it.each(['lefier emmen lefier emmen', 'Pieter Dijkstra Lefier', 'kantoor emmen pdijkstra'])(
    'is refused when everybody here would try it: %s',
    async (passphrase) => {
      expect((await judgePassphrase(passphrase, here)).accepted).toBe(false);
    },
  );

  it.each(['vijf lepels onder oud tapijt', 'gierzwaluw kookt donderdag schroef', 'x9$Lk2vQp!zR7mWt'])(
    'is accepted when it is hard: %s',
    async (passphrase) => {
      expect(await judgePassphrase(passphrase, here)).toMatchObject({ accepted: true, advice: '' });
    },
  );

  it('comes with advice in Dutch as long as it is not accepted', async () => {
    expect((await judgePassphrase('kort', here)).advice).toMatch(/woord/);
  });
});
