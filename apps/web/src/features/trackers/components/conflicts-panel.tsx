import type { TrackerConflict } from '@pitwall/contracts';
import { Button, OutsideLink, Panel, Row, Stack, Tag, WorkItem, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { conflictsQuery, type TrackerAddress, useSettleConflict } from '../api/syncs.ts';
import { called, FIELD_WORDS, valueWords } from '../model/sync-words.ts';
import styles from './tracker.module.css';

/** Fields that both sides changed: a person says which holds. */
export const ConflictsPanel = ({ address }: { address: TrackerAddress }) => {
  const query = useInfiniteQuery(conflictsQuery(address));
  return (
    <Panel
      title="Conflicts"
      level={3}
      detail="Both sides changed the same field. Nothing is written over until you say which holds."
      flush
    >
      <Paged query={query} noun="conflicts" empty={null}>
        {(conflicts) => (
          <WorkList label="Conflicts">
            {conflicts.map((conflict) => (
              <Conflict key={conflict.id} conflict={conflict} address={address} />
            ))}
          </WorkList>
        )}
      </Paged>
    </Panel>
  );
};

const Conflict = ({
  conflict,
  address,
}: {
  conflict: TrackerConflict;
  address: TrackerAddress;
}) => {
  const { may } = useOrganization();
  const settle = useSettleConflict(address);
  const choose = (winner: 'ours' | 'theirs') => () => {
    settle.mutate({ conflict: conflict.id, winner }, { onError: notifyTrouble });
  };
  const { title, issue, field, ours, theirs } = conflict;
  return (
    <WorkItem
      title={title}
      tags={<Tag signal="disputed">{FIELD_WORDS[field] ?? field}</Tag>}
      reason={<OutsideLink href={issue.url}>{called(issue)}</OutsideLink>}
    >
      <Stack gap="medium">
        <div className={styles.sides}>
          <div className={styles.side}>
            <h4>Pitwall</h4>
            <pre className={styles.text}>{valueWords(ours)}</pre>
          </div>
          <div className={styles.side}>
            <h4>The tracker</h4>
            <pre className={styles.text}>{valueWords(theirs)}</pre>
          </div>
        </div>
        {may('tasks:write') ? (
          <Row>
            <Button size="small" busy={settle.isPending && 'Saving'} onClick={choose('ours')}>
              Pitwall’s holds
            </Button>
            <Button size="small" disabled={settle.isPending} onClick={choose('theirs')}>
              The tracker’s holds
            </Button>
          </Row>
        ) : null}
      </Stack>
    </WorkItem>
  );
};
