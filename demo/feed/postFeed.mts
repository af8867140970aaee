import { readFileSync } from 'node:fs';
import { webhookUrl } from '../n8n/webhookUrl.mjs';

/** One person in the workflow's answer; see the last node of `examples/joiner-from-hr-webhook.json`. */
export interface Person {
	action: string;
	login?: string;
	status?: { before: string | null; after: string };
	changes?: Array<{ attribute: string }>;
	reason?: string;
	error?: string;
	code?: string;
	remedy?: string;
	warnings?: string[];
}

export interface Summary {
	counts: Record<string, number>;
	people: Person[];
}

export interface HrFeed {
	source: string;
	employees: Array<{ workEmail: string | null; firstName: string; lastName: string }>;
}

export const readFeed = (): HrFeed =>
	JSON.parse(readFileSync(new URL('../hr-feed.json', import.meta.url), 'utf8')) as HrFeed;

/**
 * Posts the HR system's export to the workflow, as the HR system would, and waits for its answer.
 * @throws where the workflow did not come to its last node
 */
export async function postFeed(url: string, feed: HrFeed): Promise<Summary> {
	const response = await fetch(webhookUrl(url), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(feed),
	});
	const text = await response.text();
	if (!response.ok)
		throw new Error(`The workflow answered ${response.status}: ${text.slice(0, 800)}`);
	const summary = JSON.parse(text) as Partial<Summary>;
	if (!summary.people || !summary.counts)
		throw new Error(`The workflow did not finish: ${text.slice(0, 800)}`);
	return { people: summary.people, counts: summary.counts };
}
