/**
 * Drafts: one sealed record a form, overwritten while typing, removed by the act it becomes (FORMAT.md "Draft").
 * Runs in the vault worker. Not chained and not in the journal.
 */

import { type Bytes, ownBytes, randomBytes, writeBytes } from './bytes';
import { asking, type Database, type DraftRecord } from './database';
import { FORMAT, IV_LENGTH, isBytes, isKeyName } from './row';
import { open, type StoreKeys, seal } from './seal';
import { type Compartment, type Session, StoreError } from './types';

const TAG = new TextEncoder().encode('IBDR');

/**
 * @param nameNow the key in force
 * @param inTurn runs a change in the session's queue, so that a draft is not put again behind the act that dropped it
 */
export function makeDrafts(
  database: Database,
  storeId: string,
  keys: StoreKeys,
  nameNow: (compartment: Compartment) => string,
  inTurn: <T>(change: () => Promise<T>) => Promise<T>,
): Session['drafts'] {
  return {
    put: (form, compartment, bytes) =>
      inTurn(async () => {
        const draft = await sealDraft(storeId, keys, form, nameNow(compartment), ownBytes(bytes));
        await asking(database, () => database.drafts.put(draft));
      }),
    async get(form) {
      const draft = await asking(database, () => database.drafts.get(form));
      return draft && openDraft(storeId, keys, form, draft);
    },
    list: () => asking(database, () => database.drafts.toCollection().primaryKeys()),
    remove: (form) => inTurn(() => asking(database, () => database.drafts.delete(form))),
  };
}

async function sealDraft(
  storeId: string,
  keys: StoreKeys,
  form: string,
  name: string,
  bytes: Bytes,
): Promise<DraftRecord> {
  const key = keys.get(name);
  if (!key) throw new StoreError('closed');
  const iv = randomBytes(IV_LENGTH);
  return { format: FORMAT, form, key: name, iv, box: await seal(key, iv, boundDraft(storeId, form, name), bytes) };
}

/** @throws StoreError `newer` | `closed` | `broken` */
async function openDraft(storeId: string, keys: StoreKeys, form: string, draft: DraftRecord): Promise<Bytes> {
  if (draft.format > FORMAT) throw new StoreError('newer');
  const isDraft = draft.format === FORMAT && isKeyName(draft.key) && isBytes(draft.iv, IV_LENGTH) && isBytes(draft.box);
  if (!isDraft) throw new StoreError('broken');
  const key = keys.get(draft.key);
  if (!key) throw new StoreError('closed');
  const plain = await open(key, draft.iv, boundDraft(storeId, form, draft.key), draft.box);
  if (!plain) throw new StoreError('broken');
  return plain;
}

function boundDraft(storeId: string, form: string, key: string): Bytes {
  const compartment = key.charCodeAt(0);
  return writeBytes()
    .raw(TAG)
    .u32(FORMAT)
    .id(storeId)
    .u8(compartment)
    .u32(Number(key.slice(1)))
    .text(form)
    .done();
}
