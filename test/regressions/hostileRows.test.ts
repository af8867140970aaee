import type { IDataObject } from 'n8n-workflow';
import { encoded } from '../../src/domain/encoded';
import { refuseGroupName } from '../../src/domain/groupName';
import { plainText } from '../../src/domain/plainText';
import { runNode } from '../support/engine';
import { serveHub, type ServedOrg } from '../support/simulatedOrgs';

/* Rows that the fuzzer found: each once broke its own item with a TypeError, or everybody’s search. */

let hub: ServedOrg;
afterEach(async () => await hub?.close());

const good = { login: 'ada@hub.example', email: 'a@hub.example', firstName: 'A', lastName: 'B' };

async function provision(bad: IDataObject) {
	hub = await serveHub();
	const others = Array.from({ length: 5 }, (_, at) => ({
		...good,
		login: `user${at}@hub.example`,
	}));
	const { items } = await runNode({
		name: 'provisionUser',
		parameters: { profile: { mappingMode: 'autoMapInputData', value: null } },
		credentials: hub.credentials,
		items: [{ ...good, ...bad }, ...others],
		settings: { onError: 'continueRegularOutput' },
	});
	expect(items.slice(1).map(({ action }) => action)).toEqual(Array(5).fill('created'));
	return items[0];
}

test('a login with a line break refuses its own row and nobody else’s', async () => {
	const item = await provision({ login: 'a\r\nAuthorization: SSWS x' });
	expect(item).toMatchObject({ action: 'refused', code: 'ATTRIBUTES_NOT_VALID' });
});

test('a login that is half of a surrogate pair is refused as an attribute', async () => {
	const item = await provision({ login: '\ud800@hub.example' });
	expect(item).toMatchObject({ action: 'refused', code: 'ATTRIBUTES_NOT_VALID' });
});

test('a login with a toString of its own is no login', async () => {
	const item = await provision({ login: { toString: 'x' } });
	expect(item).toMatchObject({ action: 'refused', code: 'LOGIN_MISSING' });
});

test.each([
	['\ud800a', '%EF%BF%BDa'],
	['a\udfff', 'a%EF%BF%BD'],
	['😀', '%F0%9F%98%80'],
	['a/b?c#d', 'a%2Fb%3Fc%23d'],
])('%p is encoded as %s', (text, address) => expect(encoded(text)).toBe(address));

test.each<[unknown, string]>([
	['a', 'a'],
	[1, '1'],
	[false, 'false'],
	[null, ''],
	[undefined, ''],
	[{ toString: 'x' }, ''],
	[['a'], ''],
])('%p as plain text is %p', (value, text) => expect(plainText(value)).toBe(text));

test.each(['a\nb', 'a\u0000b', 'a\u0085b', 'a\ud800b'])('a group is not named %p', (name) => {
	expect(refuseGroupName(name, 'HR')).toMatchObject({ code: 'GROUP_NAME_REFUSED' });
});
