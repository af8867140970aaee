import type { AttributeSchema } from '../domain/attributeSchema';
import type { OktaClient } from '../okta/client';
import { NotFound, PermissionMissing } from '../okta/failures/answerFailures';
import { listUserTypes, readUserSchema } from '../okta/schema';

/**
 * The hub's schema of a user type, read once per run; undefined where the token may not read schemas.
 * @param userTypeId undefined for the default type
 */
export function schemaReader(
	hub: OktaClient,
): (userTypeId: string | undefined) => Promise<readonly AttributeSchema[] | undefined> {
	const read = new Map<string, Promise<readonly AttributeSchema[] | undefined>>();
	return async (userTypeId) => {
		const key = userTypeId ?? 'default';
		const known = read.get(key) ?? readSchemaOfType(hub, userTypeId).catch(notShown);
		read.set(key, known);
		return await known;
	};
}

export async function readSchemaOfType(
	hub: OktaClient,
	userTypeId: string | undefined,
): Promise<readonly AttributeSchema[]> {
	if (userTypeId === undefined) return await readUserSchema(hub);
	const type = (await listUserTypes(hub)).find(({ id }) => id === userTypeId);
	const schemaId = type?._links?.schema?.href?.split('/').pop();
	return await readUserSchema(hub, schemaId ?? userTypeId);
}

function notShown(failure: unknown): undefined {
	if (failure instanceof PermissionMissing || failure instanceof NotFound) return undefined;
	throw failure;
}
