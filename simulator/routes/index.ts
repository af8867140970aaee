import { appGroupRoutes } from '../apps/appGroupRoutes';
import { appRoutes } from '../apps/appRoutes';
import { appUserRoutes } from '../apps/appUserRoutes';
import { pushRoutes } from '../apps/pushRoutes';
import { hookRoutes } from '../hooks/hookRoutes';
import { logRoutes } from '../logs/logRoutes';
import { oauthRoutes } from '../oauth';
import { controlRoutes } from './control';
import { groupMemberRoutes } from './groupMembers';
import { groupRuleRoutes } from './groupRules';
import { groupRoutes } from './groups';
import { lifecycleRoutes } from './lifecycle';
import type { Route } from './Route';
import { roleRoutes } from './roles';
import { Router } from './Router';
import { schemaRoutes } from './schemas';
import { userCredentialsRoutes } from './userCredentials';
import { userListRoutes } from './userLists';
import { userRoutes } from './users';
import { userTypeRoutes } from './userTypes';

/** The API, one line per module; Route.ts tells how a route is written. */
const ROUTES: readonly Route[] = [
	...userRoutes,
	...userListRoutes,
	...lifecycleRoutes,
	...userCredentialsRoutes,
	...roleRoutes,
	...groupRoutes,
	...groupMemberRoutes,
	...groupRuleRoutes,
	...schemaRoutes,
	...userTypeRoutes,
	...oauthRoutes,
	...appRoutes,
	...appUserRoutes,
	...appGroupRoutes,
	...pushRoutes,
	...logRoutes,
	...hookRoutes,
	...controlRoutes,
];

let built: Router | undefined;

/** The router over all routes, made once. */
export function router(): Router {
	built ??= new Router(ROUTES);
	return built;
}
