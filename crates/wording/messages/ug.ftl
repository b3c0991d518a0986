# ئۇيغۇرچە ئۇچۇرلار. Drafted by machine; no native reader has checked it yet.
#
# The line "Draft" above a heading says how sure the draft of its group is (good, fair, poor): whoever reads and corrects a
# group writes "read" and a date there. What is missing here is said in English. The terms are in docs/glossary.md. Dates stand after "since" as
# $on-from, after "until" as $on-to, and as $on-in. Between a number's hyphen and its suffix stands U+2060, so that a line
# never breaks there.

number = { $count }
quoted = «{ $words }»
list-and = { $first } ۋە { $last }
list-or = { $first } ياكى { $last }

# Draft: fair: plain words, terms of the glossary
## On every page

site-name = گۇۋاھ
site-name-beside = Guwah
site-name-beside-lang = en
site-name-beside-dir = ltr
skip-to-content = مەزمۇنغا ئۆتۈش
menu = تىزىملىك
languages = تىللار
this-page-in-your-language = بۇ بەت ئۇيغۇر تىلىدا
site-nav = تور بېكەت
site-nav-again = تور بېكەت، يەنە بىر قېتىم
nav-persons = كىشىلەر
nav-sources = مەنبەلەر
nav-about = تىزىم ۋە ئۇسۇل ھەققىدە
search-label = ئىسىم، جاي ياكى نومۇر، خالىغان يېزىقتا
search-placeholder = ئىسىم، خالىغان يېزىقتا
search-button = ئىزدەش
workspace = خىزمەت ئورنى
workspace-note = گۇرۇپپا كۆرەلەيدىغان نەرسىلەرنى كۆرسىتىدۇ. بۇ يەردە كۆرسىتىلگەنلىكى ئۈچۈن ھېچنېمە ئاشكارا بولمايدۇ.
invented-note = بۇ تىزىمدا ئۇنى سىناپ كۆرۈش ئۈچۈن ئويدۇرۇپ چىقىلغان ئادەملەر بار. سانلارغا ئۇلارمۇ كىرىدۇ.
invented = ئويدۇرۇپ چىقىلغان
invented-in-part = قىسمەن ئويدۇرۇپ چىقىلغان
foot-edition = { $day } چىققان { $number }-⁠نەشر، تەكشۈرۈش قىممىتى <code>{ $root }…</code>. <a verify>بۇنى قانداق تەكشۈرۈش</a> · <a editions>بارلىق نەشرلەر</a>
foot-also-at = باشقا ئادرېسلىرى:
foot-contact = تۈزىتىش ۋە ئالاقە: { $contact }
foot-no-cookie = بۇ تور بېكەت cookie قويمايدۇ، سكرىپت يۈرگۈزمەيدۇ ۋە باشقا تور بېكەتتىن ھېچنېمە يۈكلىمەيدۇ.

# Draft: fair: plain words, terms of the glossary
## Words that stand on many pages

contested = تالاش-تارتىشلىق
not-contested = تالاش-تارتىشسىز
refuted = ئىنكار قىلىندى
detained = تۇتۇلدى
or = ياكى
more = يەنە { $count }
remove = ئېلىۋېتىش
show = كۆرسىتىش
before = ئالدىنقى
next = كېيىنكى
address = ئادرېس
not-known = نامەلۇم
tier = { $tier }-⁠دەرىجە
not-judged = باھالانمىغان
as-written = يېزىلغىنى بويىچە
as-it-is-now = ھازىرقى بەتنى كۆرۈش
all-persons = بارلىق كىشىلەر
first-page = باش بەت
page = { $page }-⁠بەت
page-of = { $of } بەتنىڭ { $page }-⁠بېتى
order-by-date = خاتىرىلەنگەن تۇنجى ۋاقىت بويىچە؛ ۋاقىتسىزلار ئاخىرىدا.
no-news = بىر يىلدىن ئارتۇق خەۋەر يوق
no-date-recorded = ۋاقتى خاتىرىلەنمىگەن
no-date-to-draw = كۆرسىتىدىغان ۋاقىت يوق
not-dated = ۋاقتى كۆرسىتىلمىگەن
without-a-date = ۋاقىتسىز
unnamed = ئىسمى خاتىرىلەنمىگەن
testifies = گۇۋاھلىق بەرگۈچى: { $name }
through = { $whom } ئارقىلىق
mark = { $act }: { $on }
mark-held = { $held }: { $act }، { $on }
say-sentence = { $said }، { $sentence }
place-in = { $place }، { $within }
marks = { $first }، { $last }
office-held = { $holder }، { $post }
office-term = { $from }، { $until }
moment-at = { $day }، { $time }
relative-named = { $relation }: { $name }
count-persons = { $count } كىشى
count-sources = { $count } مەنبە
count-years = { $count } يىل
count-months = { $count } ئاي
count-days = { $count } كۈن
count-bytes = { $count } بايت

# Draft: good: terms of the glossary
## How a claim is held

held-witnessed = كۆزى بىلەن كۆرگەن
held-stated = ئېيتىلغان
held-relayed = باشقىلاردىن ئاڭلىغان
held-rumoured = مىش-مىش
held-inferred = پەرەز
held-feared = ئەنسىرەش
held-denied = رەت قىلىنغان
held-witnessed-meaning = ئۆزى كۆرگەن، ئاڭلىغان ياكى بېشىدىن ئۆتكۈزگەن.
held-stated-meaning = قانداق بىلىدىغانلىقىنى ئېيتماي، مەلۇم ئىش سۈپىتىدە سۆزلەيدۇ.
held-relayed-meaning = ئىسمى ئېيتىلغان ياكى تەسۋىرلەنگەن بىرىدىن ئاڭلىغان.
held-rumoured-meaning = ئەل ئارىسىدا تارقالغان، ئەمما كىم ئېيتقانلىقىنى ھېچكىم بىلمەيدۇ.
held-inferred-meaning = باشقا ئىشتىن يەكۈنلەنگەن.
held-feared-meaning = شۇنداق بولدى دېگەن خەۋەر يوق، لېكىن شۇنىڭدىن ئەنسىرەيدۇ.
held-denied-meaning = ئۇنداق ئەمەس، دەيدۇ.
contested-meaning = ئىككى بايان تەڭ راست بولالمايدۇ: ئىزدەش، تىزىملىك ۋە سانلاردا خاتىرىلەنگەن ھەرقانداق نەرسە ھەققىدە؛ ئادەم بېتىنىڭ بېشىدا ئۇنىڭ نەدە ئىكەنلىكى ھەققىدە.

# Draft: good: held by a table of cases
## Dates: $case is plain, from (after "since"), to (after "until") or in

date-day =
    { $case ->
        [from] { $year }-⁠يىلى { $month }نىڭ { $day }-⁠كۈنىدىن
        [to] { $year }-⁠يىلى { $month }نىڭ { $day }-⁠كۈنىگىچە
        [in] { $year }-⁠يىلى { $month }نىڭ { $day }-⁠كۈنىدە
       *[plain] { $year }-⁠يىلى { $month }نىڭ { $day }-⁠كۈنى
    }
date-month =
    { $case ->
        [from] { $year }-⁠يىلى { $month }دىن
        [to] { $year }-⁠يىلى { $month }غىچە
        [in] { $year }-⁠يىلى { $month }دا
       *[plain] { $year }-⁠يىلى { $month }
    }
date-season =
    { $case ->
        [from] { $year }-⁠يىلى { $month } پەسلىدىن
        [to] { $year }-⁠يىلى { $month } پەسلىگىچە
        [in] { $year }-⁠يىلى { $month } پەسلىدە
       *[plain] { $year }-⁠يىلى { $month }
    }
date-year =
    { $case ->
        [from] { $year }-⁠يىلدىن
        [to] { $year }-⁠يىلغىچە
        [in] { $year }-⁠يىلى
       *[plain] { $year }-⁠يىل
    }
date-decade = { $decade }-⁠يىللار
date-about = تەخمىنەن { $date }
date-perhaps = بەلكىم { $date }
date-perhaps-about = بەلكىم تەخمىنەن { $date }
date-by = { $date-to }
date-or-earlier = { $date } ياكى ئۇنىڭدىن بۇرۇن
date-or-later = { $date } ياكى ئۇنىڭدىن كېيىن
date-range = { $from } – { $to }
date-range-of-months = { $year }-⁠يىلى { $from-month } – { $to-month }
date-range-of-days = { $year }-⁠يىلى { $from-month }نىڭ { $from-day }-⁠كۈنى – { $to-month }نىڭ { $to-day }-⁠كۈنى
month-1 = 1-⁠ئاي
month-2 = 2-⁠ئاي
month-3 = 3-⁠ئاي
month-4 = 4-⁠ئاي
month-5 = 5-⁠ئاي
month-6 = 6-⁠ئاي
month-7 = 7-⁠ئاي
month-8 = 8-⁠ئاي
month-9 = 9-⁠ئاي
month-10 = 10-⁠ئاي
month-11 = 11-⁠ئاي
month-12 = 12-⁠ئاي
season-spring = ئەتىياز
season-summer = ياز
season-autumn = كۈز
season-winter = قىش
ago-less-than-a-month = بىر ئايغا يەتمىگەن ۋاقىت ئىلگىرى
ago-months = { $count } ئاي ئىلگىرى
ago-years =
    { $half ->
        [yes] { $count } يېرىم يىلدىن ئارتۇق ئىلگىرى
       *[no] { $count } يىلدىن ئارتۇق ئىلگىرى
    }
since =
    { $when ->
        [before] { $edge-from } ياكى ئۇنىڭدىن بۇرۇندىن بۇيان
        [range] { $on } ئارىلىقىدىكى بىر كۈندىن بۇيان
        [after] { $edge-from } ياكى ئۇنىڭدىن كېيىندىن بۇيان
       *[other] { $on-from } بۇيان
    }
until =
    { $when ->
        [before] { $edge-to } ياكى ئۇنىڭدىن بۇرۇنغىچە
        [range] { $on } ئارىلىقىدىكى بىر كۈنگىچە
        [after] { $edge-to } ياكى ئۇنىڭدىن كېيىنگىچە
       *[other] { $on-to }
    }
moment-end-of = { $on } ئاخىرلاشقان ۋاقىت (UTC)
moment-entry = خاتىرە دەپتىرىنىڭ { $position }-⁠خاتىرىسى

# Draft: fair: plain words, terms of the glossary
## The first page

home-title = ئېلىپ كېتىلگەن كىشىلەرنىڭ تىزىمى
home-heading = كىم ئېلىپ كېتىلدى، ئۇلارغا نېمە قىلىندى، بۇنى كىم ئېيتىدۇ
home-lede = ئىسىمنى ئۆزىڭىز بىلگەن بويىچە يېزىڭ: خالىغان يېزىقتا، قانداق يازسىڭىزمۇ بولىدۇ. جەزملەشتۈرۈشىڭىز شەرت ئەمەس.
home-search-label = ئىسىم، جاي ياكى نومۇر
home-example = مەسىلەن: <a example>{ $name }</a>.
home-also-by = <a search>ئەھۋالى، جايى، ۋاقتى ياكى تىزىملىكى بويىچە</a> ياكى كىملىك نومۇرىنىڭ بىر قىسمى بىلەنمۇ ئىزدىگىلى بولىدۇ؛ نامەلۇم ھەرپ ئورنىغا <code>?</code> قويۇڭ.
home-nobody = ھازىرچە ھېچكىم يوق
home-nobody-why = ھازىرچە <b>ئاشكارا خاتىرە يوق</b>.
home-drawn-from = <a sources>{ $sources }</a> ئاساسىدا. بۇ يەردە خاتىرىلەنگەنلەرلا بار، ئېلىپ كېتىلگەنلەرنىڭ ھەممىسى ئەمەس. كۆپىنچىسى ھېچيەردە خاتىرىلەنمىگەن.
home-contested = <a contested>{ $count } كىشى</a> ھەققىدىكى بايانلار بىر-بىرىگە زىت.
home-unnamed-too = ئىسمى نامەلۇملارمۇ بۇ يەردە بار.
home-bars = سىزىق قانچە كەڭ بولسا، ۋاقىت شۇنچە ئېنىقسىز. يا ئوق شۇنىڭدىن كېيىن خەۋەر خاتىرىلەنمىگەنلىكىنى بىلدۈرىدۇ.
home-first-of = { $persons } ئىچىدىن دەسلەپكى { $shown } كۆرسىتىلدى.
home-all = ھەممىسى: { $persons }
home-doors = بۇ يەردە نېمە قىلالايسىز
home-look = بىرىنى ئىزدەش
home-look-how = ئىسمى بويىچە، خالىغان يېزىقتا؛ جايى، ۋاقتى، تىزىمى ياكى نومۇرى بويىچە ئىزدەڭ. ھەربىر نەتىجىدە نېمە ئۈچۈن تېپىلغانلىقى ئېيتىلىدۇ.
home-sources = مەنبەلەرنى تەكشۈرۈش
home-sources-how = ھەربىر باياننىڭ مەنبەسى، ئۇنىڭدا كىم سۆزلىگەنلىكى ۋە نېمىگە ئاساسەن ئېلان قىلىنغانلىقى كۆرسىتىلىدۇ.
home-cite = بەتنى مەلۇم كۈندىكى ھالىتى بويىچە نەقىل كەلتۈرۈش
home-cite-how = ھەربىر كىشىنىڭ بېتىنى خالىغان كۈندىكى ھالىتى بويىچە كۆرگىلى، ئۇلانما قىلغىلى ۋە نەقىل كەلتۈرگىلى بولىدۇ.
home-claims = بايان قانچىلىك ئېنىق؟
home-claims-how = بۇ يەردە ھېچنېمە «پاكىت» دەپ ئاتالمايدۇ. ھەربىر بايان بىر مەنبەدىن ئېلىنىپ، سۆزلىگۈچىسى بىلەن بىللە تۇرىدۇ. ئىككىسى زىت كەلسە، ئىككىلىسى قالىدۇ.
method-and-definitions = ئۇسۇل ۋە ئېنىقلىمىلار

# Draft: fair: plain words, terms of the glossary
## Results of a search

search-found-for = «{ $text }» بويىچە { $count } كىشى
search-nearest = ئاڭلىنىشى ئەڭ يېقىنلىرى ئاۋۋال.
search-narrow = نەتىجىلەرنى تارايتىش
search-only = سۈزگۈچلەر:
search-not-used = <b>«{ $given }» ئىشلىتىلمىدى.</b> بۇنى يېزىڭ: { $accepted }.
search-no-filter = <b>«{ $given }» سۈزگۈچ ئەمەس</b>، ئۇ سۆز سۈپىتىدە ئىزدەلدى. سۈزگۈچلەر: { $filters }.
accepted-value = قوش چېكىتتىن كېيىنكى قىممەت
accepted-date = 2018، 2018-02 ياكى 2017-04..2017-09 دەك ۋاقىت
accepted-has = has:photo ياكى has:testimony
accepted-contested = contested:yes ياكى contested:no
accepted-at = at:residence:Emin، at:camp:Xinjiang ياكى at:held:Xinjiang
accepted-facility = ئورۇننىڭ بەلگىسى: 32 ئون ئالتىلىك رەقەم
accepted-field = بۇلارنىڭ بىرى: { $filters }
search-nobody = نەتىجە يوق
search-without-filters = سۈزگۈچلەرسىز ئىزدەش
search-try-one-name = ئىككى ئىسىمنىڭ ئورنىغا بىرنى ياكى دادىسىنىڭ ئىسمىنى سىناپ بېقىڭ.
search-try-sound = ئىسىمنى ئاڭلىنىشى بويىچە يېزىپ بېقىڭ؛ قانداق يېزىلىشى مۇھىم ئەمەس.
search-try-place = جاي ياكى يىلنى سىناپ بېقىڭ: <code>place:Tacheng</code>، <code>detained:2018</code>.
search-try-number = كىملىك نومۇرىدىن بىلىدىغىنىڭىزنى يېزىپ، قالغىنىغا <code>?</code> قويۇڭ.
search-tried = بۇ يېزىلىشلارمۇ ئىزدەلدى:
search-not-here = بۇ يەردە يوق كىشىمۇ ئېلىپ كېتىلگەن بولۇشى مۇمكىن.
search-only-pages = بۇ نەتىجىلەرنىڭ پەقەت { $count } بېتى بار
search-pages = نەتىجە بەتلىرى
search-not-them = ئىزدىگەن ئادىمىڭىز بۇ ئەمەسمۇ؟
search-try-more = دادىسىنىڭ ئىسمىنى، جاي ياكى يىلنى سىناپ بېقىڭ.
facet-status = ئەڭ ئاخىرقى ئەھۋالى
facet-place = جايى
facet-detained = تۇنجى تۇتۇلغان ۋاقتى
facet-born = تۇغۇلغان ۋاقتى
facet-died = ئۆلگەن ۋاقتى
facet-released = قويۇپ بېرىلگەن ۋاقتى
facet-sentenced = ھۆكۈم قىلىنغان ۋاقتى
facet-ethnicity = مىللىتى
facet-profession = كەسپى
facet-sex = جىنسى
facet-list = مەنبە
facet-tier = ئەڭ ئىشەنچلىك بايان
facet-also = شۇنىڭدەك
has-testimony = گۇۋاھلىقى بار
has-photo = رەسىمى بار
why-same = ئوخشاش: <mark>{ $asked }</mark>
why-same-in-another-script = باشقا يېزىقتىكى شۇ ئىسىم: <mark>{ $asked }</mark> ۋە <mark>{ $found }</mark>
why-alike-in-another-script = باشقا يېزىقتا، ئاڭلىنىشى ئوخشىشىدۇ: <mark>{ $asked }</mark> ۋە <mark>{ $found }</mark>
why-alike = ئاڭلىنىشى ئوخشىشىدۇ: <mark>{ $asked }</mark> ۋە <mark>{ $found }</mark>
why-partly-alike = قىسمەن ئوخشىشىدۇ: <mark>{ $asked }</mark> ۋە <mark>{ $found }</mark>
why-in-the-name = { $why }؛ تولۇق ئىسمى { $name }
why-missing = { $word }: بۇ ئىسىمدا يوق
why-place = جاي: <mark>{ $place }</mark>
why-place-in-source = جاي: <mark>{ $place }</mark>؛ مەنبەدە { $words }
why-number = كىملىك نومۇرى: <mark>{ $number }</mark>
why-text = تېكىستتە:

