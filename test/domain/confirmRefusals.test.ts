import { confirmRefusal } from '../../src/domain/confirmRefusals';

test.each([
	[
		'somebody who is deactivated in the hub',
		() => confirmRefusal.gone('ada@hub.example'),
		'HUB_USER_DEACTIVATED',
		['ada@hub.example', 'deactivated in the hub'],
		'Reactivate',
		undefined,
	],
	[
		'a login that the spoke has already',
		() => confirmRefusal.loginTaken('ada@hub.example', '00uS'),
		'LOGIN_TAKEN',
		['ada@hub.example'],
		'00uS',
		{ login: 'ada@hub.example', spokeId: '00uS' },
	],
	[
		'a user of the spoke who belongs to another one of the hub',
		() => confirmRefusal.linkedElsewhere('ada@spoke.example', '00uOther'),
		'LINKED_ELSEWHERE',
		['ada@spoke.example', '00uOther'],
		'Clear the link attribute',
		{ hubId: '00uOther' },
	],
	[
		'a user of the hub who is linked already',
		() => confirmRefusal.alreadyLinked('ada@hub.example', 'bob@spoke.example'),
		'LINKED_ELSEWHERE',
		['ada@hub.example', 'bob@spoke.example'],
		'Clear the link attribute',
		{ spokeLogin: 'bob@spoke.example' },
	],
])(
	'a decision about %s is refused, and who is meant is told',
	(_, refuse, code, named, remedy, facts) => {
		const refusal = refuse();
		expect(refusal.code).toBe(code);
		for (const one of named) expect(refusal.message).toContain(one);
		expect(refusal.remedy).toContain(remedy);
		expect(refusal.facts).toEqual(facts);
	},
);
