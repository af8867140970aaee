import { byId, count, element, fill, freshness } from './elements.js';

const open = new Set();

function summary({ name, type, count: size }) {
	const title = element('span', { className: 'grow', children: [name] });
	if (type !== 'OKTA_GROUP') title.append(element('small', { text: type }));
	const number = element('span', { className: 'number', text: count(size) });
	return element('summary', { children: [title, number] });
}

function members(group) {
	const rest = group.count - group.members.length;
	const lines = rest > 0 ? [...group.members, `… and ${count(rest)} more`] : group.members;
	const shown = lines.length > 0 ? lines : ['no members'];
	return element('ul', { children: shown.map((text) => element('li', { text })) });
}

function line(group, isFirst) {
	const details = element('details', {
		className: freshness(group.id, `${group.name} ${group.count}`, isFirst),
		children: [summary(group), members(group)],
	});
	details.open = open.has(group.id);
	details.addEventListener('toggle', () => {
		if (details.open) open.add(group.id);
		else open.delete(group.id);
	});
	return details;
}

export function showGroups({ groups: { rows, total } }, isFirst) {
	fill(byId('groups'), rows, () => rows.map((group) => line(group, isFirst)));
	const cut = rows.length < total ? `, fullest ${rows.length} shown` : '';
	byId('groups-note').textContent = `${count(total)}${cut}`;
}
