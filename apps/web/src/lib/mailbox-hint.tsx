import { useQuery } from '@tanstack/react-query';
import { waysInQuery } from './api/ways-in.ts';
import { TextLink } from './links.ts';

/** Where mails stay on this machine, the way to them. */
export const MailboxHint = () => {
  const { data } = useQuery(waysInQuery);
  return data?.mailbox === true ? (
    <>
      {' '}
      This Pitwall keeps its mails: see the <TextLink to="/mailbox">mailbox</TextLink>.
    </>
  ) : null;
};
