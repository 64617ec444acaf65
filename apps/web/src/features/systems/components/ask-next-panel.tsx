import type { AssessmentItem, OpenQuestion } from '@pitwall/contracts';
import { Panel, STAGE_WORDS, Tag, WorkItem, WorkList } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';

export interface AskNextPanelProps {
  questions: readonly Pick<OpenQuestion, 'practice'>[];
  items: readonly Pick<AssessmentItem, 'practice' | 'title' | 'standing' | 'suggestion'>[];
  /** How many are shown. */
  most: number;
}

/** What to answer next: what weighs most first. */
export const AskNextPanel = ({ questions, items, most }: AskNextPanelProps) => {
  const params = useSystemAddress();
  const asked = questions
    .slice(0, most)
    .map(({ practice }) => items.find((item) => item.practice === practice))
    .filter((item) => item !== undefined);
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
        {asked.map(({ practice, title, standing, suggestion }) => (
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
            tags={suggestion === null ? undefined : <Tag signal="suggested">suggested by scan</Tag>}
            reason={`${standing.gate === 'required' ? 'Required' : 'Recommended'} for ${
              STAGE_WORDS.find(({ stage }) => stage === standing.stage)?.title ?? standing.stage
            }, impact ${standing.impact} of 5.`}
            id={practice}
          />
        ))}
      </WorkList>
    </Panel>
  );
};
