/** Everything that Okta Set Status can do to a user, one call each; `removeFromGroups` is one call per group. */
export type StatusStep =
	| 'activate'
	| 'reactivate'
	| 'deactivate'
	| 'suspend'
	| 'unsuspend'
	| 'unlock'
	| 'delete'
	| 'setPassword'
	| 'expirePassword'
	| 'expirePasswordWithTempPassword'
	| 'resetPassword'
	| 'resetFactors'
	| 'convertToFederated'
	| 'revokeSessions'
	| 'recordReason'
	| 'removeFromGroups';

const TAKING: ReadonlySet<StatusStep> = new Set(['deactivate', 'suspend', 'delete']);

/** Whether somebody loses access by these steps, which is what a run may do only so many times. */
export function takesAccess(steps: readonly StatusStep[]): boolean {
	return steps.some((step) => TAKING.has(step));
}
