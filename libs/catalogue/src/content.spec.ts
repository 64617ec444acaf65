import { fileURLToPath } from 'node:url';
import { STAGES, TOPICS, type Practice } from '@pitwall/contracts';
import { conditionWords } from '@pitwall/expressions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundledCatalogue } from './bundled.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { parseCarefully, parseYaml } from './parse-yaml.ts';
import { readCatalogueDirectory } from './read-catalogue-directory.ts';

const folder = fileURLToPath(new URL('../content', import.meta.url));
const catalogue = bundledCatalogue();
const { practices } = catalogue;
const required = (stage: string): Practice[] =>
  practices.filter((practice) => practice.stage === stage && practice.gate === 'required');

describe('the content', () => {
  it('breaks no rule', () => {
    expect(checkCatalogue(catalogue)).toEqual([]);
  });

  it('says in words where each practice applies', () => {
    const rules = practices.flatMap(({ applies_when: when }) => (when === undefined ? [] : [when]));
    expect(rules.length).toBeGreaterThan(100);
    for (const rule of new Set(rules)) expect(conditionWords(rule)).toMatch(/^it [^_.="]+$/);
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

  it('has as many steps as days, so that each is a day at most', () => {
    // Its steps say themselves that they are done again: one part, one shared thing, one customer a day.
    const repeated = ['LB-16'];
    const large = practices.filter(
      ({ id, effort, playbook }) => effort.likely > playbook.steps.length && !repeated.includes(id),
    );
    expect(large.map(({ id }) => id)).toEqual([]);
  });

  it('makes what hangs on several instances due at two of them', () => {
    for (const id of ['ST-01', 'ST-02', 'ST-03', 'ST-09', 'RL-03', 'CA-03']) {
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
