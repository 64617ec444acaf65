import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  createTaskSchema,
  idOrSlugSchema,
  idSchema,
  type GroupTasksQuery,
  groupTasksQuerySchema,
  listedTaskSchema,
  type ListTasksQuery,
  listTasksQuerySchema,
  pageSchema,
  type PinTask,
  pinTaskSchema,
  taskDetailSchema,
  taskGroupsSchema,
  unpinTaskSchema,
  type UpdateTask,
  updateTaskSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { TaskChangesService } from './task-changes.service.ts';
import { TaskPinsService } from './task-pins.service.ts';
import { TaskListsService } from './task-lists.service.ts';
import { TasksService } from './tasks.service.ts';

@ApiTags('Tasks')
@Controller('organizations/:organization/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly lists: TaskListsService,
    private readonly changes: TaskChangesService,
    private readonly pins: TaskPinsService,
  ) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Tasks in order; closed ones newest first',
    responds: pageSchema(listedTaskSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Query({ schema: listTasksQuerySchema }) query: ListTasksQuery,
  ) {
    return this.lists.list(context, query);
  }

  @Get('groups')
  @Route({
    permission: 'systems:read',
    summary: 'How many tasks there are, by state, stage, topic, sprint, owner or system',
    responds: taskGroupsSchema,
  })
  groups(
    @Tenant() context: TenantRequest,
    @Query({ schema: groupTasksQuerySchema }) query: GroupTasksQuery,
  ) {
    return this.lists.groups(context, query);
  }

  @Get(':task')
  @Route({
    permission: 'systems:read',
    summary: 'A task with what it needs, what it unlocks, and its history',
    responds: taskDetailSchema,
  })
  get(@Tenant() context: TenantRequest, @Param('task', { schema: idSchema }) task: string) {
    return this.tasks.get(context, task);
  }

  @Patch(':task')
  @Route({ permission: 'tasks:write', summary: 'Change a task', responds: taskDetailSchema })
  update(
    @Tenant() context: TenantRequest,
    @Param('task', { schema: idSchema }) task: string,
    @Body({ schema: updateTaskSchema }) body: UpdateTask,
  ) {
    return this.changes.update(context, task, body);
  }

  @Put(':task/pin')
  @Route({
    permission: 'tasks:write',
    summary: 'Move a task to a place, with the reason',
    responds: taskDetailSchema,
  })
  pin(
    @Tenant() context: TenantRequest,
    @Param('task', { schema: idSchema }) task: string,
    @Body({ schema: pinTaskSchema }) body: PinTask,
  ) {
    return this.pins.pin(context, task, body);
  }

  @Post(':task/unpin')
  @Route({
    permission: 'tasks:write',
    summary: 'Put a task back where the rules have it',
    responds: taskDetailSchema,
  })
  unpin(
    @Tenant() context: TenantRequest,
    @Param('task', { schema: idSchema }) task: string,
    @Body({ schema: unpinTaskSchema }) body: z.infer<typeof unpinTaskSchema>,
  ) {
    return this.pins.unpin(context, task, body.version);
  }
}

@ApiTags('Tasks')
@Controller('organizations/:organization/systems/:system/tasks')
export class SystemTasksController {
  constructor(private readonly tasks: TasksService) {}

  @Post()
  @Route({
    permission: 'tasks:write',
    summary: 'Add a task of your own',
    responds: taskDetailSchema,
    status: 201,
    idempotent: true,
  })
  create(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: createTaskSchema }) body: z.infer<typeof createTaskSchema>,
  ) {
    return this.tasks.create(context, system, body);
  }
}
