/** Leaves the page for the provider's; the promise does not end, so that the button stays busy until then. */
export const leaveFor = ({ url }: { url: string }): Promise<never> => {
  window.location.assign(url);
  return new Promise(() => undefined);
};

/** Where the reader is, to come back to. */
export const here = (): string => window.location.pathname + window.location.search;
