import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { ApplicationError } from 'n8n-workflow';
import { authorizationOf, orgAt } from '../src/okta/authorize';
import { readConnection } from '../src/okta/connection';
import { connectionProperties } from './connectionProperties';

/** One spoke → hub connection: where both orgs are and how each is spoken to. */
export class OktaOrg2OrgApi implements ICredentialType {
	name = 'oktaOrg2OrgApi';

	displayName = 'Okta Org2Org API';

	icon = {
		light: 'file:../nodes/icons/org2org.svg',
		dark: 'file:../nodes/icons/org2org.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-okta-org2org/n8n-nodes-okta-org2org#connect-two-orgs';

	properties: INodeProperties[] = connectionProperties;

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const connection = readConnection(credentials);
		if ('refusal' in connection) {
			throw new ApplicationError(`${connection.refusal.message}. ${connection.refusal.remedy}`);
		}
		const org = orgAt(connection.settings, `${request.baseURL ?? ''}${request.url}`);
		if (!org) {
			throw new ApplicationError(
				'This credential only serves its own hub and spoke; the request went to another address and was stopped',
			);
		}
		const baseURL = request.baseURL === undefined ? {} : { baseURL: org.url };
		return { ...request, ...baseURL, headers: { ...request.headers, ...authorizationOf(org) } };
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{$credentials.hubUrl}}', url: '/api/v1/users?limit=1' },
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'The hub did not accept the API token: it was revoked, has expired, belongs to another org, or its owner was deactivated',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'The hub knows the API token, but its owner may not read users',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'No Okta org answers at the hub URL. Check its spelling',
				},
			},
		],
	};
}
