import { describe, expect, it } from 'vitest';
import { checkArguments } from '../../electron/arguments';
import type { Call } from '../../electron/channels';
import { frameOf, headerOf } from './frame';

const refused = (call: Call, ...args: readonly unknown[]): boolean => {
  try {
    checkArguments(call, args);
    return false;
  } catch (error) {
    expect((error as Error).message).toBe('badArgument');
    return true;
  }
};
const frame = frameOf('a body');
const file = new Uint8Array(Buffer.concat([headerOf(3), frame, frame]));
const pdf = new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100)]));
const data = new Uint8Array(Buffer.from('{"format":"invented","name":"één"}\n'));
const backup = { kind: 'backup', name: 'inzagebalie-2026-11-30-1742-0123abcd.ibb' };
const changed = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('the bridge', () => {
  it.each<[Call, readonly unknown[]]>([
    ['start', []],
    ['journal.state', []],
    ['journal.read', [1, 0]],
    ['journal.read', [999_999, 16]],
    ['journal.append', [frame]],
    ['journal.rewrite', [3, file]],
    ['journal.rewrite', [3, new Uint8Array(headerOf(3))]],
    ['journal.keepSlots', [new Uint8Array(1)]],
    ['journal.setAside', []],
    ['database', ['readable']],
    ['database', ['unreadable']],
    ['database', ['still']],
    ['remains', [new Uint8Array(8)]],
    ['remains', [new Uint8Array(8192 * 8)]],
    ['beforeOpening', []],
    ['copies.list', []],
    ['copies.state', [backup]],
    ['copies.state', [{ kind: 'exchange', name: 'a'.repeat(32) }]],
    ['copies.read', [{ kind: 'chosen', name: 'kopie van maandag (2).ibb' }, 1, 16]],
    ['copies.backUp', []],
    ['copies.publish', []],
    ['copies.chooseFolder', []],
    ['copies.chooseCopy', []],
    ['copies.place', [backup, false]],
    ['vault', [new Uint8Array(91)]],
    ['leaves', [new Uint8Array(12), new Uint8Array(64)]],
    ['savePdf', ['LEF-2026-A0012', pdf]],
    ['savePdf', ['NIJ-2026-AB12345-ontvangststrook', pdf]],
    ['printPdf', ['herstelblad', pdf]],
    ['savePdf', ['informatieblad', pdf]],
    ['printPdf', ['proefblad-venster', pdf]],
    ['printPdf', ['termijnenlijst', pdf]],
    ['printPdf', ['verklaring-van-vernietiging', pdf]],
    ['saveData', ['LEY-2026-A0039', data]],
    ['saveData', ['controle-2026', Buffer.from(JSON.stringify({ lines: 'x'.repeat(2_000_000) }))]],
    ['opened', ['balie.één']],
    ['opened', ['']],
    ['active', []],
    ['lock', []],
    ['sound', []],
    ['settled', []],
  ])('takes %s(%j)', (call, args) => {
    expect(refused(call, ...args)).toBe(false);
  });

  it.each<[string, Call, readonly unknown[]]>([
    ['an argument too many', 'start', [1]],
    ['an argument too few', 'journal.read', [1]],
    ['file 0', 'journal.read', [0, 0]],
    ['a file that is a path', 'journal.read', ['../../etc/passwd', 0]],
    ['half a file', 'journal.read', [1.5, 0]],
    ['no number', 'journal.read', [Number.NaN, 0]],
    ['an offset before the file', 'journal.read', [1, -1]],
    ['an object that calls itself a number', 'journal.read', [{ valueOf: () => 1 }, 0]],
    ['a frame that is text', 'journal.append', ['IBF1']],
    ['a frame that is a list', 'journal.append', [[...frame]]],
    ['an empty frame', 'journal.append', [new Uint8Array(0)]],
    ['a frame with another magic word', 'journal.append', [changed(frame, 0)]],
    ['a frame whose hash does not fit', 'journal.append', [changed(frame, 10)]],
    ['two frames', 'journal.append', [new Uint8Array([...frame, ...frame])]],
    ['a frame with something behind it', 'journal.append', [new Uint8Array([...frame, 0])]],
    ['half a frame', 'journal.append', [frame.subarray(0, -1)]],
    ['a file under another number', 'journal.rewrite', [4, file]],
    ['a file with a broken frame', 'journal.rewrite', [3, changed(file, 30)]],
    ['a file without its header', 'journal.rewrite', [3, file.subarray(16)]],
    ['no slots', 'journal.keepSlots', [new Uint8Array(0)]],
    ['slots beyond all measure', 'journal.keepSlots', [new Uint8Array(5_000_000)]],
    ['another word on the database', 'database', ['gone']],
    ['no sum', 'remains', [new Uint8Array(0)]],
    ['half a sum', 'remains', [new Uint8Array(12)]],
    ['sums without end', 'remains', [new Uint8Array(8193 * 8)]],
    ['a reason to set the journal aside', 'journal.setAside', ['because']],
    ['a copy that is a path', 'copies.state', ['/etc/passwd']],
    ['a copy without a kind', 'copies.state', [{ name: backup.name }]],
    ['a copy of another kind', 'copies.state', [{ kind: 'journal', name: backup.name }]],
    ['a copy with a path of its own', 'copies.state', [{ ...backup, path: '/etc/passwd' }]],
    ['a backup outside its folder', 'copies.state', [{ kind: 'backup', name: `../${backup.name}` }]],
    ['a backup in a folder below', 'copies.state', [{ kind: 'backup', name: `x/${backup.name}` }]],
    ['a backup with a stream', 'copies.state', [{ kind: 'backup', name: `${backup.name}:x` }]],
    ['a backup with a line behind it', 'copies.state', [{ kind: 'backup', name: `${backup.name}\n` }]],
    ['a file that is no backup', 'copies.state', [{ kind: 'backup', name: 'begroting.xlsx' }]],
    ['a place that climbs out', 'copies.state', [{ kind: 'exchange', name: '..' }]],
    ['a place in capitals', 'copies.state', [{ kind: 'exchange', name: 'A'.repeat(32) }]],
    ['a place of another length', 'copies.read', [{ kind: 'exchange', name: 'a'.repeat(33) }, 1, 0]],
    ['a chosen file with a slash', 'copies.state', [{ kind: 'chosen', name: 'x/y.ibb' }]],
    ['a chosen file with a backslash', 'copies.state', [{ kind: 'chosen', name: 'x\\y.ibb' }]],
    ['a chosen file without a name', 'copies.state', [{ kind: 'chosen', name: '' }]],
    ['a file number that is a name', 'copies.read', [backup, '000001.ibj', 0]],
    ['a copy without yes or no', 'copies.place', [backup]],
    ['a folder of its own', 'copies.chooseFolder', ['/tmp']],
    ['a backup to a place of its own', 'copies.backUp', ['/tmp/x.ibb']],
    ['a key of another length', 'vault', [new Uint8Array(32)]],
    ['a word without a signature', 'leaves', [new Uint8Array(12)]],
    ['a signature of another length', 'leaves', [new Uint8Array(12), new Uint8Array(63)]],
    ['yes or no in place of a signed word', 'leaves', [false, true]],
    ['a name with a path', 'savePdf', ['../LEF-2026-A0012', pdf]],
    ['a name with a backslash', 'savePdf', ['LEF-2026-A0012\\x', pdf]],
    ['a name with an extension', 'savePdf', ['LEF-2026-A0012.exe', pdf]],
    ['the name of a person', 'savePdf', ['Strook mevrouw Van der Verzonnen', pdf]],
    ['a name with a line behind it', 'savePdf', ['herstelblad\n', pdf]],
    ['an endless name', 'savePdf', [`LEF-2026-A0012-${'a'.repeat(100)}`, pdf]],
    ['something that is no PDF', 'savePdf', ['herstelblad', changed(pdf, 0)]],
    ['a PDF as data', 'saveData', ['LEY-2026-A0039', pdf]],
    ['data as a PDF', 'savePdf', ['LEY-2026-A0039', data]],
    ['data that is a page', 'saveData', ['LEY-2026-A0039', Buffer.from('<script>1</script>')]],
    ['data with something behind it', 'saveData', ['LEY-2026-A0039', Buffer.concat([data, Buffer.from('MZ')])]],
    ['data in no UTF-8', 'saveData', ['LEY-2026-A0039', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])]],
    ['data that is a list', 'saveData', ['LEY-2026-A0039', Buffer.from('[1, 2]')]],
    ['data named after more than a reference', 'saveData', ['LEY-2026-A0039-beslissing', data]],
    ['data with a path', 'saveData', ['../LEY-2026-A0039', data]],
    ['data with an extension', 'saveData', ['LEY-2026-A0039.json', data]],
    ['more data than one person has', 'saveData', ['LEY-2026-A0039', Buffer.from(`{"a":"${'x'.repeat(2_000_000)}"}`)]],
    ['a year with something behind it', 'saveData', ['controle-2026-bakker', data]],
    ['no year', 'saveData', ['controle-bakker', data]],
    ['a PDF that is text', 'printPdf', ['herstelblad', '%PDF-1.7']],
    ['no sign-in name', 'opened', []],
    ['an endless sign-in name', 'opened', ['a'.repeat(101)]],
    ['a sign-in name with a control character', 'opened', ['a\u0000b']],
    ['a reason of its own to lock', 'lock', ['idle']],
  ])('refuses %s', (_what, call, args) => {
    expect(refused(call, ...args)).toBe(true);
  });
});
