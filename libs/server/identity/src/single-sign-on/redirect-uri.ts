/** Where an organization's provider sends browsers back to; each organization has its own. */
export const redirectUriOf = (publicUrl: string, organizationId: string): string =>
  `${publicUrl}/sign-in/sso/${organizationId}`;
