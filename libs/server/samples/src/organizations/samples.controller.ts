import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sampleOrganizationSchema } from '@pitwall/contracts';
import {
  Person,
  type PersonRequest,
  Route,
  Tenant,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { SamplesService } from './samples.service.ts';

@ApiTags('Organizations')
@Controller('sample-organization')
export class OwnSampleController {
  constructor(private readonly samples: SamplesService) {}

  @Post()
  @Route({
    signedIn: true,
    summary: 'An organization of examples of your own, made where you have none',
    responds: sampleOrganizationSchema,
    status: 201,
  })
  open(@Person() person: PersonRequest) {
    return this.samples.open(person);
  }
}

@ApiTags('Organizations')
@Controller('organizations/:organization/sample')
export class SamplesController {
  constructor(private readonly samples: SamplesService) {}

  @Get()
  @Route({
    permission: 'organization:read',
    summary: 'How far an organization of examples is filled',
    responds: sampleOrganizationSchema,
  })
  get(@Tenant() context: TenantRequest) {
    return this.samples.get(context);
  }

  @Post('reset')
  @Route({
    permission: 'organization:delete',
    summary: 'Empty an organization of examples and fill it anew',
    responds: sampleOrganizationSchema,
    status: 202,
  })
  reset(@Tenant() context: TenantRequest) {
    return this.samples.reset(context);
  }
}
