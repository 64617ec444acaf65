import { Controller, Param, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WEBHOOK_BYTES, webhookAddressSchema } from '@pitwall/contracts';
import { ProblemException, Route } from '@pitwall/server-kernel';
import type { FastifyRequest } from 'fastify';
import { IntakeService } from './intake.service.ts';

@ApiTags('Webhooks')
@Controller('webhooks')
export class IntakeController {
  constructor(private readonly intake: IntakeService) {}

  @Post(':address')
  @Route({
    open: 'the sender has no account; the address is known to it alone, and its signature is checked',
    summary: 'What a tracker tells: proven by its signature, answered at once, looked at by a job',
    status: 202,
    bodyBytes: WEBHOOK_BYTES,
    countsItself: true,
  })
  async take(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Param('address', { schema: webhookAddressSchema }) address: string,
  ): Promise<void> {
    const { headers, rawBody: raw, body, ip, id } = request;
    if (!raw) throw new ProblemException('request.malformed', 'The body is empty.');
    await this.intake.take(address, { headers, raw, body }, { address: ip, requestId: String(id) });
  }
}
