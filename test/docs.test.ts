/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const scripts = Object.keys(
	(JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts,
);

const tracked = (...patterns: string[]) =>
	execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...patterns], {
		cwd: root,
		encoding: 'utf8',
	})
		.split('\n')
		.filter((file) => file !== '' && existsSync(path.join(root, file)));

const pages = tracked('*.md');
const withoutCode = (text: string) => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

/** GitHub's name for a heading: lower case, punctuation gone, blanks as hyphens. */
const anchorOf = (heading: string) =>
	heading
		.toLowerCase()
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replace(/ /g, '-');

const anchorsOf = (page: string) =>
	[...read(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Where a page points to within the repository: what is not there, in words. */
function brokenLinks(page: string): string[] {
	const links = withoutCode(read(page)).matchAll(
		/\]\(([^)\s]+)(?:\s"[^"]*")?\)|src(?:set)?="([^"]+)"/g,
	);
	return [...links]
		.map(([, link, image]) => link ?? image ?? '')
		.filter((link) => !/^(https?|mailto):/.test(link))
		.flatMap((link) => {
			const [file = '', anchor] = link.split('#');
			const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
			if (!existsSync(path.join(root, target))) return [`${page}: ${link} is not there`];
			const missing = anchor !== undefined && !anchorsOf(target).includes(anchor);
			return missing ? [`${page}: ${link} names no heading`] : [];
		});
}

test('every link within the repository leads somewhere', () => {
	expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/connect.md']));
	expect(pages.flatMap(brokenLinks)).toEqual([]);
});

test('the reader of links sees a page, a heading and a picture that are not there', () => {
	expect(anchorOf('Scopes and roles')).toBe('scopes-and-roles');
	expect(anchorsOf('docs/connect.md')).toContain('changing-the-key');
	expect(anchorsOf('docs/connect.md')).not.toContain('changing-the-lock');
});

/** Every line of a shell block and every `npm …` in the running text. */
function commandsOf(page: string): string[] {
	const blocks = [...read(page).matchAll(/```(?:bash|sh|shell)\n([\s\S]*?)```/g)];
	const inline = read(page).matchAll(/`((?:npm (?:start|test|run)|npx|node|tsx) ?[^`\n]*)`/g);
	return [
		...blocks.flatMap(([, lines = '']) => lines.split('\n')),
		...[...inline].map(([, line = '']) => line),
	];
}

const npmScript = (command: string) =>
	/^npm (start|test)\b/.exec(command)?.[1] ??
	/\bnpm run (?:--silent )?([\w:.-]+)/.exec(command)?.[1];

/** A file of ours that a command runs: `npx tsx bench/x.ts`, `node test/run.mjs`, `npx jest test/domain`. */
const fileRun = (command: string) =>
	/^(?:npx )?(?:tsx|node|jest) ((?:test|bench|demo|scripts|simulator)\/[\w./-]+)/.exec(
		command,
	)?.[1];

test('every command that a page tells exists', () => {
	const unknown = pages.flatMap((page) =>
		commandsOf(page)
			.filter((command) => {
				const script = npmScript(command);
				const file = fileRun(command);
				if (script !== undefined) return !scripts.includes(script);
				return file !== undefined && !existsSync(path.join(root, file));
			})
			.map((command) => `${page}: ${command}`),
	);
	expect(unknown).toEqual([]);
});

test('every flag of `npm start` that a page tells is one that `npm start` takes', () => {
	const taken = read('demo/start.mjs');
	const flags = pages.flatMap((page) =>
		commandsOf(page)
			.filter((command) => command.startsWith('npm start'))
			.flatMap((command) =>
				[...command.matchAll(/ --([a-z][\w-]*)/g)].map(([, flag = '']) => flag),
			),
	);
	expect(flags).toContain('once');
	expect(
		[...new Set(flags)].filter((flag) => !new RegExp(`\\b'?${flag}'?: \\{`).test(taken)),
	).toEqual([]);
});

const OWN = /^(?:src|nodes|credentials|simulator|test|demo|bench|docs|examples|scripts|deploy)\//;

test('every file of ours that a page names is there', () => {
	const named = pages.flatMap((page) =>
		[...read(page).matchAll(/`([\w./-]+\/[\w.-]+)`/g)]
			.map(([, file = '']) => file)
			.filter((file) => OWN.test(file) && !existsSync(path.join(root, file)))
			.map((file) => `${page}: ${file}`),
	);
	expect(named).toEqual([]);
});

test('every function named in how-a-provision-runs is one of the source', () => {
	const named = [...read('docs/how-a-provision-runs.md').matchAll(/`(?:\w+\.)?(\w+)\(\)`/g)].map(
		([, name = '']) => name,
	);
	const source = tracked('src/*.ts', 'nodes/*.ts').map(read).join('\n');
	const declared = (name: string) =>
		new RegExp(`\\b(?:function\\*? |const |async )${name}\\b|^\\t(?:async )?${name}\\(`, 'm').test(
			source,
		);
	expect(named.length).toBeGreaterThan(15);
	expect(named.filter((name) => !declared(name))).toEqual([]);
});

test('no page is empty and every page of docs is reached from another one', () => {
	const links = new Set(
		pages.flatMap((page) =>
			[...read(page).matchAll(/\]\(([^)#\s]+)/g)].map(([, link = '']) =>
				path.posix.join(path.posix.dirname(page), link).replace(/\/$/, ''),
			),
		),
	);
	const reached = (page: string) => links.has(page) || links.has(path.posix.dirname(page));
	expect(pages.filter((page) => statSync(path.join(root, page)).size < 80)).toEqual([]);
	expect(pages.filter((page) => page.startsWith('docs/') && !reached(page))).toEqual([]);
});
