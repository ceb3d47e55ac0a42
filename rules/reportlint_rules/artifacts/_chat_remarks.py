"""What assistants say to their users in English anywhere in a report (rows as in ``_chat``)."""

from reportlint_rules.artifacts._chat_english import SURE

REMARKS: tuple[tuple[str, str, str], ...] = (
    # English remarks to the user anywhere: each names the text, the request or what "I" would write.
    ("en", "any", r"(?:(?:that|this|what)(?:['’]s| is)? (?:an? )?(?:really |very |truly )?)?(?:great|good"
                    r"|excellent"
                    r"|fantastic|insightful|interesting) question(?:!|[,.] (?:let['’]s|let me|here|i\b"
                    r"|and i['’]m glad|to"
                    r" answer|the short answer))"),
    ("en", "any", r"(?:that|this)(?:['’]s| is) an? (?:really |very |truly )?(?:great|good|excellent"
                    r"|fantastic|insightful)"
                    r" question\. [^?]"),
    ("en", "start", SURE + r"[!,—–-]+ (?:let['’]s (?:break|walk|dive|look|explore|go|take|start|unpack)"
                               r"|i['’]d be (?:glad"
                    r"|happy)|to (?:expand|elaborate|answer))\b"),
    ("en", "any", r"(?:please )?(?:just )?(?:feel free to (?:ask|reach out|let me know|tell me|request)"
                  r"|let me know|tell me)"
                  r" (?:if|whether|which|what|how|should)\b[^.!?\n]{0,40}?\b(?:you(?:['’]d| would)? (?:like"
                  r"|prefer|want|need)"
                  r"|i should|i can|this (?:should|needs))\b[^.!?\n]{0,50}?\b(?:versions?|answer|response"
                  r"|draft|section"
                  r"|paragraph|tone|style|format|summary|table|examples?|sources?|citations?|expanded"
                  r"|rewritten|rephrased"
                  r"|shortened|shorter|longer|simpler|(?:more|further|additional) detail(?:s|ed)?"
                  r"|me to (?!know)\w+)\b"),
    ("en", "any", r"(?:would|do) you (?:like|want|prefer) (?:me|that i) (?:to )?(?:also )?(?:add|expand"
                  r"|elaborate|rewrite|include"
                  r"|continue|adjust|shorten|make|provide|create|write|explain|cover|proceed|dive|break"
                  r"|turn|draft|generate"
                  r"|summari[sz]e|format|translate|compare|compile|prepare|go (?:on|deeper|ahead|further"
                  r"|into))\b"),
    ("en", "any", r"if you(?:['’]d)? (?:like|want|prefer|wish|need)\b[^.!?,\n]{0,40}, i(?: can|['’]ll| will"
                  r"| could|['’]d be happy"
                  r" to)(?: also)? (?:add|expand|elaborate|rewrite|rephrase|include|turn|provide|create"
                  r"|draft|write|make|shorten"
                  r"|adjust|tailor|generate|prepare|break|summari[sz]e|format|translate|convert|compile|dig"
                  r"|go)\b"),
    ("en", "any", r"i(?:['’]d| would) be (?:happy|glad) to (?:rewrite|expand|elaborate|adjust|revise|refine"
                  r"|tweak|shorten"
                  r"|rephrase|add more|provide (?:more|further|additional)|go into)\b"),
    ("en", "any", r"i (?:can|could) (?:also )?(?:provide|create|add|write|draft|prepare|generate|include"
                  r"|expand|make|go)\b"
                  r"[^.!?\n]{0,90}?\b(?:if you(?:['’]d)? (?:like|want|prefer|wish|need)|upon request"
                  r"|on request|if (?:needed"
                  r"|requested))\b"),
    ("en", "start", r"(?:i['’]m )?(?:happy|glad) to (?:provide|add|expand|elaborate|adjust|revise|refine"
                    r"|tweak|rewrite|rephrase"
                    r"|shorten|include)\b[^.!?\n]{0,60}\b(?:if (?:needed|you|required|requested|helpful)"
                    r"|as needed|upon request)\b"),
    ("en", "any", r"i hope (?:this|that|the) (?:explanation|answer|section|response|clarification|breakdown"
                  r"|revision|rewrite)"
                  r"\b[^.!?\n]{0,50}\b(?:helps?|clarif\w+|meets?|answers?|is helpful|is useful|works)\b"),
    ("en", "any", r"i hope this (?:clarifies|answers|meets|helps(?:[!.]| (?:you|clarify)))[^.!?\n]{0,50}[.!]?"
                  r" ?(?:(?:please )?let me know|feel free)\b"),
    ("en", "any", r"(?:i )?hope (?:this|that|it) (?:helps? (?:to )?)?clarif(?:y|ies)\b"),
    ("en", "any", r"(?:please )?(?:just )?(?:let me know|tell me) (?:which|what) (?:format|version|style"
                  r"|tone|option|length|level"
                  r" of detail)s? (?:you|would|works|suits)\b"),
    ("en", "any", r"you(?:['’]re| are) (?:absolutely |completely |quite )?right,? (?:and |that |to point"
                  r"|about|[—–-] ?)[^.!?\n]{0,60}?"
                  r"(?:i apologi[sz]e|sorry|my mistake|i(?:['’]ve| have| should)|here(?:['’]s| is))\b"),
    ("en", "any", r"(?:my )?(?:sincere )?(?:apologies|i apologi[sz]e|sorry) for (?:the|my|any"
                  r"|that) (?:earlier |previous )?"
                  r"(?:confusion|oversight|error|mistake|omission|misunderstanding"
                  r"|inconvenience)\b[^\n]{0,50}?\b(?:here(?:['’]s| is)"
                  r"|below is|let me|i['’]ve|i have|the corrected)\b"),
    ("en", "start", r"(?:thanks|thank you) for (?:the|your|this) (?:great |excellent |thoughtful "
                    r"|additional |further )?(?:clarification"
                    r"|question|request|prompt|instructions?|feedback[!.,] (?:i|here|below)"
                    r"|details[!.,] (?:i|here|below))\b"),
    ("en", "any", r"here(?:['’]s| is) (?:the|an?|your|my) (?:slightly |much |more "
                  r"|somewhat )?(?:[\w-]+,? (?:and )?){0,2}?(?:revised"
                  r"|rewritten|updated|expanded|improved|polished|concise|shortened|shorter|longer|detailed"
                  r"|edited|corrected|refined"
                  r"|condensed|alternative|simplified|formal|casual) (?:version|draft|rewrite|paragraph"
                  r"|section|summary|text)\b"
                  r"(?= (?:of (?:the|your|this|that) (?:section|paragraph|text|draft|report|summary|answer"
                  r"|response|introduction"
                  r"|conclusion|article|passage|part|content)|with|in|for|that)\b|:|, )"),
    ("en", "any", r"i(?:['’]ve| have) (?:now )?(?:rewritten|revised|updated|expanded|shortened|adjusted"
                  r"|edited|reworked|restructured"
                  r"|polished|simplified|condensed|rephrased) (?:the|this|your|it) (?:[\w-]+ )?(?:section"
                  r"|paragraph|text|report|draft"
                  r"|answer|response|summary|table|introduction|conclusion|passage|article)\b[^.!?\n]{0,100}"
                  r"(?:\bas (?:you )?(?:asked|requested|instructed)|\bto (?:make|reflect|match|sound|fit"
                  r"|meet)\b|based on your"
                  r"|accordingly|per your|\byour\b)"),
    ("en", "start", r"(?:now,? )?let['’]s (?:move on|proceed|turn|continue) (?:to"
                    r"|with) [^.!?\n]{0,50}?\byour (?:request|question|prompt"
                    r"|query|instructions?)\b"),
    ("en", "any", r"is there anything (?:else )?(?:that )?(?:you(?:['’]d| would) (?:like|want) me"
                  r"|i can (?:help|assist|add|clarify)"
                  r"|you want me)\b"),
    ("en", "start", r"(?:shall|should|may) i (?:proceed|continue|go on|go ahead|expand"
                    r"|elaborate)\b[^.!?\n]{0,60}\?"),
    ("en", "start", r"(?:perfect|great|excellent|okay|ok|alright)[!,.] (?:now,? )?(?:i['’]ll|i will|let me"
                    r"|i have|i['’]ve|i can|now"
                    r" i)(?: now| also| then)? (?:write|create|generate|compile|continue|provide|draft|move"
                    r"|proceed|gathered"
                    r"|collected|rewrite|expand|add|prepare|summari[sz]e)\b"),
    ("en", "any", r"(?:please|could you|can you)(?: please)? (?:provide|share|clarify|specify|confirm"
                  r"|tell me|send|give me)\b"
                  r"[^.!?\n]{0,90}\bso (?:that )?i can (?:then )?(?:complete|write|continue|finish|proceed"
                  r"|generate|create|tailor"
                  r"|finali[sz]e|prepare|provide|give|help|revise|update)\b"),
    ("en", "any", r"let me break (?:this|it|that|these) down (?:for you|step[- ]by[- ]step)\b"),
    ("en", "any", r"(?:just )?(?:tell me|say|let me know) (?:if|whether) i should (?:make|shorten|expand"
                  r"|rewrite|add|continue|adjust"
                  r"|change|include)\b"),
    ("en", "any", r"(?:i(?:['’]ve| have) kept|i tried to keep|i aimed to keep) (?:this|the|it) (?:section "
                  r"|answer |response |text"
                  r" |paragraph )?[^.!?\n]{0,50}\b(?:as you (?:asked|requested)|as requested|per your"
                  r"|under \d+ words"
                  r"|within \d+ words|at your request)\b"),
    ("en", "start", r"(?:hello|hi|hey)(?: there)?[!,.] (?:i(?:['’]d| would) be|i can help|i(?:['’]ll"
                    r"| will) (?:help|write|summari[sz]e"
                    r"|create|prepare)|here(?:['’]s| is| are)\b|happy to|glad to|how can i)"),
    ("en", "start", r"(?:no worries|sounds good|will do|you got it|(?:excellent|great|good) (?:choice|idea"
                    r"|point|catch))[!,.—–-]+"
                    r" (?:i['’](?:ve|ll|d)\b|i (?:have|will|can)\b|let['’]s|let me|here(?:['’]s| is)\b)"),
    ("en", "any", r"(?:just )?a (?:quick )?(?:heads-up|note): i (?:couldn['’]t|could not|can['’]t|cannot"
                  r"|was unable|was not able)\b"),
    ("en", "any", r"i (?:completely |fully )?understand (?:that )?you(?:['’]d| would)? (?:want|like|need"
                  r"|prefer|are looking)\b"),
    ("en", "any", r"to (?:provide|give you|offer|write"
                  r"|complete) (?:you with )?(?:an? )?(?:more )?(?:accurate|detailed|complete|precise"
                  r"|specific|tailored|thorough)[^.!?,\n]{0,50}, (?:i(?:['’]d| would| will|['’]ll)? need"
                  r"|please (?:provide|share|send|tell))\b"),
    ("en", "any", r"(?:i )?hope (?:this|that) answers your question!"),
    ("en", "any", r"(?:please )?do(?:n['’]t| not) hesitate to ask (?:for (?:further|more|additional"
                  r"|any) (?:clarifications?|details?"
                  r"|adjustments|changes|revisions|examples)|me)\b"),
    ("en", "any", r"if you need (?:any )?(?:further|more|additional|other) (?:details?|information|examples"
                  r"|changes|sections),? (?:just"
                  r" (?:ask|say|let me know)|(?:please )?let me know)\b"),
    ("en", "any", r"you can (?:also )?ask me (?:to|for|about)\b"),
    ("en", "any", r"(?:are you )?ready for the next (?:section|part|chapter|step)\? (?:just )?(?:say"
                  r"|let me know|type)\b"),
    ("en", "any", r"(?:does|did) this (?:help|answer your question|work for you)\? (?:please )?let me know\b"),
    ("en", "any", r"i(?:['’]ll| will) now (?:continue|proceed|move on|go on) (?:with|to) the (?:next|second"
                  r"|third|final|last|remaining)"
                  r" (?:section|part|chapter)s?\b"),
    ("en", "start", r"(?:thanks|thank you) for sharing [^.!?\n]{0,50}[.!] (?:here(?:['’]s| is| are)\b"
                    r"|i['’]ve|below)"),
    ("en", "any", r"my (?:sincere )?apologies[,!—–-]+ (?:here(?:['’]s| is)\b|i['’]ve|i have|let me)"),
    ("en", "any", r"below is (?:an?|the|your) (?:slightly |much |more )?(?:revised|rewritten|updated"
                  r"|expanded|improved|polished|shortened"
                  r"|shorter|longer|corrected|refined|condensed|simplified) (?:and [\w-]+ )?(?:version"
                  r"|draft|paragraph|section|text)"
                  r" of (?:the|your|this)\b"),
    # What surrounds an answer in the window of a chat.
    ("en", "start", r"(?:chatgpt|claude|gemini|copilot|perplexity) said:\s*(?:$|[a-z])"),
    ("en", "start", r"(?:regenerate(?: response)?|copy code|message chatgpt|thought for (?:\d+"
                    r"|a few) seconds)\s*$"),
    ("en", "start", r"(?:was this (?:response|answer) (?:helpful|better|useful)"
                    r"|is this conversation helpful)\b"),
    ("en", "start", r"[\[(]end of (?:response|answer|output|message)[\])]\s*$"),
    ("en", "start", r"(?:chatgpt|claude|gemini|copilot) (?:can|may) make mistakes\b"),
)  # fmt: skip
