import type { AssessmentItem } from '@pitwall/contracts';
import { ANSWER_WORDS, CodeExcerpt, Panel, WorkItem, WorkList } from '@pitwall/ui';
import { excerptOf } from '../../../lib/finding-excerpt.ts';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';

type Item = Pick<AssessmentItem, 'practice' | 'title' | 'answer' | 'suggestion' | 'contradiction'>;

const MOST = 3;

/** Where the code says otherwise than a person did: both sides, and the line. Nothing where all agree. */
export const ContradictionsPanel = ({ items }: { items: readonly Item[] }) => {
  const params = useSystemAddress();
  const disputed = items.filter(({ contradiction }) => contradiction);
  if (disputed.length === 0) return null;
  return (
    <Panel
      title="Where the code disagrees"
      detail="Until a person settles it, it counts as unanswered."
      flush
      aside={
        <TextLink
          look="onward"
          to="/$organization/systems/$system/assessment"
          params={params}
          search={{ show: 'contradictions' }}
        >
          {disputed.length === 1 ? 'Settle it' : `Settle all ${disputed.length}`}
        </TextLink>
      }
    >
      <WorkList label="Where the code disagrees">
        {disputed.slice(0, MOST).map((item) => {
          const excerpt = excerptOf(item.suggestion);
          return (
            <WorkItem
              key={item.practice}
              id={item.practice}
              title={
                <TextLink
                  look="plain"
                  to="/$organization/systems/$system/assessment/$practice"
                  params={{ ...params, practice: item.practice }}
                >
                  {item.title}
                </TextLink>
              }
              reason={sides(item)}
            >
              {excerpt === null ? undefined : <CodeExcerpt {...excerpt} />}
            </WorkItem>
          );
        })}
      </WorkList>
    </Panel>
  );
};

/** "Ana Ortiz answered “in place”; the scan sees “absent”." */
const sides = ({ answer, suggestion }: Item): string =>
  answer === null || suggestion === null || suggestion.level === null
    ? 'The answer and the newest scan differ.'
    : `${answer.answeredBy ?? 'Someone'} answered “${ANSWER_WORDS[answer.state]}”; the scan sees “${ANSWER_WORDS[suggestion.level]}”.`;
