/** The letters of one access case: what each says, what none may say, and that they read easily. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { weekdayName } from '../../renderer/domain/days/day-words';
import { dayFrom } from '../../renderer/domain/days/days';
import { appointmentCancelled } from '../../renderer/domain/letter/appointment-letters';
import { cancelByOf } from '../../renderer/domain/letter/appointment-words';
import { dataOverview } from '../../renderer/domain/letter/data-overview';
import { decisionLetter } from '../../renderer/domain/letter/decision-letter';
import { invitation } from '../../renderer/domain/letter/invitation';
import type { Inline, Letter } from '../../renderer/domain/letter/letter';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { courtTerm, isAuthorityContactOld, remediesBlocks } from '../../renderer/domain/letter/remedies';
import { respondByOf, sourceNotice } from '../../renderer/domain/letter/source-notice';
import { visitRecord } from '../../renderer/domain/letter/visit-record';
import {
  appointment,
  calendar,
  caseLetters,
  emptyProfile,
  invited,
  note,
  oldVersion,
  overviewed,
  partly,
  person,
  profile,
  refused,
  report,
  source,
  version,
  visited,
} from '../letters/case-letters';

/** Of the words list: whole words in plain text, not in a name and not in the small line of the law. */
const NEVER = [
  'betrokkene',
  'verwerking',
  'verwerken',
  'verwerkingsverantwoordelijke',
  'persoonsgegevens',
  'inwilligen',
  'honoreren',
  'niet-ontvankelijk',
  'gegrond',
  'ongegrond',
  'motivering',
  'derden',
  'melder',
  'klager',
  'verstrekken',
  'rectificatie',
  'dataportabiliteit',
  'opschorten',
  'grondslag',
  'belangenafweging',
  'zienswijze',
  'legitimeren',
  'legitimatiebewijs',
  'verificatie',
  'bescheiden',
  'documenten',
  'besluit',
  'bezwaarschrift',
  'bezwaar',
  'beroep',
  'Awb',
  'Wbp',
  'CBP',
  '070',
  'middels',
  'derhalve',
  'mitsdien',
  'reeds',
  'conform',
  'inzake',
  'betreffende',
  'omtrent',
  'teneinde',
  'indien',
  'tevens',
  'alsmede',
  'ingevolge',
  'krachtens',
  'heden',
  'thans',
  'Hoogachtend',
  'undefined',
  'NaN',
  'je',
  'jouw',
  'zo spoedig mogelijk',
  'binnen vier weken',
  'dient u',
  'zoals u weet',
];

const isSmall = (part: Inline) => typeof part !== 'string' && 'small' in part;
const wordsOf = (part: Inline) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.small);

/** Running text: no headings, no titles of items, no law lines, no cells; quotes are the visitor's own. */
function prose(letter: Letter): readonly string[] {
  return letter.blocks
    .flatMap((block) => {
      if (block.kind === 'lead' || block.kind === 'paragraph') return [block.text];
      return block.kind === 'list' ? block.items : [];
    })
    .map((parts) => parts.filter((part) => typeof part === 'string').join(' '))
    .filter((text) => text.trim() !== '');
}

/** Splits at the end of a sentence; "t.a.v.", initials and "10.30" end none. */
function sentences(text: string): readonly string[] {
  return text
    .replace(/\bt\.a\.v\./g, 'tav')
    .replace(/\b(?:\p{Lu}\.)+/gu, 'N')
    .split(/(?<=[.?!:;])\s+/)
    .filter((part) => /\p{L}/u.test(part));
}

const countWords = (sentence: string) => sentence.trim().split(/\s+/).length;

it('the counter of sentences counts as a reader does', () => {
  const text = 'Schrijf naar Lefier, t.a.v. de FG. Kom om 10.30 uur bij P.J. van Dijk? Dat mag: graag.';
  expect(sentences(text).map(countWords)).toEqual([6, 8, 2, 1]);
  expect(prose({ ...visitRecord(visited), blocks: [{ kind: 'heading', text: 'Kop?' }] })).toEqual([]);
});

