import type { Language } from '../../vocabulary.ts';

/**
 * How every final response ends. General on purpose: which scheme is open to a complainant, and for how long, is
 * the law of their country, and an organisation names it in its own template.
 */
export const CLOSING: Record<Language, string> = {
  en: `This is our final response. If you do not agree with it, please tell us why: we will read it. You may also have the right to take your complaint to an independent ombudsman or dispute resolution scheme, free of charge. Time limits apply, so please do not wait too long. We will gladly tell you which scheme is responsible.

Kind regards
{organisation}`,
  it: `Questa è la nostra risposta definitiva. Se non è d'accordo, ci spieghi il motivo: lo leggeremo con attenzione. Potrebbe inoltre avere il diritto di rivolgersi gratuitamente a un organismo indipendente di risoluzione delle controversie. Esistono termini da rispettare: Le consigliamo di non attendere troppo. Le indicheremo volentieri l'organismo competente.

Cordiali saluti
{organisation}`,
  pl: `To nasza ostateczna odpowiedź. Jeśli się Państwo z nią nie zgadzają, prosimy napisać dlaczego – przeczytamy to uważnie. Mogą Państwo również mieć prawo do bezpłatnego zwrócenia się do niezależnego rzecznika lub podmiotu pozasądowego rozwiązywania sporów. Obowiązują terminy, dlatego prosimy nie zwlekać. Chętnie wskażemy właściwy podmiot.

Z poważaniem
{organisation}`,
  pt: `Esta é a nossa resposta final. Se não concordar, diga-nos porquê: leremos com atenção. Poderá também ter o direito de recorrer, gratuitamente, a um provedor independente ou a uma entidade de resolução de litígios. Existem prazos, pelo que recomendamos que não espere demasiado. Indicar-lhe-emos com gosto a entidade competente.

Com os melhores cumprimentos
{organisation}`,
  ar: `هذا هو ردنا النهائي. إذا كنتم لا تتفقون معه فنرجو أن تخبرونا بالسبب، وسنقرأه بعناية. وقد يحق لكم أيضًا عرض شكواكم مجانًا على أمين مظالم مستقل أو جهة مستقلة لتسوية المنازعات. وهناك مواعيد محددة لذلك، فنرجو عدم التأخر. ويسعدنا أن ندلكم على الجهة المختصة.

مع خالص التحية
{organisation}`,
};
