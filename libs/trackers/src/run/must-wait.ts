/** No call may be made before this moment, and nobody wants to wait that long: begin again then. */
export class MustWait extends Error {
  override name = 'MustWait';
  constructor(readonly until: Date) {
    super(`The tracker's limits allow no call before ${until.toISOString()}.`);
  }
}
