import type { IExecuteFunctions } from 'n8n-workflow';
import type { GroupRule } from '../../src/domain/groupRule';
import type { SourceGroup } from '../../src/domain/groupWish';
import type { OktaClient } from '../../src/okta/client';
import { inLanes } from '../../src/operations/inLanes';
import { mappedGroups, retireMapping } from '../../src/operations/pushGroupMappings';
import type { Memberships } from '../../src/operations/pushGroupMemberships';
import type { GroupPeople, SpokeReading } from '../../src/operations/pushGroupPeople';
import {
	ownerOf,
	spokeGroup,
	spokeGroupsByRule,
	type FoundSource,
} from '../../src/operations/pushGroupSources';
import { readOptions } from './parameters';
import { readReading } from './reading';

/** A group to push, and what is to be done in the spoke once it is pushed. */
export interface ReadSource {
	found: FoundSource;
	afterwards?(): Promise<void>;
}

/** What some input items ask for, as it was read, or why it could not be. */
export type AskedSource = { items: number[] } & (ReadSource | { failure: unknown });

/** One thing to read from the spoke; items that ask for the same thing have the same key. */
interface Ask {
	key: string;
	/** @param begin where nothing else is asked for */
	read(reading: SpokeReading, begin?: Begin): Promise<ReadSource[]>;
}

/** Begins to read the memberships of a group before the group itself is read. */
export type Begin = (
	source: Pick<SourceGroup, 'owner' | 'key'>,
	people: GroupPeople,
	item: number,
) => Memberships;

type Asker = (context: IExecuteFunctions, item: number, spoke: OktaClient) => Ask[];

interface GroupRows {
	groups?: Array<{ group: { value?: string } | string }>;
}

interface RuleRows {
	rules?: GroupRule[];
}

const READS_AT_ONCE = 10;

/** How each kind of source reads an item's wish. */
const askers: Record<'spokeGroups' | 'spokeRules' | 'appPush', Asker> = {
	spokeGroups: (context, item, spoke) => {
		const { groups } = context.getNodeParameter('spokeGroups', item, {}) as GroupRows;
		const ids = (groups ?? []).map(({ group }) =>
			typeof group === 'string' ? group : group.value,
		);
		return ids.map((written) => {
			const id = (written ?? '').trim();
			const source = { owner: ownerOf(spoke), key: id };
			return {
				key: `group ${id}`,
				read: async (reading, begin) => {
					const early = begin && ((people: GroupPeople) => begin(source, people, item));
					return [{ found: await spokeGroup(spoke, id, reading, early) }];
				},
			};
		});
	},
	spokeRules: (context, item, spoke) => {
		const { rules = [] } = context.getNodeParameter('groupRules', item, {}) as RuleRows;
		const appGroups = readOptions(context, item).appGroups ?? false;
		const read = async (reading: SpokeReading) =>
			(await spokeGroupsByRule(spoke, rules, { ...reading, appGroups })).map((found) => ({
				found,
			}));
		return [{ key: JSON.stringify({ rules, appGroups }), read }];
	},
	appPush: (context, item, spoke) => {
		const named: unknown = context.getNodeParameter('appId', item, '', { extractValue: true });
		const appId = String(named ?? '').trim();
		const retires = readOptions(context, item).retireAppPush ?? false;
		const read = async (reading: SpokeReading) =>
			(await mappedGroups(spoke, appId, reading)).map((found) => ({
				found,
				afterwards: retires ? async () => await retireMapping(spoke, appId, found) : undefined,
			}));
		return [{ key: `app ${appId}`, read }];
	},
};

/**
 * The groups of the spoke that the input items ask for, each once.
 * @param begin used where one group is asked for; of several, each is read while others are
 */
export async function readSpokeSources(
	context: IExecuteFunctions,
	spoke: OktaClient,
	kind: keyof typeof askers,
	begin: Begin,
): Promise<AskedSource[]> {
	const asks = new Map<string, Ask & { items: number[] }>();
	for (let item = 0; item < context.getInputData().length; item += 1)
		for (const ask of askers[kind](context, item, spoke)) {
			const known = asks.get(ask.key);
			if (known) known.items.push(item);
			else asks.set(ask.key, { ...ask, items: [item] });
		}
	const reading = await readReading(spoke, readOptions(context, 0));
	return oncePerGroup(await readAll([...asks.values()], reading, begin));
}

async function readAll(
	asks: ReadonlyArray<Ask & { items: number[] }>,
	reading: SpokeReading,
	begin: Begin,
): Promise<AskedSource[]> {
	const early = asks.length === 1 ? begin : undefined;
	const results = await inLanes(asks.length, {
		concurrency: READS_AT_ONCE,
		stopOnFailure: false,
		laneOf: (index) => `${index}`,
		run: async (index) => (await asks[index]?.read(reading, early)) ?? [],
	});
	return results.flatMap((result, index): AskedSource[] => {
		const items = asks[index]?.items ?? [];
		if (result.state === 'done') return result.value.map((source) => ({ ...source, items }));
		return result.state === 'failed' ? [{ failure: result.failure, items }] : [];
	});
}

/** A group that several items or rules ask for is pushed once, for all of them. */
function oncePerGroup(asked: readonly AskedSource[]): AskedSource[] {
	const groups = new Map<string, AskedSource>();
	const failed: AskedSource[] = [];
	for (const source of asked) {
		if ('failure' in source) failed.push(source);
		else {
			const { key } = source.found.source;
			const items = [...(groups.get(key)?.items ?? []), ...source.items];
			groups.set(key, { ...(groups.get(key) ?? source), items: [...new Set(items)] });
		}
	}
	return [...groups.values(), ...failed];
}
