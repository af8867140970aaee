import type { INodeProperties } from 'n8n-workflow';

/*
 * Whom a run must not touch. Fields that are filled from an org stand in each node: n8n's linter wants to read what they
 * say (node-param-description-missing-from-dynamic-options).
 */

export const emailDomains = (description: string): INodeProperties => ({
	displayName: 'Allowed Email Domains',
	name: 'emailDomains',
	type: 'string',
	default: '',
	placeholder: 'e.g. example.com, example.org',
	description,
});

export const ownerName: INodeProperties = {
	displayName: 'Owner Name',
	name: 'ownerName',
	type: 'string',
	default: '',
	placeholder: 'e.g. spoke-europe',
	description: 'What the owner attribute holds for users of this spoke',
};

export const protectedUsers = (description: string): INodeProperties => ({
	displayName: 'Protected Users',
	name: 'protectedUsers',
	type: 'string',
	default: '',
	placeholder: 'e.g. break-glass@example.com',
	description,
});
