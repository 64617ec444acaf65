import type { StageText } from '@pitwall/contracts';
import { Panel, WorkItem, WorkList } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import styles from '../catalogue-page.module.css';

/** The five stages, each with what it makes a system ready for. */
export const StagesPanel = ({ stages }: { stages: readonly StageText[] }) => (
  <Panel
    title="Stages"
    detail="What each feels like, what to stop doing there, and what is too early."
    flush
  >
    <div className={styles.stages}>
      <WorkList label="Stages" ordered>
        {stages.map(({ stage, title, ready_for }, index) => (
          <WorkItem
            key={stage}
            lead={index + 1}
            title={
              <TextLink look="plain" to="/catalogue/stages/$stage" params={{ stage }}>
                {title}
              </TextLink>
            }
            reason={`Ready for ${ready_for}`}
          />
        ))}
      </WorkList>
    </div>
  </Panel>
);
