import type { IExecuteFunctions } from 'n8n-workflow';
import type { ReleaseWish } from '../../src/domain/groupRelease';
import { ownerOf } from '../../src/operations/pushGroupSources';
import { removePushedGroup, type ReleasedGroup } from '../../src/operations/removePushedGroup';
import { spokeOf, type Connection } from '../shared/connect';
import { readMarkerPlace } from '../shared/markerPlace';
import { readDryRun, type Options } from './parameters';

export interface ReleaseTask {
	released: ReleasedGroup;
	then: ReleaseWish['then'];
	marker: ReleaseWish['marker'];
	/** Missing where the group is the spoke's. */
	sourceName?: string;
	dryRun: boolean;
}

/** What one item wants of the operation ‘Remove Pushed Group’. */
export function readRelease(context: IExecuteFunctions, item: number): ReleaseTask {
	const text = (name: string) =>
		(context.getNodeParameter(name, item, '', { extractValue: true }) as string).trim();
	const fromItems = text('releaseOwner') === 'items';
	return {
		released:
			text('releaseBy') === 'hubGroup' ? { hubId: text('hubGroup') } : { key: text('sourceId') },
		then: text('then') as ReleaseWish['then'],
		marker: readMarkerPlace(context.getNodeParameter('removeOptions', item, {}) as Options),
		sourceName: fromItems ? text('releaseSourceName') : undefined,
		dryRun: readDryRun(context, item),
	};
}

export async function release(connection: Connection, task: ReleaseTask) {
	const { released, then, marker, sourceName, dryRun } = task;
	const owner = sourceName ?? ownerOf(spokeOf(connection));
	return await removePushedGroup(connection.hub, released, { then, owner, marker }, dryRun);
}

/** Two items about the same group are done one after the other. */
export function releaseLane({ released }: ReleaseTask): string {
	return 'hubId' in released ? released.hubId : released.key;
}
