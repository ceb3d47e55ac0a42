"""Word lists of the claim reader: verbs of creation, adverbs to skip, nouns that stand for a thing, silencers.

All words are folded (lower case, American spelling).
"""

_VERBS = """introduce release develop propose create invent unveil announce launch publish build train design present
devise conceive author produce make pioneer formulate originate write debut describe suggest pretrain start
found establish engineer discover construct ship assemble collect compile gather curate initiate record annotate
crowdsource prepare preview""".split()


_IRREGULAR = {
    "built": "build", "made": "make", "written": "write", "wrote": "write", "began": "start", "begun": "start",
    "open-sourced": "release", "opensourced": "release", "found": "", "pre-trained": "pretrain",
}  # fmt: skip


def _forms(verb: str) -> list[str]:
    if verb.endswith("e"):
        return [verb + "d"]
    return [verb + "ed"]


CREATED: dict[str, str] = {form: verb for verb in _VERBS for form in _forms(verb)}


CREATED |= {k: v for k, v in _IRREGULAR.items() if v}


CREATED |= {
    "designed": "design",
    "shipped": "ship",
    "founded": "found",
    "discovered": "discover",
    "coined": "coin",
}


for _wrong in ("builded", "maked", "writed"):
    CREATED.pop(_wrong, None)


"""Past forms of verbs that say who brought a thing into the world, with their stems."""


CREATING = {
    "introducing": "introduce", "releasing": "release", "developing": "develop", "proposing": "propose",
    "creating": "create", "inventing": "invent", "unveiling": "unveil", "launching": "launch", "pioneering": "pioneer",
    "publishing": "publish", "building": "build", "designing": "design", "announcing": "announce",
    "authoring": "author", "devising": "devise",
}  # fmt: skip


PRESENT = {
    "introduces": "introduce", "proposes": "propose", "introduce": "introduce", "propose": "propose",
    "develops": "develop", "presents": "present", "releases": "release", "unveils": "unveil", "launches": "launch",
}  # fmt: skip


WEAK_VERBS = frozenset(
    {
        "train",
        "build",
        "make",
        "describe",
        "suggest",
        "present",
        "produce",
        "start",
        "discover",
        "ship",
        "coin",
    }
)


"""Verbs that others than the creators may rightly be the subject of: they need a passive with ``by``."""


GATHERING = frozenset(
    {"collect", "compile", "gather", "curate", "assemble", "record", "annotate", "crowdsource", "prepare"}
)
"""Verbs that credit data sets only."""


RELEASE_VERBS = frozenset({"release", "launch", "announce", "publish", "ship", "debut", "unveil", "preview"})


WORK_VERBS = frozenset(
    {
        "develop",
        "train",
        "create",
        "build",
        "design",
        "produce",
        "make",
        "start",
        "engineer",
        "pretrain",
        "assemble",
        "collect",
        "compile",
        "gather",
        "curate",
        "coin",
    }
)


"""Verbs of work that may precede the first public appearance by a year."""


ADVERBS = frozenset(
    """first originally initially recently later jointly also then publicly officially formally subsequently soon only
    just independently famously already eventually finally simultaneously successfully actually newly now quickly
    primarily mainly again collaboratively fully themselves itself thus thereby indeed even quietly earlier firstly
    previously internally""".split()
)


AUXILIARY = frozenset("was were is are been being had has have be".split())


DETERMINERS = frozenset("the a an its their this that these those his her our another one".split())


AGENT_NOUNS = frozenset(
    """researchers researcher scientists scientist engineers engineer team teams group groups authors author colleagues
    developers developer staff employees lab labs laboratory division unit people experts collaborators academics
    students student professor computer company giant startup firm organization nonprofit institute consortium
    collective community workers coworkers co-authors coauthors partners partner members experts university department
    ai research machine learning nlp deep american chinese french german british canadian european us based then
    team's tech search chip maker vendor""".split()
)


THING_NOUNS = frozenset(
    """model models algorithm algorithms method methods technique techniques architecture architectures paper papers
    network networks framework frameworks library libraries metric metrics score scores benchmark benchmarks dataset
    datasets corpus optimizer optimizers family series attack attacks layer layers system systems program programs tool
    tools approach approaches itself project language toolkit platform chatbot chatbots assistant mechanism mechanisms
    decoder encoder transformer transformers function loss regularizer tokenizer test suite challenge collection
    detector generator classifier procedure scheme paradigm concept idea family protocol chip processor procedure
    vectors embeddings embedding training prompting tuning search strategy format service product optimization
    recognizer agent agents backbone backbones processors chips accelerator accelerators gpus supercomputer""".split()
)


"""Nouns that may follow or precede a name and still mean the thing itself (``the BERT model``)."""


HEAD_NOUNS = THING_NOUNS | frozenset(
    """version answer response rival's successor offering invention brainchild creation work flagship entry
    take llm llms sdk orchestrator warehouse database compiler vocoder
    contribution image language variant encoder recipe technology innovation alternative solution release
    lineup baby effort software package api""".split()
)


DERIVED = frozenset(
    """optimized optimised fine tuned finetuned smaller faster multilingual own improved modified distilled quantized
    quantised custom customized retrained version versions variant variants port reimplementation reimplemented
    implementation implementations compressed accelerated adapted extended chinese japanese french german biomedical
    clinical specialized domain tiny mini lightweight pruned updated enhanced competing rival similar such like
    unofficial alternative unoptimized larger open-source-reproduction reproduced replica replicated reproduction clone
    copy own internal in-house hosted managed enterprise private local""".split()
)


"""Modifiers that make another thing of the name that follows (``an optimized BERT``)."""


