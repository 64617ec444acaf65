import go from '@ast-grep/lang-go';
import java from '@ast-grep/lang-java';
import kotlin from '@ast-grep/lang-kotlin';
import php from '@ast-grep/lang-php';
import python from '@ast-grep/lang-python';
import ruby from '@ast-grep/lang-ruby';
import { Lang, parse, registerDynamicLanguage } from '@ast-grep/napi';
import { endingOf, type Language } from '../language.ts';
import type { Node } from './node.ts';

let registered = false;
const registerOnce = () => {
  // A second registration forgets the languages of the first, so all of them go into this one call.
  if (!registered) registerDynamicLanguage({ python, ruby, java, kotlin, go, php });
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
