import { Button, NoticeBar, notify } from '@pitwall/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { systemChanged } from '../../lib/api/keys.ts';
import { notifyTrouble } from '../../lib/notices.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { offeredCommentsQuery, takeComments } from './api/shortcuts.ts';
import { ShortcutRegister } from './components/shortcut-register.tsx';

const route = getRouteApi('/signed-in/$organization/systems/$system/shortcuts');

/** What one system leaves out knowingly, and what its code owns up to. */
export const SystemShortcutsPage = () => {
  const { organization, system } = useSystemAddress();
  const { kind = 'accepted_risk' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <SystemTitle page="Shortcuts" />
      <SystemHeader
        title="Shortcuts"
        detail="What was left out knowingly: who decided it, until when, and the incidents that it has caused since."
      />
      <Offer onTaken={() => void navigate({ search: { kind: 'debt_comment' }, replace: true })} />
      <ShortcutRegister
        organization={organization}
        system={system}
        kind={kind}
        onKind={(next) => void navigate({ search: { kind: next }, replace: true })}
      />
    </>
  );
};

/** Comments of the newest scan that are not in the register yet. */
const Offer = ({ onTaken }: { onTaken: () => void }) => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const queryClient = useQueryClient();
  const { data } = useQuery(offeredCommentsQuery(organization, system));
  const take = useMutation({
    mutationFn: () => takeComments(organization, system),
    onSuccess: async ({ taken }) => {
      await systemChanged(queryClient, organization, system);
      notify({ title: taken === 1 ? '1 comment taken over' : `${taken} comments taken over` });
      onTaken();
    },
    onError: notifyTrouble,
  });
  if (data === undefined || data.offered === 0 || !may('assessments:write')) return null;
  const count = data.offered === 1 ? '1 debt comment' : `${data.offered} debt comments`;
  return (
    <NoticeBar
      title={`The newest scan found ${count} that ${data.offered === 1 ? 'is' : 'are'} not in the register.`}
      action={
        <Button
          size="small"
          busy={take.isPending && 'Taking over'}
          onClick={() => {
            take.mutate();
          }}
        >
          Take {data.offered === 1 ? 'it' : 'all'} over
        </Button>
      }
    >
      Comments such as TODO, FIXME and HACK own up to a shortcut. They leave the register by
      themselves when a later scan does not find them any more.
    </NoticeBar>
  );
};
