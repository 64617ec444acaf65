import { Loading, Panel, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { catalogueQuery } from '../../lib/api/catalogue.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { useSystem, useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { assessmentQuery } from './api/assessment.ts';
import { AssessmentWork } from './assessment-work.tsx';

/** All practices of a system, to be answered one after the other. */
export const AssessmentPage = () => {
  const { catalogueVersion } = useSystem();
  const { organization, system } = useSystemAddress();
  const assessment = useQuery(assessmentQuery(organization, system));
  const catalogue = useQuery(catalogueQuery(catalogueVersion, organization));
  const loading = (
    <>
      <SystemHeader title="Assessment" />
      <Loading label="Loading the assessment">
        <Panel>
          <Skeleton shape="rows" count={6} />
        </Panel>
      </Loading>
    </>
  );
  return (
    <>
      <SystemTitle page="Assessment" />
      <Loaded query={catalogue} loading={loading}>
        {({ topics }) => (
          <Loaded query={assessment} loading={loading}>
            {(data) => <AssessmentWork assessment={data} topics={topics} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
};
