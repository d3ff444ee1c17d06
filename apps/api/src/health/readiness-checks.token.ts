/** What must answer for the api to be ready. */
export const READINESS_CHECKS = Symbol('ReadinessChecks');
