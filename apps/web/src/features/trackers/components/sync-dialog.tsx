import { TRACKER_NAMES } from '@pitwall/contracts';
import { Dialog, EmptyState, Loading, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink, TextLink } from '../../../lib/links.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { connectionsQuery } from '../api/connections.ts';
import { NewestSync } from './newest-sync.tsx';
import styles from './tracker.module.css';

/** What a sync with each connected tracker would change, field by field, before it is done. */
export const SyncDialog = ({ onClose }: { onClose: () => void }) => {
  const { organization, system } = useSystemAddress();
  const query = useQuery(connectionsQuery(organization, system));
  return (
    <Dialog
      open
      size="large"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Sync with trackers"
      description="First what would change there and here, field by field. Nothing is written before you say so."
    >
      <Loaded
        query={query}
        loading={
          <Loading label="Loading trackers">
            <Skeleton shape="rows" count={2} />
          </Loading>
        }
      >
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title="No tracker is connected"
              action={
                <ButtonLink
                  to="/$organization/systems/$system/trackers"
                  params={{ organization, system }}
                >
                  Trackers
                </ButtonLink>
              }
            >
              Connect the project where the team keeps its issues: GitHub, GitLab, Jira or Linear.
            </EmptyState>
          ) : (
            <Stack gap="large">
              {items.map(({ id, provider, project, state }) => (
                <section key={id} aria-label={`${TRACKER_NAMES[provider]} · ${project}`}>
                  <h3 className={styles.project}>
                    {TRACKER_NAMES[provider]} · {project}
                  </h3>
                  {state === 'needs_credential' ? (
                    <p>It needs a credential first, in its settings on the page Trackers.</p>
                  ) : (
                    <NewestSync address={{ organization, system, tracker: id }} />
                  )}
                </section>
              ))}
              <TextLink
                look="onward"
                to="/$organization/systems/$system/trackers"
                params={{ organization, system }}
              >
                Links, conflicts and settings
              </TextLink>
            </Stack>
          )
        }
      </Loaded>
    </Dialog>
  );
};
