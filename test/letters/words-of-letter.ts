/** The words of a letter in the order a person should hear them, reckoned from the letter alone. Runs in Node. */
import type { Block, Inline, Letter } from '../../renderer/domain/letter/letter';

export function wordsOfLetter(letter: Letter): string {
  const { letterhead, address, lines, subject, salutation, blocks, closing } = letter;
  return [
    letter.missing.length > 0 ? 'CONCEPT: deze brief is nog niet af' : '',
    letterhead.name,
    address ? letterhead.returnLine : '',
    ...(address ?? []),
    ...lines.flatMap(({ label, value }) => [label, value]),
    subject,
    salutation ?? '',
    ...blocks.map(wordsOfBlock),
    ...(closing ? [closing.greeting, closing.name, closing.function] : []),
  ].join(' ');
}

function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
      return wordsOf(block.text);
    case 'heading':
      return block.text;
    case 'list':
      return block.items.map((item, index) => `${labelOf(block, index)} ${wordsOf(item)}`).join(' ');
    case 'table':
      return [block.head, ...block.rows].flat().join(' ');
    case 'code':
      return block.groups.join(' ');
  }
}

/** An unordered item that opens with a strong phrase has that phrase as its label. */
function labelOf(block: Extract<Block, { kind: 'list' }>, index: number): string {
  if (block.ordered) return `${index + 1}.`;
  return typeof block.items[index]?.[0] === 'object' ? '' : '•';
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (typeof inline === 'string' ? inline : 'strong' in inline ? inline.strong : inline.small))
    .join(' ');
}
