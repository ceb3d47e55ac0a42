"""What assistants say to their users in languages other than English; hopes and offers of authors stand."""

import pytest

from reportlint.testing import findings_of
from reportlint_rules.artifacts._chat import FURTHER_WORDS
from reportlint_rules.artifacts._sayings import _FURTHER
from reportlint_rules.artifacts.chat_residue import ChatResidue

_RULE = ChatResidue()

_SAID = {
    "nl": (
        "Uiteraard! Hieronder vind je het verslag over pompen.",
        "Het water is niet overal een probleem voor de molens.",
        "Als taalmodel kan ik geen metingen doen.",
        "Ik hoop dat het verslag helpt. Laat het me weten als je meer wilt.",
    ),
    "sv": (
        "Absolut! Här kommer rapporten om pumpar.",
        "Vattnet är inte ett problem för kvarnarna och dammen.",
        "Som språkmodell kan jag inte mäta något.",
        "Jag hoppas att rapporten hjälper. Låt mig veta om något saknas.",
    ),
    "pl": (
        "Jasne! Poniżej raport o pompach.",
        "Woda nie jest problemem dla młynów, które stoją nad rzeką.",
        "Jako sztuczna inteligencja nie mogę niczego zmierzyć.",
        "Daj mi znać, czy raport jest jasny.",
    ),
    "tr": (
        "Tabii ki! Aşağıda pompalar hakkındaki rapor var.",
        "Su, değirmenler için bir sorun olarak görülmüyor ve bent sağlam.",
        "Bir dil modeli olarak ölçümlere erişimim yok.",
        "Eklemek istediğiniz bir şey varsa lütfen bana yazın.",
    ),
    "vi": (
        "Vâng, sau đây là báo cáo về máy bơm:",
        "Nước của các nhà máy và đập được đo hằng năm.",
        "Là một mô hình ngôn ngữ, tôi không thể đo đạc.",
        "Nếu bạn cần bản ngắn hơn, hãy cho tôi biết.",
    ),
    "id": (
        "Baik, berikut ini laporan tentang pompa:",
        "Air yang dipakai untuk kincir diukur dengan teliti.",
        "Sebagai kecerdasan buatan, saya tidak dapat mengukur apa pun.",
        "Apakah Anda ingin saya menulis versi yang lebih singkat?",
    ),
    "ru": (
        "Разумеется! Ниже отчёт о насосах.",
        "Вода крутит старые мельницы.",
        "Как искусственный интеллект, я не провожу измерений.",
        "Если нужна краткая версия, сообщите мне.",
    ),
    "uk": (
        "Звісно! Нижче звіт про насоси.",
        "Вода крутить старі млини.",
        "Як штучний інтелект, я не вимірюю.",
        "Якщо потрібна коротка версія, дайте мені знати.",
    ),
    "ar": (
        "بالطبع، إليك التقرير عن المضخات:",
        "الماء يدير الطواحين القديمة.",
        "بصفتي مساعدًا آليًا، لا أستطيع القياس.",
        "هل ترغب في أن أكتب نسخة أقصر؟",
    ),
    "hi": (
        "बिल्कुल! नीचे पंपों पर रिपोर्ट है:",
        "पानी पुरानी चक्कियों को घुमाता है।",
        "एक भाषा मॉडल के रूप में, मैं माप नहीं सकता।",
        "क्या आप चाहते हैं कि मैं छोटा संस्करण लिखूँ?",
    ),
}
_OF_AUTHORS = (
    "# Насосы\n\nВода крутит мельницы.\n\nНадеюсь, статья была полезна. Пишите вопросы в комментариях.\n",
    "# Bơm\n\nNước của các nhà máy được đo.\n\nHy vọng bài viết hữu ích với bạn.\n",
    "# Pompen\n\nHet water is niet overal een probleem.\n\nHeb je een vraag? Stel hem op het forum.\n",
    "# Pompy\n\nWoda nie jest problemem, które znamy. Oczywiście, że młyn stoi.\n",
    "# Pumpar\n\nSom en modell för andra kvarnar har den inte någon betydelse och är liten.\n",
)


@pytest.mark.parametrize("language", _SAID)
def test_what_is_said_to_the_user_is_found(language: str) -> None:
    opener, body, excuse, offer = _SAID[language]
    text = f"{opener}\n\n# 1\n\n{body}\n\n{excuse}\n\n## 2\n\n{body}\n\n{offer}\n"
    found = [text[slice(*f.span)].strip() for f in findings_of(_RULE, text)]
    assert found == [opener, excuse, offer]


@pytest.mark.parametrize("text", _OF_AUTHORS)
def test_what_authors_say_stands(text: str) -> None:
    assert findings_of(_RULE, text) == []


def test_the_small_words_are_asked_for() -> None:
    assert frozenset().union(*FURTHER_WORDS.values()) == _FURTHER
