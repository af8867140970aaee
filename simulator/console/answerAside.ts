import type { Org } from '../org';
import type { WireAnswer, WireRequest } from '../wire/WireRequest';
import { consoleState } from './consoleState';
import { pageFile } from './pageFiles';
import { turnKnobs } from './turnKnobs';

function answer(status: number, type: string, text: string): WireAnswer {
	const headers = {
		'content-type': type,
		'cache-control': 'no-store',
		// The page shows what anybody may have put into the org.
		'content-security-policy': "default-src 'self'; img-src 'self' data:",
		'x-content-type-options': 'nosniff',
	};
	return { status, headers, text };
}

const json = (status: number, value: unknown) =>
	answer(status, 'application/json', JSON.stringify(value));

function parsed(text: string | undefined): unknown {
	try {
		return JSON.parse(text ?? '');
	} catch {
		return undefined;
	}
}

function knobs(org: Org, text: string | undefined): WireAnswer {
	const wrong = turnKnobs(org.knobs, parsed(text));
	return wrong === undefined ? json(200, org.knobs) : json(400, { error: wrong });
}

// "since" leaves out what arrived up to then, so that a script can look at one run alone.
function journal(org: Org, query: URLSearchParams): WireAnswer {
	const since = Number(query.get('since') ?? 0);
	return json(200, { entries: org.journal.entries.filter(({ at }) => at > since) });
}

/**
 * Answers what a real org does not have: the console page with its state, the journal and the knobs. None of it is
 * counted, delayed, written down or broken by faults. Undefined for everything else, which is Okta's API.
 */
export function answerAside(
	org: Org,
	{ method, target, text }: WireRequest,
): WireAnswer | undefined {
	const [path = '', search = ''] = target.split('?', 2);
	const query = new URLSearchParams(search);
	switch (`${method} ${path}`) {
		case 'GET /__sim/state':
			return json(200, consoleState(org, query.get('q') ?? ''));
		case 'GET /__sim/journal':
			return journal(org, query);
		case 'GET /__sim/knobs':
			return json(200, org.knobs);
		case 'POST /__sim/knobs':
			return knobs(org, text);
		default: {
			const file = method === 'GET' ? pageFile(path) : undefined;
			return file && answer(200, file.type, file.text);
		}
	}
}
