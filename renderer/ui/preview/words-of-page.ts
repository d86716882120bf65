/** The words of a page of a PDF in reading order, for who cannot see its picture, and where they stand on it. Runs in the page. */
import type { PDFPageProxy } from 'pdfjs-dist';

export interface Words {
  /** Unlike that of any other piece of this page. */
  readonly id: string;
  readonly kind: 'title' | 'heading' | 'text';
  readonly text: string;
  /** Where they stand, in parts of the page's width and height from its top left corner. */
  readonly box?: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  /** What a picture says. */
  readonly alt?: string;
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
  const marked = new Map<string, Marked>();
  const open: (string | undefined)[] = [];
  for (const item of content.items) {
    if (!('type' in item)) {
      const id = open[open.length - 1];
      if (id === undefined) continue;
      const before = marked.get(id);
      const box = item.str.trim() === '' ? undefined : boxOf(item, page.view);
      marked.set(id, { text: (before?.text ?? '') + item.str, box: around(before?.box, box) });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? undefined);
  }
  if (!tree) return [];
  const pieces = piecesOf(tree, marked).filter(({ text }) => text !== '');
  return pieces.map((piece, index) => ({ ...piece, id: `${page.pageNumber}.${index}` }));
}

interface Marked {
  readonly text: string;
  readonly box: Box | undefined;
}

function piecesOf(node: TreeNode, marked: ReadonlyMap<string, Marked>): readonly Omit<Words, 'id'>[] {
  if (node.role === 'Figure') return [{ kind: 'text', text: node.alt ?? '' }];
  const kind = KIND_OF_ROLE[node.role ?? ''];
  if (kind) {
    const box = boxIn(node, marked);
    return [{ kind, text: textOf(node, marked), ...(box && { box }) }];
  }
  return (node.children ?? []).flatMap((child) => piecesOf(child, marked));
}

function textOf(node: TreeNode, marked: ReadonlyMap<string, Marked>): string {
  if (node.type === 'content') return marked.get(node.id ?? '')?.text ?? '';
  const parts = (node.children ?? []).map((child) => textOf(child, marked).trim());
  return parts.filter((part) => part !== '').join(' ');
}

function boxIn(node: TreeNode, marked: ReadonlyMap<string, Marked>): Box | undefined {
  if (node.type === 'content') return marked.get(node.id ?? '')?.box;
  return (node.children ?? []).map((child) => boxIn(child, marked)).reduce(around, undefined);
}

/** A line stands on its baseline: what hangs below it is a quarter of its height. */
function boxOf(
  item: { readonly transform: readonly number[]; readonly width: number; readonly height: number },
  [x0 = 0, y0 = 0, x1 = 1, y1 = 1]: readonly number[],
): Box {
  const [, , , , left = 0, baseline = 0] = item.transform;
  const across = (x: number): number => (x - x0) / (x1 - x0);
  const down = (y: number): number => (y1 - y) / (y1 - y0);
  return {
    left: across(left),
    right: across(left + item.width),
    top: down(baseline + item.height),
    bottom: down(baseline - item.height / 4),
  };
}

function around(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other;
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
