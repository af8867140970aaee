import { encoded } from '../domain/encoded';

/** Encoded length of one search; gateways refuse request lines of 8 kB, Okta answers 414 E0000256 beyond its own bound. */
const SEARCH_LENGTH = 4_000;

/** Joins search terms with `or`, each search as long as one request bears. */
export function* searchBatches(terms: Iterable<string>): Generator<string, undefined, undefined> {
	let batch: string[] = [];
	let length = 0;
	for (const term of terms) {
		const size = encoded(`${term} or `).length;
		if (batch.length > 0 && length + size > SEARCH_LENGTH) {
			yield batch.join(' or ');
			batch = [];
			length = 0;
		}
		batch.push(term);
		length += size;
	}
	if (batch.length > 0) yield batch.join(' or ');
	return undefined;
}
