import { byId, count, element, fill } from './elements.js';

// The names in Okta's Admin Console.
const NAMES = {
	ACTIVE: 'Active',
	PROVISIONED: 'Pending user action',
	STAGED: 'Staged',
	SUSPENDED: 'Suspended',
	LOCKED_OUT: 'Locked out',
	PASSWORD_EXPIRED: 'Password expired',
	RECOVERY: 'Password reset',
	DEPROVISIONED: 'Deactivated',
};

export function chip(status) {
	return element('span', { className: `chip ${status}`, text: NAMES[status] });
}

function part(status, number) {
	const made = element('span', { className: status, title: `${NAMES[status]} ${number}` });
	made.style.flexGrow = number;
	return made;
}

function legend(status, number) {
	const dot = element('i', { className: status });
	return element('span', {
		children: [dot, `${NAMES[status]} `, element('b', { text: count(number) })],
	});
}

/** A bar of all users, coloured by status, and what the colours mean. */
export function showStatuses({ users: { byStatus } }) {
	const present = Object.keys(NAMES).filter((status) => byStatus[status]);
	fill(byId('bar'), byStatus, () => present.map((status) => part(status, byStatus[status])));
	fill(byId('legend'), byStatus, () => present.map((status) => legend(status, byStatus[status])));
}
