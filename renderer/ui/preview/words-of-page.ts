/** The words of a page of a PDF in reading order, for who cannot see its picture. Runs in the page. */
import type { PDFPageProxy } from 'pdfjs-dist';

export interface Words {
  /** Unlike that of any other piece of this page. */
  readonly id: string;
  readonly kind: 'title' | 'heading' | 'text';
  readonly text: string;
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

/** Roles that are read as one piece; what lies above them is only walked through. */
const KIND_OF_ROLE: Readonly<Record<string, Words['kind']>> = {
  H1: 'title',
  H2: 'heading',
  P: 'text',
  LI: 'text',
  TR: 'text',
};

/** Taken from the structure tree, so headers, footers and rules are left out just as a PDF reader leaves them out. */
export async function wordsOfPage(page: PDFPageProxy): Promise<readonly Words[]> {
  const [tree, content] = await Promise.all([
    page.getStructTree() as Promise<TreeNode | null>,
    page.getTextContent({ includeMarkedContent: true }),
  ]);
  const textById = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of content.items) {
    if (!('type' in item)) {
      const id = open[open.length - 1];
      if (id !== undefined) textById.set(id, (textById.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? undefined);
  }
  if (!tree) return [];
  const pieces = piecesOf(tree, textById).filter(({ text }) => text !== '');
  return pieces.map((piece, index) => ({ ...piece, id: `${page.pageNumber}.${index}` }));
}

function piecesOf(node: TreeNode, textById: ReadonlyMap<string, string>): readonly Omit<Words, 'id'>[] {
  const kind = KIND_OF_ROLE[node.role ?? ''];
  if (kind) return [{ kind, text: textOf(node, textById) }];
  return (node.children ?? []).flatMap((child) => piecesOf(child, textById));
}

function textOf(node: TreeNode, textById: ReadonlyMap<string, string>): string {
  if (node.type === 'content') return textById.get(node.id ?? '') ?? '';
  const parts = (node.children ?? []).map((child) => textOf(child, textById).trim());
  return parts.filter((part) => part !== '').join(' ');
}
