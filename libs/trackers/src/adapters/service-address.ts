import { z } from 'zod';

/** Where a page of a service is, as it says: people follow it, so that it leads to a page and sets nothing off. */
export const serviceAddressSchema = z.url({ protocol: /^https?$/ });
