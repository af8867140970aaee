import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { laneOf, ProvisionRun } from '../../src/operations/provisionRun';
import { connect } from '../shared/connect';
import { perItem } from '../shared/perItem';
import { hubProfileFields } from '../shared/profileFields';
import { readTask } from './parameters';
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
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'oktaOrg2OrgApi', required: true }],
		properties,
	};

	methods = { resourceMapping: { hubProfileFields } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await perItem(this, {
			begin: async () => {
				const { hub } = await connect(this);
				return new ProvisionRun(hub, await readSettings(this, hub));
			},
			read: (item) => readTask(this, item),
			laneOf: ({ wish }) => laneOf(wish),
			prepare: async (run, tasks) => await run.prepare(tasks),
			run: async (run, task) => await run.provision(task),
		});
	}
}
