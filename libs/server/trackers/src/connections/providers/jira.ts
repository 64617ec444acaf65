import { jiraTracker } from '@pitwall/contracts';
import { jiraAdapter, renderMarkdown } from '@pitwall/trackers';
import { providerFactory } from './provider-factory.ts';

export const jiraFactory = providerFactory(jiraTracker, {
  render: renderMarkdown,
  adapter: ({ project, baseUrl, credential, options }, { transport, clock, home }) => {
    const basic = Buffer.from(`${credential.email}:${credential.token}`).toString('base64');
    return jiraAdapter({
      site: baseUrl,
      project,
      home,
      options,
      transport: transport(() => `Basic ${basic}`),
      clock,
    });
  },
});
