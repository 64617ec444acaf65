import type { Thread } from '@pitwall/contracts';
import { Button, Panel, Row, Tag } from '@pitwall/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { replyTo, resolveThread, threadQuery, threadsChanged } from '../api/threads.ts';
import { CommentView } from './comment-view.tsx';
import { Composer } from './composer.tsx';
import { SubjectLink } from './subject-link.tsx';
import styles from './comment.module.css';

/** A thread: what opened it, its replies, and the answer to it. */
export const ThreadPanel = ({ thread: listed }: { thread: Thread }) => {
  const { may, role, userId } = useOrganization();
  const address = useSystemAddress();
  const queryClient = useQueryClient();
  const key = useCreationKey();
  const [whole, setWhole] = useState(false);
  const [replying, setReplying] = useState(false);
  const all = useQuery({ ...threadQuery(address, listed.opening.id), enabled: whole });
  const thread = all.data ?? listed;
  const { opening, replies, replyCount, resolved } = thread;
  const hidden = replyCount - replies.length;
  const resolve = useMutation({
    mutationFn: (next: boolean) => resolveThread(address, opening.id, next),
    onSuccess: () => threadsChanged(queryClient, address),
    onError: notifyTrouble,
  });
  const mayWrite = may('comments:write');
  const mayResolve = mayWrite && (role !== 'reviewer' || opening.author?.userId === userId);
  return (
    <Panel
      title={opening.author === null ? 'Thread' : `Thread of ${opening.author.name}`}
      detail={<SubjectLink about={thread.about} />}
      aside={resolved === null ? undefined : <Tag signal="verified">resolved</Tag>}
    >
      <div className={styles.thread}>
        <CommentView comment={opening} />
        {replies.length === 0 ? null : (
          <>
            {hidden > 0 ? (
              <Row>
                <Button
                  size="small"
                  variant="quiet"
                  busy={all.isFetching && 'Reading'}
                  onClick={() => {
                    setWhole(true);
                  }}
                >
                  {hidden === 1 ? 'Show 1 earlier reply' : `Show ${hidden} earlier replies`}
                </Button>
              </Row>
            ) : null}
            <ol className={styles.replies}>
              {replies.map((reply) => (
                <li key={reply.id}>
                  <CommentView comment={reply} />
                </li>
              ))}
            </ol>
          </>
        )}
        {replying ? (
          <Composer
            label="Your reply"
            send="Reply"
            sending="Sending"
            onCancel={() => {
              setReplying(false);
            }}
            onSend={async (said) => {
              await replyTo(address, opening.id, said, key.headersFor(said));
              key.renew();
              await threadsChanged(queryClient, address);
              setReplying(false);
            }}
          />
        ) : (
          <Row>
            {mayWrite ? (
              <Button
                size="small"
                onClick={() => {
                  setReplying(true);
                }}
              >
                Reply
              </Button>
            ) : null}
            {mayResolve ? (
              <Button
                size="small"
                variant="quiet"
                busy={resolve.isPending && 'Saving'}
                onClick={() => {
                  resolve.mutate(resolved === null);
                }}
              >
                {resolved === null ? 'Resolve' : 'Open again'}
              </Button>
            ) : null}
          </Row>
        )}
      </div>
    </Panel>
  );
};