describe.each(Object.entries(caseLetters))('the letter %s', (name, letter) => {
  it('has twelve words a sentence or less on average, and never more than 25', () => {
    const all = prose(letter).flatMap(sentences);
    expect(all.length).toBeGreaterThan(3);
    const lengths = all.map(countWords);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(12);
    expect(all.filter((sentence) => countWords(sentence) > 25)).toEqual([]);
  });

  it('uses no word of the list, in no block, subject or heading', () => {
    const plain = letter.blocks
      .flatMap((block) => {
        if (block.kind === 'heading') return [block.text];
        if (block.kind === 'table') return name.includes('verview') ? block.head : [block.head, ...block.rows].flat();
        if (block.kind === 'code') return [];
        return (block.kind === 'list' ? block.items.flat() : block.text).filter((part) => !isSmall(part)).map(wordsOf);
      })
      .concat(letter.subject)
      .join('\n')
      .replace(/Autoriteit Persoonsgegevens/g, 'AP');
    for (const word of NEVER) {
      expect(plain, word).not.toMatch(new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'iu'));
    }
  });

  it('gives every day the weekday it has', () => {
    const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
    const found = letterText(letter).matchAll(/(\w+dag) (\d{1,2}) (\w+) (\d{4})/g);
    for (const [, weekday, date, month = '', year] of found) {
      const day = dayFrom(Number(year), months.indexOf(month) + 1, Number(date));
      expect(day && weekdayName(day)).toBe(weekday);
    }
  });

  it('asks a question in every heading, and is whole', () => {
    const headings = letter.blocks.filter((block) => block.kind === 'heading');
    expect(headings.length).toBeGreaterThan(1);
    for (const { text } of headings) expect(text).toMatch(/\?$/);
    expect(letter.missing).toEqual([]);
    expect(letterText(letter)).not.toMatch(/[«»]|Één/);
    expect(letter.address?.length ?? 3).toBeGreaterThanOrEqual(3);
    expect(letter.address?.length ?? 3).toBeLessThanOrEqual(6);
  });
});

describe('where who disagrees can go', () => {
  it.each([
    ['2026-12-10', '2026-12-11', '2027-01-22'],
    // Friday to Saturday; the last day, a Saturday, moves to Monday.
    ['2026-12-11', '2026-12-12', '2027-01-25'],
    // Saturday and Sunday: no post before Tuesday.
    ['2026-12-12', '2026-12-15', '2027-01-26'],
    ['2026-12-13', '2026-12-15', '2027-01-26'],
    // Christmas Day on a Friday and the day after.
    ['2026-12-24', '2026-12-29', '2027-02-09'],
    // Goede Vrijdag counts with the Atw: Friday 26 March 2027 to Tuesday 30 March.
    ['2027-02-11', '2027-02-12', '2027-03-30'],
    // The equated day after Hemelvaart 2027.
    ['2027-03-25', '2027-03-26', '2027-05-10'],
  ])('of a letter of %s the first post is on %s and the last day for the court %s', (day, receipt, last) => {
    expect(courtTerm(version, day, calendar)).toEqual({
      exampleReceipt: receipt,
      exampleLastDay: last,
      holidaysUnknown: false,
    });
  });

  it('says so where the holidays are not known', () => {
    expect(courtTerm(version, '2028-12-20', calendar).holidaysUnknown).toBe(true);
  });

  it('under the Privacyreglement: first a call, then FG, court and AP in that order', () => {
    const text = textOfRemedies(version, 'requester');
    const order = ['088 2033000', 'FG@lefier.nl', 'rechtbank', 'Autoriteit Persoonsgegevens', '088-1805 250'];
    expect(order.map((word) => text.indexOf(word))).toEqual(
      order.map((word) => text.indexOf(word)).toSorted((a, b) => a - b),
    );
    for (const word of order) expect(text).toContain(word);
    expect(text).toContain('binnen één maand na ontvangst');
    expect(text).toContain('autoriteitpersoonsgegevens.nl.');
    expect(text).toContain('binnen dezelfde zes weken ook vragen om te bemiddelen');
  });

  it('under the older rules: no FG, and the day does not move for a complaint to us', () => {
    const text = textOfRemedies(oldVersion, 'requester');
    expect(text).not.toContain('FG');
    expect(text).toContain('een klacht indient bij ons');
    expect(text).toContain('zes weken');
  });

  it('who supplied data may go to the court too, and is offered no mediation', () => {
    const text = textOfRemedies(version, 'source');
    expect(text).toContain('rechtbank');
    expect(text).not.toContain('bemiddelen');
  });

  it('warns when the address of the authority was not checked for a year', () => {
    expect(isAuthorityContactOld('2027-11-20')).toBe(false);
    expect(isAuthorityContactOld('2027-11-21')).toBe(true);
  });

  function textOfRemedies(which: typeof version, reader: 'requester' | 'source'): string {
    const blocks = remediesBlocks({ profile, version: which, calendar, today: '2026-12-10', reader });
    return letterText({ ...visitRecord(visited), blocks }).split('Verslag van inzage')[1] ?? '';
  }
});

