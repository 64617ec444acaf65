import {
  Button,
  CodeExcerpt,
  CopyOnce,
  Disclosure,
  EmptyState,
  ErrorPanel,
  Loading,
  Markdown,
  NoticeBar,
  Panel,
  ProgressBar,
  Skeleton,
  Stack,
  When,
} from '@pitwall/ui';
import styles from './gallery.module.css';
import { SESSION_CODE } from './sample-data.tsx';

const TEXT = `Choose a store that **every instance** reaches, such as PostgreSQL or Redis.

1. Set \`store\` where the session is made.
2. Restart one instance; you stay signed in.

- [x] decided
- [ ] rolled out

| store | reads/s |
|---|---|
| PostgreSQL | 16k |
| Redis | 90k |

> See <https://example.org/sessions>. <script>alert(1)</script>

\`\`\`sql
select count(*) from session;
\`\`\``;

const EARLIER = new Date(Date.now() - 7_200_000);

/** Empty, loading, failed, and texts. */
export const StateSamples = () => (
  <div className={styles.pair}>
    <Stack>
      <Panel title="Incidents">
        <EmptyState title="No incidents recorded" action={<Button>Record an incident</Button>}>
          When something breaks in production, tie it to the practices that would have prevented it.
          Their tasks move up.
        </EmptyState>
      </Panel>
      <ErrorPanel
        problem={{
          title: 'The scan could not be read',
          detail:
            'It was made by a newer pitwall than this server knows. Update the server or scan with version 2.',
          code: 'report.unsupported_version',
          requestId: '0199f2a4-7c1e-7d3b',
          errors: [{ path: 'format', message: 'is pitwall.scan/3; this server reads 1 and 2' }],
        }}
        onRetry={() => undefined}
      />
      <NoticeBar signal="disputed" title="No connection.">
        Changes are kept here and sent when it is back.
      </NoticeBar>
      <NoticeBar signal="behind" title="3 incidents in 30 days.">
        Pressure is raised to breakdown.
      </NoticeBar>
      <NoticeBar signal="verified" title="Proven.">
        The restart was rehearsed <When at={EARLIER} />.
      </NoticeBar>
      <NoticeBar
        signal="suggested"
        title="9 suggestions."
        action={<Button size="small">Look at them</Button>}
      >
        The scan is confident about them.
      </NoticeBar>
      <NoticeBar title="You approve your own risks.">This organization has one member.</NoticeBar>
      <Panel title="Loading" flush>
        <Loading label="Loading tasks">
          <Skeleton shape="rows" count={3} />
        </Loading>
      </Panel>
    </Stack>
    <Stack>
      <Panel title="Progress">
        <Stack gap="medium">
          <ProgressBar label="46 of 67 answered" value={46} max={67} />
          <ProgressBar label="Reading 5,300 files" value={null} />
        </Stack>
      </Panel>
      <Panel title="Token">
        <CopyOnce
          label="API token"
          secret="pw_live_7fK2bN0mQxV4tR8sJ1dL6yC3"
          warning="It is not shown again. If it is lost, revoke it and make another."
        />
      </Panel>
      <Panel title="Text that people wrote">
        <Markdown>{TEXT}</Markdown>
      </Panel>
      <Panel title="Evidence">
        <Stack gap="medium">
          <CodeExcerpt
            path="src/a/rather/long/path/that/goes/on/until/it/breaks/main.ts"
            startLine={1041}
            code={`${SESSION_CODE}\n  app.listen(config.port, () => logger.info('listening on the port that the configuration names', config.port))`}
            marked={[1043]}
            commit="4f1c9ae0d2"
            href="https://example.org/x"
          />
          <Disclosure summary="How the probe decides">
            It looks for a session that is made without a store, and for any other code that sets
            one.
          </Disclosure>
        </Stack>
      </Panel>
    </Stack>
  </div>
);
