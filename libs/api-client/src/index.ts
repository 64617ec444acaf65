export {
  type AnsweredProblem,
  ApiProblem,
  type ClientOptions,
  createPitwallClient,
  NoAnswer,
  type PitwallClient,
} from './client.ts';
export type { components, paths } from './openapi.ts';
