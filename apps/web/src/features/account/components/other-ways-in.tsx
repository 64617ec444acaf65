import { Button, NoticeBar, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Building2, KeyRound } from 'lucide-react';
import { attempt } from '../../../lib/attempt.ts';
import { waysInQuery } from '../../../lib/api/ways-in.ts';
import { ButtonLink } from '../../../lib/links.ts';
import { passkeysKnown, passkeyTrouble } from '../../../lib/passkeys/passkeys.ts';
import { troubleOf } from '../../../lib/problem-error.ts';
import { GitHubMark } from '../../../lib/providers/github-mark.tsx';
import { useGitHubSignIn } from '../../../lib/providers/providers.ts';
import { usePasskeySignIn } from '../api/second-factor.ts';
import styles from './other-ways-in.module.css';

/** Ways in that need no password. */
export const OtherWaysIn = ({
  to,
  onProved,
}: {
  to: string | undefined;
  onProved: () => unknown;
}) => {
  const { data: ways } = useQuery(waysInQuery);
  const passkey = usePasskeySignIn();
  const gitHub = useGitHubSignIn();
  const error = passkey.error ?? gitHub.error;
  const trouble = error === null ? null : (passkeyTrouble(error) ?? troubleOf(error));
  return (
    <Stack gap="medium">
      <p className={styles.or}>or</p>
      {trouble === null ? null : (
        <NoticeBar live signal="behind" title={trouble.title}>
          {trouble.detail}
        </NoticeBar>
      )}
      <div className={styles.ways}>
        {passkeysKnown() ? (
          <Button
            wide
            icon={<KeyRound size={15} aria-hidden="true" />}
            busy={passkey.isPending && 'Asking your device'}
            onClick={() => {
              gitHub.reset();
              attempt(passkey.mutateAsync(), onProved);
            }}
          >
            Sign in with a passkey
          </Button>
        ) : null}
        {ways?.github === true ? (
          <Button
            wide
            icon={<GitHubMark />}
            busy={gitHub.isPending && 'Going to GitHub'}
            onClick={() => {
              passkey.reset();
              gitHub.mutate(to);
            }}
          >
            Sign in with GitHub
          </Button>
        ) : null}
        <ButtonLink
          wide
          icon={<Building2 size={15} aria-hidden="true" />}
          to="/sign-in/sso"
          search={to === undefined ? {} : { to }}
        >
          Single sign-on
        </ButtonLink>
      </div>
    </Stack>
  );
};
