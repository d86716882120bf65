/**
 * The structure tree of a letter: what a screen reader is told. Pure; runs anywhere.
 *
 * The layout declares the tree in reading order and gives every piece of text the number of its element; the renderer
 * only hangs drawn text on it. So reading order never depends on the order of drawing, and whatever bears no number
 * (rules, frames, headers, footers, bullets) is an artifact.
 */

export type Role =
  | 'Document'
  | 'Figure'
  | 'H1'
  | 'H2'
  | 'P'
  | 'Div'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

export interface StructureElement {
  readonly role: Role;
  /** Number of the parent; absent on the Document alone. */
  readonly parent?: number;
  /** What a picture says, for who does not see it. */
  readonly alt?: string;
}

/** Elements in reading order; an element's number is its place in the list, 0 is the Document. */
export type Structure = readonly StructureElement[];

export interface StructureBuilder {
  /** Adds an element at the end of its parent (the Document if none is given) and returns its number. */
  readonly add: (role: Exclude<Role, 'Document' | 'Figure'>, parent?: number) => number;
  /** Adds a picture at the end of the Document. */
  readonly addFigure: (alt: string) => number;
  readonly done: () => Structure;
}

export function structureBuilder(): StructureBuilder {
  const elements: StructureElement[] = [{ role: 'Document' }];
  return {
    add: (role, parent = 0) => elements.push({ role, parent }) - 1,
    addFigure: (alt) => elements.push({ role: 'Figure', parent: 0, alt }) - 1,
    done: () => elements,
  };
}
