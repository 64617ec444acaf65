import { EmptyState } from '@pitwall/ui';
import type { ReactNode } from 'react';
import { ButtonLink } from '../links.ts';
import { useOrganization } from '../organization/current-organization.tsx';

/** Where an organization runs nothing yet: what the page would say, and the way to its first system. */
export const FirstSystem = ({
  title = 'No systems yet',
  children,
}: {
  title?: string;
  children: ReactNode;
}) => {
  const { slug, may } = useOrganization();
  return (
    <EmptyState
      large
      title={title}
      action={
        may('systems:write') ? (
          <ButtonLink
            variant="primary"
            to="/$organization/systems/new"
            params={{ organization: slug }}
          >
            Add the first system
          </ButtonLink>
        ) : undefined
      }
    >
      {children}
      {may('systems:write') ? null : ' Your role does not add systems; a member can.'}
    </EmptyState>
  );
};
