import type { Member, TrackerConnection, TrackerMapping } from '@pitwall/contracts';
import { Button, Disclosure, FieldStack, Select, TextField } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { membersQuery } from '../../../lib/api/members.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useOffers } from '../api/use-offers.ts';
import { namedByMail } from '../model/people.ts';

type People = TrackerMapping['people'];
const NOBODY = '';

/** What each member is called in the tracker. Who is left out is never an assignee there. */
export const PeopleFields = ({
  connection,
  people,
  onChange,
}: {
  connection: TrackerConnection;
  people: People;
  onChange: (people: People) => void;
}) => {
  const { organization } = useSystemAddress();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useInfiniteQuery(membersQuery(organization));
  // Everybody can be named, however many there are.
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  const { offers } = useOffers(connection);
  const members = (data?.pages ?? []).flatMap(({ items }) => items);
  const offered = offers?.people ?? [];
  const loginOf = (userId: string) => people.find((each) => each.userId === userId)?.login ?? '';
  const change = (userId: string, login: string) => {
    const others = people.filter((each) => each.userId !== userId);
    onChange(login.trim() === '' ? others : [...others, { userId, login: login.trim() }]);
  };
  const matched = namedByMail(
    members,
    people,
    connection.provider === 'linear' ? 'address' : offered,
  );
  return (
    <Disclosure summary={`Who is who (${people.length} of ${members.length} named)`}>
      <FieldStack>
        {matched.length > people.length ? (
          <Button
            size="small"
            onClick={() => {
              onChange(matched);
            }}
          >
            Name {matched.length - people.length} by e-mail
          </Button>
        ) : null}
        {members.map((member) => (
          <PersonField
            key={member.userId}
            member={member}
            login={loginOf(member.userId)}
            offered={offered}
            onChange={(login) => {
              change(member.userId, login);
            }}
          />
        ))}
      </FieldStack>
    </Disclosure>
  );
};

/** Chosen from whom the tracker offers; typed where it offers nobody. */
const PersonField = ({
  member: { name },
  login,
  offered,
  onChange,
}: {
  member: Member;
  login: string;
  offered: readonly { login: string; name: string; email: string | null }[];
  onChange: (login: string) => void;
}) => {
  if (offered.length === 0)
    return (
      <TextField
        label={name}
        optional
        autoComplete="off"
        hint={login === '' ? 'Their name in the tracker.' : undefined}
        value={login}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    );
  const known = login === NOBODY || offered.some((each) => each.login === login);
  return (
    <Select
      label={name}
      value={login}
      onValueChange={onChange}
      options={[
        { value: NOBODY, label: 'Nobody there' },
        ...offered.map((each) => ({
          value: each.login,
          label: each.name,
          ...(each.email === null ? {} : { detail: each.email }),
        })),
        ...(known ? [] : [{ value: login, label: login }]),
      ]}
    />
  );
};
