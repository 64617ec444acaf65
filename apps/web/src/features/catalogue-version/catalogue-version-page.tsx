import type { CatalogueVersions } from '@pitwall/contracts';
import { Loading, PageHeader, Panel, Select, Sentence, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ButtonLink } from '../../lib/links.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { versionsQuery } from './api/versions.ts';
import { MoveState } from './components/move-state.tsx';
import { MovesPanel } from './components/moves-panel.tsx';
import { PinsPanel } from './components/pins-panel.tsx';
import { PreviewPanels } from './components/preview-panels.tsx';

/** Which release of the catalogue the organization reads, and what another would change. */
export const CatalogueVersionPage = () => {
  const { slug, name, may } = useOrganization();
  const query = useQuery(versionsQuery(slug));
  return (
    <>
      <title>{`Catalogue version · ${name} · Pitwall`}</title>
      <PageHeader
        title="Catalogue version"
        detail={
          may('catalogue:write')
            ? 'See what another release would change before you take it. Answers are never lost, and there is a way back.'
            : 'What another release of the catalogue would change. Admins take it.'
        }
        actions={
          <ButtonLink to="/$organization/catalogue" params={{ organization: slug }}>
            Own catalogue
          </ButtonLink>
        }
      />
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the versions">
            <Panel>
              <Skeleton count={6} />
            </Panel>
          </Loading>
        }
      >
        {(versions) => <Versions versions={versions} />}
      </Loaded>
    </>
  );
};

const Versions = ({ versions }: { versions: CatalogueVersions }) => {
  const { chosen, newest, lastMove } = versions;
  const others = versions.versions.filter(
    ({ version }) => version !== chosen || versions.versions.length === 1,
  );
  const scattered = versions.versions.filter(
    ({ version, systems }) => version !== chosen && systems > 0,
  );
  const [to, setTo] = useState<string | null>(null);
  const wanted = to ?? (newest === chosen ? null : newest);
  return (
    <Stack>
      <Sentence>
        {newest === chosen
          ? `Your organization reads the catalogue ${chosen}, the newest that is here.`
          : `A newer catalogue is here: ${newest}. Your organization reads ${chosen}.`}
      </Sentence>
      {scattered.length === 0 ? null : (
        <p>
          {scattered
            .map(
              ({ version, systems }) =>
                `${systems} ${systems === 1 ? 'system is' : 'systems are'} assessed against ${version}.`,
            )
            .join(' ')}
        </p>
      )}
      {lastMove === null ? null : <MoveState move={lastMove} canRollBack={versions.canRollBack} />}
      {versions.versions.length < 2 ? null : (
        <Panel title="Look at another release" detail="Nothing changes until you take it.">
          <Select
            label="Release"
            value={wanted}
            placeholder="Choose a release"
            options={others.map(({ version }) => ({
              value: version,
              label: version === newest ? `${version}, the newest` : version,
            }))}
            onValueChange={setTo}
          />
        </Panel>
      )}
      {wanted === null ? null : <PreviewPanels key={wanted} to={wanted} />}
      <PinsPanel />
      <MovesPanel />
    </Stack>
  );
};
