/**
 * pdfkit's document without its stream: what is written is gathered, and becomes bytes once. Runs in the PDF worker and in Node.
 *
 * A letter is some hundreds of small objects and some thousands of operators; each by itself as a piece of a stream cost more than
 * what was in it.
 */
import { PdfKitDocument } from './pdfmake';

export class LetterDocument extends PdfKitDocument {
  /** Text and packed parts in their order. Not set here: pdfkit's constructor writes the head of the file before this class begins. */
  declare private written: (string | Uint8Array)[] | undefined;
  private whenWhole: (() => void) | undefined;
  private operators = '';

  /** Ends the document and gives the file. */
  async file(): Promise<Uint8Array> {
    // At once, but for a picture that pdfkit has to take apart first.
    await new Promise<void>((resolve) => {
      this.whenWhole = resolve;
      this.end();
    });
    const bytes = new Uint8Array(this._offset);
    let at = 0;
    for (const part of this.written ?? []) {
      if (typeof part === 'string') for (let from = 0; from < part.length; from++) bytes[at++] = part.charCodeAt(from);
      else {
        bytes.set(part, at);
        at += part.length;
      }
    }
    return bytes;
  }

  override addContent(operators: string): this {
    this.operators += `${operators}\n`;
    return this;
  }

  /** Called at each end of a page. Operators are ASCII: what is not is a string, and those are codes. */
  override flushPages(): void {
    if (this.operators !== '') this.page.write(new TextEncoder().encode(this.operators));
    this.operators = '';
    super.flushPages();
  }

  override _write(part: string | Uint8Array): void {
    this.written ??= [];
    const own = typeof part === 'string' ? `${part}\n` : part;
    this.written.push(own);
    this._offset += own.length;
  }

  /** All is written through `_write`; nothing comes here but the end. */
  override push(_end: null): boolean {
    this.whenWhole?.();
    return true;
  }
}
