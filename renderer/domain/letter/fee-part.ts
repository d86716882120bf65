/** What a letter says of a fee (AVG 12(5), 15(3); WS-18). Pure; runs in the vault worker. Where none was set it says nothing. */
import { inFull } from '../days/day-words';
import type { Fee, FeeGround } from '../facts/facts-fee';
import { inEuros } from '../request/fee';
import { capital, heading, paragraph, smallPrint } from './case-letter';
import type { Block } from './letter';
import { verbatim } from './tone';

/** Handling stands in the decision, a further copy in the overview that is the copy. */
export function feeBlocks(fee: Fee | undefined, of: 'decision' | 'overview'): readonly Block[] {
  if (!fee || (fee.ground === 'extraCopy') !== (of === 'overview')) return [];
  const { cents, ground, toldOn, why } = fee;
  if (cents === 0)
    return [heading('Wat kost het?'), paragraph('Niets. Wij vroegen eerder kosten, maar die hoeft u niet te betalen.')];
  return [
    heading('Wat kost het?'),
    paragraph(
      `${SAYS[ground](inEuros(cents))} Dat hebben wij u op ${inFull(toldOn)} verteld, voordat wij begonnen.`,
      verbatim(capital(why.replace(/(?<=[\p{L}\p{N})])$/u, '.'))),
    ),
    smallPrint(`De wet: ${ground === 'extraCopy' ? 'AVG artikel 15 lid 3' : 'AVG artikel 12 lid 5'}.`),
  ];
}

const SAYS: Readonly<Record<FeeGround, (amount: string) => string>> = {
  manifestlyUnfounded: (amount) =>
    `Voor uw verzoek vragen wij ${amount}. De wet staat dat toe bij een verzoek zonder goede reden.`,
  excessive: (amount) =>
    `Voor uw verzoek vragen wij ${amount}. De wet staat dat toe bij een verzoek dat te veel vraagt.`,
  extraCopy: (amount) => `Voor deze extra kopie vragen wij ${amount}. Uw eerste kopie was gratis.`,
};
