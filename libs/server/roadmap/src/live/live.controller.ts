import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LiveStreams } from './live-streams.ts';

@ApiTags('Live updates')
@Controller('organizations/:organization/live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Server-sent events: what changes, as a LiveEvent in each message',
    mediaType: 'text/event-stream',
  })
  async stream(
    @Tenant() context: TenantRequest,
    @Req() { principal }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sessionId = principal?.kind === 'person' ? principal.sessionId : null;
    const stream = await this.streams.open(context, sessionId);
    void reply
      .header('content-type', 'text/event-stream')
      .header('cache-control', 'no-store, no-transform')
      // When the stream ends, so does its connection: kept alive, it would hold up a process that stops.
      .header('connection', 'close')
      // Proxies that gather output would hold events back.
      .header('x-accel-buffering', 'no')
      .send(stream);
  }
}
