import type { OktaClient } from '../okta/client';
import { listMembers } from '../okta/members';
import type { OktaUser } from '../okta/users';
import { assignedPeople, type AssignedPerson, type Scope } from './assignedPeople';

/**
 * Who is assigned in the spoke, and who is in the hub's group for them already; both are read side by side. Where it turns
 * out that nobody is assigned, the group is not read to its end.
 * @throws Refused where nobody is assigned
 */
export async function readScope(
	{ hub, spoke }: { hub: OktaClient; spoke: OktaClient },
	{ scope, hubGroupId }: { scope: Scope; hubGroupId?: string },
): Promise<{ people: AssignedPerson[]; members: OktaUser[] }> {
	let isOver = false;
	const assigned = assignedPeople(spoke, scope).catch((failure: unknown) => {
		isOver = true;
		throw failure;
	});
	const readMembers = async (groupId: string) => {
		const members: OktaUser[] = [];
		for await (const page of listMembers(hub, groupId)) {
			if (isOver) break;
			for (const member of page) members.push(member);
		}
		return members;
	};
	const [people, members] = await Promise.all([
		assigned,
		hubGroupId ? readMembers(hubGroupId) : [],
	]);
	return { people, members };
}
