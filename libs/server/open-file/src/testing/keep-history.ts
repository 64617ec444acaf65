import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '@pitwall/server-db';

/** A scan that suppresses something, and a move of the catalogue that is over. */
export async function keepHistory(
  transaction: TenantTransaction,
  given: { organizationId: string; systemId: string; version: string; number: number },
): Promise<void> {
  const { organizationId, systemId, version, number } = given;
  await transaction.scan.create({
    data: {
      organizationId,
      systemId,
      reportId: randomUUID(),
      digest: 'd',
      tool: 'pitwall 0.1.0',
      modified: false,
      statistics: { files: 1, bytes: 1, milliseconds: 1 },
      skipped: [],
      suppressed: [
        { probe: 'tracing', reason: 'elsewhere', because: 'An agent.', path: null, line: null },
      ],
      scannedAt: new Date(),
    },
  });
  const versions = { fromVersion: version, toVersion: version };
  const move = await transaction.catalogueMove.create({
    data: { organizationId, number, kind: 'take', state: 'finished', ...versions },
  });
  await transaction.catalogueMoveSystem.create({
    data: { organizationId, moveId: move.id, systemId, fromVersion: version },
  });
}
