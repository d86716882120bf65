// The bridge of the proof: calls, values, errors, callbacks. Runs in the preload's isolated world.
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('bridge', {
  versions: { electron: process.versions.electron },
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  unknown: () => ipcRenderer.invoke('nobody'),
  save: () => ipcRenderer.invoke('save'),
  add: (a, b) => a + b,
  throwNow: () => {
    throw new RangeError('meteen');
  },
  onNews: (listener) => ipcRenderer.on('news', (_event, value) => listener(value)),
});
