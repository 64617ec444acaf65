import { Button, notify, PageHeader, Panel, Stack, Tag, WorkItem, WorkList } from '@pitwall/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { meQuery } from '../../lib/api/me.ts';
import { useSignOut } from '../../lib/api/sign-out.ts';
import { ButtonLink, TextLink } from '../../lib/links.ts';
import { troubleOf } from '../../lib/problem-error.ts';
import { ROLE_WORDS } from '../../lib/role-words.ts';
import { ThemeChoice } from './components/theme-choice.tsx';

/** Who is signed in, where they belong, how Pitwall looks here, and the way out. */
export const AccountPage = () => {
  const { data: me } = useSuspenseQuery(meQuery);
  const router = useRouter();
  const signOut = useSignOut();
  if (me === null) return null;
  return (
    <>
      <title>Your account · Pitwall</title>
      <PageHeader
        title={me.name}
        detail={me.email}
        actions={
          <Button
            busy={signOut.isPending && 'Signing out'}
            onClick={() => {
              signOut.mutate(undefined, {
                onSuccess: () => {
                  void router.navigate({ to: '/sign-in' });
                },
                onError: (error) => {
                  notify({ ...troubleOf(error), signal: 'behind', stays: true });
                },
              });
            }}
          >
            Sign out
          </Button>
        }
      />
      <Stack>
        <Panel
          title="Your organizations"
          detail="What you may do is set in each by your role."
          flush
          aside={
            <ButtonLink size="small" to="/start">
              New organization
            </ButtonLink>
          }
        >
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
        </Panel>
        <Panel title="How Pitwall looks in this browser">
          <ThemeChoice />
        </Panel>
      </Stack>
    </>
  );
};
