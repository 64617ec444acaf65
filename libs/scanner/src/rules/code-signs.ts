import picomatch from 'picomatch';
import { usesPackages, type Detector } from '../collect/detector.ts';
import { LANGUAGES, type Language } from '../collect/language.ts';
import { placeIn, type ParsedFile } from '../collect/parsed-file.ts';
import { grammarOf, type Grammar } from '../collect/syntax/parse.ts';
import { stringMentions } from '../collect/python-settings.ts';
import type { MakeMatcher, Matcher } from './matcher.ts';
import type { Sign } from './rule-schema.ts';
import { replaceComments } from '../collect/replace-comments.ts';

type Code = NonNullable<Sign['code']>[number];

/** Kinds of nodes that are functions, by grammar: a grammar refuses a kind that it does not have. */
const SCRIPT = [
  'function_declaration',
  'function_expression',
  'arrow_function',
  'method_definition',
];
const FUNCTIONS: Readonly<Record<Grammar, readonly string[]>> = {
  javascript: SCRIPT,
  typescript: SCRIPT,
  tsx: SCRIPT,
  python: ['function_definition'],
  ruby: ['method'],
  java: ['method_declaration'],
  kotlin: ['function_declaration'],
  go: ['function_declaration', 'method_declaration', 'func_literal'],
  php: ['method_declaration', 'function_definition'],
};
const HEAD = 400;

/** Where functions whose head matches begin and end. */
const functionsWithin = (file: ParsedFile, head: Matcher): { start: number; end: number }[] =>
  file.root
    .findAll({
      rule: { any: FUNCTIONS[grammarOf(file.path, file.language)].map((kind) => ({ kind })) },
    })
    .filter((node) => {
      const text = node.text();
      const body = text.indexOf('{');
      return head.test(text.slice(0, body < 0 ? HEAD : Math.min(body, HEAD)));
    })
    .map((node) => ({ start: node.range().start.index, end: node.range().end.index }));

