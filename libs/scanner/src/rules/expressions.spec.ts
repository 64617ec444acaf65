import { describeHostileTexts } from '../testing/hostile-texts.ts';

// Longer ones in expressions.slow.spec.ts.
describeHostileTexts({ length: 2_000, milliseconds: 500 });
