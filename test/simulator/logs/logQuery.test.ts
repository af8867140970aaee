import { createOrg } from '../../../simulator';
import { asAdmin, field, link } from '../asAdmin';
import { LOGS, logins, orgWithUsers } from './logOrg';

describe('a bounded request', () => {
	const at = (second: number) => `2026-01-05T09:00:0${second}.000Z`;

	test('ends with a page without next', async () => {
		const { admin } = await orgWithUsers(3);
		const first = await admin.get(`${LOGS}?since=${at(0)}&until=${at(9)}&limit=2`);
		const second = await admin.get(link(first, 'next') ?? '');
		expect([first, second].map(logins)).toEqual([
			['u0@x.example', 'u1@x.example'],
			['u2@x.example'],
		]);
		expect(link(second, 'next')).toBeUndefined();
		expect(link(second, 'self')).toBeDefined();
	});

	test('holds what is published at since, not at until', async () => {
		const { admin } = await orgWithUsers(3);
		const answer = await admin.get(`${LOGS}?since=${at(1)}&until=${at(2)}`);
		expect(logins(answer)).toEqual(['u1@x.example']);
	});

	test('may go backwards', async () => {
		const { admin } = await orgWithUsers(3);
		const query = `since=${at(0)}&until=${at(9)}&limit=2&sortOrder=DESCENDING`;
		const first = await admin.get(`${LOGS}?${query}`);
		const second = await admin.get(link(first, 'next') ?? '');
		expect([first, second].map(logins)).toEqual([
			['u2@x.example', 'u1@x.example'],
			['u0@x.example'],
		]);
		expect(link(second, 'next')).toBeUndefined();
	});
});

test.each([
	['ada', ['u0@x.example', 'u1@x.example']],
	['ADA', ['u0@x.example', 'u1@x.example']],
	['u1@x.example Lovelace', ['u1@x.example']],
	['Lovela', []],
	['nobody', []],
])('keywords %p find %j', async (q, found) => {
	const { admin } = await orgWithUsers(2);
	expect(logins(await admin.get(`${LOGS}?q=${encodeURIComponent(q)}`))).toEqual(found);
});

test.each([
	['since=yesterday', 'E0000001', "'since': The date format in your query is not recognized"],
	['since=2025-07-01T00:00:00Z', 'E0000053', 'over 180 days prior'],
	['limit=1001', 'E0000001', 'limit'],
	['limit=-1', 'E0000001', 'limit'],
	['sortOrder=UP', 'E0000001', 'sortOrder'],
	['after=nonsense', 'E0000001', 'after'],
	[`q=${'x'.repeat(41)}`, 'E0000001', 'longer than 40 characters'],
	['filter=eventType%20is%20%22x%22', 'E0000053', "Unrecognized attribute operator 'is'"],
	['filter=published%20pr', 'E0000053', 'field is not valid: published'],
])('%s is refused', async (query, errorCode, words) => {
	const answer = await asAdmin(createOrg()).get(`${LOGS}?${query}`);
	expect(answer).toMatchObject({ status: 400, body: { errorCode } });
	expect(field(answer, 'errorSummary')).toContain(words);
});

test.each([[`q=${'x'.repeat(40)}`], ['limit=1000'], ['since=2025-07-10T00:00:00Z']])(
	'%s is taken',
	async (query) => {
		expect((await asAdmin(createOrg()).get(`${LOGS}?${query}`)).status).toBe(200);
	},
);
