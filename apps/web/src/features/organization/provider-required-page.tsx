import { Button, EmptyState, PageHeader, Panel } from '@pitwall/ui';
import { FormTrouble } from '../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../lib/problem-error.ts';
import { here, useSingleSignOn } from '../../lib/providers/providers.ts';

/** In place of every page of an organization whose provider is the only way to it: the way there. */
export const ProviderRequiredPage = () => {
  const { slug, name } = useOrganization();
  const begin = useSingleSignOn();
  return (
    <>
      <title>{`Single sign-on · ${name} · Pitwall`}</title>
      <PageHeader title={name} />
      <Panel>
        <FormTrouble trouble={begin.error === null ? null : troubleOf(begin.error)} />
        <EmptyState
          large
          title="Sign in through single sign-on"
          action={
            <Button
              variant="primary"
              busy={begin.isPending && 'Going to your provider'}
              onClick={() => {
                begin.mutate({ organization: slug, to: here() });
              }}
            >
              {`Continue with ${name}`}
            </Button>
          }
        >
          {`${name} asks members with an address of its domain to sign in through its own provider. You come back to this page.`}
        </EmptyState>
      </Panel>
    </>
  );
};
