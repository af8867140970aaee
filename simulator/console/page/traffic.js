import { byId, count, element, fill, freshness } from './elements.js';
import { timeSince } from './times.js';

function track(share) {
	const level = share >= 1 ? 'full' : share >= 0.8 ? 'high' : '';
	const filled = element('div', { className: `filled ${level}` });
	filled.style.width = `${share * 100}%`;
	return element('div', { className: 'track', children: [filled] });
}

function gauge({ label, used, limit, reset }, now) {
	const seconds = Math.max(0, Math.ceil((reset - now) / 1000));
	const left = reset === undefined ? '' : `, resets in ${seconds} s`;
	const text = `${count(used)} of ${count(limit)}${left}`;
	const words = [element('code', { text: label }), element('span', { className: 'note', text })];
	return element('div', {
		className: 'gauge',
		children: [
			element('div', { className: 'words', children: words }),
			track(Math.min(1, used / Math.max(1, limit))),
		],
	});
}

const nothing = (tag, text) => [element(tag, { className: 'empty', text })];

export function showBuckets({ buckets, now, rateLimits, plan }) {
	const second = rateLimits && Math.floor(now / 1000);
	fill(byId('buckets'), [buckets, second], () =>
		buckets.length > 0
			? buckets.map((bucket) => gauge(bucket, now))
			: nothing('p', 'No request in the last minute.'),
	);
	byId('limits-note').textContent = rateLimits ? `${plan} plan` : 'not enforced, last minute';
}

// An expression in a query is easier to read as it was meant.
function readable(path) {
	try {
		return decodeURIComponent(path.replaceAll('+', ' '));
	} catch {
		return path;
	}
}

function line({ serial, at, method, path, status }, isFirst) {
	const level = status === 0 || status === 429 ? 'cut' : `s${Math.floor(status / 100)}`;
	const result = status === 0 ? 'cut' : String(status);
	return element('li', {
		className: freshness(`request ${serial}`, result, isFirst),
		title: `${method} ${path}`,
		children: [
			element('span', { className: `status ${level}`, text: result }),
			element('span', { className: `method ${method}`, text: method }),
			element('code', { className: 'grow', text: readable(path) }),
			timeSince('span', at),
		],
	});
}

export function showRequests({ requests: { rows, total } }, isFirst) {
	fill(byId('requests'), rows, () =>
		rows.length > 0 ? rows.map((row) => line(row, isFirst)) : nothing('li', 'None yet.'),
	);
	byId('requests-note').textContent = rows.length < total ? `last ${rows.length}` : '';
}
