import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

/** Texts that mean something to somebody on the way: URLs, searches, expressions, sheets, shells, headers, prototypes. */
const LOADED = [
	'../../../api/v1/users/me',
	'%2e%2e%2f',
	'a?activate=true&x=1#y',
	'a;b=c',
	'" or profile.login pr or "',
	'\\"',
	"' or '1'='1",
	'={{ $credentials.hubApiToken }}',
	'{{ 7*7 }}',
	'${process.env.HOME}',
	'=HYPERLINK("http://evil.example","x")',
	'$(id)',
	'<script>alert(1)</script>',
	'a\r\nAuthorization: SSWS x',
	'\u0000',
	'\u202egro.elpmaxe',
	'\ud800',
	'😀'.repeat(40),
	'ｅｘａｍｐｌｅ',
	'İıßſ',
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'null',
	'NaN',
	'[object Object]',
	'me',
	' ',
	'',
] as const;

const loaded = fc.constantFrom(...LOADED);
const long = fc.integer({ min: 100, max: 5_000 }).map((length) => 'x'.repeat(length));
const text = fc.oneof(
	{ weight: 4, arbitrary: loaded },
	{ weight: 3, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 30 }) },
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
	{ weight: 1, arbitrary: long },
);
const value = fc.oneof(
	{ weight: 12, arbitrary: text },
	{ weight: 2, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.boolean()) },
	{ weight: 1, arbitrary: fc.constantFrom(null, [], {}, [null], { __proto__: 1 }) },
	{ weight: 1, arbitrary: fc.array(text, { maxLength: 3 }) },
	{ weight: 1, arbitrary: fc.dictionary(text, text, { maxKeys: 2 }) },
);

/** People the hub knows in every status, so that rows update, reactivate and keep as well as create. */
export const KNOWN = ['staged', 'active', 'suspended', 'gone', 'locked'] as const;
const login = fc.oneof(
	{ weight: 4, arbitrary: fc.nat(60).map((at) => `new${at}@hub.example`) },
	{ weight: 3, arbitrary: fc.constantFrom(...KNOWN).map((name) => `${name}@hub.example`) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(...KNOWN).map((name) => `${name.toUpperCase()}@Hub.Example`),
	},
	{ weight: 2, arbitrary: text.map((part) => `${part}@hub.example`) },
	{ weight: 2, arbitrary: value },
);

/** The names that an attribute of a profile may have; most are of the hub's schema. */
const attribute = fc.oneof(
	{
		weight: 12,
		arbitrary: fc.constantFrom('displayName', 'title', 'department', 'mobilePhone', 'secondEmail'),
	},
	{ weight: 1, arbitrary: text },
);

/** Right most of the time, so that enough rows get as far as the hub. */
const mostly = (right: string) =>
	fc.oneof({ weight: 15, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: value });

export const personRow: fc.Arbitrary<IDataObject> = fc
	.record({
		login,
		email: mostly('a@hub.example'),
		firstName: mostly('A'),
		lastName: mostly('B'),
		more: fc.dictionary(attribute, fc.oneof(fc.constant('C'), text, value), { maxKeys: 2 }),
	})
	.map(({ more, ...person }) => ({ ...person, ...more }) as IDataObject);

export const groupRow: fc.Arbitrary<IDataObject> = fc.record({
	department: fc.oneof(
		{
			weight: 5,
			arbitrary: fc.constantFrom('Engines', 'Sales', 'Bystanders', 'Everyone', 'sales'),
		},
		{ weight: 3, arbitrary: text },
		{ weight: 1, arbitrary: value },
	),
	member: fc.oneof(
		{ weight: 4, arbitrary: login },
		{ weight: 1, arbitrary: fc.array(login, { maxLength: 4 }) },
	),
	description: fc.option(text),
	key: fc.option(text),
}) as fc.Arbitrary<IDataObject>;
