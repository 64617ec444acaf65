import { NoticeBar, Stack } from '@pitwall/ui';
import { lazy } from 'react';
import { Later } from '../../lib/later.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { FiguresPanel } from './components/figures-panel.tsx';
import { SymptomsPanel } from './components/symptoms-panel.tsx';

// Below what the page is opened for.
const DescriptionPanel = lazy(async () => ({
  default: (await import('./components/description-panel.tsx')).DescriptionPanel,
}));
const ArchivePanel = lazy(async () => ({
  default: (await import('./components/archive-panel.tsx')).ArchivePanel,
}));
const BadgePanel = lazy(async () => ({
  default: (await import('./components/badge-panel.tsx')).BadgePanel,
}));

/** What is said of a system: its description, its load over time, what hurts. */
export const SystemSettingsPage = () => {
  const { may } = useOrganization();
  const writes = may('systems:write');
  return (
    <>
      <SystemTitle page="Settings" />
      <SystemHeader
        title="Settings"
        detail="What the team tells about the system. Where it stands is worked out from it."
      />
      <Stack>
        {writes ? null : (
          <NoticeBar title="Your role reads only.">
            A member of the organization can change what is said here.
          </NoticeBar>
        )}
        <FiguresPanel />
        <SymptomsPanel />
        <Later>
          <DescriptionPanel />
          <BadgePanel />
          {writes ? <ArchivePanel /> : null}
        </Later>
      </Stack>
    </>
  );
};
