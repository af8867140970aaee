import { ADA, BOB, hub, setStatus, start, stop, user } from '../support/setStatusNode';
import { expectPreview } from '../support/preview';

afterEach(stop);

/** Somebody else, who gets a link. */
const COMES_BACK = {
	status: 'ACTIVE',
	link: 'link',
	options: { pendingCounts: true },
	user: { __rl: true, mode: 'login', value: BOB },
};

const LEAVES = { leavePushedGroups: true, deactivateAfter: '2027-01-31T00:00:00.000Z' };

test.each([
	['status/setStatus', 'ACTIVE', { status: 'SUSPENDED', leaver: LEAVES }],
	['status/activate', 'STAGED', { link: 'link' }],
	['status/reactivate', 'PROVISIONED', { link: 'link' }],
	['status/suspend', 'ACTIVE', { leaver: LEAVES }],
	['status/unsuspend', 'SUSPENDED', {}],
	['status/unlock', 'LOCKED_OUT', {}],
	['status/deactivate', 'ACTIVE', { leaver: LEAVES }],
	['status/delete', 'ACTIVE', { confirmDeletion: 'DELETE', leaver: { leavePushedGroups: true } }],
	['signIn/resetPassword', 'ACTIVE', { link: 'link' }],
	['signIn/expirePassword', 'ACTIVE', { temporaryPassword: true }],
	['signIn/convertToFederated', 'ACTIVE', {}],
	['signIn/resetFactors', 'ACTIVE', {}],
	['signIn/revokeSessions', 'ACTIVE', {}],
])('the preview of %s is what comes out: planned, and done', async (place, status, parameters) => {
	const [resource, operation] = place.split('/');
	await start({
		users: [user(ADA, { status }), user(BOB, { status: 'STAGED' })],
		groups: [
			{
				name: 'Engineering',
				description: 'All engineers [org2org: spoke.example/00g1]',
				members: [ADA],
			},
		],
	});
	const outcomes = [];
	const runs = [
		{ ...parameters, dryRun: true },
		parameters,
		...(operation === 'setStatus' ? [COMES_BACK] : []),
	];
	for (const run of runs) {
		const { items, error } = await setStatus({ resource, operation, ...run });
		expect(error).toBeUndefined();
		outcomes.push(...items);
	}
	expect(hub().writes()).not.toEqual([]);
	expectPreview(`SetStatus/v1.0.0/${place}`, outcomes);
});
