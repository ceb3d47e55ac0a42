"""What assistants say to their users in English before, after and instead of a report (rows as in ``_chat``)."""

WORK = (
    r"(?:report|article|blog ?post|post|essay|summary|analysis|answer|response|draft|version|outline"
    r"|bullet points"
    r"|overview|document|write-?up|breakdown|text|content|translation|rewrite|plan|proposal|briefing|paper)"
)
MADE = (
    r"(?:final|complete|full|revised|updated|edited|requested|synthesi[sz]ed|rewritten|improved|polished"
    r"|finali[sz]ed"
    r"|enhanced|corrected|reformatted|formatted|expanded|condensed|well-structured|structured|detailed"
    r"|comprehensive)"
)
SURE = (
    r"(?:certainly|sure thing|sure|of course|absolutely|okay|ok|alright|all right|great|got it|understood|no"
    r" problem)"
)

ENGLISH: tuple[tuple[str, str, str], ...] = (
    # English openers
    ("en", "start", SURE + r"[!,.:;—–-]+ (?:here(?:['’]s| is| are)|i(?:['’]ll| will| can|['’]ve| have"
                               r"|['’]m| am)"
                               r"|let me"
                    r"|below (?:is|are)|happy to|glad to)\b"),
    ("en", "first", SURE + r"[!,.:;—–-]+ let['’]s\b"),
    ("en", "top", r"(?:certainly|sure|sure thing|absolutely)! "),
    ("en", "top", r"here(?:['’]s| is| are) (?:(?:the|a|an|your|my|our|\d+|some) )?(?:[\w’'-]+ ){0,4}?"
                  + WORK + r"\b"
                    r"(?: [^.!?\n]{0,160})?:"),
    ("en", "start", r"here(?:['’]s| is) (?:the|your|my) (?:[\w’'-]+,? ){0,2}?" + MADE
                    + r",? (?:[\w’'-]+ ){0,3}?" + WORK + r"\b"),
    ("en", "start", r"here(?:['’]s| is| are) (?:the|your|my) (?:[\w’'-]+ )?" + MADE
                    + r" (?:assessment|evaluation|review|critique|recommendations|plan)\b[^.!?\n]{0,90}:"),
    ("en", "start", r"(?:based on|given|drawing on) (?:your\b|(?:the|this|these) (?:[\w’'-]+ ){0,5}?(?:data"
                    r"|emails?"
                    r"|reports?|information|summar(?:y|ies)|sources?|documents?|context|input|findings"
                    r"|requirements"
                    r"|profile)\b)[^.!?:\n]{0,60}, (?:here|below) (?:is|are) (?:the|your|my|some|an?|\d+)"
                    r" [^.!?\n]{3,160}:"),
    ("en", "start", r"(?:yes|no|certainly|absolutely), based on (?:the|your|this|these|my)\b"),
    ("en", "top", r"(?:below|the following) is (?:the|a|an|your) (?:[\w’'-]+ ){0,3}?" + MADE
                    + r" (?:[\w’'-]+ ){0,3}?" + WORK
                    + r"\b[^.!?\n]{0,160}(?:you|request|:)"),
    ("en", "top", r"i(?:['’]ll| will|['’]m going to| am going to|['’]d be happy to| would be happy to"
                  r"|['’]d be glad"
                  r" to) "
                    r"(?:(?:now|gladly|start|begin by|proceed to) )?(?:help|assist|prepare|write|create"
                    r"|draft|compile"
                    r"|generate|provide|edit"
                    r"|rewrite|conduct|produce|present) (?!an? series\b)[^.!?\n]{0,80}?(?:you\b"
                    r"|" + WORK + r")"),
    ("en", "first", r"(?:(?:revised|final|first|rough|updated|edited|improved|rewritten) (?:draft|version"
                    r"|report"
                    r"|article|answer|response)"
                    r"|draft|rewritten|response|answer|output)\s*:\s*$"),
    ("en", "first", r"(?:thank you|thanks) for (?:providing|sharing|your (?:request|question|input|prompt"
                    r"|message"
                    r"|patience))\b"),
    ("en", "first", r"based on (?:your|the user['’]s|the provided) (?:request|prompt|instructions|query)\b"),
    ("en", "top", r"(?:great|good|excellent) question[!.,]"),
    ("en", "top", r"(?:the )?(?:data|information|results|evidence|sources|articles|findings) (?:that )?i"
                  r"(?:['’]ve| have)? (?:collected|gathered|found|retrieved|obtained|received)"
                  r" (?:indicates?|shows?|suggests?|reveals?|covers?)\b"),
    ("en", "first", r"(?:thanks|thank you)\b(?![^.!?\n]{0,60}\b(?:contribut|help(?:ing)? us|efforts?\b|interest in))"
                    r"[^.!?\n]{0,60}[.!] (?:here(?:['’]s| is| are)|i['’]ve|below is)\b"),
    ("en", "first", r"(?:below|here|attached),? you(?:['’]ll| will| can)? find (?:the|a|an|your"
                    r"|my) (?:[\w’'-]+ ){0,4}?"
                    + WORK + r"\b"),
    ("en", "first", r"(?:here|below|this|the following|attached)\b[^.!?\n]{0,120}\byou(?:['’]ve"
                    r"| have)? (?:asked (?:me )?"
                    r"(?:for|about|to)|requested|wanted me to)\b"),
    ("en", "first", r"(?:let me|i(?:['’]ll| will|['’]m going to| am going to)) (?:now |also "
                    r"|first )?(?:research"
                    r"|conduct"
                    r"|provide|write|create|craft|prepare|compile|explore|examine|investigate|analy[sz]e"
                    r"|develop"
                    r"|produce"
                    r"|gather|draft)\b[^.!?\n]{0,140}\b(?:comprehensive|detailed|thorough|in-depth"
                    r"|well-structured)"
                    r" (?:[\w’'-]+ ){0,4}?(?:research|study|review|comparison|itinerary|" + WORK + r")\b"),
    ("en", "start", r"(?:thought: )?i now (?:can give a great answer|know the final answer"
                    r"|have (?:all )?the (?:final"
                    r" answer|information (?:i )?need))"),
    ("en", "start", r"i(?:['’]ve| have) (?:created|prepared|compiled|written|put together|developed"
                    r"|generated|drafted)"
                    r" (?:an?|the|your) (?:comprehensive|complete|detailed|thorough|full"
                    r"|in-depth)\b[^.!?\n]{0,140}?"
                    r"\b(?:with the following|for you\b|based on your|that (?:covers|includes):"
                    r"|as you asked)"),
    ("en", "any", r"i now (?:can give a great answer|know the final answer)\b"),
    ("en", "start", r"my best complete final answer\b"),
    # English refusals and excuses
    ("en", "any", r"as an? (?:ai|(?:large )?language model|ai (?:language )?model"
                  r"|ai assistant)(?: (?:language model"
                  r"|assistant|model|chatbot|system|(?:developed|trained|created|built"
                  r"|made) by [^.,!?\n]{1,40}))?,"
                  r" (?:i\b|my (?:knowledge|training|responses|ability))"),
    ("en", "any", r"(?:(?:please )?(?:note|be aware|remember|keep in mind)(?: that)? "
                  r"|disclaimer: )?i(?:['’]m| am)"
                  r" (?:just |only |merely )?(?:an? (?:(?:ai|large) )?language model\b|an ai (?:assistant"
                  r"|model"
                  r"|chatbot|system|and\b|so\b|(?:developed|trained|created|built|made) by)"
                  r"|not an? (?:doctor|lawyer|physician|financial advis[eo]r"
                  r"|licensed [^.!?\n]{3,30}), (?:but )?"
                  r"(?:an ai|i am an ai))"),
    ("en", "any", r"i(?:['’]m| am) (?:sorry|afraid|unable|not able)\b[^.!?\n]{0,30}? (?:can(?:no|['’])t"
                  r"|cannot|unable"
                  r" to|not able to|to)"
                  r" (?:assist|help with|fulfil|provide|comply|browse|access|generate|complete|retrieve"
                  r"|perform"
                  r"|create|continue)\b"),
    ("en", "any", r"i (?:can(?:no|['’])t|cannot|can not|am unable to|was unable to|wasn['’]t able to"
                  r"|was not able to)"
                  r" (?:assist with|fulfil"
                  r"|comply with|browse|access (?:the (?:internet|web|file|url|link|website|page)|external"
                  r"|real-time"
                  r"|current|live|up-to-date)"
                  r"|perform (?:live|real-time|web)|provide (?:real-time|live|up-to-date|that information"
                  r"|medical"
                  r"|legal|financial advice)"
                  r"|retrieve|scrape|open the)\b"),
    ("en", "any", r"i (?:currently )?(?:do not|don['’]t) (?:currently )?have (?:direct |real-time |live "
                  r"|the ability"
                  r" to )*(?:access to"
                  r" (?:(?:the )?(?:internet|web|external|real-time|live|current|browsing|search|up-to-date"
                  r"|your"
                  r"|specific|tools?))"
                  r"|access|browse)\b"),
    ("en", "any", r"i apologi[sz]e[^.!?\n]{0,40},? but i(?:['’]m| am| can| do| could| was|\b)"),
    ("en", "any", r"i hope (?:this|the) (?:report|analysis|summary|document|draft|version|revision"
                  r"|response) (?:meets?"
                  r"|satisf(?:y|ies)|fulfil(?:l|ls|s)?|answers) (?:all )?(?:of )?your\b"),
    ("en", "any", r"please find (?:below|above|attached|enclosed) (?:the|a|my) (?:revised|updated|rewritten"
                  r"|edited"
                  r"|corrected|requested|improved|shortened|expanded) (?:version|draft|report|text|section"
                  r"|paragraph"
                  r"|summary|analysis|article)\b"),
    # English closers
    ("en", "last", r"(?:please )?(?:just )?let me know (?:if|whether|what|how|which|when|should) (?:you"
                   r"|there|any"
                    r"|this|i"
                   r"|further|more|it|we)\b"
                   r"(?! (?:are|have) (?:any )?(?:questions|problems|trouble|found|find)| think\b| did"
                   r"| find| make\b"
                   r"| build\b| run"
                   r" into| see\b| spot)"),
    ("en", "last", r"(?:please )?(?:feel free to|do(?:n['’]t| not) hesitate to) (?:let me know|ask (?:me"
                   r"|for (?:more"
                   r"|any|further|additional)|if)"
                   r"|request (?:any |more |further )?(?:changes|revisions|edits|modifications)|tell me"
                   r"|(?:adjust|modify|customi[sz]e|edit|adapt) (?:this|the) (?:report|draft|article"
                   r"|summary|analysis"
                   r"|version|response|content))\b"),
    ("en", "last", r"(?:please )?advise (?:me )?if you (?:would like|['’]d like|need|want|require)\b"),
    ("en", "last", r"(?:would|do) you (?:like|want|prefer) (?:me to\b|that i\b|it if i\b)"),
    ("en", "last", r"(?:would|do) you (?:like|want|prefer) (?:an? |the |any "
                   r"|more )(?:[\w-]+ ){0,3}?(?:versions?"
                    r"|summary|report"
                   r"|draft|details?|changes|examples|format|section|breakdown|analysis)\b"),
    ("en", "last", r"i hope you(?:['’]ll| will)? (?:find|like) (?:this|the) (?:report|analysis|summary|draft"
                    r"|version|overview"
                   r"|response|answer)\b"),
    ("en", "last", r"feel free to (?:reach out|contact me|ask|let me know)[^.!?\n]{0,60}\b(?:want|like"
                   r"|need) me to\b"),
    ("en", "last", r"(?:i['’]m |i am )?(?:happy|glad) to (?:expand|elaborate|adjust|revise|refine|tweak"
                   r"|dig deeper"
                    r"|provide"
                   r" more)\b"),
    ("en", "last", r"(?:would|could) it (?:help|be (?:helpful|useful)) if i\b"),
    ("en", "last", r"is there (?:anything|something) (?:else )?(?:that )?(?:you(?:['’]d| would) (?:like"
                   r"|want|need)"
                    r"|you want"
                   r"|i can|i should|i could)\b"),
    ("en", "last", r"(?:just )?tell me (?:if|whether|when) (?:(?:it|this|the \w+) (?:should|needs?|requires?)"
                    r"|i should|i can"
                   r"|you(?:['’]d| would) (?:like|prefer|want) (?:me|it|this|the|more|a)\b)"),
    ("en", "last", r"(?:this|that|the above|here)\b[^.!?\n]{0,60}\b" + WORK + r"\b[^.!?\n]{0,60}\bas (?:you )?"
                   r"(?:requested|instructed|asked|wished|specified)\b(?! (?:by|in|of|from))"),
    ("en", "last", r"(?:shall|should) i (?:continue|proceed|go on|expand|elaborate|revise|include|add)\b"),
    ("en", "last", r"if you(?:['’]d| would)? (?:like|want|need|wish|prefer"
                   r"|require)\b(?:[^.!?,\n]{0,90}, (?:i can"
                   r"|i['’]ll|i will|i['’]d be|i am happy|i['’]m happy)"
                   r"|[^.!?\n]{0,90}?,? (?:just (?:ask|say|let me know)|(?:please )?let me know"
                   r"|feel free to (?:ask"
                   r"|let me)|please (?:ask me|tell me)))\b"),
    ("en", "last", r"if you have (?:any )?(?:further|more|other|additional|specific|follow-up) (?:questions"
                   r"|requests"
                   r"|instructions|requirements)\b"
                   r"[^.!?\n]{0,90}?(?:feel free|let me know|just ask|don['’]t hesitate|i['’]m here"
                   r"|happy to)\b"),
    ("en", "last", r"i(?:['’]d| would)? (?:can also|could also|be happy to|be glad to"
                   r"|am happy to) (?:provide|create"
                   r"|help|prepare|generate|expand|elaborate"
                   r"|write|draft|add|assist|adjust|refine)\b"),
    ("en", "last", r"i hope (?:this|these|the|that this) (?:report|analysis|summary|article|version|draft"
                   r"|revision"
                   r"|response|answer|information"
                   r"|content|overview|breakdown|post|meets?|satisf(?:y|ies)|fulfil(?:l|ls|s)?)\b"),
    ("en", "last", r"(?:i )?hope (?:this|that|it) helps[!.]"),
    ("en", "last", r"i hope (?:this|the) (?:[\w-]+ ){1,3}?(?:report|analysis|summary|document|overview|plan"
                   r"|guide)\b"
                    r"[^.!?\n]{0,60}? (?:meets?|provides?|serves?|helps?|satisf(?:y|ies)|is helpful"
                    r"|is useful)\b"),
    ("en", "last", r"(?:note: )?(?:the|this) (?:above |following |edited |revised |updated |rewritten |final "
                   r"|improved )?" + WORK
                   + r" (?:is|was|has been|have been) (?:now )?(?:written|formatted|structured|presented"
                     r"|provided"
                     r"|generated|prepared|delivered|edited)"
                   r"[^.!?\n]{0,100}?(?:as (?:you )?(?:requested|instructed|required|specified)|as per"
                   r"|per your|in"
                   r" markdown|markdown format)\b"),
    ("en", "last", r"this (?:edited|revised|updated|rewritten|improved|reworked|polished|final) (?:version"
                   r"|draft|text"
                   r"|article|post|report)"
                   r" (?:maintains|keeps|preserves|retains|addresses|incorporates|improves|includes|removes"
                   r"|now"
                   r"|provides|aims|is|has|meets|reflects|follows)\b"),
    ("en", "last", r"this (?:blog ?post|article|report|essay|summary|response|draft"
                   r"|text) (?:captures the essence of"
                   r"|meets (?:all )?(?:the|your) (?:require|criteria"
                   r"|specifi)|follows (?:the|your) (?:request|instruction|guideline|format|required)"
                   r"|adheres to"
                   r" (?:the|your) (?:request|instruction|format|guideline)"
                   r"|is (?:written|tailored|designed|structured) (?:to meet your|as (?:per|requested)"
                   r"|according to"
                   r" your))"),
    ("en", "last", r"(?:i['’]ve|i have) (?:included|added|incorporated|made|kept|structured|written|edited"
                   r"|revised"
                   r"|ensured|created|provided|formatted|used|tried|attempted"
                   r"|focused|maintained)\b[^.!?\n]{0,160}?\b(?:report|article|draft|version|text|post"
                   r"|summary|you"
                   r"|your|requested|request|original)\b"),
)  # fmt: skip