PREPOSITIONS = frozenset(
    """of for with on in to from by using like than as into over behind about between against via upon within without at
    through across under during after before toward towards around per including include beyond among unlike versus vs
    despite alongside besides except regarding concerning following atop onto applying adapting combining""".split()
)


CONJUNCTIONS = frozenset(
    "and or but nor while whereas although though because since that which who when where if so yet".split()
)


STOP_CLAUSE = frozenset("while whereas although though because unlike but".split())


FIRST_WORDS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | ADVERBS | frozenset(
    """it they he she we you i there here what how why models model systems techniques methods however moreover
    furthermore recently today both neither either original standard vanilla classic classical plain modern early
    recent famous popular new large traditional today's contemporary most some many several all each every no not
    yes consider see take use using call enter meet introducing note remember compared similarly likewise conversely
    e.g i.e example examples notably namely especially only researchers researcher scientists engineers google's
    openai's meta's microsoft's training fine-tuning pretraining pre-training pretrained trained generative deep neural
    table figure section chapter chatbot chatbots tools frameworks libraries architectures libraries algorithms
    metrics datasets benchmarks optimizers attacks approaches the architecture library algorithm metric dataset
    benchmark optimizer attack approach technique method system framework tool paper released introduced developed
    created proposed published launched trained built designed invented unveiled announced first later next today
    speech recognition text image video audio code language vision since key open-source open-weight powerful
    transformer-based state-of-the-art higher lower larger smaller high low greater bigger good better
    worse""".split()
)  # fmt: skip


"""Words that may begin a sentence before a name without being part of it."""


NEGATION = frozenset("not never no neither nor n't cannot without none".split())


REPORTED_ERROR = (
    "myth", "misconception", "common mistake", "a mistake", "by mistake", "mistake to", "the mistake", "mistakenly",
    "is wrong", "was wrong", "wrong to", "wrong that", "wrong claim", "wrongly", "incorrect", "incorrectly", "is false",
    "false that", "false claim", "the false", "falsely", "contrary to", "erroneous", "erroneously", "is an error",
    "an error to", "in error", "confused with", "confuse", "confuses", "misattributed", "misattribute", "misattributes",
    "rumor", "rumors", "rumored", "allegedly", "reportedly", "supposedly", "untrue", "inaccurate", "inaccurately",
    "fallacy", "hoax", "joke", "jokingly", "typo", "misremembered", "misread", "mislabeled", "pretend", "imagine",
    "suppose", "hypothetical", "hypothetically", "hallucinated that", "misunderstanding", "debunk", "debunked",
    "misleading", "misleadingly", "some say", "some believe", "some think", "often thought", "sometimes thought",
    "widely believed", "so called", "as if", "would have been", "could have been", "might have been", "may have been",
    "unclear whether", "it is said", "claimed that", "claims that", "claim that", "believe that", "believes that",
    "assume that", "assumed that", "assumes that", "people think", "many think", "many believe",
    "some people", "many people", "but that is", "but this is", "thought to be", "thought that", "not true",
    "refuted", "disputed", "mix up", "mixed up", "mixes up", "conflate", "conflated", "conflates", "if only",
    "unconfirmed", "speculated", "speculation", "no truth", "denied", "denies", "mistaken", "mistook", "mistakes it",
    "mistake it", "misnomer", "wrongly says", "says that", "said that", "asked whether", "ask whether",
    "unknown whether",
    "debated whether", "debate whether", "doubt whether", "question whether", "questioned whether", "know whether",
    "disputed whether", "whether or not", "not sure whether", "open whether", "wondered", "wonder",
    "fiction", "fictional", "novel by", "quiz", "true or false", "had been", "were it", "what if", "should have",
    "ought to", "in fact", "corrected", "correction", "misquoted", "misstates", "misstated", "contrary",
)  # fmt: skip


"""Cues that a sentence reports a claim or calls it wrong: such sentences are never judged."""


HEDGES = frozenset(
    "may might could would perhaps possibly maybe probably presumably apparently seemingly likely".split()
)


MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec early late mid spring summer autumn fall winter year the beginning end around
    about circa""".split()
)


DOMAIN_CUES = frozenset(
    """model models neural training trained train language learning dataset datasets algorithm algorithms ai llm llms
    parameters parameter transformer network networks benchmark benchmarks attention optimizer optimizers nlp ml chatbot
    embeddings embedding pretrained pretraining fine tuned tuning finetuned generative weights tokens token classifier
    classification gradient loss layer layers encoder decoder prompt prompts prompting inference diffusion segmentation
    detection recognition speech image images text vision multimodal reinforcement agent agents policy attack attacks
    adversarial regularization regularizer activations features feature deep retrieval corpus translation metric metrics
    explanations explainability interpretability predictions prediction samples sample metric score code release
    released open source weight sequence sequences quadratically linearly neurons gradients convolutional recurrent
    bidirectional autoregressive unsupervised supervised labeled unlabeled perplexity softmax self pixels sentences
    decoding pretrains trains robotics positives negatives labelled instances
    detector detectors summarization captioning retriever classes classifiers method
    methods technique techniques explanation explainable researchers openai anthropic deepmind
    parameterized billion learner learners predictor predictors misclassified bootstrap resamples ensemble ensembles
    harmonic thresholds hypothesis premise compute corpora""".split()
)


HOSTS = frozenset({"huggingface", "github", "kaggle"})


"""Organisations that host what others make: only strong verbs of creation credit them."""


OFFERED_OWN = frozenset("openai anthropic deepmind meta mistral cohere xai deepseek".split())
"""Laboratories that offer what they make: of others, ``offers X`` credits nobody."""
