import { describeHostileTexts } from '../testing/hostile-texts.ts';

describeHostileTexts({ length: 8_000, milliseconds: 1_500 });
