import {
	ICredentialsHelper,
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IDataObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeProperties,
} from 'n8n-workflow';

export type CredentialTypes = Record<string, ICredentialType>;

/**
 * n8n's credential store in memory, with n8n's own order of things: the expirable field is filled when it is empty or
 * was refused, and what comes back is stored for the next run.
 */
export class StoredCredentials extends ICredentialsHelper {
	/** How often a token was fetched. */
	refreshes = 0;

	constructor(
		private readonly types: CredentialTypes,
		readonly stored: Record<string, IDataObject>,
	) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const authenticate = this.types[typeName]?.authenticate;
		return typeof authenticate === 'function' ? await authenticate(credentials, options) : options;
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		_node: INode,
		expired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type = this.types[typeName];
		const field = type?.properties.find(({ typeOptions }) => typeOptions?.expirable);
		if (!type?.preAuthentication || !field) return undefined;
		if (credentials[field.name] !== '' && !expired) return undefined;
		const fetched = await type.preAuthentication.call(helpers, credentials);
		if (fetched[field.name] === undefined) return undefined;
		this.refreshes += 1;
		Object.assign(this.stored[typeName] ?? {}, fetched);
		return Object.assign(credentials, fetched as ICredentialDataDecryptedObject);
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	getCredentialsProperties(typeName: string): INodeProperties[] {
		return this.types[typeName]?.properties ?? [];
	}

	async getCredentials(): Promise<never> {
		throw new Error('not used by nodes');
	}

	async getDecrypted(
		_data: unknown,
		_node: unknown,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject> {
		const properties = this.getCredentialsProperties(typeName);
		const values = this.stored[typeName] as never;
		return NodeHelpers.getNodeParameters(properties, values, true, false, null, null) as never;
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	isCredentialUsableByNode(): boolean {
		return true;
	}
}