# Draft: fair: plain words, terms of the glossary
## A person: the head

person-number = { $number }-⁠شەخس
person-row = { $list }، { $row }-⁠قۇر
person-record = { $id } خاتىرىسى
name-not-recorded = ئىسمى خاتىرىلەنمىگەن كىشى
person-invented = تىزىمنى سىناپ كۆرۈش ئۈچۈن ئويدۇرۇپ چىقىلغان. بۇنداق ئادەم يوق.
person-invented-in-part = بۇ بەتنىڭ بەزى مەنبەلىرى تىزىمنى سىناپ كۆرۈش ئۈچۈن ئويدۇرۇپ چىقىلغان. ئۇلاردا ئېيتىلغانلار يۈز بەرمىگەن.
this-person = بۇ كىشى
head-unnamed = ئىسمى خاتىرىلەنمىگەن؛ تىزىمنىڭ ئۆز سۆزى
head-also = شۇنداقمۇ خاتىرىلەنگەن
head-machine = باشقا يېزىقلاردا؛ ئىزدەش ئۈچۈن ماشىنا يازغان، مەنبەدىن ئەمەس
head-withheld = <b>ئاممىدىن ساقلانغان:</b> { $why }
head-summary-held = ئاممىدىن ساقلانغان: بۇ قىسقىچە مەزمۇن ئاساسلانغان بىر قىسىم ئەمدى ئېلان قىلىنمايدۇ. تەھرىر جەزملەشتۈرگەندە قايتا كۆرسىتىلىدۇ.
photo-of = رەسىم: { $name }؛ مەنبەنىڭ ئېيتىشىچە: { $source }
photo-named = رەسىم تىلغا ئېلىنغان؛ ھۆججىتى يوق
photo-none = رەسىم يوق
picture-of-kind = { $kind } رەسىم، { $width } × { $height } پىكسېل
picture = رەسىم، { $width } × { $height } پىكسېل
person-as-of = <b>بۇ بەت مۇنۇ ۋاقىتقىچە خاتىرىلەنگەننى كۆرسىتىدۇ: { $moment }.</b> شۇنىڭدىن بۇيان مەلۇم بولغانلىرى بۇ يەردە يوق. <a now>ھازىرقى بەتنى كۆرۈش</a>
on-this-page = بۇ بەتتە
worth = دىققەت قىلىشقا ئەرزىيدۇ
worth-note = بۇنى پەقەت گۇرۇپپا كۆرىدۇ. ھېچنېمە ئۆزگەرمەيدۇ: كىشىلەرنىڭ ئېيتقىنى ئېيتقىنى بويىچە ساقلىنىدۇ.

# Draft: fair: plain words, terms of the glossary
## A person: the last status

status = ئەڭ ئاخىرقى مەلۇم ئەھۋالى
status-as-of = ئەڭ ئاخىرقى مەلۇم ئەھۋالى، { $on }
no-news-since = <b>بىر يىلدىن ئارتۇق خەۋەر يوق:</b> ئەڭ ئاخىرقى خەۋەر: { $on }
status-none = ئەھۋالى ھەققىدە خەۋەر يوق.
status-gone = ئىلگىرى «{ $status }» دېيىلگەن؛ { $list } تىزىملىكىدە { $on-to } تۇرغان.
status-unconfirmed = ئەمەلدارلار: { $what }؛ يېقىنلىرىدىن ھېچكىم دەلىللىمەيدۇ
status-changed = ئەمەلدارلار ئىلگىرى باشقىچە ئېيتقان
status-discarded = تەھرىر بۇ باياننى رەت قىلىنغان ياكى قايتۇرۇۋېلىنغان دەپ ھۆكۈم قىلدى؛ ئۇ ھېسابلانمايدۇ
status-term-ended = جازا مۇددىتى توشقان ۋاقىت: { $on }؛ قويۇپ بېرىلگەنلىكى مەلۇم قىلىنمىغان
status-term-ended-unconfirmed = جازا مۇددىتى توشقان ۋاقىت: { $on }؛ قويۇپ بېرىلگەنلىكىنى يېقىنلىرىدىن ھېچكىم دەلىللىمەيدۇ
status-term-ended-alone = جازا مۇددىتى توشقان ۋاقىت: { $on }
status-held-past-term = جازا مۇددىتى توشۇشقا تېگىشلىك ۋاقىت: { $on }؛ شۇنىڭدىن كېيىنمۇ تۇتۇپ تۇرۇلۇۋاتقانلىقى ئېيتىلىدۇ
status-unread = { $words } (يېزىلغىنى بويىچە)
status-disputed-by = مۇھەررىر بۇنىڭغا قارشى قويىدۇ: { $what }
status-against = بۇنىڭغا باشقا بىر بايان قارشى تۇرىدۇ: { $what }
status-refuted = كېيىنكى ھاياتلىق ئالامىتى رەت قىلىدۇ: { $what }
status-lived-on = ھاياتلىق ئالامىتى: { $what }
status-dropped = ئەمدى ئېيتىلمايدۇ: { $what }
status-days-differ = كۈنى تالاش-تارتىشلىق: { $days }
status-sentences-differ = جازا مۇددىتى تالاش-تارتىشلىق: { $sentences }
status-contested = تالاش-تارتىشلىق: { $count } بايان
say-feared-dead = ئۆلۈپ كەتكەن دەپ ئەنسىرىلىدۇ
say-rumoured-dead = ئۆلۈپ كەتكەن دېگەن مىش-مىش بار
say-believed-dead = ئۆلۈپ كەتكەن دەپ قارىلىدۇ
say-feared = ئەنسىرەش: { $what }
say-rumoured = مىش-مىش: { $what }
say-inferred = پەرەز: { $what }
say-denied = رەت قىلىدۇ: { $what }
say-denied-by-officials = ئەمەلدارلار ئىنكار قىلىدۇ: { $what }
say-denied-by-others = ئەمەلدار بولمىغانلار ئىنكار قىلىدۇ: { $what }
sentence-death = ئۆلۈم جازاسى ھۆكۈمى
sentence-life = مۇددەتسىز
sentence-suspended = { $sentence }، كېچىكتۈرۈلگەن
sentence-suspended-for = { $sentence }، { $length } كېچىكتۈرۈلگەن
measure-exile = سۈرگۈن
measure-house-arrest = نەزەربەند
measure-restricted-liberty = ئەركىنلىكنى چەكلەش
measure-supervision = نازارەت
measure-probation = سىناق مۇددىتى
measure-community-service = جەمئىيەت خىزمىتى
sentence-rights = { $sentence }، بۇنىڭغا قوشۇپ سىياسىي ھوقۇقىدىن مەھرۇم قىلىش: { $length }
sentence-rights-for-life = { $sentence }، بۇنىڭغا قوشۇپ سىياسىي ھوقۇقىدىن ئۆمۈرلۈك مەھرۇم قىلىش
sentence-rights-alone = سىياسىي ھوقۇقىدىن مەھرۇم قىلىش: { $length }
sentence-rights-alone-for-life = سىياسىي ھوقۇقىدىن ئۆمۈرلۈك مەھرۇم قىلىش
sentence-reduced = { $sentence } (بۇرۇنقىسى: { $former })
sentence-beside-words = { $sentence } ({ $words })
length-and-days = { $length } { $days }
length-range = { $from } – { $to }
length-years-months = { $years } { $months }
order-none-preferred =
    ھۆكۈم چىقىرىلمىغان. { $voices ->
        [2] ئىككىسىنىڭ ھېچقايسىسى ئەۋزەل كۆرۈلمەيدۇ
       *[other] ھېچقايسىسى ئەۋزەل كۆرۈلمەيدۇ
    }
order-editor = تەھرىر بۇ يەردىكى بىر بايان ھەققىدە ھۆكۈم چىقارغان؛ ھۆكۈم شۇ باياننىڭ يېنىدا تۇرىدۇ.
order-judged = تەھرىر بىرىنچى باياننى ئەۋزەل كۆرىدۇ. يەنە بىرىمۇ قالىدۇ.
order-judged-why = تەھرىر بىرىنچى باياننى ئەۋزەل كۆرىدۇ، سەۋەبى: { $why }. يەنە بىرىمۇ قالىدۇ.
order-fear-behind = { $none }. ئېيتىلغىنى ئەنسىرەش، مىش-مىش ۋە رەت قىلىشتىن ئاۋۋال تۇرىدۇ.
order-official-earlier = { $none }. رەسمىي بايانات بۇرۇنراق ئېيتىلغاچقا ئاۋۋال تۇرىدۇ.
order-earlier = { $none }. بۇرۇنراق بايان ئاۋۋال تۇرىدۇ.
order-heavier = { $none }. ئېغىرراق بايان ئاۋۋال تۇرىدۇ.

# Draft: fair: plain words, terms of the glossary
## A person: what is known first

fact-last-word = ئۇ ھەققىدىكى ئەڭ ئاخىرقى خەۋەر
from = ئېيتقۇچى: { $speaker }
from-contested = ئېيتقۇچى: { $speaker }؛ تالاش-تارتىشلىق
fact-taken-together = شۇ چاغدا بىللە ئېلىپ كېتىلگەنلەر
fact-of-the-family = ئائىلىسىدىن { $count } كىشى
fact-last-reported =
    { $count ->
        [one] ئاخىرقى خەۋەر بويىچە: { $custody }
       *[other] ھەممىسى ھەققىدىكى ئاخىرقى خەۋەر: { $custody }
    }
fact-probable-reason = مۇمكىن بولغان سەۋەب
fact-reason-given = ئېيتىلغان سەۋەب
according-to = ئېيتقۇچى: { $speaker }
fact-more = يەنە { $count }، بايانلارغا قاراڭ

# Draft: poor: kinship differs by side and age
## A person: who speaks. $term is the key of a kinship or relation, for languages that decline it

relation =
    { $term ->
        [parent] ئاتا-ئانىسى
        [father] دادىسى
        [mother] ئانىسى
        [child] پەرزەنتى
        [son] ئوغلى
        [daughter] قىزى
        [sibling] قېرىندىشى
        [brother] ئاكىسى ياكى ئۇكىسى
        [elder_brother] ئاكىسى
        [younger_brother] ئىنىسى
        [sister] ئاچىسى ياكى سىڭلىسى
        [elder_sister] ئاچىسى
        [younger_sister] سىڭلىسى
        [spouse] جۈپتى
        [husband] ئېرى
        [wife] ئايالى
        [former_spouse] سابىق جۈپتى
        [fiance] توي قىلىدىغان جۈپتى
        [grandparent] بوۋا-مومىسى
        [grandfather] بوۋىسى
        [grandmother] مومىسى
        [grandchild] نەۋرىسى
        [uncle] تاغىسى
        [aunt] ھاممىسى
        [nephew_or_niece] جىيەنى
        [nephew] ئوغۇل جىيەنى
        [niece] قىز جىيەنى
        [cousin] نەۋرە تۇغقىنى
        [parent_in_law] قېيىن ئاتا-ئانىسى
        [father_in_law] قېيىن ئاتىسى
        [mother_in_law] قېيىن ئانىسى
        [son_in_law] كۈيئوغلى
        [daughter_in_law] كېلىنى
        [sibling_in_law] قېيىن قېرىندىشى
        [step_parent] ئۆگەي ئاتا-ئانىسى
        [step_child] ئۆگەي بالىسى
        [relative] تۇغقىنى
       *[other] { $relation }
    }
relation-of = { relation }
speaker-unnamed = { $number }-گۇۋاھچى
relation-self = ئۆزى
relation-own-account = ئۆز بايانى
testimony = گۇۋاھلىق
testimony-lede = ئۇنىڭ ئۈچۈن كىم، نەدىن سۆزلەيدۇ
testimony-how = <b>بۇنى قانداق بىلىدۇ:</b> { $how }
testimony-summary = تىزىمنىڭ قىسقىچە مەزمۇنى.
testimony-as-told = سۆزلىگۈچىنىڭ ئۆز سۆزى:
testimony-not-copied = ئەسلى سۆزنى مەنبەدىن كۆرۈڭ.
testimony-translation = تەرجىمىسى:

# Draft: fair: plain words, terms of the glossary
## A person: claims

claims = بايانلار
claims-lede = ھەربىر بايان ۋە ئۇنى كىم ئېيتقانلىقى. بايان ئۈستىدىكى سىزىق ئۇنىڭ ئاساسىنى كۆرسىتىدۇ.
claims-all = بارلىق بايانلار ({ $count }):
claims-key = بەلگىلەر
claims-refuted =
    { $held ->
        [rumoured] ئىنكار قىلىندى: مىش-مىش ئۆزىنى ئىنكار قىلغان سۆزنىڭ يېنىدا قالىدۇ
        [feared] ئىنكار قىلىندى: ئەنسىرەش ئۆزىنى ئىنكار قىلغان سۆزنىڭ يېنىدا قالىدۇ
        [relayed] ئىنكار قىلىندى: باشقىلاردىن ئاڭلاپ ئېيتىلغىنى ئۆزىنى ئىنكار قىلغان سۆزنىڭ يېنىدا قالىدۇ
        [inferred] ئىنكار قىلىندى: پەرەز ئۆزىنى ئىنكار قىلغان سۆزنىڭ يېنىدا قالىدۇ
       *[other] ئىنكار قىلىندى: ئېيتىلغىنى ئۆزىنى ئىنكار قىلغان سۆزنىڭ يېنىدا قالىدۇ
    }
claims-earlier = ئىلگىرىكى، ئەمدى ئېيتىلمايدىغان بايانلار
claims-earlier-count = ئىلگىرىكى، ئەمدى ئېيتىلمايدىغان بايانلار: { $count }
claims-missing = بۇلار ھەققىدە <b>ھېچنېمە خاتىرىلەنمىگەن</b>: { $what }.
claims-now = ھازىر { $count } بايان.
claim-withdrawn = قايتۇرۇۋېلىندى: { $why }
claim-corrected = تۈزىتىلدى، ئورنىغا باشقا بايان قويۇلدى: { $why }
fold-more-claims = { $of }: يەنە { $count } بايان
fold-more = { $of }: يەنە { $count }
group-fate = ئۇ نەدە ۋە ئۇنىڭغا نېمە بولدى
group-reason = ئۇ نېمە ئۈچۈن ئېلىپ كېتىلدى
group-who = ئۇ كىم
group-health = سالامەتلىكى
group-treatment = ئۇنىڭغا قانداق مۇئامىلە قىلىندى
group-account = ئېيتىلغىنى بويىچە
group-evidence = تىلغا ئېلىنغان دەلىللەر
group-other = تىزىملارنىڭ ئۆز سۆزى بىلەن
missing-name = ئىسمى
missing-born = تۇغۇلغان ۋاقتى
missing-birthplace = تۇغۇلغان يېرى
missing-profession = كەسپى
missing-place = نەدە تۇتۇپ تۇرۇلۇۋاتقانلىقى
missing-trial = سوت
missing-health = سالامەتلىكى
missing-treatment = ئۇنىڭغا قانداق مۇئامىلە قىلىنغانلىقى
age-range = { $from }–{ $to }
age-or-more = { $from } ياكى ئۇنىڭدىن چوڭ
age-under = { $under } ياشقا توشمىغان
age-in = { $years } ({ $on-in })
born-of-age = تەخمىنەن { $years } تۇغۇلغان؛ يېشىدىن ھېسابلانغان
number-division = ئالدىنقى ئالتە رەقەم: تۇنجى تىزىملانغان جاي { $place }
number-birth-year = كېيىنكى تۆت رەقەم: تۇغۇلغان يىلى { $year }
number-birth-day = تۇغۇلغان ۋاقتى: { $on }
number-check-fails = تەكشۈرۈش بەلگىسى ماس كەلمەيدۇ
number-masked = قالغىنى كۆرسىتىلمەيدۇ
relative-not-named = ئىسمى ئېيتىلمىغان
act-detail = { $words }
act-for = سەۋەبى: { $words }
act-and-for = ۋە { $words }
act-in = جايى: { $words }
act-by = كىم تەرىپىدىن: { $words }
act-denied = رەت قىلىنغىنى: { $act }
reason-for = نېمە ئۈچۈن بېرىلگەن سەۋەب: { $act }
place-within = { $place } تەۋەسىدە
also-written = باشقىچە يېزىلىشى:

