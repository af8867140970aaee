import { refuseGroupName, renderGroupName, sameGroupName } from '../../src/domain/groupName';

test.each([
	['{{name}}', 'Engineering'],
	['spoke-a: {{name}}', 'spoke-a: Engineering'],
	['{{ source }}/{{ name }}', 'acme/Engineering'],
	['Everybody', 'Everybody'],
	['{{nmae}}', '{{nmae}}'],
])('the template %s gives %s', (template, name) => {
	expect(renderGroupName(template, { name: 'Engineering', source: 'acme' })).toBe(name);
});

test('a name that holds a placeholder itself is not filled a second time', () => {
	expect(renderGroupName('{{name}}', { name: '{{source}}', source: 'acme' })).toBe('{{source}}');
});

test.each([
	['no name', ''],
	['an unknown placeholder', '{{nmae}}'],
	['more than 255 characters', 'x'.repeat(256)],
	['an emoji', 'Party 🎉'],
])('%s is refused before Okta is asked', (_, name) => {
	expect(refuseGroupName(name, 'Engineering')).toMatchObject({ code: 'GROUP_NAME_REFUSED' });
});

test.each(['Zürich ©', 'x'.repeat(255), 'R&D {1}'])('%s is a name', (name) => {
	expect(refuseGroupName(name, 'Engineering')).toBeUndefined();
});

test('names differ by more than letter case', () => {
	expect(sameGroupName('ENGINEERING', 'Engineering')).toBe(true);
	expect(sameGroupName('Engineering', 'Engineers')).toBe(false);
});
