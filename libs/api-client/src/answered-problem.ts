import { problemSchema } from '@pitwall/contracts';
import { z } from 'zod';

// A newer server may answer with codes and fields that this client does not know.
const answeredProblemSchema = z.object({ ...problemSchema.shape, code: z.string() });
export type AnsweredProblem = z.infer<typeof answeredProblemSchema>;

/** What an answer that is an error says. */
export async function readProblem(response: Response): Promise<AnsweredProblem> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const parsed = answeredProblemSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  // A proxy's own page, or something that is no Pitwall.
  return {
    type: 'urn:pitwall:error:service.unavailable',
    title: response.statusText,
    status: response.status,
    code: response.status >= 500 ? 'service.unavailable' : 'internal.error',
    detail: `The server answered ${response.status} in a form that Pitwall does not use. Is this the address of a Pitwall?`,
    requestId: response.headers.get('x-request-id') ?? 'unknown',
  };
}
