import type { OktaClient } from '../okta/client';
import { absentWhen } from '../okta/failures/absentWhen';
import { NotFound } from '../okta/failures/answerFailures';
import { deactivatePushMapping, listPushMappings, type GroupPushMapping } from '../okta/groupPush';
import { hubGroupOf, readGroup } from '../okta/groups';
import { nameOf } from '../domain/groupTarget';
import { spokePeople, type SpokeReading } from './pushGroupPeople';
import { sourceOf, type FoundSource } from './pushGroupSources';

/** A group that the Org2Org app pushes, ready to be pushed by us. */
export interface MappedSource extends FoundSource {
	mappingId: string;
	/** Whether the app still pushes it too. */
	active: boolean;
}

/**
 * The groups that the Org2Org app of the spoke pushes, each to the hub group it is pushed to now. Mappings whose source
 * group is gone have nothing to push and are left out.
 */
export async function mappedGroups(
	spoke: OktaClient,
	appId: string,
	reading: SpokeReading,
): Promise<MappedSource[]> {
	const found: MappedSource[] = [];
	for await (const page of listPushMappings(spoke, appId))
		for (const mapping of page) {
			const source = await mappedSource(spoke, mapping, reading);
			if (source) found.push(source);
		}
	return found;
}

/** Lets the app push a group no more, so that it has one keeper. The hub group and its members stay as they are. */
export async function retireMapping(
	spoke: OktaClient,
	appId: string,
	{ mappingId, active }: MappedSource,
): Promise<void> {
	if (active) await deactivatePushMapping(spoke, appId, mappingId);
}

async function mappedSource(
	spoke: OktaClient,
	mapping: GroupPushMapping,
	reading: SpokeReading,
): Promise<MappedSource | undefined> {
	const counted = spoke.fork();
	const group = await readGroup(counted, mapping.sourceGroupId).catch(absentWhen(NotFound));
	if (!group) return undefined;
	const found = sourceOf(counted, group, spokePeople(counted, group.id, reading));
	const target = await targetOf(counted, mapping.targetGroupId);
	return {
		...found,
		source: { ...found.source, remembered: target.remembered },
		hubName: target.hubName,
		mappingId: mapping.id,
		active: mapping.status === 'ACTIVE',
	};
}

/**
 * A mapping names the group that stands for the target in the spoke (an APP_GROUP), and that has the hub group's name.
 * An id that the spoke does not know can only be the hub's own.
 */
async function targetOf(
	spoke: OktaClient,
	targetGroupId: string | undefined,
): Promise<Pick<FoundSource, 'hubName'> & Pick<FoundSource['source'], 'remembered'>> {
	if (targetGroupId === undefined) return {};
	const standIn = await readGroup(spoke, targetGroupId).catch(absentWhen(NotFound));
	return standIn
		? { hubName: nameOf(hubGroupOf(standIn)) }
		: { remembered: { hubId: targetGroupId, origin: 'linked' } };
}
