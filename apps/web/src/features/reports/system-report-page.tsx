import { getRouteApi } from '@tanstack/react-router';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { ReportWork } from './components/report-work.tsx';

const route = getRouteApi('/signed-in/$organization/systems/$system/report');

/** One system in plain words, for the people who pay. */
export const SystemReportPage = () => {
  const address = useSystemAddress();
  const { since } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <SystemTitle page="Report" />
      <SystemHeader
        title="Report"
        detail="In plain words: where it stands, what breaks next, what was done, and what the next quarter costs."
      />
      <ReportWork
        address={{ ...address, since }}
        onSince={(next) => {
          void navigate({ search: next === undefined ? {} : { since: next }, replace: true });
        }}
      />
    </>
  );
};
