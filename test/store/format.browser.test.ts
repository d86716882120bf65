/**
 * A store written from renderer/store/FORMAT.md alone, with WebCrypto, raw IndexedDB and an Argon2id, and then opened by the product.
 * Nothing of renderer/ is imported but the door that is to open it. When this test has to change, stores in the field do not open.
 */
import { argon2id } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import { inspect, unlock } from '../../renderer/store/register';
import { copyOf, memoryJournal } from './memory-journal';

type Bytes = Uint8Array<ArrayBuffer>;
const crypt = crypto.subtle;
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));
const cat = (...parts: Uint8Array[]): Bytes => new Uint8Array(parts.flatMap((part) => [...part]));
const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text: string): Bytes =>
  new Uint8Array((text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
const u8 = (value: number): Bytes => Uint8Array.of(value);
const u32 = (value: number): Bytes => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
const u64 = (value: number): Bytes => cat(u32(Math.floor(value / 2 ** 32)), u32(value % 2 ** 32));
const sized = (bytes: Uint8Array): Bytes => cat(u32(bytes.length), bytes);
const text = (value: string): Bytes => sized(utf8(value));
const keyName = (key: string): Bytes => cat(utf8(key.slice(0, 1)), u32(Number(key.slice(1))));
const sha = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypt.digest('SHA-256', bytes));
const aes = async (raw: Bytes): Promise<CryptoKey> => crypt.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
const encrypt = async (raw: Bytes, iv: Bytes, additionalData: Bytes, plain: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypt.encrypt({ name: 'AES-GCM', iv, additionalData }, await aes(raw), plain));

const store = hex(random(16));
const storeKeys: Record<string, Bytes> = { c0: random(32), o0: random(32) };
const ZEROS = new Uint8Array(32);
const NO_CASE = '0'.repeat(32);
const aCase = hex(random(16));

interface Row {
  format: 1;
  writer: string;
  seq: number;
  counter: number;
  prev: Bytes;
  hash: Bytes;
  case: string;
  key: string;
  flags: number;
  iv?: Bytes;
  box?: Bytes;
  boxHash?: Bytes;
}

async function makeRow(
  fields: Pick<Row, 'writer' | 'seq' | 'counter' | 'prev' | 'case' | 'key'>,
  plain: Bytes,
  flags = 0,
): Promise<Required<Row>> {
  const { writer, seq, counter, prev, key } = fields;
  const bound = cat(
    utf8('IBRW'),
    u32(1),
    unhex(store),
    unhex(writer),
    u64(seq),
    u64(counter),
    prev,
    unhex(fields.case),
    keyName(key),
    u8(flags),
  );
  expect(bound.length).toBe(110);
  const iv = random(12);
  const box = await encrypt(storeKeys[key] as Bytes, iv, bound, plain);
  const boxHash = await sha(cat(iv, box));
  return { format: 1, ...fields, flags, iv, box, boxHash, hash: await sha(cat(bound, boxHash)) };
}

function without<K extends keyof Row>(row: Row, ...names: K[]): Omit<Row, K> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name as K))) as Omit<Row, K>;
}

function frameRow(row: Row): Bytes {
  return cat(
    u32(1),
    unhex(row.writer),
    u64(row.seq),
    u64(row.counter),
    row.prev,
    row.hash,
    unhex(row.case),
    keyName(row.key),
    u8(row.flags),
    row.iv && row.box ? cat(u8(1), row.iv, sized(row.box)) : cat(u8(0), row.boxHash ?? ZEROS),
  );
}

async function packed(tag: string, body: Bytes): Promise<Bytes> {
  const content = cat(utf8(tag), sized(body));
  return cat(content, await sha(content));
}

function frame(before: number, rows: Row[]): Promise<Bytes> {
  return packed(
    'IBF1',
    cat(u32(1), unhex(store), u64(before), u32(rows.length), ...rows.map((row) => sized(frameRow(row)))),
  );
}

