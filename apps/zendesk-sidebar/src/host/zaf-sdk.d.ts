declare module 'zendesk_app_framework_sdk' {
  const ZAFClient: { init: (loaded?: (data: unknown) => void) => unknown };
  export default ZAFClient;
}
