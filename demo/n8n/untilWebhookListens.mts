const TIMEOUT_MS = 30_000;
const LOOK_EVERY_MS = 200;

/**
 * n8n 2 publishes in the background, after its answer. A webhook that listens to POST only says so to a GET, and n8n
 * says something else as long as it knows no such webhook.
 */
export async function untilWebhookListens(url: string): Promise<void> {
	const deadline = Date.now() + TIMEOUT_MS;
	for (;;) {
		const text = await (await fetch(url)).text();
		if (text.includes('not registered for GET')) return;
		if (Date.now() > deadline) throw new Error(`The webhook ${url} does not listen: ${text}`);
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
	}
}