# Draft: fair: plain words, terms of the glossary
## A person: chronology, family

chronology = ۋاقىت تەرتىپى
chronology-key = سىزىق قانچە كەڭ بولسا، ۋاقىت شۇنچە ئېنىقسىز. قىرلىق: تەخمىنەن. ئۈزۈك: ئاڭلانغان ياكى پەرەز. چېكىتلىك: مىش-مىش ياكى ئەنسىرەش.
no-word = ئۇنىڭدىن خەۋەر يوق
no-later-word = ئۇ ھەققىدە كېيىنكى خەۋەر خاتىرىلەنمىگەن
family = ئائىلىسى
family-lede = ئائىلىسى دەپ كىملەر ئېيتىلغان ۋە ئۇلار ھەققىدە نېمە خاتىرىلەنگەن.
family-drawn = ئائىلە سىزمىسى؛ تۆۋەندىكى تىزىملىكتىمۇ شۇ ئېيتىلىدۇ
family-unlinked = سىزىقسىز: تۇغقانچىلىقى ئېيتىلمىغان.
frame-solid = پۈتۈن رامكا: تۇتۇپ تۇرۇش، چەكلەش ياكى قويۇپ بېرىش مەلۇم قىلىنغان.
frame-dotted = چېكىتلىك رامكا: پەقەت ئەنسىرەش ياكى مىش-مىش.
frame-half = يېرىمى پۈتۈن، يېرىمى چېكىتلىك: بايانلار بىر-بىرىگە زىت.
frame-bare = ئىنچىكە رامكا: تۇتۇپ تۇرۇش ھەققىدە ھېچنېمە مەلۇم قىلىنمىغان.

# Draft: fair: plain words, terms of the glossary
## A person: asked and answered

asked = مۇراجىئەتلەر ۋە جاۋابلار
asked-lede = باشقىلار ئۇنىڭ ئۈچۈن نېمە قىلدى ۋە قانداق جاۋاب كەلدى. سۈكۈت جاۋاب دەپ خاتىرىلىنىدۇ.
asked-done = نېمە قىلىندى
asked-back = قانداق جاۋاب كەلدى
asked-no-enquiry = مۇراجىئەت خاتىرىلەنمىگەن
asked-no-answer = جاۋاب خاتىرىلەنمىگەن
asked-kind = { $words }
asked-by = كىمدىن: { $words }
asked-to = كىمگە: { $words }
asked-on = { $on }
asked-unknown = تاپشۇرۇۋالغۇچىسى ۋە ۋاقتى خاتىرىلەنمىگەن
asked-not-by-name = ئىسمى ئېيتىلمىغان
answered-from = كىمدىن: { $words }
no-reply = جاۋاب يوق

# Draft: fair: plain words, terms of the glossary
## A person: sources, history, how to cite

person-sources-lede = ھەربىر بايان نەدىن كەلگەن.
gives-account-of = بۇلارنىڭ بايانلىرىنىڭ مەنبەسى:
gives-not-assessed = ئىشەنچلىكلىكى تېخى باھالانمىغان
list-row = { $row }-⁠قۇر
listed = تىزىملىكتە: { $spans }
listed-until = { $on-to } قەدەر تىزىملىكتە بولغان
no-longer-listed = تىزىملىكتە بولغان: { $spans }؛ ئەمدى تىزىملىكتە يوق
span = { $from } – { $to }
span-since = { $on-from } بۇيان
span-again = { $before }، قايتا { $next }
history = ئۆزگىرىش تارىخى
history-lede = كىم نېمىنى ئۆزگەرتتى. ھەربىر قۇر بەتنىڭ شۇ چاغدىكى ھالىتىگە ئېلىپ بارىدۇ.
history-older = ئىلگىرىكى { $count } خاتىرە
history-as-of = بەتنىڭ مەلۇم كۈن ئاخىرىدىكى ھالىتى
cite = نەقىل كەلتۈرۈش
cite-lede = بەتنىڭ دەل مۇشۇ ھالىتى.
cite-person = { $number }-⁠شەخس
cite-record = { $id } خاتىرىسى
cite-as-of = Guwah, «{ $name }»، { $record }، خاتىرىلەنگەن ھالىتى: { $moment }.
cite-edition = Guwah, «{ $name }»، { $record }، { $number }-⁠نەشر، { $day }.
cite-day = Guwah, «{ $name }»، { $record }، { $day }.
cite-as-today = بۈگۈنكى ھالىتى
receipt = بۇ خاتىرىنىڭ ئىسپاتى
receipt-download = ئىسپاتنى چۈشۈرۈش
receipt-what = ئۇنىڭدا بۇ خاتىرە ۋە ئۇنىڭ نەشردە بارلىقىنىڭ دەلىلى بار.
receipt-check = ئۇنى قانداق تەكشۈرۈش

# Draft: fair: plain words, terms of the glossary
## Sources

sources-lede = بۇ تىزىمدا كىم ياكى نېمە سۆزلەيدۇ.
sources-none = <b>ئاشكارا مەنبە يوق.</b>
source-what = بۇ نېمە
source-kind = تۈرى
source-list = تىزىملىك
source-not-linked = ئۇلانما يوق: ئۇ تور بېكەتنى يۈرگۈزگۈچىلەر كەلگىنىڭىزنى كۆرەتتى.
source-note = ئىزاھ
source-consent = ماقۇللۇق
source-no-consent = خاتىرىلەنمىگەن. ئۇنىڭدىن ھېچنېمە ئېلان قىلىنمايدۇ.
source-consent-to = بېرىلگەن ماقۇللۇق: { $purposes }.
source-told = سۆزلىگۈچىگە ئېلان قىلىنغان نۇسخىلارنى قايتۇرۇۋالغىلى بولمايدىغانلىقى ئېيتىلغان.
source-ground = ئېلان قىلىش ئاساسى
source-statements = ئومۇمەن نېمە دەيدۇ
source-statements-note = بىر كىشى ھەققىدە ئەمەس. تىزىمنىڭ سۆزى بىلەن.
source-persons = ئۇ تىلغا ئالغان كىشىلەر
source-nobody = <b>ئاشكارا خاتىرە يوق.</b>
source-pages = كىشىلەر بەتلىرى

# Draft: poor: words of statistics
## Two records side by side, for the team

two-heading = نېمە ئۈچۈن بۇ ئىككىسى
two-not-judged = ئۇلارنىڭ بىر كىشى ياكى ئەمەسلىكىنى تېخى ھېچكىم بېكىتمىدى.
two-judged-same = بىر كىشى دەپ بېكىتىلگەن.
two-judged-not-the-same = ئىككى كىشى دەپ بېكىتىلگەن.
two-judged-undecided = ئېنىق ئەمەس دەپ بېكىتىلگەن.
two-names = ئىسىملىرى
two-names-how = ئاڭلىنىشى ئەڭ ئوخشايدىغان ئىككىسى، سۆزمۇ سۆز. 1 دېگىنى ئوخشاش ئاڭلىنىدۇ، 0 دېگىنى پۈتۈنلەي ئوخشىمايدۇ.
two-one = بىرى
two-other = يەنە بىرى
two-alike = ئوخشاشلىقى
two-more-names = بىرىنىڭ نۇرغۇن ئىسمىدىن دەسلەپكى قىرىقىلا سېلىشتۇرۇلدى.
two-said = ئىككىسى ھەققىدە ئېيتىلغىنى
two-said-how = ماس كېلىدىغان، پەرقلىنىدىغان ياكى بىرىدىلا بار سۆزلەر.
two-about = نېمە ھەققىدە
two-agree = ماس كېلەمدۇ
two-only-one-says = پەقەت بىرى ئېيتىدۇ
two-the-same = ئوخشاش
two-differ = پەرقلىق
two-undecided = { "" }
two-weights = ھەربىرى نېمە دەيدۇ
two-weights-how = ھەر بىر ئۇچۇر بۇ ئىككىسىنىڭ بىر كىشى بولۇش ئېھتىماللىقىنى قانچىلىك ئاشۇرىدىغانلىقى ياكى كېمەيتىدىغانلىقى. بۇ خاتىرىدە كۆپ ئۇچرايدىغان نەرسە ئاز گەپ قىلىدۇ. بۇ ئېغىرلىقلار ئالدىن بېكىتىلگەن؛ guwah duplicates ئۇلارنى پۈتۈن خاتىرىدىن ئۆگىنىدۇ.
two-weight = ئېغىرلىقى
two-says-nothing = ھېچنېمە دېمەيدۇ
two-likelier = { $times } ھەسسە ئېھتىماللىق
two-less-likely = { $times } ھەسسە ئاز ئېھتىماللىق
two-together = بىرلىكتە: بۇنداق 100 جۈپنىڭ تەخمىنەن { $count } ى بىر كىشى بولاتتى.
two-together-most = ھەممىسى: بۇنداق 100 جۈپنىڭ 99 دىن كۆپرەكى بىر كىشى بولاتتى.
two-together-few = ھەممىسى: بۇنداق 100 جۈپنىڭ 1 دىن ئازى بىر كىشى بولاتتى.
two-before = سېلىشتۇرۇشتىن بۇرۇن: ھەرقانداق ئىككى خاتىرە
two-capped = تۇغۇلغان ۋاقىت ياكى ياش بىر-بىرىگە زىت
two-capped-how = ئىسىملار نېمە دېسە دېسۇن، ئىككىدىن بىردىن تۆۋەن قالىدۇ

# Draft: fair: plain words, terms of the glossary
## What cannot be shown

refused-no-page = بۇ يەردە بەت يوق
refused-no-page-why = ئادرېس تولۇق كۆچۈرۈلمىگەن بولۇشى مۇمكىن. ئۇنىڭ ئورنىغا بىر ئىسىم ئىزدەڭ.
refused-no-person = بۇ ئادرېستا ھېچكىم كۆرسىتىلمەيدۇ
refused-no-person-why = بۇ كىشى ئەزەلدىن خاتىرىلەنمىگەن ياكى ئاشكارا ئەمەس بولۇشى مۇمكىن. ئىككىلا ئەھۋالدا بۇ بەت ئوخشاش كۆرۈنىدۇ.
refused-not-a-record-why = ئادرېستا خاتىرە ئېيتىلمىغان. ئۇنىڭ بەلگىسىنى (32 ئون ئالتىلىك رەقەم)، ئاشكارا نومۇرىنى ياكى تىزىملىك:بەلگە دېگەننى يېزىڭ.
refused-withdrawn = ئەمدى ئېلان قىلىنمايدۇ
refused-withdrawn-why = بۇ نومۇردا بىرى ئېلان قىلىنغان، ئەمدى ئېلان قىلىنمايدۇ. نومۇر باشقا ھېچكىمگە بېرىلمەيدۇ. كونا نۇسخىلارنى تارقاتماسلىقىڭىزنى سورايمىز.
refused-elsewhere = بۇ بەتنىڭ ئادرېسى باشقا
refused-elsewhere-why = ئۇ بىرلا قەدەم نېرىدا.
refused-go-there = شۇ يەرگە بېرىش
refused-no-source = بۇ ئادرېستا مەنبە كۆرسىتىلمەيدۇ
refused-no-source-why = بۇ مەنبە ئەزەلدىن خاتىرىلەنمىگەن ياكى ئاشكارا ئەمەس بولۇشى مۇمكىن. ئىككىلا ئەھۋالدا بۇ بەت ئوخشاش كۆرۈنىدۇ.
refused-not-then = ئۇ چاغدا بۇ يەردە ھېچنېمە خاتىرىلەنمىگەن
refused-not-then-why = بۇ كىشى مۇنۇ ۋاقىتتا خاتىرىلەنمىگەن ياكى ئاشكارا ئەمەس ئىدى: { $moment }.
refused-unusable = بۇنى ئىشلەتكىلى بولمايدۇ
refused-too-long = ئادرېس بەك ئۇزۇن
refused-too-long-why = ئادرېس بەك ئۇزۇن. سوئال بەلگىسىدىن كېيىنكى قىسمى 8 000 بايتتىن ئاشماسلىقى كېرەك.
refused-only-reading = بۇ بەتنى پەقەت ئوقۇغىلى بولىدۇ
refused-only-reading-why = بۇ ئادرېسقا ھېچنېمە ئەۋەتكىلى بولمايدۇ.
refused-failed = ھازىر تىزىمنى ئوقۇغىلى بولمايدۇ
refused-failed-why = بۇ سىزنىڭ ئەمەس، بىزنىڭ خاتالىقىمىز. ھېچنېمە يوقالمىدى. بىر مىنۇتتىن كېيىن قايتا سىناڭ.
refused-bad-address = ئادرېسنىڭ سوئال بەلگىسىدىن كېيىنكى قىسمىنى ئوقۇغىلى بولمايدۇ.
refused-bad-page = ئۇنداق نەتىجە بېتى يوق. 1 دىن باشلانغان پۈتۈن سان يېزىڭ.
refused-line-too-long = ئىزدەش قۇرى 1 000 ھەرپتىن ئۇزۇن. ئىسىم، جاي، نومۇر ياكى تېكىستنىڭ بىر قانچە سۆزىنى يېزىڭ.
refused-too-many-filters = بىرلا ۋاقىتتا 40 تىن ئارتۇق سۈزگۈچ ئىشلەتكىلى بولمايدۇ. بەزىلىرىنى ئېلىۋېتىڭ.
refused-not-a-moment = بۇ كۈنمۇ، ۋاقىتمۇ ئەمەس. كۈن (2026-11-22) ياكى دەقىقە (2026-11-22T10:00:00Z) يېزىڭ.
refused-one-moment = بۇ تور بېكەت بىر نەشرنى كۆرسىتىدۇ: ھەممىسى بىر كۈندىكى ھالىتىدە. as_of نى يازماڭ. ئىلگىرىكى نەشرلەر نەشرلەر بېتىدە بار.
refused-two-needed = ئىككى خاتىرە لازىم: ?a=…&b=…

# Draft: fair: plain words, terms of the glossary
## About and method

