"""What assistants say to their users before, after and instead of a report, in ten languages.

Written for this project. Each entry: where it counts, how sure it is, and a pattern in which a blank means
any run of blanks. ``top``: start of a file that begins without a heading; ``first``: start of one of the
first two blocks; ``start``: start of any block; ``last``: start of a sentence in one of the last three
blocks; ``any``: start of a sentence anywhere.
"""

import re
from functools import cache
from typing import Literal

from reportlint import Document
from reportlint_rules.artifacts._text import spaced

Place = Literal["top", "first", "start", "last", "any"]

_WORK_EN = (
    r"(?:report|article|blog ?post|post|essay|summary|analysis|answer|response|draft|version|outline"
    r"|bullet points"
    r"|overview|document|write-?up|breakdown|text|content|translation|rewrite|plan|proposal|briefing|paper)"
)
_MADE_EN = (
    r"(?:final|complete|full|revised|updated|edited|requested|synthesi[sz]ed|rewritten|improved|polished"
    r"|finali[sz]ed"
    r"|enhanced|corrected|reformatted|formatted|expanded|condensed|well-structured|structured|detailed"
    r"|comprehensive)"
)
_SURE_EN = (
    r"(?:certainly|sure thing|sure|of course|absolutely|okay|ok|alright|all right|great|got it|understood|no"
    r" problem)"
)

