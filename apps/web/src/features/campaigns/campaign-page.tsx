import type { CampaignDetail } from '@pitwall/contracts';
import {
  Button,
  ButtonAnchor,
  ConfirmDialog,
  EmptyState,
  formatDay,
  Loading,
  notify,
  PageHeader,
  Panel,
  Point,
  ProgressBar,
  Sentence,
  Skeleton,
  Stack,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, notFound } from '@tanstack/react-router';
import { useState } from 'react';
import { attempt } from '../../lib/attempt.ts';
import { FormTrouble } from '../../lib/forms/form-trouble.tsx';
import { Loaded } from '../../lib/loaded.tsx';
import { notifyTrouble } from '../../lib/notices.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { isProblem, troubleOf } from '../../lib/problem-error.ts';
import {
  campaignFileAddress,
  campaignQuery,
  useChangeCampaign,
  useMakeTasks,
} from './api/campaigns.ts';
import { CampaignMatrix } from './components/campaign-matrix.tsx';
import { ChangeCampaignDialog } from './components/change-campaign-dialog.tsx';
import { dueWords, GOAL_WORDS, isLate, progressSentence } from './model/campaign-words.ts';

const route = getRouteApi('/signed-in/$organization/campaigns/$campaign');

const HEADS = {
  behind: { title: 'Who is behind', detail: 'The furthest behind first.' },
  done: { title: 'Each system', detail: 'Nobody is behind.' },
};

/** One campaign: how far it is, who is behind, and what is to do. */
export const CampaignPage = () => {
  const { slug } = useOrganization();
  const { campaign } = route.useParams();
  const query = useQuery(campaignQuery(slug, campaign));
  if (query.data === undefined && isProblem(query.error, 'resource.not_found', 'request.invalid'))
    throw notFound();
  return (
    <Loaded
      query={query}
      loading={
        <Loading label="Loading the campaign">
          <Stack>
            <Skeleton shape="title" />
            <Panel flush>
              <Skeleton shape="rows" count={5} />
            </Panel>
          </Stack>
        </Loading>
      }
    >
      {(found) => <Shown campaign={found} />}
    </Loaded>
  );
};

const Shown = ({ campaign }: { campaign: CampaignDetail }) => {
  const { slug, name } = useOrganization();
  const sentence = progressSentence(campaign);
  return (
    <>
      <title>{`${campaign.name} · ${name} · Pitwall`}</title>
      <PageHeader
        title={campaign.name}
        breadcrumb={[
          {
            key: 'campaigns',
            link: (
              <Link to="/$organization/campaigns" params={{ organization: slug }}>
                Campaigns
              </Link>
            ),
          },
        ]}
        detail={`${campaign.owner?.name ?? 'Nobody'} sees to it · ${GOAL_WORDS[campaign.goal]} by ${formatDay(new Date(campaign.dueOn))} · ${dueWords(campaign)}`}
        actions={<Ways campaign={campaign} />}
      />
      <Stack>
        <Panel roomy>
          <Stack gap="medium">
            <Sentence detail={campaign.description === '' ? undefined : campaign.description}>
              {isLate(campaign) ? <Point signal="behind">{sentence}</Point> : sentence}
            </Sentence>
            {campaign.total === 0 ? null : (
              <ProgressBar
                label={`${campaign.done} of ${campaign.total}`}
                value={campaign.done}
                max={campaign.total}
              />
            )}
          </Stack>
        </Panel>
        <Panel {...HEADS[campaign.behind > 0 ? 'behind' : 'done']} flush>
          {campaign.rows.length === 0 ? (
            <EmptyState title="No system is left">
              All systems of this campaign were archived.
            </EmptyState>
          ) : (
            <CampaignMatrix campaign={campaign} organization={slug} />
          )}
        </Panel>
      </Stack>
    </>
  );
};

const Ways = ({ campaign }: { campaign: CampaignDetail }) => {
  const { id, version, name, endedAt, done, total } = campaign;
  const { slug, may } = useOrganization();
  const change = useChangeCampaign(slug, id);
  const make = useMakeTasks(slug, id);
  const [asking, setAsking] = useState(false);
  const [changing, setChanging] = useState(false);
  const end = (ended: boolean) => {
    attempt(
      change.mutateAsync({ version, ended }),
      () => {
        setAsking(false);
        notify({ title: ended ? `${name} is ended` : `${name} goes on` });
      },
      ended ? undefined : notifyTrouble,
    );
  };
  return (
    <>
      <ButtonAnchor href={campaignFileAddress(slug, id)} download="">
        Download CSV
      </ButtonAnchor>
      {may('tasks:write') && endedAt === null && done < total ? (
        <Button
          busy={make.isPending && 'Making tasks'}
          onClick={() => {
            attempt(
              make.mutateAsync(),
              ({ created, already }) => {
                notify({
                  title: created === 1 ? '1 task made' : `${created} tasks made`,
                  detail: already === 0 ? undefined : `${already} had one already.`,
                });
              },
              notifyTrouble,
            );
          }}
        >
          Make tasks of what is left
        </Button>
      ) : null}
      {may('campaigns:write') ? (
        <Button
          onClick={() => {
            setChanging(true);
          }}
        >
          Change…
        </Button>
      ) : null}
      {may('campaigns:write') ? (
        endedAt === null ? (
          <Button
            onClick={() => {
              change.reset();
              setAsking(true);
            }}
          >
            End…
          </Button>
        ) : (
          <Button
            busy={change.isPending && 'Taking it up'}
            onClick={() => {
              end(false);
            }}
          >
            Take it up again
          </Button>
        )
      ) : null}
      {changing ? (
        <ChangeCampaignDialog
          campaign={campaign}
          onClose={() => {
            setChanging(false);
          }}
        />
      ) : null}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`End ${name}?`}
        confirm="End the campaign"
        busy={change.isPending && 'Ending'}
        onConfirm={() => {
          end(true);
        }}
      >
        <FormTrouble trouble={change.error === null ? null : troubleOf(change.error)} />
        Nobody is reminded any more. What was answered stays, and you can take it up again.
      </ConfirmDialog>
    </>
  );
};
