import type { Me } from '@pitwall/contracts';
import { CommandPalette, notify, type CommandGroup } from '@pitwall/ui';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { CurrentOrganization } from '../../lib/organization/current-organization.tsx';
import { setTheme } from '../../lib/theme.ts';
import { useSettled } from '../../lib/use-settled.ts';
import {
  actsOf,
  beginsWith,
  narrow,
  pagesOf,
  systemPagesOf,
  systemWish,
  type Destination,
  wishedOf,
} from './destinations.ts';
import { recentVisits } from './recent.ts';
import { EACH, useFound, useSystemsNamed } from './use-found.ts';

const WAIT = 150;
/** Of what is always there, as long as nothing is typed. */
const FEW = 5;

export interface PaletteProps {
  me: Me;
  organization: CurrentOrganization;
  onSignOut: () => void;
  onClose: () => void;
}

/** Reaches every page, system, task, practice, symptom and action by its name. */
export const Palette = ({ me, organization, onSignOut, onClose }: PaletteProps) => {
  const [typed, setTyped] = useState('');
  const settled = useSettled(typed.trim(), WAIT);
  const router = useRouter();
  const { href: at, pathname } = useLocation();
  const { slug } = organization;
  const found = useFound(slug, settled);
  const system = systemIn(pathname, slug);
  const has = typed.trim() !== '';
  // In a system its own pages are meant, unless another is named.
  const wish = systemWish(settled);
  const isElsewhere = wish !== null && (system === null || wish.rest !== '');
  const wished = useSystemsNamed(slug, isElsewhere ? wish.rest : null);
  const some = (items: Destination[]) => (has ? items : items.slice(0, FEW));
  const acts = narrow(
    [...actsOf(organization, system), ...actionsOf({ me, organization, onSignOut })],
    typed,
  );
  const actions = { label: 'Actions', items: some(acts) };
  // Whoever types "invite" means to do it, not to read of members. A letter or two may begin anything.
  const actsFirst = typed.trim().length > 2 && acts.some((act) => beginsWith(act, typed));
  const groups: CommandGroup<Destination>[] = [
    ...(actsFirst ? [actions] : []),
    {
      label: 'Recent',
      items: has
        ? []
        : recentVisits(me.id, at)
            .slice(0, FEW)
            .map(({ href, label }) => ({ key: `recent ${href}`, label, href })),
    },
    { label: 'Systems', items: found.systems },
    {
      label: 'This system',
      items: system === null ? [] : some(narrow(systemPagesOf(organization, system), typed)),
    },
    { label: 'Pages', items: some(narrow(pagesOf(organization), typed)) },
    {
      label: 'In a system',
      items: wish === null ? [] : wishedOf(organization, wished.items, wish, EACH),
    },
    { label: 'Tasks', items: found.tasks },
    { label: 'Catalogue', items: found.catalogue },
    ...(actsFirst ? [] : [actions]),
  ];
  return (
    <CommandPalette
      onClose={onClose}
      typed={typed}
      onTyped={setTyped}
      groups={groups}
      busy={found.busy || wished.busy || typed.trim() !== settled}
      placeholder="A page, a system, a task, an error text"
      empty={
        found.failed
          ? 'Systems and tasks could not be searched. Check the connection and type on.'
          : `Nothing has “${typed.trim().slice(0, 40)}” in it.`
      }
      onChoose={({ href, act }) => {
        onClose();
        if (href !== undefined) router.history.push(href);
        act?.();
      }}
    />
  );
};

/** The system to which the open page belongs. */
const systemIn = (pathname: string, slug: string): string | null => {
  const [, organization, part, system] = pathname.split('/');
  return organization === slug && part === 'systems' && system !== undefined && system !== 'new'
    ? decodeURIComponent(system)
    : null;
};

const actionsOf = ({
  me,
  organization: { slug },
  onSignOut,
}: Pick<PaletteProps, 'me' | 'organization' | 'onSignOut'>): Destination[] => [
  {
    key: 'copy',
    label: 'Copy the address of this page',
    words: 'link share url',
    act: () => {
      void navigator.clipboard.writeText(location.href).then(
        () => notify({ title: 'The address is copied' }),
        () => notify({ title: 'The browser did not let it be copied', signal: 'behind' }),
      );
    },
  },
  ...(['light', 'dark', 'system'] as const).map((theme) => ({
    key: `theme ${theme}`,
    label: theme === 'system' ? 'Colours as the device has them' : `Colours: ${theme}`,
    words: 'theme mode light dark colors',
    act: () => {
      setTheme(theme);
    },
  })),
  ...me.organizations
    .filter((one) => one.slug !== slug)
    .map((one) => ({
      key: `organization ${one.slug}`,
      label: `Go to ${one.name}`,
      words: 'switch organization',
      href: `/${one.slug}/systems`,
    })),
  {
    key: 'organization',
    label: 'New organization, or a sample to explore',
    words: 'create make demo',
    href: '/start',
  },
  { key: 'sign out', label: 'Sign out', words: 'log out leave', act: onSignOut },
];
