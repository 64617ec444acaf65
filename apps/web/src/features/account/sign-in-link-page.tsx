import { ErrorPanel, Loading, Skeleton } from '@pitwall/ui';
import { useEffect, useRef } from 'react';
import { useGoOn } from '../../lib/go-on.ts';
import { ButtonLink } from '../../lib/links.ts';
import { isProblem, troubleOf } from '../../lib/problem-error.ts';
import { useSignInWithLink } from './api/sign-in-with-link.ts';
import { Door } from './components/door.tsx';
import { SecondFactorDoor } from './components/second-factor-door.tsx';
import { useLinkToken } from './link-token.ts';

const NO_TOKEN = {
  title: 'This link is not complete',
  detail: 'Open the whole link, or sign in with your password.',
};

/** Opens with a one-time link: signs in at once, and says why where it cannot. */
export const SignInLinkPage = () => {
  const token = useLinkToken();
  const { mutateAsync, error } = useSignInWithLink();
  const goOn = useGoOn();
  const asked = useRef(false);
  useEffect(() => {
    // A link works once: it is sent once, however often the page is drawn.
    if (asked.current || token === '') return;
    asked.current = true;
    mutateAsync(token).then(
      () => goOn(),
      // Shown below.
      () => undefined,
    );
  }, [token, mutateAsync, goOn]);
  if (isProblem(error, 'authentication.second_factor')) {
    return <SecondFactorDoor onSignedIn={() => goOn()} />;
  }
  const trouble = token === '' ? NO_TOKEN : error === null ? null : troubleOf(error);
  return (
    <Door title={trouble === null ? 'Signing in' : 'Sign in'} bare={trouble !== null}>
      {trouble === null ? (
        <Loading label="Signing in">
          <Skeleton count={2} />
        </Loading>
      ) : (
        <ErrorPanel
          problem={trouble}
          actions={<ButtonLink to="/sign-in">Sign in with a password</ButtonLink>}
        />
      )}
    </Door>
  );
};
