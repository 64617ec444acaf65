import type { Me, Permission } from '@pitwall/contracts';
import { createContext, use, type ReactNode } from 'react';

type Membership = Me['organizations'][number];

export interface CurrentOrganization extends Membership {
  /** The reader's own id there. */
  userId: string;
  may: (permission: Permission) => boolean;
}

export const currentOrganization = (
  membership: Membership,
  userId: string,
): CurrentOrganization => ({
  ...membership,
  userId,
  may: (permission) => membership.permissions.includes(permission),
});

const Context = createContext<CurrentOrganization | null>(null);

/** Stands around every page below `/$organization`. */
export const OrganizationProvider = ({
  organization,
  children,
}: {
  organization: CurrentOrganization;
  children: ReactNode;
}) => <Context value={organization}>{children}</Context>;

/** The organization that the page belongs to, and what the reader may do there. */
export const useOrganization = (): CurrentOrganization => {
  const organization = use(Context);
  if (organization === null) throw new Error('This page stands outside of an organization');
  return organization;
};
