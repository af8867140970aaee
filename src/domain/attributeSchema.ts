/** One attribute of an org's user schema, as far as mapping and checking need it. */
export interface AttributeSchema {
	name: string;
	title: string;
	type: 'string' | 'boolean' | 'number' | 'integer' | 'array';
	required: boolean;
	readOnly: boolean;
	/** True for an attribute that the org added to Okta's own 31. */
	custom: boolean;
	minLength?: number;
	maxLength?: number;
	/** True where nothing but an e-mail address is taken. */
	email?: boolean;
	/** What an array holds, as far as the schema says it. */
	items?: Pick<AttributeSchema, 'type' | 'choices'>;
	/** The only values allowed, with their titles. */
	choices?: Array<{ value: unknown; title: string }>;
}
