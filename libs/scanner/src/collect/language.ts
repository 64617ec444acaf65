/** Languages whose syntax the scanner reads. TypeScript, JSX and TSX count as `javascript`. */
export const LANGUAGES = ['javascript', 'python', 'ruby', 'java', 'kotlin', 'go', 'php'] as const;
export type Language = (typeof LANGUAGES)[number];

const BY_ENDING: Readonly<Record<string, Language>> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  ts: 'javascript',
  mts: 'javascript',
  cts: 'javascript',
  tsx: 'javascript',
  py: 'python',
  rb: 'ruby',
  rake: 'ruby',
  java: 'java',
  kt: 'kotlin',
  kts: 'kotlin',
  go: 'go',
  php: 'php',
};

/** Endings of languages that are recognized and named, but not read. */
const UNREAD: Readonly<Record<string, 'java' | 'dotnet' | 'other'>> = {
  scala: 'java',
  cs: 'dotnet',
  fs: 'dotnet',
  rs: 'other',
  ex: 'other',
  exs: 'other',
  swift: 'other',
  cpp: 'other',
  cc: 'other',
  c: 'other',
};

/** The stack that a language belongs to. */
export const STACK_OF_LANGUAGE = {
  javascript: 'node',
  python: 'python',
  ruby: 'ruby',
  java: 'java',
  kotlin: 'java',
  go: 'go',
  php: 'php',
} as const satisfies Record<Language, string>;

export const endingOf = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
};

export const languageOf = (path: string): Language | null => BY_ENDING[endingOf(path)] ?? null;
export const unreadLanguageOf = (path: string) => UNREAD[endingOf(path)] ?? null;
