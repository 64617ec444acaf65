import type { ScannedRepository } from '@pitwall/contracts';
import { ProgressBar, Tag, When, WorkItem } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { isUnderWay } from '../api/scanning.ts';
import { hasFailed, heardAt, repositoryWords, stepWords } from '../repository-words.ts';
import type { ScanProgress } from '../use-server-scans.ts';

interface RepositoryItemProps {
  scanned: ScannedRepository;
  /** Of its newest run; nothing is heard of it yet where it is left out. */
  progress: ScanProgress | undefined;
}

/** A repository as a row: what its last scan came to, or how far the one is that is under way. */
export const RepositoryItem = ({ scanned, progress }: RepositoryItemProps) => {
  const params = useSystemAddress();
  const { repository, newest, latest } = scanned;
  const scan = latest?.id ?? newest?.scanId ?? null;
  const heard = heardAt(scanned);
  const underWay = isUnderWay(newest);
  const doing = stepWords(newest?.step ?? null);
  return (
    <WorkItem
      title={
        scan === null ? (
          repository
        ) : (
          <TextLink
            look="plain"
            to="/$organization/systems/$system/scans/$scan"
            params={{ ...params, scan }}
          >
            {repository}
          </TextLink>
        )
      }
      tags={hasFailed(scanned) ? <Tag signal="behind">failed</Tag> : undefined}
      reason={underWay ? <span role="status">{doing}</span> : repositoryWords(scanned)}
      cost={heard === null ? undefined : <When at={heard} />}
    >
      {underWay ? (
        <ProgressBar
          label={`${repository}: ${doing}`}
          hideLabel
          value={progress?.done ?? null}
          max={progress?.total ?? 1}
        />
      ) : null}
    </WorkItem>
  );
};
