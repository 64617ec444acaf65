import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { CatalogueFileError, type CatalogueFile } from './catalogue-file.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { parseCatalogue } from './parse-catalogue.ts';
import { readCatalogueDirectory } from './read-catalogue-directory.ts';

const content = fileURLToPath(new URL('../content', import.meta.url));
const files = readCatalogueDirectory(content);
const RL03 = 'practices/rate-limiting/RL-03-shared-counters.yaml';

/** The content with one file's text changed, or null to leave the file out. */
const changed = (path: string, change: (text: string) => string | null): CatalogueFile[] => {
  if (!files.some((file) => file.path === path)) throw new Error(`no file ${path}`);
  return files.flatMap((file) => {
    if (file.path !== path) return [file];
    const text = change(file.text);
    return text === null ? [] : [{ path, text }];
  });
};

const problemsOf = (given: readonly CatalogueFile[]) => {
  try {
    parseCatalogue(given);
  } catch (error) {
    if (error instanceof CatalogueFileError)
      return { problems: error.problems, text: error.message };
    throw error;
  }
  throw new Error('nothing was refused');
};
const lineOf = (path: string, start: string): number =>
  1 +
  (files.find((file) => file.path === path)?.text.split('\n') ?? []).findIndex((line) =>
    line.startsWith(start),
  );

