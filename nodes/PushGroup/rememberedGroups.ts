import type { IExecuteFunctions } from 'n8n-workflow';
import { markerStem } from '../../src/domain/groupMarker';
import type { RememberedGroup, SourceGroup } from '../../src/domain/groupWish';

interface Memory {
	pushedGroups?: Record<string, RememberedGroup>;
}

/**
 * Which hub group belongs to which source, kept with the workflow. n8n saves it after runs of an active workflow only,
 * and the last of two runs at once wins; the marker in the hub then does the rest.
 */
export function rememberedGroups(context: IExecuteFunctions) {
	const memory = context.getWorkflowStaticData('node') as Memory;
	return {
		recall: (source: Pick<SourceGroup, 'owner' | 'key'>): RememberedGroup | undefined =>
			memory.pushedGroups?.[markerStem(source)],
		remember: (source: SourceGroup, group: RememberedGroup): void => {
			const known = memory.pushedGroups?.[markerStem(source)];
			if (known?.hubId === group.hubId && known.origin === group.origin) return;
			memory.pushedGroups = { ...memory.pushedGroups, [markerStem(source)]: group };
		},
	};
}
