import type { LetterFindingView, LetterRequest, LetterView } from '@recourse/api-client/schemas';
import { toHtml } from '@recourse/complaint-domain';
import { REFERENCE } from './fixtures.ts';

const EN = `Dear Rosa Bianchi,\n\nwe have received your complaint and registered it as **${REFERENCE}**.\n\nYou will hear from us by 23 December 2026.\n\nKind regards\nAcme Travel`;
const AR = `عزيزتي ليلى،\n\nوصلتنا شكواك وسُجّلت برقم **${REFERENCE}**.\n\nمع خالص التحية\nأكمي`;
const AFCA = {
  en: 'If you are not satisfied, you may take your complaint to the Australian Financial Complaints Authority (AFCA).',
  ar: 'إذا لم تكونوا راضين فيمكنكم رفع شكواكم إلى الهيئة الأسترالية للشكاوى المالية (AFCA).',
} as const;

const gap = (element: string, citation: string, message: string, wording: string | null, issue?: string) =>
  ({
    level: 'gap',
    element,
    regime: 'au-rg271',
    citation,
    message,
    wording,
    ...(issue && { issue }),
  }) as const;

/** What the service says of a letter: templates as they are filled, and a few of the rules of its linter. */
export function answerLetter(request: LetterRequest): LetterView {
  const language = request.language ?? 'en';
  if (request.template === 'final-response-partly-upheld')
    return {
      text: '',
      html: '',
      language,
      findings: [],
      missing: [
        {
          variable: 'redress',
          message: 'Nothing was approved to put things right.',
        },
      ],
    };
  const text = request.text ?? (language === 'ar' ? AR : EN);
  return {
    text,
    html: toHtml(text, { language }),
    language,
    missing: [],
    findings: findingsOf(request.kind, text, language === 'ar' ? 'ar' : 'en'),
  };
}

function findingsOf(kind: string, text: string, language: 'en' | 'ar'): LetterFindingView[] {
  const findings: LetterFindingView[] = [];
  if (/obviously/i.test(text))
    findings.push({
      level: 'advice',
      element: 'tone',
      regime: null,
      citation: null,
      wording: null,
      quote: 'Obviously',
      message: 'This may sound curt.',
    });
  if (/£500/.test(text))
    findings.push({
      level: 'forbidden',
      element: 'promise-outside-redress',
      regime: null,
      citation: null,
      wording: null,
      quote: 'will pay you £500',
      message: 'No redress of this amount was approved.',
    });
  if (kind === 'final-response' && !text.includes('AFCA'))
    findings.push(
      gap(
        'right-to-refer',
        'ASIC RG 271.53(b)',
        language === 'ar' ? 'الحق في اللجوء إلى AFCA غير مذكور.' : 'The right to go to AFCA is missing.',
        AFCA[language],
      ),
    );
  if (kind === 'final-response' && !/telephone|phone|الهاتف/i.test(text))
    findings.push(
      gap(
        'findings-per-issue',
        'ASIC RG 271.54',
        language === 'ar'
          ? 'لا يُذكر ما تم التوصل إليه بشأن هذه المسألة.'
          : 'What was found about this issue is missing.',
        language === 'ar' ? 'المعلومات عبر الهاتف كانت صحيحة.' : 'The information on the phone was right.',
        'i2',
      ),
    );
  return findings;
}

/** The page of a sent letter, to print. */
export function printedPage(text: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Letter</title><body>${toHtml(text, { language: 'en' })}</body></html>`;
}
