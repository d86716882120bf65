/**
 * Words of the trade, with an easier one for each: the word list of the model letters and what officers write besides. Pure.
 *
 * A line of the list: the words as they may stand (a phrase of several words is one of them), then what to say instead. Where that can
 * stand in their place as it is, it follows "="; where the sentence must be made anew, it follows ">". All small letters; the longest
 * phrase that begins at a word wins. Whole words alone.
 */
import { type Finding, found } from './finding';
import { isExempt, isName, type Reading } from './reading';
import type { Sentence, Word } from './sentences';

/** After the table of letters.md, row by row. */
const LIST = `
de betrokkene|betrokkene|de verzoeker|verzoeker|de verzoekster|verzoekster|de aanvrager = u
betrokkenen|de betrokkenen|verzoekers > de mensen over wie het gaat
verwerken van gegevens|verwerken van uw gegevens|verwerken van persoonsgegevens|verwerken van uw persoonsgegevens = gebruiken van uw gegevens
verwerking van gegevens|verwerking van uw gegevens|verwerking van persoonsgegevens|verwerking van uw persoonsgegevens|gegevensverwerking|gegevensverwerkingen > gebruiken, bewaren of doorgeven
gegevens verwerken|persoonsgegevens verwerken = gegevens gebruiken
gegevens verwerkt|persoonsgegevens verwerkt = gegevens gebruikt
verwerkingsverantwoordelijke|de verwerkingsverantwoordelijke = wij
persoonsgegevens = gegevens
persoonsgegeven = gegeven
inwilligen|ingewilligd|inwilliging|willigen in|honoreren|honoreert|gehonoreerd|honorering > u krijgt gelijk, of: wij doen dit
afwijzen|afgewezen|wijzen af|afwijzing|afgewezen verzoek|niet-ontvankelijk|niet ontvankelijk > wij doen dit niet, en daarom
gegrond|gegronde|gegrond verklaard > u krijgt gelijk
ongegrond|ongegronde|ongegrond verklaard > u krijgt geen gelijk
motivering = reden
motiveringen = redenen
gemotiveerd|gemotiveerde|motiveren > met de reden, waarom
derden = anderen
van een derde|door een derde|aan een derde|met een derde|over een derde|voor een derde > iemand anders
de melder|melder|de meldster|meldster > wie de melding deed
melders|de melders > wie de meldingen deden
de klager|klager|de klaagster|klaagster > wie de klacht indiende
klagers > wie de klachten indienden
verstrekken|te verstrekken = geven
verstrekt|verstrekte|verstrekten|verstrekking|verstrekkingen > geven, laten zien
in kennis stellen|in kennis te stellen|in kennis gesteld|stellen u in kennis|in kennis stelt > laten weten
rectificatie|rectificaties = verbetering
rectificeren|te rectificeren = verbeteren
gerectificeerd = verbeterd
rectificeert = verbetert
wissen op grond van > verwijderen
beperking van de verwerking|verwerkingsbeperking > wij bewaren het, maar gebruiken het niet
opschorten|opgeschort|opschorting|schorten op|opschortende > wij wachten tot
dataportabiliteit|gegevensoverdraagbaarheid|overdraagbaarheid van gegevens = meenemen van uw gegevens
grondslag|grondslagen|verwerkingsgrondslag|rechtsgrond|rechtsgrondslag > de reden dat wij dit mogen
belangenafweging|belangenafwegingen > wij wogen af wat zwaarder is
zwaarwegende gronden|zwaarwegende grond|zwaarwegende redenen|zwaarwegend|zwaarwegende > een sterke reden
zienswijze|zienswijzen > wat u vindt
consulteren|te consulteren|raadplegen van derden = vragen
geconsulteerd = gevraagd
consultatie > vraag wat iemand vindt
legitimeren|u legitimeren|te legitimeren|gelegitimeerd|legitimeert|legitimatie > laten zien wie u bent
legitimatiebewijs = identiteitsbewijs
legitimatiebewijzen = identiteitsbewijzen
verificatie = controle
verifiëren = controleren
geverifieerd = gecontroleerd
verifieert = controleert
machtiging overleggen|machtiging te overleggen|machtiging overlegd|volmacht overleggen|volmacht te overleggen|overleggen van een machtiging|overleggen van een volmacht > een bewijs laten zien dat u dit mag
bescheiden > stukken
documenten = stukken
documentatie = stukken
abusievelijk|abusieve|abuis > per ongeluk
het besluit|dat besluit = de beslissing
dit besluit = deze beslissing
ons besluit = onze beslissing
besluit|besluiten > beslissing
middels|door middel van|dmv|d.m.v = met
derhalve|mitsdien = daarom
reeds = al
conform|overeenkomstig = volgens
inzake|betreffende|omtrent|aangaande = over
het betreffende|de betreffende|betreffend > dit, deze
uwerzijds > u
onzerzijds > wij
bovengenoemd|bovengenoemde|voornoemd|voornoemde|bovenstaand|bovenstaande|onderhavig|onderhavige|desbetreffende > dit, deze
teneinde = om
opdat = zodat
indien = als
tevens = ook
alsmede = en
alsook = en
dient u te|u dient te|dien je te|je dient te|dienen te|dient te > moet u, wilt u
zulks = dat
zodanig|zodanige = zo
ingevolge|krachtens = volgens
heden = vandaag
thans = nu
zo snel mogelijk|op korte termijn|binnenkort|spoedig|te zijner tijd|binnen afzienbare tijd > op een dag die u noemt
in verband met de belangen van derden = om een ander te beschermen
in verband met|i.v.m|ivm = door
met betrekking tot|m.b.t|mbt|ten aanzien van = over
op grond van|o.g.v = volgens
op basis van = door
dienaangaande|dienomtrent = hierover
geanonimiseerd|geanonimiseerde > onleesbaar gemaakt
anonimiseren > onleesbaar maken
zoals u weet|zoals je weet|zoals bekend > niets: laat dit weg
ten behoeve van|t.b.v|ten gunste van = voor
ten gevolge van|als gevolg van|ten gevolge = door
desalniettemin|desondanks|niettemin|echter = toch
ten tijde van|gedurende = tijdens
vooralsnog = nu nog
aldus|dusdanig = zo
hetgeen = wat
welke zijn|welke is > die, dat
voorts = ook
hierbij delen wij u mede|hierbij deel ik u mede|delen wij u mee dat|deel ik u mee dat|wij delen u mee dat|wij delen u mede dat > zeg meteen wat u wilt zeggen
aan de hand van|a.d.h.v = met
dan wel|danwel = of
en/of > en, of: of
respectievelijk|resp > en
onrechtmatig|onrechtmatige > wat niet mag van de wet
rechtmatig|rechtmatige > wat mag van de wet
proportioneel|proportionele|proportionaliteit|subsidiariteit > niet meer dan nodig is
prevaleert|prevaleren > weegt zwaarder
disproportioneel|disproportionele > meer dan nodig is
significant|significante = groot
implementeren|geïmplementeerd > invoeren
faciliteren|faciliteert > helpen
communiceren|gecommuniceerd > vertellen
relevant|relevante > wat ertoe doet
traject > wat wij samen doen
casus = zaak
contacteren|gecontacteerd > bellen, mailen of schrijven
`;

