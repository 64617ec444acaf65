import { EmptyState, Panel, Stack, Tag, WorkItem, WorkList } from '@pitwall/ui';
import { useReader } from '../../lib/api/reader.ts';
import { ButtonLink, TextLink } from '../../lib/links.ts';
import { OwnInvitationsPanel } from '../../lib/own-invitations/own-invitations-panel.tsx';
import { ROLE_WORDS } from '../../lib/role-words.ts';
import { AccountHead } from './components/account-head.tsx';
import { NameForm } from './components/name-form.tsx';
import { ThemeChoice } from './components/theme-choice.tsx';

/** Who is signed in, where they belong, and how Pitwall looks here. */
export const AccountPage = () => {
  const me = useReader();
  if (me === null) return null;
  return (
    <>
      <AccountHead title="You" />
      <Stack>
        {me.through ? null : <OwnInvitationsPanel />}
        {me.through ? null : (
          <Panel title="Your name">
            <NameForm name={me.name} />
          </Panel>
        )}
        <Panel
          title="Your organizations"
          detail={
            me.through
              ? `You came through ${me.through.name}: this session opens it alone.`
              : 'What you may do is set in each by your role.'
          }
          flush
          aside={
            me.through ? undefined : (
              <ButtonLink size="small" to="/start">
                New organization
              </ButtonLink>
            )
          }
        >
          {me.organizations.length === 0 ? (
            <EmptyState title="You are in none yet">
              Make one, or open the link of an invitation.
            </EmptyState>
          ) : (
            <WorkList label="Your organizations">
              {me.organizations.map(({ id, slug, name, role }) => (
                <WorkItem
                  key={id}
                  title={
                    <TextLink
                      look="plain"
                      to="/$organization/systems"
                      params={{ organization: slug }}
                    >
                      {name}
                    </TextLink>
                  }
                  tags={<Tag>{ROLE_WORDS[role].label}</Tag>}
                  reason={ROLE_WORDS[role].may}
                />
              ))}
            </WorkList>
          )}
        </Panel>
        <Panel title="How Pitwall looks in this browser">
          <ThemeChoice />
        </Panel>
      </Stack>
    </>
  );
};
