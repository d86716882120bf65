// The one file that may compile WebAssembly: says whether it could.
try {
  new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  postMessage('wasm');
} catch (error) {
  postMessage(error.name);
}
