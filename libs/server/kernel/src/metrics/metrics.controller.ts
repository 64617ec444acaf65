import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Route } from '../access/route.decorator.ts';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { ProblemException } from '../errors/problem-exception.ts';
import { Metrics } from './metrics.ts';

@ApiExcludeController()
@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('metrics')
  @Route({
    open: 'guarded by its own token, or by coming from this very machine',
    summary: 'Figures for Prometheus',
    mediaType: 'text/plain',
  })
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.admits(request)) {
      throw new ProblemException(
        'authentication.required',
        'Send PITWALL_METRICS_TOKEN as "Authorization: Bearer …".',
      );
    }
    await reply
      .header('content-type', this.metrics.registry.contentType)
      .send(await this.metrics.registry.metrics());
  }

  private admits(request: FastifyRequest): boolean {
    const { metricsToken } = this.configuration;
    if (metricsToken === null) {
      const peer = request.socket.remoteAddress ?? '';
      return (
        /^(::ffff:)?127\.|^::1$/.test(peer) && request.headers['x-forwarded-for'] === undefined
      );
    }
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${metricsToken}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
