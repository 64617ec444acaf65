import picomatch from 'picomatch';
import { TEMPLATED } from '../collect/delivery/kubernetes.ts';
import { yamlValues } from '../collect/delivery/yaml-text.ts';
import { placeInDocument, type TextDocument } from '../collect/documents.ts';
import type { Facts } from '../collect/facts.ts';
import type { Place } from '../collect/parsed-file.ts';
import type { MakeMatcher } from './matcher.ts';
import { pathMatcher } from './path-matcher.ts';
import type { Sign } from './rule-schema.ts';

interface Value {
  keys: readonly string[];
  value: string;
  line: number;
}
type Test = {
  is?: string | undefined;
  not?: string | undefined;
  below?: number | undefined;
  atLeast?: number | undefined;
};

const wayMatches = (way: readonly string[], keys: readonly string[]): boolean => {
  const [first, ...rest] = way;
  if (first === undefined) return true;
  if (first === '**')
    return keys.some((_, at) => wayMatches(rest, keys.slice(at))) || rest.length === 0;
  const [key, ...more] = keys;
  if (key === undefined) return false;
  // A key may have dots in it, as annotations do: written as one part after the last `~`.
  return (
    (first === '*' || picomatch.isMatch(key, first, { dot: true }) || key === first) &&
    wayMatches(rest, more)
  );
};

/** Parts of a way; what stands in `[]` is one key, dots and slashes included. */
const partsOf = (way: string): string[] =>
  [...way.matchAll(/\[([^\]]+)\]|([^.[\]]+)/g)].map((match) => match[1] ?? match[2] ?? '');

const passes = (
  value: string,
  { is, not, below, atLeast }: Test,
  matcher: MakeMatcher,
): boolean => {
  if (value === TEMPLATED)
    return is === undefined && not === undefined && below === undefined && atLeast === undefined;
  const number = Number(value);
  if (is !== undefined && !matcher(is).test(value)) return false;
  if (not !== undefined && matcher(not).test(value)) return false;
  if (below !== undefined && !(value !== '' && number < below)) return false;
  return atLeast === undefined || (value !== '' && number >= atLeast);
};

const found = (
  values: readonly Value[],
  at: string,
  test: Test,
  matcher: MakeMatcher,
): Value | undefined => {
  const way = partsOf(at);
  return values.find(({ keys, value }) => wayMatches(way, keys) && passes(value, test, matcher));
};

const textOf = (facts: Facts, path: string, line: number): Place => {
  const document = facts.documents.find((candidate) => candidate.path === path);
  return document
    ? placeInDocument(document, line)
    : { path, startLine: line, endLine: line, text: path };
};

/** Has what it should have, or lacks what it should lack; the place to show for it. */
const verdict = (
  values: readonly Value[],
  own: number,
  { has, lacks, ...test }: Test & { has?: string | undefined; lacks?: string | undefined },
  matcher: MakeMatcher,
): number | null => {
  if (lacks !== undefined && found(values, lacks, test, matcher)) return null;
  if (has === undefined) return own;
  return found(values, has, test, matcher)?.line ?? null;
};

