import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { freePort } from '../../../tools/ports.mjs';
import { launchProfile } from '../src/browser.ts';
import { startStack } from '../src/stack.ts';
import {
  FORM_FACTORS,
  type FormFactor,
  type LighthouseReport,
  lighthouseProgram,
  lookWithLighthouse,
} from './lighthouse.ts';

/** Out of 100. Lighthouse slows the processor down for a phone by a factor, so a slow machine is a slower phone. */
const LEAST: Record<FormFactor, number> = { desktop: 95, mobile: 90 };
const ROUNDS = 3;

/** The bench of a page: what Lighthouse gives it with the demonstration's data, told as soon as it is known. */
export const benchPage =
  (path: string) =>
  async ({ print }: BenchContext): Promise<void> => {
    const program = await lighthouseProgram(process.cwd());
    const folder = await mkdtemp(join(tmpdir(), 'pitwall-web-bench-'));
    const stack = await startStack();
    const port = await freePort();
    const browser = await launchProfile(join(folder, 'profile'), port);
    try {
      const [page = await browser.newPage()] = browser.pages();
      await page.goto(await stack.demoLink());
      await page.waitForURL(/northwind/);
      const short: string[] = [];
      for (const formFactor of FORM_FACTORS) {
        const reports: LighthouseReport[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          const output = join(folder, `${formFactor}-${round}.json`);
          const look = { url: stack.url + path, port, formFactor, output };
          const report = await lookWithLighthouse(program, look);
          reports.push(report);
          print(`  round ${round + 1}: ${wordsOf(scoresOf([report]))}`);
        }
        const scores = scoresOf(reports);
        print(`${formFactor.padEnd(8)} ${wordsOf(scores)}`);
        if (
          scores.performance < LEAST[formFactor] ||
          scores.accessibility < 100 ||
          scores.practices < 100
        ) {
          short.push(formFactor);
          for (const line of faultsOf(reports.at(-1))) print(`  ${line}`);
        }
      }
      if (short.length > 0)
        throw new Error(`${path} is below what is asked on ${short.join(' and ')}.`);
    } finally {
      await browser.close();
      await stack.stop();
      await rm(folder, { recursive: true, force: true });
    }
  };

interface Scores {
  /** The median of the rounds. */
  performance: number;
  /** The worst of them. */
  accessibility: number;
  practices: number;
}

function scoresOf(reports: readonly LighthouseReport[]): Scores {
  const of = (category: keyof LighthouseReport['categories']): number[] =>
    reports
      .map(({ categories }) => Math.round((categories[category].score ?? 0) * 100))
      .toSorted((a, b) => a - b);
  return {
    performance: of('performance')[reports.length >> 1] ?? 0,
    accessibility: of('accessibility')[0] ?? 0,
    practices: of('best-practices')[0] ?? 0,
  };
}

const wordsOf = ({ performance, accessibility, practices }: Scores): string =>
  `performance ${performance}, accessibility ${accessibility}, best practices ${practices}`;

const faultsOf = (report: LighthouseReport | undefined): string[] =>
  Object.values(report?.audits ?? {})
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ title, displayValue = '' }) => `${title} ${displayValue}`.trim());
