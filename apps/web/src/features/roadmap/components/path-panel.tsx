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
  Traced,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { catalogueQuery } from '../../../lib/api/catalogue.ts';
import { dayWords } from '../../../lib/days.ts';
import { roughDays } from '../../../lib/rough-days.ts';
import { TextLink } from '../../../lib/links.ts';
import { stageTitle } from '../../../lib/stage-words.ts';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';
import { Unbroken } from '../../../lib/unbroken.tsx';
import { pathDetail, pathSentence } from '../model/path-words.ts';
import styles from './path-panel.module.css';
import { pathTrace, plannedTrace, shortestTrace } from './path-traces.tsx';

/** How far it is to a stage, in a sentence and in days. */
export const PathPanel = ({
  roadmap,
  reading,
  onTarget,
  traced = false,
}: {
  roadmap: Roadmap;
  /** Show at once from what the path is made. */
  traced?: boolean;
  /** Another target is on its way. */
  reading: boolean;
  onTarget: (stage: Stage) => void;
}) => {
  const { target, path, pathDone, shortest, plan, ready } = roadmap;
  const sentence = pathSentence(roadmap);
  const detail = pathDetail(roadmap);
  const waiting = plan.unplanned.length;
  const params = useSystemAddress();
  const { catalogueVersion } = useSystem();
  const catalogue = useQuery(catalogueQuery(catalogueVersion, params.organization));
  const titles = new Map(catalogue.data?.practices.map(({ id, title }) => [id, title]));
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
          <Sentence detail={detail === '' ? undefined : <Unbroken>{detail}</Unbroken>}>
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
                <Traced trace={() => pathTrace(path, titles)} open={traced}>
                  <RangeNumber
                    low={path.days.low}
                    high={path.days.high}
                    format={roughDays}
                    unit="days"
                  />
                </Traced>
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
                  <Traced trace={() => shortestTrace({ path, shortest }, titles)}>
                    <RangeNumber
                      low={shortest.days.low}
                      high={shortest.days.high}
                      format={roughDays}
                      unit="days"
                    />
                  </Traced>
                ),
              detail:
                shortest === null || !shortest.reachable
                  ? 'a stage on the way cannot be judged'
                  : clearingWords(shortest),
            },
            {
              label: 'Stands at',
              value: (
                <TextLink
                  look="traced"
                  to="/$organization/systems/$system"
                  params={params}
                  search={{ trace: 'gap' }}
                >
                  {ready === 'none' ? 'none yet' : stageTitle(ready)}
                </TextLink>
              ),
              detail:
                stageIndex(ready) >= stageIndex(target)
                  ? 'the target is cleared'
                  : ready === 'none'
                    ? 'MVP is not cleared for sure'
                    : 'at least',
            },
            {
              label: 'Planned until',
              value: (
                <Traced trace={() => plannedTrace(roadmap)}>
                  {plan.doneOn === null ? '–' : dayWords(plan.doneOn)}
                </Traced>
              ),
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
