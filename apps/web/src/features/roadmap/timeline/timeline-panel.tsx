import type { Roadmap } from '@pitwall/contracts';
import { EmptyState, KeyHint, KeyHints, Panel, PanelFoot, Segments } from '@pitwall/ui';
import { clsx } from 'clsx';
import { useMemo, useState } from 'react';
import { ButtonLink, TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { stageInSentence } from '../../../lib/stage-words.ts';
import { useSystem } from '../../../lib/system/current-system.tsx';
import { useMedia } from '../../../lib/use-media.ts';
import { frameOf, pathOf, timelineOf } from '../model/timeline.ts';
import { SprintList } from './sprint-list.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import { TimelineTable } from './timeline-table.tsx';
import styles from './timeline.module.css';

/** Narrower, and a picture over time says nothing. */
const NARROW = '(width < 760px)';

type Show = 'all' | 'path';

/** When what is done: the open tasks over the sprints of the team, and what breaks meanwhile. */
export const TimelinePanel = ({ roadmap }: { roadmap: Roadmap }) => {
  const { slug } = useOrganization();
  const { team } = useSystem();
  const isNarrow = useMedia(NARROW);
  const [show, setShow] = useState<Show>('all');
  const frame = useMemo(() => frameOf([roadmap]), [roadmap]);
  const whole = useMemo(() => timelineOf(roadmap, roadmap.path, frame), [roadmap, frame]);
  const timeline = useMemo(() => (show === 'path' ? pathOf(whole) : whole), [show, whole]);
  const aside = (
    <TextLink
      look="onward"
      to="/$organization/sprints"
      params={{ organization: slug }}
      search={{ team: team.slug }}
    >
      Sprints of {team.name}
    </TextLink>
  );
  if (whole.sprints.length === 0) {
    return (
      <Panel title="When" aside={aside}>
        <EmptyState
          title="No coming sprint"
          action={
            <ButtonLink
              to="/$organization/sprints"
              params={{ organization: slug }}
              search={{ team: team.slug }}
            >
              Make a sprint
            </ButtonLink>
          }
        >
          With the sprints of {team.name} and their days, the tasks get dates. To see what a
          capacity would do, try one below.
        </EmptyState>
      </Panel>
    );
  }
  const { target } = roadmap;
  return (
    <Panel
      title="When"
      aside={aside}
      detail={
        target === null
          ? undefined
          : `In ink: the path to ${stageInSentence(target)} cleared. Outlined: in sprints that are not made yet.`
      }
      flush
    >
      <div className={styles.tools}>
        <Segments
          label="Which tasks"
          value={show}
          onValueChange={setShow}
          options={[
            { value: 'all', label: 'All tasks' },
            { value: 'path', label: 'The path' },
          ]}
        />
        {isNarrow ? null : <Legend hasBreaks={whole.breaks.length > 0} />}
      </div>
      {isNarrow ? (
        <SprintList timeline={timeline} />
      ) : (
        <>
          <TimelinePicture timeline={timeline} frame={frame} />
          <TimelineTable timeline={timeline} />
          <PanelFoot>
            <KeyHints>
              <KeyHint keys="Up Down">from task to task</KeyHint>
              <KeyHint keys="Left Right">to what it needs, to what needs it</KeyHint>
              <KeyHint keys="Enter">open</KeyHint>
            </KeyHints>
          </PanelFoot>
        </>
      )}
    </Panel>
  );
};

const Legend = ({ hasBreaks }: { hasBreaks: boolean }) => (
  <p className={styles.legend} aria-hidden="true">
    <span className={styles.key}>
      <span className={styles.swatch}>
        <i className={clsx(styles.bar, styles.onPath)} />
      </span>
      on the path
    </span>
    <span className={styles.key}>
      <span className={styles.swatch}>
        <i className={styles.bar} />
      </span>
      other
    </span>
    <span className={styles.key}>
      <i className={styles.gateKey} />
      last task of the path to a gate
    </span>
    {hasBreaks ? (
      <span className={styles.key}>
        <i className={styles.breakKey} />
        breaks
      </span>
    ) : null}
  </p>
);
