import type {
	FieldType,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import type { AttributeSchema } from '../../src/domain/attributeSchema';
import { readSchemaOfType } from '../../src/operations/schemaReader';
import { connect } from './connect';
import { nodeError } from './failures';

/** The columns of the attribute mapper: the hub's live user schema, custom attributes included. */
export async function hubProfileFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const operation = this.getCurrentNodeParameter('operation');
	const userTypeId = this.getCurrentNodeParameter('options.userTypeId');
	const schema = await connect(this, { looks: true })
		.then(
			async ({ hub }) =>
				await readSchemaOfType(
					hub,
					typeof userTypeId === 'string' && userTypeId !== '' ? userTypeId : undefined,
				),
		)
		.catch((failure: unknown) => {
			throw nodeError(this.getNode(), failure);
		});
	return { fields: schema.map((attribute) => fieldOf(attribute, operation === 'update')) };
}

const TYPES: Record<AttributeSchema['type'], FieldType> = {
	string: 'string',
	boolean: 'boolean',
	number: 'number',
	integer: 'number',
	array: 'array',
};

/** Only the login is needed to update; a create also needs what the org made required. A person is known by one value. */
function fieldOf(attribute: AttributeSchema, updating: boolean): ResourceMapperField {
	const required = attribute.name === 'login' || (attribute.required && !updating);
	return {
		id: attribute.name,
		displayName: `${attribute.title} (${attribute.name})`,
		required,
		defaultMatch: attribute.name === 'login',
		canBeUsedToMatch: attribute.type !== 'array' && attribute.type !== 'boolean',
		display: true,
		removed: !required,
		readOnly: attribute.readOnly,
		type: attribute.choices ? 'options' : TYPES[attribute.type],
		options: attribute.choices?.map(
			({ value, title }): INodePropertyOptions => ({ name: title, value: value as string }),
		),
	};
}
