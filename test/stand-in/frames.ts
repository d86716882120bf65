/**
 * WebFrameMain as far as a sender check needs it: where a frame stands now. Runs in Node.
 */
import { toApp } from './scheme';

export interface Frame {
  readonly frameToken: string;
  readonly routingId: number;
  readonly processId: number;
  readonly osProcessId: number;
  readonly url: string;
  readonly origin: string;
  readonly parent: Frame | null;
  readonly top: Frame | null;
  readonly frames: readonly Frame[];
  readonly detached: boolean;
}

interface Known {
  readonly frame: Frame;
  webUrl: string;
  parent: string | undefined;
  detached: boolean;
}

/** The frames of one page by Chromium's frame id; addresses are those of the app (app://). */
export class Frames {
  mainId = '';
  private readonly known = new Map<string, Known>();
  private readonly processId: () => number;

  constructor(processId: () => number) {
    this.processId = processId;
  }

  navigated(id: string, webUrl: string, parent: string | undefined): void {
    const found = this.known.get(id) ?? this.add(id);
    found.webUrl = webUrl;
    found.parent = parent;
    if (!parent) this.mainId = id;
  }

  detached(id: string): void {
    const found = this.known.get(id);
    if (found) found.detached = true;
    this.known.delete(id);
  }

  clear(): void {
    for (const id of [...this.known.keys()]) this.detached(id);
    this.mainId = '';
  }

  get(id: string | undefined): Frame | null {
    return (id !== undefined && this.known.get(id)?.frame) || null;
  }

  get main(): Frame {
    return (this.known.get(this.mainId) ?? this.add(this.mainId)).frame;
  }

  all(): readonly Frame[] {
    return [...this.known.values()].map(({ frame }) => frame);
  }

  private add(id: string): Known {
    const frames = this;
    const routingId = this.known.size + 1;
    const known: Known = {
      webUrl: '',
      parent: undefined,
      detached: false,
      frame: {
        frameToken: id,
        routingId,
        get processId() {
          return frames.processId();
        },
        get osProcessId() {
          return frames.processId();
        },
        get url() {
          return toApp(known.webUrl);
        },
        get origin() {
          return originOf(toApp(known.webUrl));
        },
        get parent() {
          return frames.get(known.parent);
        },
        get top() {
          return frames.get(frames.mainId);
        },
        get frames() {
          return frames.all().filter((other) => other.parent === known.frame);
        },
        get detached() {
          return known.detached;
        },
      },
    };
    this.known.set(id, known);
    return known;
  }
}

/** app://bundle for app://bundle/x: `new URL` gives 'null' for schemes it does not know. */
export function originOf(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)/i.exec(url);
  return parts?.[1] ?? 'null';
}
