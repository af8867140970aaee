import { notFound } from '../OktaError';
import type { Org } from '../org';
import type { UserType } from '../profile/ProfileSchema';

/** The user type that a request names by id, or by the id of its schema. */
export function findUserType(org: Org, id: string): UserType {
	const { userTypes, defaultTypeId } = org.state;
	const isTakenAsDefault = org.knobs.foreignUserTypes === 'default' && !userTypes.has(id);
	const type = userTypes.get(isTakenAsDefault ? defaultTypeId : id);
	if (!type) throw notFound(id, 'UserType');
	return type;
}
