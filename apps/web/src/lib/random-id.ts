/** A random id. `crypto.randomUUID` exists in secure contexts only; Pitwall may be served without. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
