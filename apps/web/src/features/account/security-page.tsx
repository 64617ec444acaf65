import { Columns, Loading, Panel, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { accountQuery, factorsQuery, identitiesQuery } from '../../lib/api/account.ts';
import { waysInQuery } from '../../lib/api/ways-in.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { AccountHead } from './components/account-head.tsx';
import { EmailForm } from './components/email-form.tsx';
import { FactorsPanel } from './components/factors-panel.tsx';
import { IdentitiesPanel } from './components/identities-panel.tsx';
import { OwnAccountOnly } from './components/own-account-only.tsx';
import { PasswordForm } from './components/password-form.tsx';

/** The ways into the reader's account, and how to change them. */
export const SecurityPage = () => (
  <>
    <AccountHead title="Security" />
    <OwnAccountOnly>
      <Security />
    </OwnAccountOnly>
  </>
);

const Security = () => {
  const account = useQuery(accountQuery);
  const factors = useQuery(factorsQuery);
  const identities = useQuery(identitiesQuery);
  const { data: ways } = useQuery(waysInQuery);
  return (
    <Loaded
      query={account}
      loading={
        <Loading label="Loading your account">
          <Skeleton count={6} />
        </Loading>
      }
    >
      {({ email, hasPassword }) => (
        <Columns>
          <Stack>
            <Panel
              title="Password"
              detail={
                hasPassword
                  ? 'Changing it signs every other browser out.'
                  : 'You have none: you come in another way.'
              }
            >
              <PasswordForm email={email} hasPassword={hasPassword} />
            </Panel>
            {ways?.mail === true ? (
              <Panel title="E-mail address" detail={`You sign in as ${email}.`}>
                <EmailForm email={email} />
              </Panel>
            ) : null}
          </Stack>
          <Stack>
            <Loaded
              query={factors}
              loading={
                <Loading label="Loading your factors">
                  <Skeleton shape="rows" count={2} />
                </Loading>
              }
            >
              {(loaded) => <FactorsPanel factors={loaded} />}
            </Loaded>
            {identities.data === undefined ? null : (
              <IdentitiesPanel identities={identities.data} />
            )}
          </Stack>
        </Columns>
      )}
    </Loaded>
  );
};
