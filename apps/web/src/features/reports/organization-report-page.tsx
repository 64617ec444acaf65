import { PageHeader } from '@pitwall/ui';
import { getRouteApi } from '@tanstack/react-router';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { ReportWork } from './components/report-work.tsx';

const route = getRouteApi('/signed-in/$organization/report');

/** The organization in plain words, for the people who pay. */
export const OrganizationReportPage = () => {
  const { slug, name } = useOrganization();
  const { since } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <title>{`Report · ${name} · Pitwall`}</title>
      <PageHeader
        title="Report"
        detail="Where the systems stand, what breaks next, what was done, and what the next quarter costs."
      />
      <ReportWork
        address={{ organization: slug, since }}
        onSince={(next) => {
          void navigate({ search: next === undefined ? {} : { since: next }, replace: true });
        }}
      />
    </>
  );
};