describe('the decision', () => {
  const text = (letter: Letter) => letterText(letter);

  it('says the answer first, with counts that add up', () => {
    expect(text(decisionLetter(partly))).toContain(
      'U mag uw dossier inzien. Eén stuk ziet u voor een deel en één stuk ziet u niet.',
    );
    expect(text(decisionLetter(partly))).toContain('Uw dossier bestaat uit 34 stukken. U mag er 32 helemaal lezen.');
  });

  it('gives each item its title, what is seen, the reason and the law', () => {
    const [first] = decisionLetter(partly).blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(first).toEqual([
      { strong: 'Een melding over geluid uit september 2026: u ziet een deel' },
      ` ${report.whatYouDoSee} ${report.motivation}`,
      { small: ' De wet: AVG artikel 15 lid 4 en UAVG artikel 41 lid 1 onder i.' },
    ]);
  });

  it('does not name a withheld item unless the officer chose to', () => {
    const hidden = text(decisionLetter({ ...partly, items: [report, { ...note, isNamed: false }] }));
    expect(text(decisionLetter(partly))).toContain(note.neutralTitle);
    expect(hidden).not.toContain(note.neutralTitle);
    expect(hidden).toContain('Eén stuk ziet u niet');
  });

  it('tells withheld items that share a reason together, and others apart', () => {
    const other = { ...note, number: 33, isNamed: false, motivation: 'Om een andere reden.' };
    const items = [note, { ...note, number: 32 }].map((item) => ({ ...item, isNamed: false }));
    const titles = decisionLetter({ ...partly, partly: 0, withheld: 3, items: [...items, other] })
      .blocks.flatMap((block) => (block.kind === 'list' && block.ordered ? block.items : []))
      .map(([title]) => title);
    expect(titles).toEqual([{ strong: 'Twee stukken ziet u niet' }, { strong: 'Eén stuk ziet u niet' }]);
  });

  it.each([
    ['a motivation', { items: [report, { ...note, motivation: ' ' }] }, 'items.31.motivation'],
    ['a ground', { items: [{ ...report, law: '' }, note] }, 'items.6.law'],
    ['an item that was counted', { items: [report] }, 'items'],
    ['the reason to refuse a copy', { copy: { kind: 'refused', motivation: '', law: 'x' } }, 'copy.motivation'],
  ] as const)('stays CONCEPT without %s', (_what, change, path) => {
    expect(decisionLetter({ ...partly, ...change }).missing).toEqual([path]);
  });

  it('stays CONCEPT without an appointment, which a refusal does not need', () => {
    const { appointment: _gone, ...without } = partly;
    expect(decisionLetter(without).missing).toEqual(['appointment']);
    expect(decisionLetter(refused).missing).toEqual([]);
    expect(text(decisionLetter(refused))).not.toContain('uw afspraak');
  });

  it('stays CONCEPT while nobody can sign', () => {
    const { signer: _gone, ...unsigned } = partly;
    expect(decisionLetter({ ...unsigned, profile: emptyProfile }).missing).toEqual([
      'signatory.name',
      'signatory.function',
    ]);
  });

  it('tells that sources are told, and only then', () => {
    expect(text(decisionLetter(partly))).toContain('Wie hoort hiervan?');
    expect(text(decisionLetter({ ...partly, sourcesToTell: 0 }))).not.toContain('Wie hoort hiervan?');
    expect(text(decisionLetter(refused))).not.toContain('Wie hoort hiervan?');
  });

  it('answers a copy that was asked with the overview, and is silent where none was asked', () => {
    expect(text(decisionLetter(partly))).toContain('Dat is uw kopie, en die mag u houden.');
    expect(text(decisionLetter({ ...partly, copy: { kind: 'notAsked' } }))).not.toMatch(/kopie|overzicht/);
  });

  it('a refusal says no first, what we can tell, and when we look again', () => {
    const words = text(decisionLetter(refused));
    expect(words).toContain('U mag uw dossier nu niet inzien.');
    expect(words).toContain('politie Noord-Nederland');
    expect(words).toContain('Op maandag 15 maart 2027 kijken wij opnieuw.');
    const unnamed = text(decisionLetter({ ...refused, minimum: 'unnamed' }));
    expect(unnamed).toContain('De wet staat ons toe om nu niet meer uit te leggen.');
    expect(unnamed).not.toContain('Wie kregen ze');
    const { minimum: _gone, ...bare } = refused;
    expect(decisionLetter(bare).missing).toEqual(['minimum']);
    expect(decisionLetter({ ...refused, items: [], reasons: [] }).missing).toEqual(['reasons']);
  });

  it('explains AVG and UAVG only as far as they were used', () => {
    const onlyAvg = text(
      decisionLetter({ ...partly, withheld: 0, items: [{ ...report, law: 'AVG artikel 15 lid 4' }] }),
    );
    expect(onlyAvg).toContain('AVG is de Europese privacywet.');
    expect(onlyAvg).not.toContain('UAVG');
  });
});

