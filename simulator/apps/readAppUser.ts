import { invalid } from '../OktaError';
import { INITIAL_STATUSES } from './App';
import type { Assignment } from './assignUser';

type Json = Readonly<Record<string, unknown>>;

function objectIn(value: unknown): Json {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** "Invalid Value for initialStatus field (code notOneOf)" (Okta support, article of that name). */
function checkInitialStatus(profile: Json): void {
	const { initialStatus = null } = profile;
	if (initialStatus === null || INITIAL_STATUSES.some((value) => value === initialStatus)) return;
	throw invalid('initialStatus', 'Invalid Value for initialStatus field (code notOneOf)');
}

/** The id in the body of an assignment. OpenAPI 2026.06.3, AppUserAssignRequest: required. */
export function assignedUserId(requestBody: unknown): string {
	const { id } = objectIn(requestBody);
	if (typeof id !== 'string' || id === '')
		throw invalid('id', 'id: The field cannot be left blank');
	return id;
}

/** What an assignment or its change asks for; scope USER unless told. */
export function readAssignment(requestBody: unknown): Assignment {
	const body = objectIn(requestBody);
	const profile = objectIn(body.profile);
	checkInitialStatus(profile);
	const { userName } = objectIn(body.credentials);
	return {
		scope: body.scope === 'GROUP' ? 'GROUP' : 'USER',
		profile,
		...(typeof userName === 'string' ? { userName } : {}),
	};
}
