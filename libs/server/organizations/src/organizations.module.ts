import { Module } from '@nestjs/common';
import { AttemptRepository } from '@pitwall/server-identity';
import { MailModule } from '@pitwall/server-mail';
import {
  InvitationLinkController,
  InvitationsController,
  OwnInvitationsController,
} from './invitations/invitations.controller.ts';
import { InvitationMails } from './invitations/invitation-mails.ts';
import { InvitationRepository } from './invitations/invitation.repository.ts';
import { InvitationsService } from './invitations/invitations.service.ts';
import { Joining } from './invitations/joining.ts';
import { OwnInvitationsService } from './invitations/own-invitations.service.ts';
import { MemberRepository } from './members/member.repository.ts';
import { MembersController } from './members/members.controller.ts';
import { MembersService } from './members/members.service.ts';
import { OrganizationRepository } from './organizations/organization.repository.ts';
import {
  CreateOrganizationController,
  OrganizationsController,
} from './organizations/organizations.controller.ts';
import { OrganizationsService } from './organizations/organizations.service.ts';
import { TeamRepository } from './teams/team.repository.ts';
import { TeamsController } from './teams/teams.controller.ts';
import { TeamsService } from './teams/teams.service.ts';
import { InstallationUpkeepHandler, OrganizationUpkeepHandler } from './upkeep/upkeep.handlers.ts';
import { UpkeepRepository } from './upkeep/upkeep.repository.ts';

/** Organizations, their members and teams, without HTTP. */
@Module({
  imports: [MailModule],
  providers: [
    OrganizationsService,
    OrganizationRepository,
    MembersService,
    MemberRepository,
    InvitationsService,
    InvitationMails,
    InvitationRepository,
    AttemptRepository,
    Joining,
    OwnInvitationsService,
    TeamsService,
    TeamRepository,
  ],
  exports: [
    OrganizationsService,
    MembersService,
    InvitationsService,
    OwnInvitationsService,
    TeamsService,
  ],
})
export class OrganizationsModule {}

/** The same over HTTP. */
@Module({
  imports: [OrganizationsModule],
  controllers: [
    CreateOrganizationController,
    OrganizationsController,
    MembersController,
    InvitationsController,
    InvitationLinkController,
    OwnInvitationsController,
    TeamsController,
  ],
})
export class OrganizationsHttpModule {}

/** What a worker does for organizations by the clock. */
@Module({
  providers: [UpkeepRepository, OrganizationUpkeepHandler, InstallationUpkeepHandler],
})
export class OrganizationsJobsModule {}
