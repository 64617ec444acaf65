import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  appliedWhatIfSchema,
  type ApplyWhatIf,
  applyWhatIfSchema,
  idOrSlugSchema,
  type WhatIf,
  whatIfResultSchema,
  whatIfSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { WhatIfApplyingService } from './what-if-applying.service.ts';
import { WhatIfService } from './what-if.service.ts';

@ApiTags('Roadmap')
@Controller('organizations/:organization/systems/:system/what-if')
export class WhatIfController {
  constructor(
    private readonly whatIf: WhatIfService,
    private readonly applying: WhatIfApplyingService,
  ) {}

  @Post()
  @Route({
    permission: 'systems:read',
    summary:
      'What would follow from another capacity, target, date, growth, weights, places or catalogue',
    responds: whatIfResultSchema,
  })
  compare(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: whatIfSchema }) body: WhatIf,
  ) {
    return this.whatIf.compare(context, system, body);
  }

  @Post('apply')
  @Route({
    permission: 'tasks:write',
    summary: 'Keep a capacity in the coming sprints, a growth in the components',
    responds: appliedWhatIfSchema,
  })
  apply(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: applyWhatIfSchema }) body: ApplyWhatIf,
  ) {
    return this.applying.apply(context, system, body);
  }
}
