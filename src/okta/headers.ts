import type { HttpHeaders } from '../ports';

/** One header as text; several lines of the same header are joined as RFC 9110 5.3 allows. */
export function headerOf(headers: HttpHeaders, name: string): string | undefined {
	const value = headers[name] ?? headers[name.toLowerCase()];
	return Array.isArray(value) ? value.join(', ') : value;
}
