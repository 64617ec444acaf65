import type { WeightsPreview } from '@pitwall/contracts';
import { Identifier, Panel, Sentence, Stack, WorkItem, WorkList } from '@pitwall/ui';

/** What would stand elsewhere, before anything is saved. */
export const PreviewPanel = ({ preview }: { preview: WeightsPreview }) => {
  const { systems, compared, isWhole } = preview;
  const moved = systems.reduce((sum, one) => sum + one.moved, 0);
  return (
    <Stack>
      <Sentence>
        {moved === 0
          ? `No task of ${compared} ${compared === 1 ? 'system' : 'systems'} would move.`
          : `${moved} ${moved === 1 ? 'task' : 'tasks'} of ${systems.length} of ${compared} systems would move.`}
        {isWhole ? '' : ' Only the first systems by name were compared.'} Nothing is saved yet.
      </Sentence>
      {systems.map(({ system, moves, moved: count, tasks }) => (
        <Panel
          key={system.slug}
          flush
          title={system.name}
          detail={`${count} of ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`}
        >
          <WorkList label={`What would move in ${system.name}`}>
            {moves.map(({ practice, title, before, after }) => (
              <WorkItem
                key={practice}
                title={title}
                tags={<Identifier>{practice}</Identifier>}
                reason={`Place ${before} now, ${after} then: ${after < before ? 'earlier' : 'later'} by ${Math.abs(after - before)}.`}
              />
            ))}
          </WorkList>
        </Panel>
      ))}
    </Stack>
  );
};
