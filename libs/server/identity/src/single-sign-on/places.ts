/** To what a connection's secret is bound where it is sealed. */
export const placeOfSecret = (organizationId: string, connectionId: string) => ({
  organization: organizationId,
  table: 'sign_in_connection',
  row: connectionId,
  field: 'client_secret',
});

/** Where an organization's provider sends browsers back to; each organization has its own. */
export const redirectUriOf = (publicUrl: string, organizationId: string): string =>
  `${publicUrl}/sign-in/sso/${organizationId}`;
