import type { AccountExport } from '@pitwall/contracts';
import {
  Button,
  ButtonAnchor,
  EmptyState,
  Loading,
  notify,
  Panel,
  Skeleton,
  Tag,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { attempt } from '../../../lib/attempt.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { accountExportsQuery, exportAddress, useStartExport } from '../api/personal-data.ts';

/** Files of all that is stored about the reader. */
export const ExportsPanel = () => {
  const query = useQuery(accountExportsQuery);
  return (
    <Panel
      title="A copy of your data"
      detail="One JSON file: your account, sessions and activity, and what you wrote in organizations that you belong to."
      flush
      aside={<StartExport />}
    >
      <Loaded
        query={query}
        loading={
          <Loading label="Loading your files">
            <Skeleton shape="rows" count={1} />
          </Loading>
        }
      >
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No file has been made">
              Make one, and download it here for seven days.
            </EmptyState>
          ) : (
            <WorkList label="Files of your data">
              {items.map((one) => (
                <ExportItem key={one.id} file={one} />
              ))}
            </WorkList>
          )
        }
      </Loaded>
    </Panel>
  );
};

const STATES = { running: 'being written', finished: 'ready', failed: 'failed' } as const;

const ExportItem = ({ file }: { file: AccountExport }) => (
  <WorkItem
    title={
      <>
        Made <When at={file.createdAt} />
      </>
    }
    tags={
      <Tag
        {...(file.state === 'finished'
          ? { signal: 'verified' }
          : file.state === 'failed'
            ? { signal: 'behind' }
            : {})}
      >
        {STATES[file.state]}
      </Tag>
    }
    reason={
      file.state === 'failed' ? (
        'It could not be written. Make another one.'
      ) : (
        <>
          Kept until <When at={file.expiresAt} as="day" />.
        </>
      )
    }
    actions={
      file.state === 'finished' ? (
        <ButtonAnchor size="small" href={exportAddress(file.id)} download="">
          Download
        </ButtonAnchor>
      ) : undefined
    }
  />
);

const StartExport = () => {
  const start = useStartExport();
  return (
    <Button
      size="small"
      busy={start.isPending && 'Starting'}
      onClick={() => {
        attempt(
          start.mutateAsync(),
          () => {
            notify({ title: 'Your file is being written' });
          },
          notifyTrouble,
        );
      }}
    >
      Make a file
    </Button>
  );
};
