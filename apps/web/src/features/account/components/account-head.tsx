import { Button, PageHeader, TabLinks } from '@pitwall/ui';
import { useRouter } from '@tanstack/react-router';
import { useReader } from '../../../lib/api/reader.ts';
import { useSignOut } from '../../../lib/api/sign-out.ts';
import { TabLink } from '../../../lib/links.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { ConfirmNotice } from './confirm-notice.tsx';
import styles from './account-head.module.css';

/** The head of every page of the reader's own account, with the ways between them. */
export const AccountHead = ({ title }: { title: string }) => {
  const me = useReader();
  const router = useRouter();
  const signOut = useSignOut();
  if (me === null) return null;
  return (
    <>
      <title>{`${title} · Your account · Pitwall`}</title>
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
                onError: notifyTrouble,
              });
            }}
          >
            Sign out
          </Button>
        }
      />
      {me.emailConfirmed || me.through ? null : <ConfirmNotice email={me.email} />}
      <div className={styles.tabs}>
        <TabLinks label="Your account">
          <TabLink to="/account" activeOptions={{ exact: true }}>
            You
          </TabLink>
          <TabLink to="/account/security">Security</TabLink>
          <TabLink to="/account/sessions">Sessions</TabLink>
          <TabLink to="/account/activity">Activity</TabLink>
          <TabLink to="/account/data">Your data</TabLink>
        </TabLinks>
      </div>
    </>
  );
};
