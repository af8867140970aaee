import type { MatchingRule, Situation } from '../../src/domain/matching';
import type { UserWish } from '../../src/domain/userWish';
import type { OktaUser } from '../../src/okta/users';
import type { ProvisionTask } from '../../src/operations/ProvisionTask';
import { taskLanes } from '../../src/operations/taskLanes';
import { wish } from '../support/wishes';

const LOGIN: MatchingRule = { by: 'login' };
const NUMBER: MatchingRule = { by: 'attribute', attribute: 'employeeNumber' };

const taskOf = (wanted: Partial<UserWish>): ProvisionTask => ({
	wish: wish(wanted),
	dryRun: false,
	unknownAttributes: 'refuse',
	returnPassword: false,
});

const countess = {
	id: '00u1',
	status: 'ACTIVE',
	profile: { login: 'countess', employeeNumber: '7' },
} as OktaUser;
const foundBy = (rule: MatchingRule): Situation<OktaUser> => ({
	situation: 'found',
	user: countess,
	rule,
});

/** Which tasks share a lane, by their number. */
function shared(wanted: Array<Partial<UserWish>>, found?: Array<Situation<OktaUser> | undefined>) {
	const tasks = wanted.map(taskOf);
	const seen =
		found &&
		new Map(tasks.map((task, at) => [task, found[at] ?? ({ situation: 'absent' } as const)]));
	const lanes = taskLanes(tasks, seen);
	return tasks.flatMap((task, at) => (lanes.has(task) ? [[at, lanes.get(task)]] : []));
}

test('people with logins of their own are alone, whether they were looked for or not', () => {
	expect(shared([{ login: 'ada' }, { login: 'ben' }])).toEqual([]);
	expect(shared([{ login: 'ada' }, { login: 'ben' }], [])).toEqual([]);
});

test('one login in two letter cases is one person', () => {
	expect(shared([{ login: 'ada' }, { login: 'ben' }, { login: 'ADA' }], [])).toEqual([
		[0, 'lane 0'],
		[2, 'lane 0'],
	]);
});

test('one hub id is one person, whatever the logins and the rules', () => {
	const both = [
		{ login: 'ada', hubId: '00u1' },
		{ login: 'ben', hubId: '00u1' },
	];
	expect(shared(both)).toHaveLength(2);
	expect(shared(both, [])).toHaveLength(2);
});

test('two who lead to one user by another rule than the login share its lane', () => {
	const rules = { matchBy: [NUMBER, LOGIN] };
	const two = [
		{ login: 'ada', profile: { employeeNumber: '7' }, ...rules },
		{ login: 'countess', ...rules },
	];
	expect(shared(two, [foundBy(NUMBER), foundBy(LOGIN)])).toHaveLength(2);
	expect(shared(two, [foundBy(NUMBER), undefined])).toHaveLength(2);
	expect(shared(two, [undefined, undefined])).toEqual([]);
});

test('where nobody looked, whoever may be found by another rule shares one lane with everybody', () => {
	const wanted = [
		{ login: 'ada', matchBy: [NUMBER] },
		{ login: 'ben', matchBy: [NUMBER] },
	];
	expect(shared(wanted)).toHaveLength(2);
});
