import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ImportRequest,
  importRequestSchema,
  importResultSchema,
  overlayRevisionSchema,
  overlayStateSchema,
  type OverlayText,
  overlayTextSchema,
  overlayVerdictSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  revisionNumberSchema,
  type SaveOverlay,
  saveOverlaySchema,
  type UndoOverlay,
  undoOverlaySchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { OverlaysService } from './overlays.service.ts';

@ApiTags('Catalogue')
@Controller('organizations/:organization/catalogue/overlay')
export class OverlaysController {
  constructor(private readonly overlays: OverlaysService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: "The organization's overlay over the catalogue",
    responds: overlayStateSchema,
  })
  state(@Tenant() context: TenantRequest) {
    return this.overlays.state(context);
  }

  @Post('check')
  @Route({
    permission: 'systems:read',
    summary: 'Check an overlay by every rule, and say what it would do; saves nothing',
    responds: overlayVerdictSchema,
  })
  check(
    @Tenant() context: TenantRequest,
    @Body({ schema: overlayTextSchema }) { text }: OverlayText,
  ) {
    return this.overlays.check(context, text);
  }

  @Post('import')
  @Route({
    permission: 'systems:read',
    summary: 'Make an overlay of a custom lens of AWS or of OWASP DSOMM; saves nothing',
    responds: importResultSchema,
  })
  import(
    @Tenant() context: TenantRequest,
    @Body({ schema: importRequestSchema }) body: ImportRequest,
  ) {
    return this.overlays.import(context, body);
  }

  @Put()
  @Route({
    permission: 'catalogue:write',
    summary: 'Save an overlay as a new revision',
    responds: overlayStateSchema,
  })
  save(@Tenant() context: TenantRequest, @Body({ schema: saveOverlaySchema }) body: SaveOverlay) {
    return this.overlays.save(context, body);
  }

  @Post('undo')
  @Route({
    permission: 'catalogue:write',
    summary: 'Let an earlier revision stand again, or none',
    responds: overlayStateSchema,
  })
  undo(@Tenant() context: TenantRequest, @Body({ schema: undoOverlaySchema }) body: UndoOverlay) {
    return this.overlays.undo(context, body);
  }

  @Get('revisions')
  @Route({
    permission: 'systems:read',
    summary: 'Every revision of the overlay, the newest first',
    responds: pageSchema(overlayRevisionSchema),
  })
  history(@Tenant() context: TenantRequest, @Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.overlays.history(context, query);
  }

  @Get('revisions/:number')
  @Route({
    permission: 'systems:read',
    summary: 'The text of one revision',
    responds: overlayTextSchema,
  })
  revision(
    @Tenant() context: TenantRequest,
    @Param('number', { schema: revisionNumberSchema }) number: number,
  ) {
    return this.overlays.revision(context, number);
  }
}
