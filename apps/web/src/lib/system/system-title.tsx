import { isolated } from '@pitwall/contracts';
import { useOrganization } from '../organization/current-organization.tsx';
import { useSystem } from './current-system.tsx';

/** What a tab of the browser says of a page about a system: "Tasks · Checkout · Acme · Pitwall". */
export const SystemTitle = ({ page }: { page?: string }) => {
  const { name } = useSystem();
  const organization = useOrganization();
  return (
    <title>
      {`${page === undefined ? '' : `${page} · `}${isolated(name)} · ${isolated(organization.name)} · Pitwall`}
    </title>
  );
};
