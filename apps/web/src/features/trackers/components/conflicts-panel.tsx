import type { TrackerConflict } from '@pitwall/contracts';
import {
  Button,
  notify,
  OutsideLink,
  Panel,
  Row,
  Stack,
  Tag,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { attempt } from '../../../lib/attempt.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { isProblem } from '../../../lib/problem-error.ts';
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
    attempt(
      settle.mutateAsync({ conflict: conflict.id, winner }),
      () => {
        notify({
          title: winner === 'ours' ? 'Pitwall’s holds' : 'The tracker’s holds',
          detail: `The next comparison shows what follows for ${called(issue)}.`,
        });
      },
      (error) => {
        if (isProblem(error, 'resource.not_found'))
          notify({
            title: 'It is settled already',
            detail: 'Somebody else said which side holds.',
          });
        else notifyTrouble(error);
      },
    );
  };
  const { title, issue, field, ours, theirs } = conflict;
  const named = `${(FIELD_WORDS[field] ?? field).toLowerCase()} of ${title}`;
  const busy = (winner: 'ours' | 'theirs') =>
    settle.isPending && settle.variables.winner === winner && 'Saving';
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
            <Button
              size="small"
              aria-label={`Pitwall’s holds: ${named}`}
              disabled={settle.isPending && !busy('ours')}
              busy={busy('ours')}
              onClick={choose('ours')}
            >
              Pitwall’s holds
            </Button>
            <Button
              size="small"
              aria-label={`The tracker’s holds: ${named}`}
              disabled={settle.isPending && !busy('theirs')}
              busy={busy('theirs')}
              onClick={choose('theirs')}
            >
              The tracker’s holds
            </Button>
          </Row>
        ) : null}
      </Stack>
    </WorkItem>
  );
};
