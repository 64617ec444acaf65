import { Body, Controller, Delete, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  changeMemberSchema,
  idSchema,
  memberSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { MembersService } from './members.service.ts';

@ApiTags('Members')
@Controller('organizations/:organization/members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Route({
    permission: 'organization:read',
    summary: 'Members, in the order they joined',
    responds: pageSchema(memberSchema),
  })
  list(@Tenant() context: TenantRequest, @Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.members.list(context, query);
  }

  @Patch(':user')
  @Route({ permission: 'members:manage', summary: 'Change a role', responds: memberSchema })
  changeRole(
    @Tenant() context: TenantRequest,
    @Param('user', { schema: idSchema }) user: string,
    @Body({ schema: changeMemberSchema }) body: z.infer<typeof changeMemberSchema>,
  ) {
    return this.members.changeRole(context, user, body.role);
  }

  // Leaving is everyone's own; removing another is checked in the service.
  @Delete(':user')
  @Route({ permission: 'organization:read', summary: 'Remove a member, or leave' })
  remove(@Tenant() context: TenantRequest, @Param('user', { schema: idSchema }) user: string) {
    return this.members.remove(context, user);
  }
}
