// "All Date values use the ISO 8601 format YYYY-MM-DDTHH:mm:ss.SSSZ" (Okta API reference, "Operators");
// fractions may be left out and an offset given, as the reference's own examples do.
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/;

/** Milliseconds since the epoch of a date-time in Okta's form; undefined for anything else. */
export function parseDate(text: unknown): number | undefined {
	if (typeof text !== 'string' || !DATE_TIME.test(text)) return undefined;
	const time = Date.parse(text);
	return Number.isNaN(time) ? undefined : time;
}