interface Hard {
  readonly words: readonly string[];
  readonly easier: string;
  readonly fits: boolean;
}

const NUMBERS = 'een één twee drie vier vijf zes zeven acht negen tien elf twaalf veertien twintig dertig'.split(' ');
/** "Binnen vier weken": a reader wants the day. "Binnen dezelfde zes weken" counts from something that was named. */
const WITHIN = NUMBERS.flatMap((number) =>
  ['dag', 'dagen', 'werkdagen', 'week', 'weken'].map((unit) => `binnen ${number} ${unit}`),
);
const BY_DAY = 'uiterlijk op een dag die u noemt';

const hardByFirst: ReadonlyMap<string, readonly Hard[]> = byFirstWord([
  ...LIST.trim().split('\n').flatMap(lineOfList),
  ...WITHIN.map((phrase) => ({ words: phrase.split(' '), easier: BY_DAY, fits: false })),
]);

/** `say` puts what is said instead in the tone of the house. */
export function hardWordsIn(reading: Reading, say: (easier: string) => string): readonly Finding[] {
  return reading.sentences.flatMap((sentence) => hardIn(sentence, reading, say));
}

function hardIn({ words }: Sentence, reading: Reading, say: (easier: string) => string): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.isAddress) continue;
    const hard =
      hardByFirst.get(word.lower)?.find((one) => standsAt(one, words, at, reading.text)) ?? within(words, at);
    const last = words[at + (hard?.words.length ?? 1) - 1] ?? word;
    const span = { from: word.from, to: last.to };
    if (!hard || (isName(word) && !isRole(word)) || isExempt(span, reading)) continue;
    const easier = say(hard.easier);
    findings.push(
      found('hardWord', reading.text, span, {
        easier: hard.fits && /^\p{Lu}/u.test(word.text) ? capital(easier) : easier,
        ...(hard.fits && { fits: true }),
      }),
    );
    at += hard.words.length - 1;
  }
  return findings;
}

/** Jurists write them with a capital. */
function isRole({ lower }: Word): boolean {
  return /^(?:betrokkenen?|verzoek(?:er|ster)|klager|melder)$/.test(lower);
}

/** "Binnen 14 dagen": the same in figures. */
function within(words: readonly Word[], at: number): Hard | undefined {
  const [first, number, unit] = words.slice(at, at + 3);
  const isWithin =
    first?.lower === 'binnen' &&
    /^\d{1,3}$/.test(number?.text ?? '') &&
    /^(?:werk)?dagen$|^weken$/.test(unit?.lower ?? '');
  return isWithin
    ? { words: ['binnen', number?.lower ?? '', unit?.lower ?? ''], easier: BY_DAY, fits: false }
    : undefined;
}

/** One word after the other, with nothing but white space between. */
function standsAt(hard: Hard, words: readonly Word[], at: number, text: string): boolean {
  return hard.words.every((one, index) => {
    const word = words[at + index];
    const before = words[at + index - 1];
    return word?.lower === one && (index === 0 || (before !== undefined && !text.slice(before.to, word.from).trim()));
  });
}

function lineOfList(line: string): readonly Hard[] {
  const [, forms = '', mark, easier = ''] = /^(.*?) ([=>]) (.*)$/.exec(line) ?? [];
  return forms.split('|').map((form) => ({ words: form.split(' '), easier, fits: mark === '=' }));
}

function byFirstWord(list: readonly Hard[]): ReadonlyMap<string, readonly Hard[]> {
  const byFirst = new Map<string, Hard[]>();
  for (const hard of list) {
    const first = hard.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), hard]);
  }
  for (const [first, hards] of byFirst) {
    byFirst.set(
      first,
      hards.toSorted((one, other) => other.words.length - one.words.length),
    );
  }
  return byFirst;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
