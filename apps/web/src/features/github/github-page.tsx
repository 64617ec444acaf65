import {
  Button,
  ErrorPanel,
  Loading,
  NoticeBar,
  PageHeader,
  Panel,
  Skeleton,
  Stack,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { githubAppQuery } from '../../lib/api/github-app.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { NotAllowed } from '../../lib/organization/not-allowed.tsx';
import { isProblem, troubleOf } from '../../lib/problem-error.ts';
import { AppPanel } from './components/app-panel.tsx';
import { MakeAppPanel } from './components/make-app-panel.tsx';
import { useWayBack } from './components/use-way-back.ts';

/** The organization's own GitHub App: made here, and come back to from GitHub. */
export const GithubPage = () => {
  const { name, may } = useOrganization();
  return (
    <>
      <title>{`GitHub · ${name} · Pitwall`}</title>
      {may('trackers:manage') ? (
        <Github />
      ) : (
        <NotAllowed title="GitHub" permission="trackers:manage" />
      )}
    </>
  );
};

const Github = () => {
  const { slug } = useOrganization();
  const back = useWayBack(slug);
  return (
    <>
      <PageHeader
        title="GitHub"
        detail="An app of your own, by which systems are kept in step with repositories, without a person’s token."
      />
      {back.busy ? (
        <Panel title="Taking the app over from GitHub">
          <Loading label="Taking the app over from GitHub">
            <Skeleton count={3} />
          </Loading>
        </Panel>
      ) : (
        <Stack>
          {back.garbled ? (
            <NoticeBar signal="behind" title="What GitHub sent back is not complete.">
              Nothing was taken over. Begin again below; if GitHub has made an app meanwhile, delete
              it there.
            </NoticeBar>
          ) : null}
          {back.error === null ? null : (
            <ErrorPanel
              problem={troubleOf(back.error)}
              actions={
                // These stay as they are however often they are sent.
                isProblem(back.error, 'link.unusable', 'resource.taken') ? undefined : (
                  <Button onClick={back.again}>Try again</Button>
                )
              }
            >
              <p>If GitHub has made an app already that is not shown here, delete it there.</p>
            </ErrorPanel>
          )}
          <App />
        </Stack>
      )}
    </>
  );
};

const App = () => {
  const { slug } = useOrganization();
  return (
    <Loaded
      query={useQuery(githubAppQuery(slug))}
      loading={
        <Loading label="Loading the GitHub App">
          <Panel>
            <Skeleton shape="rows" count={3} />
          </Panel>
        </Loading>
      }
    >
      {({ app }) => (app === null ? <MakeAppPanel /> : <AppPanel app={app} />)}
    </Loaded>
  );
};
