import type { INodeProperties } from 'n8n-workflow';

const listing = { operation: ['importGroups', 'importUsers', 'readUsers'] };
const ofUsers = { operation: ['importUsers', 'readUsers'] };
const all = { returnAll: [true] };

/** How much is read at once, and from where on. */
export const amountProperties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
		displayOptions: { show: listing },
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { ...listing, returnAll: [false] } },
	},
	{
		displayName: 'Only Changes',
		name: 'incremental',
		type: 'boolean',
		default: false,
		description:
			'Whether to leave out what has not changed since the last run. n8n remembers runs of an active workflow only: a test run looks at the same changes again and again.',
		displayOptions: { show: { ...listing, ...all } },
	},
	{
		displayName: 'In Batches',
		name: 'inBatches',
		type: 'boolean',
		default: false,
		description:
			'Whether each call reads one batch, and a loop calls again while the output ‘Next Batch’ says so. For more users than fit into memory.',
		displayOptions: { show: { ...ofUsers, ...all } },
	},
	{
		displayName: 'Batch Size',
		name: 'batchSize',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 1000,
		description: 'About how many users one call reads',
		displayOptions: { show: { ...ofUsers, ...all, inBatches: [true] } },
	},
	{
		displayName: 'Continue From',
		name: 'continueFrom',
		type: 'string',
		default: '',
		placeholder: 'e.g. ={{ $json.cursor }}',
		description: 'The ‘cursor’ of the output ‘Next Batch’, unchanged. Empty begins from the start.',
		displayOptions: { show: { ...ofUsers, ...all, inBatches: [true] } },
	},
];
