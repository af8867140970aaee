/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Http } from '../../src/ports';

export interface ProviderSettings {
	clients: Array<{ clientId: string; keys: unknown[]; algorithm: string }>;
	scopes: string[];
	/** Whether tokens are bound by DPoP, with a nonce required. */
	dpop: boolean;
}

export interface RunningProvider {
	/** E.g. `http://127.0.0.1:41234`. */
	url: string;
	stop(): void;
}

/** Starts oidc-provider in a process of its own: it is an ES module, which the test runner can't load. */
export async function startProvider(settings: ProviderSettings): Promise<RunningProvider> {
	const child = spawn(process.execPath, ['test/oidc/provider.mjs'], {
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	child.stdin.write(`${JSON.stringify(settings)}\n`);
	const complaints: string[] = [];
	child.stderr.on('data', (chunk) => complaints.push(String(chunk)));
	const url = await new Promise<string>((resolve, reject) => {
		createInterface({ input: child.stdout }).once('line', resolve);
		child.once('exit', () => reject(new Error(`the provider ended: ${complaints.join('')}`)));
	});
	return { url, stop: () => child.kill() };
}

/** An `Http` over the machine's own sockets. */
export const socketHttp: Http = async ({ method, url, headers, body }) => {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const answer = await fetch(url, { method, headers, body: text, redirect: 'manual' });
	const content = await answer.text();
	return {
		status: answer.status,
		headers: Object.fromEntries(answer.headers),
		body: answer.headers.get('content-type')?.includes('json') ? JSON.parse(content) : content,
	};
};
