/**
 * The passive: a reader wants to know who does it. Pure.
 *
 * "Wordt" and "worden" with a participle in the same clause always; "is" and "zijn" only with a deed of the house ("is afgewezen") or
 * with "door" and whoever did it, since "is betaald" mostly tells how something stands and not that somebody did it. Dutch nouns and
 * verbs that look like a participle stand in NO_PARTICIPLE: a false alarm costs more trust than a passive that is missed.
 */
import { type Finding, found } from './finding';
import { isExempt, type Reading } from './reading';
import type { Sentence, Word } from './sentences';

const BECOME = set('word wordt worden werd werden');
const BE = set('is zijn was waren');
/** What the house itself does when it decides. */
const DEED = set(
  'besloten afgewezen toegewezen toegekend overwogen vastgesteld geconstateerd geweigerd geoordeeld meegewogen ingewilligd gehonoreerd',
);

const BEFORE =
  '(?:aan|achter|af|bij|binnen|dicht|door|in|klaar|los|mee|na|neer|om|onder|op|over|samen|stil|tegen|terug|toe|uit|vast|voor|weer|weg)?';
const REGULAR = new RegExp(`^${BEFORE}(?:ge\\p{L}{2,}[dt]|(?:be|ver|ont|her|er)\\p{L}{3,}d)$`, 'u');
const IN_T = set(
  'verstrekt verwerkt beperkt bezocht verzocht verkocht verricht verplaatst beslist bewerkt belast bereikt versterkt onderzocht vermist gebracht verwacht',
);
const STRONG = new RegExp(
  `^${BEFORE}(?:gegeven|genomen|gezien|gelezen|geschreven|gesproken|gevonden|gedaan|gekregen|gehouden|gesloten|geholpen|gekozen|geboden|gedragen|getroffen|getrokken|gewezen|geworpen|gezonden|geroepen|gelaten|gewogen|gevangen|beschreven|besproken|begrepen|behouden|bekeken|bevonden|bewezen|betrokken|ontvangen|ondernomen|vergeleken|verkregen|verwezen|verzonden|voldaan|overwogen|besloten|verboden)$`,
  'u',
);
const NO_PARTICIPLE = set(
  'gebied geluid gemoed gewicht gezicht gerecht gedicht gevecht gebit geduld gerucht gebod gebed gewest geweld gelaat gezond gebaat geldt gelooft gebeurt gebiedt gedraagt geniet geneest getuigt bestand bekend bereid verband verstand verbod verkeerd hert gewend geheid bezorgd bevoegd beleid beroemd verwant bestaand herd gewoond gehalt geschikt gerust gericht verbaasd vermoeid verward vereerd bedrukt toegewijd overtuigd bereid ongerust verslaafd verdacht verhinderd tegenwoordigheid overheid eerlijkheid onderhoud inhoud aanleiding',
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

export function passivesIn(reading: Reading): readonly Finding[] {
  return reading.sentences.flatMap((sentence) =>
    clausesOf(sentence, reading.text).flatMap((clause) => passiveIn(clause, reading)),
  );
}

/** At a comma, a bracket or a word that begins another clause. */
const OPENS = set('en maar want omdat dat die als zodat terwijl waarom waarin wat wie toen voordat nadat of');

function clausesOf({ words }: Sentence, text: string): readonly (readonly Word[])[] {
  const clauses: Word[][] = [[]];
  words.forEach((word, at) => {
    const before = words[at - 1];
    const isApart = before !== undefined && /[,;:()–]/.test(text.slice(before.to, word.from));
    if (isApart || OPENS.has(word.lower)) clauses.push([]);
    clauses.at(-1)?.push(word);
  });
  return clauses;
}

function passiveIn(clause: readonly Word[], reading: Reading): readonly Finding[] {
  const become = clause.find(({ lower }) => BECOME.has(lower));
  const participle = clause.find((word) => isParticiple(word));
  const deed = clause.find(({ lower }) => DEED.has(lower));
  const be = clause.find(({ lower }) => BE.has(lower));
  const pair =
    become && participle
      ? [become, participle]
      : be && (deed ?? (hasAgent(clause) && participle))
        ? [be, deed ?? participle]
        : [];
  const [one, other] = pair.toSorted((a, b) => (a?.from ?? 0) - (b?.from ?? 0));
  if (!one || !other || isExempt(one, reading) || isExempt(other, reading)) return [];
  const isBeside = !reading.text.slice(one.to, other.from).trim();
  const said = isBeside ? `${one.text} ${other.text}` : `${one.text} … ${other.text}`;
  return [{ ...found('passive', reading.text, { from: one.from, to: other.to }), words: said }];
}

function isParticiple({ lower, text, isFirst }: Word): boolean {
  if (NO_PARTICIPLE.has(lower) || (!isFirst && text !== lower)) return false;
  return STRONG.test(lower) || IN_T.has(lower) || REGULAR.test(lower);
}

/** "Door ons", "door de huismeester": somebody, and no cause that is a word alone ("door ziekte"). */
function hasAgent(clause: readonly Word[]): boolean {
  return clause.some(
    ({ lower }, at) =>
      lower === 'door' && /^(?:ons|mij|hem|haar|hen|u|jou|je|onze|een|de|het)$/.test(clause[at + 1]?.lower ?? ''),
  );
}
