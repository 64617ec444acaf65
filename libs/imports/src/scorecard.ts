import { type Finding, type ImportedEvidence, type Outcome } from '@pitwall/contracts';
import { z } from 'zod';
import type { ScorecardMapping } from './mappings.ts';
import { parseBy } from './read-json.ts';
import { lineOf, pathOf, sha256 } from './text.ts';

const DETAILS = 50;

/** As much of Scorecard's second JSON format as is read; more fields are passed over. */
export const scorecardSchema = z.object({
  date: z.string().max(100),
  repo: z.object({ name: z.string().min(1).max(500), commit: z.string().max(100).nullish() }),
  scorecard: z.object({ version: z.string().max(100).nullish() }),
  checks: z
    .array(
      z.object({
        name: z.string().min(1).max(200),
        /** -1: it could not be told. */
        score: z.number().min(-1).max(10),
        reason: z.string().max(100_000).default(''),
        details: z.array(z.string().max(100_000)).max(100_000).nullish(),
      }),
    )
    .max(500),
});

type Check = z.infer<typeof scorecardSchema>['checks'][number];
type Rule = ScorecardMapping['checks'][string];

const meaningOf = (
  rule: Rule,
  score: number,
): { outcome: Outcome } & Pick<Finding, 'suggests' | 'confidence'> => {
  if (score < 0) return { outcome: 'not_visible', suggests: null, confidence: 'low' };
  if (score >= rule.present.from)
    return {
      outcome: 'present',
      suggests: rule.present.suggests,
      confidence: rule.present.confidence,
    };
  if (rule.partial && score >= rule.partial.from)
    return {
      outcome: 'partial',
      suggests: rule.partial.suggests,
      confidence: rule.partial.confidence,
    };
  return { outcome: 'absent', ...rule.absent };
};

const DETAIL = /^(?:Warn|Info|Debug): (.*?)(?:: ([^\s:]+):(\d+)(?:: .*)?)?$/s;

/** "Warn: …: path:12" as a place, whatever is advised after it; a detail without a place stands at the check itself. */
const placeOf = (check: string, detail: string): Finding['locations'][number] => {
  const [, told = detail, path, line] = DETAIL.exec(detail) ?? [];
  const number = Math.max(1, Math.min(10_000_000, Number(line ?? 1) || 1));
  return {
    path: path === undefined ? `scorecard/${check}` : pathOf(path),
    startLine: number,
    endLine: number,
    snippet: lineOf(told, 400),
    snippetHash: sha256(`${check}\0${lineOf(detail, 4000)}`),
  };
};

const findingOf = ({ name, score, reason, details }: Check, rule: Rule): Finding => {
  const meaning = meaningOf(rule, score);
  // What speaks against it; where it is in place, what speaks for it.
  const sign = meaning.outcome === 'present' ? 'Info: ' : 'Warn: ';
  const told = (details ?? []).filter((detail) => detail.startsWith(sign));
  const check = lineOf(name, 60);
  return {
    probe: `scorecard-${check.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`.slice(0, 80),
    practice: rule.practice,
    ...meaning,
    message: lineOf(
      `${check}: ${score < 0 ? 'could not be told' : `${score} of 10`}. ${reason}`,
      600,
    ),
    locations: told.slice(0, DETAILS).map((detail) => placeOf(check, detail)),
    total: told.length,
  };
};

const momentOf = (text: string): string | null => {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;
  const time = Date.parse(day);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/** @throws ImportError where it is no result of Scorecard */
export const readScorecard = (value: unknown, mapping: ScorecardMapping): ImportedEvidence => {
  const result = parseBy(scorecardSchema, value, 'result of OpenSSF Scorecard (--format json)');
  const mapped = result.checks.flatMap((check) => {
    const rule = Object.hasOwn(mapping.checks, check.name) ? mapping.checks[check.name] : undefined;
    return rule ? [findingOf(check, rule)] : [];
  });
  const repository = lineOf(result.repo.name, 400);
  const commit = (result.repo.commit ?? '').toLowerCase();
  const createdAt = momentOf(result.date);
  return {
    format: 'scorecard',
    tool: lineOf(`Scorecard ${result.scorecard.version ?? ''}`, 100),
    subject: `scorecard ${repository}`,
    commit: /^[0-9a-f]{40,64}$/.test(commit) ? commit : null,
    createdAt,
    findings: mapped,
    suppressed: [],
    unmapped: result.checks
      .filter(({ name }) => !Object.hasOwn(mapping.checks, name))
      .map(({ name }) => ({ rule: lineOf(name, 300), count: 1 })),
    warnings: createdAt === null ? ['The date of the result cannot be read; now is taken.'] : [],
  };
};
