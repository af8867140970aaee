import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { fixedParameters, readOnce } from '../../nodes/shared/fixedParameters';
import { runNode } from '../support/engine';
import { serveOrg } from '../support/simulatedOrgs';

/** Fields of a node, and which of them were read for which item. */
function fieldsOf(parameters: INodeParameters) {
	const asked: string[] = [];
	const getNodeParameter = (name: string, item: number, fallback?: unknown) => {
		asked.push(`${name} of ${item}`);
		return parameters[name.split('.')[0] ?? ''] ?? fallback;
	};
	const context = { getNode: () => ({ parameters }), getNodeParameter, continueOnFail: () => true };
	return { asked, context: fixedParameters(context as unknown as IExecuteFunctions) };
}

const readTwice = (context: IExecuteFunctions, name: string) =>
	[0, 1].map((item) => context.getNodeParameter(name, item, 'nothing'));

test.each([
	['a text', { dryRun: 'no' }, 'dryRun', ['dryRun of 0']],
	['a list', { options: { logins: ['a', 'b'] } }, 'options', ['options of 0']],
	['part of a field', { profile: { mode: 'auto' } }, 'profile.mode', ['profile.mode of 0']],
	['a field that the panel does not show', {}, 'login', ['login of 0']],
])('%s without an expression is read once', (_, parameters, name, wanted) => {
	const { asked, context } = fieldsOf(parameters);
	const [first, second] = readTwice(context, name);
	expect(second).toBe(first);
	expect(asked).toEqual(wanted);
});

test.each([
	['an expression', { login: '={{ $json.login }}' }, 'login'],
	['a field with an expression inside', { options: { rules: [{ by: '={{ 1 }}' }] } }, 'options'],
	['part of such a field', { options: { a: '=x', b: 'y' } }, 'options.b'],
])('%s is read for each item', (_, parameters, name) => {
	const { asked, context } = fieldsOf(parameters as INodeParameters);
	readTwice(context, name);
	expect(asked).toEqual([`${name} of 0`, `${name} of 1`]);
});

test('the same field with another fallback is another reading, and everything else is the context’s', () => {
	const { asked, context } = fieldsOf({ other: '' });
	context.getNodeParameter('other', 0, 'one');
	context.getNodeParameter('other', 0, 'two');
	expect(asked).toHaveLength(2);
	expect(context.continueOnFail()).toBe(true);
});

describe('several fields together', () => {
	const wish = (context: IExecuteFunctions, item: number) => ({
		login: context.getNodeParameter('login', item, '') as string,
		dryRun: context.getNodeParameter('dryRun', item, false) as boolean,
	});

	test('are read once where none has an expression', () => {
		const { asked, context } = fieldsOf({ login: 'ada', dryRun: true });
		const [first, second] = [0, 1].map((item) => readOnce(context, item, wish));
		expect(second).toBe(first);
		expect(first).toEqual({ login: 'ada', dryRun: true });
		expect(asked).toEqual(['login of 0', 'dryRun of 0']);
	});

	test('are read for each item where one has, even if each reading gives the same', () => {
		const { asked, context } = fieldsOf({ login: '={{ $json.login }}', dryRun: true });
		const [first, second] = [0, 1].map((item) => readOnce(context, item, wish));
		expect(second).not.toBe(first);
		expect(asked).toEqual(['login of 0', 'dryRun of 0', 'login of 1']);
	});

	test('that cannot be read are tried for each item', () => {
		const { context } = fieldsOf({ login: 'ada' });
		let tried = 0;
		const broken = () => {
			tried += 1;
			throw new Error('no such hash');
		};
		for (const item of [0, 1])
			expect(() => readOnce(context, item, broken)).toThrow('no such hash');
		expect(tried).toBe(2);
	});

	test('are read for each item of a context that reads every field anew', () => {
		const context = { getNodeParameter: (_: string, item: number) => item } as never;
		expect([0, 1].map((item) => readOnce(context, item, wish).login)).toEqual([0, 1]);
	});
});

test('an option that differs from item to item holds for its own item', async () => {
	const hub = await serveOrg('hub');
	const { items } = await runNode({
		name: 'provisionUser',
		parameters: {
			profile: { mappingMode: 'autoMapInputData', value: null },
			dryRun: '={{ $json.firstName === "Ada" }}',
		},
		credentials: hub.credentials,
		items: ['Ada', 'Grace'].map((firstName) => {
			const login = `${firstName}@hub.example`;
			return { login, email: login, firstName, lastName: 'Example' };
		}),
	});
	await hub.close();
	expect(items.map(({ planned }) => planned)).toEqual([true, false]);
});
