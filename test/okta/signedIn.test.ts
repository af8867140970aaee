/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { SignInFailed } from '../../src/okta/failures/SignInFailed';
import { signedIn } from '../../src/okta/signedIn';
import type { Http, HttpResponse } from '../../src/ports';

const call = { method: 'GET', url: 'https://hub.okta.com/api/v1/users' } as const;

/** An org whose calls need a token; the first call that goes without one fetches it, as n8n does. */
function org(accepts: (token: number) => boolean) {
	let token = 0;
	const sent: string[] = [];
	const http: Http = async () => {
		const fetching = token === 0;
		if (fetching) {
			sent.push('token');
			await Promise.resolve();
			token += sent.filter((entry) => entry === 'token').length;
		}
		sent.push('call');
		return { status: accepts(token) ? 200 : 401, headers: {}, body: undefined };
	};
	const signIn = {
		needsToken: () => token === 0,
		forgetToken: () => {
			token = 0;
			return true;
		},
	};
	return { send: signedIn(http, signIn), sent };
}

test('many calls side by side fetch one token', async () => {
	const { send, sent } = org(() => true);
	await Promise.all(Array.from({ length: 10 }, async () => await send(call)));
	expect(sent.filter((entry) => entry === 'token')).toHaveLength(1);
	expect(sent.filter((entry) => entry === 'call')).toHaveLength(10);
});

test('a 401 fetches a token once more, and the call succeeds', async () => {
	const { send, sent } = org((token) => token > 1);
	await expect(send(call)).resolves.toMatchObject({ status: 200 });
	expect(sent).toEqual(['token', 'call', 'token', 'call']);
});

test('the second 401 in a row is the last word: nothing more is sent', async () => {
	const { send, sent } = org(() => false);
	await expect(send(call)).resolves.toMatchObject({ status: 401 });
	const before = sent.length;
	await expect(send(call)).resolves.toMatchObject({ status: 401 });
	expect(sent).toHaveLength(before);
});

test('with an API token the first 401 is the last word', async () => {
	let sent = 0;
	const http: Http = async () => {
		sent += 1;
		return { status: 401, headers: {}, body: undefined };
	};
	const send = signedIn(http, { needsToken: () => false, forgetToken: () => false });
	await send(call);
	await send(call);
	expect(sent).toBe(1);
});

test('when fetching a token fails, the calls that waited try for themselves', async () => {
	let attempts = 0;
	const http: Http = async () => {
		attempts += 1;
		throw new Error('the key is not registered');
	};
	const send = signedIn(http, { needsToken: () => true, forgetToken: () => true });
	const results = await Promise.allSettled([send(call), send(call)]);
	expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(attempts).toBe(2);
});

test('a token refused to many calls side by side is fetched anew once', async () => {
	const answers: Array<(token: number) => void> = [];
	let token = 1;
	let fetched = 0;
	const http: Http = async () => {
		if (token === 0) token = 1 + ++fetched;
		const mine = token;
		if (mine > 1) return { status: 200, headers: {}, body: undefined };
		return await new Promise<HttpResponse>((resolve) => {
			answers.push((status) => resolve({ status, headers: {}, body: undefined }));
		});
	};
	const forgetToken = () => (token = 0) === 0;
	const send = signedIn(http, { needsToken: () => token === 0, forgetToken });
	const calls = [send(call), send(call), send(call)];
	for (const answer of answers) {
		answer(401);
		// Each refusal arrives when the new token is there already.
		await new Promise((resolve) => setImmediate(resolve));
	}
	expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200, 200]);
	expect(fetched).toBe(1);
});

test.each([
	['KEY_NOT_REGISTERED', 1],
	['TRANSPORT_FAILED', 3],
	['TOKEN_ENDPOINT_BUSY', 3],
])(
	'after a sign-in refused with %s the token is asked for %i times by three calls',
	async (code, times) => {
		let attempts = 0;
		const http: Http = async () => {
			attempts += 1;
			throw new SignInFailed(code, 'no token', 'see the credential');
		};
		const send = signedIn(http, { needsToken: () => true, forgetToken: () => true });
		for (let at = 0; at < 3; at += 1) await expect(send(call)).rejects.toMatchObject({ code });
		expect(attempts).toBe(times);
	},
);
