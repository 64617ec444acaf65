import type { Portfolio } from '@pitwall/contracts';
import { EmptyState, Panel, Tag, WorkItem, WorkList } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { breakWords } from '../model/portfolio-words.ts';

/** The breaks that are forecast across all systems, the earliest first. */
export const FirstBreaks = ({
  breaks,
  organization,
}: {
  breaks: Portfolio['breaks'];
  organization: string;
}) => (
  <Panel title="What breaks first" flush>
    {breaks.length === 0 ? (
      <EmptyState title="No break is forecast">
        Breaks come from the components of systems: their limits, peaks and growth, under Forecast.
      </EmptyState>
    ) : (
      <WorkList ordered label="What breaks first across all systems">
        {breaks.map((found, index) => (
          <WorkItem
            key={`${found.system.slug} ${found.component}`}
            lead={index + 1}
            title={
              <TextLink
                look="plain"
                to="/$organization/systems/$system/forecast"
                params={{ organization, system: found.system.slug }}
              >
                {found.title}
              </TextLink>
            }
            tags={found.status === 'already_past' ? <Tag signal="behind">past</Tag> : undefined}
            reason={found.system.name}
            cost={breakWords(found)}
          />
        ))}
      </WorkList>
    )}
  </Panel>
);
