import type { AssessmentItem, TopicText } from '@pitwall/contracts';
import { HeatMap, Panel, STAGE_WORDS } from '@pitwall/ui';
import { Link } from '@tanstack/react-router';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { heatRows, practiceIn } from '../heat-rows.ts';

export interface GapsPanelProps {
  items: readonly Pick<AssessmentItem, 'practice' | 'standing'>[];
  topics: readonly Pick<TopicText, 'topic'>[];
}

const COLUMNS = STAGE_WORDS.map(({ stage, title, short }) => ({ key: stage, title, short }));

/** Where the gaps are: topics by stages. */
export const GapsPanel = ({ items, topics }: GapsPanelProps) => {
  const params = useSystemAddress();
  return (
    <Panel
      title="Where the gaps are"
      aside={
        <TextLink look="quiet" to="/$organization/systems/$system/assessment" params={params}>
          Assessment →
        </TextLink>
      }
    >
      <HeatMap
        caption="Practices met by topic and stage"
        rowHeading="Topic"
        columns={COLUMNS}
        rows={heatRows(items, topics)}
        renderLink={(topic, stage, figure) => {
          const practice = practiceIn(items, topic, stage);
          return practice === null ? (
            figure
          ) : (
            <Link
              to="/$organization/systems/$system/assessment/$practice"
              params={{ ...params, practice }}
            >
              {figure}
            </Link>
          );
        }}
      />
    </Panel>
  );
};
