import type { Refusal } from './refusal';

/** Why a decision about a match is not carried out. */
export const confirmRefusal = {
	gone: (login: string): Refusal => ({
		code: 'HUB_USER_DEACTIVATED',
		message: `${login} is deactivated in the hub, so there is nothing to link`,
		remedy: 'Reactivate the user in the hub first, or drop the decision.',
	}),

	loginTaken: (login: string, spokeId: string): Refusal => ({
		code: 'LOGIN_TAKEN',
		message: `The spoke has a user with the login ${login} already, so no second one was created`,
		remedy: `Link the hub’s user to that one (ID ${spokeId}), or change one of the two logins.`,
		facts: { login, spokeId },
	}),

	linkedElsewhere: (login: string, hubId: string): Refusal => ({
		code: 'LINKED_ELSEWHERE',
		message: `${login} in the spoke is linked to another user of the hub (${hubId})`,
		remedy:
			'Clear the link attribute of the spoke’s user if that link is wrong, then confirm again.',
		facts: { hubId },
	}),

	alreadyLinked: (hubLogin: string, spokeLogin: string): Refusal => ({
		code: 'LINKED_ELSEWHERE',
		message: `${hubLogin} of the hub is linked to ${spokeLogin} in the spoke already`,
		remedy: 'Clear the link attribute of the user who is linked wrongly, then confirm again.',
		facts: { spokeLogin },
	}),
};
