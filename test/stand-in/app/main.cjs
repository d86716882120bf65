// A program of a page: what the stand-in must be able to play, each thing once. Runs in the main process.
// `--guards=off` leaves every guard out: the control that shows what the guards stop.
const { app, BrowserWindow, dialog, ipcMain, net, protocol, session } = require('electron');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const guarded = app.commandLine.getSwitchValue('guards') !== 'off';
const secure = app.commandLine.getSwitchValue('secure') !== 'off';
const store = app.commandLine.getSwitchValue('store');
if (store) app.setPath('sessionData', store);
const events = [];
globalThis.proof = { events, permissions: [], senders: [] };

if (!app.requestSingleInstanceLock({ wish: 'show' })) app.exit(7);
app.on('second-instance', (_event, argv, _folder, data) => events.push(['second-instance', argv.at(-1), data]));
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure, supportFetchAPI: true } },
]);

const pageCsp = "default-src 'self'; script-src 'self'; worker-src 'self'; connect-src *";
const workerCsp = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src *";

app.on('web-contents-created', (_event, contents) => {
  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
    contents.on(name, (event) => {
      events.push([name, event.url, event.isMainFrame]);
      if (guarded && name !== 'will-frame-navigate') event.preventDefault();
    });
  contents.on('before-input-event', (_event, input) => events.push(['input', input.type, input.key, input.control]));
  contents.on('render-process-gone', (_event, details) => events.push(['gone', details.reason]));
  contents.setWindowOpenHandler(({ url }) => {
    events.push(['window-open', url]);
    return { action: guarded ? 'deny' : 'allow' };
  });
});

app.whenReady().then(() => {
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/away')
      return new Response(null, { status: 302, headers: { location: 'https://foreign.example/' } });
    if (pathname === '/broken') throw new Error('broken on purpose');
    const answer = await net.fetch(pathToFileURL(join(__dirname, pathname === '/' ? 'index.html' : pathname)).href);
    const headers = { 'content-type': answer.headers.get('content-type') };
    headers['content-security-policy'] = pathname === '/worker.js' ? workerCsp : pageCsp;
    return new Response(await answer.arrayBuffer(), { headers });
  });
  if (guarded) {
    session.defaultSession.webRequest.onBeforeRequest((details, callback) => {
      const own = details.url.startsWith('app://') || details.url.startsWith('blob:');
      if (!own) events.push(['refused', details.url, details.resourceType]);
      callback({ cancel: !own });
    });
    session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => {
      globalThis.proof.permissions.push(['check', permission, origin]);
      return permission === 'persistent-storage';
    });
    session.defaultSession.setPermissionRequestHandler((_contents, permission, callback, details) => {
      globalThis.proof.permissions.push(['request', permission, details.requestingUrl]);
      callback(permission === 'persistent-storage');
    });
    session.defaultSession.on('will-download', (event, item) => {
      events.push(['download', item.getFilename()]);
      event.preventDefault();
    });
  }
  ipcMain.handle('echo', (event, value) => {
    globalThis.proof.senders.push(event.senderFrame.url);
    return value;
  });
  ipcMain.handle('fail', () => {
    throw new TypeError('kapot');
  });
  ipcMain.handle('save', () => dialog.showSaveDialog({ defaultPath: 'brief.pdf' }));
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    show: false,
    webPreferences: { preload: join(__dirname, 'preload.cjs') },
  });
  window.setContentProtection(true);
  window.loadURL('app://bundle/');
});
app.on('window-all-closed', () => app.quit());
