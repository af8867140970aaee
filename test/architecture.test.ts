/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');

/** What each room may import beside itself: rooms of this package by folder, other packages by name. */
const ROOMS: Array<{ room: string; may: string[]; typesFrom?: string[] }> = [
	{ room: 'src/domain', may: [] },
	{ room: 'src/okta', may: ['src/domain', 'src/ports', 'crypto'] },
	{ room: 'src/operations', may: ['src/domain', 'src/okta', 'src/ports', 'crypto'] },
	{ room: 'src/ports.ts', may: [] },
	{ room: 'nodes', may: ['src', 'n8n-workflow'] },
	{ room: 'credentials', may: ['src', 'n8n-workflow'], typesFrom: ['nodes'] },
	{ room: 'simulator', may: ['node:', 'crypto', 'http', 'net', 'jose'], typesFrom: ['src/ports'] },
];

interface Import {
	file: string;
	target: string;
	typeOnly: boolean;
}

function filesIn(room: string): string[] {
	if (room.endsWith('.ts')) return [room];
	return readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.m?ts$/.test(name))
		.map((name) => path.posix.join(room, name.split(path.sep).join('/')));
}

/** Relative targets are given from the top of the package. */
function importsOf(file: string): Import[] {
	const text = readFileSync(path.join(root, file), 'utf8');
	const statements = text.matchAll(
		/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\b(?:require|import)\('([^']+)'\)/gm,
	);
	return [...statements].map(([, type, from, bare, called]) => {
		const target = from ?? bare ?? called ?? '';
		const absolute = target.startsWith('.')
			? path.posix.join(path.posix.dirname(file), target)
			: target;
		return { file, target: absolute, typeOnly: type !== undefined };
	});
}

const isIn = (target: string, room: string) =>
	target === room.replace(/\.ts$/, '') || target.startsWith(room.endsWith(':') ? room : `${room}/`);

test.each(ROOMS)('$room imports only what lies below it', ({ room, may, typesFrom = [] }) => {
	const breaches = filesIn(room)
		.flatMap(importsOf)
		.filter(({ target, typeOnly }) => {
			const allowed = [room, ...may, ...(typeOnly ? typesFrom : [])];
			return !allowed.some((place) => isIn(target, place));
		})
		.map(({ file, target }) => `${file} imports ${target}`);
	expect(breaches).toEqual([]);
});

test('the reader of import lines sees every form of import', () => {
	const seen = importsOf('test/architecture.test.ts').map(({ target }) => target);
	expect(seen).toEqual(expect.arrayContaining(['node:fs', 'node:path']));
	expect(importsOf('nodes/shared/connect.ts').map(({ target }) => target)).toEqual(
		expect.arrayContaining(['n8n-workflow', 'src/okta/client', 'nodes/shared/n8nHttp']),
	);
});

test('n8n is named in nodes and credentials only', () => {
	const strangers = ['src', 'simulator']
		.flatMap(filesIn)
		.filter((file) => readFileSync(path.join(root, file), 'utf8').includes("'n8n-"));
	expect(strangers).toEqual([]);
});
