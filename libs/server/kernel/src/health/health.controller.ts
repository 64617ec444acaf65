import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Route } from '../access/route.decorator.ts';
import { ReadinessChecks } from './readiness-check.ts';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly checks: ReadinessChecks) {}

  /** The process runs; says nothing about what it depends on. */
  @Get('healthz')
  @Route({
    open: 'probes carry no session',
    summary: 'Is the process alive',
    mediaType: 'application/json',
  })
  async alive(@Res() reply: FastifyReply): Promise<void> {
    await reply.send({ status: 'ok' });
  }

  /** This instance can serve a request now. */
  @Get('readyz')
  @Route({
    open: 'probes carry no session',
    summary: 'Can this instance serve',
    mediaType: 'application/json',
  })
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const failing = await this.checks.failing();
    await reply
      .status(failing.length === 0 ? 200 : 503)
      .send({ status: failing.length === 0 ? 'ok' : 'not ready', failing });
  }
}
