import { Tag, WorkItem } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';

export interface ScanVerdict {
  /** Answers that the newest scan suggests with confidence. */
  acceptable: number;
}

/** What the newest scan would answer: a row of a list. Where it disagrees has a panel of its own. */
export const SuggestionItems = ({ acceptable }: ScanVerdict) => {
  const params = useSystemAddress();
  if (acceptable === 0) return null;
  return (
    <WorkItem
      title={
        <TextLink
          look="plain"
          to="/$organization/systems/$system/assessment"
          params={params}
          search={{ show: 'suggested' }}
        >
          {acceptable === 1
            ? 'It suggests one answer with confidence'
            : `It suggests ${acceptable} answers with confidence`}
        </TextLink>
      }
      tags={<Tag signal="suggested">suggested by scan</Tag>}
      reason={
        acceptable === 1
          ? 'It becomes an answer when a person accepts it.'
          : 'They become answers when a person accepts them.'
      }
    />
  );
};
