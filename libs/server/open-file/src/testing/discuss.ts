import type { Database } from '@pitwall/server-db';
import type { TestTenant } from '@pitwall/testing';

/** A thread about a task, whose opening was changed once. */
export async function discuss(
  database: Database,
  { organizationId, userId }: TestTenant,
  systemId: string,
  taskId: string,
): Promise<void> {
  await database.withTenant({ organizationId }, async (transaction) => {
    const place = { organizationId, systemId, subjectKind: 'task', subjectId: taskId };
    const said = { ...place, byReviewer: false, authorId: userId };
    const { id } = await transaction.comment.create({
      data: { ...said, body: 'Is it ours?', mentions: [userId], version: 2 },
    });
    await transaction.comment.create({ data: { ...said, threadId: id, body: 'It is.' } });
    await transaction.commentRevision.create({
      data: {
        organizationId,
        systemId,
        commentId: id,
        version: 1,
        body: 'Is?',
        writtenAt: new Date(),
      },
    });
  });
}
