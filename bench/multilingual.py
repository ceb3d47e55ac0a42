"""Clean lines in many languages and scripts, written for this project, as raw material of the encoding bench."""

LINES: dict[str, tuple[str, ...]] = {
    "English": (
        "The team’s naïve plan – “ship first” – cost €3,000…",
        "A café in Zürich serves crème brûlée for £6 ½.",
    ),
    "German": (
        "Die Prüfung größerer Mengen fällt häufig schwer.",
        "„Übermut tut selten gut“, sagte Frau Jäger in Köln.",
    ),
    "French": (
        "L’été dernier, l’équipe a dû réécrire le modèle.",
        "Où est passé le garçon ? À l’hôpital, près de la forêt.",
    ),
    "Spanish": (
        "¿Cuándo empezó el año? La niña llegó mañana.",
        "El índice subió según el último análisis económico.",
    ),
    "Portuguese": (
        "A avaliação não mudou; as ações são difíceis.",
        "Três irmãos vivem além do coração da região.",
    ),
    "Italian": (
        "Perché la città è così lontana? Lunedì andrò là.",
        "La qualità più alta costò metà del previsto.",
    ),
    "Dutch": ("De coördinatie van financiële ideeën vergt geduld.", "Privé één café geopend."),
    "Swedish": ("Åtgärder för små företag gör världen bättre på sjön.", "Räkan åt köttbullar på Östermalm."),
    "Danish": ("Økonomien går bedre på øerne, æblet er rødt.", "Smørrebrød koster tolv kroner på Ærø."),
    "Norwegian": ("Bølgene slår mot fjøra når høsten nærmer seg.", "Både Ås og Tromsø får støtte i år."),
    "Finnish": (
        "Työläiset lähtivät järvelle syömään mämmiä.",
        "Päätös tehtiin eilen, mutta määrä jäi epäselväksi.",
    ),
    "Icelandic": (
        "Það er ekki ölum gefið að þýða þessa sögu vel.",
        "Árið áður höfðu fjórðungur þjóðarinnar flúið.",
    ),
    "Estonian": ("Õhtul jõudis töörühm põhjaliku lahenduseni.", "Külmal ööl jäätus jõgi täielikult."),
    "Latvian": (
        "Rīgā šogad ļoti daudz cilvēku runā par ūdeni.",
        "Ģimenes māja atrodas pļavā aiz ķieģeļu sētas.",
    ),
    "Lithuanian": ("Šįmet žmonės dažniau renkasi žąsį nei ėrieną.", "Būsimų sąlygų dar neaptarėme."),
    "Polish": ("Zażółć gęślą jaźń, powiedział żołnierz.", "Później okazało się, że błąd był gdzie indziej."),
    "Czech": ("Příliš žluťoučký kůň úpěl ďábelské ódy.", "Čtvrtý řádek chybí, říká účetní."),
    "Slovak": ("Kŕdeľ ďatľov učí koňa žrať kôru.", "Ťažké časy ľudí zbližujú, hovorí šéf."),
    "Slovenian": ("Žaba čaka šest ur, da pride človek čez cesto.", "Pretežni del učencev že piše."),
    "Croatian": ("Šećer i čaj dođu po žlicu dnevno, kaže đak.", "Čovjek može naučiti više nego što očekuje."),
    "Hungarian": (
        "Árvíztűrő tükörfúrógép készült Győrött.",
        "A szőlő őszre érik, különösen a hűvös völgyben.",
    ),
    "Romanian": ("Știința și învățământul însoțesc țara în viață.", "Fără măsuri, câștigul rămâne scăzut."),
    "Turkish": (
        "Türkçe öğrenen çocuklar bahçede güneşi bekliyor.",
        "İstanbul’da yağış arttı, ışıklar söndü.",
    ),
    "Vietnamese": ("Tiếng Việt có nhiều dấu nên dễ bị lỗi mã hóa.", "Người dân đã đến trường từ sáng sớm."),
    "Greek": ("Η ελληνική γλώσσα έχει μακρά ιστορία.", "Το σχέδιο άλλαξε χθες, σύμφωνα με την έκθεση."),
    "Russian": ("Съешь ещё этих мягких булок, да выпей чаю.", "Отчёт показал, что модель ошибается редко."),
    "Ukrainian": (
        "Її дитинство минуло біля річки, де жили їжаки.",
        "Звіт підготовлено у вересні; є кілька помилок.",
    ),
    "Bulgarian": ("Жълтата дюля беше щастлива, че пухът цъфна.", "Докладът съдържа три нови твърдения."),
    "Serbian": ("Љубазни фењерџија чађавог лица хоће да покаже штос.", "Ђаци уче ћирилицу већ годинама."),
    "Hebrew": ("הדוח החדש כולל שלושה פרקים על מודלים.", "שלום לכולם, זה משפט קצר בעברית."),
    "Arabic": ("يعرض التقرير ثلاثة أمثلة عن النماذج اللغوية.", "اللغة العربية جميلة وغنية بالمفردات."),
    "Persian": ("گزارش تازه چند نمونه از کاربرد پژوهش را نشان می‌دهد.", "این جمله برای آزمایش نوشته شده است."),
    "Hindi": ("यह रिपोर्ट तीन नए उदाहरण दिखाती है।", "हिन्दी में लिखा हुआ एक छोटा वाक्य।"),
    "Bengali": ("এই প্রতিবেদনে তিনটি উদাহরণ আছে।", "বাংলা একটি সুন্দর ভাষা।"),
    "Tamil": ("இந்த அறிக்கை மூன்று எடுத்துக்காட்டுகளை காட்டுகிறது.", "தமிழ் ஒரு பழமையான மொழி."),
    "Thai": ("รายงานนี้แสดงตัวอย่างสามข้อ", "ภาษาไทยไม่มีการเว้นวรรคระหว่างคำ"),
    "Georgian": ("ანგარიში სამ ახალ მაგალითს აჩვენებს.", "ქართული ენა ძველია."),
    "Armenian": ("Զեկույցը ցույց է տալիս երեք օրինակ։", "Հայերենը հին լեզու է։"),
    "Amharic": ("ሪፖርቱ ሦስት ምሳሌዎችን ያሳያል።", "አማርኛ የሴም ቋንቋ ነው።"),
    "Chinese": ("这份报告给出了三个新的例子，结论很清楚。", "模型的错误率下降了两个百分点。"),
    "Japanese": ("この報告書は三つの例を示しています。", "カタカナとひらがなが混ざった短い文です。"),
    "Korean": ("이 보고서는 세 가지 예를 보여 준다.", "한국어 문장은 띄어쓰기가 중요하다."),
    "Emoji": ("Done ✅ and shipped 🚀 – thanks 👍🏽!", "Warm ☀️ days, cold ❄️ nights → plan ahead."),
}
