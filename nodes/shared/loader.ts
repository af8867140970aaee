import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { connect, type Connection } from './connect';
import { nodeError } from './failures';

type Loader = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** The choices of a field, read through the node's connection; a failure is told as in the node's own runs. */
export function loader(load: (connection: Connection) => Promise<INodePropertyOptions[]>): Loader {
	return async function () {
		return await connect(this, { looks: true })
			.then(load)
			.catch((failure: unknown) => {
				throw nodeError(this.getNode(), failure);
			});
	};
}
