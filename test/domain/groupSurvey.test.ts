import { MemberIndex } from '../../src/domain/groupMemberIndex';
import { extraMembers } from '../../src/domain/groupMembers';
import { GroupSurvey, type SourcePerson } from '../../src/domain/groupSurvey';
import type { UserStatus } from '../../src/domain/lifecycle';
import type { MatchingRule } from '../../src/domain/matching';
import { NO_PROTECTION, type Protection } from '../../src/domain/protection';

const LOGIN: MatchingRule = { by: 'login' };
const EMAIL: MatchingRule = { by: 'attribute', attribute: 'email' };

const user = (id: string, login: string, more: object = {}, status: UserStatus = 'ACTIVE') => ({
	id,
	status,
	profile: { login, email: login, ...more },
});
const person = (login: string, more: Partial<SourcePerson> = {}): SourcePerson => ({
	who: login,
	sought: { login, profile: { email: login } },
	...more,
});

/** A hub group with these members. */
function group(
	members: Array<ReturnType<typeof user>>,
	{
		rules = [LOGIN],
		protection = NO_PROTECTION,
	}: { rules?: MatchingRule[]; protection?: Protection } = {},
) {
	const index = new MemberIndex(rules, protection);
	for (const member of members) index.add(member);
	return { index, survey: new GroupSurvey(index, protection) };
}

describe('a member is known again without asking the hub', () => {
	test('by login in any letter case', () => {
		const { survey } = group([user('00u1', 'Ada@X.example')]);
		expect(survey.sortByMembers(person('ada@x.EXAMPLE'))).toBe(true);
		expect([...survey.desired.keys()]).toEqual(['00u1']);
	});

	test('by id in its own letter case only', () => {
		const { survey } = group([user('00uAb', 'ada')], { rules: [{ by: 'id' }] });
		const sought = (id: string) => person('x', { sought: { id, login: 'x', profile: {} } });
		expect(survey.sortByMembers(sought('00uaB'))).toBe(false);
		expect(survey.sortByMembers(sought('00uAb'))).toBe(true);
	});

	test('by the first rule that the person has a value for', () => {
		const { survey } = group([user('00u1', 'ada')], { rules: [{ by: 'id' }, LOGIN] });
		expect(survey.sortByMembers(person('ada'))).toBe(true);
	});

	test('but not by a later one: the hub may have somebody whom the first rule finds', () => {
		const { survey } = group([user('00u1', 'other', { email: 'ada' })], { rules: [LOGIN, EMAIL] });
		expect(survey.sortByMembers(person('ada'))).toBe(false);
	});
});

test('somebody with nothing to match by is not looked for', () => {
	const { survey } = group([]);
	expect(survey.sortByMembers(person(''))).toBe(true);
	expect(survey.skipped).toEqual([{ who: '', reason: 'nothing to match by' }]);
});

test('somebody without a login is looked for by what else is known', () => {
	const { survey } = group([], { rules: [LOGIN, EMAIL] });
	const sought = { login: '', profile: { email: 'ada@x.example' } };
	expect(survey.sortByMembers(person('ada', { sought }))).toBe(false);
});

test('a member found by a later rule stays, whatever the status', () => {
	const member = user('00u1', 'other', { email: 'ada' }, 'DEPROVISIONED');
	const { survey } = group([member], { rules: [LOGIN, EMAIL] });
	survey.sortByHub(person('ada'), { situation: 'found', user: member, rule: EMAIL });
	expect([...survey.desired.keys()]).toEqual(['00u1']);
	expect(survey.skipped).toEqual([]);
});

test('candidates of an ambiguous match are not removed, be they found in the group or in the hub', () => {
	const twins = [user('00u1', 'a1', { email: 'ada' }), user('00u2', 'a2', { email: 'ada' })];
	const inGroup = group(twins, { rules: [EMAIL] }).survey;
	inGroup.sortByMembers(person('ada'));
	const inHub = group(twins.slice(0, 1), { rules: [LOGIN, EMAIL] }).survey;
	inHub.sortByHub(person('ada'), { situation: 'ambiguous', candidates: twins, rule: EMAIL });
	for (const survey of [inGroup, inHub]) {
		expect(extraMembers(survey)).toEqual([]);
		expect(survey.skipped).toEqual([{ who: 'ada', reason: 'ambiguous' }]);
	}
});

