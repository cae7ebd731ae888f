import type { Wordings } from './wordings.ts';

export const PT: Wordings = {
  'refers-to-complaint':
    'Esta carta diz respeito à reclamação que nos apresentou e que recebemos em {received}{#subject}: {subject}{/subject}.',
  'reference-number':
    'O seu número de referência é {reference}. Pedimos que o indique sempre que nos contactar.',
  'response-time': 'Receberá a nossa resposta, o mais tardar, até {due}.',
  outcome: 'Resultado da sua reclamação: {outcome}.',
  'redress-decision': `{#redress}
Para reparar a situação, propomos-lhe:

{redress}
{/redress}
{^redress}
Pelos motivos indicados nesta carta, não propomos qualquer compensação.
{/redress}`,
  'considered-resolved':
    'Ficamos satisfeitos por termos chegado a uma solução consigo e consideramos agora o assunto resolvido.',
  'delay-reasons':
    'Precisamos de mais tempo, porque ainda não concluímos a análise do que aconteceu.{#delayReasons} O motivo é o seguinte: {delayReasons}{/delayReasons}',
  circumstances: `Falta ainda apurar os factos sobre os seguintes pontos:

{openIssues}`,
  'expected-date': 'Prevemos enviar-lhe a nossa resposta até {expected}.',
  'turnaround-missed':
    'Pedimos desculpa: não respondemos dentro do prazo que tínhamos indicado. As nossas averiguações demoraram mais do que prevíamos.',
  'right-to-refer':
    'Se não ficar satisfeito{#now} com a nossa resposta ou com o tempo que ela demora{/now}, tem o direito de apresentar{#now} desde já{/now} a sua reclamação a: {body}.',
  'body-contact':
    'Como chegar a {body}: {bodyWebsite}{#bodyPhone}, telefone {bodyPhone}{/bodyPhone}{#bodyEmail}, e-mail {bodyEmail}{/bodyEmail}{#bodyAddress}, {bodyAddress}{/bodyAddress}',
  'refer-time-limit':
    '{#timeLimit}Deve fazê-lo no prazo de {timeLimit} a contar da data desta carta.{/timeLimit}{^timeLimit}Há prazos a respeitar. {body} indicará qual se aplica ao seu caso.{/timeLimit}',
  'body-leaflet': 'Juntamos o folheto de {body}, que explica como funciona e o que pode esperar.',
  'time-limit-waiver':
    '{#alone}Deve fazê-lo no prazo de {timeLimit} a contar da data desta carta. {/alone}O recurso é gratuito. Se não o fizer a tempo, não damos o nosso consentimento a uma apreciação tardia, que só será então possível em casos muito limitados, por exemplo se o atraso resultar de circunstâncias excecionais.',
  'right-to-court': 'Pode igualmente recorrer aos tribunais.',
  'steps-taken':
    'O que fizemos: registámos a reclamação, analisámos tudo o que nos transmitiu e comparámo-lo com os nossos registos.',
  'communications-received': `Recebemos da sua parte as seguintes comunicações:

{communications}`,
  'follow-up':
    'Próximos passos: {#redress}assim que aceitar, cumpriremos o que propomos e confirmá-lo-emos por escrito.{/redress}{^redress}não precisa de fazer mais nada. Se soubermos algo de novo, escrever-lhe-emos.{/redress}',
  someBody: 'a entidade independente de resolução de litígios ou a autoridade competente',
};
