"""What assistants say to their users in German, French, Spanish, Portuguese and Italian (rows as in ``_chat``)."""

EUROPEAN: tuple[tuple[str, str, str], ...] = (
    # German
    ("de", "start", r"(?:natürlich|gerne|selbstverständlich|klar|sicher|okay|alles klar)[!,.:–-]+ (?:hier"
                    r"|ich|anbei"
                    r"|nachfolgend|im folgenden|unten)\b"),
    ("de", "top", r"(?:hier|nachfolgend|im folgenden|anbei) (?:ist|sind|finden sie|findest du|folgt) (?:der"
                  r"|die|das"
                  r"|ein|eine|dein|deine|ihr|ihre|\d+) [^.!?\n]{0,60}?"
                    r"(?:bericht|zusammenfassung|artikel|analyse|übersetzung|entwurf|fassung|version|antwort"
                    r"|text)\w*[^.!?\n]{0,80}:"),
    ("de", "last", r"(?:lass(?:en sie)?|lasst) (?:es )?mich (?:gerne |bitte |einfach )?(?:wissen"
                   r"|gerne wissen)\b"),
    ("de", "last", r"ich hoffe,? (?:das|dies|dass|dieser|diese|dieses|der|die) [^.!?\n]{0,60}?(?:hilft|helfen"
                   r"|hilfreich|erwartungen|anforderungen|nützlich)\b"),
    ("de", "last", r"(?:möchten sie|möchtest du|soll ich|wünschen sie),? (?:dass ich|noch|ich|den|die|das"
                   r"|weitere)\b"),
    ("de", "last", r"(?:wenn|falls) (?:sie|du) [^.!?\n]{0,60}?(?:benötig\w*|brauch\w*|wünsch\w*|möcht\w*"
                   r"|hab\w*),?"
                   r" [^.!?\n]{0,40}?(?:gerne|lass|sag|stehe ich|helfe ich|kann ich)\b"),
    ("de", "any", r"(?:wenn|falls) (?:du|sie) (?:möchtest|möchten|willst|wollen|magst|mögen),? (?:kann"
                  r"|könnte|erstelle"
                  r"|schreibe) ich\b"),
    ("de", "any", r"als (?:ki(?:-\w+)?|künstliche intelligenz|sprachmodell) (?:kann|habe|bin|verfüge) ich\b"),
    # French
    ("fr", "start", r"(?:bien sûr|certainement|avec plaisir|d['’]accord|absolument"
                    r"|très bien)\s?[!,.:–-]+ (?:voici|je"
                    r"|ci-dessous|voilà)\b"),
    ("fr", "top", r"(?:voici|ci-dessous,?|vous trouverez ci-dessous) (?:le|la|un|une|votre|ton|les"
                  r"|l['’])\s?[^.!?\n]{0,60}?(?:rapport|résumé|article|analyse|synthèse|version|réponse"
                    r"|traduction|texte)\w*[^.!?\n]{0,80}:"),
    ("fr", "last", r"n['’]hésitez pas à (?:me |m['’]|demander|poser d['’]autres)"),
    ("fr", "last", r"(?:faites(?:-le)?[- ]moi savoir|dites-moi|fais-moi savoir|dis-moi) (?:si|ce que"
                   r"|comment)\b"),
    ("fr", "last", r"j['’]espère que (?:cela|ça|ce|cette|ces|le|la)\b[^.!?\n]{0,60}?(?:aide|utile|répond"
                   r"|convient"
                   r"|attentes)"),
    ("fr", "last", r"(?:souhaitez|voulez|aimeriez|veux|souhaites)[- ](?:vous|tu) que je\b"),
    ("fr", "last", r"si vous (?:avez besoin|souhaitez|désirez|voulez)\b[^.!?\n]{0,80}?,? (?:je peux|faites"
                   r"|dites"
                   r"|n['’]hésitez|je suis)\b"),
    ("fr", "any", r"si (?:vous (?:le )?(?:souhaitez|voulez)|tu (?:le )?(?:veux|souhaites)),? je (?:peux"
                  r"|pourrais)\b"),
    ("fr", "any", r"en tant que? ?['’]?(?:ia|intelligence artificielle|assistant"
                  r"|modèle de langage)\b[^.!?\n]{0,20}?,?"
                  r" je\b"),
    # Spanish
    ("es", "first", r"¡?(?:claro(?: que sí)?|por supuesto|desde luego|con gusto|entendido|de acuerdo"
                    r"|perfecto)[!,.:–-]+ (?:aquí|a continuación|te|le|voy|puedo)\b"),
    ("es", "top", r"(?:aquí (?:tienes?|está|te presento|le presento)|a continuación,? (?:se presenta"
                  r"|te presento"
                  r"|encontrarás)) (?:el|la|un|una|tu|su|los|las) [^.!?\n]{0,60}?"
                    r"(?:informe|reporte|resumen|artículo|análisis|versión|respuesta|traducción"
                    r"|texto)\w*[^.!?\n]{0,80}:"),
    ("es", "last", r"(?:por favor,? )?(?:avísame|avíseme|hazme saber|hágame saber|déjame saber|dime"
                   r"|indícame) (?:si"
                   r"|qué|cómo)\b"),
    ("es", "last", r"no dud(?:es|e) en (?:preguntar|pedir|decir|hacer|avisar|consultar)\w*"),
    ("es", "last", r"espero que (?:esto|este|esta|estos|la|el|te|le)\b[^.!?\n]{0,60}?(?:ayud|útil|sirva"
                   r"|cumpla)\w*"),
    ("es", "last", r"¿(?:te|le) gustaría que\b|¿(?:quieres|desea|deseas|quiere) que\b"),
    ("es", "last", r"si (?:necesitas|deseas|quieres|necesita|desea)\b[^.!?\n]{0,80}?,? (?:puedo|dímelo|házmelo"
                   r"|avísame|no dudes|estoy)\b"),
    ("es", "any", r"si (?:lo )?(?:quieres|deseas|prefieres),? (?:también )?puedo\b"),
    ("es", "any", r"como (?:modelo de lenguaje|inteligencia artificial|ia"
                  r"|asistente(?: de ia)?)\b[^.!?\n]{0,30}?,? no"
                  r" (?:puedo|tengo)\b"),
    # Portuguese
    ("pt", "start", r"(?:claro(?: que sim)?|com certeza|certamente|com prazer|entendido"
                    r"|perfeito)[!,.:–-]+ (?:aqui"
                    r"|segue|abaixo|vou|posso|eis)\b"),
    ("pt", "top", r"(?:aqui está|segue(?: abaixo)?|abaixo está|eis) (?:o|a|um|uma|seu|sua|os|as)"
                  r" [^.!?\n]{0,60}?(?:relatório|resumo|artigo|análise|versão|resposta|tradução|texto)\w*"
                    r"[^.!?\n]{0,80}:"),
    ("pt", "last", r"(?:por favor,? )?(?:me avise|avise-me|deixe-me saber|me diga|diga-me|me informe) (?:se"
                   r"|o que"
                   r"|como)\b"),
    ("pt", "last", r"(?:não hesite em|fique à vontade para|sinta-se à vontade para) (?:me |perguntar|pedir"
                   r"|solicitar"
                   r"|entrar)"),
    ("pt", "last", r"espero que (?:isso|isto|este|esta|o|a)\b[^.!?\n]{0,60}?(?:ajud|útil|atend)\w*"),
    ("pt", "last", r"(?:gostaria|deseja|quer) que eu\b|se (?:precisar|quiser"
                   r"|desejar)\b[^.!?\n]{0,80}?,? (?:posso|me"
                   r" avise|é só|estou)\b"),
    ("pt", "any", r"se (?:você )?(?:quiser|desejar|preferir),? (?:eu )?(?:também )?posso\b"),
    ("pt", "any", r"como (?:um )?(?:modelo de linguagem|uma ia|inteligência artificial|assistente de"
                  r" ia)\b[^.!?\n]{0,30}?,? (?:eu )?não (?:posso|tenho)\b"),
    # Italian
    ("it", "start", r"(?:certo|certamente|certo che sì|va bene|con piacere|assolutamente"
                    r"|perfetto)[!,.:–-]+ (?:ecco"
                    r"|di seguito|qui|posso|ti|le)\b"),
    ("it", "top", r"(?:ecco|di seguito (?:trovi|trova|è riportat[oa])) (?:il|lo|la|un|una|l['’]|il tuo|la"
                  r" tua)\s?[^.!?\n]{0,60}?(?:report|rapporto|relazione|riassunto|articolo|analisi|versione"
                    r"|risposta|traduzione|testo|riepilogo)\w*[^.!?\n]{0,80}:"),
    ("it", "last", r"(?:fammi|mi faccia|fatemi|fateci) sapere (?:se|cosa|come)\b"),
    ("it", "last", r"non (?:esitare|esiti) a (?:chiedere|contattarmi|farmi|dirmi)\b"),
    ("it", "last", r"spero che (?:questo|questa|ti|le|il|la)\b[^.!?\n]{0,60}?(?:aiut|util|soddisf)\w*"),
    ("it", "last", r"(?:vuoi|desideri|vuole|desidera) che (?:io )?\w+|se (?:hai"
                   r"|ha) bisogno di\b[^.!?\n]{0,80}?,?"
                   r" (?:posso|fammi|non esitare|sono)\b"),
    ("it", "any", r"(?:in quanto|come) (?:modello linguistico|intelligenza artificiale|ia|assistente"
                  r" ai)\b[^.!?\n]{0,30}?,? non (?:posso|ho)\b"),
)  # fmt: skip
