import type { TrackerStep, TrackerSync } from '@pitwall/contracts';
import { Disclosure, OutsideLink, type Signal, Tag, WorkItem, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { TextLink } from '../../../lib/links.ts';
import { Paged } from '../../../lib/paged.tsx';
import { stepsQuery, type TrackerAddress } from '../api/syncs.ts';
import { called, STEP_WORDS } from '../model/sync-words.ts';
import { ChangeList } from './change-list.tsx';

const STATES: Record<TrackerStep['state'], { words: string; signal?: Signal } | null> = {
  planned: null,
  intended: { words: 'under way', signal: 'suggested' },
  done: { words: 'done', signal: 'verified' },
  failed: { words: 'failed', signal: 'behind' },
  skipped: { words: 'skipped', signal: 'disputed' },
};

/** What a sync does or did, field by field. */
export const SyncSteps = ({ address, sync }: { address: TrackerAddress; sync: TrackerSync }) => {
  const query = useInfiniteQuery(stepsQuery(address, sync.id, sync.state));
  return (
    <Paged query={query} noun="steps" empty={null}>
      {(steps) => (
        <WorkList label="What it does" ordered>
          {steps.map((step) => (
            <Step key={step.position} step={step} organization={address.organization} />
          ))}
        </WorkList>
      )}
    </Paged>
  );
};

const Step = ({ step, organization }: { step: TrackerStep; organization: string }) => {
  const { kind, title, taskId, issue, changes, state, message } = step;
  const shown = STATES[state];
  return (
    <WorkItem
      lead={step.position}
      title={
        taskId === null ? (
          title
        ) : (
          <TextLink
            look="plain"
            to="/$organization/tasks/$task"
            params={{ organization, task: taskId }}
          >
            {title}
          </TextLink>
        )
      }
      tags={shown === null ? undefined : <Tag signal={shown.signal}>{shown.words}</Tag>}
      reason={
        <>
          {STEP_WORDS[kind]}
          {issue === null ? null : (
            <>
              {' '}
              <OutsideLink href={issue.url}>{called(issue)}</OutsideLink>
            </>
          )}
          {message === null ? null : `. ${message}`}
        </>
      }
    >
      {changes.length === 0 ? null : (
        <Disclosure
          summary={kind === 'create_issue' ? 'What will stand in it' : 'Before and after'}
          open={kind === 'update_issue' || kind === 'take'}
        >
          <ChangeList changes={changes} />
        </Disclosure>
      )}
    </WorkItem>
  );
};
