import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { authenticate } from './authenticate';
import { connectionProperties } from './connectionProperties';
import { preAuthenticate } from './preAuthenticate';
import { TEST_HEADER } from './testHeader';

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

	properties = connectionProperties;

	/** n8n calls it when no tokens are kept, when `authenticate` asks for some, and when a call was answered with 401. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return await preAuthenticate(this.helpers, credentials);
	}

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => authenticate(credentials, request, Date.now());

	/** Both orgs are tried on the way to this request, and what they say is the test's answer; see `authenticate`. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.hubUrl}}',
			url: '/api/v1/users?limit=1',
			headers: { [TEST_HEADER]: 'yes' },
		},
	};
}
