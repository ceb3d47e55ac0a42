"""What agents write while they work: steps, headers of a console, tags, calls, remarks on what comes next."""

import re
from functools import cache

from reportlint_rules.artifacts._text import phrase

_DECOR = r"[ \t>]*(?:#{1,6}[ \t]+)?(?:[*_]{1,3})?[ \t]*"


@cache
def step() -> re.Pattern[str]:
    """A step of a reasoning loop at the start of a line."""
    return re.compile(
        rf"^{_DECOR}(thought|action input|action|observation|final answer|tool input|tool output|using tool"
        rf"|tool call"
        r"|tool result|agent final answer|next action|critique|scratchpad)[ \t*_]*:",
        re.I | re.M,
    )


@cache
def agent() -> re.Pattern[str]:
    """A header that a framework prints: the agent, its task."""
    return re.compile(
        rf"^{_DECOR}(?:Agent:[ \t]*[*_]*[ \t]*[A-Z][^\n]{{2,80}}|Task:[ \t]*[*_]*[ \t]*[^\n]{{20,}}"
        rf"|Final Answer:["
        rf" \t]*[*_]*[ \t]*)$",
        re.M,
    )


@cache
def loud() -> re.Pattern[str]:
    """A line of a console that stands in no report."""
    return re.compile(
        r"^[ \t#>*_│|🔧🤖🔍🛠⚙️⏺●✻⎿]*(?:\[?\d{4}-\d\d-\d\d[ T][\d:.,]+\]?[ -]*)?(?:(?:> )?(?:Entering new \w*(?:Chain"
        r"|Executor"
        r"|Agent)\w* chain|Finished chain)\.*|Running the"
        r" Crew\b[^\n]{0,40}"
        r"|Crew Execution (?:Started|Completed)[^\n]{0,40}|\[(?:DEBUG|INFO)\]: ==? ?(?:Working Agent|\[)[^\n]*"
        r"|Working"
        r" Agent: [^\n]*"
        r"|(?i:tool|function) (?i:calls?|output|results?)[*_]*:[ \t]*[`*_]*\w+\([^\n]*"
        r"|(?:Invoking|Calling):? (?:(?:the )?(?:tool|function) )?`?\w+`?(?: with |\()"
        r"(?![^\n]*\)`? (?:methods?|functions?|on|will|is|returns?|causes?|from|in|to|again|does|has|should|must|may"
        r"|can|would|multiple|twice|after|before|when|without|directly|and|or)\b)[^\n]*"
        r"|\[?(?i:tool|function) (?i:calls?|output|results?)[*_]*: (?:\w+[(\[{]|\d+ (?:documents?|results?"
        r"|chunks?|items?|hits?)\b)"
        r"[^\n]*"
        r"|\[(?:(?i:assistant|tool|function|model|agent)(?:: ?[\w-]{1,30})?\]:?[ \t]+(?=\S)[^\n]{8,}|(?i:system"
        r"|user|human)\]:? "
        r"(?=(?i:you are|write|please|i['’]ll|let me|okay))[^\n]{8,})"
        r"|\[?(?:(?:web|google|bing|news|arxiv|wiki(?:pedia)?|image|vector|file|doc(?:ument)?|serper|tavily|exa|duckduckgo)_"
        r"(?:search|fetch|browse|query|lookup|read|api)|(?:search|fetch|read|open|scrape|browse|get)_(?:web|url"
        r"|page|website|file"
        r"|document|documents|news|results)) ?(?:\(|: ?[\"“{'])[^\n]*"
        r"|[\[(](?:Calling|Using|Invoking|Running|Ran|Called|Used) (?:the )?(?:tool|function|agent)s?\b[^\n]*"
        r"|(?:Calling|Using|Invoking|Ran|Called) (?:the )?(?:tool|function):? ?[`*]*[\w.]+[`*]*(?:\(|[ \t]*$"
        r"|: ?[{\"]|[.…])[^\n]*"
        r"|\[(?:Searching|Thinking|Reasoning|Browsing|Fetching|Planning)(?: the web)?(?: for [^\]\n]{2,80}"
        r"|:[^\]\n]{2,80})?(?:\.{3}|…)\]"
        r"|(?:Bash|WebSearch|WebFetch|Grep|Glob|TodoWrite)\([^\n]{2,}\)[ \t]*$"
        r"|(?:Search(?:ed|ing)|Brows(?:ed|ing)|Fetch(?:ed|ing)) (?:the web|\d+ (?:sites|sources|pages)"
        r"|[\"“][^\"”\n]{3,80}[\"”])"
        r"(?: for [^\n]{2,80})?(?:\.{3}|…)[ \t]*$"
        r"|(?:Delegat(?:ed|ing)|Hand(?:ed|ing)) (?:work|task|this|control|over)?[^\n]{0,30}\bto (?:co-?worker"
        r"|agent|sub-?agent)\b[^\n]*"
        r"|Agent finished with status\b[^\n]*|Saving (?:output|report|results?) to \S+\.\w+[^\n]*"
        r"|Retrieved \d+ (?:documents|chunks|passages|results)\b[^\n]{0,40}(?:score|similarity)[^\n]*"
        r"|finish_reason: ?\w+|Running (?:tool|agent|step): ?\S+[^\n]*|Executing (?:step|task|tool) \S+[^\n]*"
        r"|Iteration \d+(?: of |/)\d+: \w+ing\b[^\n]*|Search query: ?[\"“][^\n]*|\[SYSTEM\] [^\n]*"
        r"|\[(?:Agent: ?[A-Z]|[A-Z][a-z]+Agent\]|(?:Planner|Researcher|Writer|Critic|Supervisor"
        r"|Orchestrator|Coordinator)\] )"
        r"[^\n]*"
        r"|Step \d+/\d+: (?:Retriev|Search|Query|Draft|Generat|Summari[sz]|Fetch|Call|Embed|Rank"
        r"|Synthesi[sz])ing\b[^\n]*"
        r"|(?:Tool|AI|Human|System|Function)Message\([^\n]*|Hand(?:ing (?:off|over)"
        r"|off) to (?:the )?[\w -]{2,30}[ _][Aa]gent\b[^\n]*"
        r"|Tokens? (?:usage|used): ?\d[^\n]*|[\[\]\d :.,TZ-]*\[?(?:INFO|DEBUG"
        r"|WARNING)\]?[ :-]+[^\n]{0,60}\b(?:agent|crew|chain|llm"
        r"|retriever|section \d+ of \d+)\b[^\n]*"
        r"|Agent stopped due to [^\n]*|AgentAction\([^\n]*"
        r"|AgentFinish\([^\n]*"
        r"|TaskOutput\([^\n]*"
        r"|CrewOutput\([^\n]*|Running:[ \t]*\n[ \t]*-[ \t]\w+\([^\n]*|(?:Begin|End) of (?:agent"
        r"|tool) (?:output"
        r"|log)[^\n]*)",
        re.M,
    )


