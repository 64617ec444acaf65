import { Panel, Point, Sentence, Stack, Track, type TrackProps } from '@pitwall/ui';
import styles from './gallery.module.css';

const sketch: TrackProps = {
  ready: { low: 'mvp', high: 'mvp' },
  readyDetail: '1 exception',
  pressure: { stage: 're-architecture' },
  pressureDetail: '42k users · 130 req/s',
  declared: 'breakdown',
  stages: {
    mvp: { status: '6 of 6 required' },
    breakdown: { status: '9 of 12 · 5 unanswered' },
    're-architecture': { status: '4 of 18' },
    scale: { status: 'not yet' },
    stability: { status: 'not yet' },
  },
  forecast: [
    { id: 'a', component: 'Database connections', when: '9 to 27 Jan' },
    { id: 'b', component: 'API CPU', when: 'Mar to May' },
    { id: 'c', component: 'Worker queue', when: 'Aug to Oct' },
  ],
};

const SMALL: readonly (TrackProps & { name: string })[] = [
  { ...sketch, name: 'Checkout API' },
  { ...sketch, name: 'Ranges', ready: { low: 'none', high: 'scale' } },
  { ...sketch, name: 'Behind for certain', ready: { low: 'none', high: 'mvp' } },
  { ...sketch, name: 'On time', ready: { low: 'scale', high: 'scale' }, declared: 'scale' },
  {
    ...sketch,
    name: 'All of it',
    ready: { low: 'stability', high: 'stability' },
    pressure: { stage: 'stability' },
    declared: 'stability',
  },
  { ...sketch, name: 'Provisional', pressure: { stage: 'scale', provisional: true } },
  { ...sketch, name: 'No load given', pressure: null },
  {
    ...sketch,
    name: 'Nothing known',
    ready: { low: 'none', high: 'stability' },
    pressure: null,
    declared: null,
  },
];

/** The track in its sizes and at its ends. */
export const TrackSamples = () => (
  <Stack>
    <Panel roomy>
      <Stack gap="medium">
        <Sentence detail="Breakdown is held by 3 practices and 5 unanswered; the nearest costs 1.5 days. At today's growth the database runs out of connections between 9 and 27 January.">
          The load is at re-architecture; the system is ready for first users.{' '}
          <Point signal="behind">Two stages behind.</Point>
        </Sentence>
        <Track {...sketch} />
      </Stack>
    </Panel>
    <Panel title="A range: answers are missing">
      <Track
        {...sketch}
        readyDetail={undefined}
        ready={{ low: 'mvp', high: 'breakdown' }}
        forecast={[]}
      />
    </Panel>
    <Panel title="Perhaps behind, load provisional">
      <Track
        {...sketch}
        readyDetail={undefined}
        ready={{ low: 'none', high: 'scale' }}
        pressure={{ stage: 'breakdown', provisional: true }}
        forecast={[]}
      />
    </Panel>
    <Panel title="On time, built ahead">
      <Track
        {...sketch}
        ready={{ low: 're-architecture', high: 're-architecture' }}
        pressure={{ stage: 'mvp' }}
        pressureDetail="240 users"
        declared="mvp"
        forecast={[]}
      />
    </Panel>
    <Panel title="At the end of the line">
      <Track
        {...sketch}
        ready={{ low: 'scale', high: 'stability' }}
        pressure={{ stage: 'stability' }}
        pressureDetail="2.1m users · 6,200 req/s"
        declared="stability"
        forecast={[]}
      />
    </Panel>
    <Panel title="Load not known">
      <Track ready={{ low: 'none', high: 'none' }} pressure={null} declared={null} />
    </Panel>
    <div className={styles.pair}>
      <Panel title="Upright">
        <Track {...sketch} size="upright" ready={{ low: 'mvp', high: 'breakdown' }} />
      </Panel>
      <Panel title="Upright, far behind">
        <Track
          {...sketch}
          size="upright"
          ready={{ low: 'none', high: 'none' }}
          pressure={{ stage: 'stability', provisional: true }}
          forecast={[]}
        />
      </Panel>
    </div>
    <Panel title="In lists">
      <div className={styles.tracks}>
        {SMALL.map((props) => (
          <div key={props.name}>
            {props.name}
            <Track {...props} size="list" />
          </div>
        ))}
      </div>
    </Panel>
  </Stack>
);
