/** For `.catch(absentWhen(NotFound))`: that failure means "there is none", every other goes on. */
export function absentWhen(
	Failure: new (...facts: never[]) => Error,
): (failure: unknown) => undefined {
	return (failure) => {
		if (failure instanceof Failure) return undefined;
		throw failure;
	};
}