about-heading = بۇ تىزىم ھەققىدە
about-lede = گۇۋاھ ({ $name }) كىشىلەرگە نېمە قىلىنغانلىقى ھەققىدە ئېيتىلغانلارنى ساقلايدۇ: ئۇلار كىم، ئۇلارغا نېمە قىلىندى، بۇنى كىم ئېيتىدۇ ۋە قانداق مەلۇم.
about-claims = بۇ يەردە ھېچنېمە «پاكىت» دەپ ئاتالمايدۇ. ھەممىسى <b>بايان</b>: بىر مەنبەدىن ئېلىنغان بىر سۆز. ئۇنى كىم ئېيتقانلىقى، كىم ئارقىلىق كەلگەنلىكى، قاچان ئېيتىلغانلىقى ۋە سۆزلىگۈچىنىڭ قانداق بىلىدىغانلىقى بىللە تۇرىدۇ. بىر-بىرىگە زىت بايانلارنىڭ ئىككىلىسى يانمۇيان قالىدۇ.
about-as-written = مەنبەنىڭ ئۆز سۆزى ھېچقانداق ئاتالغۇغا ماس كەلمىسە، سۆز ساقلىنىپ «يېزىلغىنى بويىچە» دەپ بەلگىلىنىدۇ. ھېچكىمنىڭ سۆزى ئاتالغۇغا زورلاپ سىغدۇرۇلمايدۇ.
about-contested-heading = تالاش-تارتىشلىق، ئىنكار قىلىنغان
about-contested = دېگەن بەلگە قول بىلەن قويۇلمايدۇ. ئۇ بايانلارنىڭ ئۆزىدىن كېلىپ چىقىدۇ: بىر مەنبە يەنە بىرىنىڭ دېگىنىنى رەت قىلىدۇ؛ ئىككى مەنبە پەقەت بىرىلا راست بولالايدىغان قىممەت بېرىدۇ؛ دۆلەت بىر سەۋەبنى، ئائىلىسى باشقا سەۋەبنى ئېيتىدۇ؛ بىرى كىشىنى ئۆلگەن دېسە، يەنە بىرى جازا مۇددىتىنى ئۆتەۋاتىدۇ دەيدۇ. ئىزدەش، نەتىجە تىزىملىكى ۋە سانلار خاتىرىلەنگەن ھەرقانداق نەرسىدىكى زىتلىقنى بىلدۈرىدۇ؛ ئادەم بېتىنىڭ بېشىدىكى بەلگە ئۇنىڭ نەدە ئىكەنلىكى ھەققىدىكى زىتلىقنى بىلدۈرىدۇ.
about-refuted = پەقەت مىش-مىش، ئەنسىرەش ياكى باشقىلاردىن ئاڭلانغان ئۆلۈم كېيىنكى تېلېفون، قويۇپ بېرىش ياكى كۆرۈنۈش ئېيتىلغاندا <b>ئىنكار قىلىنىدۇ</b>؛ بىرسى ئۆزى ئېيتقان ئۆلۈم ئۇ كىشىنى كېيىن تىرىك كۆرگەن ئادەم بولغاندا ياكى شۇ ئېيتقۇچىنىڭ ئۆزى شۇنداق دېگەندە ئىنكار قىلىنىدۇ. ئىنكار قىلىنغىنى ئۆزىنى ئىنكار قىلغان سۆزنىڭ يېنىدا بەتتە قالىدۇ.
about-status-heading = ئەڭ ئاخىرقى ئەھۋالى
about-status = ئەھۋال بايانلاردىن بىر قائىدە بويىچە چىقىرىلىدۇ. ھەربىر سۆزلىگۈچىنىڭ كىشى نەدە ئىكەنلىكى ھەققىدىكى ئەڭ ئاخىرقى خەۋىرى ئېلىنىدۇ. باشقا بىرىنىڭ كېيىنكى ۋاقىت ھەققىدە ئېيتقىنى ئۇنىڭ ئورنىنى ئالىدۇ، پەقەت ئالدىنقى سۆزلىگۈچى رەت قىلمىسا، گۇمانلانمىسا ياكى باشقىسىدىن ئەنسىرىمىسە: ئاچىسى 2017-⁠يىلى لاگېر دېسە، ھاممىسى 2019-⁠يىلى قويۇپ بېرىلدى دېسە، ئەھۋالى قويۇپ بېرىلگەن. قالغان بايانلار تەڭ تۇرىدۇ. تەھرىر ھۆكۈم قىلمىغان بولسا، بۇرۇنراقى ئاۋۋال، ئەنسىرەش ئېيتىلغاندىن كېيىن تۇرىدۇ. قايسىسى ئىكەنلىكى بەتتە ئېيتىلىدۇ.
about-no-news = <b>«بىر يىلدىن ئارتۇق خەۋەر يوق»</b> دېگەنمۇ ئەڭ ئاخىرقى خەۋەر كەلگەن ۋاقىتتىن ھېسابلىنىدۇ. ئۇ قول بىلەن كىرگۈزۈلمەيدۇ.
about-counts-heading = سانلار نېمىنى بىلدۈرىدۇ
about-counts = سانلار بۇ يەردە كىم خاتىرىلەنگەنلىكىنى ئېيتىدۇ. ئۇلار قانچە كىشى تۇتۇلغان، ئۆلتۈرۈلگەن ياكى يوقاپ كەتكەنلىكىنى ئېيتمايدۇ. كىمنىڭ چەت ئەلدە تۇغقىنى بارلىقى، كىمنىڭ تۇغقانلىرى سۆزلەشكە جۈرئەت قىلىدىغانلىقى ۋە كىمنىڭ ھۆججەتلىرى ئاشكارىلانغانلىقى كىمنىڭ خاتىرىلىنىدىغانلىقىنى بەلگىلەيدۇ. ئىككى خاتىرىنىڭ بىر كىشى ئىكەنلىكىنى تېخى ھېچكىم بېكىتمىگەن بولسا، بىر كىشى بۇ يەردە ئىككى قېتىم تۇرۇشى مۇمكىن.
about-safety-heading = بىخەتەرلىك
about-safety = ئاشكارا تور بېكەتتە پەقەت مەنبەسى ئېلان قىلىشقا يول قويغانلىرىلا بار. قالغانلىرى يوشۇرۇلغان ئەمەس، ئۇ يەردە يوق. كىملىك نومۇرىنىڭ ئالدىنقى ئالتە رەقىمى ۋە تۇغۇلغان يىلىلا كۆرسىتىلىدۇ. كۆرسىتىشكە بولمايدىغان كىشى بىلەن ئەزەلدىن خاتىرىلەنمىگەن كىشى ئوخشاش كۆرۈنىدۇ.
about-quiet = بۇ تور بېكەت cookie قويمايدۇ، سكرىپت يۈرگۈزمەيدۇ، باشقا تور بېكەتتىن ھېچنېمە يۈكلىمەيدۇ ۋە سىز باسقان ئۇلانمىلارغا بەلگە قويمايدۇ. ئۇ باشقا تور بېكەتلەرگە ئۇلانمايدۇ: باشقا يەرنىڭ ئادرېسى ئاددىي تېكىست، شۇڭا ئۇ يەردە ھېچكىم كەلگىنىڭىزنى كۆرمەيدۇ.
about-terms-heading = ئىشلىتىش ۋە ئالاقە
about-no-licence = بۇ تىزىمنى يۈرگۈزگۈچىلەر ئۇنى قانداق شەرت بىلەن ئىشلىتىشكە بولىدىغانلىقىنى تېخى ئېيتمىدى. بايانلار ئۇلارنى ئېيتقانلارغا تەۋە.
about-contact = تۈزىتىش ۋە باشقا ئىشلار ئۈچۈن: { $contact }
about-no-contact = بۇ تىزىمنى يۈرگۈزگۈچىلەر بۇ يەردە تېخى ئالاقە ئادرېسى بەرمىدى.
about-definitions-heading = ئېنىقلىمىلار
about-definitions = ھەربىر ئاتالغۇ بۇ يەردە نېمىنى بىلدۈرىدۇ.

# Draft: poor: words of cryptography
## How to check this

verify-heading = بۇنى قانداق تەكشۈرۈش
verify-lede = بۇ بەتنى سىزگە كىم بەرگەن بولسا بولسۇن، ئۇنىڭغا ئىشىنىشىڭىز شەرت ئەمەس. بۇ يەردە ئېيتىلغانغا تىزىمنى يۈرگۈزگۈچىلەر ئىمزا قويغان، بۇنى ھېچكىمدىن سورىماي ئۆزىڭىز تەكشۈرەلەيسىز.
verify-promise-heading = نېمىگە كاپالەت بېرىلىدۇ
verify-promise = ئاشكارا بولغانلارنىڭ ھەممىسى <b>نەشر</b> بولۇپ چىقىدۇ: نومۇرى ۋە كۈنى بار، كېيىن ھەرگىز ئۆزگەرتىلمەيدىغان نۇسخا. نەشرگە پەقەت تىزىمنى يۈرگۈزگۈچىلەردىلا بار ئاچقۇچ بىلەن ئىمزا قويۇلىدۇ. ئەينەك تور بېكەت، مۇلازىمېتىر ئىگىسى ياكى يولدىكى بىرى بىرەر ھەرپىنى ئۆزگەرتسە، ئىمزا ماس كەلمەيدۇ.
verify-promise-not = ئىمزا باياننىڭ راستلىقىنى ئېيتمايدۇ. ئۇ تىزىمنىڭ بۇ مەنبەلەرنىڭ بۇ سۆزلىرىنى بۇ نەشردە ئېلان قىلغانلىقىنى ئېيتىدۇ.
verify-one-heading = بىر كىشىنى تەكشۈرۈش
verify-one = ھەربىر كىشىنىڭ بېتى ئاخىرىدا، نەقىلنىڭ يېنىدا <b>بۇ خاتىرىنىڭ ئىسپاتى</b> بار: بىر كىچىك ھۆججەت. ئۇنىڭدا خاتىرىنىڭ ئۆزى، ئۇنىڭ نەشرگە تەۋە ئىكەنلىكىنىڭ قىسقا دەلىلى ۋە ئىمزا بار. ئۇنى خاتىرىلىرىڭىز بىلەن بىللە ساقلاڭ: بۇ تور بېكەت يوقالسىمۇ، ئۇنى تەكشۈرگىلى بولىدۇ.
verify-one-how = تەكشۈرۈش ئۈچۈن Guwah پروگراممىسىنى تورغا ئۇلانمىغان كومپيۇتېردىمۇ ئېچىپ، مۇنۇنى يېزىڭ:
verify-one-answer = ئۇ كىشىنىڭ نومۇرىنى، نەشرنى ۋە كۈنىنى ئېيتىدۇ ياكى ھۆججەتنىڭ ئۆزگەرتىلگەنلىكىنى ئېيتىدۇ. ئاچقۇچنى باشقا يول بىلەن ئالغىنىڭىز بىلەن سېلىشتۇرۇڭ: دوكلاتتا بېسىلغان، تېلېفوندا ئوقۇلغان، باشقا ئەينەكتىن ئېلىنغان. ساختىپەز يېڭى ئاچقۇچ ياسىيالايدۇ، ئەمما بۇ ئاچقۇچ بىلەن ئىمزا قويالمايدۇ.
verify-all-heading = ھەممىنى تەكشۈرۈش
verify-all = پۈتۈن نەشرنى كۆچۈرۈپ، ھەربىر ھۆججىتىنى تەكشۈرۈڭ:
verify-all-serve = كۆچۈرمىنىڭ ئۆزىمۇ بىر تور بېكەت: <code>guwah serve my-copy</code> بۇ يەردە كۆرگىنىڭىزنى ئۆز كومپيۇتېرىڭىزدىن كۆرسىتىدۇ.
verify-since-heading = ھېچنېمىنىڭ قايتا يېزىلمىغانلىقىنى تەكشۈرۈش
verify-since = ھەربىر نەشر ئۆزىدىن ئىلگىرىكىلەرنىڭ ھەممىسىنى ئاتايدۇ. كونا نەشرنى ياكى ئۇنىڭ <code>signature</code> دېگەن كىچىك ھۆججىتىنىلا ساقلىغان بولسىڭىز، بۈگۈنكى نەشر شۇنىڭ داۋامىمۇ ياكى ئارىلىقتا تارىخ ئۆزگەرتىلگەنمۇ، كۆرەلەيسىز:
verify-since-answer = يېڭى دەپ بېرىلگەن كونا نەشر <b>rollback</b>، باشقا تارىخ <b>fork</b> دەپ ئېيتىلىدۇ. كىشىلەر ئۆزى ياكى ئائىلىسى سورىسا تىزىمدىن چىقالايدۇ. ئۇ چاغدا ئۇلارنىڭ نومۇرى «ئەمدى ئېلان قىلىنمايدۇ» دەيدۇ، باشقا ھېچكىمگە بېرىلمەيدۇ، تۆۋەندىكى جەدۋەل ئۇلارنىڭ سانىنى كۆرسىتىدۇ.
verify-this-heading = بۇ نەشر
verify-number = نومۇرى
verify-root = تەكشۈرۈش قىممىتى
verify-key = ئاچقۇچى
verify-root-meaning = تەكشۈرۈش قىممىتى بارلىق خاتىرىلەردىن ھېسابلانغان بىر سان. قىممىتى ئوخشاش ئىككى نۇسخىدا خاتىرىلەر ئوخشاش: ئۇنى ئەينەك تور بېكەت كۆرسەتكىنى بىلەن سېلىشتۇرۇڭ.
verify-editions-heading = بارلىق نەشرلەر
verify-editions = ھەربىرىدە قانچە كىشى بار ۋە نېمىنى ئۆزگەرتتى.
verify-edition = نەشر
verify-added = قوشۇلدى
verify-changed = ئۆزگەردى
verify-withdrawn = ئېلىندى
verify-none-heading = نەشردىن ئەمەس
verify-none = بۇ تور بېكەت ئىمزا قويۇلغان نەشردىن ئەمەس، تىزىمنىڭ ئۆزىدىن بېرىلىۋاتىدۇ، شۇڭا بۇ يەردە تەكشۈرىدىغان نەرسە يوق. تىزىمنى يۈرگۈزگۈچىلەردىن بىر نەشر سوراڭ.

# Draft: fair: plain words, terms of the glossary
## Ways through the site, results, lists

nav-map = خەرىتە
nav-statistics = ستاتىستىكا
nav-places = جايلار
nav-lists = تىزىملىكلەر
nav-changes = ئاخىرقى ئۆزگىرىشلەر
nav-method = ئۇسۇل
nav-glossary = ئاتالغۇلار
nav-help = قانداق ياردەم قىلىش
nav-downloads = چۈشۈرۈش
nav-api = پروگراممىلار ئۈچۈن
nav-feed = ئۆزگىرىشلەر لېنتىسى
feed-latest = ئاخىرقى ئۆزگىرىشلەر
home-story = بىر كىشى
home-story-why = ئەتە باشقا بىر كىشى. ھەربىرى كۆپ كىشىنىڭ بىرى.
home-story-photo = { $name } نىڭ رەسىمى
home-all-changes = بارلىق ئۆزگىرىشلەر
count-places = { $count } جاي
count-lists = { $count } تىزىملىك
count-terms = { $count } ئاتالغۇ
search-statistics = بۇ كىشىلەر دىئاگراممىدا
search-map = خەرىتىدە
search-understood = «{ $words }» سۈزگۈچ دەپ ئوقۇلدى. <a literal>بۇ سۆزلەرنى شۇ پېتى ئىزدەش</a>
search-as-words = «{ $words }» دېگەن سۆزلەر يېزىلغىنى بويىچە ئىزدەلدى: ئۇلاردا سورالغان ۋاقىت ياكى جاي بويىچە سۈزگۈچ يوق.
search-less = قىسمەن ماس كەلگەنلەر
search-without = «{ $field }» سۈزگۈچىسىز: { $value }
search-tell = بۇ تىزىمدا يوق كىشى ھەققىدە خەۋەر بېرىڭ: { $contact }
search-tell-how = بۇ تىزىمدا يوق كىشى ھەققىدە خەۋەر بېرىڭ
search-download = بۇ نەتىجىلەرنى چۈشۈرۈش:
search-feed = يېڭى قوشۇلغانلار لېنتىسى
person-feed = بۇ كىشى ھەققىدە يېڭىلىقلار
person-more-testimony = گۇۋاھلىقلار
person-more-time = ۋاقىت تەرتىپى
person-more-which = { $count } نىڭ { $from }–{ $to }
person-more-back = كىشىنىڭ بېتىگە قايتىش
person-more-testimonies = يەنە { $count } گۇۋاھلىق
page-before = ئالدىنقى
page-after = كېيىنكى
head-persons = كىشىلەر
head-place = جاي
head-role = بۇ جاي بىلەن مۇناسىۋىتى
head-status = ئاخىرقى مەلۇم ئەھۋالى
head-source-kind = مەنبە تۈرى
head-source = مەنبە
only = سۈزگۈچلەر:
only-remove = ئېلىۋېتىش
only-all = بارلىق كىشىلەر
only-these = بۇ كىشىلەر
same-as-table = جەدۋەل شەكلىدە
same-on-map = خەرىتىدە
all-places = بارلىق جايلار
all-sources = بارلىق مەنبەلەر
pages = بەتلەر
order-first-date = خاتىرىلەنگەن تۇنجى ۋاقىت بويىچە؛ ۋاقىتسىزلار ئاخىرىدا.
no-person-shown = <b>ئاشكارا خاتىرە يوق.</b>
rows-more = يەنە { $count }
facet-at = بۇ جاي بىلەن مۇناسىۋىتى
refused-accepted = { $accepted }
changes-bad-mark = «before=» دىن كېيىن پۈتۈن سان يېزىڭ.

# Draft: fair: plain words, terms of the glossary
## The foot of a page, words as told, what is not told

foot-preview = كېيىنكى نەشر ئاشكارا قىلىدىغان نەرسىلەر
person-words-as-told = سۆزلىگۈچىنىڭ ئۆز سۆزى
person-translation = تەرجىمىسى
only-pages = { $of ->
    [one] پەقەت بىرلا بەت بار.
   *[other] پەقەت { $of } بەت بار.
}
without-status = { $count ->
   *[other] { $count } كىشىنىڭ ئەھۋالى ھەققىدە خەۋەر يوق.
}

# Draft: fair: plain words, terms of the glossary
## The map

map-of = خەرىتە: { $place }
map-world = دۇنيا
map-wider = كەڭرەك خەرىتىلەر
map-told-below = خەرىتە؛ جەدۋەلدىمۇ شۇ ئېيتىلىدۇ
map-persons = { $count ->
   *[other] { $count } كىشىنىڭ بۇ تەۋەدىكى بىرەر جاي بىلەن مۇناسىۋىتى ئېيتىلغان: شۇ يەردە تۇغۇلغان ياكى ياشايدۇ، شۇ يەردە تۇتۇپ تۇرۇلغان ياكى شۇ يەردە ئۇلارغا بىرەر ئىش قىلىنغان.
}
map-place = ئۇلارنىڭ ھەممىسى ۋە بۇ جاي بىلەن مۇناسىۋىتى
map-caption = نۇقتىنىڭ يۈزى كىشىلەرنىڭ سانىنى كۆرسىتىدۇ؛ ئىچى بوش نۇقتا ئۇ يەردە ھېچكىم خاتىرىلەنمىگەنلىكىنى بىلدۈرىدۇ. نۇقتا شۇ جاينىڭ خەرىتىسىگە ياكى بېتىگە ئېلىپ بارىدۇ. بىر نەچچە جايى بار كىشى ھەربىر جايدا سانىلىدۇ. نۇقتا ئەڭ كۆپ كىشى نەدىن ئېلىپ كېتىلگەنلىكىنى ئەمەس، خاتىرىلەرنىڭ نەدە ئىكەنلىكىنى ئېيتىدۇ: نۇقتىسى ئاز جاي ھېچكىم سۆزلەشكە جۈرئەت قىلالمايدىغان جاي بولۇشى مۇمكىن.
places-sum-map = بۇ خەرىتە بىلەن مۇناسىۋەتلىك { $count } كىشىدىن:
places-on-map = بۇ خەرىتىدە
places-undrawn = شۇ تەۋەدە، ئۆز نۇقتىسى يوق
places-elsewhere = پەقەت باشقا جايلاردا
places-not-recognised = پەقەت <a places>تونۇلمىغان جاي</a> بىلەن
places-without = جايسىز
places-sum = بۇ { $count } كىشىدىن:
places-recognised = جايى تونۇلغان
map-nothing = ئۇنىڭ تەۋەسىدە ھېچقانداق جاي تىلغا ئېلىنمىغان.
map-not-drawn = نەدە ئىكەنلىكى بۇ يەردە مەلۇم ئەمەس
map-its-map = خەرىتىسى
map-sources = كونتۇرلار: Natural Earth، ئاممىۋى مۈلۈك؛ چېگراسى تالاش-تارتىشلىق يەرلەردە ئۇنى سىزىش ھېچقايسى تەرەپنى قوللىغانلىق ئەمەس. جايلار: GeoNames (CC BY 4.0)، ئىككى ئونلۇق خانە بىلەن؛ ئۆلكە ئۆز مەركىزىدە، دۆلەت ئۆز ئوتتۇرىسىدا سىزىلىدۇ.

