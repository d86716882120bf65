/** A letter as a page of HTML that Chromium prints: the same words, font, sizes and places. Pure. */
import type { Block, Inline, Letter } from '../../renderer/domain/letter/letter';
import { LANDSCAPE, sheetOf } from '../../renderer/letters/page';

export function asPage(letter: Letter): string {
  const { letterhead, address = [], lines, subject, salutation, blocks, closing } = letter;
  const lying = sheetOf(letter) === LANDSCAPE;
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${safe(subject)}</title><style>
@font-face { font-family: Body; src: url(/400.ttf); font-weight: 400 }
@font-face { font-family: Body; src: url(/600.ttf); font-weight: 600 }
@page { size: A4 ${lying ? 'landscape' : 'portrait'}; margin: ${lying ? '20mm' : '28mm 34mm 26mm 28mm'} }
body { font: 10.4pt/1.4 Body; color: #16181d; margin: 0 }
h1 { font-size: 16.4pt; color: ${letterhead.accent} } h2 { font-size: 11.3pt; color: ${letterhead.accent}; break-after: avoid }
header { font-size: 24pt; font-weight: 600; color: ${letterhead.accent} } .back, dt, small, footer { font-size: 7.9pt; color: #565d6b }
address { font-style: normal; height: 30mm } dl { display: flex; gap: 26pt } dd { margin: 0 } .lead { font-size: 11.7pt }
li { border-left: 2pt solid #cfd3da; padding-left: 8pt } table { border-collapse: collapse; width: 100% } td, th { border-bottom: .6pt solid #cfd3da; text-align: left; padding: 3pt }
p { orphans: 2; widows: 2 }
</style></head><body><header>${safe(letterhead.name)}</header><p class="back">${safe(letterhead.returnLine)}</p>
<address>${address.map(safe).join('<br>')}</address>
<dl>${lines.map(({ label, value }) => `<div><dt>${safe(label)}</dt><dd>${safe(value)}</dd></div>`).join('')}</dl>
<h1>${safe(subject)}</h1><p>${safe(salutation ?? '')}</p>${blocks.map(ofBlock).join('\n')}
${closing ? `<p>${safe(closing.greeting)}</p><p><strong>${safe(closing.name)}</strong><br>${safe(closing.function)}</p>` : ''}
<footer>${safe(letterhead.footer)}</footer></body></html>`;
}

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'lead':
      return `<p class="lead">${block.text.map(ofInline).join('')}</p>`;
    case 'paragraph':
      return `<p>${block.text.map(ofInline).join('')}</p>`;
    case 'heading':
      return `<h2>${safe(block.text)}</h2>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${item.map(ofInline).join('')}</li>`).join('');
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'table': {
      const row = (cells: readonly string[], tag: string): string =>
        `<tr>${cells.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join('')}</tr>`;
      return `<table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    }
    case 'code':
      return `<pre>${safe(block.groups.join('  '))}</pre>`;
  }
}

function ofInline(inline: Inline): string {
  if (typeof inline === 'string') return safe(inline);
  return 'strong' in inline ? `<strong>${safe(inline.strong)}</strong>` : `<br><small>${safe(inline.small)}</small>`;
}

const safe = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
