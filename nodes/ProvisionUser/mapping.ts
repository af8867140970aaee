import type { IExecuteFunctions } from 'n8n-workflow';
import type { SpokeMapping } from '../../src/domain/spokeMapping';
import { listOf } from '../shared/lists';
import { readOptions } from './parameters';

interface MappingRows {
	attributes?: Array<{ hubAttribute: string; from: 'attribute' | 'value'; source: string }>;
}

/** The mapping fields of one item. */
export function readMapping(context: IExecuteFunctions, item: number): SpokeMapping {
	const chosen = context.getNodeParameter('mappedAttributes', item, 'same') === 'chosen';
	const rows = context.getNodeParameter('mappingOverrides', item, {}) as MappingRows;
	return {
		attributes: chosen ? listOf(context.getNodeParameter('chosenAttributes', item, '')) : 'same',
		overrides: (rows.attributes ?? [])
			.filter(({ hubAttribute }) => hubAttribute.trim() !== '')
			.map(({ hubAttribute, from, source }) => ({
				hubAttribute: hubAttribute.trim(),
				from: from === 'value' ? { value: source } : { attribute: source.trim() },
			})),
		emptyValues: readOptions(context, item).emptyValues ?? 'ignore',
	};
}
