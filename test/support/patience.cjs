/** Tests of screens wait for what comes as long as a machine takes that is busy with others: the library's own second is too short for one press of a key there. */
if (typeof document !== 'undefined') require('@testing-library/react').configure({ asyncUtilTimeout: 10_000 });
