import type { DoneAtProvider } from '@pitwall/contracts';
import { ErrorPanel, Loading, notify, Skeleton } from '@pitwall/ui';
import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useGoOn } from '../../../lib/go-on.ts';
import { ButtonLink } from '../../../lib/links.ts';
import { isProblem, troubleOf } from '../../../lib/problem-error.ts';
import { returnAddress } from '../../../lib/return-address.ts';
import { Door } from './door.tsx';
import { SecondFactorDoor } from './second-factor-door.tsx';

type Answer = Record<string, string>;

const DONE: Partial<Record<DoneAtProvider['did'], string>> = {
  linked: 'Linked: you can come in this way from now on',
  confirmed: 'Confirmed. Do once more what you were about to do.',
};

/** What the address holds. It is cleared at once, so that it stays neither in the history nor on a screen. */
const useGivenAnswer = (): Answer => {
  const [given] = useState<Answer>(() =>
    Object.fromEntries(new URLSearchParams(window.location.search)),
  );
  useEffect(() => {
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return given;
};

/** Where a provider sends the browser back to: hands its answer over, goes on, or says why not. */
export const ComeBack = ({
  finish: { mutateAsync, error },
}: {
  finish: UseMutationResult<DoneAtProvider, Error, Answer>;
}) => {
  const given = useGivenAnswer();
  const goOn = useGoOn();
  const asked = useRef(false);
  useEffect(() => {
    // An answer works once: it is sent once, however often the page is drawn.
    if (asked.current) return;
    asked.current = true;
    mutateAsync(given).then(
      async ({ did, to }) => {
        const said = DONE[did];
        if (said !== undefined) notify({ title: said });
        await goOn(returnAddress(to) ?? undefined);
      },
      // Shown below.
      () => undefined,
    );
  }, [given, mutateAsync, goOn]);
  if (isProblem(error, 'authentication.second_factor'))
    return <SecondFactorDoor onSignedIn={() => goOn()} />;
  if (error === null)
    return (
      <Door title="Signing in">
        <Loading label="Signing in">
          <Skeleton count={2} />
        </Loading>
      </Door>
    );
  return (
    <Door title="Sign in" bare>
      <ErrorPanel
        problem={troubleOf(error)}
        actions={<ButtonLink to="/sign-in">Begin again</ButtonLink>}
      />
    </Door>
  );
};
