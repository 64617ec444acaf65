import { bundledCatalogue } from '@pitwall/catalogue';
import {
  catalogueOverviewSchema,
  practiceDetailSchema,
  stageIndex,
  symptomDetailSchema,
} from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { overviewOf, practiceDetail, symptomDetail } from './catalogue-pages.ts';

const catalogue = bundledCatalogue();

describe('overviewOf', () => {
  it('lists everything in brief, as the contract has it', () => {
    const overview = overviewOf(catalogue);
    expect(catalogueOverviewSchema.parse(overview)).toEqual(overview);
    expect(overview.practices.map(({ id }) => id)).toEqual(catalogue.practices.map(({ id }) => id));
    expect(Object.keys(overview.practices[0] ?? {})).not.toContain('playbook');
  });
});

describe('practiceDetail', () => {
  it('answers each practice as the contract has it', () => {
    for (const { id } of catalogue.practices) {
      const detail = practiceDetail(catalogue, id);
      expect(practiceDetailSchema.parse(detail)).toEqual(detail);
    }
  });

  it('names dependencies in both directions', () => {
    const pairs = catalogue.practices.flatMap(({ id, depends_on }) =>
      depends_on.map((needed) => ({ id, needed })),
    );
    expect(pairs.length).toBeGreaterThan(0);
    for (const { id, needed } of pairs) {
      expect(practiceDetail(catalogue, id).needs.map((one) => one.id)).toContain(needed);
      expect(practiceDetail(catalogue, needed).neededBy.map((one) => one.id)).toContain(id);
    }
  });

  it('does not know what is not there', () => {
    expect(() => practiceDetail(catalogue, 'ZZ-99')).toThrow(/no such practice/);
  });
});

describe('symptomDetail', () => {
  it('answers each symptom with what treats it, the earliest stage first', () => {
    for (const { id } of catalogue.symptoms) {
      const detail = symptomDetail(catalogue, id);
      expect(symptomDetailSchema.parse(detail)).toEqual(detail);
      const stages = detail.treatedBy.map(({ stage }) => stageIndex(stage));
      expect(stages).toEqual([...stages].sort((a, b) => a - b));
      const treating = catalogue.practices.filter(({ treats }) => treats.includes(id));
      expect(detail.treatedBy).toHaveLength(treating.length);
    }
  });

  it('does not know what is not there', () => {
    expect(() => symptomDetail(catalogue, 'no-such-thing')).toThrow(/no such symptom/);
  });
});
