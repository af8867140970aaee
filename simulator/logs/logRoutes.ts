import type { Org } from '../org';
import { ok, type Answer, type Call, type Route } from '../routes/Route';
import { logPage } from './logPage';
import { cursorAfter, readLogQuery } from './logQuery';
import { systemLog } from './systemLogOf';

function linkTo(org: Org, parameters: URLSearchParams, rel: 'self' | 'next'): string {
	const text = parameters.toString();
	return `<${org.baseUrl}/api/v1/logs${text === '' ? '' : `?${text}`}>; rel="${rel}"`;
}

function list({ org, query }: Call): Answer {
	const now = org.now();
	const asked = readLogQuery(query, now);
	const { records, nextAfter } = logPage(systemLog(org).visible(now), asked, now);
	const links = [linkTo(org, query, 'self')];
	if (nextAfter !== undefined) {
		const next = new URLSearchParams(query);
		next.delete('since');
		if (asked.until !== undefined && asked.since !== undefined) {
			next.set('since', query.get('since') ?? '');
		}
		next.set('after', cursorAfter(nextAfter));
		links.push(linkTo(org, next, 'next'));
	}
	return ok(
		records.map(({ event }) => event),
		{ link: links },
	);
}

/** OpenAPI 2026.06.3, listLogEvents; Okta docs, "System Log query". */
export const logRoutes: Route[] = [
	{
		method: 'GET',
		path: '/api/v1/logs',
		bucket: 'logs',
		scope: 'okta.logs.read',
		permission: 'logs.read',
		emptyWhenForbidden: true,
		handle: list,
	},
];
