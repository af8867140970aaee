import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { PeopleRun } from '../../src/operations/PeopleRun';
import { ProvisionRun } from '../../src/operations/provisionRun';
import { hubAttributes, hubUserTypes, sharedAttributes } from '../shared/attributeOptions';
import { hubGroups, spokeApps } from '../shared/orgOptions';
import { connect, spokeOf } from '../shared/connect';
import { fixedParameters } from '../shared/fixedParameters';
import { listPerItem } from '../shared/listPerItem';
import { outputsExpression } from '../shared/outputs';
import { perItem } from '../shared/perItem';
import { hubProfileFields } from '../shared/profileFields';
import {
	searchHubGroups,
	searchSpokeApps,
	searchSpokeGroups,
	searchSpokeUsers,
} from '../shared/pickers';
import { runAssigned } from './assigned';
import { readPersonTask } from './person';
import { readOutputs } from './parameters';
import { properties } from './properties';
import { readSettings } from './settings';

export class ProvisionUser implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Okta Provision User',
		name: 'provisionUser',
		icon: { light: 'file:../icons/org2org.svg', dark: 'file:../icons/org2org.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "createOrUpdate" ? "create or update" : $parameter["operation"] }}{{ $parameter["dryRun"] ? " (dry run)" : "" }}',
		description:
			'Bring people into the hub org of an Okta hub-and-spoke federation, sending only what differs',
		defaults: { name: 'Okta Provision User' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression,
		credentials: [{ name: 'oktaOrg2OrgApi', required: true }],
		properties,
	};

	methods = {
		resourceMapping: { hubProfileFields },
		listSearch: { searchSpokeUsers, searchSpokeGroups, searchSpokeApps, searchHubGroups },
		loadOptions: { hubAttributes, sharedAttributes, hubGroups, hubUserTypes, spokeApps },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return this.getNodeParameter('operation', 0) === 'provisionAssigned'
			? await provisionScope(this)
			: await provisionPeople(this);
	}
}

async function provisionScope(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return await listPerItem(context, {
		begin: async () => await connect(context),
		run: async (connection, item) => await runAssigned(context, item, connection),
		outputs: readOutputs(context),
		hints: true,
	});
}

async function provisionPeople(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const fields = fixedParameters(context);
	return await perItem(context, {
		begin: async () => {
			const connection = await connect(context);
			const { hub } = connection;
			const run = new ProvisionRun(hub, await readSettings(context, hub));
			return new PeopleRun(run, () => spokeOf(connection));
		},
		read: (item) => readPersonTask(fields, item),
		laneOf: (person, run) => run.laneOf(person),
		prepare: async (run, people) => await run.prepare(people),
		run: async (run, person) => await run.provision(person),
		outputs: readOutputs(context),
	});
}
