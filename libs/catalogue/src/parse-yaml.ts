import { CORE_SCHEMA, load, loadAll, type LoadOptions, type State } from 'js-yaml';
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import type { z } from 'zod';
import type { CatalogueFile, FileProblem } from './catalogue-file.ts';
import { issueWords } from './issue-words.ts';

type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: FileProblem[] };

/** The offset of the deepest node that a path reaches: a missing key is reported where its owner stands. */
const offsetOf = (
  document: Document.Parsed,
  path: readonly PropertyKey[],
  key?: string,
): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (!isNode(node)) continue;
    if (length === path.length && key !== undefined && isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === key,
      );
      if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    return node.range?.[0] ?? 0;
  }
  return 0;
};

/** Where aliases stand. Content is plain data: a file must not expand into more than it shows. */
const aliasOffsets = (document: Document.Parsed): number[] => {
  const offsets: number[] = [];
  visit(document, { Alias: (_key, node) => void offsets.push(node.range?.[0] ?? 0) });
  return offsets;
};

/** What the parser calls it when a text with a colon was left without quotes. */
const COLON_ERRORS: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW']);
const QUOTE_IT =
  'a colon and a space within a text begin a mapping: put the text into quotes or after ">-"';
const CUT = 'what follows " #" is read as a comment and lost: put the text into quotes';

/** Texts without quotes whose line goes on behind " #": YAML drops what is there without a word. */
const cutOffsets = (document: Document.Parsed, text: string): number[] => {
  const offsets: number[] = [];
  visit(document, {
    Scalar: (_key, node) => {
      if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !node.range) return;
      if (/^[^\S\n]+#/.test(text.slice(node.range[1]))) offsets.push(node.range[0]);
    },
  });
  return offsets;
};

/** What the quick parser tells of a node at its end; its types leave the anchor out. */
type Node = State & { anchor: string | null };

const isAnchored = ({ anchor }: Node): boolean => anchor !== null;

/** Whether a text without quotes ends before a comment on its own line. */
const isCut = ({ result, input, position, lineStart }: Node): boolean =>
  typeof result === 'string' &&
  input[position] === '#' &&
  input.slice(lineStart, position).trim() !== '';

/** What a quick parser gives of a good file, or undefined where it is no YAML or has something unusual in it. */
const unlessUnusual = <Value>(
  parse: (options: LoadOptions) => Value,
  isUnusual: (node: Node) => boolean,
): Value | undefined => {
  let isUsual = true;
  const listener: LoadOptions['listener'] = (event, node) => {
    if (event === 'close' && isUnusual(node as Node)) isUsual = false;
  };
  try {
    const value = parse({ schema: CORE_SCHEMA, listener });
    return isUsual ? value : undefined;
  } catch {
    return undefined;
  }
};

/** A good file, four times as fast as with line numbers. Whatever is unusual is left to the careful way. */
const parseQuickly = (text: string): unknown =>
  unlessUnusual(
    (options) => load(text, options),
    (node) => isAnchored(node) || isCut(node),
  );

/** Every document of a text, or undefined where it is unusual: anchors, or not YAML at all. */
export const loadAllQuickly = (text: string): unknown[] | undefined =>
  unlessUnusual((options) => loadAll(text, null, options), isAnchored);

/** For a text, the line, from 1, on which what a path leads to stands, or its nearest owner that is there. */
export const lineFinder = (text: string): ((path: readonly (string | number)[]) => number) => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return (path) => {
    const steps = path.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step));
    return Math.max(1, lines.linePos(keyOffset(document, steps)).line);
  };
};

/** The line of one path. */
export const lineOf = (text: string, path: readonly (string | number)[]): number =>
  lineFinder(text)(path);

/** Where the key stands that a path ends with, rather than its value: a text may begin a line later. */
const keyOffset = (document: Document.Parsed, steps: readonly (string | number)[]): number => {
  const last = steps.at(-1);
  return typeof last === 'string'
    ? offsetOf(document, steps.slice(0, -1), last)
    : offsetOf(document, steps);
};

/** Parses one file with the place of each node, so that problems carry the line that they stand on. */
export const parseCarefully = <Schema extends z.ZodType>(
  { path: file, text }: CatalogueFile,
  schema: Schema,
): Parsed<z.output<Schema>> => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problem = (rule: FileProblem['rule'], offset: number, message: string): FileProblem => ({
    file,
    line: Math.max(1, lines.linePos(offset).line),
    rule,
    message,
  });
  const broken = [
    ...document.errors.map((error) =>
      COLON_ERRORS.has(error.code)
        ? problem('unquoted-colon', error.pos[0], QUOTE_IT)
        : problem('yaml', error.pos[0], error.message),
    ),
    ...cutOffsets(document, text).map((offset) => problem('cut-by-comment', offset, CUT)),
    ...aliasOffsets(document).map((offset) => problem('yaml', offset, 'aliases cannot be used')),
  ];
  if (broken.length > 0) return { ok: false, problems: broken };
  const result = schema.safeParse(document.toJS(), { error: issueWords });
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) => {
      const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      const where = issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : '';
      const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
      if (wantsText && isMap(document.getIn(issue.path, true)))
        return problem('unquoted-colon', offsetOf(document, issue.path), `${where}${QUOTE_IT}`);
      return problem('schema', offsetOf(document, issue.path, key), `${where}${issue.message}`);
    }),
  };
};

/** Parses one file and checks it by a schema. Problems carry the line that they stand on. */
export const parseYaml = <Schema extends z.ZodType>(
  file: CatalogueFile,
  schema: Schema,
): Parsed<z.output<Schema>> => {
  const value = parseQuickly(file.text);
  const quick = value === undefined ? undefined : schema.safeParse(value);
  return quick?.success ? { ok: true, value: quick.data } : parseCarefully(file, schema);
};