# Draft: fair: plain words, terms of the glossary
## Places

place-persons = { $count ->
   *[other] بۇ يەردە <b>{ $count } كىشى</b> خاتىرىلەنگەن.
}
place-called = ناملىرى
place-code = مەمۇرىي رايون كودى
place-names-note = بۇ ئىسىملارنىڭ ھەرقايسىسى بىلەن تاپقىلى بولىدۇ. ئىسىمنى تىزىش ھېچقايسى تەرەپنى قوللىغانلىق ئەمەس.
place-roles = كىشىلەرنىڭ بۇ جاي بىلەن مۇناسىۋىتى
place-roles-note = بىر كىشى بىر نەچچە قۇردا تۇرۇشى مۇمكىن. بۇلار بۇ يەردە خاتىرىلەنگەن كىشىلەر ھەققىدىكى بايانلار؛ شۇ جايدا تۇغۇلغان، ئېلىپ كېتىلگەن ياكى تۇتۇپ تۇرۇلغانلارنىڭ ھەممىسىنىڭ سانى ئەمەس. كىمنىڭ چەت ئەلدە تۇغقىنى بارلىقى ۋە كىمنىڭ ھۆججەتلىرى ئاشكارىلانغانلىقى كىمنىڭ خاتىرىلىنىدىغانلىقىنى بەلگىلەيدۇ. مەنبەلەرنىڭ لاگېر ياكى تۈرمىنىڭ ئۆزى ھەققىدە ئېيتقىنى «ئورۇنلار»دىكى ئۆز بېتىدە.
place-lies = ئورنى
place-map-caption = نۇقتىنىڭ يۈزى بۇ كىشىلەردىن قانچىسىنىڭ شۇ جاي بىلەن مۇناسىۋىتى بارلىقىنى كۆرسىتىدۇ. كونتۇرلار: Natural Earth؛ جايلار: GeoNames (CC BY 4.0).
place-inside = ئۇنىڭ تەۋەسىدىكى جايلار
place-nobody = <b>ئاشكارا خاتىرە يوق.</b> بۇ ھېچكىمنىڭ ئېلىپ كېتىلمىگەنلىكىنى بىلدۈرمەيدۇ.
place-born = بۇ يەردە تۇغۇلغان
place-from = بۇ يەرلىك
place-lives = بۇ يەردە ياشايدۇ ياكى ياشىغان
place-held = بۇ يەردە تۇتۇپ تۇرۇلغان، تۇتۇپ تۇرۇش شەكلى نامەلۇم
place-sentenced = بۇ يەردە ھۆكۈم قىلىنغان
place-happened = بۇ يەردە ئۇلارغا باشقا بىر ئىش قىلىنغان
language-en = ئىنگلىزچە
language-romanised = لاتىن يېزىقىدا
language-ug = ئۇيغۇرچە
language-kk = قازاقچە
language-zh = خىتايچە
language-ru = رۇسچە
language-tr = تۈركچە
places-what = مەنبەلەر بۇ يەردە خاتىرىلەنگەن كىشىلەر بىلەن باغلىغان جايلار.
places-none = جايلار ھەققىدە <b>ئاشكارا خاتىرە يوق</b>.
places-as-written = يېزىلغىنى بويىچە
places-as-written-note = مەنبەلەر ئۆز سۆزى بىلەن ئاتىغان، ئەمما بۇ يەردىكى ھېچقانداق جايغا ماس كەلمىگەن جايلار. سۆزلەر ساقلىنىدۇ.
places-words = مەنبەنىڭ سۆزى بىلەن

# Draft: fair: plain words, terms of the glossary
## Statistics

statistics-all = { $count ->
   *[other] بۇ يەردە { $count } كىشى خاتىرىلەنگەن.
}
statistics-narrowed = { $count ->
   *[other] بۇ يەردە خاتىرىلەنگەن، شەرتكە ماس كېلىدىغان { $count } كىشى.
}
statistics-caveat = <b>بۇلار كىشىلەرنىڭ ئەمەس، خاتىرىلەرنىڭ سانى.</b> كىمنىڭ چەت ئەلدە تۇغقىنى بارلىقى، كىمنىڭ تۇغقانلىرى سۆزلەشكە جۈرئەت قىلىدىغانلىقى ۋە كىمنىڭ ھۆججەتلىرى ئاشكارىلانغانلىقى كىمنىڭ خاتىرىلىنىدىغانلىقىنى بەلگىلەيدۇ. خاتىرىسى ئاز ئاي، جاي ياكى تۇتۇپ تۇرۇش شەكلىدىن خەۋەر ئاز كەلگەن بولۇشى مۇمكىن. بىر كىشى بۇ يەردە ئىككى قېتىم تۇرۇشى مۇمكىن. باشقا كىشىلەرنى ساناش ئۈچۈن <a search>ئىزدەپ، نەتىجىلەرنى تارايتىڭ</a>، ئاندىن نەتىجىلەردىن بۇ يەرگە قايتىڭ.
statistics-when = تۇنجى قېتىم قاچان تۇتۇلغان
statistics-when-how = بىرى ئېيتقان تۇنجى تۇتۇلۇش، قاماش، يۆتكەش ياكى ئالاقە ئۈزۈلۈش بويىچە.
statistics-no-date = كۆرسىتىدىغان ۋاقىت يوق.
statistics-held = قانداق تۇتۇپ تۇرۇلىدۇ
statistics-held-how = ئەڭ ئاخىرقى خەۋەر بويىچە؛ ئۇ نەچچە يىل بۇرۇنقى خەۋەر بولۇشى مۇمكىن.
term-and-narrower = { $term } ياكى ئۇنىڭ ھەرقانداق شەكلى
statistics-held-note = بايانلار بىر-بىرىگە زىت كەلسە، كىشى ھەربىرىنىڭ قۇرىدا سانىلىدۇ. «بىر يىلدىن ئارتۇق خەۋەر يوق» دېگىنى ئەڭ ئاخىرقى خەۋەرنىڭ ئورنىدا ئەمەس، يېنىدا تۇرىدۇ.
statistics-where = نەدە
statistics-where-note = كىشى بىلەن مۇناسىۋەتلىك ھەرقانداق جاي: ئۇ شۇ يەردە تۇغۇلغان ياكى ياشايدۇ، شۇ يەردە تۇتۇپ تۇرۇلغان ياكى شۇ يەردە ئۇنىڭغا بىرەر ئىش قىلىنغان. بىر نەچچە جايى بار كىشى ھەربىرىدە ۋە شۇ جايلار تەۋە رايوندا يەنە بىر قېتىم سانىلىدۇ.
statistics-who = بۇنى كىم ئېيتىدۇ
statistics-who-note = بىر نەچچە مەنبە تىلغا ئالغان كىشى ھەربىرىدە سانىلىدۇ. ئۇزۇن تىزىملىك ئاتا-ئانىسى ھەققىدە سۆزلىگەن بىرلا قىزنىڭ سۆزىدىن ئىشەنچلىكرەك مەنبە ئەمەس.
months-bar = { $unit ->
    [year] ھەربىر تۈۋرۈك بىر يىل؛ ئەڭ ئېگىزى: { $when }، تەخمىنەن { $count }. تولدۇرۇلغىنى: ۋاقتى شۇ يىلدا ئىكەنلىكى ئېنىق.
   *[month] ھەربىر تۈۋرۈك بىر ئاي؛ ئەڭ ئېگىزى: { $when }، تەخمىنەن { $count }. تولدۇرۇلغىنى: ۋاقتى شۇ ئايدا ئىكەنلىكى ئېنىق.
}
months-vague = { $count ->
    [one] سىزىقچىلىقى: { $count } كىشىنىڭ ۋاقتى پەقەت بىر نەچچە ئاي ئىچىدە ئىكەنلىكى مەلۇم، شۇڭا شۇ ئايلارغا تەڭ بۆلۈنگەن. سىزىقچىلىق قىسىم كىم ئىكەنلىكىنى ئەمەس، قانچە ئىكەنلىكىنى ئېيتىدۇ.
   *[other] سىزىقچىلىقى: { $count } كىشىنىڭ ۋاقتى پەقەت بىر نەچچە ئاي ئىچىدە ئىكەنلىكى مەلۇم، شۇڭا شۇ ئايلارغا تەڭ بۆلۈنگەن؛ مەسىلەن، «2017-⁠يىلى» ئېلىپ كېتىلگەن كىشى شۇ يىلنىڭ ھەربىر ئېيىغا ئون ئىككىدىن بىر بولۇپ قوشۇلىدۇ. سىزىقچىلىق قىسىم كىم ئىكەنلىكىنى ئەمەس، قانچە ئىكەنلىكىنى ئېيتىدۇ.
}
months-unit = { $unit ->
    [year] يىل
   *[month] ئاي
}
months-certain = ئېنىق
months-share = ئېنىقسىز ۋاقىتلارنىڭ ئۈلۈشى
months-too-vague = { $count ->
   *[other] سىزىلمىغان: <b>{ $count } كىشى</b>؛ ئۇلارنىڭ ۋاقتى ھەققىدە پەقەت { $months } ئايدىن ئۇزۇن بىر مەزگىل ياكى بىر كۈندىن بۇرۇن ياكى كېيىن ئىكەنلىكىلا ئېيتىلغان.
}
months-without-date = { $count ->
   *[other] سىزىلمىغان: ۋاقتى يوق <b>{ $count } كىشى</b>.
}

# Draft: fair: plain words, terms of the glossary
## Lists

lists-releases = { $count ->
    [one] بىر قېتىم چىققان: { $day }
   *[other] { $count } قېتىم چىققان، ئەڭ ئاخىرقىسى: { $day }
}
lists-what = باشقىلار تۇتقان تىزىملىكلەر؛ بۇ يەردە ھەر قېتىم چىققان نۇسخىسى بويىچە ئوقۇلىدۇ. تىزىملىك ئىلگىرى ئېيتىپ، ئەمدى ئېيتمايدىغان نەرسە ساقلىنىدۇ ۋە شۇنداق بەلگىلىنىدۇ.
lists-none = <b>ئاشكارا تىزىملىك يوق.</b>
list-source = مەنبە ۋە ئۇنىڭ ماقۇللۇقى
list-narrow = تارايتىش
list-releases = چىققان نۇسخىلىرى
list-releases-what = كېيىنكى نۇسخا ئەمدى ئېيتمايدىغان بايان ئۇنى ئېيتقان نۇسخىلار بىلەن بىللە ساقلىنىدۇ.
list-no-release = <b>ۋاقتى كۆرسىتىلگەن نۇسخا يوق.</b> بۇ تىزىملىك بىر قېتىم، ۋاقىتسىز بېرىلگەن.
list-release = نۇسخا
list-nth = { $day }، { $nth }-⁠نۇسخا
list-rows = ھۆججەتتىكى قۇرلار
list-listed = تىزىملىكتە
list-new = يېڭى
list-back = قايتا كىرگەن
list-gone = ئەمدى تىزىملىكتە يوق
list-not-read = ئاخىرىغىچە ئوقۇلمىغان
list-note = ئاشكارا قۇرلارلا سانىلىدۇ. ئەمدى تىزىملىكتە يوق كىشى قويۇپ بېرىلگەن، ئۆلگەن ياكى باشقا سەۋەب بىلەن چىقىرىلغان بولۇشى مۇمكىن. تىزىملىك بۇنى ئېيتمايدۇ.

# Draft: fair: plain words, terms of the glossary
## Changes

changes-what = بۇ يەردە كۆرسىتىلگەن كىشىلەر ھەققىدە خاتىرىلەنگەنلەر، يېڭىلىرى ئاۋۋال. قايتۇرۇۋېلىنغان ئۇچۇرلار تىزىلمايدۇ.
changes-what-edition = ھەر بىر نەشرنىڭ ئالدىنقىسىدىن پەرقى، ئەڭ يېڭىسىدىن باشلاپ: تىزىملىك ئەمدى ئاتىمايدىغانلار، نېمە ئۆزگەرگەنلىكى، كىم قوشۇلغانلىقى. نەشردىن چىقىرىۋېتىلگەنلىرى سانىلىدۇ، ئەمما ئاتالمايدۇ.
changes-newest = ئەڭ يېڭىلىرى
changes-older = ئىلگىرىكى ئۆزگىرىشلەر
changes-number = { $number }-⁠نومۇر
changes-none = قارالغان خاتىرىلەر ئىچىدە <b>ئاشكارا ئۆزگىرىش يوق</b>.
changes-editions = نەشرلەر
changes-verify = ئۇلارنى قانداق تەكشۈرۈش

# Draft: fair: plain words, terms of the glossary
## Method

