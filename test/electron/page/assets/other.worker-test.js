// The same worker under another name: it must not be able to.
try {
  new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  postMessage('wasm');
} catch (error) {
  postMessage(error.name);
}
