import { isolated, type Report, type ReportSystem, type ReportWork } from '@pitwall/contracts';
import {
  formatDays,
  Panel,
  Point,
  Sentence,
  Tag,
  Track,
  type TrackReading,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import type { ReactNode } from 'react';
import { pointIn } from '../../../lib/point-in.ts';
import { sentenceCase } from '../../../lib/sentence-case.ts';
import styles from './report-view.module.css';
import { dayInDocument } from '../model/document-days.ts';

type Named = ReportSystem['system'];
/** How a system is named: inside as a link to it, outside as its name. */
export type SystemName = (system: Named) => ReactNode;

/** A report, the same for whoever reads it: on its page, on paper, and behind a shared link. */
export const ReportView = ({
  report,
  nameOf = ({ name }) => name,
}: {
  report: Report;
  nameOf?: SystemName;
}) => {
  const { standing, system } = report;
  const [only] = standing.systems;
  return (
    <div className={styles.report}>
      <Panel roomy>
        <Sentence detail={standing.sentence === '' ? undefined : standing.sentence}>
          <Headline report={report} />
        </Sentence>
        {system !== null && only !== undefined ? (
          <div className={styles.picture}>
            <Track {...trackOf(only)} />
          </div>
        ) : null}
      </Panel>
      {system === null && standing.systems.length > 0 ? (
        <Panel title="Where the systems stand" flush>
          <WorkList label="Systems, the furthest behind first" ordered>
            {standing.systems.map((one) => (
              <WorkItem
                key={one.system.slug}
                title={nameOf(one.system)}
                tags={
                  (one.gap?.low ?? 0) > 0 ? <Tag signal="behind">behind its load</Tag> : undefined
                }
                reason={`${isolated(one.team)} · ${one.sentence}`}
                actions={
                  <span className={styles.track}>
                    <Track {...trackOf(one)} size="list" name={one.system.name} />
                  </span>
                }
              />
            ))}
          </WorkList>
          <More count={standing.leftOut} one="system" />
        </Panel>
      ) : null}
      <Breaks report={report} nameOf={nameOf} />
      <Panel title="What was done" flush>
        <Words>{report.done.sentence}</Words>
        <Work label="What was done" items={report.done.items} nameOf={nameOf} report={report} />
        <More count={report.done.leftOut} one="task" />
        {report.done.lost.length === 0 ? null : (
          <WorkList label="What is not in place any more">
            {report.done.lost.map(({ title, system: of }) => (
              <WorkItem
                key={`${of.slug} ${title}`}
                title={title}
                tags={<Tag signal="behind">lost</Tag>}
                reason="It was in place, and is not any more."
              />
            ))}
          </WorkList>
        )}
      </Panel>
      <Panel title="What the next quarter costs" flush>
        <Words>{report.next.sentence}</Words>
        <Work label="What is planned" items={report.next.items} nameOf={nameOf} report={report} />
        <More count={report.next.leftOut} one="task" />
      </Panel>
      <Panel title="How this is known">
        <ul className={styles.basis}>
          {report.basis.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Panel>
    </div>
  );
};

const trackOf = ({ ready, pressure, declared }: ReportSystem): TrackReading => ({
  ready,
  pressure,
  declared,
});

const Headline = ({ report: { headline, system, standing } }: { report: Report }) => {
  const [before, point] = pointIn(headline, system === null ? null : standing.systems[0]?.gap);
  return (
    <>
      {before}
      {point === '' ? null : <Point signal="behind">{point}</Point>}
    </>
  );
};

const Breaks = ({ report, nameOf }: { report: Report; nameOf: SystemName }) => {
  const { breaks, system } = report;
  return (
    <Panel title="What breaks next" flush>
      <Words>{breaks.sentence}</Words>
      {breaks.items.length === 0 ? null : (
        <WorkList label="What breaks next" ordered>
          {breaks.items.map((one) => (
            <WorkItem
              key={`${one.system.slug} ${one.title}`}
              title={
                system === null ? (
                  <>
                    {one.title} of {nameOf(one.system)}
                  </>
                ) : (
                  one.title
                )
              }
              tags={
                one.status === 'already_past' ? (
                  <Tag signal="behind">past its limit</Tag>
                ) : undefined
              }
              reason={`${sentenceCase(one.sentence)}.${one.moves.length === 0 ? '' : ` What puts it off: ${one.moves.join('; ')}.`}`}
            />
          ))}
        </WorkList>
      )}
      <More count={breaks.leftOut} one="break" />
    </Panel>
  );
};

const Work = ({
  label,
  items,
  nameOf,
  report,
}: {
  label: string;
  items: readonly ReportWork[];
  nameOf: SystemName;
  report: Report;
}) =>
  items.length === 0 ? null : (
    <WorkList label={label}>
      {items.map((one, index) => (
        // Two tasks may be called the same.
        <WorkItem
          key={`${one.system.slug} ${one.title} ${index}`}
          title={one.title}
          reason={report.system === null ? nameOf(one.system) : undefined}
          cost={`${one.on === null ? '' : `${dayInDocument(one.on)} · `}${formatDays(one.days)}`}
        />
      ))}
    </WorkList>
  );

const Words = ({ children }: { children: string }) => <p className={styles.words}>{children}</p>;

const More = ({ count, one }: { count: number; one: string }) =>
  count === 0 ? null : <Words>{`And ${count} more ${count === 1 ? one : `${one}s`}.`}</Words>;
