import type { Portfolio, PortfolioSystem } from '@pitwall/contracts';
import {
  formatHundredths,
  formatNumber,
  formatRange,
  formatShare,
  type TraceLine,
  type TraceReading,
} from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { gapWords, scoreWords, shareWords } from '../model/portfolio-words.ts';

export type TracedSum = 'score' | 'coverage' | 'verified' | 'behind';
type Score = Portfolio['score'];

const ofScore = {
  score: {
    title: 'Readiness of what is due',
    formula: '100 × Σ(impact × value) ÷ Σ impact, over the practices of all systems together',
    result: (score: Score) =>
      `100 × ${formatRange(score.sums.low, score.sums.high, formatHundredths)} ÷ ${formatNumber(score.sums.impact)} = ${scoreWords(score)}`,
    part: (score: Score) =>
      `${formatRange(score.sums.low, score.sums.high, formatHundredths)} of ${formatNumber(score.sums.impact)}`,
  },
  coverage: {
    title: 'Coverage',
    formula: 'answered ÷ (due and applicable), over the practices of all systems together',
    result: (score: Score) =>
      `${score.counts.due - score.counts.unanswered} ÷ ${score.counts.due} = ${shareWords(score.coverage)}`,
    part: (score: Score) => `${score.counts.due - score.counts.unanswered} of ${score.counts.due}`,
  },
  verified: {
    title: 'Verified',
    formula: 'met with fresh evidence ÷ met, over the practices of all systems together',
    result: (score: Score) =>
      `${score.counts.verified} ÷ ${score.counts.met} = ${shareWords(score.verifiedShare)}`,
    part: (score: Score) => `${score.counts.verified} of ${score.counts.met}`,
  },
} as const;

/** A number of all systems together: what each team and each system that is shown adds to it. */
export function sumsTrace(
  kind: TracedSum,
  {
    sums,
    systems,
    organization,
  }: { sums: Portfolio; systems: readonly PortfolioSystem[]; organization: string },
): TraceReading {
  const words =
    kind === 'behind'
      ? {
          title: 'Behind their load',
          formula: 'systems whose gap (pressure − ready) is above zero even at its low end',
          result: `${sums.behind} of ${sums.systems}, ${formatShare(sums.systems === 0 ? 0 : sums.behind / sums.systems)}`,
        }
      : { ...ofScore[kind], result: ofScore[kind].result(sums.score) };
  const systemLine = (system: PortfolioSystem): TraceLine => ({
    key: system.id,
    title: (
      <TextLink
        to="/$organization/systems/$system"
        params={{ organization, system: system.slug }}
        search={{ trace: kind === 'behind' ? 'gap' : 'score' }}
      >
        {system.name}
      </TextLink>
    ),
    says: system.team.name,
    amount: kind === 'behind' ? gapWords(system) : ofScore[kind].part(system.score),
  });
  return {
    title: words.title,
    formula: words.formula,
    result: words.result,
    groups: [
      {
        key: 'systems',
        title:
          systems.length < sums.systems
            ? `The first ${systems.length} of ${sums.systems} systems`
            : `Systems · ${systems.length}`,
        lines: systems.map(systemLine),
      },
      {
        key: 'teams',
        title: `Teams · ${sums.teams.length}`,
        lines: sums.teams.map(({ slug, name, systems: count, behind, score }) => ({
          key: slug,
          title: (
            <TextLink
              to="/$organization/portfolio"
              params={{ organization }}
              search={{ team: slug }}
            >
              {name}
            </TextLink>
          ),
          amount: kind === 'behind' ? `${behind} of ${count}` : ofScore[kind].part(score),
        })),
      },
    ],
  };
}
