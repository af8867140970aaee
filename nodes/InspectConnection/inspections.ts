import type { IExecuteFunctions } from 'n8n-workflow';
import { compareSchemas } from '../../src/domain/schemaComparison';
import { checkConnection } from '../../src/operations/checkConnection';
import { listPushedGroups, type PushedGroup } from '../../src/operations/listPushedGroups';
import { readSchemaOfType } from '../../src/operations/schemaReader';
import { spokeOf, type Connection } from '../shared/connect';
import { readListWish } from './readListWish';

type Inspection = (
	context: IExecuteFunctions,
	item: number,
	connection: Connection,
) => Promise<object[]>;

/** One entry per operation of the node; each answers with a list of output objects. */
export const inspections = {
	checkConnection: async (_context, _item, { hub, spoke, identityIn }) => [
		await checkConnection(hub, identityIn),
		...(spoke ? [await checkConnection(spoke, identityIn)] : []),
	],

	compareSchemas: async (context, item, connection) => {
		const typeOf = (name: string) =>
			(context.getNodeParameter(name, item, '') as string) || undefined;
		const compared = compareSchemas(
			await readSchemaOfType(spokeOf(connection), typeOf('spokeUserTypeId')),
			await readSchemaOfType(connection.hub, typeOf('hubUserTypeId')),
		);
		const onlyDifferences = context.getNodeParameter('onlyDifferences', item) as boolean;
		return compared.filter(({ verdict }) => !onlyDifferences || verdict !== 'same');
	},

	listPushedGroups: async (context, item, connection) => {
		const groups: PushedGroup[] = [];
		const wish = await readListWish(context, item, connection);
		for await (const group of listPushedGroups(connection, wish)) groups.push(group);
		return groups;
	},
} satisfies Record<string, Inspection>;
