import type { Language } from '../../vocabulary.ts';

/**
 * How every final response ends. Where a regime of the case names who can be asked and until when, `rights` says it;
 * else a general word stands in its place.
 */
export const CLOSING: Record<Language, string> = {
  en: `This is our final response. If you do not agree with it, please tell us why: we will read it.

{#rights}
{rights}

{/rights}
{^rights}
You may also have the right to take your complaint to an independent ombudsman or dispute resolution scheme. Time limits apply, so please do not wait too long. We will gladly tell you which scheme is responsible.

{/rights}
Kind regards
{organisation}`,
  it: `Questa è la nostra risposta definitiva. Se non è d'accordo, ci spieghi il motivo: lo leggeremo con attenzione.

{#rights}
{rights}

{/rights}
{^rights}
Potrebbe inoltre avere il diritto di rivolgersi a un organismo indipendente di risoluzione delle controversie. Esistono termini da rispettare: Le consigliamo di non attendere troppo. Le indicheremo volentieri l'organismo competente.

{/rights}
Cordiali saluti
{organisation}`,
  pl: `To nasza ostateczna odpowiedź. Jeśli się Państwo z nią nie zgadzają, prosimy napisać dlaczego – przeczytamy to uważnie.

{#rights}
{rights}

{/rights}
{^rights}
Mogą Państwo również mieć prawo zwrócić się do niezależnego rzecznika lub podmiotu pozasądowego rozwiązywania sporów. Obowiązują terminy, dlatego prosimy nie zwlekać. Chętnie wskażemy właściwy podmiot.

{/rights}
Z poważaniem
{organisation}`,
  pt: `Esta é a nossa resposta final. Se não concordar, diga-nos porquê: leremos com atenção.

{#rights}
{rights}

{/rights}
{^rights}
Poderá também ter o direito de recorrer a um provedor independente ou a uma entidade de resolução de litígios. Existem prazos, pelo que recomendamos que não espere demasiado. Indicar-lhe-emos com gosto a entidade competente.

{/rights}
Com os melhores cumprimentos
{organisation}`,
  ar: `هذا هو ردنا النهائي. إذا كان لكم رأي آخر فنرجو أن تخبرونا بالسبب، وسنقرأه بعناية.

{#rights}
{rights}

{/rights}
{^rights}
وقد يحق لكم أيضًا عرض شكواكم على أمين مظالم مستقل أو جهة مستقلة لتسوية المنازعات. وهناك مواعيد محددة لذلك، فنرجو عدم التأخر. ويسعدنا أن ندلكم على الجهة المختصة.

{/rights}
مع خالص التحية
{organisation}`,
};