describe('the invitation', () => {
  it('has day, time, place and employee, and stays CONCEPT without any of them', () => {
    for (const field of ['office', 'visitingAddress', 'on', 'from', 'until', 'employeeName'] as const) {
      const { [field]: _gone, ...rest } = appointment;
      expect(invitation({ ...invited, appointment: rest }).missing).toEqual([`appointment.${field}`]);
    }
    const text = letterText(invitation(invited));
    expect(text).toContain('donderdag 17 december 2026');
    expect(text).toContain('van 10.30 uur tot 11.30 uur');
    expect(text).toContain('Lefier, kantoor Voorbeeldstad, Voorbeeldstraat 1, 1234 AB Voorbeeldstad');
  });

  it('names the second open day before the visit as the last to cancel, and the last day of the term', () => {
    expect(cancelByOf('2026-12-17', calendar)).toBe('2026-12-15');
    // Over Christmas and the weekend.
    expect(cancelByOf('2026-12-29', calendar)).toBe('2026-12-24');
    const text = letterText(invitation(invited));
    expect(text).toContain('uiterlijk op dinsdag 15 december 2026: 088 2033000');
    expect(text).toContain('tot en met maandag 28 december 2026');
  });

  it('asks for no call by a day on which the letter is not there yet', () => {
    const text = letterText(invitation({ ...invited, today: '2026-12-15' }));
    expect(text).not.toContain('uiterlijk op');
    expect(text).toContain('Bel ons dan vóór de afspraak: 088 2033000.');
  });

  it('is sorry for a late day of ours, and not for one the person wished', () => {
    const late = { ...invited, lastDay: '2026-12-14' };
    expect(letterText(invitation({ ...late, late: { ownWish: false } }))).toContain('Dat spijt ons.');
    expect(letterText(invitation({ ...late, late: { ownWish: true } }))).not.toContain('spijt');
    expect(letterText(invitation(invited))).not.toContain('spijt');
  });

  it('names no item and asks for no money', () => {
    expect(letterText(invitation(invited))).not.toMatch(/€|kosten|melding|notitie/);
  });
});

