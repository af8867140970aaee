import type { HttpHeaders } from '../ports';
import { headerOf } from './headers';

/**
 * The address of the next page, exactly as Okta gave it, or undefined on the last page (RFC 8288 Link header).
 *
 * Okta sends `rel="self"` beside `rel="next"`, each with a cursor of its own, as separate header lines or as one
 * line with commas; only `rel="next"` leads on.
 */
export function nextLink(headers: HttpHeaders): string | undefined {
	const header = headerOf(headers, 'link');
	if (!header) return undefined;
	for (const [, target, parameters] of header.matchAll(
		/<([^<>]*)>((?:\s*;\s*[^,;<>"=]+(?:=(?:"[^"]*"|[^,;<>"]*))?)*)/g,
	)) {
		if (/;\s*rel="?next"?/i.test(parameters ?? '')) return target;
	}
	return undefined;
}
