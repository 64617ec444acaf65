import type { LiveEvent, System } from '@pitwall/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { catalogueChanged, organizationKey, systemChanged, systemKey } from '../api/keys.ts';
import { gatherChanges } from './gather-changes.ts';
import { listenLive } from './live-stream.ts';
import { openLive } from './open-live.ts';

type Listener = (event: LiveEvent) => void;

const createChannel = () => {
  const listeners = new Set<Listener>();
  return {
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (event: LiveEvent) => {
      for (const listener of listeners) listener(event);
    },
  };
};

const Context = createContext<ReturnType<typeof createChannel> | null>(null);

/** Stands around an organization's pages: what others change is read again while it is looked at. */
export const LiveUpdates = ({
  organization,
  children,
}: {
  organization: string;
  children: ReactNode;
}) => {
  const queryClient = useQueryClient();
  const [channel] = useState(createChannel);
  useEffect(() => {
    const changed = gatherChanges((id) => {
      readAgain(queryClient, organization, id);
    });
    const end = listenLive({
      // Opened before the page's own reads are answered, so that little can happen between the two.
      open: () => openLive(organization),
      // The schemas that events are parsed with come after the page.
      parse: async (data) => (await import('./parse-live-event.ts')).parseLiveEvent(data),
      onEvent: (event) => {
        if (event.kind === 'system.changed') changed.add(event.systemId);
        if (event.kind === 'catalogue.changed') void catalogueChanged(queryClient, organization);
        if (event.kind === 'notifications.changed')
          void queryClient.invalidateQueries({
            queryKey: organizationKey(organization, 'notifications'),
          });
        channel.tell(event);
      },
      // A read that is under way answers what is true now; what was read before may have changed unheard.
      onOpen: () => {
        void queryClient.invalidateQueries(
          { queryKey: organizationKey(organization) },
          { cancelRefetch: false },
        );
      },
    });
    return () => {
      changed.stop();
      end();
    };
  }, [organization, queryClient, channel]);
  return <Context value={channel}>{children}</Context>;
};

const readAgain = (queryClient: QueryClient, organization: string, id: string): void => {
  const addresses = openSystems(queryClient, organization, id);
  for (const system of addresses) void systemChanged(queryClient, organization, system);
  if (addresses.size > 0) return;
  for (const list of ['systems', 'tasks', 'sprints'])
    void queryClient.invalidateQueries({ queryKey: organizationKey(organization, list) });
};

/** Addresses under which this system has been read; those of unknown systems are taken along. */
const openSystems = (queryClient: QueryClient, organization: string, id: string): Set<string> => {
  const queries = queryClient.getQueryCache().findAll({
    queryKey: organizationKey(organization, 'system'),
  });
  const addresses = new Set(queries.map(({ queryKey }) => String(queryKey[3])));
  for (const address of addresses) {
    const known = queryClient.getQueryData<System>(systemKey(organization, address, 'description'));
    if (known !== undefined && known.id !== id) addresses.delete(address);
  }
  return addresses;
};

/** Hears every live event of the organization while the component stands. Give it a stable listener. */
export const useLiveEvents = (listener: Listener): void => {
  const channel = use(Context);
  useEffect(() => channel?.listen(listener), [channel, listener]);
};
