import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  apiTokenSchema,
  createApiTokenSchema,
  createdApiTokenSchema,
  idSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { ApiTokensService } from './api-tokens.service.ts';

@ApiTags('API tokens')
@Controller('organizations/:organization/tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokensService) {}

  @Get()
  @Route({
    permission: 'tokens:manage',
    summary: 'Tokens, newest first',
    responds: pageSchema(apiTokenSchema),
  })
  list(@Tenant() context: TenantRequest, @Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.tokens.list(context, query);
  }

  // Never idempotent: the answer holds the token, and would have to be kept to be repeated.
  @Post()
  @Route({
    permission: 'tokens:manage',
    fresh: true,
    summary: 'Create a token; it is shown this once',
    responds: createdApiTokenSchema,
    status: 201,
  })
  create(
    @Tenant() context: TenantRequest,
    @Body({ schema: createApiTokenSchema }) body: z.infer<typeof createApiTokenSchema>,
  ) {
    return this.tokens.create(context, body);
  }

  @Delete(':token')
  @Route({ permission: 'tokens:manage', summary: 'Revoke a token, at once and for good' })
  revoke(@Tenant() context: TenantRequest, @Param('token', { schema: idSchema }) token: string) {
    return this.tokens.revoke(context, token);
  }
}
