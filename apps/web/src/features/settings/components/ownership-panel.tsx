import { Button, ConfirmDialog, notify, Panel, Row, Select, Stack, TextField } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { membersQuery } from '../../../lib/api/members.ts';
import { rowsOf } from '../../../lib/api/pages.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useDeleteOrganization, useTransferOwnership } from '../api/end-organization.ts';

/** What only an owner does: hand the organization over, or end it. */
export const OwnershipPanel = () => {
  const [asking, setAsking] = useState<'transfer' | 'delete' | null>(null);
  const close = () => {
    setAsking(null);
  };
  return (
    <Panel title="Ownership">
      <Stack gap="medium">
        <p>
          A deleted organization is out of everyone’s sight at once. For 30 days an owner can
          restore it; then nothing of it is left.
        </p>
        <Row>
          <Button
            onClick={() => {
              setAsking('transfer');
            }}
          >
            Hand it over…
          </Button>
          <Button
            onClick={() => {
              setAsking('delete');
            }}
          >
            Delete the organization…
          </Button>
        </Row>
      </Stack>
      {asking === 'transfer' ? <TransferDialog onClose={close} /> : null}
      {asking === 'delete' ? <DeleteDialog onClose={close} /> : null}
    </Panel>
  );
};

const TransferDialog = ({ onClose }: { onClose: () => void }) => {
  const { slug, name, userId } = useOrganization();
  const query = useInfiniteQuery(membersQuery(slug));
  const transfer = useTransferOwnership(slug);
  const [heir, setHeir] = useState('');
  const [missing, setMissing] = useState(false);
  const others = (query.data === undefined ? [] : rowsOf(query.data)).filter(
    (member) => member.userId !== userId && member.role !== 'reviewer',
  );
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Hand ${name} over?`}
      confirm={`Hand ${name} over`}
      busy={transfer.isPending && 'Handing over'}
      disabled={others.length === 0}
      onConfirm={() => {
        if (heir === '') {
          setMissing(true);
          return;
        }
        attempt(transfer.mutateAsync(heir), () => {
          onClose();
          notify({ title: 'Handed over', detail: 'You are an admin now.' });
        });
      }}
    >
      <Stack gap="medium">
        <FormTrouble trouble={transfer.error === null ? null : troubleOf(transfer.error)} />
        <p>The member becomes an owner, and you an admin. Only they can undo that.</p>
        {others.length === 0 ? (
          <p>There is no other member yet. Invite someone first.</p>
        ) : (
          <Select
            label="New owner"
            value={heir}
            onValueChange={setHeir}
            error={missing && heir === '' ? 'Choose who it goes to.' : undefined}
            options={[
              { value: '', label: 'Choose a member' },
              ...others.map((member) => ({ value: member.userId, label: member.name })),
            ]}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
};

const DeleteDialog = ({ onClose }: { onClose: () => void }) => {
  const { slug, name } = useOrganization();
  const remove = useDeleteOrganization(slug);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const right = typed.trim() === slug;
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Delete ${name}?`}
      confirm={`Delete ${name}`}
      busy={remove.isPending && 'Deleting'}
      onConfirm={() => {
        setTried(true);
        if (!right) return;
        attempt(remove.mutateAsync(slug), () => {
          // From here on the address opens the page that restores it.
          onClose();
        });
      }}
    >
      <Stack gap="medium">
        <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
        <p>
          Nobody sees its systems, tasks and roadmaps from now on, and its tokens stop working. For
          30 days an owner can restore it.
        </p>
        <TextField
          label={`Type ${slug} to go on`}
          value={typed}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={tried && !right ? `Type ${slug}.` : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      </Stack>
    </ConfirmDialog>
  );
};
