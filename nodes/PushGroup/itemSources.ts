import type { IExecuteFunctions } from 'n8n-workflow';
import { groupItems, type GroupRow } from '../../src/domain/groupItems';
import type { Profile } from '../../src/domain/profile';
import { listedPeople } from '../../src/operations/pushGroupPeople';
import { Refused } from '../../src/operations/Refused';
import type { AskedSource } from './sources';

interface Details {
	description?: unknown;
	key?: unknown;
	attributes?: { values?: Array<{ attribute: string; value: unknown }> };
}

/** The groups that the input items name, each with the people its items name. */
export function readItemSources(context: IExecuteFunctions): AskedSource[] {
	const rows: GroupRow[] = [];
	const nameless: number[] = [];
	for (let item = 0; item < context.getInputData().length; item += 1) {
		const row = readRow(context, item);
		if (row.name.trim() === '') nameless.push(item);
		else rows.push(row);
	}
	const owner = textOf(context.getNodeParameter('sourceName', 0)).trim();
	const groups = groupItems(rows, owner).map(
		({ source, people, items }): AskedSource => ({
			found: { source, people: listedPeople(people), label: owner },
			items,
		}),
	);
	const failures = nameless.map((item): AskedSource => ({ failure: noName(item), items: [item] }));
	return [...groups, ...failures];
}

function readRow(context: IExecuteFunctions, item: number): GroupRow {
	const details = context.getNodeParameter('groupDetails', item, {}) as Details;
	const profile = profileOf(details);
	return {
		item,
		name: textOf(context.getNodeParameter('groupName', item, '')),
		key: textOf(details.key),
		description: textOf(details.description),
		members: readLogins(context, item).map((login) => ({ login, profile })),
	};
}

/** A field that nobody filled in names no person; one that came out empty names somebody whose login is missing. */
function readLogins(context: IExecuteFunctions, item: number): string[] {
	const written = context.getNode().parameters.memberLogin;
	if (written === undefined || written === '') return [];
	const value: unknown = context.getNodeParameter('memberLogin', item, '');
	return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
}

function profileOf({ attributes }: Details): Profile {
	return Object.fromEntries(
		(attributes?.values ?? [])
			.filter(({ attribute }) => attribute.trim() !== '')
			.map(({ attribute, value }) => [attribute.trim(), value]),
	);
}

/** An expression may give a number, or nothing at all. */
function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function noName(item: number): Refused {
	return new Refused({
		code: 'GROUP_NAME_MISSING',
		message: 'An item names no group, so its person was put into none',
		remedy: 'Map the department or team to ‘Group Name’, or filter such items out beforehand.',
		facts: { item },
	});
}
