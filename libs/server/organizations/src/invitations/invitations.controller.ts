import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  createdInvitationSchema,
  createInvitationSchema,
  idSchema,
  invitationPreviewSchema,
  invitationSchema,
  invitationTokenSchema,
  joinedOrganizationSchema,
  ownInvitationListSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
} from '@pitwall/contracts';
import {
  Person,
  type PersonRequest,
  Route,
  Tenant,
  type TenantRequest,
} from '@pitwall/server-kernel';
import type { z } from 'zod';
import { InvitationsService } from './invitations.service.ts';
import { OwnInvitationsService } from './own-invitations.service.ts';

@ApiTags('Members')
@Controller('organizations/:organization/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @Route({
    permission: 'members:manage',
    summary: 'Invitations, newest first',
    responds: pageSchema(invitationSchema),
  })
  list(@Tenant() context: TenantRequest, @Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.invitations.list(context, query);
  }

  // Never idempotent: the answer holds the link, and would have to be kept to be repeated.
  @Post()
  @Route({
    permission: 'members:manage',
    summary: 'Invite by a link, which is shown this once, and by mail',
    responds: createdInvitationSchema,
    status: 201,
  })
  create(
    @Tenant() context: TenantRequest,
    @Body({ schema: createInvitationSchema }) body: z.infer<typeof createInvitationSchema>,
  ) {
    return this.invitations.create(context, body);
  }

  @Post(':invitation/send')
  @Route({
    permission: 'members:manage',
    summary: 'Mail an invitation again, with a new link',
    responds: invitationSchema,
    status: 200,
  })
  resend(
    @Tenant() context: TenantRequest,
    @Param('invitation', { schema: idSchema }) invitation: string,
  ) {
    return this.invitations.resend(context, invitation);
  }

  @Delete(':invitation')
  @Route({ permission: 'members:manage', summary: 'Revoke an invitation' })
  revoke(
    @Tenant() context: TenantRequest,
    @Param('invitation', { schema: idSchema }) invitation: string,
  ) {
    return this.invitations.revoke(context, invitation);
  }
}

/** What the person who holds a link may do with it. The token is in the body, never in a logged address. */
@ApiTags('Members')
@Controller('invitations')
export class InvitationLinkController {
  constructor(private readonly invitations: InvitationsService) {}

  @Post('preview')
  @Route({
    open: 'the token admits to this alone',
    summary: 'Which organization invites',
    responds: invitationPreviewSchema,
  })
  preview(@Body({ schema: invitationTokenSchema }) body: { token: string }) {
    return this.invitations.preview(body.token);
  }

  @Post('accept')
  @Route({ signedIn: true, summary: 'Join the organization', responds: joinedOrganizationSchema })
  accept(
    @Person() person: PersonRequest,
    @Body({ schema: invitationTokenSchema }) body: { token: string },
  ) {
    return this.invitations.accept(person, body.token);
  }
}

/** Invitations to the reader's own address, which need no link once the address is confirmed. */
@ApiTags('Members')
@Controller('account/invitations')
export class OwnInvitationsController {
  constructor(private readonly invitations: OwnInvitationsService) {}

  @Get()
  @Route({
    signedIn: 'session',
    summary: 'Open invitations to your confirmed address',
    responds: ownInvitationListSchema,
  })
  list(@Person() person: PersonRequest) {
    return this.invitations.list(person);
  }

  @Post(':invitation/accept')
  @Route({
    signedIn: 'session',
    summary: 'Join the organization that invites you',
    responds: joinedOrganizationSchema,
  })
  accept(
    @Person() person: PersonRequest,
    @Param('invitation', { schema: idSchema }) invitation: string,
  ) {
    return this.invitations.accept(person, invitation);
  }

  @Post(':invitation/decline')
  @Route({ signedIn: 'session', summary: 'Decline an invitation, for good' })
  decline(
    @Person() person: PersonRequest,
    @Param('invitation', { schema: idSchema }) invitation: string,
  ) {
    return this.invitations.decline(person, invitation);
  }
}
