/** Holds the layers: who may import whom, no circles, nothing impure in the domain. Reads the code as text. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly from: string;
  /** A file of ours, relative to the root, or the bare name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(path.join(folder, entry.name))
      : /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts')
        ? [path.join(folder, entry.name)]
        : [],
  );

function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+\.tsx?)['"]/g;
  for (const match of text.matchAll(statement)) {
    const target = match[2] ?? match[3] ?? match[4] ?? '';
    const bare = target.replace(/\?.*$/, '');
    const to = bare.startsWith('.') ? path.join(path.dirname(file), bare) : bare;
    found.push({ from: file, to, typeOnly: match[1] !== undefined });
  }
  return found;
}

const all = [...files('electron'), ...files('renderer')];
const imports = all.flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8')));
const layerOf = (file: string): string => (file.startsWith('renderer/') ? (file.split('/')[1] ?? '') : 'electron');

const mayImport: Record<string, { readonly layers: readonly string[]; readonly packages: RegExp }> = {
  domain: { layers: ['domain'], packages: /^$/ },
  store: { layers: ['store'], packages: /^(dexie|hash-wasm)$/ },
  letters: {
    layers: ['letters', 'domain'],
    packages: /^(pdfmake|browserify-zlib|@expo-google-fonts\/public-sans|pdfjs-dist)(\/|$)/,
  },
  desk: { layers: ['desk', 'letters', 'domain', 'store'], packages: /^@zxcvbn-ts\// },
  ui: {
    layers: ['ui', 'desk'],
    packages:
      /^(react|react-dom|@mantine\/(core|hooks)|@tabler\/icons-react|@fontsource-variable\/source-sans-3|pdfjs-dist)(\/|$)/,
  },
  'main.tsx': {
    layers: ['ui', 'desk'],
    packages: /^(react|react-dom|@mantine\/core|@fontsource-variable\/source-sans-3)(\/|$)/,
  },
  electron: { layers: ['electron'], packages: /^(electron|node:[a-z/]+)$/ },
};

const faults = (list: readonly Import[]): string[] =>
  list.flatMap((one) => {
    const rule = mayImport[layerOf(one.from)];
    if (!rule) return [`${one.from} stands in a room without rules`];
    const ours = one.to.startsWith('renderer/') || one.to.startsWith('electron/');
    if (!ours) return rule.packages.test(one.to) ? [] : [`${one.from} imports ${one.to}`];
    const target = layerOf(one.to);
    if (rule.layers.includes(target)) return [];
    if (layerOf(one.from) === 'desk' && one.to.startsWith('electron/contract') && one.typeOnly) return [];
    return [`${one.from} imports ${one.to}`];
  });

describe('the layers', () => {
  it('import only what they may', () => {
    expect(all.length).toBeGreaterThan(40);
    expect(faults(imports)).toEqual([]);
  });

  it('are noticed when broken (control)', () => {
    const bad = importsOf(
      'renderer/domain/x.ts',
      "import { a } from '../store/log';\nimport React from 'react';\nconst b = await import('dexie');",
    );
    expect(faults(bad)).toHaveLength(3);
  });

  it('have no circle of files', () => {
    const known = new Set(all);
    const resolve = (to: string) =>
      ['.ts', '.tsx', '/index.ts', ''].map((end) => to + end).find((file) => known.has(file));
    const next = new Map<string, string[]>();
    for (const one of imports) {
      const to = resolve(one.to);
      if (to && !one.typeOnly) next.set(one.from, [...(next.get(one.from) ?? []), to]);
    }
    expect(circles(next)).toEqual([]);
    expect(
      circles(
        new Map([
          ['a', ['b']],
          ['b', ['a']],
        ]),
      ),
    ).not.toEqual([]);
  });
});

describe('the rooms', () => {
  const text = (file: string) => readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const using = (folder: string, what: RegExp) =>
    all.filter((file) => file.startsWith(folder) && what.test(text(file)));

  it('keep clock, chance and crypto out of the domain', () => {
    expect(
      using('renderer/domain', /Date\.now|new Date\(\)|Math\.random|crypto\.|performance\.|localStorage|fetch\(/),
    ).toEqual([]);
  });

  it('keep chance and clock out of the letters', () => {
    expect(using('renderer/letters', /Date\.now|new Date\(\)|Math\.random/)).toEqual([]);
  });

  it('let one file touch the bridge', () => {
    expect(using('renderer', /window\.machine|globalThis\.machine/)).toEqual(['renderer/desk/bridge.ts']);
  });

  it('use no second way to be told of changes', () => {
    expect(using('renderer', /liveQuery|BroadcastChannel|\.hook\(/)).toEqual([]);
  });

  it('never reach for the network', () => {
    expect(using('renderer', /XMLHttpRequest|WebSocket|EventSource|sendBeacon/)).toEqual([]);
    expect(using('electron', /from 'node:(http|https|net|tls|dgram)'|autoUpdater/)).toEqual([]);
  });

  it('open by saying what they are for', () => {
    expect(all.filter((file) => !/^\/\*\*?|^\/\//.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });
});

/** Files that reach themselves, in the order found. */
function circles(next: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
