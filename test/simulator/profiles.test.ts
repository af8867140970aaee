import { createOrg, type Seed } from '../../simulator';
import { asAdmin } from './asAdmin';
import { newcomer, person } from './people';

const attributes: Seed['attributes'] = {
	age: { type: 'integer', minimum: 0, maximum: 150 },
	badge: { unique: true, minLength: 2, maxLength: 4 },
	level: { enum: ['low', 'high'] },
	remote: { type: 'boolean' },
	skills: { type: 'array', items: { type: 'string', enum: ['ada', 'c'] } },
	salary: { type: 'number', mutability: 'READ_ONLY' },
	hired: { mutability: 'IMMUTABLE' },
	code: { pattern: '[A-Z]{2}' },
};

async function causesOf(more: Record<string, unknown>): Promise<unknown> {
	const org = createOrg({ seed: { attributes } });
	const { status, body } = await asAdmin(org).post('/api/v1/users', newcomer('ada', more));
	expect(org.users()).toHaveLength(status === 200 ? 1 : 0);
	return Object(body).errorCauses;
}

test.each<[string, Record<string, unknown>]>([
	['a number where text is wanted', { city: 7 }],
	['text where a number is wanted', { age: '7' }],
	['a fraction where an integer is wanted', { age: 7.5 }],
	['a number below the minimum', { age: -1 }],
	['a number past the maximum', { age: 151 }],
	['text that is too short', { badge: 'a' }],
	['text that is too long', { badge: 'abcde' }],
	['a value that is not among the choices', { level: 'middle' }],
	['text for a boolean', { remote: 'yes' }],
	['one value where a list is wanted', { skills: 'c' }],
	['a list with a value that is not among the choices', { skills: ['c', 'basic'] }],
	['text that does not match its pattern', { code: 'de' }],
	['a country code in lower case', { countryCode: 'de' }],
	['a second email that is none', { secondEmail: 'ada' }],
	['a character of four bytes', { city: 'London 🎡' }],
	['a name of 51 characters', { firstName: 'a'.repeat(51) }],
])('%s is refused by name', async (_, more) => {
	const [name] = Object.keys(more);
	expect(await causesOf(more)).toEqual([
		{ errorSummary: expect.stringMatching(new RegExp(`^${name ?? ''}: `)) },
	]);
});

test.each<[string, Record<string, unknown>]>([
	['values at their limits', { age: 150, badge: 'ab', level: 'high', skills: ['ada'], code: 'DE' }],
	['nothing but null', { age: null, badge: null, skills: null }],
	['accents and apostrophes', { firstName: 'Zoë', lastName: 'O’Brien-Łuksza' }],
	['a name of 50 characters', { firstName: 'a'.repeat(50) }],
])('%s are accepted', async (_, more) => {
	expect(await causesOf(more)).toBeUndefined();
});

test('everything that is missing is told at once, the login’s form last', async () => {
	const org = createOrg();
	const { body } = await asAdmin(org).post('/api/v1/users', { profile: { crew: 'x' } });
	expect(body).toMatchObject({
		errorSummary: 'Api validation failed: login',
		errorCauses: [
			{ errorSummary: 'login: The field cannot be left blank' },
			{ errorSummary: 'firstName: The field cannot be left blank' },
			{ errorSummary: 'lastName: The field cannot be left blank' },
			{ errorSummary: 'email: The field cannot be left blank' },
			{ errorSummary: 'login: Username must be in the form of an email address' },
		],
	});
});

test('an attribute that the schema does not know is refused by name', async () => {
	const org = createOrg();
	const { body } = await asAdmin(org).post('/api/v1/users', newcomer('ada', { notValid: 'x' }));
	expect(body).toMatchObject({
		errorSummary: 'Api validation failed: newUser',
		errorCauses: [{ errorSummary: "Property name 'notValid' is not defined in profile" }],
	});
});

test('a unique attribute is held by one user', async () => {
	const org = createOrg({
		seed: { attributes, users: [{ profile: person('ada', { badge: 'a1' }) }] },
	});
	const admin = asAdmin(org);
	const second = await admin.post('/api/v1/users', newcomer('bob', { badge: 'A1' }));
	expect(second.body).toMatchObject({ errorSummary: 'Api validation failed: badge' });
	const third = await admin.post('/api/v1/users', newcomer('bob', { badge: 'b1' }));
	expect(third.status).toBe(200);
});

test.each([
	['salary', 'E0000077'],
	['hired', 'E0000078'],
])('%s is not changed after creation: %s', async (name, errorCode) => {
	const org = createOrg({ seed: { attributes, users: [{ profile: person('ada') }] } });
	const path = `/api/v1/users/${org.userByLogin('ada@x.example')?.id ?? ''}`;
	const value = name === 'salary' ? 7 : 'now';
	expect((await asAdmin(org).post(path, { profile: { [name]: value } })).body).toMatchObject({
		errorCode,
	});
});

test.each(['', '{"profile":', '[]', '"text"'])('a body %j is E0000003', async (body) => {
	const org = createOrg();
	const refused = await asAdmin(org).post('/api/v1/users', body);
	expect(refused).toMatchObject({ status: 400, body: { errorCode: 'E0000003' } });
});
