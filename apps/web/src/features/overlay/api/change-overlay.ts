import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { catalogueChanged } from '../../../lib/api/keys.ts';
import { overlayQuery } from './overlay.ts';

const path = (organization: string) => ({ params: { path: { organization } } });

export const useSaveOverlay = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { text: string; after: number; note: string }) =>
      answer(
        api.PUT('/api/v1/organizations/{organization}/catalogue/overlay', {
          ...path(organization),
          body,
        }),
      ),
    onSuccess: (state) => {
      queryClient.setQueryData(overlayQuery(organization).queryKey, state);
      return catalogueChanged(queryClient, organization);
    },
    // It may be that somebody else has saved one: what stands now is shown beside what is typed.
    onError: () => queryClient.invalidateQueries(overlayQuery(organization)),
  });
};

export const useUndoOverlay = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { after: number; to: number }) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/catalogue/overlay/undo', {
          ...path(organization),
          body,
        }),
      ),
    onSuccess: (state) => {
      queryClient.setQueryData(overlayQuery(organization).queryKey, state);
      return catalogueChanged(queryClient, organization);
    },
  });
};

export const useImportOverlay = (organization: string) =>
  useMutation({
    mutationFn: (body: { text: string; into: string }) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/catalogue/overlay/import', {
          ...path(organization),
          body,
        }),
      ),
  });