method-title = خاتىرىلەر قانداق ياسىلىدۇ ۋە ئۇلارنىڭ چېكى
method-lede = بايان نېمە، قاچان تالاش-تارتىشلىق بولىدۇ ۋە ئەھۋال قانداق چىقىرىلىدۇ، بۇلار <a about>تىزىم ۋە ئۇسۇل ھەققىدە</a> دېگەن بەتتە. بۇ يەردە خاتىرىلەرنىڭ قانداق يېزىلىدىغانلىقى، باھالىنىدىغانلىقى، ۋاقتى بېكىتىلىدىغانلىقى، سانىلىدىغانلىقى ۋە تۈزىتىلىدىغانلىقى ئېيتىلىدۇ.
method-made = گۇۋاھلىقتىن بەتكىچە
method-made-1 = بىرى سۆزلەيدۇ، ياكى بىر ھۆججەت ياكى تىزىملىك تېپىلىدۇ. ئۇ <b>مەنبە</b> بولۇپ خاتىرىلىنىدۇ: كىم سۆزلەيدۇ، قاچان ۋە نېمىگە ماقۇل بولغان.
method-made-2 = ئۇنىڭ بىر كىشى ھەققىدە ئېيتقىنى بايانمۇ بايان يېزىلىدۇ. مەنبەنىڭ ئۆز سۆزى ئۆزگەرتىلمەي يېنىدا قالىدۇ؛ قىسقىچە مەزمۇن سۆزنىڭ يېنىدا تۇرىدۇ، ھەرگىز ئورنىنى ئالمايدۇ.
method-made-3 = تەھرىرلەر <b>باھالايدۇ</b>: ئىككى خاتىرە بىر كىشىمۇ، بايان قانچىلىك ئىشەنچلىك. ھەربىر باھانى بىرى بەرگەن، ئۇنىڭ ۋاقتى بار، ئۇنى بىكار قىلغىلى بولىدۇ.
method-made-4 = پەقەت مەنبەسى ئېلان قىلىشقا يول قويغانلىرىلا <b>نەشر</b>گە كۆچۈرۈلىدۇ، نەشرگە ئىمزا قويۇلىدۇ. قالغانلىرى ئۇ يەردە يوشۇرۇلغان ئەمەس، ئۇ يەردە يوق.
method-tiers = بايان قانچىلىك ئىشەنچلىك
method-tiers-note = دەرىجە بىر بايانغا بېرىلگەن باھا، كىشىگە ياكى ھەقىقەتكە بېرىلگەن باھا ئەمەس.
method-strongest = ئەڭ ئىشەنچلىك بايانى مۇشۇ دەرىجىدە بولغانلار:
method-not-judged = باھالانمىغان
method-not-judged-note = بۇ كىشى ھەققىدىكى ھېچقانداق باياننى تېخى ھېچقانداق تەھرىر باھالىمىدى.
method-dates = ئېنىقسىز ۋاقىتلار
method-dates-1 = كىشىلەر «ئەتىيازدا»، «بۇغداي ئورمىسىدىن بۇرۇن»، «تەخمىنەن 2017-⁠يىلى» دەپ ئەسلەيدۇ. ۋاقىت قانچىلىك ئېنىقسىز ئېيتىلغان بولسا، شۇنداق ساقلىنىدۇ: ئەڭ بۇرۇنقى كۈنى، ئەڭ كېيىنكى كۈنى ۋە مەنبەنىڭ ئۆز سۆزى بىلەن. ئۇ قانچىلىك ئېنىقسىز بولسا، شۇنچىلىك كەڭ سىزىلىدۇ: ئېيتىلغان مەزگىل تولدۇرۇلىدۇ، تەخمىنىيسى قىرلىق، مىش-مىش بولسىلا چېكىتلىك. ھېچقانداق ۋاقىت ئېيتىلغىنىدىن ئېنىقراق قىلىنمايدۇ ۋە ۋاقىت رايونى سەۋەبىدىن سۈرۈلمەيدۇ.
method-dates-2 = ئاي بويىچە دىئاگراممىلار ئېنىق بولغاننى تولدۇرۇپ سىزىدۇ. پەقەت بىر نەچچە ئاي، ئەڭ كۆپ بولغاندا { $months } ئاي ئىچىدە ئىكەنلىكىلا مەلۇم بولغانلار شۇ ئايلارغا تەڭ بۆلۈنۈپ، سىزىقچىلار بىلەن سىزىلىدۇ. ئۇنىڭدىنمۇ ئېنىقسىزلىرى دىئاگراممىنىڭ يېنىدا سانىلىدۇ، سىزىلمايدۇ.
method-lists = تىزىملىك ھەر قېتىم چىققان نۇسخىسى بويىچە ئوقۇلىدۇ. نۇسخا تۇنجى قېتىم ئېيتقان سۆز شۇ چاغدا باشلىنىدۇ؛ ئەمدى ئېيتمايدىغان سۆز شۇ چاغدا ئاخىرلىشىدۇ ۋە شۇ چاغقىچە ئېيتىلغان دەپ بەتتە قالىدۇ. بىرىنىڭ ئەمدى تىزىملىكتە بولماسلىقى قويۇپ بېرىلگەنلىك ئەمەس.
method-unknown = بىز بىلمەيدىغانلار
method-unknown-1 = قانچە كىشى ئېلىپ كېتىلگەن. كۆپىنچىسى ھېچيەردە خاتىرىلەنمىگەن. بۇ يەردە خاتىرىلەنگەنلەر: { $count }.
method-unknown-2 = خاتىرىلەنگەنلەرنىڭ خاتىرىلەنمىگەنلەرگە ئوخشايدىغان-ئوخشىمايدىغانلىقى. كىمنىڭ چەت ئەلدە تۇغقىنى بارلىقى، كىمنىڭ تۇغقانلىرى سۆزلەشكە جۈرئەت قىلىدىغانلىقى ۋە كىمنىڭ ھۆججەتلىرى ئاشكارىلانغانلىقى كىمنىڭ خاتىرىلىنىدىغانلىقىنى بەلگىلەيدۇ: بۇ يەردىكى ھېچقانداق ئۈلۈش ياكى يۈزلىنىش ھەممە كىشىگە توغرا كەلمەيدۇ.
method-unknown-3 = شۇنىڭدىن بۇيان نېمە بولغانلىقى. ئەڭ ئاخىرقى خەۋەر نەچچە يىل بۇرۇنقى بولۇشى مۇمكىن. ئەھۋالى ھەققىدە ھېچقانداق خەۋەر يوق كىشىلەر: { $count }.
method-unknown-4 = قاچان ۋە نەدە. تۇتۇلغان ۋاقتى ئېيتىلمىغان كىشىلەر: { $dates }. جايى ئېيتىلمىغانلار: { $places }.
method-unknown-5 = تېخى ھېچكىم بېكىتمىگەن بولسا، ئىككى خاتىرىنىڭ بىر كىشى ياكى ئەمەسلىكى.
method-unknown-6 = سۆزلىگۈچىنىڭ ئەركىن سۆزلىيەلىگەن-سۆزلىيەلمىگەنلىكى. ئەمەلدارلارنىڭ باياناتلىرى ۋە تۇتقۇندا ئېلىنغان سىنلار ئۆز پېتى خاتىرىلىنىدۇ: ئۇلار بايان، كىم ئېيتقانلىقى بىللە تۇرىدۇ.
method-unknown-7 = ئېيتىشقا جۈرئەت قىلالمىغانلارنىڭ نېمىنى بىلىدىغانلىقى. سۈكۈت سۈكۈت بولۇپ سىزىلىدۇ؛ ئۇ ھېچنېمىنى ئىسپاتلىمايدۇ.
method-corrections = تۈزىتىشلەر
method-corrections-1 = بۇ يەردە بىرەر نەرسە خاتا بولسا ياكى بىرىنى خەتەرگە قويسا، بىزگە ئېيتىڭ. بىرەر نەرسىنى قايتا كۆرۈشنى سوراش ئۈچۈن كىم ئىكەنلىكىڭىزنى ئىسپاتلىشىڭىز شەرت ئەمەس؛ قايسى بەت، نېمە خاتا ۋە بۇنى قانداق بىلىدىغانلىقىڭىزنى ئېيتىڭ. كىشىگە كېلىدىغان خەتەر ئەڭ ئاۋۋال كۆرۈلىدۇ. ئېلىۋېتىلگەن نەرسە كېيىنكى نەشردە بولمايدۇ؛ باشقىلار ئالغان نۇسخىلارنى قايتۇرۇۋالغىلى بولمايدۇ. خاتىرىلەنگەن كىشى ئۆزى ۋە گۇۋاھلىق بەرگەن كىشى تىزىمدىن پۈتۈنلەي چىقىرىلىشنى سورىيالايدۇ.
method-help = قانداق ياردەم قىلىش ۋە قانداق بىخەتەر بولۇش
contact-write = خەت يېزىش ئادرېسى: <b>{ $contact }</b>
contact-none = بۇ تىزىمنى يۈرگۈزگۈچىلەر بۇ يەردە تېخى ئالاقە ئادرېسى بەرمىدى.

# Draft: fair: safety depends on it, to be read first
## How to help

help-title = بىرەر نەرسە بىلسىڭىز
help-lede = باشلاش ئۈچۈن بىر ئىسىم ۋە بىر يىل يېتەرلىك. ھۆججەت بولۇشى شەرت ئەمەس، جەزملەشتۈرۈشىڭىزمۇ شەرت ئەمەس.
help-safe = ئاۋۋال: بىخەتەر بولۇڭ
help-safe-1 = خاتىرىنى ئويلاشتىن ئاۋۋال تېخى ئۇ يەردە تۇرغانلارنى ئويلاڭ. كىم ئېيتقانلىقى بىلىنىپ قېلىشى مۇمكىن بولسا، كۈتۈپ تۇرۇڭ ۋە ئاۋۋال نېمىنى ئاشكارا قىلماي ساقلىغىلى بولىدىغانلىقىنى سوراڭ: ماقۇللۇقسىز ھېچنېمە ئېلان قىلىنمايدۇ، سىز ھەممىسىگە ئەمەس، بىر قىسمىغىلا ماقۇل بولسىڭىزمۇ بولىدۇ.
help-safe-2 = باشقىلار ئوقۇيدىغان تېلېفون ياكى ھېساباتتىن يازماڭ، سىز قورقىدىغانلار كونترول قىلىدىغان تور ئارقىلىقمۇ يازماڭ. ئارىيەت ئالغان كومپيۇتېر ياكى Tor Browser ياخشىراق.
help-safe-3 = بۇنىڭ ئۈچۈن ئىچىدىكىلەردىن ھۆججەت ياكى رەسىم ئەۋەتىشنى سورىماڭ. بۇ ئىش توغرىسىدا ئۇلارغا تېلېفون قىلماڭ.
help-safe-4 = رەسىم ۋە ھۆججەتلەردە ئۇلار تارتىلغان ياكى ياسالغان جاي، ۋاقىت ۋە ئۈسكۈنىنىڭ ئىسمى ساقلانغان بولۇشى مۇمكىن. بۇ يەردە كۆرسىتىلىدىغان نۇسخىلاردىن بۇلار ئېلىۋېتىلگەن، ئەمما سىز ئەۋەتكەن نەرسە ئاۋۋال باشقىلارنىڭ قولىدىن ئۆتىدۇ.
help-safe-5 = بىرى ئاختۇرۇشى مۇمكىن بولسا، ئەۋەتكەندىن كېيىن تېلېفونىڭىز ياكى كومپيۇتېرىڭىزدىن ئۆچۈرۈۋېتىڭ.
help-safe-6 = بىر قېتىم ئېلان قىلىنغاننى بۇ يەردىن ئېلىۋەتكىلى بولىدۇ، ئەمما باشقىلار ئالغان نۇسخىلارنى قايتۇرۇۋالغىلى بولمايدۇ.
help-send = نېمە پايدىلىق
help-who = كىم
help-who-1 = ئىسمى، سىز ئېيتقان بويىچە ۋە ھۆججەتلەردە يېزىلغىنى بويىچە، خالىغان يېزىقتا؛ دادىسىنىڭ ئىسمى؛ تەخمىنەن قاچان تۇغۇلغان؛ نەلىك.
help-what = نېمە قىلىندى
help-what-1 = ئېلىپ كېتىلدى، تۇتۇپ تۇرۇلدى، ھۆكۈم قىلىندى، يۆتكەلدى، قويۇپ بېرىلدى: ئېسىڭىزدە قالغىنى بويىچە قاچان ۋە نەدە. «2018-⁠يىلى ئەتىيازدا» دېگەنمۇ ياخشى جاۋاب.
help-how = قانداق بىلىسىز
help-how-1 = ئۆزىڭىز كۆردىڭىزمۇ، بىرىدىن ئاڭلىدىڭىزمۇ (كىمدىن)، ئوقۇدىڭىزمۇ ياكى شۇنىڭدىن ئەنسىرەمسىز. بۇلارنىڭ ھەممىسى ئۆز پېتى خاتىرىلەشكە ئەرزىيدۇ.
help-you = سىز ئۇلارنىڭ نېمىسى
help-you-1 = بايانىڭىزنى باھالىغىلى بولۇشى ئۈچۈن. ئىسمىڭىزنىڭ ئېلان قىلىنىشى شەرت ئەمەس.
help-papers = ھۆججەتلەر
help-papers-1 = ھۆكۈمنامە، ئۇقتۇرۇش، كىملىك نومۇرى، رەسىم؛ قولىڭىزدا بار بولسىلا.
help-may = ئۇنى قانداق ئىشلىتىشكە بولىدۇ
help-may-1 = پەقەت ساقلاش؛ ئېلان قىلىش؛ ئىسمىڭىز بىلەن ئېلان قىلىش؛ ئەرز قىلىشتا ئىشلىتىش. ھەربىرىنى ئۆزىڭىز بەلگىلەيسىز.
help-first = يېزىشتىن ئاۋۋال
help-first-1 = <a search>بۇ كىشىنىڭ بۇ يەردە بار-يوقلۇقىغا قاراڭ</a>، قانداق يازسىڭىزمۇ بولىدۇ. بار بولسا، سىز بىلىدىغاندىن پەرقلىنىدىغانلىرىنى ئېيتىشقا ئەرزىيدۇ: بىر-بىرىگە زىت بايانلارنىڭ ئىككىلىسى قالىدۇ.
help-where = نەگە ئەۋەتىش كېرەك
help-where-none = <b>بۇ تىزىمنى يۈرگۈزگۈچىلەر بۇ يەردە تېخى ئالاقە ئادرېسى بەرمىدى.</b> ئۇ بېرىلگۈچە، بىلىدىغانلىرىڭىزنى بىخەتەر يەردە ساقلاڭ.
help-other = ئۇ يەردە ھېچكىمنى تونۇمىسىڭىز
help-other-1 = بىر كىشىنىڭ بېتىنى ئوقۇپ، بىرىگە سۆزلەپ بېرىڭ. ئۇنى شۇ كۈندىكى ھالىتى بويىچە نەقىل كەلتۈرۈڭ: قانداق قىلىش ھەربىر بەتتە ئېيتىلىدۇ.
help-other-2 = ئەلچىخانىڭىزدىن، پارلامېنت ئەزاسىدىن ياكى گېزىتتىن بىر كىشىنى ئىسمىنى ئاتاپ سوراڭ. مۇراجىئەتلەر ۋە جاۋابلار خاتىرىلىنىدۇ.
help-other-3 = بۇ يەردە گۇۋاھلىق بېرىلگەن تىل ۋە يېزىقلارنى ئوقۇيالىسىڭىز، بىر ئىسىمنى ياكى تەرجىمىنى تۈزىتىڭ: خاتا بىر ھەرپ بىر كىشىنى كۆرۈنمەس قىلىپ قويىدۇ.
help-other-4 = بىر نۇسخىسىنى ساقلاڭ: <a verify>بۇ تىزىمنىڭ ئەينىكىنى ھەركىم قۇرالايدۇ ۋە ئۇنى تەكشۈرەلەيدۇ</a>.

# Draft: fair: plain words, terms of the glossary
## Glossary

glossary-lede = بۇ يەردە ئىشلىتىلگەن بارلىق ئاتالغۇلار ۋە ئۇلار بۇ يەردە نېمىنى بىلدۈرىدۇ.
glossary-note = مەنبەنىڭ ئۆز سۆزى ھەمىشە ساقلىنىدۇ؛ ئاتالغۇ پەقەت ئۇلارنى گۇرۇپپىلاش ئۈچۈن. ئىنگلىزچىدىن باشقا تىللاردىكى ئاتالغۇلارنى ماشىنا يازغان، ئۇلار شۇ تىلنى بىلىدىغان بىرىنى كۈتىدۇ: <a corrections>تۈزىتىشلەرنى قارشى ئالىمىز</a>.
glossary-drafted = ماشىنا يازغان ئاتالغۇلار.

# Draft: fair: plain words, terms of the glossary
## Citations and editions

cite-programs = مەنبە باشقۇرۇش پروگراممىلىرى ئۈچۈن
cite-plain = ئاددىي تېكىست
editions-why = نەشرلەر نېمە ئۈچۈن ئۆزگىرىدۇ

# Draft: fair: plain words, terms of the glossary
## بۇرۇنقى نەشرلەر

earlier-edition = { $day } چىققان { $number }-⁠نەشر
earlier-lede = بۇ نەشردىمۇ، ئەڭ يېڭىسىدىمۇ بار كىشىلەرنىڭ ھەممىسى، ھەر بىرى بۇ يەردىكى ھالىتىدە. شۇنىڭدىن بۇيان ئېلىۋېتىلگەنلەر تىلغا ئېلىنمايدۇ.
earlier-all = بارلىق نەشرلەر
earlier-nobody = بۇ بەتتىكى ھېچكىم ئەڭ يېڭى نەشردە يوق.
person-in-edition = <b>بۇ بەتنىڭ { $day } چىققان { $number }-⁠نەشردىكى ھالىتى</b>، شۇنىڭدىن بۇيان ئېلىۋېتىلگىنى يوق. ئەڭ يېڭى نەشر بۇ كىشى توغرىسىدا كۆپرەك سۆزلەيدۇ. <a now>ھازىرقى ھالىتىنى كۆرۈش</a>
person-in-edition-same = <b>بۇ بەتنىڭ { $day } چىققان { $number }-⁠نەشردىكى ھالىتى</b>، شۇنىڭدىن بۇيان ئېلىۋېتىلگىنى يوق. ئەڭ يېڭى نەشرمۇ شۇنى سۆزلەيدۇ. <a now>ھازىرقى ھالىتىنى كۆرۈش</a>
history-in-editions = بەتنىڭ بۇرۇنقى نەشرلەردىكى ھالىتى:
history-no-edition = بۇ كىشى توغرىسىدا سۆزلەيدىغان بۇرۇنقى نەشر بۇ يەردە ساقلانمىغان. <a editions>بارلىق نەشرلەر</a>
refused-not-held = بۇ نەشر بۇ يەردە ساقلانمىغان
refused-not-held-why = بۇ يەردە بۇرۇنقى نەشرلەرنىڭ بەزىلىرىلا ساقلىنىدۇ ياكى بىرىمۇ ساقلانمايدۇ. <a editions>بارلىق نەشرلەر</a> نېمىنى ئۆزگەرتكىنى بىلەن تىزىلغان.
refused-not-in-edition = ئۇ نەشردە بۇ كىشى توغرىسىدا ھېچنېمە يوق
refused-not-in-edition-why = بۇ كىشى { $number }-⁠نەشردە يوق ئىدى ياكى ئۇ يەردە تۇرغاننىڭ ھېچقايسىسى بۈگۈن ئاشكارا ئەمەس.
refused-not-told-so-today = ئۇ نەشردە بۇ كىشى توغرىسىدا ئېيتىلغانلاردىن ھېچنېمە بۈگۈن شۇ پېتى تۇرمايدۇ
refused-not-told-so-today-why = بۇ كىشى { $number }-⁠نەشردە بار. ئۇ يەردە ئېيتىلغانلار شۇنىڭدىن بېرى ئۆزگەرتىلگەن، قايتۇرۇۋېلىنغان ياكى تولۇق كۆرسىتىلمەيدۇ، شۇڭا بۇ يەردە كۆرسىتىلمەيدۇ.

# Draft: fair: plain words, terms of the glossary
## Downloads

