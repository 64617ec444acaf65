import { Tag, WorkItem } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';

export interface ScanVerdict {
  /** Answers that the newest scan suggests with confidence. */
  acceptable: number;
  /** Answers that it disagrees with. */
  contradictions: number;
}

/** What the newest scan has to say about the answers: rows of a list. */
export const SuggestionItems = ({ acceptable, contradictions }: ScanVerdict) => {
  const params = useSystemAddress();
  return (
    <>
      {contradictions === 0 ? null : (
        <WorkItem
          title={
            <TextLink
              look="plain"
              to="/$organization/systems/$system/assessment"
              params={params}
              search={{ show: 'contradictions' }}
            >
              {contradictions === 1
                ? 'The code disagrees with one answer'
                : `The code disagrees with ${contradictions} answers`}
            </TextLink>
          }
          tags={<Tag signal="disputed">contradiction</Tag>}
          reason="Until a person settles it, it counts as unanswered."
        />
      )}
      {acceptable === 0 ? null : (
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
          reason="They become answers when a person accepts them."
        />
      )}
    </>
  );
};
