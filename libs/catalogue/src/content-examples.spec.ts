import { spawnSync } from 'node:child_process';
import go from '@ast-grep/lang-go';
import java from '@ast-grep/lang-java';
import kotlin from '@ast-grep/lang-kotlin';
import php from '@ast-grep/lang-php';
import python from '@ast-grep/lang-python';
import ruby from '@ast-grep/lang-ruby';
import { parse, registerDynamicLanguage, type SgNode } from '@ast-grep/napi';
import { loadModule, parseSync } from 'libpg-query';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { bundledCatalogue } from './bundled.ts';

interface Example {
  /** Where it stands, such as `QU-02.playbook.steps.1.example`. */
  at: string;
  language: string;
  code: string;
}

const examplesIn = (value: unknown, at: string): Example[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('language' in value && 'code' in value) {
    return [{ at, language: String(value.language), code: String(value.code) }];
  }
  return Object.entries(value).flatMap(([key, below]) => examplesIn(below, `${at}.${key}`));
};

const { practices, symptoms } = bundledCatalogue();
const examples = [...practices, ...symptoms].flatMap((owner) => examplesIn(owner, owner.id));
const inLanguage = (...languages: string[]) =>
  examples
    .filter(({ language }) => languages.includes(language))
    .map(({ at, language, code }) => [at, language, code] as const);

const GRAMMARS = { go, java, kotlin, php, python, ruby };

/** What a grammar could not make sense of, with its line. A leaf without text is what it had to add. */
const syntaxErrors = (language: string, code: string): string[] => {
  const visit = (node: SgNode): string[] => {
    const below = node.children();
    if (node.kind() === 'ERROR' || (below.length === 0 && node.text() === '')) {
      return [`line ${node.range().start.line + 1}: ${node.kind()} ${node.text().slice(0, 60)}`];
    }
    return below.flatMap(visit);
  };
  return visit(parse(language, code).root());
};

/** Lines of a configuration that neither open, close nor end a directive. */
const unendedDirectives = (code: string): string[] =>
  code
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '' && !/[;{}]$/.test(line));

const openBraces = (code: string): number =>
  [...code.replace(/(["']).*?\1/g, '')].reduce(
    (open, sign) => open + (sign === '{' ? 1 : sign === '}' ? -1 : 0),
    0,
  );

/** What bash says of a script without running it, or null where there is no bash. */
const bashErrors = (code: string): string | null => {
  const { error, stderr } = spawnSync('bash', ['-n'], { input: code, encoding: 'utf8' });
  return error ? null : stderr;
};

/** Every name that an example may be marked with. Adding one means saying here how it is checked. */
const CHECKED = [...Object.keys(GRAMMARS), 'bash', 'js', 'json', 'nginx', 'sql', 'ts', 'yaml'];
const READ_BY_PEOPLE = [
  'text',
  'toml',
  'dockerfile',
  'ini',
  'promql',
  'lua',
  'hcl',
  'http',
  'html',
];

beforeAll(async () => {
  registerDynamicLanguage(GRAMMARS);
  await loadModule();
});

describe('code examples', () => {
  it('are there, not empty, and in languages that are known here', () => {
    expect(inLanguage('bash').length).toBeGreaterThan(60);
    expect(inLanguage('sql').length).toBeGreaterThan(30);
    expect(inLanguage('js', 'ts').length).toBeGreaterThan(40);
    expect(inLanguage('python').length).toBeGreaterThan(15);
    for (const { at, language, code } of examples) {
      expect(code.trim(), at).not.toBe('');
      expect([...CHECKED, ...READ_BY_PEOPLE], at).toContain(language);
    }
  });

  it.each(inLanguage('js', 'ts'))('%s parses as %s', (_at, language, code) => {
    const { diagnostics } = ts.transpileModule(code, {
      reportDiagnostics: true,
      fileName: `example.${language}`,
      compilerOptions: {
        allowJs: true,
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
      },
    });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  });

  it.each(inLanguage('yaml'))('%s parses as %s', (_at, _language, code) => {
    const errors = parseAllDocuments(code).flatMap((document) => [...document.errors]);
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it.each(inLanguage('json'))('%s parses as %s', (_at, _language, code) => {
    expect(() => JSON.parse(code) as unknown).not.toThrow();
  });

  // Variants for other stacks speak the dialects of other databases.
  const postgresql = inLanguage('sql').filter(([at]) => !at.includes('.variants.other.'));
  it.each(postgresql)("%s parses as PostgreSQL's %s", (_at, _language, code) => {
    expect(() => parseSync(code)).not.toThrow();
  });

  it.each(inLanguage(...Object.keys(GRAMMARS)))('%s parses as %s', (_at, language, code) => {
    expect(syntaxErrors(language, code)).toEqual([]);
  });

  it.each(inLanguage('nginx'))('%s has complete directives of %s', (_at, _language, code) => {
    expect(unendedDirectives(code)).toEqual([]);
    expect(openBraces(code)).toBe(0);
  });

  // One process reads all of them, each as the body of a function. Only when it refuses is each asked for alone.
  it.skipIf(bashErrors('true') === null)('parse as bash', { timeout: 120_000 }, () => {
    const scripts = inLanguage('bash');
    const together = scripts.map(([, , code], index) => `example_${index}() {\n${code}\n:\n}`);
    const refused =
      bashErrors(together.join('\n')) === ''
        ? []
        : scripts
            .map(([at, , code]) => `${at}: ${bashErrors(code)}`)
            .filter((text) => !text.endsWith(': '));
    expect(refused).toEqual([]);
  });
});

describe('the checks of code examples', () => {
  it('see broken code', () => {
    expect(syntaxErrors('python', 'def broken(:\n  return')).not.toEqual([]);
    expect(syntaxErrors('go', 'func broken( {')).not.toEqual([]);
    expect(syntaxErrors('java', 'class A { void f( { } }')).not.toEqual([]);
    expect(unendedDirectives('proxy_pass http://app')).toEqual(['proxy_pass http://app']);
    expect(openBraces('location / {')).toBe(1);
    expect(bashErrors('if true; then echo') ?? 'no bash here').not.toBe('');
    expect(() => parseSync('SELEC 1')).toThrow();
  });
});