describe('a cancelled appointment', () => {
  it('promises a new one while the term runs, and not after it', () => {
    const input = {
      ...person,
      former: { on: '2026-12-17', from: '10:30' },
      by: 'house',
      next: 'newInvitation',
    } as const;
    expect(letterText(appointmentCancelled({ ...input, lastDay: '2026-12-28' }))).toContain(
      'uiterlijk op maandag 28 december 2026',
    );
    expect(letterText(appointmentCancelled({ ...input, lastDay: '2026-12-01' }))).not.toContain('uiterlijk');
  });
});

describe('the notice to a source', () => {
  const text = letterText(sourceNotice(source));

  it('says the month, whether the name is read, and the last day to call', () => {
    expect(text).toContain('U gaf ons in september 2026 informatie');
    expect(text).toContain('Nee. Wij maken uw naam, uw adres');
    expect(text).toContain('uiterlijk op woensdag 16 december 2026: 088 2033000');
    expect(respondByOf('2026-12-17', calendar)).toBe('2026-12-16');
    expect(respondByOf('2026-12-28', calendar)).toBe('2026-12-24');
  });

  it('holds nothing of the case', () => {
    expect(text).not.toMatch(/Sluis|Wilgenhof 18|LEF-2026-A0047|17 december|10\.30|overlast|huurachterstand|melding/);
    expect(text).toContain('LEF-2026-A0053');
  });

  it('tells a body which document it was, and that its name stays', () => {
    const words = letterText(caseLetters.body as Letter);
    expect(words).toContain('U gaf ons in mei 2026 een verhuurdersverklaring.');
    expect(words).toContain('Ja. De naam van uw organisatie blijft leesbaar.');
    expect(words).toContain('Geachte heer of mevrouw,');
    expect(caseLetters.body?.address).toEqual([
      'Stichting Voorbeeld Wonen Oost-Groningen',
      'Postbus 12',
      '9600 AA  HOOGEZAND',
    ]);
  });

  it('stays CONCEPT without an address or a month', () => {
    const bare = { name: 'De heer P. Jansen', isBody: false };
    expect(sourceNotice({ ...source, source: bare }).missing).toEqual(['source.address', 'source.suppliedIn']);
    expect(sourceNotice({ ...source, source: { ...source.source, suppliedIn: '2026-13' } }).missing).toEqual([
      'source.suppliedIn',
    ]);
  });
});

describe('the record of the visit', () => {
  const record = visitRecord(visited);

  it('counts the parts so that they add up to the dossier of the decision', () => {
    const table = record.blocks.find((block) => block.kind === 'table');
    expect(table?.rows).toEqual([
      ['Papieren dossier', '12', '12', '0', '0'],
      ['Digitaal dossier', '21', '20', '1', '0'],
      ['Wat u niet mag zien', '1', '0', '0', '1'],
      ['Samen', '34', '32', '1', '1'],
    ]);
  });

  it('says the kind of document and the outcome, and no number', () => {
    expect(letterText(record)).toContain('U liet uw originele identiteitskaart zien. De kaart was geldig');
    expect(letterText(record)).toContain('Wij maakten geen kopie en schreven geen nummer op.');
  });

  it.each(Object.entries(caseLetters).filter(([, { kind }]) => kind === 'visitRecord'))(
    'says in words that no copies were given: %s',
    (_name, letter) => {
      expect(letterText(letter)).toContain('Wij gaven geen kopieën van stukken uit het dossier mee.');
      expect(letter.salutation).toBeUndefined();
      expect(letter.closing).toBeUndefined();
    },
  );

  it('has a line for both to sign, or says that the visitor would not', () => {
    expect(record.blocks.at(-1)).toEqual({
      kind: 'table',
      head: ['Mevrouw N. van der Sluis', 'Mirjam Huizing, Lefier'],
      rows: [['____________________', '____________________']],
    });
    const unsigned = visitRecord({ ...visited, signed: 'refusedToSign' });
    expect(letterText(unsigned)).toContain('U wilde niet tekenen, en dat mag.');
  });

  it('tells what was asked about copies: nothing, now, in the request, or no longer wanted', () => {
    const words = (copy: typeof visited.copy) => letterText(visitRecord({ ...visited, copy }));
    expect(words({ askedWithRequest: false, answer: 'no' })).toContain('U vroeg niet om een kopie.');
    expect(words({ askedWithRequest: false, answer: 'yes', answerBy: '2027-01-17' })).toContain(
      'U krijgt ons antwoord uiterlijk op zondag 17 januari 2027.',
    );
    expect(words(visited.copy)).toContain('(6 pagina’s)');
    expect(words({ askedWithRequest: true, answer: 'waived' })).toContain('U mag er later altijd nog om vragen.');
  });

  it('of a visit that was broken off says what is still to be seen', () => {
    const words = letterText(caseLetters.brokenOff as Letter);
    expect(words).toContain('U zag een deel van uw dossier.');
    expect(words).toContain('Niet bekeken');
    expect(words).toContain('U kunt op een andere dag verder lezen.');
    expect(words).toContain('Er is geen papieren dossier van u.');
  });

  it('of a representative names both and the proof that was seen', () => {
    const words = letterText(caseLetters.recordOfRepresentative as Letter);
    expect(words).toContain('namens de heer P.J.M. van den Heuvel-Jongsma van der Sluis');
    expect(words).toContain('het bewijs dat u dit mag doen: een uittreksel uit het gezagsregister.');
  });
});

