// Read by versions of Node that Pitwall does not support: no syntax here that is younger than modules.

/**
 * Why a version of Node cannot run Pitwall; undefined when it can.
 * @param {string} version such as "20.19.0"
 * @returns {string | undefined}
 */
export function nodeObstacle(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  const served = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
  if (served) return undefined;
  return (
    'Pitwall needs Node 20.19 or newer (of Node 22: 22.12 or newer). This is Node ' +
    version +
    '. Install a current Node (https://nodejs.org/en/download) and run the command again.'
  );
}

/**
 * Ends the process with a sentence when this Node is too old.
 */
export function requireNode() {
  const obstacle = nodeObstacle(process.versions.node);
  if (obstacle === undefined) return;
  console.error(obstacle);
  process.exit(1);
}
