import type { CampaignDetail } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useChangeCampaign } from '../api/campaigns.ts';
import { useOwners } from '../api/owners.ts';
import { CampaignForm } from './campaign-form.tsx';

/** Changes what a campaign is about, its goal, its day and who sees to it. What was answered stays. */
export const ChangeCampaignDialog = ({
  campaign: { id, version, name, description, goal, dueOn, owner, columns, rows },
  onClose,
}: {
  campaign: CampaignDetail;
  onClose: () => void;
}) => {
  const { slug } = useOrganization();
  const change = useChangeCampaign(slug, id);
  const owners = useOwners(slug, owner);
  return (
    <CampaignForm
      title={`Change ${name}`}
      press={{ label: 'Save', busy: 'Saving' }}
      values={{
        name,
        description,
        goal,
        dueOn,
        ownerId: owner?.userId ?? '',
        practices: columns.map(({ practice }) => practice),
        systemIds: rows.map(({ system }) => system.id),
      }}
      version={version}
      owners={owners}
      save={async (values, opened) => {
        const changed = await change.mutateAsync({ ...values, version: opened });
        notify({ title: `${changed.name} is changed` });
        onClose();
      }}
      onClose={onClose}
    />
  );
};
