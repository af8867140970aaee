/** Where the HR system of the demo posts to. */
export const webhookUrl = (editor: string): string => `${editor}/webhook/joiner-from-hr`;