_PHRASES: tuple[tuple[str, Place, str], ...] = (
    # English openers
    ("en", "start", _SURE_EN + r"[!,.:;—–-]+ (?:here(?:['’]s| is| are)|i(?:['’]ll| will| can|['’]ve| have"
                               r"|['’]m| am)"
                               r"|let me"
                    r"|below (?:is|are)|happy to|glad to)\b"),
    ("en", "first", _SURE_EN + r"[!,.:;—–-]+ let['’]s\b"),
    ("en", "top", r"(?:certainly|sure|sure thing|absolutely)! "),
    ("en", "top", r"here(?:['’]s| is| are) (?:(?:the|a|an|your|my|our|\d+|some) )?(?:[\w’'-]+ ){0,4}?"
                  + _WORK_EN + r"\b"
                    r"(?: [^.!?\n]{0,160})?:"),
    ("en", "start", r"here(?:['’]s| is) (?:the|your|my) (?:[\w’'-]+,? ){0,2}?" + _MADE_EN
                    + r",? (?:[\w’'-]+ ){0,3}?" + _WORK_EN + r"\b"),
    ("en", "start", r"here(?:['’]s| is| are) (?:the|your|my) (?:[\w’'-]+ )?" + _MADE_EN
                    + r" (?:assessment|evaluation|review|critique|recommendations|plan)\b[^.!?\n]{0,90}:"),
    ("en", "start", r"(?:based on|given|drawing on) (?:your\b|(?:the|this|these) (?:[\w’'-]+ ){0,5}?(?:data"
                    r"|emails?"
                    r"|reports?|information|summar(?:y|ies)|sources?|documents?|context|input|findings"
                    r"|requirements"
                    r"|profile)\b)[^.!?:\n]{0,60}, (?:here|below) (?:is|are) (?:the|your|my|some|an?|\d+)"
                    r" [^.!?\n]{3,160}:"),
    ("en", "start", r"(?:yes|no|certainly|absolutely), based on (?:the|your|this|these|my)\b"),
    ("en", "top", r"(?:below|the following) is (?:the|a|an|your) (?:[\w’'-]+ ){0,3}?" + _MADE_EN
                    + r" (?:[\w’'-]+ ){0,3}?" + _WORK_EN
                    + r"\b[^.!?\n]{0,160}(?:you|request|:)"),
    ("en", "top", r"i(?:['’]ll| will|['’]m going to| am going to|['’]d be happy to| would be happy to"
                  r"|['’]d be glad"
                  r" to) "
                    r"(?:(?:now|gladly|start|begin by|proceed to) )?(?:help|assist|prepare|write|create"
                    r"|draft|compile"
                    r"|generate|provide|edit"
                    r"|rewrite|conduct|produce|present) (?!an? series\b)[^.!?\n]{0,80}?(?:you\b"
                    r"|" + _WORK_EN + r")"),
    ("en", "first", r"(?:(?:revised|final|first|rough|updated|edited|improved|rewritten) (?:draft|version"
                    r"|report"
                    r"|article|answer|response)"
                    r"|draft|rewritten|response|answer|output)\s*:\s*$"),
    ("en", "first", r"(?:thank you|thanks) for (?:providing|sharing|your (?:request|question|input|prompt"
                    r"|message"
                    r"|patience))\b"),
    ("en", "first", r"based on (?:your|the user['’]s|the provided) (?:request|prompt|instructions|query)\b"),
    ("en", "top", r"(?:great|good|excellent) question[!.,]"),
    ("en", "first", r"(?:thanks|thank you)\b[^.!?\n]{0,60}[.!] (?:here(?:['’]s| is| are)|i['’]ve|below is)\b"),
    ("en", "first", r"(?:below|here|attached),? you(?:['’]ll| will| can)? find (?:the|a|an|your"
                    r"|my) (?:[\w’'-]+ ){0,4}?"
                    + _WORK_EN + r"\b"),
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
                    r" (?:[\w’'-]+ ){0,4}?(?:research|study|review|comparison|itinerary|" + _WORK_EN + r")\b"),
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
    ("en", "last", r"(?:this|that|the above|here)\b[^.!?\n]{0,60}\b" + _WORK_EN + r"\b[^.!?\n]{0,60}\bas (?:you )?"
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
                   r"|improved )?" + _WORK_EN
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
    # English remarks to the user anywhere: each names the text, the request or what "I" would write.
    ("en", "start", r"(?:(?:that|this|what)(?:['’]s| is)? (?:an? )?(?:really |very |truly )?)?(?:great|good"
                    r"|excellent"
                    r"|fantastic|insightful|interesting) question(?:!|[,.] (?:let['’]s|let me|here|i\b"
                    r"|and i['’]m glad|to"
                    r" answer|the short answer))"),
    ("en", "start", r"(?:that|this)(?:['’]s| is) an? (?:really |very |truly )?(?:great|good|excellent"
                    r"|fantastic|insightful)"
                    r" question\. [^?]"),
    ("en", "start", _SURE_EN + r"[!,—–-]+ (?:let['’]s (?:break|walk|dive|look|explore|go|take|start|unpack)"
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
    ("fr", "any", r"en tant qu['’](?:ia|intelligence artificielle|assistant"
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
    # Chinese
    ("zh", "first", r"(?:当然(?:可以|了)?|好的|没问题|可以的|明白了?|收到)[，,！!。：:]"),
    ("zh", "first", r"(?:以下|下面)(?:是|为)?(?:我)?(?:根据|按照)?(?:您|你)[^。！？\n]{0,40}(?:报告|总结|分析|文章"
                    r"|内容|翻译|回答|版本)"),
    ("zh", "last", r"(?:如果|如|若)(?:您|你)?(?:还|仍)?(?:有|需要|想要?|希望)[^。！？\n]{0,40}(?:请随时|随时"
                   r"|请)(?:告诉|告知|提出|联系|提问|让我)"),
    ("zh", "last", r"希望(?:这|以上|本|上述)(?:份|篇|个|些)?[^。！？\n]{0,30}(?:有(?:所)?帮助|满足(?:您|你)|符合(?:您"
                   r"|你))"),
    ("zh", "last", r"(?:需要|是否需要|要不要|您希望|你希望)我[^。！？\n]{0,40}(?:吗|？|\?)"),
    ("zh", "any", r"[^。！？\n]{0,24}?(?:请(?:您)?(?:确认|告知|回复|告诉我)|寻求您的确认)[，,：: ]{0,2}"
                  r"(?:是否|要不要)[^。！？\n]{0,60}(?:报告|分析|撰写|生成|深入|研究)"),
    ("zh", "any", r"作为(?:一个|一名)?(?:人工智能|AI|大型?语言模型|语言模型|AI助手)[^。！？\n]{0,15}[，,]?我(?:无法"
                  r"|不能|没有)"),
    # Japanese
    ("ja", "first", r"(?:もちろん(?:です)?|承知(?:いた)?しました|かしこまりました|了解(?:いた)?しました|わかりました"
                    r"|はい、)[！!。、]?"),
    ("ja", "first", r"以下(?:は|が|に)[^。！？\n]{0,40}(?:ご要望|ご依頼|ご指定|リクエスト)[^。！？\n]{0,40}(?:です"
                    r"|ます)"),
    ("ja", "last", r"[^。！？\n]{0,60}(?:お気軽に(?:お申し付け|お知らせ|ご質問|お尋ね|ご相談)|お知らせください"
                   r"|お申し付けください|お役に立て(?:れば|ましたら)幸い)"),
    ("ja", "last", r"(?:【[^】]*】 ?)?(?:本|この)(?:記事|レポート|報告書|文書)は[^。！？\n]{0,40}(?:フォルダ|ファイル"
                   r"|ディレクトリ)に(?:保存|出力)"),
    ("ja", "any", r"(?:私は)?(?:AI|人工知能|言語モデル)(?:アシスタント)?(?:として|なので|であるため|です(?:ので"
                  r"|から))[^。！？\n]{0,30}(?:できません|ありません"
                  r"|持っていません)"),
    # Korean
    ("ko", "first", r"(?:물론(?:입니다|이죠|이에요)?|네|알겠습니다|좋습니다)[!,.] ?(?:여기|아래|다음|요청|바로|지금)"),
    ("ko", "first", r"(?:아래는|다음은|여기) ?[^!?\n]{0,40}(?:요청하신|고객님|귀하|당신"
                    r"|원하시는)[^!?\n]{0,80}?(?:입니다|드립니다|보고서|추천)"),
    ("ko", "last", r"[^.!?\n]{0,80}(?:필요하시?[면다]|있으시?면|원하시?면|궁금하[시신])[^.!?\n]{0,60}(?:알려"
                   r" ?주[세시십]|말씀 ?해? ?주[세시십]|문의 ?해?"
                   r" ?주[세시십]|해 ?드리겠습니다|드릴게요)"),
    ("ko", "last", r"[^.!?\n]{0,80}필요하면[^.!?\n]{0,30}(?:알려 ?주[세시십]|말씀)"),
    ("ko", "last", r"[^.!?\n]{0,40}도움이 ?되(?:었|셨)?(?:기를|길|으면|면 좋)"),
    ("ko", "any", r"(?:저는 )?(?:AI|인공지능|언어 ?모델)(?:로서|이기 때문에|이므로)[^.!?\n]{0,40}(?:없습니다|불가능)"),
)  # fmt: skip


_EASTERN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LITERAL = re.compile(r"[^\W\d_]{3,}")
_NO_LITERAL = re.compile(r"\\.|\[[^\]]*\]|\(\?[!:=]?")
_COMMON = frozenset(
    "article assistant okay intelligence artificial que comment bien non come las favor com con por para"
    " los accord"
    " falls como die este version text report final analyse file articles data point points mail mon son"
    " pour sans"
    " dies".split()
)
"""Words of these languages that stand in English texts, too."""


def spoken(document: Document) -> tuple[str, ...]:
    """English, and the languages of whose patterns a word stands in the text: to compile the rest takes 20"
    " ms."""
    east = not document.folded.isascii() and bool(_EASTERN.search(document.folded))
    west = (x for x in ("de", "fr", "es", "pt", "it") if not document.word_set.isdisjoint(_words_of(x)))
    return ("en", *west, *(("zh", "ja", "ko") if east else ()))


@cache
def _words_of(language: str) -> frozenset[str]:
    """The words that stand in the patterns of a language; each match holds one, or one of the common ones."""
    patterns = " ".join(p for x, _, p in _PHRASES if x == language)
    return frozenset(_LITERAL.findall(_NO_LITERAL.sub(" ", patterns.lower()))) - _COMMON


@cache
def joined(place: Place, languages: tuple[str, ...]) -> re.Pattern[str]:
    """The patterns of some languages that count in one place, for text in lower case."""
    found = (
        spaced(re.sub(r"\\.|[^\\]+", _lower, p))
        for language, where, p in _PHRASES
        if where == place and language in languages
    )
    return re.compile("|".join(f"(?:{p})" for p in found), re.MULTILINE)


def _lower(part: re.Match[str]) -> str:
    """Letters in lower case, escapes as they are."""
    return part.group() if part.group().startswith("\\") else part.group().lower()
