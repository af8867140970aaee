/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { loadPackage } from '../support/engine';
import { canvasFaults } from './canvas';
import { EXAMPLES_FOLDER, isNote, isOurs, readExamples } from './exampleFiles';
import { unknownParameters } from './unknownParameters';

const examples = readExamples();
const table = examples.map((example) => [example.file, example] as const);
const readme = readFileSync(path.join(EXAMPLES_FOLDER, 'README.md'), 'utf8');

describe.each(table)('%s', (file, example) => {
	const { name, nodes, connections, text } = example;

	test('has our nodes with parameters and choices that their descriptions have', async () => {
		const { nodeTypes } = await loadPackage();
		const faults = nodes.filter(isOurs).flatMap(({ name: node, type, parameters }) => {
			const known = nodeTypes[type.split('.')[1] ?? ''];
			if (!known) return [`${node} is a ${type}`];
			const { properties } = (known.type as INodeType).description;
			return unknownParameters(parameters, properties).map((fault) => `${node}: ${fault}`);
		});
		expect(faults).toEqual([]);
		expect(nodes.some(isOurs)).toBe(true);
	});

	test('says in a note who it is for, what it will not do and how to set it up', () => {
		const [overview] = nodes.filter(isNote).map(({ parameters }) => String(parameters.content));
		for (const part of [
			'**Who it is for:**',
			'**How it works:**',
			'**What it will not do:**',
			'**Set up**',
		])
			expect(overview).toContain(part);
		expect(overview).toContain('n8n-nodes-okta-org2org');
	});

	test('names every node once, and its connections name nodes', () => {
		const names = nodes.map((node) => node.name);
		expect(new Set(names).size).toBe(names.length);
		const targets = Object.values(connections).flatMap(({ main }) =>
			main.flatMap((to) => to ?? []),
		);
		for (const source of Object.keys(connections)) expect(names).toContain(source);
		for (const { node } of targets) expect(names).toContain(node);
	});

	test('does something about what each Okta node refuses', () => {
		// A trigger has no error output: its run fails, and asks again.
		for (const node of nodes.filter((each) => isOurs(each) && !each.type.endsWith('Trigger'))) {
			expect([node.name, node.onError]).toEqual([node.name, 'continueErrorOutput']);
			expect([node.name, connections[node.name]?.main.at(-1)?.length ?? 0]).not.toEqual([
				node.name,
				0,
			]);
			expect(connections[node.name]?.main.length).toBeGreaterThan(1);
		}
	});

	test('can be read on the canvas', () => expect(canvasFaults(example)).toEqual([]));

	test('carries no credential, pinned data, id of an org or address of a person', () => {
		expect(text.match(/"(credentials|pinData|instanceId|versionId)"/g)).toBeNull();
		expect(
			text.match(/\b0[0-9a-z]{2}[0-9A-Za-z]{17}\b|[\w.]+@[\w-]+\.\w+|https?:\/\//g),
		).toBeNull();
	});

	test('is listed by its name in the README of the examples', () => {
		expect(readme).toContain(`| ${name} | [${file}](${file}) |`);
	});
});

test('the README lists no other workflows', () => {
	const listed = [...readme.matchAll(/\]\(([\w-]+\.json)\)/g)].map(([, file]) => file);
	expect(listed.sort()).toEqual(examples.map(({ file }) => file).sort());
});

test('no two examples share a name, a webhook or a form address', () => {
	const nodes = examples.flatMap((example) => example.nodes);
	const paths = nodes.flatMap(({ type, parameters }) => {
		if (type === 'n8n-nodes-base.webhook') return [parameters.path];
		const { path: form } = (parameters.options ?? {}) as { path?: string };
		return type === 'n8n-nodes-base.formTrigger' ? [form] : [];
	});
	const ids = nodes.flatMap(({ webhookId }) => webhookId ?? []);
	for (const list of [paths, ids, examples.map(({ name }) => name)])
		expect(new Set(list).size).toBe(list.length);
	expect(paths).not.toContain(undefined);
});
