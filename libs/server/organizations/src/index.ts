export { MembersService } from './members/members.service.ts';
export { OrganizationsService } from './organizations/organizations.service.ts';
export {
  OrganizationsHttpModule,
  OrganizationsJobsModule,
  OrganizationsModule,
} from './organizations.module.ts';
export { freeSlug, slugFrom } from './slug.ts';
export { TeamsService } from './teams/teams.service.ts';
