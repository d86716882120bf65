/**
 * Printing. There is no printer and no system dialog: `print` is recorded and answered as if it had been printed;
 * a test makes it fail by `webContents.print.standIn.answer = 'no printer'`. Runs in Node.
 */
import type { Protocol } from './cdp';

interface PrintRecord {
  /** What the system answers: '' is success, else the reason that goes to the callback. */
  answer: string;
  readonly printed: { readonly contentsId: number; readonly url: string; readonly options: object }[];
}

interface Printable {
  readonly id: number;
  getURL(): string;
}

type Callback = (success: boolean, failureReason: string) => void;

const standIn: PrintRecord = { answer: '', printed: [] };

export const print = Object.assign(
  function (this: Printable, options: object = {}, callback?: Callback): void {
    const { answer } = standIn;
    standIn.printed.push({ contentsId: this.id, url: this.getURL(), options });
    setImmediate(() => callback?.(answer === '', answer));
  },
  { standIn },
);

export async function printToPdf(
  command: (parameters: Protocol.Page.printToPDFParameters) => Promise<Protocol.Page.printToPDFReturnValue>,
  options: object,
): Promise<Buffer> {
  const { data } = await command(options as Protocol.Page.printToPDFParameters);
  return Buffer.from(data, 'base64');
}
