import { byId, count, element, fill, freshness } from './elements.js';
import { chip } from './statuses.js';
import { timeSince } from './times.js';

/** A long login breaks before its domain, not within a word. */
function breakable(login) {
	const at = login.lastIndexOf('@');
	if (at < 0) return [login];
	return [login.slice(0, at), document.createElement('wbr'), login.slice(at)];
}

function line(user, isFirst) {
	const who = element('td', { children: [element('b', { text: user.name || user.login })] });
	who.append(element('small', { className: 'narrow', children: breakable(user.login) }));
	if (user.detail) who.append(element('small', { text: user.detail }));
	return element('tr', {
		className: freshness(user.id, `${user.changed} ${user.status}`, isFirst),
		title: user.id,
		children: [
			who,
			element('td', { className: 'login', children: breakable(user.login) }),
			element('td', { children: [chip(user.status)] }),
			timeSince('td', user.changed, 'end'),
		],
	});
}

function nobody() {
	const cell = element('td', { className: 'empty', text: 'Nobody fits.' });
	cell.colSpan = 4;
	return element('tr', { children: [cell] });
}

export function showUsers({ users: { rows, matching, total } }, isFirst) {
	fill(byId('users'), rows, () =>
		rows.length > 0 ? rows.map((user) => line(user, isFirst)) : [nobody()],
	);
	const all = matching === total ? '' : ` of ${count(total)}`;
	const cut = rows.length < matching ? `, newest ${rows.length} shown` : '';
	byId('users-note').textContent = `${count(matching)}${all}${cut}`;
}
