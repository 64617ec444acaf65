import { STAGES, stageIndex, type Roadmap, type Stage } from '@pitwall/contracts';
import {
  formatDays,
  Panel,
  Point,
  RangeNumber,
  Segments,
  Sentence,
  Stack,
  StatRow,
} from '@pitwall/ui';
import { dayWords } from '../../../lib/days.ts';
import { stageTitle } from '../../../lib/stage-words.ts';
import { pathDetail, pathSentence, roughDays } from '../model/path-words.ts';
import styles from './path-panel.module.css';

/** How far it is to a stage, in a sentence and in days. */
export const PathPanel = ({
  roadmap,
  reading,
  onTarget,
}: {
  roadmap: Roadmap;
  /** Another target is on its way. */
  reading: boolean;
  onTarget: (stage: Stage) => void;
}) => {
  const { target, path, pathDone, shortest, plan, ready } = roadmap;
  const sentence = pathSentence(roadmap);
  const detail = pathDetail(roadmap);
  const waiting = plan.unplanned.length;
  return (
    <Stack>
      <Panel roomy>
        <div className={styles.target}>
          <Segments
            label="Ready for which stage"
            value={target ?? 'stability'}
            options={STAGES.map((value) => ({ value, label: stageTitle(value) }))}
            onValueChange={onTarget}
          />
        </div>
        <div aria-live="polite" aria-busy={reading}>
          <Sentence detail={detail === '' ? undefined : detail}>
            {sentence.before}
            <Point>{sentence.point}</Point>
            {sentence.after}
          </Sentence>
        </div>
      </Panel>
      {target === null || path === null ? null : (
        <StatRow
          label="The path in days"
          stats={[
            {
              label: 'Path',
              value: (
                <RangeNumber
                  low={path.days.low}
                  high={path.days.high}
                  format={roughDays}
                  unit="days"
                />
              ),
              detail:
                path.items.length === 0
                  ? 'nothing is left'
                  : `${path.items.length === 1 ? '1 practice' : `${path.items.length} practices`}${doneIn(pathDone)}`,
            },
            {
              label: 'Shortest clearing',
              value:
                shortest === null || !shortest.reachable ? (
                  '–'
                ) : (
                  <RangeNumber
                    low={shortest.days.low}
                    high={shortest.days.high}
                    format={roughDays}
                    unit="days"
                  />
                ),
              detail:
                shortest === null || !shortest.reachable
                  ? 'a stage on the way cannot be judged'
                  : clearingWords(shortest),
            },
            {
              label: 'Stands at',
              value: ready === 'none' ? 'none yet' : stageTitle(ready),
              detail:
                stageIndex(ready) >= stageIndex(target) ? 'the target is cleared' : 'at least',
            },
            {
              label: 'Planned until',
              value: plan.doneOn === null ? '–' : dayWords(plan.doneOn),
              detail:
                plan.doneOn === null
                  ? plan.sprints.length === 0
                    ? 'no coming sprint'
                    : `${waiting} ${waiting === 1 ? 'task fits' : 'tasks fit'} no sprint`
                  : 'all open tasks',
            },
          ]}
        />
      )}
    </Stack>
  );
};

/** ", done by 12 Dec" when it is done first; nothing where the sprints do not hold it. */
const doneIn = (done: Roadmap['pathDone']): string => {
  if (done === null || done.latest === null) return '';
  return `, done by ${dayWords(done.latest)} if done first`;
};

const clearingWords = ({ leaves, exact, bound }: NonNullable<Roadmap['shortest']>): string => {
  const left = leaves.length === 0 ? 'no exception helps' : `${leaves.length} left open`;
  return exact ? left : `${left}, not less than ${formatDays(bound)}`;
};
