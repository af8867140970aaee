import type { HttpRequest } from '../../ports';
import { OktaFailure } from './OktaFailure';

/** An answer went on for longer than any of Okta's does; it was let go of in the middle. */
export class AnswerTooLarge extends OktaFailure {
	readonly code = 'ANSWER_TOO_LARGE';

	/** @param mostBytes how much is read of one answer */
	constructor(mostBytes: number, { method, url }: Pick<HttpRequest, 'method' | 'url'>) {
		const { host, pathname } = new URL(url);
		const megabytes = Math.floor(mostBytes / 2 ** 20);
		super(
			`${host} answered ${method} ${pathname} with more than ${megabytes} MB, of which no more was read`,
			'An answer of Okta’s is never this large: check the org URL and what stands between n8n and Okta. Where profiles really are this big, read fewer attributes.',
			{ method, host, path: pathname, mostBytes },
		);
	}
}
