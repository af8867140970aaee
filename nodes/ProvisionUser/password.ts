import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { PasswordHash, PasswordWish } from '../../src/domain/password';

/** The password fields of one item. */
export function readPassword(context: IExecuteFunctions, item: number): PasswordWish {
	const from = context.getNodeParameter('passwordFrom', item, 'given') as
		| 'given'
		| 'generated'
		| 'hash'
		| 'hook';
	switch (from) {
		case 'given':
			return { kind: 'value', value: context.getNodeParameter('password', item, '') as string };
		case 'generated':
			return {
				kind: 'generated',
				length: context.getNodeParameter('passwordLength', item, 20) as number,
			};
		case 'hash':
			return { kind: 'hash', hash: readHash(context, item) };
		case 'hook':
			return { kind: 'hook' };
	}
}

function readHash(context: IExecuteFunctions, item: number): PasswordHash {
	const field: unknown = context.getNodeParameter('passwordHash', item, '');
	const hash = typeof field === 'string' ? parsed(field) : field;
	if (typeof hash === 'object' && hash !== null && 'algorithm' in hash) return hash as PasswordHash;
	throw new NodeOperationError(
		context.getNode(),
		'The password hash is not a hash with its algorithm',
		{
			itemIndex: item,
			description:
				'Give JSON in the shape of Okta’s credentials.password.hash, e.g. { "algorithm": "BCRYPT", "workFactor": 10, "salt": "…", "value": "…" }.',
		},
	);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
