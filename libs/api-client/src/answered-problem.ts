import { problemSchema } from '@pitwall/contracts';
import { z } from 'zod';

// A newer server may answer with codes and fields that this client does not know, and others give no id.
const answeredProblemSchema = z.object({
  ...problemSchema.shape,
  code: z.string(),
  requestId: problemSchema.shape.requestId.exactOptional(),
});
export type AnsweredProblem = z.infer<typeof answeredProblemSchema>;

/** What an answer that is an error says. */
export async function readProblem(response: Response): Promise<AnsweredProblem> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const parsed = answeredProblemSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  return foreignProblem(response);
}

/** What to say of a proxy's own page, or of something that is no Pitwall. */
const foreignProblem = ({ status, headers }: Response): AnsweredProblem => {
  const requestId = headers.get('x-request-id');
  const isAway = status >= 500;
  return {
    type: 'about:blank',
    title: 'Something other than Pitwall answered',
    status,
    code: isAway ? 'service.unavailable' : 'answer.foreign',
    detail: isAway
      ? `Something before Pitwall answered ${status}, such as a proxy while Pitwall starts anew. Try again in a moment.`
      : `The server answered ${status} in a form that Pitwall does not use: a proxy or a firewall before it, or no Pitwall at this address.`,
    ...(requestId === null ? {} : { requestId }),
  };
};
