import { Body, Controller, Delete, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ChangeMember,
  changeMemberSchema,
  idSchema,
  type ListMembersQuery,
  listMembersQuerySchema,
  memberSchema,
  pageSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { MembersService } from './members.service.ts';

@ApiTags('Members')
@Controller('organizations/:organization/members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Route({
    permission: 'members:read',
    summary: 'Members, in the order they joined',
    responds: pageSchema(memberSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Query({ schema: listMembersQuerySchema }) query: ListMembersQuery,
  ) {
    return this.members.list(context, query);
  }

  @Patch(':user')
  @Route({
    permission: 'members:manage',
    summary: 'Change a role, or what a reviewer sees',
    responds: memberSchema,
  })
  changeRole(
    @Tenant() context: TenantRequest,
    @Param('user', { schema: idSchema }) user: string,
    @Body({ schema: changeMemberSchema }) body: ChangeMember,
  ) {
    return this.members.change(context, user, body);
  }

  // Leaving is everyone's own; removing another is checked in the service.
  @Delete(':user')
  @Route({ permission: 'organization:read', summary: 'Remove a member, or leave' })
  remove(@Tenant() context: TenantRequest, @Param('user', { schema: idSchema }) user: string) {
    return this.members.remove(context, user);
  }
}
