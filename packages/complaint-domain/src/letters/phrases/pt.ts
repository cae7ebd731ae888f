import type { Phrases } from './phrases.ts';

export const PT: Phrases = {
  elements: {
    'refers-to-complaint': [
      'reclamação que nos apresentou|reclamação que apresentou|reclamação apresentada|diz respeito à reclamação|diz respeito à sua reclamação|sua recente reclamação|reclamação que fez|reclamação que nos enviou',
      'relativamente à sua reclamação|em relação à sua reclamação|referente à sua reclamação|sobre a sua reclamação|resposta à sua reclamação|análise da sua reclamação|quanto à sua reclamação|em resposta à sua reclamação',
      'sua reclamação de|sua reclamação relativa|sua reclamação sobre|sua reclamação n|sua reclamação número|sua reclamação com a referência|sua reclamação referente',
      'recebemos a sua reclamação|analisámos a sua reclamação|analisamos a sua reclamação|registámos a sua reclamação|registramos a sua reclamação',
      'reclamação|processo|pedido|caso + {reference}',
    ],
    'response-time': [
      'resposta|responder|responderemos|decisão|resultado|escreveremos|contactaremos|solução|resolver + {date}|{duration}',
    ],
    'redress-decision': [
      'propomos|oferecemos|proposta|oferta|reparar|reembolso|reembolsar*|reembolsaremos|compensação|indemnização|indenização|creditaremos|pagaremos|devolução|devolveremos|desculpas|reparação|substituição|correção',
    ],
    'considered-resolved': [
      'consideramos|considerar|damos por|dar por|consideramos agora + resolvid*|encerrad*|concluíd*|sanad*',
      'reclamação|assunto|questão|caso + está resolvid*|foi resolvid*|fica resolvid*|encontra se resolvid*|está encerrad*',
    ],
    'delay-reasons': [
      'porque|motivo|motivos|razão|razões|devido|uma vez que|dado que|por causa|aguardamos|à espera|visto que|pois + ainda|mais tempo|tempo adicional|atraso|demora|não nos é possível|não podemos|não conseguimos|não concluímos|prorrog*',
    ],
    circumstances: [
      'ainda|falta|necessário|precisamos|temos de|resta*|devemos + apurar|esclarecer|verificar|determinar|confirmar|estabelecer + factos|fatos|pontos|circunstâncias|seguintes|questões|se|quando|quem|como',
      'pontos a esclarecer|circunstâncias a apurar|factos a apurar|fatos a apurar',
    ],
    'expected-date': [
      'resposta|responder|responderemos|decisão|resultado|escreveremos|prevemos|previst*|esperamos|novo prazo|concluir + {date}|{duration}',
    ],
    'turnaround-missed': [
      'não respondemos|não conseguimos|não foi possível|ultrapassámos|ultrapassamos|ultrapassado|excedemos|incumpr*|descumpr*|fora do|não cumprimos|com atraso + prazo|prazos|a tempo|atempadamente|tempo indicado|tempo previsto',
    ],
    'right-to-refer': [
      'apresentar|recorrer|submeter|dirigir|levar|contactar|contatar|reclamar|encaminhar|solicitar|pedir|registar|registrar|acionar + direito|pode|poderá|possibilidade|assiste|tem a opção + {body}',
    ],
    'refer-time-limit': ['prazo|dentro|no prazo|até|a contar|da data|tem|durante|antes|após + {limit}'],
    'body-leaflet': ['folheto|brochura|guia|desdobrável|panfleto + junt*|anex*|envi*|explica|cópia|inclu*'],
    'time-limit-waiver': [
      'consentimento|consentimos|renunci*|autoriz*|permissão|prescind*|concordamos + a tempo|prazo|prazos|tardi*|fora de prazo|atraso',
    ],
    'right-to-court': [
      'tribunal|tribunais|judicial|judiciais|judicialmente|justiça|ação judicial|via judicial|poder judiciário',
    ],
    'steps-taken': [
      'analisámos|analisamos|verificámos|verificamos|consultámos|consultamos|ouvimos|falámos|falamos|recolhemos|comparámos|comparamos|examinámos|examinamos|registámos|registramos|comparámo*|averiguámos|averiguamos|apurámos|apuramos + registos|registros|documentos|documentação|colegas|equipa|equipe|sistemas|dados|provas|gravações|informações|tudo|declarações|testemunhas|relato',
    ],
    'communications-received': [
      'recebemos|recebidas|recebidos|chegaram nos + comunicaç*|mensage*|cartas|a sua carta|email*|e mail*|correspondência|chamada*|telefonema*',
      'escreveu nos|contactou nos|telefonou nos|sua mensagem de|sua carta de|seu email de|seu e mail de|suas mensagens de',
    ],
    'follow-up': [
      'próximos passos|próximo passo|o que acontece a seguir|passos seguintes|seguimento|acompanhamento|ações seguintes|o que se segue|medidas seguintes',
    ],
  },
  outcomes: {
    upheld: [
      'procedente*|acolhida|acolhemos|damos provimento|deferid*|deferimos|tem razão|dar lhe razão|damos lhe razão|fundamentada|aceitamos a sua reclamação|concordamos consigo|a seu favor',
    ],
    'partly-upheld': [
      'parcialmente|em parte|parcial|parte da sua + procedente|provimento|deferid*|deferimos|razão|concordamos|aceitamos',
    ],
    'not-upheld': [
      'improcedente*|não acolhemos|não acolhida|não podemos acolher|não assiste razão|não lhe assiste razão|não procedente|não é procedente|não são procedentes|não é fundada|não damos provimento|não podemos dar provimento|não é possível dar provimento|indeferid*|indeferimos|rejeitamos|rejeitad*|não podemos aceitar|não aceitamos|não concordamos|infundada|não fundamentada|sem fundamento|não houve erro|nenhuma irregularidade|agimos corretamente',
    ],
    withdrawn: ['retirada|retirou|desistiu|desistência'],
    'out-of-scope': [
      'fora do âmbito|fora da nossa competência|não é da nossa competência|não nos compete|não somos competentes',
    ],
  },
  denials: [
    'não tem direito|não tem o direito|não tem qualquer direito|não tem nenhum direito|nenhum direito|não assiste o direito|não lhe assiste o direito|não lhe assiste direito|não tem a possibilidade|não tem possibilidade',
  ],
  bodies:
    'provedor*|ouvidor*|ombudsman|autoridade*|entidade*|regulador*|árbitro*|mediador*|procon|centro de arbitragem|banco central|supervis*',
  limits: ['prazo|prazos'],
  reasons: [
    'porque|pois|motivo|motivos|razão|razões|devido|uma vez que|dado que|por isso|apurámos|apuramos|verificámos|verificamos|constatámos|constatamos|mostram|mostra|portanto|assim|segundo|de acordo com|confirm*|deveríamos|devíamos|causa',
  ],
  closings: ['resposta final|diga nos|envie no las|respondendo a esta mensagem|responda por favor'],
  promises: [
    'reembolsaremos|pagaremos|creditaremos|devolveremos|transferiremos|iremos pagar|vamos pagar|vamos reembolsar|iremos reembolsar|iremos devolver|vamos devolver|iremos creditar|vamos creditar|será devolvid*|serão devolvid*|propomos|oferecemos|será creditad*|será reembolsad*|será pag*|receberá|garantimos|prometemos|comprometemos|compensaremos|indemnizaremos|indenizaremos|serão creditados|serão pagos|perdoaremos|reembolsar lhe|pagar lhe|creditar lhe',
  ],
  payments: [
    'reembolsaremos|pagaremos|creditaremos|devolveremos|iremos pagar|vamos pagar|iremos reembolsar|vamos reembolsar|iremos devolver|vamos devolver|iremos creditar|vamos creditar|oferecemos|compensaremos|indemnizaremos|indenizaremos|perdoaremos|será creditad*|será reembolsad*|será pag*|será devolvid*|serão creditad*|serão reembolsad*|serão pag*|serão devolvid*',
  ],
  offences: [
    'estúpid*|idiota*|mentiros*|mentira|imbecil*|patétic*|histéric*|ganancios*|perder tempo connosco|perder o nosso tempo|fazer nos perder tempo|cale se',
    'a culpa é sua|culpa exclusivamente sua|só se pode culpar|por culpa sua|sua negligência|sua incompetência|sua própria culpa',
    'processá lo|iremos processar|ação judicial contra si|vamos processar|vai arrepender|arrepender se á|sofrerá as consequências|se não retirar|se continuar a reclamar|encerraremos a sua conta se|pense bem antes',
  ],
  brusque: [
    'vergonha|disparate*|desonest*|absurd*|ridícul*|como já explicámos|como já explicado|como já explicamos|como já lhe dissemos|alega que|as suas alegações|obviamente|não é problema nosso|não é um problema nosso|nada podemos fazer|não há nada que possamos|não volte a contactar|caso encerrado|deveria ter lido|acalme se|não se deu ao trabalho|com o devido respeito|são as regras|pretensa|pretenso',
  ],
  common:
    'sua seu suas seus nossa nosso nossas nossos que para com por dos das nos nas uma uns foi foram ser estar esta este isso como quando onde tambem mas mais sem sobre pela pelo pelos pelas nao nunca ainda',
  numbers: {
    um: 1,
    uma: 1,
    dois: 2,
    duas: 2,
    tres: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    doze: 12,
    catorze: 14,
    quinze: 15,
    vinte: 20,
    trinta: 30,
    sessenta: 60,
    noventa: 90,
  },
  units: { day: 'dia|dias', week: 'semana|semanas', month: 'mês|meses', year: 'ano|anos' },
};
