/**
 * Whatever the stand-in does not play must fail loudly: silence would make a test green for nothing.
 * Runs in the stand-in's main process (Node).
 */
export class NotReproduced extends Error {
  constructor(what: string) {
    super(`stand-in: electron.${what} is not reproduced`);
    this.name = 'NotReproduced';
  }
}

/** A value that may be passed around and looked into, but throws as soon as it is called or constructed. */
export function notReproduced(what: string): unknown {
  return new Proxy(unavailable, {
    // Symbols and `then` are asked for by consoles, inspectors and `await`.
    get: (_, key) => (typeof key === 'symbol' || key === 'then' ? undefined : notReproduced(`${what}.${key}`)),
    apply: () => {
      throw new NotReproduced(what);
    },
    construct: () => {
      throw new NotReproduced(what);
    },
  });
}

/** Gives a class methods that throw, so that a call says what is missing instead of "is not a function". */
export function refuseMethods(prototype: object, className: string, names: readonly string[]): void {
  for (const name of names) {
    const value = () => {
      throw new NotReproduced(`${className}.${name}`);
    };
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  }
}

/** A plain function, and not an arrow: a proxy can only refuse `new` where its target could be constructed. */
function unavailable(): void {}
