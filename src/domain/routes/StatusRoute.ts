import type { UserStatus } from '../lifecycle';
import type { Refusal } from '../refusal';
import type { StatusStep } from '../statusStep';

/** A user, as far as the way to another status depends on it. */
export interface RouteStart {
	login: string;
	status: UserStatus;
	/** A password is stored, or imported. */
	hasPassword: boolean;
	/** Signs in through an identity provider: Okta holds no password and takes none. */
	federated: boolean;
}

/** What a route may use beside the calls that need nothing. */
export interface RouteMeans {
	/** A password may be set on the way. */
	password: boolean;
	/** A user who only has to choose a password counts as active. */
	pendingCounts: boolean;
	/** Somebody who is to be suspended may be activated for a moment. */
	throughActivation: boolean;
}

export type StatusRoute =
	| { verb: 'keep'; reason: string }
	/** `reaches` null: the user is gone. */
	| { verb: 'go'; steps: StatusStep[]; reaches: UserStatus | null; remarks: string[] }
	| { verb: 'refuse'; refusal: Refusal };

export function keep(reason: string): StatusRoute {
	return { verb: 'keep', reason };
}

export function go(
	steps: StatusStep[],
	reaches: UserStatus | null,
	remarks: string[] = [],
): StatusRoute {
	return { verb: 'go', steps, reaches, remarks };
}

export function refuse(refusal: Refusal): StatusRoute {
	return { verb: 'refuse', refusal };
}
