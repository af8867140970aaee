import { refuseGroupName, renderGroupName, sameGroupName } from '../../src/domain/groupName';

test.each([
	['{{name}}', 'Engineering'],
	['spoke-a: {{name}}', 'spoke-a: Engineering'],
	['{{ source }}/{{ name }}', 'acme/Engineering'],
	['Everybody', 'Everybody'],
	['{{nmae}}', '{{nmae}}'],
	['  {{name}}  ', 'Engineering'],
	['{{name}}-{{name}}', 'Engineering-Engineering'],
	['{{  source  }}', 'acme'],
	['{ {name}}', '{ {name}}'],
	['{{na me}}', '{{na me}}'],
])('the template %s gives %s', (template, name) => {
	expect(renderGroupName(template, { name: 'Engineering', source: 'acme' })).toBe(name);
});

test('a name that holds a placeholder itself is not filled a second time', () => {
	expect(renderGroupName('{{name}}', { name: '{{source}}', source: 'acme' })).toBe('{{source}}');
});

test.each([
	['no name', '', 'would have no name'],
	['an unknown placeholder', '{{nmae}}', "'{{nmae}}', with a placeholder"],
	['a placeholder among words', 'Dept {{ x }} of it', 'with a placeholder'],
	['more than 255 characters', 'x'.repeat(256), 'a name of 256 characters, and Okta takes 255'],
	['an emoji', 'Party 🎉', "'Party 🎉', and Okta takes no such characters"],
	['the first character beyond those Okta stores', 'x\u{10000}', 'no such characters'],
	['half of an emoji', 'Party \ud83c', 'no such characters'],
	['two lines', 'Party\nTime', 'line breaks'],
])('%s is refused before Okta is asked', (_, name, why) => {
	expect(refuseGroupName(name, 'Engineering')).toMatchObject({
		code: 'GROUP_NAME_REFUSED',
		message: expect.stringContaining(why),
		facts: { source: 'Engineering', name },
	});
	expect(refuseGroupName(name, 'Engineering')?.message).toContain("'Engineering'");
});

test.each([
	['no name', '', 'at its source'],
	['an unknown placeholder', '{{x}}', '‘Hub Group Name’'],
	['a name too long', 'x'.repeat(256), '‘Hub Group Name’'],
	['an emoji', '🎉', 'group’s name'],
	['two lines', 'a\nb', 'group’s name'],
])('for %s the way out is told', (_, name, remedy) => {
	expect(refuseGroupName(name, 'Engineering')?.remedy).toContain(remedy);
});

test.each(['Zürich ©', 'x'.repeat(255), 'R&D {1}', '{{', '}} {{', '\uffff'])(
	'%s is a name',
	(name) => {
		expect(refuseGroupName(name, 'Engineering')).toBeUndefined();
	},
);

test('names differ by more than letter case', () => {
	expect(sameGroupName('ENGINEERING', 'Engineering')).toBe(true);
	expect(sameGroupName('Engineering', 'Engineers')).toBe(false);
});
