import { PageHeader } from '@pitwall/ui';
import { getRouteApi } from '@tanstack/react-router';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { ShortcutRegister } from './components/shortcut-register.tsx';

const route = getRouteApi('/signed-in/$organization/shortcuts');

/** Everything that the organization leaves out knowingly. */
export const ShortcutsPage = () => {
  const { slug, name } = useOrganization();
  const { kind = 'accepted_risk' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <title>{`Shortcuts · ${name} · Pitwall`}</title>
      <PageHeader
        title="Shortcuts"
        detail="What was left out knowingly: who decided it, until when, and the incidents that it has caused since."
      />
      <ShortcutRegister
        organization={slug}
        kind={kind}
        onKind={(next) => void navigate({ search: { kind: next }, replace: true })}
      />
    </>
  );
};
