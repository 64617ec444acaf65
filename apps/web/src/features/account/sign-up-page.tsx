import { getRouteApi } from '@tanstack/react-router';
import { useGoOn } from '../../lib/go-on.ts';
import { TextLink } from '../../lib/links.ts';
import { Door } from './components/door.tsx';
import { SignUpForm } from './components/sign-up-form.tsx';

const route = getRouteApi('/door/sign-up');

export const SignUpPage = () => {
  const search = route.useSearch();
  const goOn = useGoOn();
  return (
    <Door
      title="Create an account"
      detail="Then you make an organization, or join one that invited you."
      otherwise={
        <>
          Have an account already?{' '}
          <TextLink to="/sign-in" search={search}>
            Sign in
          </TextLink>
        </>
      }
    >
      <SignUpForm onSignedUp={() => goOn(search.to)} />
    </Door>
  );
};
