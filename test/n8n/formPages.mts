import { until } from './until.mjs';

/** n8n answers nothing at all to a page of a run that is busy, so its status is asked first, as a browser does. */
const SHOWN = new Set(['form-waiting', 'success', 'error']);

/**
 * Waits until a form that has several pages shows a certain one.
 * @param url the run's own address of its form
 * @param text what is on the page
 * @returns the page
 */
export async function untilPage(url: string, text: string): Promise<string> {
	return await until(`the form shows "${text}"`, async () => {
		if (!SHOWN.has(await (await fetch(statusOf(url))).text())) return undefined;
		const page = await (await fetch(url, { signal: AbortSignal.timeout(10_000) })).text();
		return page.includes(text) ? page : undefined;
	});
}

function statusOf(url: string): string {
	const status = new URL(url);
	status.pathname += '/n8n-execution-status';
	return status.toString();
}

/** Fills in a page: the fields in their order. */
export async function submitPage(url: string, ...fields: Array<string | File>): Promise<Response> {
	const form = new FormData();
	for (const [at, value] of fields.entries()) form.set(`field-${at}`, value);
	return await fetch(url, { method: 'POST', body: form });
}
