import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sampleFillJob, type SampleOrganization } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type SystemTransaction } from '@pitwall/server-db';
import { type PersonRequest, ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { Outbox } from '@pitwall/server-queue';
import { SampleRepository, type SampleRow } from './sample.repository.ts';

const REASON = 'fill a sample organization';
const NAME = 'Northwind, a sample';

/** An organization of examples for each person who asks: theirs to change, to break and to fill anew. */
@Injectable()
export class SamplesService {
  constructor(
    private readonly database: Database,
    private readonly samples: SampleRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** The person's own, made where they have none; a deleted one comes back, filled anew. */
  async open(person: PersonRequest): Promise<SampleOrganization> {
    const { principal, userId } = person;
    if (principal.kind === 'token') {
      throw new ProblemException(
        'permission.denied',
        'A token belongs to one organization and cannot create another. Sign in to do that.',
      );
    }
    const row = await this.database.withSystem(REASON, async (transaction) => {
      const known = await this.samples.ofPerson(transaction, userId);
      if (known) {
        if (known.deleted && (await this.samples.begin(transaction, known.id)))
          await this.enqueue(transaction, known, person);
        return known;
      }
      const made = await this.samples.create(transaction, {
        userId,
        name: NAME,
        // Names tell nothing of the person, and no two meet.
        slug: `sample-${randomBytes(5).toString('hex')}`,
        timeZone: 'UTC',
        currency: 'USD',
      });
      if (!made) return null;
      await this.audit.record(
        transaction,
        { ...person, organizationId: made.id },
        {
          action: 'organization.created',
          subject: { type: 'organization', id: made.id },
          after: { name: NAME, slug: made.organization },
        },
      );
      await this.enqueue(transaction, made, person);
      return made;
    });
    // Two tabs at once: the other one has made it by now.
    return present(row ?? (await this.reread(userId)));
  }

  async get(context: TenantRequest): Promise<SampleOrganization> {
    return present(await this.own(context));
  }

  /** Empties it and fills it anew. */
  async reset(context: TenantRequest): Promise<SampleOrganization> {
    const sample = await this.own(context);
    const begun = await this.database.withSystem(REASON, async (transaction) => {
      if (!(await this.samples.begin(transaction, sample.id))) return false;
      await this.audit.record(transaction, context, {
        action: 'organization.updated',
        subject: { type: 'organization', id: sample.id },
        after: { sample: 'filled anew' },
      });
      await this.enqueue(transaction, sample, context);
      return true;
    });
    if (!begun)
      throw new ProblemException('resource.conflict', 'It is being filled already. Wait a moment.');
    return present({ ...sample, state: 'filling', done: 0 });
  }

  private async own({ organizationId }: TenantRequest): Promise<SampleRow> {
    const row = await this.samples.find(organizationId);
    if (!row) throw new ProblemException('resource.not_found', 'This organization is no sample.');
    return row;
  }

  private async reread(userId: string): Promise<SampleRow> {
    const row = await this.database.withSystem(REASON, (transaction) =>
      this.samples.ofPerson(transaction, userId),
    );
    if (!row) throw new ProblemException('resource.conflict', 'Try again.');
    return row;
  }

  private async enqueue(
    transaction: SystemTransaction,
    { id }: SampleRow,
    { requestId }: Pick<PersonRequest, 'requestId'>,
  ): Promise<void> {
    await this.outbox.enqueue(transaction, sampleFillJob, { organizationId: id }, { requestId });
  }
}

const present = ({ organization, state, done, total }: SampleRow): SampleOrganization => ({
  organization,
  state,
  done,
  total,
});
