import type { Roadmap, WhatIfResult } from '@pitwall/contracts';
import { Button, DataTable, Stack, Tag } from '@pitwall/ui';
import { useMemo, useState } from 'react';
import { differencesOf, formerPlaces, shiftWords } from '../model/differences.ts';
import { frameOf, timelineOf } from '../model/timeline.ts';
import { TimelineSmall } from '../timeline/timeline-small.tsx';

const SHOWN = 8;

/** Today's plan above the one that would follow, with the same days across, and what moves between them. */
export const WhatIfCompare = ({
  result: { today, changed },
  path,
}: {
  result: WhatIfResult;
  path: Roadmap['path'];
}) => {
  const [isAll, setAll] = useState(false);
  const { frame, above, below, was, moved } = useMemo(() => {
    const frame = frameOf([today, changed]);
    const above = timelineOf(today, path, frame);
    const below = timelineOf(changed, path, frame);
    return {
      frame,
      above,
      below,
      was: formerPlaces(above, below),
      moved: differencesOf(above, below),
    };
  }, [today, changed, path]);
  const shown = isAll ? moved : moved.slice(0, SHOWN);
  return (
    <Stack gap="medium">
      {above.sprints.length + below.sprints.length === 0 ? null : (
        <>
          <TimelineSmall title="Today" timeline={above} frame={frame} />
          <TimelineSmall title="What if" timeline={below} frame={frame} was={was} />
        </>
      )}
      <DataTable
        caption="What moves"
        rows={shown}
        rowKey={({ key }) => key}
        empty={<p>No date moves.</p>}
        columns={[
          { key: 'title', header: 'What moves', heads: true, cell: ({ title }) => title },
          { key: 'today', header: 'Today', cell: ({ today: says }) => says },
          { key: 'changed', header: 'What if', cell: ({ changed: says }) => says },
          {
            key: 'days',
            header: 'By',
            cell: ({ kind, days }) =>
              days === null || days === 0 ? null : (
                // A break that comes earlier is worse, work that is done earlier is not.
                <Tag signal={(kind === 'break') === days < 0 ? 'disputed' : undefined}>
                  {shiftWords(days)}
                </Tag>
              ),
          },
        ]}
      />
      {moved.length > shown.length ? (
        <div>
          <Button
            size="small"
            onClick={() => {
              setAll(true);
            }}
          >
            Show all {moved.length}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
};