async function makeSlot(
  signInName: string,
  kind: 'employee' | 'recovery',
  secret: string,
  roles: string[],
  keys: string[],
) {
  const P256 = { name: 'ECDH', namedCurve: 'P-256' };
  const id = hex(random(16));
  const kdf = { name: 'argon2id', memoryKiB: 65536, passes: 3, lanes: 1, salt: random(16) };
  const pair = await crypt.generateKey(P256, true, ['deriveBits']);
  const publicKey = new Uint8Array(await crypt.exportKey('raw', pair.publicKey));
  const key = new Uint8Array(
    await argon2id({
      password: utf8(secret.normalize('NFKC')),
      salt: kdf.salt,
      memorySize: kdf.memoryKiB,
      iterations: kdf.passes,
      parallelism: kdf.lanes,
      hashLength: 32,
      outputType: 'binary',
    }),
  );
  const ad = cat(
    utf8('IBSW'),
    u32(1),
    unhex(store),
    unhex(id),
    u8(kind === 'recovery' ? 1 : 0),
    text(signInName),
    u32(roles.length),
    ...roles.map(text),
    u8(0),
    text(kdf.name),
    u32(kdf.memoryKiB),
    u32(kdf.passes),
    u32(kdf.lanes),
    sized(kdf.salt),
    publicKey,
  );
  const iv = random(12);
  const wrapped = await encrypt(key, iv, ad, new Uint8Array(await crypt.exportKey('pkcs8', pair.privateKey)));
  const checkIv = random(12);
  const check = await encrypt(key, checkIv, cat(utf8('IBSC'), u32(1), unhex(store), unhex(id)), new Uint8Array(0));
  const sealed = [];
  for (const name of keys) {
    const ephemeral = await crypt.generateKey(P256, true, ['deriveBits']);
    const epk = new Uint8Array(await crypt.exportKey('raw', ephemeral.publicKey));
    const info = cat(utf8('IBSK'), u32(1), unhex(store), unhex(id), keyName(name), epk, publicKey);
    const shared = await crypt.deriveBits({ name: 'ECDH', public: pair.publicKey }, ephemeral.privateKey, 256);
    const material = await crypt.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
    const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
    const sealIv = random(12);
    const wrapping = new Uint8Array(await crypt.deriveBits(how, material, 256));
    sealed.push({
      key: name,
      epk,
      iv: sealIv,
      box: await encrypt(wrapping, sealIv, info, storeKeys[name] as Bytes),
    });
  }
  return {
    format: 1,
    id,
    kind,
    signInName,
    roles,
    mustChange: false,
    kdf,
    publicKey,
    iv,
    wrapped,
    checkIv,
    check,
    sealed,
  };
}

type Slot = Awaited<ReturnType<typeof makeSlot>>;

function slotsFile(slots: Slot[]): Promise<Bytes> {
  const encode = (slot: Slot): Bytes =>
    cat(
      u32(1),
      unhex(slot.id),
      u8(slot.kind === 'recovery' ? 1 : 0),
      text(slot.signInName),
      u32(slot.roles.length),
      ...slot.roles.map(text),
      u8(0),
      text(slot.kdf.name),
      u32(slot.kdf.memoryKiB),
      u32(slot.kdf.passes),
      u32(slot.kdf.lanes),
      sized(slot.kdf.salt),
      slot.publicKey,
      slot.iv,
      sized(slot.wrapped),
      slot.checkIv,
      sized(slot.check),
      u32(slot.sealed.length),
      ...slot.sealed.map((one) => cat(keyName(one.key), one.epk, one.iv, sized(one.box))),
    );
  const sorted = [...slots].sort((a, b) => (a.id < b.id ? -1 : 1));
  return packed(
    'IBS1',
    cat(
      u32(1),
      unhex(store),
      text('Woonstichting De Linde'),
      text('Kantoor Noord'),
      u32(slots.length),
      ...sorted.map((slot) => sized(encode(slot))),
    ),
  );
}

/** What stands in "Database", record by record. */
async function writeDatabase(name: string, records: Record<string, object[]>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 10);
    request.onupgradeneeded = () => {
      const made = request.result;
      made.createObjectStore('header', { keyPath: 'id' });
      made.createObjectStore('slots', { keyPath: 'id' });
      made.createObjectStore('log', { keyPath: ['writer', 'seq'] }).createIndex('case', 'case');
      made.createObjectStore('boxes', { keyPath: ['writer', 'seq'] });
      made.createObjectStore('drafts', { keyPath: 'form' });
      made.createObjectStore('pending', { keyPath: 'what' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const writing = database.transaction(Object.keys(records), 'readwrite');
  for (const [table, all] of Object.entries(records)) for (const one of all) writing.objectStore(table).put(one);
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  });
  database.close();
}

