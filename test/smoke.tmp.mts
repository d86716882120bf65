import { appIn, workFolder } from './e2e/launch';
import * as e from './e2e/employee';
const w = await workFolder();
const app = await appIn(w.folder, w.store);
const at = await e.begin(app);
at.page.on('console', m => console.log('[page]', m.text()));
at.page.on('pageerror', m => console.log('[err]', m.message));
const shot = (n) => at.page.screenshot({ path: `/tmp/shots/${n}.png` });
const step = async (n, f) => { const t = Date.now(); try { const r = await f(); console.log(n, Date.now() - t, 'ms', r ?? ''); await shot(n); return r; } catch (x) { console.log('FAILED', n, String(x).slice(0, 800)); await shot('failed'); throw x; } };
const admin = { name: 'Pieter Dijkgraaf', function: 'informatiebeheer', signInName: 'zwaluw', passphrase: 'vijf lepels onder oud tapijt', roles: [] };
const counter = { name: 'Mirjam Okonjo', function: 'baliemedewerker', signInName: 'meerkoet', passphrase: 'gierzwaluw kookt donderdag schroef', roles: ['counter'] };
const officer = { name: 'Sanne van Aalst', function: 'privacyfunctionaris', signInName: 'fuut', passphrase: 'paars kompas zingt achter molen', roles: ['privacyOfficer'] };
try {
await step('01-found', () => e.foundRegister(at, 'kantoor Emmen', admin));
await step('02-sheet', () => e.recoverySheet(at, w.folder + '/sheet.pdf'));
await step('03-confirm', async () => { await e.press(at, 'Control+Enter'); await e.title(at, 'Wie werken met het programma?'); });
await step('04-counter', () => e.addEmployee(at, counter, 'here'));
await step('05-officer', () => e.addEmployee(at, officer, 'oneTime'));
await step('06-done', async () => { await e.button(at, 'Klaar, aan het werk').click(); await at.page.waitForTimeout(800); });
await step('07-lock', () => e.lock(at));
at.page.on('console', m => console.log('[page]', m.text()));
await step('08-unlock', async () => { await e.unlock(at, counter.signInName, counter.passphrase); await at.page.waitForTimeout(1500); });
await step('09-fill', () => e.fillRequest(at, { channel: 'Post', receivedOn: 'vandaag', letterOn: '-3', name: "mw. A. van 't Veld-Mensah", birthDate: '14-03-1988', kind: 'huurder', postcodeAndNumber: '7811 KL 14 B', street: 'Zuiderstraat', city: 'Emmen' }));
await step('10-record', () => e.record(at));
await step('11-slip', () => e.makeSlip(at, w.folder + '/slip.pdf'));
console.log(e.textOf(w.folder + '/slip.pdf'));
} catch {} 
await at.app.close(); await w.clear();
