import python from '@ast-grep/lang-python';
import { Lang, parse, registerDynamicLanguage } from '@ast-grep/napi';
import { endingOf, type Language } from '../language.ts';
import type { Node } from './node.ts';

let registered = false;
const registerOnce = () => {
  // A second registration forgets the languages of the first, so all of them go into this one call.
  if (!registered) registerDynamicLanguage({ python });
  registered = true;
};

export type Grammar = 'javascript' | 'typescript' | 'tsx' | 'python';

/** The grammar that a file is read by. Plain JavaScript is read as such: its angle brackets are no types. */
export const grammarOf = (path: string, language: Language): Grammar => {
  if (language === 'python') return 'python';
  const ending = endingOf(path);
  if (ending === 'tsx' || ending === 'jsx') return 'tsx';
  return ending.endsWith('ts') ? 'typescript' : 'javascript';
};

const SCRIPT_GRAMMARS = { javascript: Lang.JavaScript, typescript: Lang.TypeScript, tsx: Lang.Tsx };

/** Parses a file's text. Broken code still gives a tree, with error nodes in it. */
export const parseText = (text: string, path: string, language: Language): Node => {
  const grammar = grammarOf(path, language);
  if (grammar !== 'python') return parse(SCRIPT_GRAMMARS[grammar], text).root() as Node;
  registerOnce();
  return parse('python', text).root() as Node;
};