/** Kinds of nodes that others stand in, by grammar: classes, and calls that may have a block. */
const HOLDERS: Readonly<Record<Grammar, readonly string[]>> = {
  javascript: ['class_declaration', 'call_expression'],
  typescript: ['class_declaration', 'call_expression'],
  tsx: ['class_declaration', 'call_expression'],
  python: ['class_definition', 'call'],
  ruby: ['class', 'call'],
  java: ['class_declaration', 'method_invocation'],
  kotlin: ['class_declaration', 'call_expression'],
  go: ['call_expression'],
  php: ['class_declaration', 'scoped_call_expression', 'member_call_expression'],
};
/** Where the block of a call, or the body of a class, begins. */
const BLOCK = /\b(?:do|func|function|fn|fun|class)\b|\{\s*$/m;

/** Where classes and calls with a block, whose head matches, begin and end. */
const holdersWithin = (file: ParsedFile, head: Matcher): { start: number; end: number }[] =>
  file.root
    .findAll({
      rule: { any: HOLDERS[grammarOf(file.path, file.language)].map((kind) => ({ kind })) },
    })
    .filter((node) => {
      const text = node.text().slice(0, HEAD);
      const block = BLOCK.exec(text)?.index ?? 0;
      return block > 0 && head.test(text.slice(0, block));
    })
    .map((node) => ({ start: node.range().start.index, end: node.range().end.index }));

/** Variables that are made by what matches, such as a group of routes below one address. */
const variablesOf = (code: string, made: Matcher): ReadonlySet<string> =>
  new Set(
    [...code.matchAll(/\b(\w+)\s*:?=\s*([^\n=][^\n]*)/g)].flatMap(([, name = '', value = '']) =>
      made.test(value) ? [name] : [],
    ),
  );
const RECEIVER = /(\w+)\s*$/;
const RECEIVER_LENGTH = 80;
const receiverOf = (code: string, start: number): string =>
  RECEIVER.exec(code.slice(Math.max(0, start - RECEIVER_LENGTH), start))?.[1] ?? '';

/** Which matches stand in a holder, or on a variable made by one, whose head matches. */
const heldBy = (file: ParsedFile, head: Matcher): ((start: number, end: number) => boolean) => {
  const holders = holdersWithin(file, head);
  const variables = variablesOf(file.code, head);
  return (start, end) =>
    holders.some((one) => one.start < start && one.end >= end) ||
    variables.has(receiverOf(file.code, start));
};

const COMMENTS = {
  close: '*/',
  whole: /\/\*[\s\S]*?\*\/|(?:\/\/|#)[^\n]*/g,
  others: /(?:\/\/|#)[^\n]*/g,
};
let likely = { text: '', code: '' };
/**
 * A text without what looks like its comments, over which a match may reach. Asked by many rules of one file
 * after the other. A string that looks like a comment is lost here, and found in the text itself.
 */
const withoutLikelyComments = (text: string): string => {
  if (likely.text !== text) likely = { text, code: replaceComments(text, COMMENTS, () => ' ') };
  return likely.code;
};

const matchesAroundComments = (regex: Matcher, text: string): boolean => {
  const code = withoutLikelyComments(text);
  return code.length < text.length && regex.test(code);
};

const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};
const lineOf = (starts: readonly number[], index: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low + 1;
};

/** Compiled when first asked: most rules are never asked of most trees. */
const lazily = (globs: string[]): ((path: string) => boolean) => {
  let matches: ((path: string) => boolean) | undefined;
  return (path) => (matches ??= picomatch(globs, { dot: true }))(path);
};

const codeDetector = (name: string, code: Code, matcher: MakeMatcher): Detector => {
  const inside = code.paths ? lazily(code.paths) : () => true;
  const outside = code.except ? lazily(code.except) : () => false;
  const unless = code.unless === undefined ? null : matcher(code.unless);
  const within = code.within === undefined ? null : matcher(code.within);
  const notWithin = code.notWithin === undefined ? null : matcher(code.notWithin);
  const regex = code.regex === undefined ? null : matcher(code.regex);
  return {
    name,
    languages: code.languages,
    literals: code.literals,
    ...(code.roles ? { roles: code.roles } : {}),
    mayFind: (text, path) =>
      inside(path) &&
      !outside(path) &&
      (regex === null || regex.test(text) || matchesAroundComments(regex, text)),
    *find(file) {
      if (code.pattern !== undefined) {
        for (const node of file.root.findAll(code.pattern)) {
          const seen = file.at(node);
          if (!unless?.test(seen.text)) yield seen;
        }
        return;
      }
      const starts = lineStarts(file.code);
      const lines = file.code.split('\n');
      const functions = within ? functionsWithin(file, within) : null;
      const isHeld = notWithin ? heldBy(file, notWithin) : () => false;
      for (const { start, end } of regex?.all(file.code) ?? []) {
        if (isHeld(start, end)) continue;
        if (functions && !functions.some((one) => one.start <= start && one.end >= end)) continue;
        const first = lineOf(
          starts,
          start + (/^\s*/.exec(file.code.slice(start, end))?.[0].length ?? 0),
        );
        const last = lineOf(starts, Math.max(start, end - 1));
        if (!unless?.test(lines.slice(first - 1, last).join('\n')))
          yield { ...placeIn(file.path, file.lines, first, last), data: {} };
      }
    },
  };
};

const importsOf = (name: string, { imports = [], importsExcept }: Sign): Detector => {
  const detector = usesPackages(name, [...LANGUAGES], imports);
  if (!importsExcept) return detector;
  const outside = lazily(importsExcept);
  return { ...detector, mayFind: (_, path) => !outside(path) };
};

/** What looks at code for one sign. */
export const signDetectors = (name: string, sign: Sign, matcher: MakeMatcher): Detector[] => [
  ...(sign.imports ? [importsOf(`${name}-imports`, sign)] : []),
  ...(sign.strings ? [stringMentions(`${name}-strings`, ['python'], sign.strings)] : []),
  ...(sign.code ?? []).map((code, index) => codeDetector(`${name}-code-${index}`, code, matcher)),
];

/** Languages that a sign reads by code of its own. */
export const signLanguages = (sign: Sign): Language[] =>
  (sign.code ?? []).flatMap(({ languages }) => languages);
