import { Injectable, SetMetadata } from '@nestjs/common';
import type { JobContract } from '@pitwall/contracts';
import type { HandlesJob } from '../worker/job-handler.ts';

export const JOB_CONTRACT = Symbol('JobContract');

/** Makes a provider the handler of one job: `@JobHandler(contract) class X implements HandlesJob<typeof contract>`. */
export const JobHandler =
  <Contract extends JobContract>(contract: Contract) =>
  (target: new (...parts: never[]) => HandlesJob<Contract>): void => {
    Injectable()(target);
    SetMetadata(JOB_CONTRACT, contract)(target);
  };
