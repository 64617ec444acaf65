import type { CatalogueMove } from '@pitwall/contracts';
import { EmptyState, Panel, When, WorkItem, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { movesQuery } from '../api/versions.ts';
import { moveTitle } from '../version-words.ts';

const STATE_WORDS: Record<CatalogueMove['state'], string> = {
  waiting: 'Waiting.',
  running: 'Under way.',
  finished: '',
  failed: 'Stopped.',
};

/** Every move there was. */
export const MovesPanel = () => {
  const { slug } = useOrganization();
  const query = useInfiniteQuery(movesQuery(slug));
  return (
    <Panel title="Moves so far" flush>
      <Paged
        query={query}
        noun="moves"
        empty={
          <EmptyState title="There was no move yet">
            Your organization reads the release that it began with.
          </EmptyState>
        }
      >
        {(rows) => (
          <WorkList label="Moves so far">
            {rows.map((move) => (
              <WorkItem
                key={move.id}
                title={moveTitle(move)}
                reason={
                  <>
                    {`${STATE_WORDS[move.state]} ${move.note}`.trim()} <When at={move.createdAt} />
                    {move.createdBy === null ? '' : ` by ${move.createdBy}`}
                  </>
                }
              />
            ))}
          </WorkList>
        )}
      </Paged>
    </Panel>
  );
};