downloads-lede = جەمئىي { $persons }: ھەربىر بايان ۋە ئۇنى كىمنىڭ ئېيتقانلىقى.
downloads-lede-edition = جەمئىي { $persons }: ھەربىر بايان ۋە ئۇنى كىمنىڭ ئېيتقانلىقى، { $day } چىققان نەشردىكى بويىچە.
downloads-sheets = ئوقۇش ۋە ساناش ئۈچۈن
downloads-csv = جەدۋەل، CSV
downloads-csv-what = ھەر بىر كىشىگە بىر قۇر. UTF-8. جەدۋەلدە كىمنىڭ نېمە دېگەنلىكى ۋە گۇۋاھلىقلار ئۈچۈن ئىستون يوق.
downloads-xlsx = جەدۋەل دەپتىرى، XLSX
downloads-xlsx-what = Excel ۋە LibreOffice ئۈچۈن دەل شۇنىڭ ئۆزى. كىشى سانى { $rows } دىن ئاشسا، كېيىنكى ۋاراقتا داۋام قىلىدۇ.
downloads-jsonl-what = ھەممىسى: ئاۋۋال مەنبەلەر، ئاندىن ھەر بىر كىشىگە بارلىق بايانلىرى بىلەن بىر قۇر.
downloads-jsonl-signed = نەشر ئىمزا قويغان تەكشۈرۈش قىممىتى دەل مۇشۇ قۇرلارنىڭ.
downloads-while-sent = ھۆججەتلەر ئەۋەتىلىۋاتقاندا يېزىلىدۇ، شۇڭا ئالدىن چوڭلۇقى ۋە خەش بولمايدۇ.
downloads-root = قۇرلارنىڭ ئىمزا قويۇلغان ھالەتتە ئىكەنلىكىنى تەكشۈرۈش قىممىتى كۆرسىتىدۇ: <code>{ $root }</code>. <a verify>بۇنى قانداق تەكشۈرۈش</a>
downloads-part = بىر قىسمىنى چۈشۈرۈش ئۈچۈن ئاۋۋال <a search>ئىزدەڭ</a>: نەتىجىلەرنىڭ ئاستىدا پەقەت شۇ كىشىلەرنىڭ ئوخشاش ھۆججەتلىرى بار.
downloads-files = نەشرنىڭ ئۆز ھۆججەتلىرى
downloads-tables = جەدۋەللەر نېمە ئۈچۈن
downloads-file-registry = نەشرنىڭ SQLite ئۈچۈن ئۆز جەدۋەللىرى: ھەربىر كىشى، ھەربىر بايان ۋە تېكىست كۆرسەتكۈچى.
downloads-file-manifest = نەشرنىڭ ھەربىر ھۆججىتى خەش بىلەن، ۋە ھازىرغىچە بارلىق نەشرلەر.
downloads-file-signature = تىزىملىككە قويۇلغان ئىمزا: ساقلاشقا ئەرزىيدىغان نەچچە يۈز بايت.
downloads-file-tree = ئىسپاتلار ياسىلىدىغان بارلىق خاتىرىلەرنىڭ دەرىخى.
downloads-whole = پۈتۈن نەشرنى سۈرەتلىرى بىلەن كۆچۈرۈپ، يولدا تەكشۈرتۈش ئۈچۈن: <a verify>بۇنى قانداق تەكشۈرۈش</a>
downloads-count = ساناشتىن بۇرۇن
downloads-count-1 = بۇلار بۇ يەردە خاتىرىلەنگەن كىشىلەر؛ تۇتۇلغان، ئۆلتۈرۈلگەن ياكى يوقاپ كەتكەنلەرنىڭ ھەممىسى ئەمەس. كىمنىڭ چەت ئەلدە تۇغقىنى بارلىقى، كىمنىڭ تۇغقانلىرى سۆزلەشكە جۈرئەت قىلىدىغانلىقى ۋە كىمنىڭ ھۆججەتلىرى ئاشكارىلانغانلىقى كىمنىڭ خاتىرىلىنىدىغانلىقىنى بەلگىلەيدۇ. ئىككى خاتىرىنىڭ بىر كىشى ئىكەنلىكىگە تېخى ھېچكىم ھۆكۈم قىلمىغان بولسا، بىر كىشى ئىككى قېتىم چىقىشى مۇمكىن. ئىككى مەنبە بىردەك بولمىسا، جەدۋەل ئىككىلا قىممەتنى بىر كاتەكتە ساقلايدۇ.
downloads-count-2 = ئۆزىنى چىقىرىۋېتىشنى سورىغان كىشى كېيىنكى نەشردىن چىقىدۇ: ئەڭ يېڭىسىنى ئېلىڭ، كونا نۇسخىلارنى كۆرسەتمەڭ.
downloads-programs = پروگرامما ئىزدەشنى، كىشىنى ياكى مەنبەنى <a api>قانداق سورايدۇ</a>؛ <a feed>ئۆزگىرىشلەر لېنتىسى</a>؛ <a package>بۇ ھۆججەتلەرنىڭ چۈشەندۈرۈشى</a> (Frictionless Data Package)؛ <a sitemap>تور بېكەت خەرىتىسى</a>.

# Draft: fair: technical words
## What the columns mean

dictionary-title = ئىستونلارنىڭ مەنىسى
dictionary-lede = <a downloads>چۈشۈرۈش</a> بېتىدىكى جەدۋەللەر ۋە JSON Lines، ئىستونمۇ ئىستون. <a json>JSON شەكلىدە</a>
dictionary-sheets = جەدۋەللەر
column-id = خاتىرە: ھەرگىز ئۆزگەرمەيدىغان 32 خانىلىق ئون ئالتىلىك سان. ئوقۇلىدىغان جەدۋەلدە: جەدۋەلنىڭ ئۆز ئاچقۇچى.
column-number = تۇنجى قېتىم ئېلان قىلىنغاندا بېرىلىدىغان، باشقا ھېچكىمگە بېرىلمەيدىغان ئاشكارا نومۇر. پەقەت تور بېكەتتىن چۈشۈرۈلگەنلەردە.
column-address = كىشىنىڭ بېتى. پەقەت تور بېكەتتىن چۈشۈرۈلگەنلەردە.
column-name = تۇنجى خاتىرىلەنگەن ئىسىم. تىلى مەلۇم باشقا ئىسىملار <code>name_XX</code> ئىچىدە (<code>name_zh</code>، <code>name_ug</code>).
column-other-names = تىلى نامەلۇم ئىسىملار.
column-sex = ئەر، ئايال ياكى مەنبەنىڭ سۆزى.
column-born = تۇغۇلغان ۋاقتى: <code>1977</code>، <code>1977-03</code>، <code>1977-03-15</code>؛ <code>~</code> «تەخمىنەن» دېگەننى بىلدۈرىدۇ، <code>/</code> ئىككى ۋاقىتنىڭ ئارىسىدا تۇرىدۇ.
column-age = ئېيتىلغان چاغدىكى يېشى ياكى ياش ئارىلىقى.
column-died = مەنبە ئېيتقان بولسا، ۋاپات بولغان ۋاقتى.
column-died-told = ئالدىنقى ئىستوندىكى ھەر بىر ئۆلۈم قانداق ئېيتىلغان: ئەمەلدارلار ئېيتقان، باشقىلاردىن يەتكەن، خۇلاسىلەنگەن، رەت قىلىنغان، بىرى ئىنكار قىلغان، تالاش‑تارتىش بار ياكى ئاددىيلا ئېيتىلغان. چىقىرىشتا ياسىلىدۇ، قايتا ئوقۇلمايدۇ.
column-ethnicity = سۆزلۈكتىكى ئاتالغۇ ياكى مەنبەنىڭ سۆزى.
column-profession = سۆزلۈكتىكى ئاتالغۇ ياكى مەنبەنىڭ سۆزى.
column-residence = كىشى ياشىغان جاي.
column-birthplace = كىشى تۇغۇلغان جاي.
column-id-number = كىملىك نومۇرى؛ نامەلۇم ياكى ئاممىغا كۆرسىتىلمەيدىغان يېرىدە <code>?</code> تۇرىدۇ.
column-status = كىشى نەدە دېيىلىدۇ، تىزىملىكنىڭ سۆزى بىلەن.
column-headline = ئادەمنىڭ بېتى ئەڭ ئالدىدا نېمە دەيدۇ: ھەر بىر ئاۋاز، قانداق ئېيتىلغانلىقى ۋە ئۆزئارا زىت ياكى ئەمەسلىكى. چىقىرىشتا ياسىلىدۇ، قايتا ئوقۇلمايدۇ.
column-detained = تۇتقۇن قىلىنغان ۋە قامالغان ۋاقىتلار؛ ۋاقتى يوقىغا <code>?</code> قويۇلىدۇ.
column-released = قويۇپ بېرىلگەن ۋاقىتلار؛ ۋاقتى يوقىغا <code>no date</code> قويۇلىدۇ، <code>?</code> قويۇپ بېرىلگەنلىكىنى بىلدۈرمەيدۇ.
column-released-told = ئالدىنقى ئىستوندىكى ھەر بىر قويۇپ بېرىش قانداق ئېيتىلغان، ئوخشاش سۆزلەر بىلەن.
column-sentence = ھۆكۈملەر.
column-sentence-told = ئالدىنقى ئىستوندىكى ھەر بىر ھۆكۈم قانداق ئېيتىلغان، ئوخشاش سۆزلەر بىلەن؛ بىرى شۇنداق دېسە ئۆزگەرتىلگەنلىكى ياكى بىكار قىلىنغانلىقىمۇ.
column-place = قامالغان جايلار، ۋاقىت تەرتىپى بويىچە.
column-reason = تۇتقانلار ئېيتقان ياكى باشقىلار پەرەز قىلغان سەۋەبلەر.
column-relatives = تۇغقانلىرى: تۇغقانلىقى، ئاندىن ئىسمى ياكى خاتىرىسى.
column-photo = مەنبە سۈرەتنى نېمە دەپ ئاتايدۇ؛ سۈرەتلەر كىشىنىڭ بېتىدە.
column-source = تىزىملىك كەلتۈرگەن مەنبە.
column-source-url = تىزىملىك كەلتۈرگەن ئادرېسلار.
column-text = تىزىملىكنىڭ سۆز بىلەن دېگىنى.
column-second-hand = قۇردىكىلەرنىڭ قايسىسى ئېيتقۇچىنىڭ ئۆز سۆزى ئەمەس، يەتكۈزۈلگەن ياكى خۇلاسىلەنگەن: <code>status=relayed</code>، <code>act/died=inferred</code>؛ بىرقانچە بولسا ئارىسىدا <code>|</code>.
column-disclosure = قۇرنى كىم كۆرەلەيدۇ: ئامما، گۇرۇپپا ياكى پېچەتلەنگەن. ئاممىۋى تور بېكەتتىن چۈشۈرۈلگەنلەردە پەقەت ئاشكارا قۇرلار بار.
column-left-out = كىشى ھەققىدە خاتىرىلىنىپ، جەدۋەلنىڭ ھېچقانداق ئىستونىدا يوق نەرسىلەر، سانى بىلەن. JSON Lines تا بار. پەقەت تور بېكەتتىن چۈشۈرۈلگەنلەردە.
dictionary-cells = بىر كاتەكتىكى بىر نەچچە قىممەت <code>|</code> بىلەن ئايرىلىدۇ. باشقا ئىستونلاردا قالغان خاسلىقلار ۋە تىزىملىكنىڭ ئۆز سەرلەۋھىسى ئاستىدا بەرگەنلىرى تۇرىدۇ. جەدۋەل پروگراممىسى فورمۇلا دەپ قارايدىغان قىممەتنىڭ ئالدىدا ئاپوستروف بار. بىرسى رەت قىلغان نەرسە ھېچقانداق جەدۋەلدە يوق: ئۇ JSON Lines ئىچىدە، كىمنىڭ رەت قىلغانلىقى بىلەن بىللە.
dictionary-properties = بايانلارنىڭ خاسلىقلىرى
dictionary-properties-where = JSON Lines ئىچىدە ۋە پروگراممىلارغا بېرىلگەن جاۋابلاردا.
dictionary-property = خاسلىق
dictionary-means = مەنىسى
dictionary-values = قىممەتلىرى
dictionary-many = بىر نەچچىسى تەڭ توغرا بولالايدۇ
dictionary-terms-of = <code>{ $vocabulary }</code> سۆزلۈكىنىڭ ئاتالغۇلىرى
value-text = سۆز
value-name = ئىسىم
value-date = تەخمىنىي ۋاقىت
value-age = ياش
value-place = جاي
value-term = ئاتالغۇ
value-identity-number = كىملىك نومۇرى
value-relative = تۇغقان
value-act = ھەرىكەت
value-testimony = گۇۋاھلىق
value-intervention = مۇراجىئەت
value-file = ھۆججەت
value-institution = ئورۇن ياكى تەشكىلات
value-office = ۋەزىپە
dictionary-dates = ۋاقىتلار تەخمىنىي ۋە مىلادىيە كالېندارى بويىچە (EDTF 1-⁠دەرىجە، ISO 8601-2): <code>2018</code>، <code>2018-02</code>، <code>2018-02~</code>، <code>2017-04/2017-06</code>، <code>../2018-05</code>. ھېچقانداق ۋاقىت ۋاقىت رايونىغا قاراپ يۆتكەلمەيدۇ.
dictionary-held = بايان نېمىگە تايىنىدۇ: { $held }. <a about>تىزىم ۋە ئۇسۇل ھەققىدە</a> بېتىنى كۆرۈڭ.
dictionary-all = بارلىق سۆزلۈكلەر <code>/api/v1/terms</code> دا، بارلىق جايلار <code>/api/v1/places</code> دا.

# Draft: poor: words of programming
## For programs

api-lede = بۇ بەتلەردە ئېيتىلغانلارنىڭ ھەممىسىنى پروگرامما JSON شەكلىدە، ئاچقۇچسىز ۋە مىقدار چەكلىمىسىز ئوقۇيالايدۇ.
api-ask = نېمىلەرنى سوراشقا بولىدۇ
api-description = چۈشەندۈرۈش (OpenAPI 3.1)
api-index = نېمىلەرنى سوراشقا بولىدىغانلىقى ۋە خاتىرىلەنگەنلەرنىڭ سانى.
api-openapi = مۇشۇ چۈشەندۈرۈش.
api-persons = ئىزدەش: نېمە ئۈچۈن تېپىلغانلىقى ئېيتىلغان كىشىلەر، ماس كەلگەنلەرنىڭ ئومۇمىي سانى ۋە ئۇلارنىڭ بەلگىلىرى بويىچە سانلار.
api-person = بىر كىشى: ھەربىر بايان مەنبەسى بىلەن، ئۇنىڭدىن كېلىپ چىقىدىغان ئەھۋال ۋە بايانلار بىردەك بولمىغان يەرلەر.
api-sources = بارلىق مەنبەلەر ۋە ھەربىرىنىڭ قانچە كىشى ھەققىدە سۆزلەيدىغانلىقى.
api-source = بىر مەنبە ۋە ئۇ سۆزلىگەن كىشىلەر.
api-facilities = ئورۇنلار: لاگېر، تۈرمە ۋە باشقا تۇتۇپ تۇرۇش ئورۇنلىرى، ھەرقايسىسى ھەققىدە نەچچە كىشى ئېيتىلغان.
api-facility = بىر ئورۇن: ھەربىر بايان مەنبەسى بىلەن.
api-organisations = تەشكىلاتلار: ھۆكۈمەت ئورۇنلىرى ۋە سۆزلىگەن ياكى سورالغانلار، ھەرقايسىسى ھەققىدە نەچچە كىشى ئېيتىلغان.
api-organisation = بىر تەشكىلات: ھەربىر بايان مەنبەسى بىلەن، ئەمەلدارلىرىمۇ شۇنىڭ ئىچىدە.
api-terms = بايانلار ۋە سۈزگۈچلەر ئىشلىتىدىغان سۆزلۈكلەر، ئېنىقلىما ۋە ناملىرى بىلەن.
api-places = بايانلار ۋە سۈزگۈچلەر ئىشلىتىدىغان جايلار، ناملىرى بىلەن.
api-edition = بېرىلىۋاتقان نەشر، ئۇنىڭ ئاچقۇچى ۋە ھۆججەتلىرى، ھازىرغىچە بارلىق نەشرلەر.
api-changes = ئەڭ ئاخىرىدا ئۆزگەرگەن كىشىلەر؛ نەشردە ئەڭ ئاخىرىدا ئېلان قىلىنغانلار.
api-how = قانداق جاۋاب بېرىدۇ
api-searches = <b>ئىزدەش</b> ئىزدەش بېتى قوبۇل قىلىدىغاننى قوبۇل قىلىدۇ: <code>q</code> نامىدا بىر قۇر ۋە بۇ سۈزگۈچلەر: <code>{ $filters }</code>. مەسىلەن: <code>{ $example }</code>. ھەر بىر كىشىنىڭ نېمە ئۈچۈن تېپىلغانلىقى ئېيتىلىدۇ، <code>total</code> ماس كەلگەنلەرنىڭ ئومۇمىي سانى.
api-long = <b>ئۇزۇن تىزىملىكلەر</b> <code>next</code> دېگەن ئادرېستا داۋام قىلىدۇ، ئۇ <code>null</code> بولغۇچە. ئارىلىقتا تىزىم ئۆزگەرسە، كېيىنكى بەت رەت قىلىنىدۇ: ئۇ بىرەرسىنى قالدۇرۇپ قويۇشى مۇمكىن.
api-problems = <b>جاۋاب بەرگىلى بولمايدىغىنى</b> مەسىلە دەپ (<code>application/problem+json</code>)، نېمىنىڭ قوبۇل قىلىنىدىغانلىقى بىلەن ئېيتىلىدۇ. نامەلۇم پارامېتىر رەت قىلىنىدۇ، ھەرگىز كۆرمەسكە سېلىنمايدۇ.
api-again = <b>قايتا سوراش</b>: ھەربىر جاۋابنىڭ <code>ETag</code> بەلگىسى بار. ئۇنى <code>If-None-Match</code> دەپ قايتۇرۇپ ئەۋەتسىڭىز، ھېچنېمە ئۆزگەرمىگۈچە جاۋاب <code>304</code> بولىدۇ. باشقا تور بېكەتلەرنىڭ بەتلىرى ئاممىۋى تور بېكەتنىڭ جاۋابلىرىنى ئوقۇيالايدۇ.
api-versions = <b>نەشر نومۇرى</b>: <code>/api/v1</code> ئىچىدىكىلەر كۆپىيىشى مۇمكىن، لېكىن ھېچقايسىسىنىڭ مەنىسى ئۆزگەرمەيدۇ ۋە يوقىمايدۇ.
api-all = ھەممىسى بىراقلا
api-all-1 = بارلىق كىشىلەر كېرەك بولسا، <a downloads>چۈشۈرۈش</a> بېتىدىكى ھۆججەتلەرنى ئېلىپ، بۇ تور بېكەتتىن باشقا سورىماڭ. ھەرقانداق چوڭلۇقتىكى نەتىجە ئىزدەش ئادرېسىنىڭ ئاخىرىنى ئالماشتۇرۇپ ھۆججەت شەكلىدە ئېلىنىدۇ: <code>/search.csv</code>، <code>/search.xlsx</code>، <code>/search.jsonl</code>؛ لېنتا شەكلىدە: <code>/search.atom</code>.
api-one = بىر كىشى
api-one-1 = كىشى بېتىنىڭ ئادرېسىدا: <code>/p/102/card.svg</code>، باشقا بەتتە كۆرسىتىشكە سۈرەت؛ <code>/p/102/person.jsonld</code>، باغلانغان سانلىق مەلۇمات (schema.org)؛ <code>/p/102/feed.atom</code>، لېنتا؛ <code>/p/102/receipt.json</code>، تور بېكەت نەشردىن بېرىلسە، خاتىرە دەلىلى بىلەن.
api-care = ئېھتىيات بىلەن
api-care-1 = بۇ يەردىكىلەر مەنبەلەرنىڭ بايانلىرى، ھەربىرىنى كىمنىڭ ئېيتقانلىقى يېزىلغان. ئۆزىنى چىقىرىۋېتىشنى سورىغان كىشى كېيىنكى نەشردىن چىقىدۇ: ئەڭ يېڭىسىنى ئېلىڭ، كونا نۇسخىلارنى كۆرسەتمەڭ.

