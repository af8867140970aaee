import { AccessTokens } from './AccessTokens';
import { Nonces } from './Nonces';
import { SeenOnce } from './SeenOnce';
import { serviceAppFrom, type ServiceApp, type ServiceAppSeed } from './serviceApp';

/** How the org departs from its defaults where OAuth is concerned. */
export interface OAuthKnobs {
	/** An OAuth refusal of an API request has no body, only its header: so recorded in okta-sdk-golang issue 145. */
	bareOAuthRefusals: boolean;
	/** One ungranted scope refuses a token request; Okta leaves it out of the token instead. */
	strictScopes: boolean;
	/** Okta: "The lifetime for this token is fixed at one hour." */
	tokenLifetimeSeconds: number;
}

export const OAUTH_KNOBS: Readonly<OAuthKnobs> = {
	bareOAuthRefusals: false,
	strictScopes: false,
	tokenLifetimeSeconds: 3600,
};

/** What the org's authorization server needs of its org. */
export interface AuthorizationServerHost {
	/** The org's own time in milliseconds: what its `Date` header says. */
	now(): number;
	/** The org's URL, without a slash at its end. */
	baseUrl(): string;
	knobs(): OAuthKnobs;
}

/** The state of an org's authorization server: service apps, tokens, nonces and what was used already. */
export class AuthorizationServer {
	apps = new Map<string, ServiceApp>();
	tokens = new AccessTokens();
	nonces = new Nonces();
	usedAssertions = new SeenOnce();
	usedProofs = new SeenOnce();

	constructor(readonly host: AuthorizationServerHost) {}

	/** Adds a service app, or replaces the one with its client id (its keys, scopes and roles with it). */
	register(seed: ServiceAppSeed): ServiceApp {
		const app = serviceAppFrom(seed);
		this.apps.set(app.clientId, app);
		return app;
	}

	/** Back to an org without service apps, tokens or memory. */
	reset(): void {
		this.apps = new Map();
		this.tokens = new AccessTokens();
		this.nonces = new Nonces();
		this.usedAssertions = new SeenOnce();
		this.usedProofs = new SeenOnce();
	}
}
