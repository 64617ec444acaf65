import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Route } from '../access/route.decorator.ts';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { ProblemException } from '../errors/problem-exception.ts';
import { Metrics } from './metrics.ts';

const LOCAL = /^(?:::ffff:)?127\.|^(?:\[?::1\]?|localhost)$/;
const isLocal = (host: string): boolean => LOCAL.test(host);
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

@ApiExcludeController()
@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('metrics')
  @Route({
    open: 'guarded by its own token; in the embedded mode alone, by coming from this very machine',
    summary: 'Figures for Prometheus',
    mediaType: 'text/plain',
  })
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.admits(request)) {
      throw new ProblemException(
        'authentication.required',
        'Send PITWALL_METRICS_TOKEN, which the operator has to set, as "Authorization: Bearer …".',
      );
    }
    await reply
      .header('content-type', this.metrics.registry.contentType)
      .send(await this.metrics.registry.metrics());
  }

  private admits(request: FastifyRequest): boolean {
    const { metricsToken, mode, trustedProxies, publicUrl } = this.configuration;
    if (metricsToken === null) {
      // A proxy of this machine comes from it, and need not say for whom: where one may stand, only the token admits.
      const isAlone =
        mode === 'embedded' && trustedProxies.length === 0 && isLocal(new URL(publicUrl).hostname);
      const peer = request.socket.remoteAddress ?? '';
      return isAlone && isLocal(peer) && FORWARDED.every((name) => !(name in request.headers));
    }
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${metricsToken}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
