import type { OktaClient } from './client';
import { isRecord } from './errorBody';

/** One custom attribute of a user schema as Okta describes it (OpenAPI 2026.06.3, UserSchemaAttribute). */
export type AttributeDefinition = Readonly<Record<string, unknown>>;

const DEFAULT_SCHEMA = '/api/v1/meta/schemas/user/default';

/** The custom attributes of the default user type by name, with everything Okta says about each. */
export async function readCustomAttributes(
	client: OktaClient,
): Promise<Map<string, AttributeDefinition>> {
	const { body } = await client.send<unknown>({
		method: 'GET',
		path: DEFAULT_SCHEMA,
		doing: 'read the user schema',
	});
	const definitions = isRecord(body) && isRecord(body.definitions) ? body.definitions : {};
	const custom = isRecord(definitions.custom) ? definitions.custom : {};
	const properties = isRecord(custom.properties) ? custom.properties : {};
	return new Map(
		Object.entries(properties).filter((entry): entry is [string, AttributeDefinition] =>
			isRecord(entry[1]),
		),
	);
}

/** Adds one custom attribute to the default user type; what is there stays (OpenAPI 2026.06.3, updateUserProfile). */
export async function addCustomAttribute(
	client: OktaClient,
	name: string,
	definition: AttributeDefinition,
): Promise<void> {
	await client.send({
		method: 'POST',
		path: DEFAULT_SCHEMA,
		body: {
			definitions: {
				custom: { id: '#custom', type: 'object', properties: { [name]: definition }, required: [] },
			},
		},
		doing: `add the attribute ${name}`,
		repeatable: true,
	});
}
