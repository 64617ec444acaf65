import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';

const WAIT_MILLISECONDS = 2_000;

/** Files of all that is stored about the reader; asked again while one is being written. */
export const accountExportsQuery = queryOptions({
  queryKey: ['account', 'exports'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/exports', { signal })),
  refetchInterval: ({ state }) =>
    state.data?.items.some((one) => one.state === 'running') === true ? WAIT_MILLISECONDS : false,
});

export const exportAddress = (id: string): string => `/api/v1/account/exports/${id}/content`;

export const useStartExport = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/account/exports')),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountExportsQuery.queryKey }),
  });
};

/** What deleting the account would mean, or when it goes. */
export const accountDeletionQuery = queryOptions({
  queryKey: ['account', 'deletion'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/deletion', { signal })),
});

export const useDeleteAccount = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (confirm: string) =>
      answer(api.POST('/api/v1/account/deletion', { body: { confirm } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['account'] }),
  });
};

export const useKeepAccount = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/account/deletion/take-back')),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['account'] }),
  });
};
