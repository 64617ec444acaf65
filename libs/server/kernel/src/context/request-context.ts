import type { Permission, Role } from '@pitwall/contracts';

/** An organization that a person belongs to. */
export interface MembershipOfPerson {
  organizationId: string;
  slug: string;
  name: string;
  role: Role;
  /** The only systems that a reviewer sees; null or left out for all. */
  systems?: readonly string[] | null;
  /** Of a deleted organization that its owner can still restore. */
  purgeAfter?: string | null;
  /** Whether its pages open only to a session that its own provider has made; this one is another. */
  providerRequired?: boolean;
  /** An organization of examples. */
  sample?: boolean;
  /** Whether its pages open only to people with a second factor; this person has none. */
  factorRequired?: boolean;
}

/** The organization whose provider made a session, which is for it alone. */
export interface ThroughProvider {
  organizationId: string;
  connectionId: string;
}

/** Who sends a request, as proven by a session or a token. */
export type Principal =
  | {
      kind: 'person';
      userId: string;
      email: string;
      emailConfirmed: boolean;
      name: string;
      memberships: MembershipOfPerson[];
      /** By which the person's list names this session. */
      sessionId: string;
      /** When the person last proved who they are: to us, or as their organization's provider says. */
      authenticatedAt: Date;
      /** Null or left out where the person came by their own means. */
      through?: ThroughProvider | null;
    }
  | {
      kind: 'token';
      userId: string;
      tokenId: string;
      /** One person's; else the organization's, which outlives its maker. */
      personal: boolean;
      membership: MembershipOfPerson;
      /** What the token may do; never more than its person may. */
      permissions: ReadonlySet<Permission>;
      /** The only systems that it may see; null or left out for all. */
      systems?: readonly string[] | null;
    };

/** What every service method takes first: whose request this is, in which organization, and what it may do. */
export interface TenantRequest {
  readonly organizationId: string;
  readonly userId: string;
  readonly tokenId: string | null;
  readonly role: Role;
  readonly permissions: ReadonlySet<Permission>;
  /** The only systems of which it may know; null or left out for all. The database holds to it. */
  readonly systems?: readonly string[] | null;
  readonly requestId: string;
  readonly address: string | null;
}

/** A signed-in person outside any organization. */
export interface PersonRequest {
  readonly principal: Principal;
  readonly userId: string;
  readonly requestId: string;
  readonly address: string | null;
}
