/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { LIST, publicNames } from './publicNames';

const reviewed = readFileSync(LIST, 'utf8').trim().split('\n');

test('no name that workflows of users depend on is gone or changed (a break is a new node version)', async () => {
	const now = await publicNames();
	expect(reviewed.filter((line) => !now.includes(line))).toEqual([]);
});

test('every public name is in the reviewed list (`npm run names` writes it, the diff is the review)', async () => {
	expect((await publicNames()).filter((line) => !reviewed.includes(line))).toEqual([]);
});
