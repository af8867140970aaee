/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'http';
import type { AddressInfo } from 'net';

export interface Received {
	method: string;
	headers: IncomingHttpHeaders;
	body: unknown;
}

/** Answers one call; the default echoes a challenge and says 204 to deliveries. */
export type Reply = (received: Received, response: ServerResponse) => void;

export const proper: Reply = ({ method, headers }, response) => {
	if (method === 'GET') {
		const verification = headers['x-okta-verification-challenge'];
		response.end(JSON.stringify({ verification }));
	} else {
		response.statusCode = 204;
		response.end();
	}
};

/** A service that event hooks call, on a real socket. Set `reply` to change how it answers. */
export async function startReceiver() {
	const calls: Received[] = [];
	const receiver = { calls, reply: proper, url: '', close: async () => await Promise.resolve() };
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const text = Buffer.concat(chunks).toString();
			const body: unknown = text === '' ? undefined : JSON.parse(text);
			const received = { method: request.method ?? '', headers: request.headers, body };
			calls.push(received);
			receiver.reply(received, response);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
	receiver.close = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	return receiver;
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
