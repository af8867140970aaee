/** What the grammar could not read, and where (0-based index into the text). Never leaves this folder. */
export class SyntaxProblem extends Error {
	readonly position: number;

	constructor(message: string, position: number) {
		super(message);
		this.position = position;
	}
}

/** The syntax problem that was thrown; any other error is a fault of ours and goes on. */
export function syntaxProblemIn(error: unknown): SyntaxProblem {
	if (error instanceof SyntaxProblem) return error;
	throw error;
}
