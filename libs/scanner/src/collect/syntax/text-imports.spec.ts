import { describe, expect, it } from 'vitest';
import { importsOf } from './module-imports.ts';
import { parseText } from './parse.ts';
import { isSurelyNamed, textImports } from './text-imports.ts';

const plain = (text: string) =>
  textImports(text)?.map(({ module, names, typeOnly, node }) => ({
    module,
    names,
    typeOnly,
    node,
  }));
const ofTree = (text: string) =>
  importsOf(parseText(text, 'a.ts', 'javascript'), 'javascript').map(
    ({ module, names, typeOnly, node }) => ({
      module,
      names,
      typeOnly,
      node:
        'startLine' in node
          ? node
          : { startLine: node.range().start.line + 1, endLine: node.range().end.line + 1 },
    }),
  );

describe('imports read from the text', () => {
  it.each([
    "import a from 'a';",
    "import a, { b as c, type D } from 'a';\nimport * as e from 'node:fs';",
    "import type { A } from 'a';\nimport 'b';\n",
    "/* `not a template` */\nimport {\n  a,\n  b as c,\n} from '@x/y/z';\ncall(a);",
    "// import x from 'x';\nimport y from 'y';",
    "/*\nimport x from 'x';\n*/\nimport y from 'y';",
    "import data from './data.json' with { type: 'json' };",
    'const nothing = 1;',
  ])('are those of the tree: %s', (text) => {
    expect(plain(text)).toEqual(ofTree(text));
  });

  it.each([
    "const a = require('a');",
    "const a = await import('a');",
    "import a = require('a');",
    "const text = `\nimport a from 'a';\n`;",
    "const glob = '/*';\n/*\nimport a from 'a';\n*/",
    "import a from 'a'; import b from 'b';",
  ])('are left to the tree where the text may mislead: %s', (text) => {
    expect(textImports(text)).toBeNull();
  });
});

it('are read from the text beside a file of the same repository that is loaded later', () => {
  const text = "const a = await import('./mine.ts');\nimport b from 'b';";
  expect(textImports(text)).toMatchObject([{ module: 'b', node: { startLine: 2, endLine: 2 } }]);
});

describe('isSurelyNamed', () => {
  it.each([
    ['z.object({});', true],
    ["// z.object({})\n'z'", false],
    ['/*\nz.object({})\n*/', false],
    ["const a = 'z';", false],
    ['a.z = 1;', false],
  ])('%s: %s', (code, expected) => {
    expect(isSurelyNamed(`import { z } from 'zod';\n${code}`, 'z', new Set([1]))).toBe(expected);
  });
});
