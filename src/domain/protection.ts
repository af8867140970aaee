import type { Profile } from './profile';
import type { Refusal } from './refusal';
import { loginOf } from './logins';

/** Whom a run must not touch, and whom alone it may. */
export interface Protection {
	/** Logins in lower case. */
	logins: ReadonlySet<string>;
	/** Hub ids, e.g. the members of a group of emergency accounts. */
	ids: ReadonlySet<string>;
	/** E-mail domains in lower case; empty allows all. */
	emailDomains: ReadonlySet<string>;
	/** A hub attribute that says which spoke provisions a user, and this spoke's name in it. */
	ownership?: { attribute: string; owner: string };
}

export const NO_PROTECTION: Protection = {
	logins: new Set(),
	ids: new Set(),
	emailDomains: new Set(),
};

/** Why a new person may not be brought in, judged by what the workflow wants. */
export function refuseNewcomer(
	login: string,
	profile: Profile,
	protection: Protection,
): Refusal | undefined {
	const email = typeof profile.email === 'string' ? profile.email : login;
	const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
	if (protection.logins.has(login.toLowerCase())) return isProtected(login);
	if (protection.emailDomains.size === 0 || protection.emailDomains.has(domain) || email === '')
		return undefined;
	return {
		code: 'EMAIL_DOMAIN_NOT_ALLOWED',
		message: `${login} was not provisioned: the e-mail domain '${domain}' is not among those allowed`,
		remedy:
			'Add the domain to ‘Allowed Email Domains’, or correct the person’s e-mail address at its source.',
		facts: { domain, allowed: [...protection.emailDomains] },
	};
}

/** Why a user of the hub may not be changed. */
export function refuseExisting(
	user: { id: string; profile: Profile },
	protection: Protection,
): Refusal | undefined {
	const login = loginOf(user);
	if (protection.logins.has(login.toLowerCase()) || protection.ids.has(user.id))
		return isProtected(login);
	const { ownership } = protection;
	const owner = ownership && user.profile[ownership.attribute];
	if (!ownership || typeof owner !== 'string' || owner === '' || owner === ownership.owner)
		return undefined;
	return {
		code: 'OWNED_BY_ANOTHER_SPOKE',
		message: `${login} is provisioned by '${owner}' (hub attribute '${ownership.attribute}'), not by '${ownership.owner}'`,
		remedy:
			'Let the owning spoke change this user, or change the attribute in the hub when the person has moved.',
		facts: { owner, attribute: ownership.attribute },
	};
}

function isProtected(login: string): Refusal {
	return {
		code: 'PROTECTED_USER',
		message: `${login} is protected and was left as it is`,
		remedy:
			'Take the login out of ‘Protected Users’, or the user out of the protected group, if it may be changed.',
	};
}
