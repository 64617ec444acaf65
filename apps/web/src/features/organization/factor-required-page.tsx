import { EmptyState, PageHeader, Panel } from '@pitwall/ui';
import { ButtonLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';

/** In place of every page of an organization that asks for a second factor, to a person who has none. */
export const FactorRequiredPage = () => {
  const { name } = useOrganization();
  return (
    <>
      <title>{`Second factor · ${name} · Pitwall`}</title>
      <PageHeader title={name} />
      <Panel>
        <EmptyState
          large
          title="Add a second factor first"
          action={
            <ButtonLink to="/account/security" variant="primary">
              Add an authenticator app or a passkey
            </ButtonLink>
          }
        >
          {`${name} opens only to members who confirm their sign-in with something beside the password. It takes a minute, and this page opens as soon as you have it.`}
        </EmptyState>
      </Panel>
    </>
  );
};
