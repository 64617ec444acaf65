import type { Language } from '../language.ts';
import type { ModuleImport } from './module-imports.ts';
import type { Node } from './node.ts';

/** Languages besides JavaScript and Python. Modules of all of them are written with `.` or `/` between parts. */
type Compiled = Exclude<Language, 'javascript' | 'python'>;

const KINDS: Readonly<Record<Compiled, string>> = {
  ruby: 'call',
  java: 'import_declaration',
  kotlin: 'import_header',
  go: 'import_spec',
  php: 'namespace_use_declaration',
};
const lastPart = (module: string) =>
  module.slice(Math.max(module.lastIndexOf('.'), module.lastIndexOf('/')) + 1);
const unquoted = (text: string) => text.replace(/^["'`]|["'`]$/g, '');

const phpModules = (text: string): { module: string; local: string }[] => {
  const body = text.replace(/^use\s+(?:function\s+|const\s+)?|;\s*$/g, '').replace(/\s+/g, ' ');
  const group = /^(.*?)\\?\{(.*)\}$/.exec(body);
  const names = group
    ? (group[2] ?? '').split(',').map((part) => `${(group[1] ?? '').trim()}\\${part.trim()}`)
    : body.split(',').map((part) => part.trim());
  return names.map((name) => {
    const [path = '', alias] = name.split(/ as /i);
    const module = path.replace(/^\\/, '').replaceAll('\\', '.');
    return { module, local: alias ?? lastPart(module) };
  });
};

const found = (node: Node, language: Compiled): { module: string; local: string }[] => {
  const text = node.text();
  switch (language) {
    case 'ruby': {
      const match = /^require(?:_relative)?[\s(]*["']([^"']{1,200})["']/.exec(text);
      return match?.[1] ? [{ module: match[1], local: '' }] : [];
    }
    case 'go':
      // What a file imports and does not use, the compiler refuses.
      return [{ module: unquoted(node.field('path')?.text() ?? ''), local: '' }];
    case 'php':
      return phpModules(text);
    default: {
      const match = /^import\s+(?:static\s+)?([\w.]+)(\.\*)?(?:\s+as\s+(\w+))?/.exec(text);
      if (!match?.[1]) return [];
      // What a star brings in cannot be told: the import itself has to do.
      return [{ module: match[1], local: match[2] ? '' : (match[3] ?? lastPart(match[1])) }];
    }
  }
};

/** Imports of a Ruby, Java, Kotlin, Go or PHP file. PHP's backslashes are given as dots. */
export const compiledImports = (root: Node, language: Compiled): ModuleImport[] =>
  root.findAll({ rule: { kind: KINDS[language] } }).flatMap((node) =>
    found(node, language).map(({ module, local }) => ({
      module,
      names: local === '' ? [] : [{ imported: lastPart(module), local }],
      typeOnly: false,
      node,
    })),
  );

const SPECIFIERS: Readonly<Record<Compiled, RegExp>> = {
  ruby: /^[ \t\uFEFF]*require(?:_relative)?[\s(]+["']([^"'\n]{1,200})["']/gm,
  java: /^[ \t\uFEFF]*import\s+(?:static\s+)?([\w.]{1,300})/gm,
  kotlin: /^[ \t\uFEFF]*import\s+([\w.]{1,300})/gm,
  // Behind the import of a driver linters ask for a comment.
  go: /^[ \t\uFEFF]*(?:import[ \t]+)?(?:[\w.]+[ \t]+)?"([\w./~-]{1,300})"[ \t\r]*(?:\/[/*].*)?$/gm,
  php: /^[ \t\uFEFF]*use\s+(?:function\s+|const\s+)?(?!\s)([^;]{1,2000});/gm,
};

/** Modules that a text may import, found without parsing. */
export const compiledModules = (text: string, language: Compiled): Set<string> => {
  const modules = new Set<string>();
  for (const match of text.matchAll(SPECIFIERS[language]))
    if (language === 'php')
      for (const { module } of phpModules(`use ${match[1] ?? ''};`)) modules.add(module);
    else if (match[1]) modules.add(match[1].replace(/\.$/, ''));
  return modules;
};
