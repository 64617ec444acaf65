import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  catalogueMoveSchema,
  cataloguePinSchema,
  catalogueVersionsSchema,
  idOrSlugSchema,
  idSchema,
  movedSystemSchema,
  movePreviewSchema,
  type MovePreviewQuery,
  movePreviewQuerySchema,
  moveTargetQuerySchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  type PinCatalogue,
  pinCatalogueSchema,
  rollBackMoveSchema,
  type StartMove,
  startMoveSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { CatalogueMovesService } from './catalogue-moves.service.ts';
import { CataloguePinsService } from './catalogue-pins.service.ts';

/** Which release of the catalogue the organization reads. */
@ApiTags('Catalogue')
@Controller('organizations/:organization/catalogue')
export class CatalogueMovesController {
  constructor(
    private readonly moves: CatalogueMovesService,
    private readonly pins: CataloguePinsService,
  ) {}

  @Get('versions')
  @Route({
    permission: 'systems:read',
    summary: 'The releases that there are, and which the organization reads',
    responds: catalogueVersionsSchema,
  })
  versions(@Tenant() context: TenantRequest) {
    return this.moves.versions(context);
  }

  @Get('move-preview')
  @Route({
    permission: 'systems:read',
    summary: 'What a move to another release adds, changes and retires; saves nothing',
    responds: movePreviewSchema,
  })
  preview(
    @Tenant() context: TenantRequest,
    @Query({ schema: moveTargetQuerySchema }) { to }: z.infer<typeof moveTargetQuerySchema>,
  ) {
    return this.moves.preview(context, to);
  }

  @Get('move-preview/systems')
  @Route({
    permission: 'systems:read',
    summary: 'What stage, score and answers of each system would become; saves nothing',
    responds: pageSchema(movedSystemSchema),
  })
  previewSystems(
    @Tenant() context: TenantRequest,
    @Query({ schema: movePreviewQuerySchema }) query: MovePreviewQuery,
  ) {
    return this.moves.previewSystems(context, query);
  }

  @Get('moves')
  @Route({
    permission: 'systems:read',
    summary: 'Moves between releases, the newest first',
    responds: pageSchema(catalogueMoveSchema),
  })
  list(@Tenant() context: TenantRequest, @Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.moves.list(context, query);
  }

  @Post('moves')
  @Route({
    permission: 'catalogue:write',
    summary: 'Move every system that is not pinned to another release',
    responds: catalogueMoveSchema,
    status: 202,
    idempotent: true,
  })
  take(@Tenant() context: TenantRequest, @Body({ schema: startMoveSchema }) body: StartMove) {
    return this.moves.take(context, body);
  }

  @Post('moves/roll-back')
  @Route({
    permission: 'catalogue:write',
    summary: 'Every system back to the release where the newest move found it',
    responds: catalogueMoveSchema,
    status: 202,
    idempotent: true,
  })
  rollBack(
    @Tenant() context: TenantRequest,
    @Body({ schema: rollBackMoveSchema }) { note }: z.infer<typeof rollBackMoveSchema>,
  ) {
    return this.moves.rollBack(context, note);
  }

  @Get('moves/:move')
  @Route({
    permission: 'systems:read',
    summary: 'How far a move is',
    responds: catalogueMoveSchema,
  })
  get(@Tenant() context: TenantRequest, @Param('move', { schema: idSchema }) move: string) {
    return this.moves.get(context, move);
  }

  @Get('pins')
  @Route({
    permission: 'systems:read',
    summary: 'Systems that stay on their release, with the reason',
    responds: pageSchema(cataloguePinSchema),
  })
  pinned(@Tenant() context: TenantRequest, @Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.pins.list(context, query);
  }
}

@ApiTags('Catalogue')
@Controller('organizations/:organization/systems/:system/catalogue-pin')
export class CataloguePinController {
  constructor(private readonly pins: CataloguePinsService) {}

  @Put()
  @Route({
    permission: 'catalogue:write',
    summary: 'Keep the system on its release, whatever the organization takes',
    responds: cataloguePinSchema,
  })
  pin(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: pinCatalogueSchema }) body: PinCatalogue,
  ) {
    return this.pins.pin(context, system, body);
  }

  @Delete()
  @Route({
    permission: 'catalogue:write',
    summary: "Let the system follow again: it comes under the organization's release at once",
  })
  unpin(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.pins.unpin(context, system);
  }
}
