/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** As much of JSON Schema as n8n's previews use. */
interface Schema {
	type?: string | string[];
	properties?: Record<string, Schema>;
	items?: Schema;
}

/** Lists that stayed empty are those of warnings. */
const TEXT: Schema = { type: 'string' };

const NODES = path.resolve(__dirname, '../../nodes');

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object';

/** What all these values have in common: every key that any of them has, every type that a key takes. */
function schemaOf(values: readonly unknown[]): Schema {
	// n8n shows the first type only.
	const types = [...new Set(values.map(typeOf))].sort(
		(a, b) => Number(a === 'null') - Number(b === 'null'),
	);
	const objects = values.filter(isObject);
	const entries = values.filter((value) => Array.isArray(value)).flat() as unknown[];
	const keys = [...new Set(objects.flatMap((value) => Object.keys(value)))];
	const present = (key: string) =>
		objects.filter((value) => Object.hasOwn(value, key)).map((value) => value[key]);
	return {
		...(types.length > 0 ? { type: types.length === 1 ? types[0] : types } : {}),
		...(objects.length > 0
			? { properties: Object.fromEntries(keys.map((key) => [key, schemaOf(present(key))])) }
			: {}),
		...(types.includes('array') ? { items: entries.length > 0 ? schemaOf(entries) : TEXT } : {}),
	};
}

/**
 * Compares the preview that n8n shows before a first run with what really came out, both ways. With UPDATE_PREVIEWS=1
 * the preview is written anew instead.
 * @param preview folder of the node, then what n8n puts into the address: `SetStatus/v1.0.0/status/suspend`
 */
export function expectPreview(preview: string, outcomes: readonly unknown[]): void {
	const [node = '', ...rest] = preview.split('/');
	const file = path.join(NODES, node, '__schema__', `${rest.join('/')}.json`);
	// As n8n stores it: what is undefined is not there.
	const stored = outcomes.map((outcome) => JSON.parse(JSON.stringify(outcome)) as unknown);
	const actual = { ...schemaOf(stored), version: 1 };
	if (process.env.UPDATE_PREVIEWS === '1') {
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, `${JSON.stringify(actual, null, '\t')}\n`);
	}
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(actual);
}
