import { absentWhen } from '../../src/okta/failures/absentWhen';
import { AnswerTooLarge } from '../../src/okta/failures/AnswerTooLarge';
import { Cancelled } from '../../src/okta/failures/Cancelled';
import { ListWithoutEnd } from '../../src/okta/failures/ListWithoutEnd';
import type { OktaFailure } from '../../src/okta/failures/OktaFailure';
import { OrgShowsNobody } from '../../src/okta/failures/OrgShowsNobody';
import { PrivateKeyEncrypted } from '../../src/okta/failures/PrivateKeyEncrypted';
import { PrivateKeyUnreadable } from '../../src/okta/failures/PrivateKeyUnreadable';
import { PrivateKeyUnsupported } from '../../src/okta/failures/PrivateKeyUnsupported';
import {
	RateLimitWaitTooLong,
	type RateLimitFacts,
} from '../../src/okta/failures/RateLimitWaitTooLong';
import { ScopesMissing } from '../../src/okta/failures/ScopesMissing';
import { SignInFailed } from '../../src/okta/failures/SignInFailed';
import { TransportFailed, type TransportLoss } from '../../src/okta/failures/TransportFailed';
import { UntrustedLink } from '../../src/okta/failures/UntrustedLink';

const call = { method: 'GET', url: 'https://hub.okta.test/api/v1/users?search=secret' } as const;
const hub = { role: 'hub', url: 'https://hub.okta.test' } as const;

test.each<[string, () => OktaFailure, string, string[], Record<string, unknown>]>([
	[
		'ANSWER_TOO_LARGE',
		() => new AnswerTooLarge(33.9 * 2 ** 20, call),
		'AnswerTooLarge',
		['hub.okta.test', 'GET /api/v1/users', 'more than 33 MB'],
		{ method: 'GET', host: 'hub.okta.test', path: '/api/v1/users', mostBytes: 33.9 * 2 ** 20 },
	],
	[
		'CANCELLED',
		() => new Cancelled({ method: 'GET' }),
		'Cancelled',
		['cancelled'],
		{ method: 'GET' },
	],
	['CANCELLED', () => new Cancelled(), 'Cancelled', ['cancelled'], {}],
	[
		'LIST_WITHOUT_END',
		() => new ListWithoutEnd('spoke', 'list users', 'it leads back', 7),
		'ListWithoutEnd',
		['list users in the spoke', 'it leads back', 'page 7'],
		{ org: 'spoke', pages: 7 },
	],
	[
		'ORG_SHOWS_NOBODY',
		() => new OrgShowsNobody(hub),
		'OrgShowsNobody',
		['hub', 'https://hub.okta.test'],
		{ org: 'hub', url: 'https://hub.okta.test' },
	],
	[
		'SCOPES_MISSING',
		() => new ScopesMissing('hub', ['okta.users.read', 'okta.logs.read']),
		'ScopesMissing',
		['hub', 'okta.users.read, okta.logs.read'],
		{ org: 'hub', scopes: ['okta.users.read', 'okta.logs.read'] },
	],
	[
		'UNTRUSTED_LINK',
		() => new UntrustedLink('spoke', 'https://evil.example'),
		'UntrustedLink',
		['spoke', 'https://evil.example'],
		{ org: 'spoke', origin: 'https://evil.example' },
	],
	[
		'PRIVATE_KEY_UNREADABLE',
		() => new PrivateKeyUnreadable('it is a certificate'),
		'PrivateKeyUnreadable',
		['it is a certificate'],
		{ why: 'it is a certificate' },
	],
	[
		'PRIVATE_KEY_UNSUPPORTED',
		() => new PrivateKeyUnsupported('ec key on secp256k1'),
		'PrivateKeyUnsupported',
		['ec key on secp256k1'],
		{ what: 'ec key on secp256k1' },
	],
	[
		'PRIVATE_KEY_ENCRYPTED',
		() => new PrivateKeyEncrypted(),
		'PrivateKeyEncrypted',
		['passphrase'],
		{},
	],
	[
		'KEY_NOT_REGISTERED',
		() => new SignInFailed('KEY_NOT_REGISTERED', 'no token for 0oa1', 'Add the key.'),
		'SignInFailed',
		['no token for 0oa1'],
		{},
	],
])('%s says what happened to whom, and what to do', (code, fail, name, words, facts) => {
	const failure = fail();
	expect(failure).toMatchObject({ code, name });
	expect(failure.facts).toEqual(facts);
	for (const word of words) expect(failure.message).toContain(word);
	expect(failure.message).not.toContain('secret');
	expect(failure.remedy).toMatch(/^\w{2}.*\w\.$/);
});

