import type { Command } from 'commander';
import { addActivityCommands } from './commands/activity/activity-program.ts';
import { addCampaignCommands } from './commands/campaigns/campaign-program.ts';
import { addChannelCommands } from './commands/channels/channel-program.ts';
import { addCommentCommands } from './commands/comments/comment-program.ts';
import { addNotificationCommands } from './commands/notifications/notification-program.ts';
import { addReportCommands } from './commands/reports/report-program.ts';
import type { Surroundings } from './surroundings.ts';

/** How people follow what happens: what they are told and say, campaigns, and reports. */
export const addFollowingCommands = (program: Command, surroundings: Surroundings): void => {
  addNotificationCommands(program, surroundings);
  addActivityCommands(program, surroundings);
  addCommentCommands(program, surroundings);
  addCampaignCommands(program, surroundings);
  addReportCommands(program, surroundings);
  addChannelCommands(program, surroundings);
};
