/** Currencies of the countries whose regimes come with the product and of their neighbours, by code. */
const CODES =
  'AED ALL AUD BAM BGN BHD BRL CAD CHF CNY CZK DKK EGP EUR GBP HKD HUF INR JOD JPY KWD MAD MDL MXN NOK NZD OMR PLN QAR RON RSD SAR SEK SGD TND TRY UAH USD ZAR'.split(
    ' ',
  );

/** Choices of currencies, those of the case first, each with its name in `language`. */
export function currencyChoices(first: string[], language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return [...new Set([...first, ...CODES])].map((code) => ({
    value: code,
    label: `${code} – ${names.of(code) ?? code}`,
  }));
}
