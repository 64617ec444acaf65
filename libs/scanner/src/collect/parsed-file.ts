import type { Role } from './file-role.ts';
import type { Language } from './language.ts';
import { callsOf, pythonCallsOf, type Call } from './syntax/calls.ts';
import { belongsTo, importsOf, type Lines, type ModuleImport } from './syntax/module-imports.ts';
import type { Node } from './syntax/node.ts';
import { isSurelyNamed, textImports } from './syntax/text-imports.ts';
import { grammarOf, parseText, type Grammar } from './syntax/parse.ts';

/** Where something was seen. `text` is the raw source and may hold secrets: the report redacts it. */
export interface Place {
  readonly path: string;
  /** Lines count from 1, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly text: string;
  /** What to show instead of `text`, where a detector knows what must not be seen. */
  readonly shown?: string;
}

export type SightingData = Readonly<Record<string, string | number | boolean | null>>;

/** What a detector saw in one file: plain data, so that it can be kept, sent and compared. */
export interface Sighting extends Place {
  readonly data: SightingData;
}

const LINES_SHOWN = 8;

/** A place from a text by lines. Long places are cut to their first lines, the range included. */
export const placeIn = (
  path: string,
  lines: readonly string[],
  startLine: number,
  endLine: number,
): Place => {
  const first = Math.min(Math.max(1, startLine), Math.max(1, lines.length));
  const last = Math.min(
    Math.max(first, endLine),
    first + LINES_SHOWN - 1,
    Math.max(1, lines.length),
  );
  return { path, startLine: first, endLine: last, text: lines.slice(first - 1, last).join('\n') };
};

const SCRIPT_NAMES = [
  'identifier',
  'property_identifier',
  'shorthand_property_identifier',
  'shorthand_property_identifier_pattern',
];
/** Kinds of nodes that are names, by grammar: a grammar refuses a rule with a kind that it does not have. */
const NAME_KINDS: Readonly<Record<Grammar, readonly string[]>> = {
  javascript: SCRIPT_NAMES,
  typescript: [...SCRIPT_NAMES, 'type_identifier'],
  tsx: [...SCRIPT_NAMES, 'type_identifier'],
  python: ['identifier'],
  ruby: ['identifier', 'constant'],
  java: ['identifier', 'type_identifier'],
  kotlin: ['simple_identifier', 'type_identifier'],
  go: ['identifier', 'package_identifier', 'field_identifier', 'type_identifier'],
  php: ['name', 'variable_name'],
};
/** Kinds of nodes that are comments, by grammar. */
const COMMENTS: Readonly<Record<Grammar, readonly string[]>> = {
  javascript: ['comment'],
  typescript: ['comment'],
  tsx: ['comment'],
  python: ['comment'],
  ruby: ['comment'],
  java: ['line_comment', 'block_comment'],
  kotlin: ['line_comment', 'multiline_comment'],
  go: ['comment'],
  php: ['comment'],
};

const wholeNames = new Map<string, RegExp>();
/** A name in a text: where it does not stand at all, no tree has to be searched. */
const wholeName = (names: readonly string[]): RegExp => {
  const key = names.join('|');
  const known = wholeNames.get(key);
  if (known) return known;
  const made = new RegExp(`(?<![\\w$])(?:${key})(?![\\w$])`);
  wholeNames.set(key, made);
  return made;
};

/** A source file with its syntax tree, made when first asked for. */
export class ParsedFile {
  #root: Node | undefined;
  #imports: readonly ModuleImport[] | undefined;
  #lines: readonly string[] | undefined;
  #code: string | undefined;
  readonly #named = new Map<string, boolean>();

  constructor(
    readonly path: string,
    readonly text: string,
    readonly language: Language,
    readonly role: Role,
  ) {}

  get root(): Node {
    this.#root ??= parseText(this.text, this.path, this.language);
    return this.#root;
  }

  get imports(): readonly ModuleImport[] {
    this.#imports ??=
      (this.language === 'javascript' ? textImports(this.text) : null) ??
      importsOf(this.root, this.language);
    return this.#imports;
  }

  get lines(): readonly string[] {
    this.#lines ??= this.text.split(/\r?\n/);
    return this.#lines;
  }

