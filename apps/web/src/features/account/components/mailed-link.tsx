import { Button, ErrorPanel, type Trouble } from '@pitwall/ui';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../../lib/links.ts';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useLinkToken } from '../link-token.ts';
import { Door } from './door.tsx';

export interface MailedLinkProps<Answer> {
  title: string;
  detail: string;
  /** What to do about a link without its token. */
  incomplete: string;
  /** The button, and what it says while it works. */
  press: { label: string; busy: string };
  /** Sends the token. */
  use: UseMutationResult<Answer, Error, string>;
  /** What is told once it is done. */
  done: (answer: Answer) => { title: string; detail: ReactNode };
}

/**
 * A page that a mailed link opens. It acts by a press, not by opening: programs that look through mails open
 * every link, and a link works once.
 */
export const MailedLink = <Answer,>({
  title,
  detail,
  incomplete,
  press,
  use,
  done,
}: MailedLinkProps<Answer>) => {
  const token = useLinkToken();
  const problem: Trouble | null =
    token === ''
      ? { title: 'This link is not complete', detail: incomplete }
      : use.error === null
        ? null
        : troubleOf(use.error);
  if (problem !== null)
    return (
      <Door title={title} bare>
        <ErrorPanel problem={problem} actions={<ButtonLink to="/">Go on</ButtonLink>} />
      </Door>
    );
  if (use.data !== undefined)
    return (
      <Door {...done(use.data)}>
        <ButtonLink variant="primary" wide to="/">
          Go on
        </ButtonLink>
      </Door>
    );
  return (
    <Door title={title} detail={detail}>
      <Button
        variant="primary"
        wide
        busy={use.isPending && press.busy}
        onClick={() => {
          use.mutate(token);
        }}
      >
        {press.label}
      </Button>
    </Door>
  );
};
