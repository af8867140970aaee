import type { Refusal } from '../domain/refusal';
import type { OrgRole } from './failures/OktaAnswerFailure';

/** The origin of an org URL as people paste it, or why it is refused. */
export function readOrgUrl(
	role: OrgRole,
	pasted: string,
): { origin: string } | { refusal: Refusal } {
	const url = parsed(pasted.trim());
	const refuse = (what: string, remedy: string) => ({
		refusal: {
			code: 'ORG_URL_REFUSED',
			message: `The ${role} URL ${what}`,
			remedy,
			facts: { org: role },
		},
	});
	const example = 'Give the address people sign in at, e.g. https://example.okta.com';
	if (!url) return refuse(pasted.trim() === '' ? 'is missing' : 'is not a web address', example);
	if (url.username || url.password) return refuse('holds a user name or password', example);
	if (url.pathname !== '/' || url.search || url.hash)
		return refuse(
			'has a path after the host',
			`Leave out everything after the host: ${url.origin}`,
		);
	const admin = /^([^.]+)-admin\.(okta|oktapreview|okta-emea|okta-gov|okta\.mil)\b/i.exec(
		url.hostname,
	);
	if (admin)
		return refuse(
			'is the address of the Admin Console',
			`Leave out “-admin”: ${url.origin.replace('-admin.', '.')}`,
		);
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
		return refuse(
			'does not begin with https://',
			'A token must never travel unencrypted. Use https://.',
		);
	}
	return { origin: url.origin };
}

function parsed(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

/** http is for a simulated org on the same machine only. */
function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