  /** The text with its comments blanked, so that places in it are those of the file. */
  get code(): string {
    this.#code ??= this.withoutComments();
    return this.#code;
  }

  /** Every comment with a part that matches, with its first line, counted from 1. */
  comments(regex: string): { startLine: number; text: string }[] {
    return this.commentNodes(regex).map((node) => ({
      startLine: node.range().start.line + 1,
      text: node.text(),
    }));
  }

  /** Imports of a package that are really used: named somewhere else in the file, or for effect only. */
  usedImports(packages: readonly string[]): ModuleImport[] {
    return this.imports.filter(
      (found) =>
        !found.typeOnly &&
        packages.some((name) => belongsTo(found.module, name)) &&
        (found.names.length === 0 || found.names.some(({ local }) => this.isNamedElsewhere(local))),
    );
  }

  /** Local names bound to an export of the packages; all their exports when none is named. */
  namesOf(packages: readonly string[], exported?: readonly string[]): string[] {
    return this.imports
      .filter((found) => packages.some((name) => belongsTo(found.module, name)))
      .flatMap((found) => found.names)
      .filter(({ imported }) => exported === undefined || exported.includes(imported))
      .map(({ local }) => local);
  }

  importsAny(packages: readonly string[]): boolean {
    return this.imports.some((found) => packages.some((name) => belongsTo(found.module, name)));
  }

  /** Calls by the last names of their callee (regular expressions without anchors). */
  calls(...names: string[]): Call[] {
    if (!wholeName(names).test(this.text)) return [];
    return this.language === 'python' ? pythonCallsOf(this.root, names) : callsOf(this.root, names);
  }

  /** A sighting at a node, its lines in full. */
  at(node: Node | Lines, data: SightingData = {}): Sighting {
    if ('startLine' in node)
      return { ...placeIn(this.path, this.lines, node.startLine, node.endLine), data };
    const { start, end } = node.range();
    return { ...placeIn(this.path, this.lines, start.line + 1, end.line + 1), data };
  }

  /** A sighting at one line, counted from 1. */
  atLine(line: number, data: SightingData = {}): Sighting {
    return { ...placeIn(this.path, this.lines, line, line), data };
  }

  /** Every name in the file that matches, wherever it stands; comments and strings are none. */
  names(regex: string): Node[] {
    const kinds = NAME_KINDS[grammarOf(this.path, this.language)];
    return this.root.findAll({ rule: { any: kinds.map((kind) => ({ kind })), regex } });
  }

  private commentNodes(regex?: string): Node[] {
    const kinds = COMMENTS[grammarOf(this.path, this.language)];
    return this.root.findAll({
      rule: { any: kinds.map((kind) => ({ kind })), ...(regex === undefined ? {} : { regex }) },
    });
  }

  private withoutComments(): string {
    const comments = this.commentNodes();
    if (comments.length === 0) return this.text;
    let code = '';
    let end = 0;
    for (const { start, end: stop } of comments.map((node) => ({
      start: node.range().start.index,
      end: node.range().end.index,
    }))) {
      if (start < end) continue;
      code += this.text.slice(end, start) + this.text.slice(start, stop).replace(/[^\n]/g, ' ');
      end = stop;
    }
    return code + this.text.slice(end);
  }

  private importLines(): ReadonlySet<number> {
    const lines = new Set<number>();
    for (const { node } of this.imports) {
      const { startLine, endLine } =
        'startLine' in node
          ? node
          : { startLine: node.range().start.line + 1, endLine: node.range().end.line + 1 };
      for (let line = startLine; line <= endLine; line += 1) lines.add(line);
    }
    return lines;
  }

  private isNamedElsewhere(name: string): boolean {
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    if (this.language === 'javascript' && isSurelyNamed(this.text, name, this.importLines())) {
      this.#named.set(name, true);
      return true;
    }
    // A property of that name belongs to something else.
    const named = this.names(`^${name.replaceAll('$', '\\$')}$`).filter(
      (node) => node.kind() !== 'property_identifier',
    );
    const answer = name !== '' && named.length > 1;
    this.#named.set(name, answer);
    return answer;
  }
}
