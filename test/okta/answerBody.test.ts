/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { Readable } from 'node:stream';
import type { Patience } from '../../src/okta/patience';
import { LARGEST_BODY, readBody, type BodyOptions } from '../../src/okta/answerBody';

const request = { method: 'GET', url: 'https://hub.okta.test/api/v1/users?search=secret' } as const;
const never = () => () => {};

const read = async (body: unknown, change: Partial<BodyOptions> = {}) =>
	await readBody(body, { request, headers: {}, patience: never, ...change });
const pieces = (...texts: string[]) => Readable.from(texts.map((text) => Buffer.from(text)));

test.each<[string, Readable, unknown]>([
	['JSON in pieces is parsed', pieces('[{"id":', '"00u1"}]'), [{ id: '00u1' }]],
	['what is no JSON stays text', pieces('<html>', 'sign in</html>'), '<html>sign in</html>'],
	['nothing is undefined', pieces(), undefined],
	['a mark of byte order is left out', pieces('\uFEFF{}'), {}],
])('%s', async (_, body, expected) => {
	expect(await read(body)).toEqual(expected);
});

test('a letter that is cut between two pieces is put together again', async () => {
	const bytes = Buffer.from('"Zoë"');
	const body = Readable.from([bytes.subarray(0, 4), bytes.subarray(4)]);
	expect(await read(body)).toBe('Zoë');
});

test.each([
	['text', '<html>'],
	['a list', [{ id: '00u1' }]],
	['nothing', null],
	['an object that only could be heard', { on: 'x' }],
	['an object that only could be ended', { destroy: 'x' }],
])('%s that was read already is taken as it is', async (_, body) => {
	expect(await read(body)).toBe(body);
});

test('an empty text that was read already is nothing', async () => {
	expect(await read('')).toBeUndefined();
});

test('a body of exactly the bound is read', async () => {
	expect(await read(pieces('1234', '5678'), { most: 8 })).toBe(12345678);
});

test('one byte more is refused, and no more is read', async () => {
	const body = pieces('1234', '56789', '0');
	const reading = read(body, { most: 8 });
	await expect(reading).rejects.toMatchObject({
		code: 'ANSWER_TOO_LARGE',
		facts: { host: 'hub.okta.test', path: '/api/v1/users', mostBytes: 8 },
	});
	await expect(reading).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
	expect(body.destroyed).toBe(true);
});

test.each([
	['9', true],
	['8', false],
])('a length of %s is refused before anything is read: %p', async (length, refused) => {
	const body = pieces('12345678');
	const outcome = await read(body, { most: 8, headers: { 'content-length': length } }).catch(
		(failure: unknown) => failure,
	);
	expect(body.readableDidRead).toBe(!refused);
	if (refused) expect(outcome).toMatchObject({ code: 'ANSWER_TOO_LARGE' });
	else expect(outcome).toBe(12345678);
});

test('a body that does not end in time is a time-out', async () => {
	const body = new Readable({ read: () => undefined });
	let giveUp = () => {};
	const patience: Patience = (then) => {
		giveUp = then;
		return () => {};
	};
	const reading = expect(read(body, { patience })).rejects.toMatchObject({
		code: 'ETIMEDOUT',
		message: expect.stringMatching(/in time/),
	});
	giveUp();
	await reading;
	expect(body.destroyed).toBe(true);
});

test('what failed on the way is the failure', async () => {
	const body = new Readable({ read: () => undefined });
	const broken = new Error('bad gzip');
	const reading = expect(read(body)).rejects.toBe(broken);
	body.destroy(broken);
	await reading;
});

test('the watch over a body ends with it', async () => {
	let watched = 0;
	const patience: Patience = () => {
		watched += 1;
		return () => void (watched -= 1);
	};
	await read(pieces('1'), { patience });
	await read(pieces('12345'), { patience, most: 2 }).catch(() => undefined);
	expect(watched).toBe(0);
});

test('nothing of a body is taken before it may be, and a failure until then is told', async () => {
	const body = pieces('1');
	const broken = new Error('bad gzip');
	const notYet = new Promise<void>(() => undefined);
	const reading = expect(read(body, { after: notYet })).rejects.toBe(broken);
	await new Promise((resolve) => setImmediate(resolve));
	expect(body.readableDidRead).toBe(false);
	body.destroy(broken);
	await reading;
	expect(await read(pieces('7'), { after: Promise.resolve() })).toBe(7);
});

test('a body that is cut before its end is a lost connection', async () => {
	const body = new Readable({ read: () => undefined });
	const reading = expect(read(body)).rejects.toMatchObject({
		code: 'ECONNRESET',
		message: expect.stringMatching(/cut/),
	});
	body.push('[{"id":');
	body.destroy();
	await reading;
});

test('the bound leaves 64 kB for each of the 500 people of the largest page', () => {
	expect(LARGEST_BODY / 500).toBeGreaterThan(64 * 1024);
});
