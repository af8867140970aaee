/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { orgWith } from './consoleOrg';

const PAGE = path.resolve(__dirname, '../../../simulator/console/page');

test.each(['/', '/__sim', '/__sim/'])('the page is at %s, for everybody', async (target) => {
	const answer = await orgWith({}).get(target);
	expect(answer.status).toBe(200);
	expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
});

test('the page brings every file it is made of, and nothing from outside', async () => {
	const { get } = orgWith({});
	const names = readdirSync(PAGE).filter((name) => name !== 'index.html');
	const texts = await Promise.all(
		names.map(async (name) => String((await get(`/__sim/console/${name}`)).body)),
	);
	const html = String((await get('/')).body);
	const asked = [html, ...texts].join('\n').matchAll(/(?:href="|src="|from '|url\()([^"')]+)/g);
	const targets = [...asked].map(([, target = '']) => target);
	expect(targets.length).toBeGreaterThan(names.length);
	const ours = /^(\/__sim\/console\/|\.\/|data:,)/;
	expect(targets.filter((target) => !ours.test(target))).toEqual([]);
	const reached = targets.map((target) => path.posix.basename(target));
	expect(names.filter((name) => !reached.includes(name))).toEqual([]);
});

test.each(['/__sim/console/../answerAside.ts', '/__sim/console/none.js'])(
	'%s is not there',
	async (target) => {
		expect((await orgWith({}).get(target)).status).toBe(404);
	},
);

test('the page writes what the org holds as text, never as markup', async () => {
	const { get } = orgWith({});
	const scripts = readdirSync(PAGE).filter((name) => name.endsWith('.js'));
	for (const name of scripts) {
		const text = String((await get(`/__sim/console/${name}`)).body);
		expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
	}
});
