import type { Campaign } from '@pitwall/contracts';
import {
  Button,
  EmptyState,
  formatDay,
  PageHeader,
  Panel,
  ProgressBar,
  Row,
  Segments,
  Stack,
  Tag,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { rowsOf } from '../../lib/api/pages.ts';
import { TextLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { useDialogAt } from '../../lib/use-dialog-at.ts';
import { campaignsQuery } from './api/campaigns.ts';
import { CreateCampaignDialog } from './components/create-campaign-dialog.tsx';
import { dueWords, isLate, progressSentence } from './model/campaign-words.ts';

const route = getRouteApi('/signed-in/$organization/campaigns');

/** What several systems shall have by a day: how far each campaign is. */
export const CampaignsPage = () => {
  const { slug, name, may } = useOrganization();
  const { state = 'running' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(campaignsQuery(slug, state));
  const [creating, setCreating] = useDialogAt('new', may('campaigns:write'));
  // There the way to begin stands in the list's place, and once is enough.
  const isEmpty = query.data !== undefined && rowsOf(query.data).length === 0;
  const create = may('campaigns:write') ? (
    <Button
      variant="primary"
      icon={<Plus size={15} aria-hidden="true" />}
      onClick={() => {
        setCreating(true);
      }}
    >
      Start a campaign
    </Button>
  ) : undefined;
  return (
    <>
      <title>{`Campaigns · ${name} · Pitwall`}</title>
      <PageHeader
        title="Campaigns"
        detail="Practices that several systems shall have by a day, and who is behind."
        actions={isEmpty ? undefined : create}
      />
      <Stack>
        <Row>
          <Segments
            label="Campaigns"
            value={state}
            options={[
              { value: 'running', label: 'Running' },
              { value: 'ended', label: 'Ended' },
              { value: 'all', label: 'All' },
            ]}
            onValueChange={(next) => {
              void navigate({ search: next === 'running' ? {} : { state: next }, replace: true });
            }}
          />
        </Row>
        <Panel flush>
          <Paged
            query={query}
            noun="campaigns"
            empty={
              <EmptyState
                large
                title={state === 'running' ? 'No campaign is running' : 'No campaigns'}
                action={create}
              >
                Choose a few practices, the systems that shall have them, and a day: such as a
                rehearsed restore for every service by June. Each system’s answers move it on.
              </EmptyState>
            }
          >
            {(campaigns) => (
              <WorkList label="Campaigns">
                {campaigns.map((campaign) => (
                  <CampaignItem key={campaign.id} campaign={campaign} organization={slug} />
                ))}
              </WorkList>
            )}
          </Paged>
        </Panel>
      </Stack>
      {creating ? (
        <CreateCampaignDialog
          onClose={() => {
            setCreating(false);
          }}
        />
      ) : null}
    </>
  );
};

const CampaignItem = ({ campaign, organization }: { campaign: Campaign; organization: string }) => (
  <WorkItem
    title={
      <TextLink
        look="plain"
        to="/$organization/campaigns/$campaign"
        params={{ organization, campaign: campaign.id }}
      >
        {campaign.name}
      </TextLink>
    }
    tags={isLate(campaign) ? <Tag signal="behind">late</Tag> : undefined}
    reason={`${progressSentence(campaign)} ${campaign.owner?.name ?? 'Nobody'} sees to it, by ${formatDay(new Date(campaign.dueOn))}.`}
    cost={dueWords(campaign)}
  >
    {campaign.total === 0 ? null : (
      <ProgressBar
        label={`${campaign.done} of ${campaign.total}`}
        value={campaign.done}
        max={campaign.total}
      />
    )}
  </WorkItem>
);
