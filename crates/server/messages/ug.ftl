# Drafted by machine; no native reader has checked it yet. What is missing is said in English.

site-name = گۇۋاھ
site-name-beside = Guwah
site-name-beside-lang = en
site-name-beside-dir = ltr
this-page-in-your-language = بۇ بەت ئۇيغۇر تىلىدا
menu = تىزىملىك
nav-persons = كىشىلەر
nav-sources = مەنبەلەر
nav-about = تىزىملىك ۋە ئۇسۇل ھەققىدە
search-button = ئىزدەش
