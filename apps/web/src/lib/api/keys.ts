import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Keys mirror addresses, so that what belongs together is read again together. */
export const organizationKey = (organization: string, ...rest: unknown[]): QueryKey => [
  'organizations',
  organization,
  ...rest,
];

/** Everything that is read of one system stands below this key. */
export const systemKey = (organization: string, system: string, ...rest: unknown[]): QueryKey =>
  organizationKey(organization, 'system', system, ...rest);

/** After a change of a system: it, the lists that tell where it stands, and the work that follows from it. */
export const systemChanged = (
  queryClient: QueryClient,
  organization: string,
  system: string,
): Promise<unknown> =>
  Promise.all(
    [
      systemKey(organization, system),
      organizationKey(organization, 'systems'),
      organizationKey(organization, 'portfolio'),
      organizationKey(organization, 'tasks'),
      organizationKey(organization, 'sprints'),
      organizationKey(organization, 'shortcuts'),
    ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );

/** After another overlay or another release: the catalogue, and everything of the organization that is read by it. */
export const catalogueChanged = (
  queryClient: QueryClient,
  organization: string,
): Promise<unknown> =>
  Promise.all(
    [organizationKey(organization), ['catalogue']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
