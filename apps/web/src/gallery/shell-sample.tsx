import { EmptyState, Button, Logo, PageHeader, Panel } from '@pitwall/ui';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { NavigationAnchor } from '../app/shell/navigation.tsx';
import { Shell } from '../app/shell/shell.tsx';

const WORK = ['Portfolio', 'Systems', 'Tasks', 'Sprints', 'Roadmap', 'Incidents', 'Catalogue'];
const SETTINGS = ['Members', 'Trackers', 'Settings'];

const links = (names: readonly string[]): ReactNode =>
  names.map((name) => (
    <NavigationAnchor
      key={name}
      href={`#${name}`}
      aria-current={name === 'Systems' ? 'page' : undefined}
      count={name === 'Tasks' ? 38 : undefined}
    >
      {name}
    </NavigationAnchor>
  ));

/** A link as a menu gets it: the menu gives it its words. */
const Go = ({ children, ...rest }: ComponentProps<'a'>) => <a {...rest}>{children}</a>;

/** The shell with invented people, around anything. */
export const ShellFrame = ({ children }: { children: ReactNode }) => {
  const [router] = useState(() =>
    createRouter({
      routeTree: createRootRoute({ component: () => <Frame>{children}</Frame> }),
      history: createMemoryHistory(),
    }),
  );
  return <RouterProvider router={router as never} />;
};

const Frame = ({ children }: { children: ReactNode }) => (
  <Shell
    home={
      <a href="#home">
        <Logo />
      </a>
    }
    work={links(WORK)}
    settings={links(SETTINGS)}
    organization={{
      name: 'Northwind',
      organizations: [
        { id: 'a', name: 'Northwind', role: 'owner', current: true, link: <Go href="#a" /> },
        { id: 'b', name: 'Contoso', role: 'member', current: false, link: <Go href="#b" /> },
      ],
      create: <Go href="#new" />,
    }}
    account={{
      name: 'Ana Ortiz',
      email: 'ana@northwind.example',
      account: <Go href="#account" />,
      onSignOut: () => undefined,
    }}
  >
    {children}
  </Shell>
);

export const ShellSample = () => (
  <ShellFrame>
    <PageHeader title="Systems" detail="What your teams run, the furthest behind first." />
    <Panel>
      <EmptyState
        large
        title="No systems yet"
        action={<Button variant="primary">Add the first system</Button>}
      >
        A system is what a team runs and is woken up for: an API, a site, a worker. Name it, give
        its load in five numbers, and Pitwall says where it stands.
      </EmptyState>
    </Panel>
  </ShellFrame>
);
