import {
  AnswerMark,
  Button,
  CodeExcerpt,
  KeyHint,
  KeyHints,
  PageHeader,
  Panel,
  PanelRow,
  ProgressBar,
  Prose,
  RadioCards,
  Row,
  Stack,
  Tag,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useState } from 'react';
import { useShortcuts } from '../lib/shortcuts.ts';
import styles from './gallery.module.css';
import { SESSION_CODE } from './sample-data.tsx';
import { ShellFrame } from './shell-sample.tsx';

const LEVELS = [
  {
    value: 'absent',
    label: 'Absent',
    keys: '0',
    description: 'Sessions are kept in the memory of the process.',
    suggested: 'the scan suggests this',
  },
  {
    value: 'started',
    label: 'Started',
    keys: '1',
    description: 'A shared store is chosen; some routes use it.',
  },
  {
    value: 'partial',
    label: 'Partial',
    keys: '2',
    description: 'All sessions are shared, but sign-out reaches one instance only.',
  },
  {
    value: 'in_place',
    label: 'In place',
    keys: '3',
    description: 'Sessions are in a shared store or signed; sign-out holds everywhere.',
  },
  {
    value: 'proven',
    label: 'Proven',
    keys: '4',
    description: 'Proven by a restart under load with no one signed out, in the last 180 days.',
  },
] as const;

type Level = (typeof LEVELS)[number]['value'];

/** The assessment as the sketch has it, made of components. */
export const AssessmentSample = () => {
  const [level, setLevel] = useState<Level>('in_place');
  useShortcuts(
    Object.fromEntries(
      LEVELS.map(({ keys, value }) => [
        keys,
        () => {
          setLevel(value);
        },
      ]),
    ),
  );
  return (
    <ShellFrame>
      <PageHeader
        breadcrumb={[{ key: 'system', link: <a href="#system">Checkout API</a> }]}
        title="Assessment"
        detail="Due now · 21 unanswered · 2 contradictions"
        actions={
          <>
            <ProgressBar label="46 of 67 answered" value={46} max={67} />
            <Button>Accept 9 confident suggestions</Button>
          </>
        }
      />
      <PanelRow className={styles.assessment}>
        <Panel title="Stateless and horizontal" flush>
          <WorkList label="Stateless and horizontal" dense>
            <WorkItem
              lead={<AnswerMark state="in_place" />}
              title={<a href="#q">Configuration from the environment</a>}
              id="ST-04"
            />
            <WorkItem
              lead={<AnswerMark state="not_assessed" disputed />}
              title={<a href="#q">Sessions live outside the process</a>}
              id="ST-02"
              current
            />
            <WorkItem
              lead={<AnswerMark state="started" />}
              title={<a href="#q">Uploads go to object storage</a>}
              id="ST-03"
            />
            <WorkItem
              lead={<AnswerMark state="unknown" />}
              title={<a href="#q">Graceful shutdown</a>}
              id="ST-05"
            />
            <WorkItem
              lead={<AnswerMark state="proven" />}
              title={<a href="#q">Scheduled jobs run once</a>}
              id="ST-09"
            />
          </WorkList>
        </Panel>
        <Panel>
          <Stack gap="medium">
            <div>
              <p className={styles.lead}>ST-02 · required for breakdown · impact 5</p>
              <h2 className={styles.question}>Sessions live outside the process</h2>
              <p className={styles.why}>
                A session kept in one process is lost at its restart and unknown to its neighbors.
                With three instances, two of three requests meet a stranger.
              </p>
            </div>
            <RadioCards legend="Level" options={LEVELS} value={level} onValueChange={setLevel} />
            <p className={styles.lead}>
              Ana answered “in place” on 3 October. The scan disagrees since 20 November.
            </p>
            <Row>
              <Button size="small" keys="u">
                Unknown
              </Button>
              <Button size="small" keys="n">
                Not applicable…
              </Button>
              <Button size="small" keys="r">
                Accept the risk…
              </Button>
              <Button size="small" keys="e">
                Add evidence…
              </Button>
            </Row>
            <KeyHints>
              <KeyHint keys="j k">next, previous</KeyHint>
              <KeyHint keys="a">accept suggestion</KeyHint>
              <KeyHint keys="l">learn</KeyHint>
              <KeyHint keys="z">undo</KeyHint>
            </KeyHints>
          </Stack>
        </Panel>
        <Panel title="Evidence" aside={<Tag signal="disputed">contradiction</Tag>}>
          <Prose>
            <p>
              The code keeps sessions in memory: <strong>express-session</strong> is set up without
              a store, and nothing else sets one.
            </p>
            <CodeExcerpt
              path="src/main.ts"
              startLine={41}
              code={SESSION_CODE}
              marked={[43]}
              commit="4f1c9ae0d2"
              href="https://example.org/src/main.ts"
            />
            <p>
              Confidence high · found by <strong>session-store-in-process</strong>
            </p>
          </Prose>
        </Panel>
      </PanelRow>
    </ShellFrame>
  );
};
