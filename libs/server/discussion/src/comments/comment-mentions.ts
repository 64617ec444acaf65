import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';
import { DomainEvents, type EventContext, ProblemException } from '@pitwall/server-kernel';
import { MembersService } from '@pitwall/server-organizations';
import type { CommentRow } from './comment.repository.ts';

/** Whom comments name. */
@Injectable()
export class CommentMentions {
  constructor(
    private readonly members: MembersService,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Who is mentioned must be somebody who can see it.
   *
   * @throws ProblemException `request.invalid`
   */
  async refuseStrangers(
    transaction: TenantTransaction,
    system: { id: string },
    mentions: readonly string[],
  ): Promise<void> {
    if (mentions.length === 0) return;
    const people = await this.members.people(transaction, mentions);
    const errors = mentions.flatMap((id, index) => {
      const person = people.get(id);
      const sees = person && (person.role !== 'reviewer' || person.systemIds.includes(system.id));
      return sees ? [] : [{ path: `mentions.${index}`, message: 'nobody who can see this system' }];
    });
    if (errors.length > 0)
      throw new ProblemException('request.invalid', 'Some mentions reach nobody; see errors.', {
        errors,
      });
  }

  /** Tells whom a comment names, once for each; what it says stays where its author can take it back. */
  async tell(
    transaction: TenantTransaction,
    context: EventContext,
    system: { id: string },
    { id, version, subjectKind, subjectId }: CommentRow,
    mentioned: readonly string[],
  ): Promise<void> {
    if (mentioned.length === 0) return;
    await this.events.notable(transaction, context, {
      kind: 'mentioned',
      key: `comment:${id}:${version}`,
      systemId: system.id,
      about:
        subjectKind === 'practice' ? `about ${subjectId}` : (ABOUT[subjectKind] ?? 'in a comment'),
      target: { page: 'discussion' },
      to: mentioned,
    });
  }
}

const ABOUT: Record<string, string> = {
  system: 'in the discussion',
  task: 'about a task',
  incident: 'about an incident',
};
