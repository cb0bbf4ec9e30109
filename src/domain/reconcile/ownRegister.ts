/** Source of reports that are an organisation's own register: it documents, and proves nothing of the tenant. */
export const OWN_REGISTER = 'Own register';
