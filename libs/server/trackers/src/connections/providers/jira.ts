import { jiraTracker } from '@pitwall/contracts';
import { jiraAdapter, jiraOffers, renderMarkdown } from '@pitwall/trackers';
import { providerFactory } from './provider-factory.ts';

export const jiraFactory = providerFactory(jiraTracker, {
  render: renderMarkdown,
  adapter: ({ project, baseUrl, credential, options }, { transport, clock, home }) =>
    jiraAdapter({
      site: baseUrl,
      project,
      home,
      options: { ...options, priorities: true },
      transport: transport(() => basic(credential)),
      clock,
    }),
  offers: ({ project, baseUrl, credential }, { transport, clock }) =>
    jiraOffers({
      site: baseUrl,
      project,
      transport: transport(() => basic(credential)),
      clock,
    }),
});

const basic = ({ email, token }: { email: string; token: string }): string =>
  `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
