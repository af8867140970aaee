import type { Org } from '../org';
import { AuthorizationServer } from './AuthorizationServer';

const create = (org: Org) =>
	new AuthorizationServer({
		now: () => org.now(),
		baseUrl: () => org.baseUrl,
		knobs: () => org.knobs,
	});

/** The org's authorization server. */
export const authorizationServer = (org: Org): AuthorizationServer => org.part(create);