@cache
def tags() -> re.Pattern[str]:
    """Tags of a model's format."""
    return re.compile(
        r"</?(?:think|thinking|thoughts?|scratchpad|tool_(?:calls?|response|results?|use|outputs?|input|code)"
        r"|function_calls?"
        r"|function_results?|inner_monologue|chain_of_thought|search_(?:results?|query|queries|quality_\w+)"
        r"|web_(?:search|fetch)"
        r"|fetch_url|attempt_completion|execute_command|read_file|write_to_file|browser_action|use_mcp_tool"
        r"|ask_followup_question"
        r"|user_query|user_request|system_(?:prompt|reminder|message)|document_contents?|result_text|task_result"
        r"|action_input"
        r"|observation|agent_(?:output|response|thoughts?)|final_(?:report|response)|subagent|assistant_response"
        r"|invoke|antml:\w+"
        r"|reasoning"
        r"|reflection|final_answer)\b[^>\n]{0,80}>|<\|(?:im_start|im_end|endoftext|eot_id|start_header_id"
        r"|end_header_id"
        r"|assistant"
        r"|user|system|end|tool|python_tag|channel|message|start|return|call)\|>|<function=\w+>|</function>"
        r"|\[/?INST\]|<</?SYS>>"
        r"|\[/?(?:TOOL_CALLS?|TOOL_RESULTS?|AVAILABLE_TOOLS|tool_calls?|tool_use|tool_results?|/?think(?:ing)?)\]"
    )


@cache
def call() -> re.Pattern[str]:
    """The call of a tool as JSON."""
    return re.compile(
        r"^[ \t]*\{\s*\"(?:name|tool|action|function|tool_name|recipient_name)\"\s*:\s*\"[\w.-]{1,60}\"\s*,\s*"
        r"\"(?:arguments|parameters|args|input|tool_input|action_input)\"\s*:[^\n]*",
        re.M,
    )


