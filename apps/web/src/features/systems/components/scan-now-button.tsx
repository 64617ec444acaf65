import { Button } from '@pitwall/ui';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import type { ServerScans } from '../use-server-scans.ts';

/** Has the server scan each repository of the system; not there for who may not, or without any. */
export const ScanNowButton = ({
  scan,
  some,
  busy,
}: Pick<ServerScans, 'scan' | 'some' | 'busy'>) => {
  const { may } = useOrganization();
  if (!may('scans:write') || !some) return null;
  return (
    <Button
      size="small"
      busy={busy && 'Scanning'}
      onClick={() => {
        scan.mutate(undefined, { onError: notifyTrouble });
      }}
    >
      Scan now
    </Button>
  );
};
