import { Loading, Panel, Skeleton, Stack } from '@pitwall/ui';
import './pending-page.css';

/** Shown while a page's code and first data are on their way. */
export const PendingPage = () => (
  <Loading label="Loading the page">
    <Stack>
      <Skeleton shape="title" />
      <Panel>
        <Skeleton count={4} />
      </Panel>
    </Stack>
  </Loading>
);
