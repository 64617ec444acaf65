import type { StageClearing } from '@pitwall/contracts';
import { Fragment } from 'react';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { Unbroken } from '../../../lib/unbroken.tsx';

const MOST = 3;

export interface HoldingLinksProps {
  clearing: Pick<StageClearing, 'open' | 'unanswered'>;
  items?: readonly { practice: string; title: string; standing: { impact: number } }[] | undefined;
}

/** "held by DB-01, DB-03, RL-01 and 8 more", what is known to be open and weighs most first; each leads to its answer. */
export const HoldingLinks = ({ clearing, items }: HoldingLinksProps) => {
  const params = useSystemAddress();
  const itemOf = new Map(items?.map((item) => [item.practice, item]));
  const heaviest = (some: readonly string[]): string[] =>
    [...some].sort(
      (a, b) => (itemOf.get(b)?.standing.impact ?? 0) - (itemOf.get(a)?.standing.impact ?? 0),
    );
  const holding = [...heaviest(clearing.open), ...heaviest(clearing.unanswered)];
  const named = holding.slice(0, MOST);
  const more = holding.length - named.length;
  return (
    <>
      held by{' '}
      {named.map((practice, index) => (
        <Fragment key={practice}>
          {index === 0 ? null : index === holding.length - 1 ? ' and ' : ', '}
          <TextLink
            look="traced"
            to="/$organization/systems/$system/assessment/$practice"
            params={{ ...params, practice }}
            title={itemOf.get(practice)?.title}
          >
            <Unbroken>{practice}</Unbroken>
          </TextLink>
        </Fragment>
      ))}
      {more === 0 ? null : ` and ${more} more`}
    </>
  );
};
