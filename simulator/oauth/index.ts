/** The org authorization server: tokens for service apps, and who an API request comes from. */
export { AuthorizationServer, type OAuthKnobs } from './AuthorizationServer';
export { authorizationServer } from './authorizationServerOf';
export { oauthRoutes } from './oauthRoutes';
export { requireScopes } from './requireScopes';
export { bearer, dpop } from './schemes';
export type { ServiceAppSeed } from './serviceApp';
