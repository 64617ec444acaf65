import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../problem-error.ts';
import { rememberSignedIn } from '../remembered.ts';
import { answer, api } from './client.ts';

/** Ends the session and forgets everything that was read in it, also where the server cannot be told. */
export const useSignOut = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      try {
        await answer(api.POST('/api/v1/auth/sign-out'));
      } catch (error) {
        // A session that has ended already is signed out.
        if (!isProblem(error, 'authentication.required')) throw error;
      }
    },
    onSuccess: () => {
      rememberSignedIn(false);
    },
    onSettled: () => {
      queryClient.clear();
    },
  });
};
