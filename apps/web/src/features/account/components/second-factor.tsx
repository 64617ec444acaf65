import { givenRecoveryCodeSchema, givenTotpSchema } from '@pitwall/contracts';
import { Button, FieldStack, Loading, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { isProblem } from '../../../lib/problem-error.ts';
import {
  secondFactorQuery,
  useSecondFactorCode,
  useSecondFactorPasskey,
} from '../api/second-factor.ts';
import { PasskeyButton } from './passkey-button.tsx';

type CodeWay = 'totp' | 'recovery-code';
const OFFER: Record<CodeWay, string> = {
  totp: 'Use a code of your app instead',
  'recovery-code': 'Use a recovery code instead',
};

export interface SecondFactorProps {
  onSignedIn: () => unknown;
  /** The begun sign-in took too long or was tried too often: nothing here helps any more. */
  onOver: (error: Error) => void;
}

const isOver = (error: unknown): error is Error => isProblem(error, 'authentication.failed');

/** The second half of a sign-in: a passkey, a code of the app, or one on paper. */
export const SecondFactor = ({ onSignedIn, onOver }: SecondFactorProps) => {
  const query = useQuery(secondFactorQuery);
  const passkey = useSecondFactorPasskey();
  const [chosen, setChosen] = useState<CodeWay | null>(null);
  const over = [query.error, passkey.error].find(isOver);
  useEffect(() => {
    if (over !== undefined) onOver(over);
  }, [over, onOver]);
  return (
    <Loaded
      query={query}
      loading={
        <Loading label="Reading how you confirm">
          <Skeleton count={2} />
        </Loading>
      }
    >
      {({ ways }) => {
        const codeWays = ways.filter((way): way is CodeWay => way !== 'passkey');
        const way = chosen ?? codeWays[0];
        return (
          <Stack gap="medium">
            {ways.includes('passkey') ? (
              <PasskeyButton prove={passkey} words="Confirm with a passkey" onProved={onSignedIn} />
            ) : null}
            {way === undefined ? null : (
              <CodeForm key={way} way={way} onSignedIn={onSignedIn} onOver={onOver} />
            )}
            {codeWays
              .filter((other) => other !== way)
              .map((other) => (
                <Button
                  key={other}
                  variant="quiet"
                  onClick={() => {
                    setChosen(other);
                  }}
                >
                  {OFFER[other]}
                </Button>
              ))}
          </Stack>
        );
      }}
    </Loaded>
  );
};

const CodeForm = ({ way, onSignedIn, onOver }: SecondFactorProps & { way: CodeWay }) => {
  const finish = useSecondFactorCode(way);
  const { form, submit, trouble, busy } = useApiForm({
    schema: way === 'totp' ? givenTotpSchema : givenRecoveryCodeSchema,
    defaultValues: { code: '' },
    save: async ({ code }) => {
      try {
        await finish.mutateAsync(code);
      } catch (error) {
        if (!isOver(error)) throw error;
        onOver(error);
        return;
      }
      await onSignedIn();
    },
  });
  // It stands where the password was typed a moment ago.
  useEffect(() => {
    form.setFocus('code');
  }, [form]);
  return (
    <form onSubmit={submit} noValidate>
      <FieldStack>
        <FormTrouble trouble={trouble} />
        {way === 'totp' ? (
          <FormText
            control={form.control}
            name="code"
            label="Code of your authenticator app"
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        ) : (
          <FormText
            control={form.control}
            name="code"
            label="Recovery code"
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            hint="Each works once."
          />
        )}
        <Button type="submit" variant="primary" wide busy={busy && 'Confirming'}>
          Confirm
        </Button>
      </FieldStack>
    </form>
  );
};
