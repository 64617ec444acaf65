import type { AssessmentItem, OpenQuestion } from '@pitwall/contracts';
import { Panel, Tag, WorkItem, WorkList } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { nextQuestions } from '../ask-next.ts';

export interface AskNextPanelProps {
  questions: readonly Pick<OpenQuestion, 'practice'>[];
  items: readonly Pick<AssessmentItem, 'practice' | 'title' | 'standing' | 'suggestion'>[];
  /** How many are shown. */
  most: number;
}

/** What to answer next: what weighs most first. */
export const AskNextPanel = ({ questions, items, most }: AskNextPanelProps) => {
  const params = useSystemAddress();
  const asked = nextQuestions(questions, items, most);
  if (asked.length === 0) return null;
  return (
    <Panel
      title="What to answer next"
      flush
      aside={
        <TextLink
          look="onward"
          to="/$organization/systems/$system/assessment"
          params={params}
          search={{ show: 'unanswered' }}
        >
          {`All ${questions.length} open`}
        </TextLink>
      }
    >
      <WorkList label="What to answer next">
        {asked.map(({ practice, title, reason, suggested }) => (
          <WorkItem
            key={practice}
            title={
              <TextLink
                look="plain"
                to="/$organization/systems/$system/assessment/$practice"
                params={{ ...params, practice }}
              >
                {title}
              </TextLink>
            }
            tags={suggested ? <Tag signal="suggested">suggested by scan</Tag> : undefined}
            reason={reason}
            id={practice}
          />
        ))}
      </WorkList>
    </Panel>
  );
};
