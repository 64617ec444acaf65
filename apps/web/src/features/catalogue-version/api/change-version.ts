import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { catalogueChanged } from '../../../lib/api/keys.ts';

/** Scores, stages, tasks and the catalogue itself may look different after each of these. */
const useChange = <Given>(organization: string, change: (given: Given) => Promise<unknown>) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => catalogueChanged(queryClient, organization),
  });
};

export const useTakeVersion = (organization: string) =>
  useChange(organization, (body: { to: string; note: string }) =>
    answer(
      api.POST('/api/v1/organizations/{organization}/catalogue/moves', {
        params: { path: { organization } },
        body,
      }),
    ),
  );

export const useRollBack = (organization: string) =>
  useChange(organization, (body: { note: string }) =>
    answer(
      api.POST('/api/v1/organizations/{organization}/catalogue/moves/roll-back', {
        params: { path: { organization } },
        body,
      }),
    ),
  );

export const usePin = (organization: string) =>
  useChange(organization, ({ system, reason }: { system: string; reason: string }) =>
    answer(
      api.PUT('/api/v1/organizations/{organization}/systems/{system}/catalogue-pin', {
        params: { path: { organization, system } },
        body: { reason },
      }),
    ),
  );

export const useUnpin = (organization: string) =>
  useChange(organization, (system: string) =>
    answer(
      api.DELETE('/api/v1/organizations/{organization}/systems/{system}/catalogue-pin', {
        params: { path: { organization, system } },
      }),
    ),
  );
