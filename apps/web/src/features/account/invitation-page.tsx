import type { Me } from '@pitwall/contracts';
import { ErrorPanel, formatDay, Loading, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../lib/api/me.ts';
import { ButtonLink } from '../../lib/links.ts';
import { isProblem, troubleOf } from '../../lib/problem-error.ts';
import { wasSignedIn } from '../../lib/remembered.ts';
import { withArticle } from '../../lib/role-words.ts';
import { invitationPreviewQuery } from './api/preview-invitation.ts';
import { AcceptAs } from './components/accept-as.tsx';
import { Door } from './components/door.tsx';
import { JoinForms } from './components/join-forms.tsx';
import { useJoin } from './components/use-join.ts';
import { useLinkToken } from './link-token.ts';

const NO_TOKEN = {
  title: 'This link is not complete',
  detail: 'Open the whole link as it was sent to you, or ask for it again.',
};

/** Opens with an invitation's link: says who invites, then lets one in as whom one wants. */
export const InvitationPage = () => {
  const token = useLinkToken();
  const preview = useQuery({ ...invitationPreviewQuery(token), enabled: token !== '' });
  const me = useQuery({ ...meQuery, enabled: wasSignedIn() });
  // Held here: the account is made before it joins, and the form makes room for whoever is signed in then.
  const joining = useJoin(token, preview.data?.organizationName ?? '');
  // It can be revoked while the form is filled in.
  const unusable =
    preview.error ?? (isProblem(joining.error, 'invitation.unusable') ? joining.error : null);
  if (token === '' || unusable !== null) {
    return (
      <Door title="Invitation" bare>
        <ErrorPanel
          problem={token === '' ? NO_TOKEN : troubleOf(unusable)}
          actions={<ButtonLink to="/">Go to the start</ButtonLink>}
        />
      </Door>
    );
  }
  if (preview.data === undefined || me.isLoading) {
    return (
      <Door title="Invitation">
        <Loading label="Reading the invitation">
          <Skeleton count={3} />
        </Loading>
      </Door>
    );
  }
  const { organizationName, role, expiresAt } = preview.data;
  const person: Me | null = me.data ?? null;
  return (
    <Door
      title={`Join ${organizationName}`}
      detail={`You are invited as ${withArticle(role)}. The invitation is open until ${formatDay(new Date(expiresAt))}.`}
    >
      {person === null ? (
        <JoinForms {...joining} />
      ) : (
        <AcceptAs {...joining} person={person} organizationName={organizationName} />
      )}
    </Door>
  );
};
