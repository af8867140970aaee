import type { INodeProperties } from 'n8n-workflow';

/** What ids look like: Okta's own examples (Okta API reference). */
const EXAMPLES = {
	app: 'e.g. 0oa1gjh63g214q0Hq0g4',
	group: 'e.g. 00g1emaKYZTWRYYRRTSK',
	user: 'e.g. 00ub0oNGTSWTBKOLGLNR',
} as const;

/** A thing of an org is picked from a list, which one of the node's `listSearch` methods fills, or named by its id. */
export const listOrId = (
	what: keyof typeof EXAMPLES,
	searchListMethod: string,
): Pick<INodeProperties, 'modes'> => ({
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod, searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: EXAMPLES[what],
		},
	],
});
