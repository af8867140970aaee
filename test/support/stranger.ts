/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';

export interface Stranger {
	url: string;
	credentials: IDataObject;
	/** `GET /api/v1/users/ada?x=1` per request, in order. */
	calls: string[];
	/** The `authorization` header of each request. */
	proofs: Array<string | undefined>;
	close(): Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on a real socket that stands where an org should and answers however it likes. */
export async function serveStranger(answer: Answer): Promise<Stranger> {
	const calls: string[] = [];
	const proofs: Array<string | undefined> = [];
	const server = createServer((request, response) => {
		calls.push(`${request.method} ${request.url}`);
		proofs.push(request.headers.authorization);
		// The caller hangs up in the middle on purpose.
		response.on('error', () => undefined);
		request.resume();
		answer(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		credentials: { hubUrl: url, hubApiToken: 'not-a-real-token' },
		calls,
		proofs,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** Answers everything with this JSON. */
export const json =
	(body: unknown, headers: Record<string, string> = {}, status = 200): Answer =>
	(_, response) =>
		response
			.writeHead(status, { 'content-type': 'application/json', ...headers })
			.end(JSON.stringify(body));
