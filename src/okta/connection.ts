import type { Refusal } from '../domain/refusal';
import type { OrgRole } from './failures/OktaAnswerFailure';
import { readOrgUrl } from './orgUrl';

/** How one org is spoken to. */
export type OrgAuthentication =
	| { kind: 'apiToken'; token: string }
	| {
			kind: 'serviceApp';
			clientId: string;
			/** As pasted. */
			privateKey: string;
			keyId?: string;
			scopes: readonly string[];
	  };

/** Where one org is and how it is spoken to. */
export interface OrgSettings {
	role: OrgRole;
	/** Origin, e.g. `https://hub.okta.com`. */
	url: string;
	authentication: OrgAuthentication;
}

/** One spoke → hub connection, as the credential describes it. */
export interface ConnectionSettings {
	hub: OrgSettings;
	spoke?: OrgSettings;
}

type Reading<T> = { settings: T } | { refusal: Refusal };

/** Checks the fields of a credential before anything is sent with them. The names of the fields are public and stay. */
export function readConnection(
	fields: Readonly<Record<string, unknown>>,
): Reading<ConnectionSettings> {
	const hub = readOrg('hub', fields);
	if ('refusal' in hub) return hub;
	if (fields.connectSpoke !== true) return { settings: { hub: hub.settings } };
	const spoke = readOrg('spoke', fields);
	if ('refusal' in spoke) return spoke;
	if (spoke.settings.url === hub.settings.url) return { refusal: sameOrg(hub.settings.url) };
	return { settings: { hub: hub.settings, spoke: spoke.settings } };
}

function readOrg(role: OrgRole, fields: Readonly<Record<string, unknown>>): Reading<OrgSettings> {
	const text = (name: string) => {
		const value = fields[`${role}${name}`];
		return typeof value === 'string' ? value.trim() : '';
	};
	const address = readOrgUrl(role, text('Url'));
	if ('refusal' in address) return address;
	const authentication = readAuthentication(text);
	const missing = missingField(authentication);
	if (missing) return { refusal: incomplete(role, missing) };
	return { settings: { role, url: address.origin, authentication } };
}

function readAuthentication(text: (name: string) => string): OrgAuthentication {
	if (text('Authentication') !== 'serviceApp') return { kind: 'apiToken', token: text('ApiToken') };
	return {
		kind: 'serviceApp',
		clientId: text('ClientId'),
		privateKey: text('PrivateKey'),
		keyId: text('KeyId') || undefined,
		scopes: text('Scopes')
			.split(/[\s,]+/)
			.filter(Boolean),
	};
}

function missingField(authentication: OrgAuthentication): string | undefined {
	if (authentication.kind === 'apiToken') return authentication.token ? undefined : 'API token';
	if (!authentication.clientId) return 'client ID';
	if (!authentication.privateKey) return 'private key';
	return authentication.scopes.length > 0 ? undefined : 'scopes';
}

function incomplete(role: OrgRole, field: string): Refusal {
	return {
		code: 'CREDENTIAL_INCOMPLETE',
		message: `The ${field} for the ${role} is missing`,
		remedy: 'Fill it in in the credential.',
		facts: { org: role, field },
	};
}

function sameOrg(url: string): Refusal {
	return {
		code: 'SAME_ORG',
		message: `Hub and spoke are the same org (${url})`,
		remedy:
			'Give the target org as hub and the source org as spoke. An org pushed into itself would loop.',
	};
}
