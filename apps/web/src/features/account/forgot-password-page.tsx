import { requestPasswordResetSchema } from '@pitwall/contracts';
import { Button, FieldStack, NoticeBar } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { waysInQuery } from '../../lib/api/ways-in.ts';
import { FormTrouble } from '../../lib/forms/form-trouble.tsx';
import { FormText } from '../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../lib/forms/use-api-form.ts';
import { TextLink } from '../../lib/links.ts';
import { MailboxHint } from '../../lib/mailbox-hint.tsx';
import { useRequestReset } from './api/mailed-links.ts';
import { Door } from './components/door.tsx';

/** Asks for a mail by which a new password can be chosen. */
export const ForgotPasswordPage = () => {
  const { data: ways } = useQuery(waysInQuery);
  const request = useRequestReset();
  const [sent, setSent] = useState<string | null>(null);
  const { form, submit, trouble, busy } = useApiForm({
    schema: requestPasswordResetSchema,
    defaultValues: { email: '' },
    save: async ({ email }) => {
      await request.mutateAsync(email);
      setSent(email);
    },
  });
  const otherwise = (
    <>
      You know it after all? <TextLink to="/sign-in">Sign in</TextLink>
    </>
  );
  if (ways?.mail === false) {
    return (
      <Door title="Choose a new password" otherwise={otherwise}>
        <p>
          This Pitwall sends no mail, so it cannot send you a link. Ask whoever runs it for help.
        </p>
      </Door>
    );
  }
  if (sent !== null) {
    return (
      <Door title="Look into your mail" otherwise={otherwise}>
        <NoticeBar live title={`If ${sent} has an account, a mail is on its way.`}>
          Its link works once, for half an hour. Nothing there? Look in the spam folder, or ask
          again.
          <MailboxHint />
        </NoticeBar>
        <Button
          variant="quiet"
          wide
          onClick={() => {
            setSent(null);
          }}
        >
          Ask again, or for another address
        </Button>
      </Door>
    );
  }
  return (
    <Door title="Choose a new password" detail="We mail you a link for it." otherwise={otherwise}>
      <form onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
          <FormText
            control={form.control}
            name="email"
            label="E-mail"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
          />
          <Button type="submit" variant="primary" wide busy={busy && 'Sending the mail'}>
            Mail me a link
          </Button>
        </FieldStack>
      </form>
    </Door>
  );
};
