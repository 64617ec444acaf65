export type { AnsweredProblem } from './answered-problem.ts';
export {
  ApiProblem,
  type ClientOptions,
  createPitwallClient,
  NoAnswer,
  type PitwallClient,
} from './client.ts';
export type { components, paths } from './openapi.ts';
export {
  type ApiDescription,
  type DescribedOperation,
  type DescribedSchema,
  parseDescription,
  readDescription,
} from './description.ts';
