/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');

interface Packed {
	size: number;
	files: Array<{ path: string }>;
}

/** What `npm publish` would send, of the package as it is built now. */
function packed(): Packed {
	const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
	const answer = execFileSync('npm', args, {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [first] = JSON.parse(answer) as Packed[];
	if (!first) throw new Error('npm packed nothing');
	return first;
}

const tarball = packed();
const paths = tarball.files.map((file) => file.path);
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	dependencies?: object;
	license: string;
	main: string;
	n8n: { credentials: string[]; nodes: string[]; strict: boolean };
	peerDependencies: Record<string, string>;
	[key: string]: unknown;
};

const ALLOWED = [
	/^dist\/(?:credentials|nodes|src)\/.+\.js$/,
	/^dist\/(?:credentials|nodes)\/.+\.(?:svg|node\.json)$/,
	/^dist\/nodes\/.+\/__schema__\/.+\.json$/,
	/^(?:LICENSE\.md|README\.md|index\.js|package\.json)$/,
];

test('the package holds what runs, and nothing else', () => {
	expect(paths.length).toBeGreaterThan(100);
	expect(paths.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))).toEqual([]);
});

test('every node and credential that is promised is in the package, with its codex and icons', () => {
	const { credentials, nodes } = manifest.n8n;
	const codexes = nodes.map((file) => file.replace(/\.js$/, '.json'));
	expect([...credentials, ...nodes, ...codexes].filter((file) => !paths.includes(file))).toEqual(
		[],
	);
	expect(paths.filter((file) => file.endsWith('.node.js')).sort()).toEqual([...nodes].sort());
});

test('no source map, no test, no simulator goes along, and what is sent fits into 300 kB', () => {
	expect(paths.filter((file) => /\.map$|\.test\.|simulator|\.d\.ts$/i.test(file))).toEqual([]);
	expect(tarball.size).toBeLessThan(300_000);
});

test('n8n is the only thing that the package asks for', () => {
	expect(manifest.dependencies).toBeUndefined();
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
});

test.each(['author', 'bugs', 'description', 'engines', 'homepage', 'keywords', 'repository'])(
	'package.json tells its %s',
	(field) => expect(manifest[field]).toBeTruthy(),
);

test('the licence is MIT, in package.json and as a text', () => {
	expect(manifest.license).toBe('MIT');
	expect(readFileSync(path.join(root, 'LICENSE.md'), 'utf8')).toContain(
		'Permission is hereby granted',
	);
});

test('what n8n loads is there to be loaded', () => {
	expect(existsSync(path.join(root, manifest.main))).toBe(true);
	expect(manifest.keywords).toContain('n8n-community-node-package');
});

/** Every call that the workflow which publishes makes must exist, and provenance must be possible. */
test('the publishing workflow may sign, publishes by tag, and judges before', () => {
	const workflow = readFileSync(path.join(root, '.github/workflows/publish.yml'), 'utf8');
	expect(workflow).toContain('id-token: write');
	expect(workflow).toMatch(/tags: \['\[0-9\]\+/);
	const order = ['npm test', 'npm run scan', 'npm run release'].map((command) =>
		workflow.indexOf(command),
	);
	expect(order.every((place) => place > 0)).toBe(true);
	expect([...order].sort((a, b) => a - b)).toEqual(order);
});
