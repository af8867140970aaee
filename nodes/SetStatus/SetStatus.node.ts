import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { SECRETS } from '../../src/operations/setStatus/StatusOutcome';
import { StatusRun } from '../../src/operations/setStatus/StatusRun';
import { hubAttributes } from '../shared/attributeOptions';
import { connect } from '../shared/connect';
import { n8nClock } from '../shared/n8nClock';
import { fixedParameters } from '../shared/fixedParameters';
import { hubGroups } from '../shared/orgOptions';
import { perItem } from '../shared/perItem';
import { searchHubUsers } from '../shared/pickers';
import { readTask } from './parameters';
import { properties } from './properties';
import { readSettings } from './settings';

export class SetStatus implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Okta Set Status',
		name: 'setStatus',
		icon: { light: 'file:../icons/org2org.svg', dark: 'file:../icons/org2org.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "setStatus" ? "set to " + $parameter["status"] : $parameter["operation"] }}{{ $parameter["dryRun"] ? " (dry run)" : "" }}',
		description:
			'Bring users of the hub org of an Okta hub-and-spoke federation to the status they should have',
		defaults: { name: 'Okta Set Status' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'oktaOrg2OrgApi', required: true }],
		sensitiveOutputFields: [...SECRETS],
		properties,
	};

	methods = { listSearch: { searchHubUsers }, loadOptions: { hubAttributes, hubGroups } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const fields = fixedParameters(this);
		return await perItem(this, {
			begin: async () => {
				const connection = await connect(this);
				return new StatusRun(connection.hub, n8nClock, await readSettings(this, connection));
			},
			read: (item) => readTask(fields, item),
			laneOf: (task, run) => run.laneOf(task),
			prepare: async (run, tasks) => await run.prepare(tasks),
			run: async (run, task) => await run.run(task),
		});
	}
}
