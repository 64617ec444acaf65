import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';
import { InstallationsService } from '@pitwall/server-github';
import { TrackerFollowService } from '@pitwall/server-trackers';
import type { DeliveryRow } from '@pitwall/server-webhooks';
import { ChangeChecksService } from '../changes/change-checks.service.ts';
import { ScanningRepository } from '../scans/scanning.repository.ts';
import { ScanRunsService } from '../scans/scan-runs.service.ts';
import { ScanSources } from '../scans/scan-sources.ts';
import { ConcernedRepository } from './concerned.repository.ts';

export interface Reaction {
  state: 'done' | 'ignored';
  /** What was done, or why nothing was, as a sentence. */
  outcome: string;
}

interface Told {
  organizationId: string;
  requestId: string | null;
}

/**
 * A delivery says "look again", never what is there: whatever comes twice, late or in another order, what
 * counts is read from the provider.
 */
@Injectable()
export class ReactionsService {
  constructor(
    private readonly concerned: ConcernedRepository,
    private readonly following: TrackerFollowService,
    private readonly installations: InstallationsService,
    private readonly scanning: ScanningRepository,
    private readonly sources: ScanSources,
    private readonly runs: ScanRunsService,
    private readonly checks: ChangeChecksService,
  ) {}

  /** Asks GitHub where the app is let in; outside of transactions. */
  async refresh(organizationId: string): Promise<void> {
    await this.installations.refresh({ organizationId });
  }

  async to(
    transaction: TenantTransaction,
    told: Told,
    { webhookId, signal }: Pick<DeliveryRow, 'webhookId' | 'signal'>,
  ): Promise<Reaction> {
    switch (signal.kind) {
      case 'ping':
        return done('The webhook works.');
      case 'installation':
        return done('GitHub was asked where the app is let in.');
      case 'issues': {
        const { organizationId } = told;
        const connections = await this.concerned.connections(
          transaction,
          organizationId,
          webhookId,
          signal,
        );
        if (connections.length === 0) return ignored(NOT_CONNECTED);
        for (const { id: connectionId, systemId } of connections)
          await this.following.soon(transaction, { organizationId, systemId, connectionId });
        return done(`${counted(connections.length, 'sync')} will look at the issues.`);
      }
      case 'pushed':
        return this.pushed(transaction, told, webhookId, signal.project);
      case 'proposed':
        return this.proposed(transaction, told, webhookId, signal);
      default:
        return ignored('Nothing of it concerns Pitwall.');
    }
  }

  /** Scans what moved, where that is switched on. Which commit is the newest is asked when the scan begins. */
  private async pushed(
    transaction: TenantTransaction,
    { organizationId, requestId }: Told,
    webhookId: string,
    project: string,
  ): Promise<Reaction> {
    const connections = await this.concerned.connections(transaction, organizationId, webhookId, {
      kind: 'issues',
      project,
    });
    if (connections.length === 0) return ignored(NOT_CONNECTED);
    let count = 0;
    for (const { id, systemId } of connections) {
      if (!(await this.scanning.find(transaction, systemId)).onPush) continue;
      const sources = await this.sources.list(transaction, systemId);
      const source = sources.find(({ connection }) => connection?.connectionId === id);
      if (!source) continue;
      const { repository, address } = source;
      const place = { organizationId, systemId, repository, address };
      await this.runs.begin(
        transaction,
        { ...place, reason: 'pushed', createdById: null },
        requestId,
      );
      count += 1;
    }
    return count > 0
      ? done(`${counted(count, 'scan')} will look at the code.`)
      : ignored('No system is scanned when this project is pushed to.');
  }

  /** Checks a change, where that is switched on. Whether it is still the newest is asked when the check begins. */
  private async proposed(
    transaction: TenantTransaction,
    { organizationId, requestId }: Told,
    webhookId: string,
    signal: Extract<DeliveryRow['signal'], { kind: 'proposed' }>,
  ): Promise<Reaction> {
    const { project, number, head, base, again = false } = signal;
    const connections = await this.concerned.connections(transaction, organizationId, webhookId, {
      kind: 'issues',
      project,
    });
    if (connections.length === 0) return ignored(NOT_CONNECTED);
    let count = 0;
    let byToken = false;
    for (const { id, systemId } of connections) {
      if ((await this.scanning.find(transaction, systemId)).checks === 'off') continue;
      const sources = await this.sources.list(transaction, systemId);
      const source = sources.find(({ connection }) => connection?.connectionId === id);
      if (source?.access === 'token') byToken = true;
      if (source?.access !== 'app') continue;
      const { repository } = source;
      const asked = { organizationId, systemId, repository, number, head, base, again };
      if (await this.checks.ask(transaction, asked, requestId)) count += 1;
    }
    if (count > 0) return done(`${counted(count, 'check')} will look at the change.`);
    return ignored(byToken ? BY_TOKEN : NOT_ASKED);
  }
}

/** Who asks a second time gets no second one. */
const NOT_ASKED =
  'No system lets changes of this project be checked, or this one is checked already.';
const BY_TOKEN =
  'GitHub lets an app alone write checks. Connect the repository by the organization’s app.';
const NOT_CONNECTED = 'No system is connected to this project.';
const done = (outcome: string): Reaction => ({ state: 'done', outcome });
const ignored = (outcome: string): Reaction => ({ state: 'ignored', outcome });
const counted = (count: number, what: string): string =>
  count === 1 ? `One ${what}` : `${count} ${what}s`;
