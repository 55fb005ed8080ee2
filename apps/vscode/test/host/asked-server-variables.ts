/** Variables of the environment that name the server of a suite, and the token for it. */
export const serverVariable = 'SAMENSPEL_TEST_SERVER';
export const tokenVariable = 'SAMENSPEL_TEST_TOKEN';
