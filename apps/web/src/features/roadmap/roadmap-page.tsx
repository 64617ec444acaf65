import { Loading, Panel, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../lib/links.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { TaskDialogs } from '../../lib/tasks/task-dialogs.tsx';
import { roadmapQuery } from './api/roadmap.ts';
import { ExportButton } from './components/export-button.tsx';
import { PathPanel } from './components/path-panel.tsx';
import { StagePanels } from './components/stage-panels.tsx';
import { WhatIfPanel } from './components/what-if-panel.tsx';
import { TimelinePanel } from './timeline/timeline-panel.tsx';

const route = getRouteApi('/signed-in/$organization/systems/$system/roadmap');

/** From where the system is to a stage: the work in order, by stage and by sprint. */
export const RoadmapPage = ({ sync }: { sync?: ReactNode }) => {
  const { organization, system } = useSystemAddress();
  const { to, trace, ...linked } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(roadmapQuery(organization, system, to));
  return (
    <>
      <SystemTitle page="Roadmap" />
      <SystemHeader
        title="Roadmap"
        detail="The work to the next stage, in order, and when the sprints of the team allow it."
        actions={
          <>
            <ButtonLink
              to="/$organization/systems/$system/progress"
              params={{ organization, system }}
              search={{ to }}
            >
              Progress
            </ButtonLink>
            <ExportButton />
            {sync}
          </>
        }
      />
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the roadmap">
            <Stack>
              <Skeleton shape="track" />
              <Panel flush>
                <Skeleton shape="rows" count={5} />
              </Panel>
            </Stack>
          </Loading>
        }
      >
        {(roadmap) => (
          <Stack>
            <PathPanel
              roadmap={roadmap}
              traced={trace === 'path'}
              reading={query.isPlaceholderData}
              onTarget={(next) => {
                void navigate({
                  search: { ...linked, to: next },
                  replace: true,
                  resetScroll: false,
                });
              }}
            />
            <TimelinePanel roadmap={roadmap} />
            <WhatIfPanel
              key={roadmap.target}
              target={roadmap.target}
              path={roadmap.path}
              tasks={roadmap.stages.flatMap(({ tasks }) => tasks)}
              linked={linked}
              onLinked={(figures) => {
                void navigate({
                  search: { to, trace, ...figures },
                  replace: true,
                  resetScroll: false,
                });
              }}
            />
            <TaskDialogs>
              <StagePanels roadmap={roadmap} />
            </TaskDialogs>
          </Stack>
        )}
      </Loaded>
    </>
  );
};
