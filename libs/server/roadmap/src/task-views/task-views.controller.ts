import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CreateTaskView,
  createTaskViewSchema,
  idSchema,
  taskViewSchema,
  taskViewsSchema,
  type UpdateTaskView,
  updateTaskViewSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { TaskViewsService } from './task-views.service.ts';

@ApiTags('Tasks')
@Controller('organizations/:organization/task-views')
export class TaskViewsController {
  constructor(private readonly views: TaskViewsService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Your views of tasks, and those that are shared',
    responds: taskViewsSchema,
  })
  list(@Tenant() context: TenantRequest) {
    return this.views.list(context);
  }

  @Post()
  @Route({
    permission: 'systems:read',
    summary: 'Keep a view of tasks by a name',
    responds: taskViewSchema,
    status: 201,
  })
  create(
    @Tenant() context: TenantRequest,
    @Body({ schema: createTaskViewSchema }) body: CreateTaskView,
  ) {
    return this.views.create(context, body);
  }

  @Patch(':taskView')
  @Route({
    permission: 'systems:read',
    summary: 'Rename a view, share it, or change what it shows',
    responds: taskViewSchema,
  })
  update(
    @Tenant() context: TenantRequest,
    @Param('taskView', { schema: idSchema }) view: string,
    @Body({ schema: updateTaskViewSchema }) body: UpdateTaskView,
  ) {
    return this.views.update(context, view, body);
  }

  @Delete(':taskView')
  @Route({ permission: 'systems:read', summary: 'Delete a view' })
  delete(@Tenant() context: TenantRequest, @Param('taskView', { schema: idSchema }) view: string) {
    return this.views.delete(context, view);
  }
}
