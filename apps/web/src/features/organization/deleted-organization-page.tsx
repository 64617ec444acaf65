import { Button, EmptyState, formatDay, notify, PageHeader, Panel } from '@pitwall/ui';
import { attempt } from '../../lib/attempt.ts';
import { notifyTrouble } from '../../lib/notices.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useRestoreOrganization } from './api/restore-organization.ts';

/** In place of every page of a deleted organization, to its owners: the way back. */
export const DeletedOrganizationPage = ({ purgeAfter }: { purgeAfter: string }) => {
  const { slug, name } = useOrganization();
  const restore = useRestoreOrganization(slug);
  return (
    <>
      <title>{`Deleted · ${name} · Pitwall`}</title>
      <PageHeader title={`${name} is deleted`} />
      <Panel>
        <EmptyState
          large
          title={`It can be restored until ${formatDay(new Date(purgeAfter))}`}
          action={
            <Button
              variant="primary"
              busy={restore.isPending && 'Restoring'}
              onClick={() => {
                attempt(
                  restore.mutateAsync(),
                  () => {
                    notify({ title: `${name} is restored` });
                  },
                  notifyTrouble,
                );
              }}
            >
              Restore it
            </Button>
          }
        >
          Its members see nothing of it. After that day nothing of it is left.
        </EmptyState>
      </Panel>
    </>
  );
};
