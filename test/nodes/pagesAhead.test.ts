/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { ServerResponse } from 'node:http';
import { connect } from '../../nodes/shared/connect';
import { editorContext } from '../support/engine';
import { serveStranger } from '../support/stranger';

test('n8n’s helper hands on the head of an answer, so that the next page is asked for while the body is on its way', async () => {
	let held: ServerResponse | undefined;
	// The first page is not kept back: the governor waits for it to see how much of the rate limit is left.
	const stranger = await serveStranger((request, response) => {
		const at = Number(request.url?.split('after=')[1] ?? 0);
		const next = `<http://${request.headers.host}/api/v1/things?after=${at + 1}>; rel="next"`;
		response.writeHead(200, {
			'content-type': 'application/json',
			...(at < 2 ? { link: next } : {}),
		});
		response.write('[');
		if (at === 1) held = response;
		else response.end(`{"id":"${at}"}]`);
		if (at === 2) held?.end('{"id":"1"}]');
	});
	try {
		const { credentials } = stranger;
		const context = await editorContext({ name: 'provisionUser', parameters: {}, credentials });
		const { hub } = await connect(context);
		const call = { method: 'GET', path: '/api/v1/things', doing: 'list things' } as const;
		const pages: unknown[] = [];
		for await (const page of hub.pages(call)) pages.push(page);
		expect(pages).toEqual([[{ id: '0' }], [{ id: '1' }], [{ id: '2' }]]);
		expect(stranger.calls).toHaveLength(3);
	} finally {
		await stranger.close();
	}
});
