import { oktaError } from '../OktaError';
import type { WireRequest } from './WireRequest';

/**
 * The JSON of a request; undefined where nothing was sent. Text that is no JSON is E0000003 (Okta API reference, "Error
 * codes"); a form (the token endpoint) stays text.
 */
export function parseBody(request: WireRequest): unknown {
	if (request.text === undefined || request.text.trim() === '') return undefined;
	if (/x-www-form-urlencoded/.test(request.headers['content-type'] ?? '')) return request.text;
	try {
		return JSON.parse(request.text) as unknown;
	} catch {
		throw oktaError('E0000003');
	}
}
