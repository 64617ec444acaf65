import { Stack } from '@pitwall/ui';
import { lazy, Suspense } from 'react';
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
  return (
    <Door
      title="Sign in"
      detail={search.to === undefined ? undefined : 'Then you go on where you were.'}
      otherwise={
        <>
          No account yet?{' '}
          <TextLink to="/sign-up" search={search}>
            Create one
          </TextLink>
          {' · '}
          <TextLink to="/forgot-password">Forgot your password?</TextLink>
        </>
      }
    >
      <Stack>
        <SignInForm onSignedIn={() => goOn(search.to)} />
        <Suspense fallback={null}>
          <OtherWaysIn to={search.to} onProved={() => goOn(search.to)} />
        </Suspense>
      </Stack>
    </Door>
  );
};
