import { NoticeBar } from '@pitwall/ui';
import { ButtonLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';

export interface SuggestionNoticesProps {
  overview: { acceptable: number; contradictions: number };
}

/** What the newest scan has to say about the answers. */
export const SuggestionNotices = ({ overview }: SuggestionNoticesProps) => {
  const params = useSystemAddress();
  const { acceptable, contradictions } = overview;
  return (
    <>
      {contradictions === 0 ? null : (
        <NoticeBar
          signal="disputed"
          title={
            contradictions === 1
              ? 'The code disagrees with one answer.'
              : `The code disagrees with ${contradictions} answers.`
          }
          action={
            <ButtonLink
              size="small"
              to="/$organization/systems/$system/assessment"
              params={params}
              search={{ show: 'contradictions' }}
            >
              Settle it
            </ButtonLink>
          }
        >
          Until a person settles it, it counts as unanswered.
        </NoticeBar>
      )}
      {acceptable === 0 ? null : (
        <NoticeBar
          signal="suggested"
          title={
            acceptable === 1
              ? 'The scan suggests one answer with confidence.'
              : `The scan suggests ${acceptable} answers with confidence.`
          }
          action={
            <ButtonLink
              size="small"
              to="/$organization/systems/$system/assessment"
              params={params}
              search={{ show: 'suggested' }}
            >
              Look at the evidence
            </ButtonLink>
          }
        >
          They become answers when a person accepts them.
        </NoticeBar>
      )}
    </>
  );
};
