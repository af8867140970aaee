// The rules of eslint-plugin-n8n-nodes-base 2.0.0. They live in a second config because n8n's strict mode wants
// eslint.config.mjs untouched. The rules switched off are the ones n8n's own tool switches off.
import parser from '@typescript-eslint/parser';
import nodesBase from 'eslint-plugin-n8n-nodes-base';

const base = {
	plugins: { 'n8n-nodes-base': nodesBase },
	languageOptions: { parser, parserOptions: { extraFileExtensions: ['.json'] } },
	linterOptions: { reportUnusedDisableDirectives: false },
};

export default [
	{ ignores: ['dist/**', 'node_modules/**'] },
	{ ...base, files: ['package.json'], rules: nodesBase.configs.community.rules },
	{
		...base,
		files: ['credentials/**/*.ts'],
		rules: {
			...nodesBase.configs.credentials.rules,
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
		},
	},
	{
		...base,
		files: ['nodes/**/*.ts'],
		rules: {
			...nodesBase.configs.nodes.rules,
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
];
