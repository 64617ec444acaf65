import { z } from 'zod';

/** Everything that a role or a token may be allowed, with what it lets one do. */
export const PERMISSIONS = {
  'organization:read': 'see the organization itself',
  'organization:update': 'rename the organization and change its settings',
  'organization:delete': 'delete the organization, restore it, and hand it over',
  'members:read': 'see members and teams',
  'members:manage': 'invite people, change roles, remove members',
  'sign-in:manage':
    'set up the provider through which members sign in, its domains, and whether a second factor is asked for',
  'teams:manage': 'create and rename teams',
  'tokens:manage': 'create and revoke own API tokens, and see those of others',
  'tokens:organization': 'create and revoke tokens that belong to the organization',
  'audit:read': 'read the audit log',
  'systems:read': 'see systems, assessments, tasks and roadmaps',
  'systems:write': 'create and change systems, their figures, symptoms and incidents',
  'scans:write': 'send scan reports',
  'assessments:write': 'answer practices and accept suggestions',
  'assessments:approve': 'approve accepted risks and practices that do not apply',
  'snapshots:write': 'take snapshots',
  'comments:write': 'write comments, and resolve threads',
  'comments:moderate': 'delete comments of others',
  'tasks:write': 'change tasks, sprints and the plan',
  'campaigns:write': 'start and change campaigns',
  'exports:write': 'export roadmaps, and synchronize them with trackers',
  'reports:manage': 'share reports by link, and have them mailed each month',
  'trackers:manage': 'connect trackers, change their mapping, and give their credentials',
  'channels:manage':
    'set up where the organization is told of what happens, and read what was sent',
  'catalogue:write': 'change what the organization adds to the catalogue and leaves out',
  'jobs:manage': 'see failed jobs and run them again',
} as const;
export type Permission = keyof typeof PERMISSIONS;
export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as [Permission, ...Permission[]];
export const permissionSchema = z.enum(PERMISSION_NAMES);

/** From the most to the least. A reviewer is an outside person who sees chosen systems until a date. */
export const ROLES = ['owner', 'admin', 'member', 'viewer', 'reviewer'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

const REVIEWER: Permission[] = ['organization:read', 'systems:read', 'comments:write'];
const VIEWER: Permission[] = [...REVIEWER, 'members:read'];
const MEMBER: Permission[] = [
  ...VIEWER,
  'tokens:manage',
  'systems:write',
  'scans:write',
  'assessments:write',
  'assessments:approve',
  'snapshots:write',
  'tasks:write',
  'campaigns:write',
  'exports:write',
];
const ADMIN: Permission[] = [
  ...MEMBER,
  'organization:update',
  'members:manage',
  'sign-in:manage',
  'teams:manage',
  'tokens:organization',
  'audit:read',
  'trackers:manage',
  'channels:manage',
  'reports:manage',
  'catalogue:write',
  'comments:moderate',
  'jobs:manage',
];

/** What each role may do. Roles include one another: reviewer, viewer, member, admin, owner. */
export const ROLE_PERMISSIONS: Record<Role, ReadonlySet<Permission>> = {
  reviewer: new Set(REVIEWER),
  viewer: new Set(VIEWER),
  member: new Set(MEMBER),
  admin: new Set(ADMIN),
  owner: new Set(PERMISSION_NAMES),
};

/** A role may hand out roles up to its own; only owners make owners. */
export const mayGrantRole = (own: Role, granted: Role): boolean =>
  ROLES.indexOf(own) <= ROLES.indexOf(granted);
