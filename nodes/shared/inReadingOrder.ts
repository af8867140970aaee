import type { IDataObject } from 'n8n-workflow';

/** What a person looks for first: what was done, to whom, why, and what changed. */
const FIRST = [
	'action',
	'login',
	'group',
	'reason',
	'status',
	'changes',
	'added',
	'removed',
	'kept',
	'skipped',
];

/** The same outcome with those keys in front; n8n's table shows the first keys without scrolling. */
export function inReadingOrder(outcome: object): IDataObject {
	const all = outcome as IDataObject;
	const ordered: IDataObject = {};
	for (const key of FIRST) if (all[key] !== undefined) ordered[key] = all[key];
	return Object.assign(ordered, all);
}
