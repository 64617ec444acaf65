import type { TenantRequest } from '@pitwall/server-kernel';
import type { JobContext } from '@pitwall/server-queue';
import type { SyncRow } from './sync.repository.ts';

/** A job acts for who began the sync; what it may do was decided then. */
export const requestOf = (
  organizationId: string,
  { createdById }: SyncRow,
  { jobId, requestId }: JobContext<string>,
): TenantRequest | null =>
  createdById === null
    ? null
    : {
        organizationId,
        userId: createdById,
        tokenId: null,
        role: 'member',
        permissions: new Set(['tasks:write']),
        requestId: requestId ?? jobId,
        address: null,
      };
