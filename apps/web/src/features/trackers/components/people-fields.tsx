import type { TrackerMapping } from '@pitwall/contracts';
import { Disclosure, FieldStack, TextField } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { membersQuery } from '../../../lib/api/members.ts';

type People = TrackerMapping['people'];

/** What each member is called in the tracker. Who is left out is never an assignee there. */
export const PeopleFields = ({
  organization,
  people,
  onChange,
}: {
  organization: string;
  people: People;
  onChange: (people: People) => void;
}) => {
  const { data } = useInfiniteQuery(membersQuery(organization));
  const members = (data?.pages ?? []).flatMap(({ items }) => items);
  const loginOf = (userId: string) => people.find((each) => each.userId === userId)?.login ?? '';
  const change = (userId: string, login: string) => {
    const others = people.filter((each) => each.userId !== userId);
    onChange(login.trim() === '' ? others : [...others, { userId, login: login.trim() }]);
  };
  return (
    <Disclosure summary={`Who is who (${people.length} of ${members.length} named)`}>
      <FieldStack>
        {members.map(({ userId, name }) => (
          <TextField
            key={userId}
            label={name}
            optional
            autoComplete="off"
            hint={loginOf(userId) === '' ? 'Their name in the tracker.' : undefined}
            value={loginOf(userId)}
            onChange={(event) => {
              change(userId, event.currentTarget.value);
            }}
          />
        ))}
      </FieldStack>
    </Disclosure>
  );
};
