/** Reasons that the officer types and the counter reads: they name nobody who gave data. All persons are invented. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { emptyDossier, type SourceState } from '../../renderer/domain/dossier/dossier';
import { readReason } from '../../renderer/domain/dossier/sources';

const source = (number: number, name: string, body: boolean): SourceState => ({
  source: String(number).repeat(32),
  number,
  name,
  body,
});
const dossier = {
  ...emptyDossier,
  sources: [source(1, 'dhr. Å. van der Vlierstra-Zwart', false), source(2, 'Woonstichting Onderdak Emmen', true)],
};
const read = (typed: string) => readReason(typed, 'reason', dossier);
const refused = { refusal: { code: 'neutralTitleTells', field: 'reason', values: { what: 'source' } } };

describe('a reason for the counter to read', () => {
  it.each(['Vlierstra is overleden.', 'De heer Zwart is verhuisd.', 'Brief aan VLIERSTRA kwam terug.'])(
    'is refused when it names who reported: %s',
    (typed) => expect(read(typed)).toEqual(refused),
  );

  it.each(['Woonstichting Onderdak Emmen bestaat niet meer.', 'de woonstichting onderdak   emmen weet het al'])(
    'is refused when it names an organisation: %s',
    (typed) => expect(read(typed)).toEqual(refused),
  );

  it.each([
    'De melder is overleden.',
    'De Woonstichting is opgeheven.',
    'Zij wonen niet meer in Emmen.',
    'Het ziet er zwart uit.',
  ])('may say everything else: %s', (typed) => expect(read(typed)).toEqual({ text: typed }));

  it('must be there', () => expect(read('  ')).toEqual({ refusal: { code: 'required', field: 'reason' } }));
});
