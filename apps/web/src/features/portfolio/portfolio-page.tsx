import { type Portfolio, type PortfolioSystem, TOPICS } from '@pitwall/contracts';
import {
  DataTable,
  HeatMap,
  Loading,
  PageHeader,
  Panel,
  Point,
  Sentence,
  Skeleton,
  Stack,
  Tag,
  Track,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ButtonLink, TextLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { FirstSystem } from '../../lib/system/first-system.tsx';
import { trackReading } from '../../lib/system/track-reading.ts';
import { sentenceCase } from '../../lib/sentence-case.ts';
import { portfolioQuery } from './api/portfolio.ts';
import { FirstBreaks } from './components/first-breaks.tsx';
import { Sums } from './components/sums.tsx';
import { Teams } from './components/teams.tsx';
import {
  gapWords,
  pathWords,
  portfolioSentence,
  scoreWords,
  topicCell,
} from './model/portfolio-words.ts';

const route = getRouteApi('/signed-in/$organization/portfolio');

/** An organization's systems side by side: who is behind, in which topics, what breaks first. */
export const PortfolioPage = () => {
  const { slug, name } = useOrganization();
  const { team } = route.useSearch();
  const query = useInfiniteQuery(portfolioQuery(slug, team));
  const sums = query.data?.pages[0];
  return (
    <>
      <title>{`Portfolio · ${name} · Pitwall`}</title>
      <PageHeader
        title="Portfolio"
        detail={
          team === undefined
            ? 'All systems side by side, the furthest behind first.'
            : `The systems of ${sums?.teams[0]?.name ?? team}, the furthest behind first.`
        }
        actions={
          team === undefined ? undefined : (
            <ButtonLink to="/$organization/portfolio" params={{ organization: slug }}>
              All teams
            </ButtonLink>
          )
        }
      />
      <Paged
        query={query}
        noun="systems"
        loading={
          <Loading label="Loading the portfolio">
            <Stack>
              <Skeleton shape="title" />
              <Skeleton shape="stats" />
              <Panel flush>
                <Skeleton shape="rows" count={5} />
              </Panel>
            </Stack>
          </Loading>
        }
        empty={
          <Panel>
            <FirstSystem>
              With two systems or more, this compares them: who is behind their load, in which
              topics, and what breaks first.
            </FirstSystem>
          </Panel>
        }
      >
        {(systems) =>
          sums === undefined ? null : (
            <Stack>
              <Panel roomy>
                <Said sums={sums} systems={systems} />
              </Panel>
              <Sums sums={sums} systems={systems} organization={slug} />
              <Panel title="Systems and topics" detail="Of what is due, how much is met.">
                <HeatMap
                  caption="Systems and topics: of what is due, how much is met"
                  rowHeading="System"
                  columns={Object.keys(TOPICS).map((topic) => ({
                    key: topic,
                    title: topicTitle(topic),
                  }))}
                  renderLink={(system, topic, figure) => (
                    <Link
                      to="/$organization/systems/$system"
                      params={{ organization: slug, system }}
                      search={{ trace: 'topic', topic }}
                    >
                      {figure}
                    </Link>
                  )}
                  rows={systems.map((system) => ({
                    key: system.slug,
                    title: (
                      <TextLink
                        look="plain"
                        to="/$organization/systems/$system"
                        params={{ organization: slug, system: system.slug }}
                      >
                        {system.name}
                      </TextLink>
                    ),
                    cells: Object.keys(TOPICS).map((topic) => {
                      const cell = system.topics.find((one) => one.topic === topic);
                      return cell === undefined ? { kind: 'none' as const } : topicCell(cell);
                    }),
                  }))}
                />
              </Panel>
              <Panel title="Who is behind" flush>
                <Systems systems={systems} organization={slug} />
              </Panel>
              <FirstBreaks breaks={sums.breaks} organization={slug} />
              {sums.teams.length < 2 ? null : <Teams sums={sums} organization={slug} />}
            </Stack>
          )
        }
      </Paged>
    </>
  );
};

/** A topic in a word or two: its key, as it is spoken. */
const topicTitle = (topic: string): string => {
  const words = topic.replaceAll('-', ' ');
  return sentenceCase(words);
};

const Said = ({ sums, systems }: { sums: Portfolio; systems: readonly PortfolioSystem[] }) => {
  const sentence = portfolioSentence({ ...sums, items: systems });
  return (
    <Sentence>
      {sentence.before}
      {sentence.point === '' ? null : <Point signal="behind">{sentence.point}</Point>}
      {sentence.after}
    </Sentence>
  );
};

const Systems = ({
  systems,
  organization,
}: {
  systems: readonly PortfolioSystem[];
  organization: string;
}) => (
  <DataTable
    caption="Systems by how far they are behind their load"
    rows={systems}
    rowKey={({ id }) => id}
    columns={[
      {
        key: 'system',
        header: 'System',
        heads: true,
        cell: ({ slug, name }) => (
          <TextLink
            look="plain"
            to="/$organization/systems/$system"
            params={{ organization, system: slug }}
          >
            {name}
          </TextLink>
        ),
      },
      { key: 'team', header: 'Team', cell: ({ team }) => team.name },
      {
        key: 'track',
        header: 'Track',
        width: '200px',
        cell: (system) => (
          <Track size="list" name={system.name} {...trackReading({ ...system, declared: null })} />
        ),
      },
      {
        key: 'gap',
        header: 'Gap',
        cell: (system) => {
          const words = (
            <TextLink
              look="traced"
              to="/$organization/systems/$system"
              params={{ organization, system: system.slug }}
              search={{ trace: 'gap' }}
            >
              {gapWords(system)}
            </TextLink>
          );
          return (system.gap?.low ?? 0) > 0 ? <Tag signal="behind">{words}</Tag> : words;
        },
      },
      {
        key: 'path',
        header: 'Path',
        align: 'end',
        cell: (system) => (
          <TextLink
            look="traced"
            to="/$organization/systems/$system/roadmap"
            params={{ organization, system: system.slug }}
            search={{ trace: 'path' }}
          >
            {pathWords(system)}
          </TextLink>
        ),
      },
      {
        key: 'score',
        header: 'Score',
        align: 'end',
        cell: ({ slug, score }) => (
          <TextLink
            look="traced"
            to="/$organization/systems/$system"
            params={{ organization, system: slug }}
            search={{ trace: 'score' }}
          >
            {scoreWords(score)}
          </TextLink>
        ),
      },
    ]}
  />
);
