/** Languages whose syntax the scanner reads. TypeScript, JSX and TSX count as `javascript`. */
export const LANGUAGES = ['javascript', 'python'] as const;
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
};

/** Endings of languages that are recognized and named, but not read yet. */
const UNREAD: Readonly<Record<string, 'ruby' | 'java' | 'go' | 'php' | 'dotnet' | 'other'>> = {
  rb: 'ruby',
  java: 'java',
  kt: 'java',
  kts: 'java',
  scala: 'java',
  go: 'go',
  php: 'php',
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

export const endingOf = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
};

export const languageOf = (path: string): Language | null => BY_ENDING[endingOf(path)] ?? null;
export const unreadLanguageOf = (path: string) => UNREAD[endingOf(path)] ?? null;
