import { Button, NoticeBar, Stack } from '@pitwall/ui';
import type { UseMutationResult } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { attempt } from '../../../lib/attempt.ts';
import { passkeysKnown, passkeyTrouble } from '../../../lib/passkeys/passkeys.ts';
import { troubleOf } from '../../../lib/problem-error.ts';

export interface PasskeyButtonProps<Answer> {
  prove: UseMutationResult<Answer, Error, void>;
  words: string;
  onProved: () => unknown;
}

/** Asks the device for a passkey, and says why where that did not work. */
export const PasskeyButton = <Answer,>({ prove, words, onProved }: PasskeyButtonProps<Answer>) => {
  if (!passkeysKnown()) return null;
  const trouble =
    prove.error === null ? null : (passkeyTrouble(prove.error) ?? troubleOf(prove.error));
  return (
    <Stack gap="medium">
      {trouble === null ? null : (
        <NoticeBar live signal="behind" title={trouble.title}>
          {trouble.detail}
        </NoticeBar>
      )}
      <Button
        wide
        icon={<KeyRound size={15} aria-hidden="true" />}
        busy={prove.isPending && 'Asking your device'}
        onClick={() => {
          attempt(prove.mutateAsync(), onProved);
        }}
      >
        {words}
      </Button>
    </Stack>
  );
};
