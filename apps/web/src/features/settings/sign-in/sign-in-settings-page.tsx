import { Columns, Loading, PageHeader, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../lib/loaded.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { NotAllowed } from '../../../lib/organization/not-allowed.tsx';
import { ConnectionPanel } from './connection-panel.tsx';
import { DomainsPanel } from './domains-panel.tsx';
import { FactorDemandPanel } from './factor-demand-panel.tsx';
import { factorDemandQuery, signInQuery } from './sign-in-api.ts';

/** Through which provider the organization's members sign in. */
export const SignInSettingsPage = () => {
  const { name, may } = useOrganization();
  return (
    <>
      <title>{`Sign-in · ${name} · Pitwall`}</title>
      {may('sign-in:manage') ? (
        <Settings />
      ) : (
        <NotAllowed title="Sign-in" permission="sign-in:manage" />
      )}
    </>
  );
};

const Settings = () => {
  const { slug, name } = useOrganization();
  const query = useQuery(signInQuery(slug));
  const demand = useQuery(factorDemandQuery(slug));
  return (
    <>
      <PageHeader
        title="Sign-in"
        detail={`How members of ${name} come in: through your own provider (OpenID Connect), such as Okta, Entra ID, Google or Keycloak, and with what beside the password.`}
      />
      <Columns>
        <Loaded
          query={query}
          loading={
            <Loading label="Loading how members sign in">
              <Skeleton count={8} />
            </Loading>
          }
        >
          {(settings) => (
            <Stack>
              <DomainsPanel settings={settings} />
              <ConnectionPanel key={settings.connection?.id ?? 'none'} settings={settings} />
            </Stack>
          )}
        </Loaded>
        <Loaded
          query={demand}
          loading={
            <Loading label="Loading who has a second factor">
              <Skeleton count={2} />
            </Loading>
          }
        >
          {(found) => <FactorDemandPanel demand={found} />}
        </Loaded>
      </Columns>
    </>
  );
};
