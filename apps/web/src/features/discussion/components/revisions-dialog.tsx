import type { Comment } from '@pitwall/contracts';
import { Button, Dialog, Loading, Markdown, Skeleton, Stack, When } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../lib/loaded.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { revisionsQuery } from '../api/threads.ts';
import styles from './comment.module.css';

/** What a comment said before it was changed, the newest first. */
export const RevisionsDialog = ({
  comment,
  onClose,
}: {
  comment: Comment;
  onClose: () => void;
}) => {
  const query = useQuery(revisionsQuery(useSystemAddress(), comment.id));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="What it said before"
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <Loaded
        query={query}
        loading={
          <Loading label="Loading what it said before">
            <Skeleton count={3} />
          </Loading>
        }
      >
        {({ items }) => (
          <Stack>
            {items.map(({ version, body, writtenAt }) => (
              <div key={version}>
                <p className={styles.by}>
                  <When at={writtenAt} />
                </p>
                <Markdown level={4}>{body}</Markdown>
              </div>
            ))}
          </Stack>
        )}
      </Loaded>
    </Dialog>
  );
};
