import type { Portfolio, PortfolioSystem } from '@pitwall/contracts';
import { StatRow, Traced } from '@pitwall/ui';
import { scoreWords, shareWords } from '../model/portfolio-words.ts';
import { sumsTrace } from './sums-trace.tsx';

/** All systems together in four numbers, each with what it is made from. */
export const Sums = ({
  sums,
  systems: shown,
  organization,
}: {
  sums: Portfolio;
  systems: readonly PortfolioSystem[];
  organization: string;
}) => {
  const { score, systems, behind, perhapsBehind, teams } = sums;
  const given = { sums, systems: shown, organization };
  return (
    <StatRow
      label="All of it together"
      stats={[
        {
          label: 'Readiness of what is due',
          value: <Traced trace={() => sumsTrace('score', given)}>{scoreWords(score)}</Traced>,
          detail: 'of 100',
        },
        {
          label: 'Coverage',
          value: (
            <Traced trace={() => sumsTrace('coverage', given)}>{shareWords(score.coverage)}</Traced>
          ),
          detail: `${score.counts.unanswered} unanswered`,
        },
        {
          label: 'Verified',
          value: (
            <Traced trace={() => sumsTrace('verified', given)}>
              {shareWords(score.verifiedShare)}
            </Traced>
          ),
          detail: `of ${score.counts.met} met`,
        },
        {
          label: 'Behind their load',
          value: (
            <Traced trace={() => sumsTrace('behind', given)}>{`${behind} of ${systems}`}</Traced>
          ),
          detail:
            perhapsBehind > 0
              ? `${perhapsBehind} more perhaps`
              : teams.length === 1
                ? 'in one team'
                : `in ${teams.length} teams`,
        },
      ]}
    />
  );
};
