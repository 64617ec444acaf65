import { withoutPlainComments } from './blanked-comments.ts';
import type { ImportedName, ModuleImport } from './module-imports.ts';

const LINE = /^[ \t]*import\b(?!\s*[.(])/gm;
const STATEMENT =
  /^[ \t]*import\b(?!\s*[.(])[ \t]*(type\b(?!\s*(?:,|from\b|=)))?([\w$*\s{},]{0,5000}?)(?:\bfrom\s*)?(['"])([^'"\n]{1,300})\3(?:\s*(?:with|assert)\s*\{[^{}]{0,500}\})?[ \t]*;?/gm;

const namesOf = (clause: string): ImportedName[] => {
  const braces = /\{([^{}]*)\}/.exec(clause);
  const outside = braces ? clause.replace(braces[0], '') : clause;
  const names: ImportedName[] = [];
  for (const part of outside.split(',')) {
    const name = part.trim();
    const whole = /^\*\s*as\s+([\w$]+)$/.exec(name)?.[1];
    if (whole) names.push({ imported: '*', local: whole });
    else if (name !== '') names.push({ imported: 'default', local: name });
  }
  for (const part of braces?.[1]?.split(',') ?? []) {
    const [imported = '', alias] = part
      .trim()
      .replace(/^type\s+(?!as\b)/, '')
      .split(/\sas\s/)
      .map((one) => one.trim());
    if (imported !== '') names.push({ imported, local: alias ?? imported });
  }
  return names;
};

/**
 * Imports at the head of a JavaScript file, read from its text: most files need no tree for them. Null where
 * the text alone may mislead (calls of `require`, an import inside a comment or behind a template string), so
 * that the tree has to say.
 */
export const textImports = (text: string): ModuleImport[] | null => {
  const code = withoutPlainComments(text);
  if (/;[ \t]*import\b|\bimport\s+[\w$]+\s*=|\b(?:require|import)\s*(?:\/[/*]|\(\s*\/)/.test(code))
    return null;
  // What is loaded from the same repository is no package.
  if (/\b(?:require|import)\s*\(\s*['"`](?!\.)/.test(code)) return null;
  const heads = [...code.matchAll(LINE)];
  if (heads.length === 0) return [];
  const template = code.indexOf('`');
  if (template >= 0 && template < (heads.at(-1)?.index ?? 0)) return null;
  const found: ModuleImport[] = [];
  let line = 1;
  let counted = 0;
  for (const match of code.matchAll(STATEMENT)) {
    const { index } = match;
    if (code.lastIndexOf('/*', index) > code.lastIndexOf('*/', index)) return null;
    for (
      let at = text.indexOf('\n', counted);
      at >= 0 && at < index;
      at = text.indexOf('\n', at + 1)
    ) {
      line += 1;
      counted = at + 1;
    }
    found.push({
      module: (match[4] ?? '').replace(/^node:/, ''),
      names: namesOf(match[2] ?? ''),
      typeOnly: match[1] !== undefined,
      node: { startLine: line, endLine: line + match[0].split('\n').length - 1 },
    });
  }
  return found.length === heads.length ? found : null;
};

/**
 * True when a name surely stands somewhere in code besides its import: on a line where nothing before it opens
 * a string or a comment. False when only the tree can tell.
 */
export const isSurelyNamed = (text: string, name: string, lines: ReadonlySet<number>): boolean => {
  const word = new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`);
  if (!word.test(text)) return false;
  const code = withoutPlainComments(text);
  return code.split('\n').some((line, index) => {
    if (lines.has(index + 1)) return false;
    const at = line.search(word);
    return at >= 0 && !/['"`/]|^\s*\*/.test(line.slice(0, at));
  });
};
