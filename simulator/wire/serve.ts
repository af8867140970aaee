/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'http';
import type { AddressInfo } from 'net';
import type { SimulatedOrg } from '../createOrg';
import type { Org } from '../org';
import { ConnectionReset } from './ConnectionReset';
import { handle } from './handle';
import type { WireAnswer, WireRequest } from './WireRequest';

/** An org on a socket. */
export interface Served {
	url: string;
	port: number;
	/** Connections that were opened to it so far. */
	connections(): number;
	/** Ends the server and every connection to it. */
	close(): Promise<void>;
}

export interface ServeOptions {
	/** A free one unless told. */
	port?: number;
	/** Sees every answer before it leaves and may send another one: to count bytes, or to break what a client relies on. */
	onAnswer?(answer: WireAnswer): WireAnswer;
}

async function textOf(message: IncomingMessage): Promise<string | undefined> {
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(chunk as Buffer);
	return chunks.length === 0 ? undefined : Buffer.concat(chunks).toString('utf8');
}

function toWire(message: IncomingMessage, text: string | undefined): WireRequest {
	const headers = Object.entries(message.headers).map(([name, value]) => [
		name,
		Array.isArray(value) ? value.join(', ') : value,
	]);
	return {
		method: message.method ?? 'GET',
		target: message.url ?? '/',
		headers: Object.fromEntries(headers) as Record<string, string | undefined>,
		text,
	};
}

// "an empty body needs Content-Length: 0" (Okta docs, "Design principles"): the front of an org answers before the API does.
function lacksLength({ method = '', headers }: IncomingMessage): boolean {
	const hasLength = 'content-length' in headers || 'transfer-encoding' in headers;
	return ['POST', 'PUT', 'PATCH'].includes(method) && !hasLength;
}

async function answer(
	org: Org,
	message: IncomingMessage,
	response: ServerResponse,
	onAnswer: (answer: WireAnswer) => WireAnswer,
): Promise<void> {
	if (lacksLength(message)) {
		response.writeHead(411).end();
		return;
	}
	const handled = await handle(org, toWire(message, await textOf(message)));
	const { status, headers, text } = onAnswer(handled);
	response.sendDate = false;
	response.writeHead(status, headers);
	response.end(text);
}

async function listen(server: Server, port: number): Promise<number> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return (server.address() as AddressInfo).port;
}

/** Serves an org on 127.0.0.1; the org's links then name that address. */
export async function serve(
	simulated: SimulatedOrg,
	{ port: wished = 0, onAnswer = (told) => told }: ServeOptions = {},
): Promise<Served> {
	const { org } = simulated;
	let connections = 0;
	const server = createServer((message, response) => {
		answer(org, message, response, onAnswer).catch((error: unknown) => {
			if (error instanceof ConnectionReset) message.socket.destroy();
			else
				response.writeHead(500).end(`The simulator itself failed: ${(error as Error).stack ?? ''}`);
		});
	});
	server.on('connection', () => (connections += 1));
	const port = await listen(server, wished);
	const url = `http://127.0.0.1:${port}`;
	org.baseUrl = url;
	const close = async () =>
		await new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return { url, port, connections: () => connections, close };
}
