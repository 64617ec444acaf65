import { Loading, NoticeBar, PageHeader, Panel, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../lib/loaded.tsx';
import { ButtonLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { overlayQuery } from './api/overlay.ts';
import { OverlayEditor } from './components/overlay-editor.tsx';

/** The organization's own word on the catalogue. */
export const OverlayPage = () => {
  const { slug, name, may } = useOrganization();
  const query = useQuery(overlayQuery(slug));
  return (
    <>
      <title>{`Own catalogue · ${name} · Pitwall`}</title>
      <PageHeader
        title="Own catalogue"
        detail={
          may('catalogue:write')
            ? 'What your organization adds to the catalogue, changes or leaves out. It counts for its systems alone.'
            : 'What your organization adds to the catalogue, changes or leaves out. Admins change it.'
        }
        actions={<ButtonLink to="/catalogue">The released catalogue</ButtonLink>}
      />
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the overlay">
            <Panel>
              <Skeleton count={6} />
            </Panel>
          </Loading>
        }
      >
        {(state) => (
          <>
            {state.unfit.map(({ version, problems }) => (
              <NoticeBar
                key={version}
                signal="disputed"
                title={`It does not fit the catalogue ${version}, and does not count there.`}
              >
                {problems[0] ? `Line ${problems[0].line}: ${problems[0].message}` : ''}
              </NoticeBar>
            ))}
            <OverlayEditor state={state} />
          </>
        )}
      </Loaded>
    </>
  );
};
