import ZAFClient from 'zendesk_app_framework_sdk';

/** The SDK for pages beside an emulated Zendesk; in production the page brings Zendesk's own script. */
(globalThis as { ZAFClient?: unknown }).ZAFClient = ZAFClient;
