/** The org authorization server: tokens for service apps, and who an API request comes from. */
export { permits, type AdminRole, type Permission } from './adminRoles';
export {
	authenticateRequest,
	type ApiRefusal,
	type ApiRequest,
	type Authentication,
	type Principal,
} from './authenticateRequest';
export {
	AuthorizationServer,
	OAUTH_KNOBS,
	type AuthorizationServerHost,
	type OAuthKnobs,
} from './AuthorizationServer';
export { authorizeByRole } from './authorizeByRole';
export { clientRoles } from './clientRoles';
export { authorizationServerMetadata, orgMetadata } from './metadata';
export type { ServiceApp, ServiceAppKey, ServiceAppSeed } from './serviceApp';
export { answerTokenRequest, type TokenRequest } from './tokenEndpoint';
