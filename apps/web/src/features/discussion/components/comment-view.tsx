import type { Comment } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  IconButton,
  Markdown,
  Menu,
  MenuItem,
  MenuSeparator,
  notify,
  Tag,
  When,
  Stack,
} from '@pitwall/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { changeComment, deleteComment, threadsChanged } from '../api/threads.ts';
import { Composer } from './composer.tsx';
import { RevisionsDialog } from './revisions-dialog.tsx';
import styles from './comment.module.css';

/** What one person said, with what its reader may do about it. */
export const CommentView = ({ comment }: { comment: Comment }) => {
  const address = useSystemAddress();
  const queryClient = useQueryClient();
  const [doing, setDoing] = useState<'change' | 'delete' | 'revisions' | null>(null);
  const name = comment.author?.name ?? 'A former member';
  const remove = useMutation({
    mutationFn: () => deleteComment(address, comment.id),
    onSuccess: async () => {
      await threadsChanged(queryClient, address);
      setDoing(null);
      notify({ title: 'Comment deleted' });
    },
  });
  const close = () => {
    setDoing(null);
  };
  return (
    <article className={styles.comment} aria-label={`Comment of ${name}`}>
      <div className={styles.by}>
        <span className={styles.name}>{name}</span>
        {comment.byReviewer ? <Tag>reviewer</Tag> : null}
        <When at={comment.createdAt} />
        {comment.editedAt === null || comment.deletedAt !== null ? null : (
          <Button
            size="small"
            variant="quiet"
            aria-haspopup="dialog"
            onClick={() => {
              setDoing('revisions');
            }}
          >
            changed
          </Button>
        )}
        <Actions
          comment={comment}
          name={name}
          onDo={(what) => {
            remove.reset();
            setDoing(what);
          }}
        />
      </div>
      {comment.deletedAt === null ? null : (
        <p className={styles.gone}>
          {doing === 'change'
            ? 'This comment was deleted meanwhile. What you typed stays to be copied.'
            : 'This comment was deleted.'}
        </p>
      )}
      {doing === 'change' ? (
        <Composer
          label="Your comment"
          send="Save"
          sending="Saving"
          said={comment}
          onCancel={close}
          readAgain={() => threadsChanged(queryClient, address)}
          onSend={async (said, version) => {
            await changeComment(address, comment.id, { ...said, version });
            await threadsChanged(queryClient, address);
            close();
          }}
        />
      ) : comment.deletedAt !== null ? null : (
        <>
          <Markdown level={4}>{comment.body}</Markdown>
          {comment.mentions.length === 0 ? null : (
            <p className={styles.by}>
              For {comment.mentions.map((person) => person.name).join(', ')}
            </p>
          )}
        </>
      )}
      {doing === 'revisions' ? <RevisionsDialog comment={comment} onClose={close} /> : null}
      <ConfirmDialog
        open={doing === 'delete'}
        onOpenChange={(open) => {
          if (!open) close();
        }}
        title="Delete this comment?"
        confirm="Delete the comment"
        busy={remove.isPending && 'Deleting'}
        onConfirm={() => {
          remove.mutate();
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
          <p>
            What it said, and what it said before it was changed, is gone for good. Replies stay.
          </p>
        </Stack>
      </ConfirmDialog>
    </article>
  );
};

const Actions = ({
  comment,
  name,
  onDo,
}: {
  comment: Comment;
  name: string;
  onDo: (what: 'change' | 'delete') => void;
}) => {
  const { may, userId } = useOrganization();
  const own = comment.author?.userId === userId && may('comments:write');
  const mayDelete = own || may('comments:moderate');
  if (comment.deletedAt !== null || !mayDelete) return null;
  return (
    <span className={styles.actions}>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="small"
            label={`Actions: comment of ${name}`}
            icon={<Ellipsis size={16} aria-hidden="true" />}
          />
        }
      >
        {own ? (
          <>
            <MenuItem
              onSelect={() => {
                onDo('change');
              }}
            >
              Change…
            </MenuItem>
            <MenuSeparator />
          </>
        ) : null}
        <MenuItem
          danger
          onSelect={() => {
            onDo('delete');
          }}
        >
          Delete…
        </MenuItem>
      </Menu>
    </span>
  );
};
