import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ChangeNotificationPreferences,
  changeNotificationPreferencesSchema,
  idSchema,
  type ListNotificationsQuery,
  listNotificationsQuerySchema,
  markedNotificationsSchema,
  type MarkNotification,
  markNotificationSchema,
  type MarkNotifications,
  markNotificationsSchema,
  notificationCountSchema,
  notificationPreferencesSchema,
  notificationSchema,
  pageSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { PreferencesService } from '../preferences/preferences.service.ts';
import { InboxService } from './inbox.service.ts';

@ApiTags('Notifications')
@Controller('organizations/:organization/notifications')
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly preferences: PreferencesService,
  ) {}

  @Get()
  @Route({
    permission: 'systems:read',
    personal: true,
    summary: 'What you are told, the newest first',
    responds: pageSchema(notificationSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Query({ schema: listNotificationsQuerySchema }) query: ListNotificationsQuery,
  ) {
    return this.inbox.list(context, query);
  }

  @Get('count')
  @Route({
    permission: 'systems:read',
    personal: true,
    summary: 'How much you have not read, at most 1,000',
    responds: notificationCountSchema,
  })
  count(@Tenant() context: TenantRequest) {
    return this.inbox.count(context);
  }

  @Post('read')
  @Route({
    permission: 'systems:read',
    personal: true,
    summary: 'Mark as read what was there at a moment',
    responds: markedNotificationsSchema,
    status: 200,
  })
  markAll(
    @Tenant() context: TenantRequest,
    @Body({ schema: markNotificationsSchema }) body: MarkNotifications,
  ) {
    return this.inbox.markAll(context, body);
  }

  @Put(':notification/read')
  @Route({
    permission: 'systems:read',
    personal: true,
    summary: 'Mark one as read, or as not read',
  })
  mark(
    @Tenant() context: TenantRequest,
    @Param('notification', { schema: idSchema }) notification: string,
    @Body({ schema: markNotificationSchema }) { read }: MarkNotification,
  ) {
    return this.inbox.mark(context, notification, read);
  }

  @Get('preferences')
  @Route({
    permission: 'systems:read',
    personal: true,
    summary: 'How you are told',
    responds: notificationPreferencesSchema,
  })
  readPreferences(@Tenant() context: TenantRequest) {
    return this.preferences.read(context);
  }

  @Put('preferences')
  @Route({
    permission: 'systems:read',
    personal: true,
    summary: 'Choose how you are told',
    responds: notificationPreferencesSchema,
  })
  changePreferences(
    @Tenant() context: TenantRequest,
    @Body({ schema: changeNotificationPreferencesSchema }) body: ChangeNotificationPreferences,
  ) {
    return this.preferences.change(context, body);
  }
}
