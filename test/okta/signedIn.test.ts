import { signedIn } from '../../src/okta/signedIn';
import type { Http } from '../../src/ports';

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
