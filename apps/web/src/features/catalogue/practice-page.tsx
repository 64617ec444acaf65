import {
  ANSWER_WORDS,
  AnswerMark,
  Columns,
  Loading,
  PageHeader,
  Panel,
  Prose,
  Sentence,
  Skeleton,
  Stack,
} from '@pitwall/ui';
import { LEVELS } from '@pitwall/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { catalogueQuery } from '../../lib/api/catalogue.ts';
import { practiceQuery, type FullPractice } from '../../lib/api/practice.ts';
import { effortWords } from './effort-words.ts';
import { Glance } from './components/glance.tsx';
import { BriefList, SourceList } from './components/side-lists.tsx';
import { neighbourhood } from './graph/neighbourhood.ts';
import styles from './practice-page.module.css';

const Playbook = lazy(async () => ({
  default: (await import('./components/playbook.tsx')).Playbook,
}));

// The layout is needed by whoever scrolls that far, and by nobody before.
const DependencyGraph = lazy(async () => ({
  default: (await import('./graph/dependency-graph.tsx')).DependencyGraph,
}));

const route = getRouteApi('/reader/catalogue/$practice');

/** A practice with everything that is known about it. */
export const PracticePage = () => {
  const { practice: id } = route.useParams();
  const { stack } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: practice } = useSuspenseQuery(practiceQuery(id));
  const { data: catalogue } = useSuspenseQuery(catalogueQuery());
  const around = useMemo(() => neighbourhood(catalogue.practices, id), [catalogue.practices, id]);
  const topic = catalogue.topics.find((one) => one.topic === practice.topic);
  const stage = catalogue.stages.find((one) => one.stage === practice.stage);
  return (
    <>
      <title>{`${practice.id} ${practice.title} · Catalogue · Pitwall`}</title>
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
          {
            key: 'topic',
            link: (
              <Link
                to="/catalogue"
                activeOptions={{ exact: true }}
                search={{ topics: [practice.topic] }}
              >
                {topic?.title ?? practice.topic}
              </Link>
            ),
          },
        ]}
        title={practice.title}
        detail={`${practice.id} · ${practice.gate} for ${stage?.title ?? practice.stage} · impact ${practice.impact} of 5 · ${effortWords(practice.effort)}`}
      />
      <Columns>
        <Stack>
          <Panel roomy>
            <Sentence detail={practice.why}>{practice.statement}</Sentence>
          </Panel>
          <Panel title="In plain words">
            <Prose>
              <p>{practice.learn}</p>
            </Prose>
          </Panel>
          <Panel title="How far along are you?" detail={practice.question.text}>
            <Levels practice={practice} />
          </Panel>
          <Suspense
            fallback={
              <Loading label="Loading the playbook">
                <Skeleton count={8} />
              </Loading>
            }
          >
            <Playbook
              practice={practice}
              {...(stack === undefined ? {} : { stack })}
              onStack={(chosen) => {
                void navigate({ search: { stack: chosen }, replace: true, resetScroll: false });
              }}
            />
          </Suspense>
          {around.length > 1 ? (
            <Panel title="What it stands on, and what stands on it">
              <Suspense
                fallback={
                  <Loading label="Drawing">
                    <Skeleton count={3} />
                  </Loading>
                }
              >
                <DependencyGraph practices={around} current={id} />
              </Suspense>
            </Panel>
          ) : null}
        </Stack>
        <Stack>
          <Glance practice={practice} stage={stage?.title ?? practice.stage} />
          <BriefList
            title="Needs first"
            none="Nothing. It can be begun today."
            practices={practice.needs}
          />
          <BriefList title="Unlocks" practices={practice.neededBy} />
          <BriefList title="Treats" symptoms={practice.symptoms} />
          <SourceList sources={practice.sources} />
        </Stack>
      </Columns>
    </>
  );
};

const Levels = ({ practice }: { practice: FullPractice }) => (
  <dl className={styles.levels}>
    {LEVELS.map((level) => (
      <div key={level} className={styles.level}>
        <dt>
          <span aria-hidden="true">
            <AnswerMark state={level} />
          </span>
          <span className={styles.word}>{ANSWER_WORDS[level]}</span>
        </dt>
        <dd>{practice.question.levels[level]}</dd>
      </div>
    ))}
  </dl>
);
