import { byId, count, element, fill } from './elements.js';

function tile([value, label]) {
	const number = element('strong', { text: count(value) });
	return element('div', {
		className: 'tile',
		children: [number, element('span', { text: label })],
	});
}

export function showTotals({ users, groups, requests }) {
	const totals = [
		[users.total, 'users'],
		[groups.total, 'groups'],
		[requests.total, 'requests'],
		[requests.writes, 'writes'],
		[requests.refused, 'refused'],
	];
	fill(byId('tiles'), totals, () => totals.map(tile));
}
