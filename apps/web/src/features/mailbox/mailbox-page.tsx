import type { CaughtMail } from '@pitwall/contracts';
import {
  Button,
  EmptyState,
  PageHeader,
  Panel,
  TextAnchor,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { rowsOf } from '../../lib/api/pages.ts';
import { Paged } from '../../lib/paged.tsx';
import { notifyTrouble } from '../../lib/notices.ts';
import { mailsQuery, useEmptyMailbox } from './api/mails.ts';

/** The mails of a Pitwall that has no mail server, so that every link in them can be followed. */
export const MailboxPage = () => {
  const query = useInfiniteQuery(mailsQuery());
  const empty = useEmptyMailbox();
  const some = query.data !== undefined && rowsOf(query.data).length > 0;
  return (
    <>
      <title>Mailbox · Pitwall</title>
      <PageHeader
        title="Mailbox"
        detail="This Pitwall has no mail server. What it would send stays here, for this machine alone."
        actions={
          some ? (
            <Button
              busy={empty.isPending && 'Emptying'}
              onClick={() => {
                empty.mutate(undefined, {
                  onError: notifyTrouble,
                });
              }}
            >
              Empty the mailbox
            </Button>
          ) : undefined
        }
      />
      <Panel flush>
        <Paged
          query={query}
          noun="mails"
          empty={
            <EmptyState large title="No mails yet">
              Sign up, invite someone or ask for a new password: the mail appears here.
            </EmptyState>
          }
        >
          {(mails) => (
            <WorkList label="Mails">
              {mails.map((mail) => (
                <MailItem key={mail.id} mail={mail} />
              ))}
            </WorkList>
          )}
        </Paged>
      </Panel>
    </>
  );
};

const MailItem = ({ mail }: { mail: CaughtMail }) => (
  <WorkItem title={mail.subject} reason={`to ${mail.to}`} cost={<When at={mail.at} />}>
    {mail.paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    {mail.sections.map(({ heading, items }) => (
      <section key={heading} aria-label={heading}>
        <p>
          <strong>{heading}</strong>
        </p>
        <ul>
          {items.map(({ text, detail, url }) => (
            <li key={`${text} ${url}`}>
              <TextAnchor href={url}>{text}</TextAnchor>
              {detail === '' ? null : ` ${detail}`}
            </li>
          ))}
        </ul>
      </section>
    ))}
    {mail.action === null ? null : (
      <p>
        <TextAnchor href={mail.action.url}>{mail.action.label}</TextAnchor>
      </p>
    )}
    {mail.links.map(({ label, url }) => (
      <p key={url}>
        <TextAnchor href={url}>{label}</TextAnchor>
      </p>
    ))}
  </WorkItem>
);