# Draft: fair: plain words, terms of the glossary
## Editions

editions-lede = ئاشكارا بولغانلارنىڭ ھەممىسى كېيىن ھەرگىز ئۆزگەرتىلمەيدىغان نومۇرلۇق نەشر بولۇپ چىقىدۇ. بۇ يەردە ھەربىرىنىڭ نېمىنى قوشقانلىقى، ئۆزگەرتكەنلىكى ۋە ئالغانلىقى ئېيتىلىدۇ.
editions-counted = كىشى سانى بويىچە.
editions-none = <b>بۇ تور بېكەت نەشردىن بېرىلمەيدۇ.</b> ئۇ نومۇرلۇق ھالىتى يوق تىزىمنىڭ ئۆزىنى كۆرسىتىدۇ.
editions-added-why = تىزىم ئىلگىرى ئېلان قىلمىغان كىشى: يېڭى خاتىرىلەنگەن، ياكى سۆزلىگۈچىلەر قوشۇلغۇچە ياكى ئۇلار بەلگىلىگەن كۈنگىچە ساقلاپ قويۇلغان.
editions-changed-why = مەنبە كۆپرەك ئېيتتى، تىزىملىكنىڭ يېڭىسى چىقتى، تەھرىرلەر بىردەك بولمىغان بايانلارغا ھۆكۈم قىلدى ياكى قىسقىچە مەزمۇن يازدى، ياكى ئېيتىلغاننىڭ بىر قىسمى قايتۇرۇۋېلىندى.
editions-withdrawn-why = كىشىنىڭ ئۆزى، ئائىلىسى ياكى گۇۋاھلىق بەرگۈچى سورىدى؛ بىرەرسىگە خەۋپ كەلدى؛ سوت قارار قىلدى؛ ياكى ئىككى خاتىرىنىڭ بىر كىشىنىڭكى ئىكەنلىكى ئايدىڭلىشىپ، ئەمدى بىر نومۇردا تۇرىدۇ. ئايرىم ئەھۋالدا قايسىسى بولغانلىقى بۇ يەردە ئېيتىلمايدۇ: شۇنىڭ ئۆزىلا زىيان سېلىشى مۇمكىن. ئېلىنغان كىشىنىڭ نومۇرى باشقا ھېچكىمگە بېرىلمەيدۇ.
editions-roots = تەكشۈرۈش قىممەتلىرى
editions-root-meaning = بارلىق خاتىرىلەردىن ھېسابلانغان بىر سان.
edition-number = { $number }-⁠نەشر

# Draft: fair: plain words, terms of the glossary
## What the next edition would make public, for the team

preview-title = كېيىنكى نەشر
preview-lede = نەشر ھازىر ياسالسا، ئالدىنقىسىغا سېلىشتۇرغاندا نېمە ئاشكارا بولىدۇ. بۇ بەتنى كۆرۈش بىلەن ھېچنېمە ئېلان قىلىنمايدۇ.
preview-under-way = <b>ئالدىن كۆرۈش تەييارلىنىۋاتىدۇ.</b> ھەربىر خاتىرە ئوقۇلۇپ تەكشۈرۈلىدۇ؛ بىر مىليون كىشىگە بىر-ئىككى مىنۇت كېتىدۇ. بۇ بەت ئۆزى يېڭىلىنىدۇ؛ يېڭىلانمىسا <a again>يېڭىلاڭ</a>.
preview-failed = <b>تەييارلىغىلى بولمىدى:</b> { $why }. <a anew>قايتا سىناش</a>
preview-old = شۇنىڭدىن كېيىن بىر نەرسە خاتىرىلەندى. <a anew>قايتا تەييارلاش</a>
preview-as-they-are = ئۆزگەرمىگەن
preview-newly-public = يېڭىدىن ئاشكارا بولىدۇ
preview-claims = { $count } بايان
preview-leaks = ئاشكارىلىنىپ قېلىشنى تەكشۈرۈش
preview-leaks-counts = توسىدىغىنى { $block }، قارايدىغىنى { $look }، جاۋاب بېرىلگىنى { $answered }.
preview-leaks-none = جاۋابسىز ئاگاھلاندۇرۇش يوق.
preview-leaks-what = ئاشكارا بولىدىغان تېكىست قوغدىلىدىغان بىرسى ھەققىدە سۆزلەۋاتقاندەك كۆرۈنىدىغان يەرلەر. توسىدىغىنىغا ئېلان قىلىشتىن بۇرۇن جاۋاب بېرىلىدۇ: <code>guwah publish REGISTER EDITION --resolve FILE</code>.
preview-weight = مۇھىملىقى
preview-found = تېپىلغىنى
preview-in = نەدە
preview-of = كىم ھەققىدە
preview-answered-by = جاۋاب ئاچقۇچى
preview-blocks = توسىدۇ
preview-look = قاراش كېرەك
leak-telephone = تېلېفون
leak-identity-number = كىملىك نومۇرى
leak-passport = پاسپورت
leak-email = ئېلخەت ئادرېسى
leak-address = ئادرېس
leak-name = ئىسىم
leak-erased = ئۆچۈرۈلگەن ئادەمنىڭ تىلغا ئېلىنىشى
leak-masked-number = باشقا يەردە يوشۇرۇلغان نومۇر
preview-this-person = بۇ كىشى
preview-this-source = بۇ مەنبە
preview-pages-of-hits = تېپىلغانلارنىڭ بەتلىرى
preview-pages-of-persons = كىشىلەرنىڭ بەتلىرى
preview-persons-what = قوشۇلغان، ئۆزگەرگەن ياكى ئېلىنغان ھەربىر كىشى ۋە يېڭىدىن ئاشكارا بولىدىغىنى.
preview-nobody = ئۆزگىرىش يوق.
preview-what = نېمە بولدى
preview-person = كىشى
preview-none-yet = تېخى يوق
preview-no-longer-public = ئەمدى ئېلان قىلىنمايدۇ

# Draft: fair: plain words, terms of the glossary
## Lines of history

history-a-source = بىر مەنبە
history-editor = تەھرىر
history-claims = { $source }: { $count } بايان
history-claims-release = { $source }، { $release } چىققان تىزىملىك: { $count } بايان
history-claims-ended = { $claims }؛ ئەمدى ئېيتىلمايدىغىنى { $count }
history-ended = { $source }، { $release } چىققان تىزىملىك: ئەمدى ئېيتىلمايدىغىنى { $count }
history-listed-again = { $source }، { $release } چىققان تىزىملىك: تىزىملىكتە يەنە بار
history-no-longer-listed = { $source }، { $release } چىققان تىزىملىك: تىزىملىكتە ئەمدى يوق
history-disclosed = بىر باياننى كۆرۈش ھوقۇقى ئۆزگەردى: { $level }
history-claim-public-as = بىر باياننىڭ قانچىلىكى ئاشكارا ئىكەنلىكى قايتا بەلگىلەندى
history-person-public-as = بۇ كىشى ھەققىدە قانچىلىكى ئاشكارا ئىكەنلىكى قايتا بەلگىلەندى
history-embargo = بىر بايان { $day } كۈنىگىچە ئېلان قىلىنمايدۇ
history-embargo-over = بىر ئېلان قىلىش چەكلىمىسى بىكار قىلىندى
history-claim-withdrawn = بىر بايان قايتۇرۇۋېلىندى
history-claim-corrected = بىر بايان تۈزىتىلدى: ئورنىدا باشقا بىرى تۇرىدۇ
history-claim-restored = قايتۇرۇۋېلىنغان بىر بايان يەنە كۈچكە ئىگە
history-judged = بىر ھۆكۈم
history-judgement-undone = بىر ھۆكۈم بىكار قىلىندى
history-summary = قىسقىچە مەزمۇن
history-summary-confirmed = قىسقىچە مەزمۇن جەزملەشتۈرۈلدى
history-description = تەسۋىر
history-withheld = ئاممىغا كۆرسىتىلمەيدىغان بولدى
history-shown-again = ئاممىغا قايتا كۆرسىتىلدى
history-known-to = تىزىملىكىدە بار: { $source }
history-published = تۇنجى قېتىم ئېلان قىلىندى
history-changed = ئۆزگەردى: { $what }
history-newly-told = تۇنجى قېتىم ئېيتىلدى: { $what }
history-no-longer-said = تىزىملىك ئەمدى ئېيتمايدۇ: { $what }
history-told-no-more = ئەمدى ئېيتىلمايدۇ: { $what }
history-told-otherwise = باشقا بىر نەرسە ئۆزگەردى

# Draft: fair: plain words, terms of the glossary
## Feeds

feed-of-search = بۇ ئىزدەش لېنتا شەكلىدە
feed-of-source = بۇ مەنبەدىكى كىشىلەر لېنتا شەكلىدە

# Draft: fair: plain words, terms of the glossary
## An act, an intervention

act-count = { $count } بايان
act-accounts = بۇ ھەقتىكى بارلىق بايانلار
act-accounts-lede = خاتىرىلەنگەن تەرتىپ بويىچە يانمۇيان تۇرىدۇ. تەرتىپ ئەۋزەللىك ئەمەس.
act-field-when = قاچان
act-field-until = قاچانغىچە
act-field-where = قەيەردە
act-field-by = كىم قىلغان
act-field-sentence = ھۆكۈم
act-field-rights = سىياسىي ھوقۇقىدىن مەھرۇم قىلىش
act-field-to = نەتىجىسى
act-field-reason = ئېيتىلغان سەۋەب
act-field-words = ئېيتىلغان سۆز بىلەن
act-missing = <b>ھېچكىم ئېيتمايدۇ</b>: { $what }.
act-no-when = قاچان بولغانلىقىنى
act-no-where = قەيەردە بولغانلىقىنى
act-no-by = كىم قىلغانلىقىنى
act-drawn = ئېيتىلىشىچە قاچان
act-against = بۇنىڭغا زىت كېلىدىغىنى
act-against-lede = بۇ بايانلارنىڭ بىرى بىلەن بىرلا ۋاقىتتا راست بولالمايدىغان باشقا بايانلار.
intervention-unasked = مۇراجىئىتى خاتىرىلەنمىگەن جاۋاب
intervention-of-many = بۇ كۆپ كىشى ھەققىدە، بۇ كىشىنىڭ ئىسمى ئېيتىلمىغان.
intervention-what = نېمە
intervention-by = كىم
intervention-to = كىمگە
intervention-on = قاچان
intervention-words = سۆز بىلەن
intervention-from = كىم جاۋاب بەردى
intervention-silent = كىم سۈكۈت قىلدى
intervention-silence = سۈكۈت جاۋاب دەپ خاتىرىلىنىدۇ.
intervention-told = بۇنى كىم ئېيتىدۇ

# Draft: fair: plain words, terms of the glossary
## Facilities and organisations

nav-facilities = ئورۇنلار
nav-organisations = تەشكىلاتلار
facet-facility = ئورۇن
facet-party = تەشكىلات
refused-no-institution = بۇ ئادرېستا ئورۇنمۇ، تەشكىلاتمۇ كۆرسىتىلمەيدۇ
refused-no-institution-why = ئۇ ئەزەلدىن خاتىرىلەنمىگەن ياكى ئاشكارا ئەمەس بولۇشى مۇمكىن. ئىككىلا ئەھۋالدا بۇ بەت ئوخشاش كۆرۈنىدۇ.
act-field-facility = ئورۇن
act-speaker = سۆزلىگەن تەشكىلات
institution-unnamed = نامى يوق
institution-no-name = ھېچقانداق مەنبە نامىنى ئېيتمايدۇ. ماۋزۇدا مەنبەلەرنىڭ ئۇ ھەققىدە ئېيتقىنى تۇرىدۇ.
institution-told = مەنبەلەر ئۇ ھەققىدە نېمە ئېيتىدۇ
institution-officials = ئەمەلدارلار
institution-officials-lede = ئۇ يەردە كىم ۋەزىپە ئۆتەيدۇ دېيىلىدۇ. ئەمەلدار بىر رول: ئۇ كىشىنىڭ ئۆز بېتى يوق.
institution-says = ئومۇمەن نېمە دەيدۇ
institution-nobody = <b>ئاشكارا خاتىرە يوق.</b> بۇ ھېچكىم بۇ يەردە تۇتۇلمىدى ياكى ئېيتىلمىدى دېگەنلىك ئەمەس.
institutions-none = ھازىرچە ئاشكارا خاتىرە يوق.
institution-is =
    { $is ->
        [facility] ئورۇن
       *[other] تەشكىلات
    }
institution-persons-note =
    { $is ->
        [facility] بۇ يەردە تۇتۇلغان ياكى بۇ يەردە بىر ئىش قىلىنغان دېيىلگەن كىشىلەر. بۇ تۇتۇلغانلارنىڭ سانى ئەمەس: چەت ئەلدە تۇغقىنى بارلار ۋە ھۆججىتى ئاشكارىلانغانلارلا خاتىرىلىنىدۇ.
       *[other] بايانلىرىدا دەل شۇ نام بىلەن ھەرىكەت قىلغان، سورىغان، سورالغان، جاۋاب بەرگەن ياكى دۆلەت نامىدىن سۆزلىگەن دېيىلگەنلەر. نامنىڭ ئوخشاشلىقى بۇ يەرگە ھېچكىمنى ئېلىپ كەلمەيدۇ.
    }
institutions-lede =
    { $is ->
        [facility] تۇتۇپ تۇرۇش ياكى ئەمگەك ئورۇنلىرى، مەنبەلەر ئېيتقاندەك. بەتلىرىدىكى ھەر سۆزنىڭ كىمنىڭ ئىكەنلىكى كۆرسىتىلگەن. تىزىملىك تولۇقمۇ ئەمەس، ساناقمۇ ئەمەس.
       *[other] بۇ يەردە خاتىرىلەنگەنلەردە كىم ھەرىكەت قىلىدۇ، سورايدۇ، جاۋاب بېرىدۇ ياكى سۆزلەيدۇ. بەتلىرىدىكى ھەر سۆزنىڭ كىمنىڭ ئىكەنلىكى كۆرسىتىلگەن.
    }
institution-persons =
    { $is ->
        [facility]
            { $count ->
                [0] بۇ يەردە ھازىرچە ھېچكىم خاتىرىلەنمىگەن
               *[other] { $count } كىشى بۇ يەردە بولغان دېيىلىدۇ
            }
       *[other]
            { $count ->
                [0] ھازىرچە ھېچقانداق باياندا تىلغا ئېلىنمايدۇ
               *[other] { $count } كىشى ھەققىدىكى بايانلاردا تىلغا ئېلىنىدۇ
            }
    }
institutions-count =
    { $is ->
        [facility] { $count } ئورۇن
       *[other] { $count } تەشكىلات
    }