@cache
def narration() -> re.Pattern[str]:
    """A program says what it is about to look up, or that it has looked up enough; in lower case."""
    about = (
        r"(?:information|data|details|evidence|sources|studies|articles|papers|literature|reports|news"
        r"|resources"
        r"|statistics|search(?:es)?|insights|findings|research|updates|developments|literature|examples|web"
        r"|internet)"
    )
    return phrase(
        r"(?:thought: )?(?:(?:now|next|first|finally|great|perfect|excellent|good|ok|okay|alright|also"
        r"|then)[,!.]? ){0,2}"
        r"(?:(?:let me|let['’]s|i(?:['’]ll| will| need to| should| must|['’]m going to| am going to))"
        r" (?:(?:now|also|first|next|quickly|start by|begin by|try to|do) ){0,3}"
        rf"(?:(?:search|searching|look|looking|research|researching)\b[^\n.!?]{{0,90}}\b(?:for|about|on"
        rf"|into|up)\b"
        rf"[^\n.!?]{{0,90}}\b{about}\b"
        rf"|(?:gather(?:ing)?|collect(?:ing)?|retriev(?:e|ing)|fetch(?:ing)?|find(?:ing)?|conduct(?:ing)?|get"
        rf"|perform)"
        r" (?:a |an |the |some |more |all |additional |further |specific |detailed |relevant |recent |current "
        r"|latest |up-to-date"
        rf" |comprehensive |necessary |background ){{1,4}}(?:\w+ ){{0,2}}?{about}\b"
        rf"|use the (?:[\w-]+ ){{0,3}}(?:search|browsing|scrap(?:e|ing)|web|retrieval)[\w ]{{0,20}}? tool\b"
        rf"|(?:gather|collect|search for|look for) {about}\b)"
        # One step now, the next one after it: nobody tells readers of a report.
        r"|let me (?:now |also |first |quickly |just )?(?:check|verify|look|read|open|confirm|inspect"
        r"|review|fetch"
        r"|re-?check|double-?check|see|try|pull|query|run|search)\b[^\n.!?]{0,100}?"
        r"(?:\b(?:before i (?:continue|proceed|go on|move on|write|answer|finali[sz]e|start|draft)"
        r"|before (?:continuing"
        r"|proceeding|moving on|writing|answering|finali[sz]ing))\b|[.:…] (?:then |next,? |after that,? "
        r"|now )?"
        r"i(?:['’]ll| will) (?:then |now |also |next )?(?:check|open|read|look|search|fetch|verify|query"
        r"|run|pull"
        r"|proceed|continue|try|write|draft)\b)"
        r"|(?:okay|ok|alright|hmm|so),? (?:so )?the user (?:wants|is asking|asked|asks|needs|has asked)\b"
        r"|based on (?:the|my|these) (?:search results|initial search|research|findings"
        r"|information gathered|gathered"
        r" information)\b[^\n.!?]{0,60}?, (?:i(?:['’]ll| will| can| need)|let me)\b"
        r"|now that i have [^\n,.!?]{1,80}, (?:i(?:['’]ll| will| can)|let me) (?:now )?(?:write|create|compile"
        r"|proceed|provide"
        r"|synthesi[sz]e|prepare|draft|continue|move)\b"
        r"|let me (?:now )?(?:compile|synthesi[sz]e|write|create|prepare|draft) (?:the|a|this|my"
        r"|all) [^\n.!?]{0,60}\b(?:report"
        r"|findings|information|analysis|section|summary)\b"
        rf"|i (?:now )?have (?:now )?(?:gathered|collected|obtained|found|enough|sufficient|all"
        rf"|completed)\b[^\n.!?]{{0,60}}"
        rf"\b{about}\b[^\n.!?]{{0,60}}\b(?:write|create|compile|provide|prepare|produce|proceed"
        rf"|synthesi[sz]e|draft"
        rf"|present"
        r"|answer)\b)"
    )


LOOKS = frozenset(
    {
        *(
            "search",
            "searching",
            "look",
            "looking",
            "research",
            "researching",
            "gather",
            "gathering",
            "collect",
            "gathered",
        ),
        *(
            "collecting",
            "retrieve",
            "retrieving",
            "fetch",
            "fetching",
            "find",
            "finding",
            "conduct",
            "conducting",
            "get",
        ),
        *(
            "check",
            "verify",
            "read",
            "open",
            "confirm",
            "inspect",
            "review",
            "see",
            "try",
            "pull",
            "query",
            "run",
            "perform",
            "tool",
            "user",
            "compile",
            "synthesize",
            "synthesise",
            "write",
            "create",
            "prepare",
            "draft",
            "have",
            "collected",
            "obtained",
            "found",
            "enough",
            "sufficient",
            "all",
            "completed",
        ),
    }
)
"""One of these words stands in each remark of a program about its next step."""
REPORT = re.compile(
    r"[ \t*_]*(?:the|this|your|my|a|here is the) (?:[\w-]+ ){0,2}(?:report|article|summary|analysis|answer)\b"
)
"""What makes a lone "Final Answer:" one about a report, and not the result of an exercise."""
EXERCISE = frozenset(
    ("exercise", "exercises", "problem", "solution", "solutions", "quiz", "homework", "solve", "equation")
)
"""Words of a text whose final answers are results."""
FEWEST_ANSWER = 5
"""Words of a final answer that is a sentence of a report."""
WORKING = frozenset(("agent", "agents", "prompt", "prompts", "prompting", "llm", "llms", "react", "chatbot"))
"""Words of a text that may show a trace in a box of code."""


CALLED_ABOUT = WORKING | {
    "api",
    "apis",
    "json",
    "function",
    "functions",
    "tool",
    "tools",
    "schema",
    "endpoint",
}
"""Words of a text that may show the call of a tool in a box of code."""


@cache
def fenced() -> re.Pattern[str]:
    """A thought about the report itself, at the start of a box of code."""
    return re.compile(
        r"\s*(?:Thought|Action|Observation):[^`]{0,400}?\b(?:(?:final|next|last|remaining) (?:section"
        r"|answer|report"
        r"|chapter|summary)|enough (?:information|data|context)|Action: ?finish)\b"
    )


LABEL = re.compile(r"(?:LLM|GPT|Model|Agent) ?#\d\b")
MANY_LABELS = 3


LITERALS = ("\nthought:", "<", "[")
CALLS = ('"arguments"', '"parameters"', '"args"', '"tool_input"', '"action_input"', '"input"')
