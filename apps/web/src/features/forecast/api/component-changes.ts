import type { CreateComponent, UpdateComponent } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { systemChanged } from '../../../lib/api/keys.ts';

/** Adds a component: its breaks may make practices due. */
export const useCreateComponent = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: CreateComponent) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/components', {
          params: { path: { organization, system } },
          body,
          headers: key.headersFor(body),
        }),
      ),
    onSuccess: () => {
      key.renew();
      return systemChanged(queryClient, organization, system);
    },
  });
};

/** Changes a component's limit, growth or cost. */
export const useUpdateComponent = (organization: string, system: string, component: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateComponent) =>
      answer(
        api.PATCH('/api/v1/organizations/{organization}/systems/{system}/components/{component}', {
          params: { path: { organization, system, component } },
          body,
        }),
      ),
    onSuccess: () => systemChanged(queryClient, organization, system),
  });
};

/** Deletes a component with its readings. */
export const useDeleteComponent = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (component: string) =>
      deleted(
        api.DELETE('/api/v1/organizations/{organization}/systems/{system}/components/{component}', {
          params: { path: { organization, system, component } },
        }),
      ),
    onSuccess: () => systemChanged(queryClient, organization, system),
  });
};