describe('parseCatalogue', () => {
  it('names file, line and rule of a value that the schema refuses', () => {
    const { problems, text } = problemsOf(
      changed(RL03, (yaml) => yaml.replace(/^impact: 3$/m, 'impact: 9')),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: RL03,
      line: lineOf(RL03, 'impact:'),
      rule: 'schema',
    });
    expect(text).toMatch(
      /^practices\/rate-limiting\/RL-03-shared-counters\.yaml:\d+: \[schema\] impact: should be at most 5/,
    );
  });

  it('says in words which levels are missing, and what else a place wants', () => {
    const broken = changed(RL03, (yaml) =>
      yaml
        .replace(/^ +(?:partial|proven): .*\n/gm, '')
        .replace(/^gate: .*$/m, 'gate: perhaps')
        .replace(/^title: .*$/m, 'title: no')
        .replace(/^impact: .*$/m, 'impact: much'),
    );
    const all = 'all five levels are described: absent, started, partial, in_place and proven';
    expect(problemsOf(broken).problems.map(({ message }) => message)).toEqual([
      'title: needs at least 4 characters',
      expect.stringMatching(/^gate: is not known; write one of [a-z_]+, /),
      'impact: should be a number',
      `question.levels.partial: is missing; ${all}`,
      `question.levels.proven: is missing; ${all}`,
    ]);
  });

  it('points at the key that is not known', () => {
    const { problems } = problemsOf(
      changed(RL03, (yaml) => yaml.replace(/^impact: 3$/m, 'impact: 3\nimpct: 3')),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        line: lineOf(RL03, 'impact:') + 1,
        message: expect.stringContaining('impct'),
      }),
    ]);
  });

  it('points at the owner of a key that is missing', () => {
    const { problems } = problemsOf(changed(RL03, (yaml) => yaml.replace(/, skills: 2 \}/, ' }')));
    expect(problems).toEqual([
      expect.objectContaining({
        line: lineOf(RL03, 'effort:'),
        message: expect.stringContaining('effort.skills'),
      }),
    ]);
  });

  it('names the line where YAML itself is broken', () => {
    const { problems } = problemsOf(
      changed(RL03, (yaml) => yaml.replace(/^gate: required$/m, 'gate: [required')),
    );
    expect(problems[0]).toMatchObject({ file: RL03, rule: 'yaml' });
    expect(problems[0]?.line).toBeGreaterThanOrEqual(lineOf(RL03, 'gate:'));
  });

  it('names the text that a colon without quotes has made a mapping', () => {
    const verify = problemsOf(
      changed(RL03, (yaml) => yaml.replace(/^title: .*$/m, 'title: Limits: shared')),
    );
    expect(verify.problems[0]).toMatchObject({
      file: RL03,
      line: lineOf(RL03, 'title:'),
      rule: 'unquoted-colon',
      message: expect.stringContaining('quotes'),
    });
    const listed = problemsOf(
      changed(RL03, (yaml) =>
        yaml.replace(/^ {2}rollback:$/m, '  rollback:\n    - Undo: switch it off.'),
      ),
    );
    expect(listed.problems).toEqual([
      expect.objectContaining({
        line: lineOf(RL03, '  rollback:') + 1,
        rule: 'unquoted-colon',
        message: expect.stringMatching(/^playbook\.rollback\.0: /),
      }),
    ]);
  });

  it('names the text that a number sign without quotes has cut', () => {
    const { problems } = problemsOf(
      changed(RL03, (yaml) => yaml.replace(/^title: (.*)$/m, 'title: $1 #1 of all')),
    );
    expect(problems).toEqual([
      expect.objectContaining({ line: lineOf(RL03, 'title:'), rule: 'cut-by-comment' }),
    ]);
  });

  it.each([
    ['behind a tab', 'title: A text\t# is cut'],
    ['on a later line', 'title: A text that goes\n  on # is cut'],
    ['in a list in brackets', 'title: A text\nword: [ one, two # is cut\n  ]'],
  ])('finds such a text %s', (_where, title) => {
    const { problems } = problemsOf(changed(RL03, (yaml) => yaml.replace(/^title: .*$/m, title)));
    expect(problems.map(({ rule }) => rule)).toContain('cut-by-comment');
  });

  it('leaves comments alone that stand by themselves, and signs in texts with quotes and in blocks', () => {
    const commented = changed(RL03, (yaml) =>
      yaml.replace(
        /^title: .*$/m,
        '# above\ntitle: "Counters # 1"   # behind quotes\n  # below, and deeper',
      ),
    );
    expect(() => parseCatalogue(commented)).not.toThrow();
  });

  it('refuses a key that is given twice, and aliases that expand', () => {
    const twice = problemsOf(
      changed(RL03, (yaml) => yaml.replace(/^gate: required$/m, 'gate: required\ngate: required')),
    );
    expect(twice.text).toMatch(/\[yaml\].*unique/);
    const alias = problemsOf(
      changed('version.yaml', () => 'version: &v "2026.11"\nother:\n  - *v\n'),
    );
    expect(alias.text).toBe('version.yaml:3: [yaml] aliases cannot be used');
    const signs = problemsOf(changed('version.yaml', () => 'version: &- "2026.11"\nother: *-\n'));
    expect(signs.text).toBe('version.yaml:2: [yaml] aliases cannot be used');
  });

  it('refuses an id or a topic that differs from the path', () => {
    const moved = files.map((file) =>
      file.path === RL03 ? { ...file, path: 'practices/caching/RL-04-shared-counters.yaml' } : file,
    );
    expect(problemsOf(moved).problems.map(({ rule, message }) => [rule, message])).toEqual([
      ['file-name', 'the topic is rate-limiting, the path says caching'],
      ['file-name', 'the id is RL-03, the path says RL-04'],
    ]);
  });

  it('refuses a file that belongs nowhere and tells where files belong', () => {
    const { text } = problemsOf([...files, { path: 'practices/caching/notes.yaml', text: 'a: 1' }]);
    expect(text).toMatch(
      /^practices\/caching\/notes\.yaml:1: \[layout\] .*practices\/<topic>\/<ID>-<slug>\.yaml/,
    );
  });

  it('refuses a missing file and content without practices', () => {
    expect(problemsOf(changed('stages.yaml', () => null)).text).toBe(
      'stages.yaml:1: [layout] the file is missing',
    );
    expect(problemsOf(files.filter(({ path }) => !path.startsWith('practices/'))).text).toMatch(
      /no practice/,
    );
  });

  it('reports all files at once', () => {
    const broken = files.map((file) =>
      file.path.startsWith('symptoms/')
        ? { ...file, text: file.text.replace(/^title: .*$/m, 'title: x') }
        : file,
    );
    const named = new Set(problemsOf(broken).problems.map(({ file }) => file));
    expect(named.size).toBe(files.filter(({ path }) => path.startsWith('symptoms/')).length);
  });

  it('does not depend on the order of the files', () => {
    expect(parseCatalogue([...files].reverse())).toEqual(parseCatalogue(files));
  });
});

describe('loadCatalogue', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads a folder, below its subfolders, and names the broken file', () => {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, 'README.md'), 'not content');
    expect(loadCatalogue(folder).practices.length).toBe(loadCatalogue(content).practices.length);
    writeFileSync(join(folder, 'version.yaml'), 'version: latest\n');
    expect(() => loadCatalogue(folder)).toThrow(/^version\.yaml:1: \[schema\] version: /);
  });

  it('throws what the file system throws for a folder that is not there', () => {
    expect(() => loadCatalogue(join(folder, 'missing'))).toThrow(/ENOENT/);
  });
});
