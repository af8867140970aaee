import type { HttpRequest } from '../../ports';
import { OktaFailure } from './OktaFailure';

/** How a request got lost on its way. */
export type TransportLoss =
	| 'connection reset'
	| 'timed out'
	| 'unreadable'
	| 'unreachable'
	| 'unknown host'
	| 'certificate';

const SENTENCES: Record<TransportLoss, string> = {
	'connection reset': 'The connection to {host} was cut before it answered',
	'timed out': '{host} did not answer in time',
	unreadable: '{host} sent an answer that cannot be read',
	unreachable: '{host} could not be reached',
	'unknown host': 'There is no host named {host}',
	certificate: 'The certificate of {host} is not trusted here',
};

const REMEDIES: Record<TransportLoss, string> = {
	'connection reset': 'Run again; what was already written is found and kept.',
	'timed out': 'Run again; what was already written is found and kept.',
	unreadable:
		'Check the URL of the org and what stands between n8n and Okta: an answer of Okta’s is always plain HTTP.',
	unreachable:
		'Check that this machine may open connections to the org (firewall, proxy), then run again.',
	'unknown host': 'Check the URL of the org in the credential for a typing slip.',
	certificate:
		'If a proxy inspects traffic here, let n8n trust its certificate; otherwise check the URL of the org.',
};

const PASSING: ReadonlySet<TransportLoss> = new Set([
	'connection reset',
	'timed out',
	'unreachable',
]);
const ANSWER_LOST: ReadonlySet<TransportLoss> = new Set([
	'connection reset',
	'timed out',
	'unreadable',
]);

interface Circumstances {
	/** Code of the system or of its HTTP client, e.g. `ECONNRESET`. */
	systemCode?: string;
	/** True where the request was not even sent, because those before it had all been lost. */
	unsent?: boolean;
}

/** No answer came: the request was lost on its way there or back. */
export class TransportFailed extends OktaFailure {
	readonly code = 'TRANSPORT_FAILED';

	constructor(
		readonly loss: TransportLoss,
		{ method, url }: Pick<HttpRequest, 'method' | 'url'>,
		{ systemCode, unsent = false }: Circumstances = {},
	) {
		const { host, pathname } = new URL(url);
		const facts = { loss, method, host, path: pathname, systemCode, unsent };
		const happened = SENTENCES[loss].replace('{host}', host);
		super(
			unsent
				? `Not sent: ${method} ${pathname}. ${happened} for the calls before it`
				: `${happened} (${method} ${pathname})`,
			REMEDIES[loss],
			facts,
		);
	}

	/** Whether the org may have carried the request out although no answer came. */
	get mayHaveTakenEffect(): boolean {
		return this.facts.unsent !== true && ANSWER_LOST.has(this.loss);
	}

	/** Whether the same request may find its way a moment later. */
	get mayPass(): boolean {
		return PASSING.has(this.loss);
	}
}
