import type { Stage } from '@pitwall/contracts';
import { Columns, PageHeader, Panel, Sentence, Stack } from '@pitwall/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { catalogueQuery } from '../../lib/api/catalogue.ts';
import { PracticeList } from './components/practice-list.tsx';
import { opening } from './opening.ts';
import styles from './stage-page.module.css';

const route = getRouteApi('/reader/catalogue/stages/$stage');

/** A stage: what it feels like, what to stop, what is too early, and what clears it. */
export const StagePage = () => {
  const { stage: id } = route.useParams();
  const { data: catalogue } = useSuspenseQuery(catalogueQuery());
  const stage = catalogue.stages.find((one) => one.stage === id);
  // The route has made sure of it.
  if (!stage) return null;
  const here = catalogue.practices.filter((one) => one.stage === stage.stage);
  const of = (gate: 'required' | 'recommended') => here.filter((one) => one.gate === gate);
  return (
    <>
      <title>{`${stage.title} · Catalogue · Pitwall`}</title>
      <PageHeader
        breadcrumb={[
          {
            key: 'catalogue',
            link: (
              <Link to="/catalogue" activeOptions={{ exact: true }}>
                Catalogue
              </Link>
            ),
          },
          { key: 'stages', link: <span>Stages</span> },
        ]}
        title={stage.title}
        detail={`Clearing it makes a system ready for ${stage.ready_for}.`}
      />
      <Columns>
        <Stack>
          <Panel roomy>
            <Sentence detail={opening(stage.feels_like).rest}>
              {opening(stage.feels_like).sentence}
            </Sentence>
          </Panel>
          <Panel
            title="Required"
            detail="A stage is cleared when these hold, with at most one exception in ten."
            flush
          >
            <PracticeList label="Required" practices={of('required')} stages={catalogue.stages} />
          </Panel>
          {of('recommended').length === 0 ? null : (
            <Panel title="Recommended" flush>
              <PracticeList
                label="Recommended"
                practices={of('recommended')}
                stages={catalogue.stages}
              />
            </Panel>
          )}
        </Stack>
        <Stack>
          <Panel title="What to stop doing here">
            <Points points={stage.stop_doing} />
          </Panel>
          <Panel title="What is too early here" detail="None of it is needed yet.">
            <Points points={stage.too_early} />
          </Panel>
          <Thresholds stage={stage.stage} criteria={catalogue.criteria} />
        </Stack>
      </Columns>
    </>
  );
};

const Points = ({ points }: { points: readonly string[] }) => (
  <ul className={styles.points}>
    {points.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
);

const Thresholds = ({
  stage,
  criteria,
}: {
  stage: Stage;
  criteria: readonly {
    figure: string;
    title: string;
    unit: string;
    why: string;
    thresholds: Record<Exclude<Stage, 'mvp'>, number>;
  }[];
}) =>
  stage === 'mvp' ? null : (
    <Panel title="The load that asks for it" detail="As a rule, two of these must be reached.">
      <dl className={styles.thresholds}>
        {criteria.map(({ figure, title, unit, thresholds, why }) => (
          <div key={figure}>
            <dt>{`${title}: ${thresholds[stage].toLocaleString('en')} ${unit}`}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
