import type { UserStatus } from './lifecycle';
import type { Refusal } from './refusal';
import type { StatusStep } from './statusStep';

interface Whom {
	login: string;
	status: UserStatus;
}

/** A user leaves STAGED for good with the first activation or deactivation (Okta API reference, User Lifecycle). */
export function neverStagedAgain({ login, status }: Whom): Refusal {
	return {
		code: 'STATUS_UNREACHABLE',
		message: `${login} is ${status}, and Okta never brings a user back to STAGED`,
		remedy:
			'Suspend the user instead, or delete it and let Okta Provision User create it anew with a pending initial status.',
		facts: { from: status, wanted: 'STAGED' },
	};
}

/** Okta makes nobody ACTIVE who has no password to sign in with. */
export function needsPassword({ login, status }: Whom): Refusal {
	return {
		code: 'PASSWORD_NEEDED',
		message: `${login} is ${status} and becomes ACTIVE only with a password, and none may be set`,
		remedy:
			'Fill in ‘Password’ in the options, or switch on ‘Pending Counts as Active’ there and let the person choose one: ‘Activation or Reset Link’ says who gets the link.',
		facts: { from: status, wanted: 'ACTIVE' },
	};
}

export function needsPasswordToSuspend({ login, status }: Whom): Refusal {
	return {
		code: 'PASSWORD_NEEDED',
		message: `${login} is ${status}; Okta suspends active users only, and without a password the user cannot be made active`,
		remedy:
			'Deactivate the user, or fill in ‘Password’ in the options: it is set first, then the user is suspended.',
		facts: { from: status, wanted: 'SUSPENDED' },
	};
}

/** Activation lets group rules and app assignments take effect, so nobody is activated in passing unasked. */
export function needsActivation(
	{ login, status }: Whom,
	route: readonly StatusStep[],
	passes: UserStatus,
): Refusal {
	return {
		code: 'PASSES_THROUGH_ACTIVATION',
		message: `${login} is ${status}; Okta suspends only users who were activated, so the way is ${route.join(' → ')}, and ${login} would be ${passes} for a moment`,
		remedy:
			'Switch on ‘Allow Passing Through Activation’ in the options if group rules and app assignments may take effect for that moment. Otherwise leave the user as it is: it cannot sign in.',
		facts: { from: status, wanted: 'SUSPENDED', route: [...route], passes },
	};
}

/** A named operation does not start from this status. */
export function notFromHere({ login, status }: Whom, operation: string, wayOut: string): Refusal {
	return {
		code: 'NOT_FROM_THIS_STATUS',
		message: `${login} is ${status}, from where there is no ‘${operation}’`,
		remedy: wayOut,
		facts: { from: status, operation },
	};
}

export function noPasswordInOkta({ login, status }: Whom, operation: string): Refusal {
	return {
		code: 'FEDERATED_USER_HAS_NO_PASSWORD',
		message: `${login} signs in through an identity provider and has no password in Okta, so there is no ‘${operation}’`,
		remedy: 'Reset the password where the person signs in.',
		facts: { from: status, operation },
	};
}

/** Nobody matches, so there is nobody to change. */
export function nobodyThere(name: string): Refusal {
	return {
		code: 'USER_NOT_FOUND',
		message: `Nobody in the hub is found for ${name}, so no status can be set`,
		remedy: 'Check the login, ID or matching rules; a deleted user is gone for good.',
	};
}