describe('the data overview', () => {
  const rows = (letter: Letter) => letter.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

  it('repeats what was released to the letter, with a mark where something was cut', () => {
    const [lease, shielded] = rows(dataOverview(overviewed));
    expect(lease?.[1]).toBe(overviewed.groups[0]?.items[0]?.text?.join(''));
    expect(shielded?.[1]).toContain('belde [afgeschermd]. Er was harde muziek');
    expect(lease?.slice(2)).toEqual(['verhuur van de woning; overeenkomst', 'van uzelf', 'niemand', '1 april 2031']);
  });

  it('names every category over its table', () => {
    const blocks = dataOverview(overviewed).blocks;
    const tables = blocks.flatMap((block, index) => (block.kind === 'table' ? [blocks[index - 1]] : []));
    expect(tables).toEqual([
      { kind: 'paragraph', text: [{ strong: 'Naam en contactgegevens' }] },
      { kind: 'paragraph', text: [{ strong: 'Overlast' }] },
    ]);
  });

  it('parts a long text over rows and loses no word of it', () => {
    const words = Array.from({ length: 900 }, (_, index) => `woord${index}${index % 40 === 0 ? '\n' : ' '}`).join('');
    const item = { ...overviewed.groups[0]?.items[0], number: 9, neutralTitle: 'Brief', text: [words] };
    const made = rows(dataOverview({ ...overviewed, groups: [{ category: 'Brieven', items: [item] }] }));
    expect(made.length).toBeGreaterThan(5);
    expect(made[1]?.[0]).toBe('9 · vervolg');
    expect(
      made
        .map((row) => row[1])
        .join(' ')
        .split(/\s+/),
    ).toEqual(words.trim().split(/\s+/));
  });

  it.each(['text', 'purpose', 'legalBasis', 'origin', 'recipients', 'until'] as const)(
    'stays CONCEPT while an item has no %s',
    (field) => {
      const [group] = overviewed.groups;
      const { [field]: _gone, ...item } = group?.items[0] ?? { number: 1, neutralTitle: '' };
      const made = dataOverview({ ...overviewed, groups: [{ category: 'x', items: [item] }] });
      expect(made.missing).toEqual([`overview.1.${field}`]);
    },
  );

  it('stays CONCEPT while nobody said whether a computer decides or data leave the EU', () => {
    const { automated: _one, transfer: _two, ...silent } = overviewed;
    expect(dataOverview(silent).missing).toEqual(['overview.automated', 'overview.transfer']);
  });

  it('counts what is not in it and names none of it', () => {
    const words = letterText(dataOverview(overviewed));
    expect(words).toContain('Eén stuk staat er niet in en van één stuk staat er een deel in.');
    expect(words).not.toContain(note.neutralTitle);
    expect(letterText(dataOverview({ ...overviewed, partly: 0, withheld: 0 }))).toContain(
      'Niets. Alle gegevens staan erin.',
    );
  });
});
