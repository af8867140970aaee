import { IN_DESCRIPTION, type MarkerPlace } from '../../src/domain/groupMarker';

/** Where a pushed hub group says whose it is: in the group attribute that a field names, or in its description. */
export function readMarkerPlace({ markerAttribute }: { markerAttribute?: string }): MarkerPlace {
	const attribute = (markerAttribute ?? '').trim();
	return attribute === '' ? IN_DESCRIPTION : { in: 'attribute', attribute };
}
