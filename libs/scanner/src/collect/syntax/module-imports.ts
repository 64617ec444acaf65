import type { Language } from '../language.ts';
import { compiledImports, compiledModules } from './compiled-imports.ts';
import type { Node } from './node.ts';
import { stringOf } from './values.ts';

/** Lines count from 1, both inclusive. */
export interface Lines {
  startLine: number;
  endLine: number;
}

export interface ImportedName {
  /** The exported name; `default` or `*` for the whole module. */
  imported: string;
  local: string;
}

export interface ModuleImport {
  /** As written, without `node:`. */
  module: string;
  names: ImportedName[];
  typeOnly: boolean;
  /** Where it stands: its node, or its lines where no tree was needed. */
  node: Node | Lines;
}

const clean = (module: string) => module.replace(/^node:/, '');

/** True when a module belongs to a package: the package itself or anything inside it. */
export const belongsTo = (module: string, name: string): boolean =>
  module === name || module.startsWith(`${name}/`) || module.startsWith(`${name}.`);

const patternNames = (pattern: Node): ImportedName[] => {
  if (pattern.kind() === 'identifier') return [{ imported: 'default', local: pattern.text() }];
  return pattern.namedChildren().flatMap((part) => {
    if (part.kind() === 'shorthand_property_identifier_pattern')
      return [{ imported: part.text(), local: part.text() }];
    const key = part.field('key')?.text();
    const value = part.field('value')?.text();
    return key && value ? [{ imported: key, local: value }] : [];
  });
};

const ofImportStatement = (node: Node): ModuleImport | null => {
  const assigned = node.children().find((child) => child.kind() === 'import_require_clause');
  const module = stringOf(assigned?.field('source') ?? node.field('source'));
  if (module === null) return null;
  const names: ImportedName[] = [];
  const alias = assigned?.namedChildren()[0];
  if (alias) names.push({ imported: 'default', local: alias.text() });
  const clause = node.children().find((child) => child.kind() === 'import_clause');
  for (const part of clause?.namedChildren() ?? []) {
    if (part.kind() === 'identifier') names.push({ imported: 'default', local: part.text() });
    if (part.kind() === 'namespace_import')
      names.push({ imported: '*', local: part.namedChildren()[0]?.text() ?? '' });
    if (part.kind() === 'named_imports')
      for (const specifier of part.namedChildren()) {
        const imported = specifier.field('name')?.text();
        if (imported) names.push({ imported, local: specifier.field('alias')?.text() ?? imported });
      }
  }
  return { module: clean(module), names, typeOnly: /^import\s+type\b/.test(node.text()), node };
};

/** `const x = require('m')`, also when called or accessed at once: `require('m')(y)`, `require('m').z`. */
const ofRequire = (call: Node): ModuleImport | null => {
  const module = stringOf(call.field('arguments')?.namedChildren()[0]);
  if (module === null) return null;
  let outer: Node = call;
  let member: string | null = null;
  for (let parent = outer.parent(); parent; parent = outer.parent()) {
    const kind = String(parent.kind());
    if (kind === 'member_expression' && member === null)
      member = parent.field('property')?.text() ?? null;
    else if (!/^(call_expression|await_expression|parenthesized_expression)$/.test(kind)) break;
    if (kind === 'call_expression' && parent.field('function')?.id() !== outer.id()) break;
    outer = parent;
  }
  const holder = outer.parent();
  const pattern = holder?.kind() === 'variable_declarator' ? holder.field('name') : null;
  const names = pattern ? patternNames(pattern) : [];
  if (member !== null)
    for (const name of names) if (name.imported === 'default') name.imported = member;
  return { module: clean(module), names, typeOnly: false, node: call };
};

const javascriptImports = (root: Node): ModuleImport[] => {
  const statements = root
    .children()
    .filter((child) => child.kind() === 'import_statement')
    .map(ofImportStatement);
  const required = root
    .findAll({
      rule: { kind: 'call_expression', has: { field: 'function', regex: '^(require|import)$' } },
    })
    .map(ofRequire);
  return [...statements, ...required].filter((found) => found !== null);
};

const pythonImports = (root: Node): ModuleImport[] => {
  const found: ModuleImport[] = [];
  const nameOf = (part: Node): ImportedName => {
    const name = part.field('name')?.text() ?? part.text();
    const alias = part.field('alias')?.text();
    return { imported: name, local: alias ?? name };
  };
  for (const node of root.findAll({ rule: { kind: 'import_statement' } }))
    for (const part of node.namedChildren()) {
      const { imported, local } = nameOf(part);
      const bound = local === imported ? (imported.split('.')[0] ?? imported) : local;
      found.push({
        module: imported,
        names: [{ imported: '*', local: bound }],
        typeOnly: false,
        node,
      });
    }
  for (const node of root.findAll({ rule: { kind: 'import_from_statement' } })) {
    const source = node.field('module_name');
    if (!source || source.kind() === 'relative_import') continue;
    const names = node
      .namedChildren()
      .filter((part) => part.id() !== source.id() && part.kind() !== 'wildcard_import')
      .map(nameOf);
    found.push({ module: source.text(), names, typeOnly: false, node });
  }
  return found;
};

/** Every import of other packages in a file; what is commented out is none. */
export const importsOf = (root: Node, language: Language): ModuleImport[] =>
  language === 'python'
    ? pythonImports(root)
    : language === 'javascript'
      ? javascriptImports(root)
      : compiledImports(root, language);

const JAVASCRIPT_SPECIFIER =
  /(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*(?:\(\s*)?)['"`]([^'"`\n]{1,200})['"`]/g;
const PYTHON_SPECIFIER = /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([^#\n]+))/gm;

/** Modules that a text may import, found without parsing: a superset of the truth, to reject files by. */
export const candidateModules = (text: string, language: Language): Set<string> => {
  if (language !== 'python' && language !== 'javascript') return compiledModules(text, language);
  const modules = new Set<string>();
  if (language === 'python') {
    for (const match of text.matchAll(PYTHON_SPECIFIER)) {
      if (match[1]) modules.add(match[1]);
      for (const part of match[2]?.split(',') ?? []) {
        const name = part.trim().split(/\s/)[0];
        if (name) modules.add(name);
      }
    }
  } else
    for (const match of text.matchAll(JAVASCRIPT_SPECIFIER))
      if (match[1]) modules.add(clean(match[1]));
  return modules;
};