describe('RATE_LIMIT_WAIT_TOO_LONG', () => {
	const numbers: RateLimitFacts = {
		bucket: '/api/v1/users',
		reason: 'rate limited',
		waitMs: 60_000,
		maxWaitMs: 30_001,
	};
	const message = (change: Partial<RateLimitFacts> = {}) =>
		new RateLimitWaitTooLong({ ...numbers, ...change }).message;

	test('names the limit, and both times in whole seconds', () => {
		expect(message()).toBe(
			'The rate limit of /api/v1/users asks for another wait of 60 s, more than the 31 s allowed in all',
		);
	});

	test.each<[string, Partial<RateLimitFacts>, string]>([
		[
			'all numbers',
			{ limit: 600, remaining: 3, resetAt: '2026-01-05T09:00:00.000Z' },
			'(limit 600, 3 left, reset at 2026-01-05T09:00:00.000Z)',
		],
		['a limit alone', { limit: 600 }, '(limit 600, 0 left, reset at a time not announced)'],
		['a limit of nothing', { limit: 0, remaining: 0 }, '(limit 0, 0 left,'],
	])('names %s where they are known', (_, change, told) => {
		expect(message(change)).toContain(told);
	});

	test('keeps every number as a fact', () => {
		const failure = new RateLimitWaitTooLong(numbers);
		expect(failure).toMatchObject({ code: 'RATE_LIMIT_WAIT_TOO_LONG', facts: numbers });
		expect(failure.remedy).toMatch(/longer wait.*share.*; .*safe to run again\.$/);
	});
});

describe('TRANSPORT_FAILED', () => {
	test.each<[TransportLoss, RegExp, RegExp]>([
		['connection reset', /^The connection to hub\.okta\.test was cut/, /found and kept/],
		['timed out', /^hub\.okta\.test did not answer in time/, /found and kept/],
		['unreadable', /^hub\.okta\.test sent an answer that cannot be read/, /URL of the org/],
		['unreachable', /^hub\.okta\.test could not be reached/, /firewall/],
		['unknown host', /^There is no host named hub\.okta\.test/, /typing slip/],
		['certificate', /^The certificate of hub\.okta\.test is not trusted/, /certificate/],
	])('for %s names the host, the call and the way out', (loss, happened, way) => {
		const { message, remedy, facts } = new TransportFailed(loss, call, { systemCode: 'EX' });
		expect(message).toMatch(happened);
		expect(message).toMatch(/ \(GET \/api\/v1\/users\)$/);
		expect(remedy).toMatch(way);
		expect(facts).toEqual({
			loss,
			method: 'GET',
			host: 'hub.okta.test',
			path: '/api/v1/users',
			systemCode: 'EX',
			unsent: false,
		});
	});

	test('for a call that was not even sent says so, and that nothing can have happened', () => {
		const failure = new TransportFailed('timed out', call, { unsent: true });
		expect(failure.message).toBe(
			'Not sent: GET /api/v1/users. hub.okta.test did not answer in time for the calls before it',
		);
		expect(failure.mayHaveTakenEffect).toBe(false);
		expect(failure.facts).toMatchObject({ unsent: true });
	});
});

describe('a failure that means “there is none”', () => {
	const absent = absentWhen(Cancelled);

	test('is none', () => {
		expect(absent(new Cancelled())).toBeUndefined();
	});

	test('is not another failure, which goes on', () => {
		const other = new OrgShowsNobody(hub);
		expect(() => absent(other)).toThrow(other);
	});
});
