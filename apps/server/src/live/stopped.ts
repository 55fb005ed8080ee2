/** What who listens is told when the server stops. */
export const stopped = {
  errors: [
    {
      message: 'The server stops.',
      extensions: {
        code: 'STOPPING',
        hint: 'Connect again in a moment, with the version of the last event as "since".',
      },
    },
  ],
} as const;
