import type { TopicText } from '@pitwall/contracts';
import { HeatMap, Panel, STAGE_WORDS, Traced } from '@pitwall/ui';
import { Link } from '@tanstack/react-router';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { heatRows, practiceIn } from '../heat-rows.ts';
import type { TracedItem } from '../traces/score-parts.ts';
import { scoreTrace } from '../traces/score-traces.tsx';

export interface GapsPanelProps {
  items: readonly TracedItem[];
  topics: readonly Pick<TopicText, 'topic'>[];
  /** The topic to be explained at once. */
  traced?: string | undefined;
}

const COLUMNS = STAGE_WORDS.map(({ stage, title, short }) => ({ key: stage, title, short }));

/** Where the gaps are: topics by stages. */
export const GapsPanel = ({ items, topics, traced }: GapsPanelProps) => {
  const params = useSystemAddress();
  return (
    <Panel
      title="Where the gaps are"
      aside={
        <TextLink look="onward" to="/$organization/systems/$system/assessment" params={params}>
          Assessment
        </TextLink>
      }
    >
      <HeatMap
        caption="Practices met by topic and stage"
        rowHeading="Topic"
        columns={COLUMNS}
        rows={heatRows(items, topics).map((row) => ({
          ...row,
          title: (
            <Traced
              open={row.key === traced}
              trace={() =>
                scoreTrace(
                  items.filter(({ standing }) => standing.topic === row.key),
                  `: ${row.title}`,
                )
              }
            >
              {row.title}
            </Traced>
          ),
        }))}
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
