import { newcomerWish, type NewcomerWish } from '../../src/domain/groupNewcomer';
import type { SourcePerson } from '../../src/domain/groupSurvey';
import { MATCH_BY_LOGIN } from '../../src/domain/matching';
import { planExistingUser } from '../../src/domain/existingUserPlan';
import { planNewUser } from '../../src/domain/newUserPlan';
import { refuseWish } from '../../src/domain/userWish';

const ada: SourcePerson = {
	who: 'ada@hub.example',
	sought: { id: '00uHub', login: 'ada@hub.example', profile: {} },
};
const wanted: NewcomerWish = {
	initialStatus: 'active_without_pass',
	matchBy: MATCH_BY_LOGIN,
	activation: 'silent',
};
const spokeProfile = { login: 'ada@spoke.example', nickName: 'Ada', city: '' };

test('a newcomer becomes what the source says, under the login of the hub', () => {
	const wish = newcomerWish(ada, spokeProfile, wanted, undefined);
	expect(wish).toMatchObject({
		operation: 'create',
		login: 'ada@hub.example',
		hubId: '00uHub',
		profile: { login: 'ada@hub.example', nickName: 'Ada' },
		matchBy: MATCH_BY_LOGIN,
		initialStatus: 'active_without_pass',
		activation: 'silent',
	});
	expect(wish.profile).not.toHaveProperty('city');
});

test('with a mapping a newcomer has what the mapping makes of a spoke profile', () => {
	const mapping = {
		attributes: [],
		overrides: [{ hubAttribute: 'title', from: { attribute: 'nickName' } }],
		emptyValues: 'ignore' as const,
	};
	expect(newcomerWish(ada, spokeProfile, { ...wanted, mapping }, []).profile).toEqual({
		login: 'ada@hub.example',
		title: 'Ada',
	});
});

test('a newcomer is created without password, groups and mail', () => {
	const plan = planNewUser(newcomerWish(ada, spokeProfile, wanted, undefined));
	expect(plan).toMatchObject({
		verb: 'create',
		mustChangePassword: false,
		groupIds: [],
		reaches: 'PROVISIONED',
		steps: [{ step: 'lifecycle', operation: 'activate', sendEmail: false }],
	});
	expect(plan).toHaveProperty('credentials', undefined);
	expect(refuseWish(newcomerWish(ada, spokeProfile, wanted, undefined))).toBeUndefined();
});

test('somebody who is found after all is left as is, deactivated or not', () => {
	const wish = newcomerWish(ada, spokeProfile, wanted, undefined);
	for (const status of ['ACTIVE', 'DEPROVISIONED'] as const)
		expect(planExistingUser({ id: '00uHub', status, profile: {} }, wish).verb).toBe('keep');
	expect(wish.whenDeactivated).toBe('leave');
});
