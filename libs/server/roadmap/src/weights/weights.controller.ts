import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ChangeWeights,
  changeWeightsSchema,
  type TryWeights,
  tryWeightsSchema,
  weightsPreviewSchema,
  weightsSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { WeightsService } from './weights.service.ts';

@ApiTags('Tasks')
@Controller('organizations/:organization/weights')
export class WeightsController {
  constructor(private readonly weights: WeightsService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'The numbers by which tasks are ordered',
    responds: weightsSchema,
  })
  get(@Tenant() context: TenantRequest) {
    return this.weights.get(context);
  }

  @Post('preview')
  @Route({
    permission: 'systems:read',
    summary: 'What would move with other numbers; saves nothing',
    responds: weightsPreviewSchema,
  })
  preview(@Tenant() context: TenantRequest, @Body({ schema: tryWeightsSchema }) body: TryWeights) {
    return this.weights.preview(context, body.priority);
  }

  @Put()
  @Route({
    permission: 'organization:update',
    summary: 'Change the numbers by which tasks are ordered',
    responds: weightsSchema,
  })
  save(
    @Tenant() context: TenantRequest,
    @Body({ schema: changeWeightsSchema }) body: ChangeWeights,
  ) {
    return this.weights.save(context, body);
  }
}
