import {
  BreaksNext,
  Button,
  Columns,
  HeatMap,
  PageHeader,
  Panel,
  Point,
  Sentence,
  Stack,
  StatRow,
  TextAnchor,
  Track,
} from '@pitwall/ui';
import { BREAKS, HEAT_COLUMNS, HEAT_ROWS, STATS } from './sample-data.tsx';
import { ShellFrame } from './shell-sample.tsx';
import { WorkSample } from './work-sample.tsx';

/** The system page as the sketch has it, made of components. */
export const SystemSample = () => (
  <ShellFrame>
    <PageHeader
      breadcrumb={[
        { key: 'systems', link: <a href="#systems">Systems</a> },
        { key: 'team', link: <a href="#team">Payments team</a> },
      ]}
      title="Checkout API"
      detail={
        <>
          NestJS · PostgreSQL · 3 instances · last scan 2 hours ago at <code>4f1c9ae</code>
        </>
      }
      actions={
        <>
          <Button>Scan now</Button>
          <Button variant="primary">Continue assessment · 21 left</Button>
        </>
      }
    />
    <Stack>
      <Panel roomy>
        <Stack gap="medium">
          <Sentence detail="Breakdown is held by 3 practices and 5 unanswered; the nearest costs 1.5 days. At today's growth the database runs out of connections between 9 and 27 January.">
            The load is at re-architecture; the system is ready for first users.{' '}
            <Point signal="behind">Two stages behind.</Point>
          </Sentence>
          <Track
            ready={{ low: 'mvp', high: 'mvp' }}
            pressure={{ stage: 're-architecture' }}
            pressureDetail="42k users · 130 req/s"
            declared="breakdown"
            stages={{
              mvp: { status: '6 of 6 required' },
              breakdown: { status: '9 of 12 · 5 unanswered' },
              're-architecture': { status: '4 of 18' },
              scale: { status: 'not yet' },
              stability: { status: 'not yet' },
            }}
            forecast={[
              { id: 'a', component: 'Database connections', when: '9 to 27 Jan' },
              { id: 'b', component: 'API CPU', when: 'Mar to May' },
            ]}
          />
        </Stack>
      </Panel>
      <StatRow label="Figures" stats={STATS} />
      <Columns>
        <Panel
          title="What to do next"
          flush
          aside={
            <TextAnchor look="onward" href="#tasks">
              All 38 tasks
            </TextAnchor>
          }
        >
          <WorkSample />
        </Panel>
        <Stack>
          <Panel
            title="What breaks next"
            flush
            aside={
              <TextAnchor look="onward" href="#forecast">
                Forecast
              </TextAnchor>
            }
          >
            <BreaksNext label="What breaks next" breaks={BREAKS} />
          </Panel>
          <Panel
            title="Where the gaps are"
            aside={
              <TextAnchor look="onward" href="#assessment">
                Assessment
              </TextAnchor>
            }
          >
            <HeatMap
              caption="Practices met by topic and stage"
              rowHeading="Topic"
              columns={HEAT_COLUMNS}
              rows={HEAT_ROWS}
              renderLink={(row, column, figure) => <a href={`#${row}-${column}`}>{figure}</a>}
            />
          </Panel>
        </Stack>
      </Columns>
    </Stack>
  </ShellFrame>
);
