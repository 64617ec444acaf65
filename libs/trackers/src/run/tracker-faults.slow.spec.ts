import { describeFaultsAt } from '../testing/fault-sweep.ts';

describeFaultsAt((calls) => calls);
