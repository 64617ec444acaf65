import { inject } from 'vitest';
import { describeFirstUse } from './journeys/first-use.ts';

describeFirstUse(() => inject('stack').url);
