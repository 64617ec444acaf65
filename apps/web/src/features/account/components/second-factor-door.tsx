import { ErrorPanel } from '@pitwall/ui';
import { useState } from 'react';
import { ButtonLink } from '../../../lib/links.ts';
import { troubleOf } from '../../../lib/problem-error.ts';
import { Door } from './door.tsx';
import { SecondFactor } from './second-factor.tsx';

/** The second half of a sign-in that a link or a provider began. */
export const SecondFactorDoor = ({ onSignedIn }: { onSignedIn: () => unknown }) => {
  const [over, setOver] = useState<Error | null>(null);
  return over === null ? (
    <Door title="Confirm that it is you">
      <SecondFactor onSignedIn={onSignedIn} onOver={setOver} />
    </Door>
  ) : (
    <Door title="Sign in" bare>
      <ErrorPanel
        problem={troubleOf(over)}
        actions={<ButtonLink to="/sign-in">Begin again</ButtonLink>}
      />
    </Door>
  );
};