const isComment = (line: string) => /^\s*(?:#|\/\/|;|--|<!--)/.test(line);

const lineSigns = (
  facts: Facts,
  sign: Sign,
  documents: readonly TextDocument[],
  matcher: MakeMatcher,
): Place[] =>
  (sign.lines ?? []).flatMap(({ files, matches, except }) => {
    const named = picomatch(files, { dot: true });
    const excepted = except ? picomatch(except, { dot: true }) : () => false;
    const line = matcher(matches);
    return documents
      .filter(({ path }) => named(path) && !excepted(path) && !/\.ya?ml$/.test(path))
      .flatMap((document) =>
        document.text
          .split(/\r?\n/)
          .flatMap((text, index) =>
            !isComment(text) && line.test(text) ? [placeInDocument(document, index + 1)] : [],
          ),
      );
  });

const yamlSigns = (sign: Sign, documents: readonly TextDocument[], matcher: MakeMatcher): Place[] =>
  (sign.values ?? []).flatMap(({ files, at, ...test }) => {
    const named = picomatch(files, { dot: true });
    const way = partsOf(at);
    return documents
      .filter(({ path }) => named(path) && /\.ya?ml$/.test(path))
      .flatMap((document) =>
        (yamlValues(document.text) ?? [])
          .filter(({ keys, value }) => wayMatches(way, keys) && passes(value, test, matcher))
          .map(({ startLine }) => placeInDocument(document, startLine)),
      );
  });

const objectSigns = (facts: Facts, sign: Sign, matcher: MakeMatcher): Place[] =>
  (sign.objects ?? []).flatMap(({ kinds, ...wanted }) =>
    facts.kubernetes
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ path, values, line }) => {
        const own = values.map(({ keys, value, startLine }) => ({ keys, value, line: startLine }));
        const seen = verdict(own, line, wanted, matcher);
        return seen === null ? [] : [textOf(facts, path, seen)];
      }),
  );

const serviceSigns = (facts: Facts, sign: Sign, matcher: MakeMatcher): Place[] =>
  (sign.services ?? []).flatMap(({ image, except, ...wanted }) =>
    facts.composeServices.flatMap(({ path, values }) => {
      const own = values.map(({ key, value, line }) => ({ keys: key.split('.'), value, line }));
      const written = own.find(({ keys }) => keys.join('.') === 'image')?.value ?? '';
      if (image !== undefined && !matcher(image).test(written)) return [];
      if (except !== undefined && matcher(except).test(written)) return [];
      const seen = verdict(own, own[0]?.line ?? 1, wanted, matcher);
      return seen === null ? [] : [textOf(facts, path, seen)];
    }),
  );

const blockSigns = (facts: Facts, sign: Sign, matcher: MakeMatcher): Place[] =>
  (sign.blocks ?? []).flatMap(({ keyword, types, has, lacks }) =>
    facts.terraform
      .filter(
        (block) =>
          block.keyword === keyword &&
          matcher(types).test(block.type || block.name) &&
          (has === undefined || matcher(has).test(block.body)) &&
          (lacks === undefined || !matcher(lacks).test(block.body)),
      )
      .map(({ path, startLine }) => textOf(facts, path, startLine)),
  );

const fileSigns = (facts: Facts, sign: Sign): Place[] => {
  if (!sign.files) return [];
  const named = pathMatcher(sign.files);
  const roles = sign.fileRoles ?? ['source'];
  return facts.files
    .filter(({ path, role }) => roles.includes(role) && named(path))
    .map(({ path }) => textOf(facts, path, 1));
};

/** Places outside code where a sign is seen. Tests, examples and documentation are no evidence. */
export const documentSigns = (facts: Facts, sign: Sign, matcher: MakeMatcher): Place[] => {
  const documents = facts.documents.filter(({ role }) => role === 'source' || role === 'tooling');
  const wanted = new Set(sign.declares ?? []);
  return [
    ...fileSigns(facts, sign),
    ...lineSigns(facts, sign, documents, matcher),
    ...yamlSigns(sign, documents, matcher),
    ...objectSigns(facts, sign, matcher),
    ...serviceSigns(facts, sign, matcher),
    ...blockSigns(facts, sign, matcher),
    ...(sign.instructions ?? []).flatMap(({ keyword, matches }) =>
      facts.dockerfiles.flatMap(({ path, instructions }) =>
        instructions
          .filter((one) => one.keyword === keyword && matcher(matches).test(one.argument))
          .map(({ line }) => textOf(facts, path, line)),
      ),
    ),
    ...facts.declared
      .filter(
        ({ ecosystem, name }) =>
          wanted.has(`${ecosystem}:${name}`) ||
          wanted.has(`${ecosystem}:${name.replace(/:.*$/, ':*')}`),
      )
      .map(({ path, line }) => textOf(facts, path, line)),
  ];
};
