import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FRESH_MINUTES, ROLE_PERMISSIONS, type Permission, dayInWords } from '@pitwall/contracts';
import type { FastifyRequest } from 'fastify';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import '../context/request-properties.ts';
import type { MembershipOfPerson, Principal } from '../context/request-context.ts';
import { notFound, ProblemException } from '../errors/problem-exception.ts';
import { refuseForeignOrigin } from './same-origin.ts';
import { ROUTE, type RouteOptions } from './route.decorator.ts';

/** The first wall: denies unless the route's declaration admits this principal in this organization. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  canActivate(host: ExecutionContext): boolean {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const route = this.reflector.get<RouteOptions | undefined>(ROUTE, host.getHandler());
    if (!route)
      throw new Error(`${host.getClass().name}.${host.getHandler().name} declares no access.`);
    refuseForeignOrigin(request, this.configuration);
    if ('open' in route) return true;
    const { principal } = request;
    if (!principal) {
      throw new ProblemException(
        'authentication.required',
        'Sign in, or send an API token as "Authorization: Bearer …".',
      );
    }
    const shared = { userId: principal.userId, requestId: String(request.id), address: request.ip };
    if ('signedIn' in route) {
      if (route.signedIn === 'session') refuseToken(principal);
      if (!route.throughProvider) refuseThroughProvider(principal);
      if (route.fresh) refuseStale(principal);
      request.person = { ...shared, principal };
      return true;
    }
    const membership = membershipIn(
      principal,
      (request.params as { organization?: string }).organization,
    );
    // An organization that one does not belong to looks exactly like one that is not there.
    if (!membership) throw notFound('organization');
    if (membership.purgeAfter && !route.afterDeletion) throw deleted(membership.purgeAfter);
    if (membership.providerRequired) throw providerRequired(membership.name);
    if (membership.factorRequired) throw factorRequired(membership.name);
    const permissions = permissionsOf(principal, membership);
    if (!permissions.has(route.permission)) throw denied(principal, route.permission);
    if (route.peopleOnly) refuseToken(principal);
    if (route.personal) refuseOrganizationToken(principal);
    if (route.fresh) refuseStale(principal);
    request.tenant = {
      ...shared,
      organizationId: membership.organizationId,
      tokenId: principal.kind === 'token' ? principal.tokenId : null,
      role: membership.role,
      permissions,
      systems: systemsOf(principal, membership),
    };
    return true;
  }
}

function refuseToken(principal: Principal): void {
  if (principal.kind === 'token')
    throw new ProblemException(
      'permission.denied',
      'An API token may not do that. Sign in with a browser.',
    );
}

function refuseOrganizationToken(principal: Principal): void {
  if (principal.kind === 'token' && !principal.personal)
    throw new ProblemException(
      'permission.denied',
      'A token of the organization may not do that: nobody stands behind it. Use a token of your own.',
    );
}

/** A session that an organization's provider has made sees that organization, and no account of a person. */
function refuseThroughProvider(principal: Principal): void {
  if (principal.kind === 'person' && principal.through)
    throw new ProblemException(
      'authentication.provider_session',
      'You came through your organization’s provider, which opens your organization alone. Sign in by your own means for this.',
    );
}

/** A token is no person who could prove anything: what it may do stands in its permissions. */
function refuseStale(principal: Principal): void {
  if (principal.kind !== 'person') return;
  if (Date.now() - principal.authenticatedAt.getTime() > FRESH_MINUTES * 60_000)
    throw new ProblemException(
      'authentication.stale',
      'Confirm that it is you first: this may let someone in or send data out.',
    );
}

function membershipIn(
  principal: Principal,
  organization: string | undefined,
): MembershipOfPerson | undefined {
  const all = principal.kind === 'token' ? [principal.membership] : principal.memberships;
  return all.find((one) => one.organizationId === organization || one.slug === organization);
}

/** A token may do what it was given, as long as its person's role still allows it. */
function permissionsOf(
  principal: Principal,
  membership: MembershipOfPerson,
): ReadonlySet<Permission> {
  const ofRole = ROLE_PERMISSIONS[membership.role];
  if (principal.kind === 'person') return ofRole;
  return new Set([...principal.permissions].filter((permission) => ofRole.has(permission)));
}

/** A token of a reviewer, were there one, would see what both may. */
function systemsOf(
  principal: Principal,
  { systems = null }: MembershipOfPerson,
): readonly string[] | null {
  const ofToken = (principal.kind === 'token' ? principal.systems : null) ?? null;
  if (systems === null || ofToken === null) return systems ?? ofToken;
  return systems.filter((system) => ofToken.includes(system));
}

const deleted = (purgeAfter: string): ProblemException =>
  new ProblemException(
    'organization.deleted',
    `This organization is deleted. An owner can restore it until ${dayInWords(purgeAfter)} (UTC).`,
  );

const providerRequired = (organization: string): ProblemException =>
  new ProblemException(
    'authentication.provider_required',
    `${organization} asks its members to come through its own provider. Sign in with single sign-on.`,
  );

const factorRequired = (organization: string): ProblemException =>
  new ProblemException(
    'authentication.factor_required',
    `${organization} asks its members for a second factor. Add one to your account: an authenticator app or a passkey.`,
  );

function denied(principal: Principal, permission: Permission): ProblemException {
  return new ProblemException(
    'permission.denied',
    principal.kind === 'token'
      ? `This token may not do that: it lacks the permission "${permission}".`
      : `Your role does not allow that: it needs the permission "${permission}". Ask an admin of the organization.`,
  );
}
