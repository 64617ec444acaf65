import type { ScanReport } from '@pitwall/contracts';
import { z } from 'zod';
import { FACTS_TO_PROBES } from './facts-to-probes.ts';

const valueSchema = z.union([z.boolean(), z.literal('not_applicable'), z.literal('unknown')]);
export const truthSchema = z.array(
  z.object({
    repo: z.string(),
    commit: z.string(),
    facts: z.record(
      z.string(),
      z.object({
        value: valueSchema,
        ambiguous: z.boolean().optional(),
        note: z.string().optional(),
      }),
    ),
  }),
);
export type Truth = z.infer<typeof truthSchema>[number];
type Answer = boolean | 'not_applicable' | null;

/** What the probes say of a fact; null where they say nothing. */
export const answerOf = (fact: string, report: ScanReport): Answer => {
  const mapped = FACTS_TO_PROBES[fact];
  const answers = (mapped?.readings ?? []).map(({ probe, says }): Answer => {
    const found = report.findings.find((finding) => finding.probe === probe);
    return found ? (says[found.outcome] ?? null) : null;
  });
  if (mapped?.anyTrue && answers.includes(true)) return true;
  return answers.find((answer) => answer !== null) ?? null;
};

export interface Judged {
  repo: string;
  fact: string;
  stated: z.infer<typeof valueSchema>;
  answered: Answer;
  verdict: 'right' | 'wrong' | 'unanswered';
}

/** Every fact of an application that is not ambiguous, with what the probes say of it. */
export const judge = (truth: Truth, report: ScanReport): Judged[] =>
  Object.entries(truth.facts)
    .filter(([, { ambiguous }]) => ambiguous !== true)
    .map(([fact, { value }]) => {
      const answered = answerOf(fact, report);
      const verdict = answered === null ? 'unanswered' : answered === value ? 'right' : 'wrong';
      return { repo: truth.repo, fact, stated: value, answered, verdict };
    });

export const measures = (judged: readonly Judged[]) => {
  const count = (verdict: Judged['verdict']) =>
    judged.filter((one) => one.verdict === verdict).length;
  const [right, wrong] = [count('right'), count('wrong')];
  return {
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, judged.length),
    right,
    wrong,
    facts: judged.length,
  };
};
