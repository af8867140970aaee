import assert from 'node:assert/strict';
import type { UserStatus } from '../../../src/domain/lifecycle';
import type { Check } from '../Check.mjs';
import { BEGIN, OKTA, oneNodeWorkflow } from '../oneNodeWorkflow.mjs';
import type { Stage } from '../Stage.mjs';

type Parameters = Record<string, unknown>;

/** Where the user is before, the operation, its own fields, where the user is afterwards, and what the output carries. */
const OPERATIONS: Array<[UserStatus, string, Parameters, UserStatus | undefined, string?]> = [
	['STAGED', 'activate', { link: 'link' }, 'PROVISIONED', 'activationUrl'],
	['PROVISIONED', 'reactivate', { link: 'link' }, 'PROVISIONED', 'activationUrl'],
	['ACTIVE', 'suspend', {}, 'SUSPENDED'],
	['SUSPENDED', 'unsuspend', {}, 'ACTIVE'],
	['LOCKED_OUT', 'unlock', {}, 'ACTIVE'],
	['ACTIVE', 'deactivate', {}, 'DEPROVISIONED'],
	['ACTIVE', 'delete', { confirmDeletion: 'DELETE' }, undefined],
	['ACTIVE', 'setStatus', { status: 'SUSPENDED' }, 'SUSPENDED'],
	['ACTIVE', 'setStatus', { status: 'DEPROVISIONED' }, 'DEPROVISIONED'],
	['ACTIVE', 'setStatus', { status: 'DELETED', confirmDeletion: 'DELETE' }, undefined],
	['SUSPENDED', 'setStatus', { status: 'ACTIVE' }, 'ACTIVE'],
	['STAGED', 'setStatus', { status: 'STAGED' }, 'STAGED'],
	['ACTIVE', 'expirePassword', {}, 'PASSWORD_EXPIRED'],
	[
		'ACTIVE',
		'expirePassword',
		{ temporaryPassword: true },
		'PASSWORD_EXPIRED',
		'temporaryPassword',
	],
	['ACTIVE', 'resetPassword', { link: 'link' }, 'RECOVERY', 'resetPasswordUrl'],
	['ACTIVE', 'resetFactors', {}, 'ACTIVE'],
	['ACTIVE', 'revokeSessions', {}, 'ACTIVE'],
	['ACTIVE', 'convertToFederated', {}, 'ACTIVE'],
];

const SIGN_IN = /Password|Factors|Sessions|Federated/;
const loginOf = (at: number) => `user${at}@spruce.example`;
const users = OPERATIONS.map(([status], at) => ({ profile: { login: loginOf(at) }, status }));
const staff = Array.from({ length: 60 }, (_, at) => ({
	profile: { login: `person${at}@spruce.example` },
}));

async function play(stage: Stage, at: number): Promise<void> {
	const [from, operation, more, ends, carries] = OPERATIONS[at] ?? ['ACTIVE', '', {}, undefined];
	const title = `${operation} from ${from}`;
	const resource = SIGN_IN.test(operation) ? 'signIn' : 'status';
	const user = { __rl: true, mode: 'login', value: loginOf(at) };
	const parameters = { resource, operation, user, ...more };
	const file = oneNodeWorkflow(title, { type: 'setStatus', parameters });
	const run = await (await stage.importWorkflow(file)).run(BEGIN);
	assert.equal(run.error, undefined, title);
	const [item] = run.items(OKTA);
	assert.equal(item?.login, loginOf(at), title);
	assert.equal(stage.hub.userByLogin(loginOf(at))?.status, ends, title);
	assert.equal(typeof item?.[carries ?? 'nothing'], carries ? 'string' : 'undefined', title);
}

export const checks: Check[] = [
	{
		name: 'every operation of Okta Set Status does what it says',
		orgs: { hub: { users: [...users, ...staff] } },
		run: async (stage) => {
			for (const at of OPERATIONS.keys()) await play(stage, at);
		},
	},
];
