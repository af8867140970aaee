import type { Observed } from '../../simulator/wire/observers';

/** Value without the members that are null, all the way down. */
function withoutNulls(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutNulls);
	if (typeof value !== 'object' || value === null) return value;
	const members = Object.entries(value).filter(([, member]) => member !== null);
	return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member)]));
}

// "A null value clears the attribute" (Okta API reference, "Update user"), which the described types leave out; the
// system log gives null for what an event has not (Okta docs, "System Log", example events).
function filled(observed: Observed): Observed {
	const isLog = observed.path.startsWith('/api/v1/logs');
	return {
		...observed,
		requestBody: withoutNulls(observed.requestBody),
		responseBody: isLog ? withoutNulls(observed.responseBody) : observed.responseBody,
	};
}

const GAPS = [
	// Role assignments and app users are described as alternatives that every body matches at once (recorded role lists
	// are flagged too); a body that matches none has further faults.
	/ must match exactly one schema in oneOf$/,
	// `reset_password?provider=FEDERATION`, the conversion of Okta's older API reference.
	/^req unknown query parameter provider$/,
	// The file knows Bearer alone, the recorded token answers say DPoP.
	/^res body\/token_type must be equal to one of the allowed values$/,
];

// A member that is null says "absent" where it is sent; a schema's null says "delete", which the file does describe.
const isSchema = (observed: Observed) => observed.path.startsWith('/api/v1/meta/schemas/');

// `fields` leaves out what is not named, required or not.
const isTrimmed = (observed: Observed, fault: string) =>
	/[?&]fields=/.test(observed.path) && /^res body\/\* must have required property /.test(fault);

/** The faults of an exchange but for those that only show where the published file is stricter than the API it describes. */
export function withoutGaps(observed: Observed, check: (observed: Observed) => string[]): string[] {
	const faults = check(isSchema(observed) ? observed : filled(observed));
	return faults.filter(
		(fault) => !isTrimmed(observed, fault) && !GAPS.some((gap) => gap.test(fault)),
	);
}
