/** Marks the request of the credential test on its way through `authenticate`; it is never sent. */
export const TEST_HEADER = 'x-org2org-credential-test';
