/**
 * Tells jest which test files judge a source file: the one named after it, and those nearest to it by imports (tests that
 * import it; where there are none, tests that import what imports it, and so on). Jest would load every test that reaches
 * the file at all, for every single change of it. What only tests further away would notice counts as unseen, so a score
 * is a lower bound.
 */
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { dirname, join, relative, resolve } = require('node:path');

const root = resolve(__dirname, '..', '..');
const TEST = '.test.ts';
/** Seconds of work that would be done again for every change; they judge nothing here. */
const TOO_SLOW = ['test/okta/stress.test.ts', 'test/okta/auth/oidcProvider.test.ts'];
const judged = judgedByTest(['domain', 'okta']);

module.exports = {
	TOO_SLOW,
	/** Absolute paths of the source files that the test judges; nothing for every other file. */
	extract: (_code, file) => judged.get(file) ?? new Set(),
	getCacheKey: () =>
		createHash('sha1')
			.update(JSON.stringify([...judged].map(([test, sources]) => [test, ...sources])))
			.digest('hex'),
};

function judgedByTest(folders) {
	const judges = new Map();
	for (const folder of folders) {
		const sources = filesIn('src', folder);
		const tests = filesIn('test', folder).filter(
			(test) => !TOO_SLOW.includes(relative(root, test)),
		);
		const importers = importersOf([...sources, ...tests]);
		for (const source of sources) {
			const own = join(root, 'test', relative(join(root, 'src'), source)).replace(/\.ts$/, TEST);
			const known = tests.includes(own) ? [own] : [];
			for (const test of new Set([...known, ...nearest(source, importers)])) {
				if (!judges.has(test)) judges.set(test, new Set());
				judges.get(test).add(source);
			}
		}
	}
	return judges;
}

function nearest(source, importers) {
	const seen = new Set([source]);
	let ring = [source];
	while (ring.length > 0) {
		const tests = ring.filter((file) => file.endsWith(TEST));
		if (tests.length > 0) return tests;
		ring = ring
			.flatMap((file) => [...(importers.get(file) ?? [])])
			.filter((file) => !seen.has(file));
		for (const file of ring) seen.add(file);
	}
	return [];
}

function importersOf(files) {
	const importers = new Map();
	for (const file of files) {
		for (const imported of importsOf(file)) {
			if (!importers.has(imported)) importers.set(imported, new Set());
			importers.get(imported).add(file);
		}
	}
	return importers;
}

function importsOf(file) {
	const code = readFileSync(file, 'utf8');
	const named = code.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '(\.[^']+)'/gm);
	return [...named].map(([, name]) => join(dirname(file), `${name}.ts`)).filter(existsSync);
}

function filesIn(...path) {
	const folder = join(root, ...path);
	return readdirSync(folder, { recursive: true })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => join(folder, file));
}
