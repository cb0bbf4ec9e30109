import type {} from '@fluentui/theme';

// Runs before Microsoft's runtime: Fluent must not ask a CDN for its fonts.
window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: '' };
