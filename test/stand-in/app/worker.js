// A worker with a content security policy of its own. Runs in a dedicated worker.
const tinyWasm = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

addEventListener('message', async () => {
  const own = await fetch('/page.js').then(
    (answer) => answer.status,
    (error) => String(error),
  );
  const foreign = await fetch('https://foreign.example/from-worker').then(
    () => 'answered',
    () => 'refused',
  );
  const wasm = await WebAssembly.compile(tinyWasm).then(
    () => 'compiled',
    () => 'refused',
  );
  postMessage({ own, foreign, wasm, persisted: await navigator.storage.persisted(), now: Date.now() });
});
