import { Checkbox, EmptyState } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { FieldValues } from 'react-hook-form';
import { membersQuery } from '../../../lib/api/members.ts';
import { type Bound, useBound } from '../../../lib/forms/bound.ts';
import { ChoiceFieldset, ChoiceList } from '../../../lib/forms/choice-fieldset.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';

/** Members to whom something is mailed; its value is their ids. */
export const RecipientsField = <Values extends FieldValues, Parsed>(
  bound: Bound<Values, Parsed>,
) => {
  const { slug } = useOrganization();
  const members = useInfiniteQuery(membersQuery(slug));
  const { field, error } = useBound(bound);
  const chosen = (field.value as string[] | undefined) ?? [];
  return (
    <ChoiceFieldset name={field.name} legend="To whom" error={error}>
      <Paged
        query={members}
        noun="members"
        empty={<EmptyState title="No members">There is nobody to mail it to.</EmptyState>}
      >
        {(rows) => (
          <ChoiceList>
            {rows
              .filter(({ role }) => role !== 'reviewer')
              .map(({ userId, name, email }) => (
                <Checkbox
                  key={userId}
                  label={name}
                  hint={email}
                  checked={chosen.includes(userId)}
                  onCheckedChange={(on) => {
                    field.onChange(
                      on ? [...chosen, userId] : chosen.filter((one) => one !== userId),
                    );
                  }}
                />
              ))}
          </ChoiceList>
        )}
      </Paged>
    </ChoiceFieldset>
  );
};
