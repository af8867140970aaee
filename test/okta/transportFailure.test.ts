import { TransportFailed } from '../../src/okta/failures/TransportFailed';
import { transportFailure } from '../../src/okta/transportFailure';
import type { HttpRequest } from '../../src/ports';

const request: HttpRequest = {
	method: 'POST',
	url: 'https://hub.okta.com/api/v1/users?activate=true',
};
const coded = (code: string, cause?: unknown) =>
	Object.assign(new Error('failed', { cause }), { code });

test.each([
	[
		'ECONNRESET',
		'connection reset',
		'The connection to hub.okta.com was cut before it answered (POST /api/v1/users)',
	],
	['EPIPE', 'connection reset', undefined],
	['Z_DATA_ERROR', 'unreadable', undefined],
	['HPE_INVALID_CONSTANT', 'unreadable', undefined],
	['ETIMEDOUT', 'timed out', 'hub.okta.com did not answer in time (POST /api/v1/users)'],
	['ECONNABORTED', 'timed out', undefined],
	['ECONNREFUSED', 'unreachable', 'hub.okta.com could not be reached (POST /api/v1/users)'],
	['EAI_AGAIN', 'unreachable', undefined],
	['ENOTFOUND', 'unknown host', 'There is no host named hub.okta.com (POST /api/v1/users)'],
	[
		'CERT_HAS_EXPIRED',
		'certificate',
		'The certificate of hub.okta.com is not trusted here (POST /api/v1/users)',
	],
])('%s means %s', (code, loss, message) => {
	const failure = transportFailure(coded(code), request);
	expect(failure).toBeInstanceOf(TransportFailed);
	expect(failure).toMatchObject({ code: 'TRANSPORT_FAILED', loss, facts: { systemCode: code } });
	if (message) expect(failure).toMatchObject({ message });
});

test('the code may be wrapped, as n8n 2 does', () => {
	const wrapped = new Error('The service is down', { cause: coded('ECONNRESET') });
	expect(transportFailure(wrapped, request)).toMatchObject({ loss: 'connection reset' });
});

test('the code may be the status of the wrapping error, as in n8n 1', () => {
	const wrapped = Object.assign(new Error('The service refused the connection'), {
		httpCode: 'ECONNREFUSED',
	});
	expect(transportFailure(wrapped, request)).toMatchObject({ loss: 'unreachable' });
});

test('the code may stand in the message only', () => {
	const failure = transportFailure(new Error('read ECONNRESET'), request);
	expect(failure).toMatchObject({ loss: 'connection reset' });
});

test('the code may be the name of the error, or stand among other words', () => {
	const named = Object.assign(new Error('x'), { name: 'ECONNREFUSED' });
	expect(transportFailure(named, request)).toMatchObject({ loss: 'unreachable' });
	const told = new Error('connect ESOMETHING, then ETIMEDOUT 10.0.0.1');
	expect(transportFailure(told, request)).toMatchObject({ loss: 'timed out' });
});

test('the first code that means something counts', () => {
	const both = Object.assign(coded('ERR_ODD'), { httpCode: 'ETIMEDOUT' });
	expect(transportFailure(both, request)).toMatchObject({ facts: { systemCode: 'ETIMEDOUT' } });
});

test.each([
	['five deep', 5, 'connection reset'],
	['six deep', 6, undefined],
])('a code %s is found: %p', (_, depth, loss) => {
	let thrown: Error = coded('ECONNRESET');
	for (let wrapped = 1; wrapped < depth; wrapped += 1) thrown = new Error('x', { cause: thrown });
	const failure = transportFailure(thrown, request);
	if (loss) expect(failure).toMatchObject({ loss });
	else expect(failure).toBe(thrown);
});

test.each([
	['a code that only ends so', coded('XHPE_INVALID')],
	['a name that every object has', coded('constructor')],
	['a code that is a number', { code: 104, message: 42 }],
	['words in small letters', new Error('econnreset')],
	['a word that is part of another', new Error('XECONNRESET')],
	['an error of three letters', new Error('EABC')],
	['an empty cause', { cause: null }],
])('%s is not known and stays what it is', (_, thrown) => {
	expect(transportFailure(thrown, request)).toBe(thrown);
});

test.each(['ABORT_ERR', 'AbortError', 'CanceledError'])('%s means cancelled', (name) => {
	const failure = transportFailure(Object.assign(new Error('x'), { name }), request);
	expect(failure).toMatchObject({ code: 'CANCELLED', facts: { method: 'POST' } });
});

test('a signal that is not aborted cancels nothing', () => {
	const watched = { ...request, signal: new AbortController().signal };
	expect(transportFailure(coded('EPIPE'), watched)).toMatchObject({ code: 'TRANSPORT_FAILED' });
});

test('whatever fails under an aborted signal was cancelled', () => {
	const cancelled = { ...request, signal: AbortSignal.abort() };
	expect(transportFailure(coded('ECONNRESET'), cancelled)).toMatchObject({
		code: 'CANCELLED',
		facts: { method: 'POST' },
	});
	expect(transportFailure(coded('ERR_CANCELED'), request)).toMatchObject({ code: 'CANCELLED' });
});

test.each([new TypeError('x is not a function'), 'text', undefined, coded('ERR_BAD_RESPONSE')])(
	'%p is not a failure of the transport and stays what it is',
	(thrown) => {
		expect(transportFailure(thrown, request)).toBe(thrown);
	},
);

test('a chain of causes that bites its own tail ends', () => {
	const knot = new Error('knot');
	knot.cause = knot;
	expect(transportFailure(knot, request)).toBe(knot);
});

test.each([
	['connection reset', true, true],
	['timed out', true, true],
	['unreadable', true, false],
	['unreachable', false, true],
	['unknown host', false, false],
	['certificate', false, false],
] as const)('%s: may have taken effect %p, may pass %p', (loss, effect, passing) => {
	const failure = new TransportFailed(loss, request);
	expect([failure.mayHaveTakenEffect, failure.mayPass]).toEqual([effect, passing]);
	expect(failure.remedy).not.toBe('');
});
