import type { TaskDetail } from '@pitwall/contracts';
import { Panel, Tag, When, WorkItem, WorkList } from '@pitwall/ui';
import { IssueMark } from '../../../lib/tasks/issue-mark.tsx';

/** The task's issues in trackers; nothing where it has none. */
export const IssuesPanel = ({ issues }: { issues: TaskDetail['issues'] }) =>
  issues.length === 0 ? null : (
    <Panel title="In trackers" flush>
      <WorkList label="Issues">
        {issues.map((issue) => (
          <WorkItem
            key={issue.url}
            title={<IssueMark issue={{ ...issue, state: null }} />}
            tags={issue.state === null ? undefined : <Tag>{issue.state}</Tag>}
            reason={
              <>
                As of <When at={issue.syncedAt} />
              </>
            }
          />
        ))}
      </WorkList>
    </Panel>
  );
