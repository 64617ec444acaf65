import { configurationPath, removeStored } from '../configuration/stored-configuration.ts';
import type { Surroundings } from '../surroundings.ts';

export const logoutCommand = async (surroundings: Surroundings): Promise<void> => {
  const removed = await removeStored(surroundings);
  surroundings.output.write(
    removed
      ? `Removed ${configurationPath(surroundings)}. The token itself stays valid until you revoke it.\n`
      : 'Nothing was stored.\n',
  );
};