describe('a store written from FORMAT.md without the product', async () => {
  const writer = hex(random(16));
  const later = hex(random(16));
  const letter = random(30_000);
  const json = (value: object): Bytes => utf8(JSON.stringify(value));

  const first = await makeRow(
    { writer, seq: 0, counter: 1, prev: ZEROS, case: NO_CASE, key: 'c0' },
    json({ v: 1, kind: 'registerFounded' }),
  );
  const note = await makeRow(
    { writer, seq: 1, counter: 2, prev: first.hash, case: aCase, key: 'o0' },
    json({ v: 1, kind: 'noteWritten', text: 'Zoë' }),
  );
  const large = await makeRow(
    { writer, seq: 2, counter: 3, prev: note.hash, case: aCase, key: 'o0' },
    cat(json({ v: 1, kind: 'letterBytesOfficer' }), u8(0x0a), letter),
    1,
  );
  const gone = await makeRow(
    { writer, seq: 3, counter: 4, prev: large.hash, case: aCase, key: 'c0' },
    json({ v: 1, kind: 'dataSubjectRecorded' }),
  );
  const erasure = await makeRow(
    { writer: later, seq: 0, counter: 5, prev: gone.hash, case: NO_CASE, key: 'c0' },
    json({ v: 1, kind: 'erased', rows: [{ writer, seq: 3, hash: hex(gone.hash) }] }),
  );

  const slots = [
    await makeSlot(
      'lindeboom',
      'employee',
      'negen kale bömen',
      ['accessAdministrator', 'privacyOfficer'],
      ['c0', 'o0'],
    ),
    await makeSlot('merel', 'employee', 'drie fietsen', ['counter'], ['c0']),
    await makeSlot('', 'recovery', '2345ABCDEFGHJKMNPQRSTVWX', ['accessAdministrator'], ['c0', 'o0']),
  ];
  const draftIv = random(12);
  const draft = {
    format: 1,
    form: 'newRequest',
    key: 'c0',
    iv: draftIv,
    box: await encrypt(
      storeKeys.c0 as Bytes,
      draftIv,
      cat(utf8('IBDR'), u32(1), unhex(store), keyName('c0'), text('newRequest')),
      utf8('half getypt'),
    ),
  };

  const emptied = without(gone, 'iv', 'box') as Row;
  const log = [
    without(first, 'boxHash'),
    without(note, 'boxHash'),
    without(large, 'box'),
    emptied,
    without(erasure, 'boxHash'),
  ];
  const journalFile = cat(
    utf8('IBJ1'),
    u32(1),
    u32(1),
    u32(0),
    await frame(0, [first, note, large]),
    await frame(3, [emptied]),
    await frame(4, [erasure]),
  );

  const readKeyChecks = (payload: Uint8Array) => {
    const fact = JSON.parse(new TextDecoder().decode(payload)) as { kind: string; checks?: Record<string, string> };
    return fact.kind === 'slotListSet' ? fact.checks : undefined;
  };
  const readErasure = (payload: Uint8Array) => {
    const fact = JSON.parse(new TextDecoder().decode(payload)) as { kind: string; rows?: [] };
    return fact.kind === 'erased' ? fact.rows : undefined;
  };
  const makeJournal = async () => {
    const journal = memoryJournal();
    journal.files = [journalFile];
    journal.slots = await slotsFile(slots);
    journal.hadRegister = true;
    return journal;
  };

  it('is opened by the product: every row read, no breaks, both copies in step', async () => {
    const name = `format-${store}`;
    await writeDatabase(name, {
      header: [
        { format: 1, id: 'register', storeId: store, corporation: 'Woonstichting De Linde', office: 'Kantoor Noord' },
      ],
      slots,
      log,
      boxes: [{ format: 1, writer, seq: 2, box: large.box }],
      drafts: [draft],
    });
    const journal = await makeJournal();
    const around = { name, journal, readErasure, readKeyChecks };
    const before = journal.slots;
    expect(await inspect(around)).toEqual({
      state: 'locked',
      words: { corporation: 'Woonstichting De Linde', office: 'Kantoor Noord' },
      from: 'database',
    });
    const session = await unlock(around, { signInName: 'LindeBoom' }, 'negen kale bömen');
    expect(session.report).toMatchObject({
      rows: 5,
      breaks: [],
      completedJournal: 0,
      restoredFromJournal: 0,
      journalBehind: false,
    });
    expect((await session.entries()).map((entry) => entry.state)).toEqual(['read', 'read', 'large', 'erased', 'read']);
    expect(new TextDecoder().decode((await session.entries())[1]?.payload)).toContain('Zoë');
    const opened = await session.openLarge(writer, 2);
    expect(opened.bytes).toEqual(letter);
    expect(new TextDecoder().decode(opened.head)).toBe('{"v":1,"kind":"letterBytesOfficer"}');
    expect(new TextDecoder().decode(await session.drafts.get('newRequest'))).toBe('half getypt');
    expect(await session.verify()).toEqual([]);
    // The product writes the very same slots file, so it had nothing to write.
    expect(journal.slots).toBe(before);
    expect(journal.appends + journal.rewrites).toBe(0);
    await session.append([{ case: aCase, compartment: 'common', payload: json({ v: 1, kind: 'taskOpened' }) }]);
    session.close();
    const recovered = await unlock(around, 'recovery', '2345-abcd-efgh-jkmn-pqrs-tvwx');
    expect(recovered.report.breaks).toEqual([]);
    expect(recovered.report.rows).toBe(6);
    recovered.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
  });

  it('is opened from its journal and slots file alone', async () => {
    const around = { name: `format-journal-${store}`, journal: await makeJournal(), readErasure, readKeyChecks };
    expect(await inspect(around)).toMatchObject({ state: 'locked', from: 'journal' });
    const session = await unlock(around, { signInName: 'merel' }, 'drie fietsen');
    expect(session.report).toMatchObject({ rows: 5, breaks: [], restoredFromJournal: 5 });
    expect((await session.entries()).map((entry) => entry.state)).toEqual([
      'read',
      'closed',
      'closed',
      'erased',
      'read',
    ]);
    session.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(around.name).onsuccess = resolve;
    });
  });

  it('is read under renewed keys, where the list tells their check; and its slots have the marks of the page', async () => {
    const base64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));
    storeKeys.c777 = random(32);
    storeKeys.o888 = random(32);
    const roles = ['accessAdministrator', 'privacyOfficer'];
    const slot = await makeSlot('lindeboom', 'employee', 'negen kale bömen', roles, ['c0', 'c777', 'o0', 'o888']);
    const ad = cat(
      ...[utf8('IBSW'), u32(1), unhex(store), unhex(slot.id), u8(0), text('lindeboom'), u32(2), ...roles.map(text)],
      ...[u8(0), text('argon2id'), u32(65536), u32(3), u32(1), sized(slot.kdf.salt), slot.publicKey],
    );
    const marked = async (...parts: Bytes[]): Promise<string> => base64((await sha(cat(...parts))).slice(0, 16));
    const wrap = await marked(utf8('IBMW'), ad, slot.iv, slot.wrapped, slot.checkIv, slot.check);
    const sealed: Record<string, string> = {};
    for (const one of slot.sealed)
      sealed[one.key] = await marked(utf8('IBMK'), keyName(one.key), one.epk, one.iv, one.box);
    const checkOf = async (name: string): Promise<string> => {
      const ofKey = cat(utf8('IBKC'), u32(1), unhex(store), keyName(name));
      return base64(await encrypt(storeKeys[name] as Bytes, new Uint8Array(12), ofKey, new Uint8Array(0)));
    };
    const list = {
      ...{ v: 1, kind: 'slotListSet', generations: { common: 777, officer: 888 } },
      slots: [{ id: slot.id, kind: 'employee', roles, publicKey: base64(slot.publicKey), wrap, sealed }],
      // One of the two alone: what no list tells of counts for nothing.
      checks: { c777: await checkOf('c777') },
    };
    const later = hex(random(16));
    const one = await makeRow(
      { writer: later, seq: 0, counter: 6, prev: erasure.hash, case: NO_CASE, key: 'c0' },
      json(list),
    );
    const task = json({ v: 1, kind: 'taskOpened' });
    const two = await makeRow({ writer: later, seq: 1, counter: 7, prev: one.hash, case: aCase, key: 'c777' }, task);
    const three = await makeRow({ writer: later, seq: 2, counter: 8, prev: two.hash, case: aCase, key: 'o888' }, task);
    const journal = await makeJournal();
    journal.files = [cat(journalFile, await frame(5, [one]), await frame(6, [two, three]))];
    journal.slots = await slotsFile([slot]);
    const around = { name: `format-keys-${store}`, journal, readErasure, readKeyChecks };
    const session = await unlock(around, { signInName: 'lindeboom' }, 'negen kale bömen');
    expect(session.report).toMatchObject({ rows: 8, breaks: [], olderKey: 1 });
    expect((await session.entries()).slice(-3).map(({ state, generation }) => [state, generation])).toEqual([
      ['read', 0],
      ['read', 777],
      ['closed', 888],
    ]);
    expect(await session.slots()).toMatchObject([{ wrap, sealed }]);
    session.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(around.name).onsuccess = resolve;
    });
  });

  it('takes rows of another PC wherever the page says they stand: in the journal behind later ones, in a copy, erased with their fact', async () => {
    const name = `format-union-${store}`;
    // Another PC that held two rows recorded these; here three rows and an erasure had come meanwhile.
    const far = hex(random(16));
    const task = { v: 1, kind: 'taskOpened' };
    const one = await makeRow({ writer: far, seq: 0, counter: 3, prev: note.hash, case: aCase, key: 'c0' }, json(task));
    const two = await makeRow({ writer: far, seq: 1, counter: 4, prev: one.hash, case: aCase, key: 'c0' }, json(task));
    const named = json({ v: 1, kind: 'erased', rows: [{ writer: far, seq: 1, hash: hex(two.hash) }] });
    const three = await makeRow({ writer: far, seq: 2, counter: 5, prev: two.hash, case: NO_CASE, key: 'c0' }, named);
    const journal = await makeJournal();
    const file = journal.files.at(-1) as Uint8Array;
    const own = journal.files.map((bytes) => bytes.slice());
    journal.files[journal.files.length - 1] = cat(file, await frame(5, [one]));
    await writeDatabase(name, {
      header: [
        { format: 1, id: 'register', storeId: store, corporation: 'Woonstichting De Linde', office: 'Kantoor Noord' },
      ],
      slots,
      log: [...log, without(one, 'boxHash')],
      boxes: [{ format: 1, writer, seq: 2, box: large.box }],
      pending: [{ format: 1, what: 'doubt' }],
    });
    const around = { name, journal, readErasure, readKeyChecks };
    const session = await unlock(around, { signInName: 'lindeboom' }, 'negen kale bömen');
    expect(session.report).toMatchObject({
      rows: 6,
      breaks: [],
      completedJournal: 0,
      restoredFromJournal: 0,
      repaired: 0,
    });
    expect(journal.appends + journal.rewrites).toBe(0);
    const copy = copyOf([
      cat(
        utf8('IBJ1'),
        u32(1),
        u32(1),
        u32(0),
        await frame(0, [first]),
        await frame(1, [note]),
        await frame(2, [one, without(two, 'iv', 'box') as Row]),
        await frame(4, [three]),
      ),
    ]);
    expect(await session.absorb(copy)).toMatchObject({ rows: 2, done: 5, of: 5, finished: true, breaks: [] });
    const states = (await session.entries()).filter((entry) => entry.writer === far).map((entry) => entry.state);
    expect(states).toEqual(['read', 'erased', 'read']);
    expect(await session.verify()).toEqual([]);
    expect(await session.absorb(copyOf(own))).toMatchObject({ rows: 0, finished: true, breaks: [] });
    session.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
  });
});
