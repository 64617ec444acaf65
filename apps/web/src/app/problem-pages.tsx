import { Button, ErrorPanel, Logo, Row } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { meQuery } from '../lib/api/me.ts';
import { useSignOut } from '../lib/api/sign-out.ts';
import { attempt } from '../lib/attempt.ts';
import { ButtonLink } from '../lib/links.ts';
import { notifyTrouble } from '../lib/notices.ts';
import { isStaleVersion } from '../lib/stale-version.ts';
import { isProblem, troubleOf } from '../lib/problem-error.ts';
import styles from './problem-pages.module.css';

/** Shown for an address that leads nowhere, or to what is not the reader's: the two are not told apart. */
export const NotFoundPage = () => {
  const router = useRouter();
  // What was read already: nobody is asked for who is not known to be signed in.
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  return (
    <div className={styles.page}>
      <title>Not found · Pitwall</title>
      <h1 className={styles.title}>There is nothing at this address</h1>
      <p className={styles.words}>
        It may have been deleted or renamed, it may belong to others, or the address is not
        complete.
        {me ? (
          <>
            {' '}
            You are signed in as <bdi>{me.email}</bdi>; another account may see more.
          </>
        ) : null}
      </p>
      <Row>
        <Button
          onClick={() => {
            router.history.back();
          }}
        >
          Go back
        </Button>
        <ButtonLink to="/">Go to the start</ButtonLink>
        {me ? <OtherAccount /> : null}
      </Row>
    </div>
  );
};

/** The way to another account, for what this one may not see. */
const OtherAccount = () => {
  const router = useRouter();
  const { href } = useLocation();
  const signOut = useSignOut();
  return (
    <Button
      busy={signOut.isPending && 'Signing out'}
      onClick={() => {
        attempt(
          signOut.mutateAsync(),
          () => router.navigate({ to: '/sign-in', search: { to: href } }),
          notifyTrouble,
        );
      }}
    >
      Sign in with another account
    </Button>
  );
};

/** The same where no frame stands around it. */
export const BareNotFoundPage = () => (
  <main className={styles.bare}>
    <Link to="/" className={styles.home} aria-label="Pitwall, start">
      <Logo />
    </Link>
    <NotFoundPage />
  </main>
);

/** Shown in place of a page that failed; what stands around it keeps working. */
export const ErrorPage = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter();
  const { href } = useLocation();
  const signedOut = isProblem(error, 'authentication.required');
  if (isStaleVersion(error))
    return (
      <div className={styles.page}>
        <ErrorPanel
          problem={{
            title: 'This page is of a newer version',
            detail:
              'Pitwall was updated meanwhile, or the connection broke off. Load the page anew.',
          }}
          actions={
            <Button
              onClick={() => {
                location.reload();
              }}
            >
              Load it anew
            </Button>
          }
        />
      </div>
    );
  return (
    <div className={styles.page}>
      <ErrorPanel
        problem={
          signedOut
            ? { title: 'You are signed out', detail: 'Sign in again to go on where you were.' }
            : troubleOf(error)
        }
        {...(signedOut
          ? {
              actions: (
                <ButtonLink to="/sign-in" search={{ to: href }}>
                  Sign in
                </ButtonLink>
              ),
            }
          : {
              onRetry: () => {
                reset();
                void router.invalidate();
              },
            })}
      />
    </div>
  );
};
