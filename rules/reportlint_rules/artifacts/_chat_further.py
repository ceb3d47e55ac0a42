"""What assistants say to their users in ten further languages (rows as in ``_chat``).

A hope that "this helps" ends articles of people, too: it counts where an offer follows it in the same paragraph.
"""

FURTHER: tuple[tuple[str, str, str], ...] = (
    # Dutch
    ("nl", "start", r"(?:natuurlijk|zeker|uiteraard|prima)[!,.:–-]+ (?:hier|ik|hieronder)\b"),
    ("nl", "top", r"(?:hier|hieronder) (?:is|vind je|vindt u|volgt) (?:het|de|een|je|uw) [^.!?\n]{0,60}?(?:rapport"
                  r"|samenvatting|artikel|analyse|vertaling|versie|antwoord|verslag)\w*[^.!?\n]{0,80}:"),
    ("nl", "last", r"(?:ik hoop dat [^\n]{0,160}?)?laat (?:het )?(?:me|mij) (?:gerust |even )?weten (?:als|of|wat)\b"),
    ("nl", "last", r"(?:wil je|wilt u|zal ik) (?:dat ik|nog|ook|het|de|een)\b[^.!?\n]{0,80}\?"),
    ("nl", "any", r"als (?:een )?(?:ai(?:-\w+)?|(?:groot )?taalmodel)\b[^.!?\n]{0,20}?,? (?:heb|kan|ben) ik\b"),
    # Swedish
    ("sv", "start", r"(?:självklart|absolut|javisst|givetvis|naturligtvis)[!,.:–-]+ (?:här|jag|nedan)\b"),
    ("sv", "top", r"(?:här|nedan) (?:är|kommer|följer) [^.!?\n]{0,60}?(?:rapport|sammanfattning|artikel|analys"
                  r"|översättning|version)\w*[^.!?\n]{0,80}:"),
    ("sv", "last", r"(?:jag hoppas att [^\n]{0,160}?)?låt mig veta om\b"),
    ("sv", "last", r"vill du att jag\b"),
    ("sv", "any", r"som (?:en )?(?:ai(?:-\w+)?|(?:stor )?språkmodell)\b[^.!?\n]{0,20}?,? (?:har|kan) jag inte\b"),
    # Polish
    ("pl", "start", r"(?:oczywiście|jasne|z przyjemnością)[!,.:–-]+ (?:oto|poniżej|chętnie)\b"),
    ("pl", "top", r"oto (?:[\w-]+ ){0,2}?(?:raport|streszczenie|podsumowanie|artykuł|analiza|tłumaczenie)"
                  r"\b[^.!?\n]{0,120}:"),
    ("pl", "last", r"(?:mam nadzieję,? że [^\n]{0,160}?)?daj(?:cie)? (?:mi )?znać,? (?:jeśli|jeżeli|czy|gdyby)\b"),
    ("pl", "last", r"czy chcesz,? (?:abym|żebym|bym)\b"),
    ("pl", "any", r"jako (?:duży )?(?:model językowy|sztuczna inteligencja|asystent ai|ai)\b[^.!?\n]{0,20}?,? nie"
                  r" (?:mam|mogę|posiadam)\b"),
    # Turkish
    ("tr", "start", r"(?:elbette|tabii(?: ki)?|memnuniyetle)[!,.:–-]+ (?:.şte|aşağıda|size)\b"),
    ("tr", "top", r".şte [^.!?\n]{0,60}?(?:rapor|özet|makale|analiz|çeviri)\w*[^.!?\n]{0,80}:"),
    ("tr", "last", r"(?:umarım [^\n]{0,160}?)?[^.!?\n]{0,80}?(?:varsa|isterseniz|istersen|olursa)[^.!?\n]{0,40}?(?:bana"
                   r" (?:bildirin|söyleyin|yazın|haber)|sormaktan çekinmeyin|lütfen sorun)"),
    ("tr", "any", r"(?:ben )?bir (?:yapay zek[aâ]|(?:büyük )?dil modeli)\b[^.!?\n]{0,30}? olarak\b[^.!?\n]{0,80}?"
                  r"(?:yok|edemem|sahip değilim|veremem|erişemem)\b"),
    # Vietnamese
    ("vi", "start", r"(?:chắc chắn(?: rồi)?|tất nhiên(?: rồi)?|dĩ nhiên(?: rồi)?|vâng)[!,.:–-]+ (?:dưới đây"
                    r"|đây là|sau đây|tôi sẽ)\b"),
    ("vi", "top", r"(?:dưới đây|sau đây|đây) là [^.!?\n]{0,60}?(?:báo cáo|bản tóm tắt|bài phân tích|bản dịch)"
                  r"\b[^.!?\n]{0,80}:"),
    ("vi", "last", r"(?:hy vọng [^\n]{0,160}?)?nếu bạn [^.!?\n]{0,80}?(?:hãy cho tôi biết|đừng ngần ngại hỏi)\b"),
    ("vi", "last", r"bạn có muốn tôi\b"),
    ("vi", "any", r"(?:là|với tư cách là) (?:một )?(?:mô hình ngôn ngữ|trí tuệ nhân tạo|trợ lý ai)\b[^.!?\n]{0,30}?,?"
                  r" tôi không\b"),
    # Indonesian
    ("id", "start", r"(?:tentu(?: saja)?|baik|siap)[!,.:–-]+ (?:berikut|inilah|saya akan)\b"),
    ("id", "top", r"(?:berikut(?: ini)?|inilah) (?:adalah )?[^.!?\n]{0,60}?(?:laporan|ringkasan|artikel|analisis"
                  r"|terjemahan)\b[^.!?\n]{0,80}:"),
    ("id", "last", r"(?:semoga [^\n]{0,160}?)?(?:jika|apabila|kalau) (?:anda|kamu|ada)\b[^.!?\n]{0,80}?(?:beri ?tahu"
                   r" saya|jangan ragu untuk bertanya|silakan tanyakan)\b"),
    ("id", "last", r"apakah (?:anda|kamu) ingin saya\b"),
    ("id", "any", r"sebagai (?:sebuah )?(?:model bahasa|kecerdasan buatan|asisten ai|ai)\b[^.!?\n]{0,30}?,? saya"
                  r" tidak\b"),
    # Russian
    ("ru", "start", r"(?:конечно|разумеется|безусловно|с удовольствием)[!,.:–—-]+ (?:вот|ниже)\b"),
    ("ru", "top", r"(?:вот|ниже (?:приведен\w*|представлен\w*)) [^.!?\n]{0,60}?(?:отч[её]т|резюме|анализ|обзор|перевод"
                  r"|верси)\w*[^.!?\n]{0,80}:"),
    ("ru", "last", r"(?:надеюсь,? [^\n]{0,160}?)?(?:если [^.!?\n]{0,80}?,? )?(?:дай(?:те)? мне знать|сообщите мне|не"
                   r" стесняйтесь спрашивать)\b"),
    ("ru", "last", r"хотите,? чтобы я\b"),
    ("ru", "any", r"(?:как|будучи|являясь) (?:больш\w+ )?(?:языков\w+ модел\w+|искусственн\w+ интеллект\w*|ии(?:-\w+)?)"
                  r"\b[^.!?\n]{0,20}?,? я не\b"),
    # Ukrainian
    ("uk", "start", r"(?:звичайно|звісно|авжеж|безумовно)[!,.:–—-]+ (?:ось|нижче)\b"),
    ("uk", "last", r"(?:сподіваюся,? [^\n]{0,160}?)?(?:якщо [^.!?\n]{0,80}?,? )?(?:дай(?:те)? мені знати"
                   r"|повідомте мене)\b"),
    ("uk", "any", r"як (?:велика )?(?:мовна модель|штучний інтелект|ші(?:-\w+)?)\b[^.!?\n]{0,20}?,? я не\b"),
    # Arabic
    ("ar", "start", r"(?:بالتأكيد|بالطبع|حسن[ًا]+)[!،,.:]+ (?:إليك|إليكم|فيما يلي)"),
    ("ar", "top", r"(?:إليك|إليكم|فيما يلي) [^.!؟\n]{0,60}?(?:تقرير|ملخص|مقال|تحليل|ترجمة)[^.!؟\n]{0,80}:"),
    ("ar", "last", r"(?:آمل أن [^\n]{0,160}?)?(?:إذا|إن) [^.!؟\n]{0,80}?(?:لا تتردد في (?:إخباري|سؤالي)|فأخبرني|يرجى"
                   r" إعلامي)"),
    ("ar", "last", r"هل (?:ترغب في أن|تريدني أن|تود أن) "),
    ("ar", "any", r"(?:بصفتي|كوني|باعتباري) (?:نموذج|ذكاء|مساعد)[^.!؟\n]{0,60}?،? (?:لا (?:يمكنني|أستطيع|أملك)"
                  r"|ليس لدي)"),
    # Hindi
    ("hi", "start", r"(?:ज़रूर|ज़रूर|जरूर|बिल्कुल|निश्चित रूप से|अवश्य)[!,.:]+ (?:यहाँ|यहां|नीचे|यह रह)"),
    ("hi", "last", r"(?:(?:मुझे )?(?:आशा|उम्मीद) है [^\n]{0,160}?)?यदि आप[^।!?\n]{0,80}?(?:बताएं|बताएँ|पूछें|बताइए)"),
    ("hi", "last", r"क्या आप (?:चाहते हैं|चाहेंगे) कि मैं"),
    ("hi", "any", r"(?:एक )?(?:(?:एआई|ai|बड़े|बड़े) )?(?:भाषा मॉडल|एआई|कृत्रिम बुद्धिमत्ता) के रूप में,? (?:मैं|मेरे पास|मेरी)"),
)  # fmt: skip
