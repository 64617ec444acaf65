import { Button, Stack } from '@pitwall/ui';
import { lazy, Suspense, useState } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { useGoOn } from '../../lib/go-on.ts';
import { TextLink } from '../../lib/links.ts';
import { Door } from './components/door.tsx';
import { SignInForm } from './components/sign-in-form.tsx';

const OtherWaysIn = lazy(async () => ({
  default: (await import('./components/other-ways-in.tsx')).OtherWaysIn,
}));

const route = getRouteApi('/door/sign-in');

export const SignInPage = () => {
  const search = route.useSearch();
  const goOn = useGoOn();
  // Once the password was right, the page is about the second factor alone.
  const [asked, setAsked] = useState(false);
  const [tries, setTries] = useState(0);
  const words = asked
    ? {
        title: 'One thing more',
        detail: 'The password is right. This account asks for a second factor, too.',
      }
    : {
        title: 'Sign in',
        detail: search.to === undefined ? undefined : 'Then you go on where you were.',
      };
  return (
    <Door
      {...words}
      otherwise={
        asked ? (
          <>
            Not you?{' '}
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                setAsked(false);
                setTries(tries + 1);
              }}
            >
              Start again
            </Button>
          </>
        ) : (
          <>
            No account yet?{' '}
            <TextLink to="/sign-up" search={search}>
              Create one
            </TextLink>
            {' · '}
            <TextLink to="/forgot-password">Forgot your password?</TextLink>
          </>
        )
      }
    >
      <Stack>
        <SignInForm key={tries} onSignedIn={() => goOn(search.to)} onAsked={setAsked} />
        {asked ? null : (
          <Suspense fallback={null}>
            <OtherWaysIn to={search.to} onProved={() => goOn(search.to)} />
          </Suspense>
        )}
      </Stack>
    </Door>
  );
};
