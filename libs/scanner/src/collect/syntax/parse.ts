import { createRequire } from 'node:module';
import { Lang, parse, registerDynamicLanguage } from '@ast-grep/napi';
import { endingOf, type Language } from '../language.ts';
import type { Node } from './node.ts';

const require = createRequire(import.meta.url);
type Registered = Parameters<typeof registerDynamicLanguage>[0][string];
const grammar = (name: string): Registered => require(`@ast-grep/lang-${name}`) as Registered;

let registered = false;
const registerOnce = () => {
  // A second registration forgets the languages of the first, so all of them go into this one call. They are
  // loaded here, since a tree of JavaScript needs none of them.
  if (!registered)
    registerDynamicLanguage({
      python: grammar('python'),
      ruby: grammar('ruby'),
      java: grammar('java'),
      kotlin: grammar('kotlin'),
      go: grammar('go'),
      php: grammar('php'),
    });
  registered = true;
};

export type Grammar = 'typescript' | 'tsx' | Language;

/** The grammar that a file is read by. Plain JavaScript is read as such: its angle brackets are no types. */
export const grammarOf = (path: string, language: Language): Grammar => {
  if (language !== 'javascript') return language;
  const ending = endingOf(path);
  if (ending === 'tsx' || ending === 'jsx') return 'tsx';
  return ending.endsWith('ts') ? 'typescript' : 'javascript';
};

const SCRIPT_GRAMMARS: Partial<Record<Grammar, Lang>> = {
  javascript: Lang.JavaScript,
  typescript: Lang.TypeScript,
  tsx: Lang.Tsx,
};

/** Parses a file's text. Broken code still gives a tree, with error nodes in it. */
export const parseText = (text: string, path: string, language: Language): Node => {
  const grammar = grammarOf(path, language);
  const builtIn = SCRIPT_GRAMMARS[grammar];
  if (builtIn === undefined) registerOnce();
  return parse(builtIn ?? grammar, text).root() as Node;
};
