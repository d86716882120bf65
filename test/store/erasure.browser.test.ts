/** Erasure takes the bytes from both copies, whatever happens on the way, and no older copy brings them back. */
import { describe, expect, it, vi } from 'vitest';
import { sumsOf } from '../../renderer/store/rolling-sums';
import {
  type Any,
  asOfficer,
  codeOf,
  common,
  deleteDatabase,
  NO_CASE,
  newId,
  pendingIn,
  putDatabase,
  readTable,
} from './register-helper';
import { report, withTwoCopies } from './two-copies';

const founded = withTwoCopies();
const { world, aCase } = founded;

describe('erasure', () => {
  it('takes the bytes from both copies, keeps the chain whole, and is not undone by the journal', async () => {
    const session = await asOfficer(world);
    const targets = (await session.entriesOf(aCase)).filter((entry) => entry.seq < 6 || entry.state === 'large');
    const boxes = await boxesOf(targets.map((entry) => entry.seq));
    expect(boxes.length).toBe(targets.length);
    for (const box of boxes) expect(world.journal.files.some((file) => holds(file, box))).toBe(true);
    const done = await session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased }));
    expect(done).toMatchObject({ journalled: true });
    for (const box of boxes) expect(world.journal.files.some((file) => holds(file, box))).toBe(false);
    expect(await readTable(world.name, 'boxes')).toEqual([]);
    expect(await pendingIn(world.name)).toEqual([]);
    expect(await session.verify()).toEqual([]);
    expect(await codeOf(session.erase(targets.slice(0, 1), (rows) => common(NO_CASE, 'erased', { rows })))).toBe(
      'erased',
    );
    const large = targets.at(-1);
    expect(await codeOf(session.openLarge(large?.writer ?? '', large?.seq ?? 0))).toBe('erased');
    session.close();
    await founded.expectInStep(founded.rows + 1);
    await deleteDatabase(world.name);
    const restored = await asOfficer(world);
    await report(restored, { restoredFromJournal: founded.rows + 1 });
    expect((await restored.entries()).filter((entry) => entry.state === 'erased').length).toBe(targets.length);
    restored.close();
  }, 60_000);

  it.each([
    ['is asked for until it is gone from the disk', 3, []],
    ['stays to be finished at the next unlock when it is not gone', 1000, ['erasure']],
  ])(
    '%s',
    async (_, looks, left) => {
      const asked: Uint8Array[] = [];
      let until = looks;
      const watched: typeof world = {
        ...world,
        remains: async (sums) => asked.push(sums) < until,
      };
      const session = await asOfficer(watched);
      const [target] = await session.entriesOf(aCase);
      const [box] = await boxesOf([target?.seq ?? -1]);
      await session.erase(target ? [target] : [], (erased) => common(NO_CASE, 'erased', { rows: erased }));
      // Asked with the sums of just what went: its beginning, its middle and its end.
      expect(asked[0]?.length).toBe(24);
      expect(asked[0]).toEqual(sumsOf([box]));
      expect(asked.length).toBe(looks < 1000 ? looks : 18);
      expect((await pendingIn(world.name)).map(({ what }) => what)).toEqual(left);
      session.close();
      // The next unlock looks for the same, and is not done either as long as it is there.
      const before = asked.splice(0).at(0);
      (await asOfficer(watched)).close();
      expect(asked.length).toBe(left.length * 18);
      expect((await pendingIn(world.name)).map(({ what }) => what)).toEqual(left);
      for (const sums of asked) expect(sums).toEqual(before);
      until = 0;
      (await asOfficer(watched)).close();
      expect(await pendingIn(world.name)).toEqual([]);
    },
    180_000,
  );

  it('whose filler a full disk refuses stands, and the next act is taken although the engine has closed the database', async () => {
    const session = await asOfficer(world);
    const targets = (await session.entriesOf(aCase)).slice(0, 2);
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...question
    ) {
      if (!(question[0] as Any).filler) return put.apply(this, question);
      const { db } = this.transaction;
      db.close();
      // As the engine says it: nobody asked for that.
      db.dispatchEvent(new Event('close'));
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const done = await session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased }));
    spy.mockRestore();
    expect(done).toMatchObject({ journalled: false, journalProblem: 'full' });
    expect(await codeOf(session.append([common(aCase, 'after')]))).toBe('done');
    expect(await session.catchUp()).toBe(true);
    expect(await pendingIn(world.name)).toEqual([]);
    session.close();
    await founded.expectInStep(founded.rows + 2);
  });

  it('is refused when its fact does not name every row, or when it would erase an erasure', async () => {
    const session = await asOfficer(world);
    const [one, two] = await session.entriesOf(aCase);
    const targets = [one, two].flatMap((entry) => entry ?? []);
    expect(await codeOf(session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased.slice(1) })))).toBe(
      'refused',
    );
    expect(
      await codeOf(
        session.erase([{ writer: newId(), seq: 0 }], (erased) => common(NO_CASE, 'erased', { rows: erased })),
      ),
    ).toBe('broken');
    expect((await session.entries()).length).toBe(founded.rows);
    const done = await session.erase(targets.slice(0, 1), (erased) => common(NO_CASE, 'erased', { rows: erased }));
    expect(await codeOf(session.erase(done.rows, (erased) => common(NO_CASE, 'erased', { rows: erased })))).toBe(
      'refused',
    );
    session.close();
  });

  it('interrupted by a kill is finished at the next unlocking, which knows what to look for', async () => {
    const session = await asOfficer(world);
    const targets = (await session.entriesOf(aCase)).slice(0, 2);
    const boxes = await boxesOf(targets.map((entry) => entry.seq));
    const rewrite = world.journal.rewrite;
    world.journal.rewrite = () => Promise.reject(new Error('killed'));
    expect((await session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased }))).journalled).toBe(
      false,
    );
    session.close();
    world.journal.rewrite = rewrite;
    expect(boxes.every((box) => world.journal.files.some((file) => holds(file, box)))).toBe(true);
    const asked: Uint8Array[] = [];
    const after = await asOfficer({ ...world, remains: async (sums) => asked.push(sums) < 3 });
    await report(after, {});
    after.close();
    expect(asked).toEqual([1, 2, 3].map(() => sumsOf(boxes)));
    expect(boxes.some((box) => world.journal.files.some((file) => holds(file, box)))).toBe(false);
    expect(await pendingIn(world.name)).toEqual([]);
  });

  it('holds against an older journal that is put back: it gets the erasure, and what that names goes from its files', async () => {
    const session = await asOfficer(world);
    const targets = (await session.entriesOf(aCase)).filter((entry) => entry.seq < 3 || entry.state === 'large');
    const boxes = await boxesOf(targets.map((entry) => entry.seq));
    await session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased }));
    session.close();
    world.journal.put(founded.journal);
    expect(boxes.every((box) => world.journal.files.some((file) => holds(file, box)))).toBe(true);
    const after = await asOfficer(world);
    await report(after, { completedJournal: 1 });
    after.close();
    expect(boxes.some((box) => world.journal.files.some((file) => holds(file, box)))).toBe(false);
    expect(await pendingIn(world.name)).toEqual([]);
    await founded.expectInStep(founded.rows + 1);
  }, 60_000);

  it('holds against an older database that is put back', async () => {
    const session = await asOfficer(world);
    const targets = (await session.entriesOf(aCase)).slice(0, 2);
    await session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased }));
    session.close();
    await putDatabase(world.name, founded.whole);
    const after = await asOfficer(world);
    await report(after, { restoredFromJournal: 1 });
    expect((await after.entries()).filter((entry) => entry.state === 'erased').length).toBe(2);
    after.close();
    expect((await readTable(world.name, 'log')).filter((row) => row.box === undefined && row.flags === 0).length).toBe(
      2,
    );
  });
});

async function boxesOf(seqs: readonly number[]): Promise<readonly Uint8Array[]> {
  const records = [...(await readTable(world.name, 'log')), ...(await readTable(world.name, 'boxes'))];
  return records.flatMap((row) => (seqs.includes(Number(row.seq)) && row.box instanceof Uint8Array ? [row.box] : []));
}

function holds(file: Uint8Array, box: Uint8Array): boolean {
  const needle = latin(box.slice(0, 32));
  return latin(file).includes(needle);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
