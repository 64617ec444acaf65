import type { CurrentOrganization } from '../../lib/organization/current-organization.tsx';
import { NavigationLink } from './navigation.tsx';

/** Links to the work of an organization. */
export const Work = ({ organization }: { organization: string }) => (
  <>
    <NavigationLink to="/$organization/portfolio" params={{ organization }}>
      Portfolio
    </NavigationLink>
    <NavigationLink to="/$organization/systems" params={{ organization }}>
      Systems
    </NavigationLink>
    <NavigationLink to="/$organization/tasks" params={{ organization }}>
      Tasks
    </NavigationLink>
    <NavigationLink to="/$organization/sprints" params={{ organization }}>
      Sprints
    </NavigationLink>
    <NavigationLink to="/$organization/shortcuts" params={{ organization }}>
      Shortcuts
    </NavigationLink>
    <NavigationLink to="/$organization/activity" params={{ organization }}>
      Activity
    </NavigationLink>
    <NavigationLink to="/$organization/campaigns" params={{ organization }}>
      Campaigns
    </NavigationLink>
    <NavigationLink to="/$organization/report" params={{ organization }}>
      Report
    </NavigationLink>
    <NavigationLink to="/catalogue">Catalogue</NavigationLink>
  </>
);

/** Links to the organization's own pages; those that the reader may not open are left out. */
export const Settings = ({
  organization: { slug, may },
}: {
  organization: CurrentOrganization;
}) => {
  const params = { organization: slug };
  return (
    <>
      <NavigationLink to="/$organization/members" params={params}>
        Members
      </NavigationLink>
      <NavigationLink to="/$organization/teams" params={params}>
        Teams
      </NavigationLink>
      {may('tokens:manage') ? (
        <NavigationLink to="/$organization/tokens" params={params}>
          API tokens
        </NavigationLink>
      ) : null}
      {may('sign-in:manage') ? (
        <NavigationLink to="/$organization/sign-in" params={params}>
          Sign-in
        </NavigationLink>
      ) : null}
      {may('channels:manage') ? (
        <NavigationLink to="/$organization/channels" params={params}>
          Channels
        </NavigationLink>
      ) : null}
      {may('audit:read') ? (
        <NavigationLink to="/$organization/audit" params={params}>
          Audit log
        </NavigationLink>
      ) : null}
      <NavigationLink to="/$organization/catalogue" params={params} activeOptions={{ exact: true }}>
        Own catalogue
      </NavigationLink>
      <NavigationLink to="/$organization/catalogue/version" params={params}>
        Catalogue version
      </NavigationLink>
      <NavigationLink to="/$organization/weights" params={params}>
        Weights
      </NavigationLink>
      {may('trackers:manage') ? (
        <NavigationLink to="/$organization/settings/github" params={params}>
          GitHub
        </NavigationLink>
      ) : null}
      <NavigationLink to="/$organization/settings" params={params} activeOptions={{ exact: true }}>
        Settings
      </NavigationLink>
    </>
  );
};
