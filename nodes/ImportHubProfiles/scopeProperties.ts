import type { INodeProperties } from 'n8n-workflow';
import { conditionProperties } from './conditionProperties';
import { listOrId } from '../shared/locatorModes';

const ofUsers = { operation: ['importUsers', 'readUsers'] };
const shownBy = (scope: string) => ({ show: { ...ofUsers, users: [scope] } });

/** Whom of the hub a read or an import is about. */
export const scopeProperties: INodeProperties[] = [
	{
		displayName: 'Users',
		name: 'users',
		type: 'options',
		default: 'all',
		description: 'Which users of the hub',
		displayOptions: { show: ofUsers },
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'By Condition', value: 'conditions' },
			{ name: 'By Group', value: 'group' },
			{
				name: 'By Search Expression',
				value: 'search',
				description: 'Written as Okta’s API takes it',
			},
			{ name: 'By Status', value: 'status' },
			{ name: 'By User Type', value: 'type' },
		],
	},
	{
		displayName: 'Hub Group',
		name: 'group',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description:
			'The group whose members are read. Okta sends members whole, whichever attributes are chosen.',
		displayOptions: shownBy('group'),
		...listOrId('group', 'searchHubGroups'),
	},
	{
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		required: true,
		default: ['ACTIVE'],
		displayOptions: shownBy('status'),
		options: [
			{ name: 'Active', value: 'ACTIVE' },
			{ name: 'Deactivated', value: 'DEPROVISIONED' },
			{ name: 'Locked Out', value: 'LOCKED_OUT' },
			{ name: 'Password Expired', value: 'PASSWORD_EXPIRED' },
			{ name: 'Password Reset', value: 'RECOVERY' },
			{ name: 'Pending User Action', value: 'PROVISIONED' },
			{ name: 'Staged', value: 'STAGED' },
			{ name: 'Suspended', value: 'SUSPENDED' },
		],
	},
	{
		displayName: 'User Type Name or ID',
		name: 'userType',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'hubUserTypes' },
		required: true,
		default: '',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		displayOptions: shownBy('type'),
	},
	{
		displayName: 'Search Expression',
		name: 'searchExpression',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. profile.department eq "Engineering" and status eq "ACTIVE"',
		description:
			'Attribute names mind letter case, values do not. There is no ‘ne’: write (a lt "x" or a gt "x").',
		displayOptions: shownBy('search'),
	},
	...conditionProperties,
	{
		displayName: 'Include Deactivated',
		name: 'includeDeactivated',
		type: 'boolean',
		default: false,
		description: 'Whether deactivated users are read as well',
		displayOptions: {
			show: { operation: ['readUsers'], users: ['all', 'conditions', 'group', 'search', 'type'] },
		},
	},
	{
		displayName: 'Attribute Names or IDs',
		name: 'attributes',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'hubAttributes' },
		default: ['login', 'email', 'firstName', 'lastName'],
		description:
			'Only these are fetched from the hub; none chosen fetches all. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: { show: { operation: ['readUsers'] } },
	},
];
