import type { INodeProperties } from 'n8n-workflow';
import { mappingOptions } from './mappingOptions';
import { matchingOptions } from './matchingOptions';
import { protectedUsers } from '../shared/protectionOptions';

type Option = INodeProperties;

const fullCompareHours: Option = {
	displayName: 'Compare Everything Every (Hours)',
	name: 'fullCompareHours',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 24,
	description:
		'With ‘Only Changes’: how often everything is read all the same. What was deleted in the hub never shows among changes.',
};

const overlapMinutes: Option = {
	displayName: 'Overlap (Minutes)',
	name: 'overlapMinutes',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 5,
	description:
		'With ‘Only Changes’: how far before the last run to look again, because Okta’s search trails behind. What was handed on before is left out.',
};

const resetKey: Option = {
	displayName: 'Reset Key',
	name: 'resetKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2026-01-31',
	description: 'Change this text, to whatever you like, to forget earlier runs and begin anew',
};

const protection: Option[] = [
	{
		displayName: 'Protected Group ID',
		name: 'protectedGroupId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 00g1emaKYZTWRYYRRTSK',
		description: 'Members of this spoke group are never changed',
	},
	protectedUsers(
		'Logins in the spoke that are never changed. Separate several with commas. Administrators are never changed in any case.',
	),
];

const optionsFor = (operation: string, options: Option[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: { show: { operation: [operation] } },
	options: [...options].sort((one, other) => one.displayName.localeCompare(other.displayName)),
});

const deltaOptions = [fullCompareHours, overlapMinutes, resetKey];

/** What most workflows never need, in alphabetical order as n8n wants it. */
export const optionProperties: INodeProperties[] = [
	optionsFor('readUsers', deltaOptions),
	optionsFor('importGroups', deltaOptions),
	optionsFor('importUsers', [
		...deltaOptions,
		...matchingOptions,
		...mappingOptions,
		...protection,
	]),
	optionsFor('confirmMatch', [...mappingOptions, ...protection]),
];
