import type { Wordings } from './wordings.ts';

export const AR: Wordings = {
  'refers-to-complaint':
    'تتعلق هذه الرسالة بالشكوى التي قدمتموها إلينا وتسلّمناها بتاريخ {received}{#subject}: {subject}{/subject}.',
  'reference-number': 'رقمكم المرجعي هو {reference}، ونرجو ذكره في كل تواصل معنا.',
  'response-time': 'ستصلكم إجابتنا في موعد أقصاه {due}.',
  outcome: 'نتيجة الشكوى: {outcome}.',
  'redress-decision': `{#redress}
ولمعالجة الأمر نعرض عليكم ما يلي:

{redress}
{/redress}
{^redress}
للأسباب الواردة في هذه الرسالة لا نعرض أي تعويض.
{/redress}`,
  'considered-resolved': 'يسعدنا أننا توصلنا معكم إلى حل، ونعتبر الآن أن الموضوع قد سُوّي.',
  'delay-reasons':
    'نحتاج إلى مزيد من الوقت لأننا لم ننته بعد من التحقق مما حدث.{#delayReasons} والسبب هو الآتي: {delayReasons}{/delayReasons}',
  circumstances: `لا يزال علينا استيضاح الوقائع بشأن النقاط التالية:

{openIssues}`,
  'expected-date': 'نتوقع أن نرسل إليكم إجابتنا بحلول {expected}.',
  'turnaround-missed':
    'نعتذر منكم: لم نُجب خلال المهلة التي وعدنا بها. فقد استغرق بحثنا وقتًا أطول مما كان مقررًا.',
  'right-to-refer':
    'إذا لم تكونوا راضين{#now} عن إجابتنا أو عن المدة التي تستغرقها{/now} فمن حقكم أن ترفعوا شكواكم{#now} الآن{/now} إلى {body}.',
  'body-contact':
    'بيانات {body}: {bodyWebsite}{#bodyPhone} – هاتف {bodyPhone}{/bodyPhone}{#bodyEmail} – بريد إلكتروني {bodyEmail}{/bodyEmail}{#bodyAddress} – {bodyAddress}{/bodyAddress}',
  'refer-time-limit':
    '{#timeLimit}ويجب أن يتم ذلك خلال {timeLimit} من تاريخ هذه الرسالة.{/timeLimit}{^timeLimit}وهناك مواعيد محددة لذلك، وسيوضح لكم {body} ما ينطبق عليكم منها.{/timeLimit}',
  'body-leaflet': 'نرفق لكم نشرة {body} التي تشرح طريقة عمله وما يمكن توقعه منه.',
  'time-limit-waiver':
    '{#alone}ويجب أن يتم ذلك خلال {timeLimit} من تاريخ هذه الرسالة. {/alone}واللجوء إليه مجاني. وإذا لم تفعلوا ذلك في الموعد فإننا لا نوافق على النظر في الموضوع بعد فواته، ولن يكون ذلك ممكنًا إلا في حالات محدودة جدًا، كأن يكون التأخر ناتجًا عن ظروف استثنائية.',
  'right-to-court': 'ولكم كذلك أن تلجؤوا إلى القضاء.',
  'steps-taken': 'ما قمنا به: سجّلنا البلاغ، وراجعنا كل ما ذكرتموه لنا، وقارنّاه بما لدينا من سجلات.',
  'communications-received': `وصلتنا منكم المراسلات التالية:

{communications}`,
  'follow-up':
    'الخطوات التالية: {#redress}فور قبولكم سننفذ ما عرضناه ونؤكد لكم ذلك كتابيًا.{/redress}{^redress}لا يلزمكم القيام بأي شيء آخر، وإذا علمنا بأي جديد فسنكتب إليكم.{/redress}',
  someBody: 'الجهة المستقلة المختصة بتسوية المنازعات أو السلطة المختصة',
};
