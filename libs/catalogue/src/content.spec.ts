import { fileURLToPath } from 'node:url';
import { STAGES, TOPICS, type Practice } from '@pitwall/contracts';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { bundledCatalogue } from './bundled.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { parseCarefully, parseYaml } from './parse-yaml.ts';
import { readCatalogueDirectory } from './read-catalogue-directory.ts';

const folder = fileURLToPath(new URL('../content', import.meta.url));
const catalogue = bundledCatalogue();
const { practices, symptoms } = catalogue;
const required = (stage: string): Practice[] =>
  practices.filter((practice) => practice.stage === stage && practice.gate === 'required');

/** Every code example of the catalogue, with where it stands. */
const examples = [...practices, ...symptoms].flatMap((owner) => {
  const found: { at: string; language: string; code: string }[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('language' in value && 'code' in value) {
      found.push({ at: path, language: String(value.language), code: String(value.code) });
      return;
    }
    Object.entries(value).forEach(([key, below]) => visit(below, `${path}.${key}`));
  };
  visit(owner, owner.id);
  return found;
});
const inLanguage = (...languages: string[]) =>
  examples.filter(({ language }) => languages.includes(language));

describe('the content', () => {
  it('breaks no rule', () => {
    expect(checkCatalogue(catalogue)).toEqual([]);
  });

  it('is the same from the folder and from the bundle, and parsed once', () => {
    expect(loadCatalogue(folder)).toEqual(catalogue);
    expect(bundledCatalogue()).toBe(catalogue);
  });

  it('reads the same quickly and carefully', () => {
    for (const file of readCatalogueDirectory(folder)) {
      const quick = parseYaml(file, z.unknown());
      expect(quick, file.path).toEqual(parseCarefully(file, z.unknown()));
    }
  });

  it('covers every topic and every stage', () => {
    for (const topic of Object.keys(TOPICS)) {
      expect(
        practices.filter((practice) => practice.topic === topic).length,
        topic,
      ).toBeGreaterThan(1);
    }
    for (const stage of STAGES) expect(required(stage).length, stage).toBeGreaterThan(3);
    expect(catalogue.stages.map(({ stage }) => stage)).toEqual(STAGES);
    expect(catalogue.topics.map(({ topic }) => topic)).toEqual(Object.keys(TOPICS));
  });

  it('demands at MVP only what cannot be undone, three days of it', () => {
    const owed = required('mvp');
    expect(owed.map(({ id }) => id)).toEqual([
      'DB-05',
      'MO-08',
      'SE-01',
      'SE-02',
      'SE-03',
      'SE-04',
    ]);
    expect(owed.reduce((days, { effort }) => days + effort.likely, 0)).toBeLessThanOrEqual(3);
  });

  it('makes what hangs on several instances due at two of them', () => {
    for (const id of ['ST-02', 'ST-03', 'ST-09', 'RL-03', 'CA-03']) {
      const practice = practices.find((candidate) => candidate.id === id);
      expect(practice?.trigger?.when, id).toBe('system.instances >= 2');
    }
  });

  it('gives every system whose kind it names something to clear at each stage', () => {
    for (const stage of STAGES) {
      for (const kind of ['service', 'website']) {
        const applicable = required(stage).filter(
          ({ applies_when: when }) =>
            when === undefined ||
            !when.includes('kind') ||
            when.includes('!=') ||
            when.includes(`"${kind}"`),
        );
        expect(applicable.length * 2, `${stage} ${kind}`).toBeGreaterThanOrEqual(
          required(stage).length,
        );
      }
    }
  });

  it('asks for evidence in links that a browser can open, each once a practice', () => {
    for (const { id, sources } of practices) {
      const addresses = sources.map(({ url }) => url);
      expect(new Set(addresses).size, id).toBe(addresses.length);
    }
  });
});

describe('code examples', () => {
  it('are there and not empty', () => {
    expect(inLanguage('bash').length).toBeGreaterThan(60);
    expect(inLanguage('sql').length).toBeGreaterThan(30);
    expect(inLanguage('js', 'ts').length).toBeGreaterThan(40);
    expect(inLanguage('python').length).toBeGreaterThan(15);
    for (const { at, code } of examples) expect(code.trim(), at).not.toBe('');
  });

  it.each(inLanguage('js', 'ts').map(({ at, language, code }) => [at, language, code] as const))(
    '%s parses as %s',
    (_at, language, code) => {
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
    },
  );

  it.each(inLanguage('yaml').map(({ at, code }) => [at, code] as const))(
    '%s parses as yaml',
    (_at, code) => {
      const errors = parseAllDocuments(code).flatMap((document) => [...document.errors]);
      expect(errors.map(({ message }) => message)).toEqual([]);
    },
  );
});
