/** For tests that stand between an erasure and its end. */

/** Runs in the page: resolves as soon as an erasure is committed and not yet finished. */
export async function untilErasureIsPending(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('register');
    opening.onsuccess = () => resolve(opening.result);
  });
  for (;;) {
    const found = await new Promise<unknown>((resolve) => {
      const getting = database.transaction('pending').objectStore('pending').get('erasure');
      getting.onsuccess = () => resolve(getting.result);
    });
    if (found !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
