import type { CatalogueDifference } from '@pitwall/contracts';
import {
  Disclosure,
  Identifier,
  Loading,
  NoticeBar,
  Panel,
  Sentence,
  Skeleton,
  Stack,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../../../lib/loaded.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { stageTitle } from '../../../lib/stage-words.ts';
import { movePreviewQuery } from '../api/versions.ts';
import { differenceWords, fieldWords, retiredWords } from '../version-words.ts';
import { MovedSystemsPanel } from './moved-systems-panel.tsx';
import { TakeButton } from './take-button.tsx';

/** What a release brings, takes and changes, and what would become of each system. */
export const PreviewPanels = ({ to }: { to: string }) => {
  const { slug } = useOrganization();
  const query = useQuery(movePreviewQuery(slug, to));
  return (
    <Loaded
      query={query}
      loading={
        <Loading label="Comparing the releases">
          <Panel>
            <Skeleton count={5} />
          </Panel>
        </Loading>
      }
    >
      {({ difference, systems, pinned, overlayProblems }) => (
        <Stack>
          {overlayProblems[0] === undefined ? null : (
            <NoticeBar signal="disputed" title={`Your own catalogue does not fit ${to}.`}>
              {`It would count for nothing there until you change it. Line ${overlayProblems[0].line}: ${overlayProblems[0].message}`}
            </NoticeBar>
          )}
          <Panel
            title={`What ${to} changes`}
            detail={`${systems} ${systems === 1 ? 'system moves' : 'systems move'}${pinned === 0 ? '' : `, ${pinned} pinned`}.`}
            aside={<TakeButton to={to} systems={systems} />}
          >
            <Stack>
              <Sentence>{differenceWords(difference)}</Sentence>
              <Added difference={difference} />
              <Changed difference={difference} />
              <Retired difference={difference} />
            </Stack>
          </Panel>
          <MovedSystemsPanel to={to} />
        </Stack>
      )}
    </Loaded>
  );
};

const Listed = ({ title, children }: { title: string; children: ReactNode[] }) =>
  children.length === 0 ? null : (
    <Disclosure summary={`${title} (${children.length})`}>
      <WorkList label={title}>{children}</WorkList>
    </Disclosure>
  );

const Added = ({ difference: { added } }: { difference: CatalogueDifference }) => (
  <Listed title="Added">
    {added.map(({ id, title, stage, gate }) => (
      <WorkItem
        key={id}
        title={title}
        tags={<Identifier>{id}</Identifier>}
        reason={`${stageTitle(stage)}, ${gate}.`}
      />
    ))}
  </Listed>
);

const Changed = ({ difference: { changed } }: { difference: CatalogueDifference }) => (
  <Listed title="Changed">
    {changed.map(({ id, title, fields, before, after }) => (
      <WorkItem
        key={id}
        title={title}
        tags={<Identifier>{id}</Identifier>}
        reason={[
          ...(before.stage === after.stage
            ? []
            : [`From ${stageTitle(before.stage)} to ${stageTitle(after.stage)}.`]),
          ...(before.gate === after.gate ? [] : [`Was ${before.gate}, is ${after.gate}.`]),
          `Differs in ${fieldWords(fields)}.`,
        ].join(' ')}
      />
    ))}
  </Listed>
);

const Retired = ({ difference: { retired } }: { difference: CatalogueDifference }) => (
  <Listed title="Retired">
    {retired.map((one) => (
      <WorkItem
        key={one.id}
        title={one.title}
        tags={<Identifier>{one.id}</Identifier>}
        reason={retiredWords(one)}
      />
    ))}
  </Listed>
);