test('protected members are not removed although the source group does not have them', () => {
	const protection = { ...NO_PROTECTION, logins: new Set(['root']) };
	const { survey } = group([user('00u1', 'root'), user('00u2', 'ada')], { protection });
	expect(extraMembers(survey).map(({ id }) => id)).toEqual(['00u2']);
});

test('members of another owner are not removed', () => {
	const ownership = { attribute: 'provisionedBy', owner: 'a' };
	const protection = { ...NO_PROTECTION, ownership };
	const members = [
		user('00u1', 'x', { provisionedBy: 'b' }),
		user('00u2', 'y', { provisionedBy: 'a' }),
	];
	expect(extraMembers(group(members, { protection }).survey).map(({ id }) => id)).toEqual(['00u2']);
});

test('somebody who should not be a member leaves where he is one, and is named where not', () => {
	const { survey } = group([user('00u1', 'ada')]);
	const unwanted = 'not assigned to the app';
	expect(survey.sortByMembers(person('ada', { unwanted }))).toBe(true);
	expect(survey.sortByMembers(person('bob', { unwanted }))).toBe(true);
	expect([...survey.unwanted]).toEqual([['00u1', unwanted]]);
	expect(survey.skipped).toEqual([{ who: 'bob', reason: unwanted }]);
});

test('the values to find members by elsewhere are those of the rule', () => {
	const { index } = group([user('00u1', 'ada', { email: 'e' }), user('00u2', 'bob')], {
		rules: [LOGIN, EMAIL],
	});
	const ids = new Set(['00u1']);
	expect([...index.valuesOf(LOGIN, ids)]).toEqual([['00u1', 'ada']]);
	expect([...index.valuesOf(EMAIL, ids)]).toEqual([['00u1', 'e']]);
});

describe('somebody whom the hub has, and the group has not', () => {
	const sorted = (status: UserStatus, protection: Protection = NO_PROTECTION) => {
		const { survey } = group([], { protection });
		const found = user('00u1', 'ada@hub.example', {}, status);
		survey.sortByHub(person('ada'), { situation: 'confirmed', user: found, rule: LOGIN });
		return { desired: [...survey.desired], skipped: survey.skipped };
	};

	test('becomes a member under the login of the hub', () => {
		expect(sorted('ACTIVE')).toEqual({ desired: [['00u1', 'ada@hub.example']], skipped: [] });
	});

	test('is left out where deactivated', () => {
		expect(sorted('DEPROVISIONED')).toEqual({
			desired: [],
			skipped: [{ who: 'ada', reason: 'deactivated' }],
		});
	});

	test('is left out where protected', () => {
		const protection = { ...NO_PROTECTION, logins: new Set(['ada@hub.example']) };
		expect(sorted('ACTIVE', protection)).toEqual({
			desired: [],
			skipped: [{ who: 'ada', reason: 'protected' }],
		});
	});
});

test('whom the hub does not have is missing, and nothing else', () => {
	const { survey } = group([]);
	const ada = person('ada');
	survey.sortByHub(ada, { situation: 'absent' });
	expect(survey.missing).toEqual([ada]);
	expect(survey.skipped).toEqual([]);
	expect([...survey.desired]).toEqual([]);
});

test('everybody the source group shows is counted', () => {
	const { survey } = group([user('00u1', 'ada')]);
	for (const who of ['ada', 'bob', '']) survey.sortByMembers(person(who));
	survey.sortByMembers(person('eve', { unwanted: 'not assigned to the app' }));
	expect(survey.people).toBe(4);
});

test('a protected member whom the source group wants is kept as the one the source names', () => {
	const protection = { ...NO_PROTECTION, logins: new Set(['root']) };
	const { survey } = group([user('00u1', 'root')], { protection });
	survey.sortByMembers(person('ROOT'));
	expect([...survey.desired]).toEqual([['00u1', 'ROOT']]);
	expect(survey.skipped).toEqual([]);
});
