import { PageHeader, Stack } from '@pitwall/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { NotAllowed } from '../../lib/organization/not-allowed.tsx';
import { GoOn } from './components/go-on.tsx';
import { NewSystemForm } from './components/new-system-form.tsx';
import { Steps } from './components/steps.tsx';

const route = getRouteApi('/signed-in/$organization/systems/new');

/** A new system in three steps: what it is, what it carries, how to go on. */
export const NewSystemPage = () => {
  const { slug, name, may } = useOrganization();
  const { step = 'describe', made, from, copied } = route.useSearch();
  if (!may('systems:write')) return <NotAllowed title="New system" permission="systems:write" />;
  return (
    <>
      <title>{`New system · ${name} · Pitwall`}</title>
      <PageHeader
        breadcrumb={[
          {
            key: 'systems',
            link: (
              <Link
                to="/$organization/systems"
                params={{ organization: slug }}
                activeOptions={{ exact: true }}
              >
                Systems
              </Link>
            ),
          },
        ]}
        title="New system"
      />
      <Stack>
        <Steps
          label="Steps"
          steps={['What it is', 'What it carries', 'How to go on']}
          current={made !== undefined ? 2 : step === 'load' ? 1 : 0}
        />
        {made === undefined ? (
          <NewSystemForm step={step} />
        ) : (
          <GoOn
            system={made}
            {...(from === undefined || copied === undefined
              ? {}
              : { copied: { from, count: copied } })}
          />
        )}
      </Stack>
    </>
  );
};
