import type { ListThreadsQuery } from '@pitwall/contracts';
import { type Command, Option } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import { organizationOption, systemOption, type TargetFlags } from '../../target-options.ts';
import { count } from '../../terminal/count.ts';

export interface CommentFlags extends TargetFlags {
  json?: boolean;
}
export interface ListCommentFlags extends CommentFlags {
  state: ListThreadsQuery['state'];
  limit: number;
}
export interface WriteFlags extends CommentFlags {
  mention?: string[];
}
export interface DeleteCommentFlags extends CommentFlags {
  yes?: boolean;
}
export interface AddCommentFlags extends WriteFlags {
  practice?: string;
  task?: string;
  incident?: string;
}

const TEXT = 'Markdown, or - to read it from the input';
const THREAD = 'id of any comment of the thread';
const COMMENT = 'its id';

/** `pitwall comments …`: what people say about a system and what belongs to it. */
export const addCommentCommands = (program: Command, surroundings: Surroundings): void => {
  const comments = program
    .command('comments')
    .description('what people say about a system, its practices, tasks and incidents');
  const command = (name: string, description: string): Command =>
    comments
      .command(name)
      .description(description)
      .option('--json', 'as JSON')
      .addOption(systemOption())
      .addOption(organizationOption());
  const mention = ['--mention <email...>', 'members who are to look at it'] as const;

  command('list', 'list the threads of a system, the newest first')
    .addOption(
      new Option('--state <state>', 'which').choices(['open', 'resolved', 'all']).default('open'),
    )
    .option('-n, --limit <count>', 'at most so many', count, 20)
    .addHelpText('after', '\nExamples:\n  pitwall comments list --system shop-api --state all')
    .action(async (flags: ListCommentFlags) => {
      await (await import('./reading.ts')).listCommand(flags, surroundings);
    });

  command('show', 'print a thread with all of its replies')
    .argument('<comment>', THREAD)
    .addHelpText('after', '\nExamples:\n  pitwall comments show 0199… --system shop-api')
    .action(async (comment: string, flags: CommentFlags) => {
      await (await import('./reading.ts')).showCommand(comment, flags, surroundings);
    });

  command('add', 'open a thread about a system, or about one thing of it')
    .argument('<text>', TEXT)
    .option('--practice <id>', 'about a practice')
    .option('--task <id>', 'about a task')
    .option('--incident <id>', 'about an incident')
    .option(...mention)
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall comments add "Who rehearses the restore?" --system shop-api --practice DB-05 --mention ana@example.org',
    )
    .action(async (text: string, flags: AddCommentFlags) => {
      await (await import('./writing.ts')).addCommand(text, flags, surroundings);
    });

  command('reply', 'reply in a thread')
    .argument('<comment>', THREAD)
    .argument('<text>', TEXT)
    .option(...mention)
    .addHelpText('after', '\nExamples:\n  pitwall comments reply 0199… "I do." --system shop-api')
    .action(async (comment: string, text: string, flags: WriteFlags) => {
      await (await import('./writing.ts')).replyCommand(comment, text, flags, surroundings);
    });

  command('edit', 'change what a comment of yours says; what it said before stays in its history')
    .argument('<comment>', COMMENT)
    .argument('<text>', TEXT)
    .option(mention[0], 'members who are to look at it (default: those whom it mentions)')
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall comments edit 0199… "I do, in June." --system shop-api',
    )
    .action(async (comment: string, text: string, flags: WriteFlags) => {
      await (await import('./changing.ts')).editCommand(comment, text, flags, surroundings);
    });

  command('history', 'print what a comment said before it was changed, the newest first')
    .argument('<comment>', COMMENT)
    .addHelpText('after', '\nExamples:\n  pitwall comments history 0199… --system shop-api')
    .action(async (comment: string, flags: CommentFlags) => {
      await (await import('./reading.ts')).historyCommand(comment, flags, surroundings);
    });

  command('delete', 'delete a comment: its author’s, or an admin’s to do')
    .argument('<comment>', COMMENT)
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', '\nExamples:\n  pitwall comments delete 0199… --system shop-api --yes')
    .action(async (comment: string, flags: DeleteCommentFlags) => {
      await (await import('./changing.ts')).deleteCommand(comment, flags, surroundings);
    });

  command('resolve', 'mark a thread as resolved')
    .argument('<comment>', THREAD)
    .addHelpText('after', '\nExamples:\n  pitwall comments resolve 0199… --system shop-api')
    .action(async (comment: string, flags: CommentFlags) => {
      await (await import('./writing.ts')).resolveCommand(comment, true, flags, surroundings);
    });

  command('reopen', 'open a thread again')
    .argument('<comment>', THREAD)
    .addHelpText('after', '\nExamples:\n  pitwall comments reopen 0199… --system shop-api')
    .action(async (comment: string, flags: CommentFlags) => {
      await (await import('./writing.ts')).resolveCommand(comment, false, flags, surroundings);
    });
};
