import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CODE = /\.[cm]?tsx?$/;
const DECLARATION = /\.d\.[cm]?ts$/;
/** Folders by these names would be left out as built or foreign. */
const NOT_ENTERED = /^(?:dist|build|out|vendor|target|lib|esm)$/;

export interface SourceTree {
  files: number;
  bytes: number;
}

function* codeBelow(folder: string, below: string): Generator<[from: string, to: string]> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const from = join(folder, entry.name);
    if (entry.isSymbolicLink() || entry.name === 'node_modules') continue;
    if (entry.isDirectory())
      yield* codeBelow(from, `${below}/${NOT_ENTERED.test(entry.name) ? 'code' : entry.name}`);
    else if (CODE.test(entry.name) && !DECLARATION.test(entry.name))
      yield [from, `${below}/${entry.name}`];
  }
}

/** This repository's own applications, then the TypeScript that installed packages carry. */
function* everything(root: string): Generator<[from: string, to: string]> {
  for (const folder of ['apps', 'libs', 'tools']) yield* codeBelow(join(root, folder), folder);
  yield* codeBelow(join(root, 'node_modules'), 'packages');
}

/**
 * Writes a TypeScript repository of at least so many files into a folder: real code, taken again under other
 * names, each copy with a line of its own, until there is enough.
 */
export const writeSourceTree = (root: string, folder: string, least: number): SourceTree => {
  const tree = { files: 0, bytes: 0 };
  const code = [...everything(root)];
  for (let copy = 0; tree.files < least; copy += 1)
    for (const [from, to] of code) {
      const text = `${readFileSync(from, 'utf8')}\nexport const copy${copy}of = ${tree.files};\n`;
      const path = join(folder, copy === 0 ? to : `copy-${copy}/${to}`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      tree.files += 1;
      tree.bytes += Buffer.byteLength(text);
    }
  writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'apps/api/package.json')));
  return tree;
};
