import { byId } from './elements.js';
import { showGroups } from './groups.js';
import { showStatuses } from './statuses.js';
import { tellTimes } from './times.js';
import { showTotals } from './totals.js';
import { showBuckets, showRequests } from './traffic.js';
import { showUsers } from './users.js';

const filter = byId('filter');

let isFirst = true;

function show(state) {
	document.title = `${state.name} · simulated Okta org`;
	byId('name').textContent = state.name;
	byId('url').textContent = state.baseUrl;
	showTotals(state);
	showStatuses(state);
	showUsers(state, isFirst);
	showGroups(state, isFirst);
	showBuckets(state);
	showRequests(state, isFirst);
	tellTimes(state.now);
	isFirst = false;
}

async function refresh() {
	const wanted = filter.value;
	try {
		const answer = await fetch(`/__sim/state?q=${encodeURIComponent(wanted)}`);
		const state = await answer.json();
		if (wanted === filter.value) show(state);
		byId('lost').hidden = true;
		byId('pulse').className = 'alive';
	} catch {
		byId('lost').hidden = false;
		byId('pulse').className = '';
	}
}

async function keepFresh() {
	await refresh();
	setTimeout(keepFresh, 1000);
}

filter.addEventListener('input', () => {
	isFirst = true;
	void refresh();
});
void keepFresh();
