/** Where the org authorization server issues tokens; Okta takes it as the audience of a client assertion too. */
export const tokenUrl = (baseUrl: string) => `${baseUrl}/oauth2/v1/token`;
