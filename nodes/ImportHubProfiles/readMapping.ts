import type { IExecuteFunctions } from 'n8n-workflow';
import type { ImportMapping, MappedAttribute } from '../../src/domain/importMapping';
import type { ProtectionWish } from '../../src/operations/protectionOf';
import { listOf } from '../shared/lists';

interface MappingOptions {
	emptyValues?: 'ignore' | 'clear';
	onlyOnCreate?: string;
	preferUsername?: boolean;
	protectedGroupId?: string;
	protectedUsers?: string;
}

const optionsOf = (context: IExecuteFunctions, item: number) =>
	context.getNodeParameter('options', item, {}) as MappingOptions;

/** How the fields of one item map the hub's profile to the spoke's. */
export function readMapping(context: IExecuteFunctions, item: number): ImportMapping {
	const options = optionsOf(context, item);
	const fixed = new Set(listOf(options.onlyOnCreate));
	return {
		attributes: readAttributes(context, item).map((attribute) => ({
			...attribute,
			onlyOnCreate: attribute.onlyOnCreate || fixed.has(attribute.spoke),
		})),
		preferUsername: options.preferUsername ?? true,
		clearsEmpty: options.emptyValues === 'clear',
		link: (context.getNodeParameter('linkAttribute', item, '') as string).trim() || undefined,
		pushed: new Set(listOf(context.getNodeParameter('pushedAttributes', item, []))),
	};
}

/** Who in the spoke is never changed. */
export function readProtection(context: IExecuteFunctions, item: number): ProtectionWish {
	const { protectedGroupId, protectedUsers } = optionsOf(context, item);
	return {
		logins: listOf(protectedUsers),
		groupId: protectedGroupId || undefined,
		emailDomains: [],
	};
}

function readAttributes(context: IExecuteFunctions, item: number): MappedAttribute[] {
	if (context.getNodeParameter('mappingMode', item) === 'sameNames') {
		const names = listOf(context.getNodeParameter('mappedAttributes', item, []));
		return names.map((name) => ({ hub: name, spoke: name, onlyOnCreate: false }));
	}
	const rows = context.getNodeParameter('attributeMapping.attributes', item, []);
	return (rows as MappedAttribute[]).filter(({ hub, spoke }) => hub && spoke);
}
