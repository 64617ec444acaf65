import type { CreateCampaign } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useNavigate } from '@tanstack/react-router';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useCreateCampaign } from '../api/campaigns.ts';
import { useOwners } from '../api/owners.ts';
import { CampaignForm } from './campaign-form.tsx';

const NOTHING_YET: CreateCampaign = {
  name: '',
  description: '',
  ownerId: '',
  goal: 'in_place',
  dueOn: '',
  practices: [],
  systemIds: [],
};

/** Starts a campaign: what, on which systems, by when, and who sees to it. */
export const CreateCampaignDialog = ({ onClose }: { onClose: () => void }) => {
  const { slug } = useOrganization();
  const create = useCreateCampaign(slug);
  const navigate = useNavigate();
  const owners = useOwners(slug);
  return (
    <CampaignForm
      title="Start a campaign"
      description="Practices that several systems shall have by a day."
      press={{ label: 'Start the campaign', busy: 'Starting' }}
      values={NOTHING_YET}
      owners={owners}
      save={async (values) => {
        const made = await create.mutateAsync(values);
        notify({ title: `${made.name} has begun` });
        onClose();
        await navigate({
          to: '/$organization/campaigns/$campaign',
          params: { organization: slug, campaign: made.id },
        });
      }}
      onClose={onClose}
    />
  );
};
