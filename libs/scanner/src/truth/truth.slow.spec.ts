import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBES } from '../probes/index.ts';
import { scan } from '../scan.ts';
import { FACTS_TO_PROBES } from './facts-to-probes.ts';
import { judge, measures, truthSchema, type Judged } from './truth.ts';

// Facts about real applications, and their trees at the commits that the facts name, each in a folder
// `owner+name`. Neither is part of this repository: what is not there is skipped, and said so.
const file = process.env['PITWALL_TRUTH'] ?? '';
const trees = process.env['PITWALL_TRUTH_TREES'] ?? '';
const truths = existsSync(file) ? truthSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
const folderOf = (repo: string) => join(trees, repo.replace('/', '+').replace(/^npm:/, ''));
const found = truths.filter(({ repo }) => trees !== '' && existsSync(folderOf(repo)));
const why =
  found.length > 0
    ? ''
    : ' (skipped: PITWALL_TRUTH and PITWALL_TRUTH_TREES name no facts and trees)';

describe('the table of facts and probes', () => {
  it('names probes that exist', () => {
    const names = new Set(PROBES.map(({ definition }) => definition.name));
    const named = Object.values(FACTS_TO_PROBES).flatMap(({ readings }) =>
      readings.map(({ probe }) => probe),
    );
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });

  it.skipIf(found.length === 0)(`answers facts about real applications${why}`, async () => {
    const judged: Judged[] = [];
    for (const truth of found) {
      for (const fact of Object.keys(truth.facts))
        expect(Object.keys(FACTS_TO_PROBES)).toContain(fact);
      judged.push(...judge(truth, await scan(folderOf(truth.repo))));
    }
    const result = measures(judged);
    for (const { repo, fact, stated, answered, verdict } of judged.filter(
      (one) => one.verdict !== 'right',
    ))
      console.log(
        `${verdict}: ${repo} ${fact}: stated ${String(stated)}, answered ${String(answered)}`,
      );
    for (const fact of new Set(judged.map((one) => one.fact))) {
      const of = measures(judged.filter((one) => one.fact === fact));
      console.log(`${fact}: ${of.right} right, ${of.wrong} wrong, ${of.facts} facts`);
    }
    console.log(
      `precision ${result.precision.toFixed(3)}, recall ${result.recall.toFixed(3)}, ${result.right} right, ${result.wrong} wrong, ${result.facts} facts`,
    );
    expect(result.precision).toBeGreaterThanOrEqual(0.95);
    expect(result.recall).toBeGreaterThanOrEqual(0.9);
  });
});
