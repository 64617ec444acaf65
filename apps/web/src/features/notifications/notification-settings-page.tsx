import type { NotificationPreferences } from '@pitwall/contracts';
import { Loading, PageHeader, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../lib/links.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { preferencesQuery } from './api/preferences.ts';
import { PreferencesForm } from './components/preferences-form.tsx';

/** How the reader is told by this organization. */
export const NotificationSettingsPage = () => {
  const { slug, name } = useOrganization();
  const query = useQuery(preferencesQuery(slug));
  return (
    <>
      <title>{`How you are told · ${name} · Pitwall`}</title>
      <PageHeader
        title="How you are told"
        detail={`It is for you alone, and for ${name} alone.`}
        actions={
          <ButtonLink to="/$organization/notifications" params={{ organization: slug }}>
            Notifications
          </ButtonLink>
        }
      />
      <Loaded
        query={query}
        loading={
          <Loading label="Loading your choices">
            <Skeleton shape="rows" count={6} />
          </Loading>
        }
      >
        {(preferences: NotificationPreferences) => (
          <PreferencesForm key={preferences.version} preferences={preferences} />
        )}
      </Loaded>
    </>
  );
};
