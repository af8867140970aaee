import { noContent, type Route } from './Route';

/** What a real org does not have: emptying it between two runs. */
export const controlRoutes: Route[] = [
	{
		method: 'POST',
		path: '/__sim/reset',
		bucket: 'other',
		scope: '',
		permission: 'anything',
		open: true,
		handle: ({ org }) => {
			org.reset();
			return noContent;
		},
	},
];
