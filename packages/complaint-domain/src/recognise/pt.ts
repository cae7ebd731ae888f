import type { Lexicon } from './lexicon.ts';

export const PT: Lexicon = {
  common:
    'o a os as um uma de do da dos das em no na que e nao para com por meu minha eu voces voce estou foi esta isso este mais mas ao ja ola bom dia obrigado obrigada como onde quando se me gostaria fiz tenho ainda',
  complaint: {
    3: `
      reclamacao, reclamacoes, reclamar, reclamo, reclamando, queixa, queixas, inaceitavel,
      inaceitaveis, inadmissivel, vergonh*, absurd*, pessim*, horrivel, palhacada, falta de respeito,
      desrespeito, golpe, indemniz*, indeniz*, procon, livro de reclamacoes, revoltad*, indignad*,
      furios*, fart*, cansad* de, burla, enganad*, pior, denuncia*, processar`,
    2: `
      decepcionad*, desiludid*, insatisfeit*, descontent*, mal educad*, grosseir*, rude, incompetent*,
      injust*, ridicul*, descaso, mentira*, mentiram, enganos*, recus*, ignorad*, ignoram, ilegal,
      abusiv*, indevid*, sem autorizacao, sem minha autorizacao, sem a minha autorizacao, sem
      consentimento, nao autorizad*, duas vezes, em duplicado, nunca chegou, nunca recebi, nao chegou,
      sem resposta, ninguem responde, ninguem respondeu, ninguem atende, ninguem resolve, ninguem, quero
      meu dinheiro de volta, quero o meu dinheiro, exijo, terceira vez, varias vezes, diversas vezes,
      mais uma vez, ha semanas, ha meses, perda de tempo, mau servico, mau atendimento, pessimo
      atendimento, discrimina*, assedi*, ameac*, roub*, furt*, fraud*, advogad*, inutil, cobrad* a mais`,
    1: `
      quebrad*, partid*, avariad*, avaria, defeit*, danificad*, estragad*, errad*, erro, erros,
      problema*, atras*, demora*, falta, faltando, perdid*, perdeu, espera, esperando, aguardo,
      continua, continuo, ainda, reembols*, estorno, devolucao, nao funciona*, nao consigo, nao recebi,
      demasiado, lent*, mal, mau, ma, ruim, apesar, nunca, novamente, outra vez, responsavel, gerente,
      desculpas, cobrad*, cobrar*, cobranca, suj*, divida`,
  },
  negation: `
    nao, nenhum, nenhuma, sem, nunca, nada, zero`,
  harmless: `
    nenhum problema, sem problema*, nao ha problema, nao tem problema, nenhuma reclamacao, nenhuma
    queixa, nada a reclamar, nao tenho queixas, nao e uma reclamacao, nao e urgente, problema resolvido,
    resolveram o meu problema, resolveram meu problema, como fazer uma reclamacao, perdidos e achados,
    lista de espera, nao faz mal, sem falta, nunca tive problema*`,
  praise: `
    muito obrigad* pela ajuda, muito obrigad*, otim*, optim*, excelent*, maravilhos*, fantastic*,
    perfeit*, parabens, satisfeit*, contente, feliz, recomendo, simpatic*, atencios*, rapid*, adorei,
    amei, impecavel, continuem assim, bom trabalho`,
  question: `
    como posso, como faco, como e que, onde posso, onde fica, quando chega, quando vai, quanto custa,
    quanto tempo, quais sao, qual e, qual o, o que preciso, e possivel, posso, podem dizer, poderiam
    enviar, podiam enviar, gostaria de saber, queria saber, gostaria de encomendar, gostaria de marcar,
    gostaria de informacoes, voces tem, tem disponivel, tenho interesse, orcamento, horario de
    funcionamento, horario de atendimento, newsletter, mudar a morada, nova morada, novo endereco, fora
    do escritorio`,
  severity: {
    high: `
      fraud*, roub*, furt*, discrimina*, assedi*, ameac*, advogad*, processar, tribunal, justica,
      policia, procon, vazamento de dados, fuga de dados, despej*, penhora, deficien*, gravida, jornal*,
      racis*`,
    critical: `
      ferid*, ferimento*, hospital*, suicid*, morreu, morte, faleceu, incendi*, pegou fogo, explod*,
      explos*, choque eletrico, choque electrico, envenenad*, intoxica*, agredi*, agressao, violencia,
      abuso sexual, fuga de gas, vazamento de gas, ambulancia, reacao alergica`,
  },
};
