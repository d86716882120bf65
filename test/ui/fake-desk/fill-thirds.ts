/** One third party of the invented dossier, as far as the picture asks. Runs in the page, in pictures alone. */
import { type FactBody, NO_CASE } from '../../../renderer/domain/facts/facts';
import { idOf, write } from './register';
import { scene } from './scene';

const CASE = idOf(38);
const THIRD = idOf(770);
const LETTER = idOf(771);

export function fillThirds(): void {
  const stage = ['recorded', 'asked', 'objects', 'untold'].indexOf(scene.third === 'delayed' ? 'asked' : scene.third);
  if (stage < 0) return;
  const put = (body: FactBody, day: string): void => write(CASE, body, day, '10:40', idOf(901));
  const task = { kind: 'taskOpened', task: THIRD, taskKind: 'consultThird', label: 'derde 1' } as const;
  put(
    {
      kind: 'thirdPartyRecorded',
      third: THIRD,
      name: 'mw. B. Verhoeven',
      address: 'Zuiderstraat 16, 1234 AB Voorbeeldstad',
      items: [idOf(747)],
      what: 'uw naam en wat u zei bij een huisbezoek in juni 2025',
    },
    '2026-11-20',
  );
  write(NO_CASE, { kind: 'numberGiven', year: 2026, number: 61, for: THIRD }, '2026-11-20', '10:40', idOf(901));
  put(task, '2026-11-20');
  if (stage < 1) return;
  put(
    {
      kind: 'letterIssued',
      letter: LETTER,
      letterKind: 'consultation',
      wordsVersion: 1,
      pages: 2,
      compartment: 'officer',
      task: THIRD,
    },
    '2026-11-20',
  );
  put({ kind: 'consultationSent', third: THIRD, on: '2026-11-20', until: '2026-12-04' }, '2026-11-20');
  put({ ...task, due: '2026-12-04' }, '2026-11-20');
  put({ kind: 'letterSent', letter: LETTER, sentOn: '2026-11-20', how: 'post' }, '2026-11-20');
  if (scene.third === 'delayed') {
    const reasons = ['In 61 stukken staan ook gegevens van anderen.'];
    put({ kind: 'delayTold', newDate: '2026-12-30', reasons }, '2026-11-27');
    put({ kind: 'thirdDelayed', third: THIRD, task: idOf(773) }, '2026-11-27');
    put({ kind: 'taskOpened', task: idOf(773), taskKind: 'tellThirdDelay', label: 'derde 1' }, '2026-11-27');
  }
  if (stage < 2) return;
  put(
    {
      kind: 'viewReceived',
      third: THIRD,
      on: '2026-11-27',
      ...(scene.third === 'untold'
        ? { answer: 'objects', words: 'Ik wil niet dat iemand dit leest.' }
        : { answer: 'partly', words: 'Mijn naam liever niet, de rest mag.' }),
      tell: idOf(772),
    },
    '2026-11-27',
  );
  put({ kind: 'taskDone', task: THIRD, on: '2026-11-27' }, '2026-11-27');
  if (stage < 3) return;
  // Of a case that is decided: this third wanted nothing shown, and is to hear it first.
  const weighing = 'De persoon was er zelf bij. Zonder naam is niet te zien wie dit zei.';
  const cuts = [{ from: 41, to: 67 }];
  const ground = 'avg-15-4';
  put({ kind: 'itemAssessed', item: idOf(747), assessment: 'shield', cuts, ground, weighing }, '2026-11-27');
  put({ kind: 'decided', outcome: 'partly', shown: 6, partly: 2, withheld: 1, copy: 'overview' }, '2026-11-27');
  put({ kind: 'taskOpened', task: idOf(772), taskKind: 'tellThird', label: 'derde 1' }, '2026-11-27');
}
