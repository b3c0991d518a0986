# Қазақша хабарлар. Drafted by machine; no native reader has checked it yet.
#
# The line "Draft" above a heading says how sure the draft of its group is (good, fair, poor): whoever reads and corrects a
# group writes "read" and a date there. What is missing here is said in English. The terms are in docs/glossary.md. Kazakh in Arabic letters is made from
# this file, letter by letter. Dates stand after "бастап" as $on-from, before "дейін" as $on-to, and as $on-in.

number = { $count }
quoted = «{ $words }»
list-and = { $first } және { $last }
list-or = { $first } немесе { $last }

# Draft: fair: plain words, terms of the glossary
## On every page

site-name = Гуаһ
site-name-beside = Guwah
site-name-beside-lang = en
site-name-beside-dir = ltr
skip-to-content = Мазмұнға өту
menu = Мәзір
languages = Тілдер
this-page-in-your-language = Бұл бет қазақ тілінде
site-nav = Сайт
site-nav-again = Сайт, тағы да
nav-persons = Адамдар
nav-sources = Дереккөздер
nav-about = Тізілім және әдіс туралы
search-label = Аты, жері немесе нөмірі, кез келген жазылуда не әліпбиде
search-placeholder = Аты, кез келген жазылуда
search-button = Іздеу
workspace = Жұмыс аймағы
workspace-note = топ көре алатын нәрсені көрсетеді. Мұнда көрсетілгені үшін ештеңе жария болмайды.
invented-note = Бұл тізілімде оны сынап көру үшін ойдан құрастырылған адамдар бар. Олар санға да кіреді.
invented = Ойдан құрастырылған
invented-in-part = Ішінара ойдан құрастырылған
foot-edition = { $day } шыққан { $number }-басылым, бақылау сомасы <code>{ $root }…</code>. <a verify>Мұны қалай тексеруге болады</a> · <a editions>Барлық басылымдар</a>
foot-also-at = Басқа мекенжайлары:
foot-contact = Түзетулер және байланыс: { $contact }
foot-no-cookie = Бұл сайт cookie қоймайды, скрипт іске қоспайды және басқа сайттардан ештеңе жүктемейді.

# Draft: fair: plain words, terms of the glossary
## Words that stand on many pages

contested = Даулы
not-contested = Даулы емес
refuted = Теріске шықты
detained = Ұсталды
or = немесе
more = тағы { $count }
remove = алып тастау
show = Көрсету
before = Алдыңғысы
next = Келесісі
address = Мекенжайы
not-known = белгісіз
tier = { $tier }-дәреже
not-judged = бағаланбаған
as-written = жазылғанындай
as-it-is-now = Қазіргі бетті көру
all-persons = Барлық адамдар
first-page = Бірінші бет
page = { $page }-бет
page-of = { $of } беттің { $page }-беті
order-by-date = Тіркелген алғашқы күні бойынша; күнсіздер соңында.
no-news = Бір жылдан астам хабар жоқ
no-date-recorded = Күні тіркелмеген
no-date-to-draw = Көрсетілетін күні жоқ
not-dated = Күні көрсетілмеген
without-a-date = Күні жоқ
unnamed = Аты тіркелмеген
testifies = Айғақ беруші: { $name }
through = { $whom } арқылы
mark = { $act }: { $on }
mark-held = { $held }: { $act }, { $on }
say-sentence = { $said }, { $sentence }
place-in = { $place }, { $within }
marks = { $first }, { $last }
office-held = { $holder }, { $post }
office-term = { $from }, { $until }
moment-at = { $day }, { $time }
relative-named = { $relation }: { $name }
count-persons = { $count } адам
count-sources = { $count } дереккөз
count-years = { $count } жыл
count-months = { $count } ай
count-days = { $count } күн
count-bytes = { $count } байт

# Draft: good: terms of the glossary
## How a claim is held

held-witnessed = көзімен көрген
held-stated = айтылған
held-relayed = естіп жеткізілген
held-rumoured = қауесет
held-inferred = болжам
held-feared = қорқыныш
held-denied = жоққа шығарылған
held-witnessed-meaning = Өзі көрген, естіген немесе басынан өткерген.
held-stated-meaning = Қайдан білетінін айтпай, белгілі нәрсе ретінде айтады.
held-relayed-meaning = Аты аталған немесе сипатталған біреуден естіген.
held-rumoured-meaning = Ел аузында жүр, бірақ кім айтқанын ешкім білмейді.
held-inferred-meaning = Басқа нәрседен қорытып шығарылған.
held-feared-meaning = Солай болды деген хабар жоқ, бірақ содан қауіптенеді.
held-denied-meaning = Олай емес дейді.
contested-meaning = Екі баянның екеуі бірдей рас бола алмайды: іздеуде, тізімдер мен санауда — жазылғанның кез келгені туралы; адам бетінің басында — оның қайда екені туралы.

# Draft: good: held by a table of cases
## Dates: $case is plain, from (after "since"), to (after "until") or in

date-day = { $year } жылғы { $day } { $month }
date-month = { $year } жылғы { $month }
date-season =
    { $case ->
        [from] { $year } жылғы { $month } мезгілінен
        [to] { $year } жылғы { $month } мезгіліне
        [in] { $year } жылғы { $month } мезгілінде
       *[plain] { $year } жылғы { $month }
    }
date-year =
    { $case ->
        [from] { $year } жылдан
        [to] { $year } жылға
        [in] { $year } жылы
       *[plain] { $year } жыл
    }
date-decade = { $decade }-жылдар
date-about = шамамен { $date }
date-perhaps = мүмкін { $date }
date-perhaps-about = мүмкін шамамен { $date }
date-by = { $date-to } дейін
date-or-earlier = { $date } немесе одан бұрын
date-or-later = { $date } немесе одан кейін
date-range = { $from } – { $to }
date-range-of-months = { $year } жылғы { $from-month } – { $to-month }
date-range-of-days = { $year } жылғы { $from-day } { $from-month } – { $to-day } { $to-month }
month-1 =
    { $case ->
        [from] қаңтардан
        [to] қаңтарға
        [in] қаңтарда
       *[plain] қаңтар
    }
month-2 =
    { $case ->
        [from] ақпаннан
        [to] ақпанға
        [in] ақпанда
       *[plain] ақпан
    }
month-3 =
    { $case ->
        [from] наурыздан
        [to] наурызға
        [in] наурызда
       *[plain] наурыз
    }
month-4 =
    { $case ->
        [from] сәуірден
        [to] сәуірге
        [in] сәуірде
       *[plain] сәуір
    }
month-5 =
    { $case ->
        [from] мамырдан
        [to] мамырға
        [in] мамырда
       *[plain] мамыр
    }
month-6 =
    { $case ->
        [from] маусымнан
        [to] маусымға
        [in] маусымда
       *[plain] маусым
    }
month-7 =
    { $case ->
        [from] шілдеден
        [to] шілдеге
        [in] шілдеде
       *[plain] шілде
    }
month-8 =
    { $case ->
        [from] тамыздан
        [to] тамызға
        [in] тамызда
       *[plain] тамыз
    }
month-9 =
    { $case ->
        [from] қыркүйектен
        [to] қыркүйекке
        [in] қыркүйекте
       *[plain] қыркүйек
    }
month-10 =
    { $case ->
        [from] қазаннан
        [to] қазанға
        [in] қазанда
       *[plain] қазан
    }
month-11 =
    { $case ->
        [from] қарашадан
        [to] қарашаға
        [in] қарашада
       *[plain] қараша
    }
month-12 =
    { $case ->
        [from] желтоқсаннан
        [to] желтоқсанға
        [in] желтоқсанда
       *[plain] желтоқсан
    }
season-spring = көктем
season-summer = жаз
season-autumn = күз
season-winter = қыс
ago-less-than-a-month = бір айға жетпеген уақыт бұрын
ago-months = { $count } ай бұрын
ago-years =
    { $half ->
        [yes] { $count } жарым жылдан астам уақыт бұрын
       *[no] { $count } жылдан астам уақыт бұрын
    }
since =
    { $when ->
        [before] { $edge-from } не одан бұрыннан бері
        [range] { $on } аралығындағы бір күннен бері
        [after] { $edge-from } не одан кейінгі күннен бері
       *[other] { $on-from } бері
    }
until =
    { $when ->
        [before] { $edge-to } не одан бұрынғы күнге дейін
        [range] { $on } аралығындағы бір күнге дейін
        [after] { $edge-to } не одан кейінгі күнге дейін
       *[other] { $on-to } дейін
    }
moment-end-of = { $on } күнінің соңы (UTC)
moment-entry = жазбалар кітабының { $position }-жазбасы

# Draft: fair: plain words, terms of the glossary
## The first page

home-title = Алып кетілген адамдардың тізілімі
home-heading = Кім алып кетілді, оларға не істелді, мұны кім айтады
home-lede = Атын өзіңіз білетіндей жазыңыз: кез келген әліпбиде, қалай жазылса да болады. Анық білуіңіз шарт емес.
home-search-label = Аты, жері немесе нөмірі
home-example = Мысалы: <a example>{ $name }</a>.
home-also-by = Сондай-ақ <a search>жағдайы, жері, күні немесе тізімі бойынша</a> не жеке куәлік нөмірінің бір бөлігімен; белгісіз таңбаның орнына <code>?</code> қойыңыз.
home-nobody = Әзірге ешкім жоқ
home-nobody-why = Әзірге <b>жария жазба жоқ</b>.
home-drawn-from = <a sources>{ $sources }</a> негізінде. Мұнда құжатталған адамдар ғана бар, алып кетілгендердің бәрі емес. Көпшілігі еш жерде тіркелмеген.
home-contested = <a contested>{ $count } адам</a> туралы баяндар бір-біріне қайшы.
home-unnamed-too = Аты белгісіздер де осында.
home-bars = Жолақ неғұрлым ұзын болса, күні соғұрлым белгісіз. Бағыттама одан кейін хабар тіркелмегенін білдіреді.
home-first-of = { $persons } ішінен алғашқы { $shown } көрсетілген.
home-all = Барлығы: { $persons }
home-doors = Мұнда не істей аласыз
home-look = Адам іздеу
home-look-how = Аты бойынша, кез келген жазылуда не әліпбиде; жері, күні, тізімі не нөмірі бойынша іздеңіз. Әр нәтижеде оның неге табылғаны айтылады.
home-sources = Дереккөздерді тексеру
home-sources-how = Әр мәліметтің дереккөзі, онда кім сөйлейтіні және қандай негізде жарияланғаны көрсетіледі.
home-cite = Беттің белгілі бір күнгі күйіне сілтеме жасау
home-cite-how = Әр адамның бетін кез келген күнгі күйінде көруге, сілтеуге және дәйексөз етуге болады.
home-claims = Мәлімет қаншалықты анық?
home-claims-how = Мұнда ештеңе «факт» деп аталмайды. Әр мәлімет бір дереккөзден алынып, айтушысымен бірге тұрады. Екеуі қайшы келсе, екеуі де қалады.
method-and-definitions = Әдіс және анықтамалар

# Draft: fair: plain words, terms of the glossary
## Results of a search

search-found-for = «{ $text }» бойынша { $count } адам
search-nearest = Айтылуы ең жақындары алдымен.
search-narrow = Нәтижелерді тарылту
search-only = Сүзгілер:
search-not-used = <b>«{ $given }» ескерілмеді.</b> Мынаны жазыңыз: { $accepted }.
search-no-filter = <b>«{ $given }» – сүзгі емес</b>, ол сөз ретінде ізделді. Сүзгілер: { $filters }.
accepted-value = қос нүктеден кейінгі мән
accepted-date = 2018, 2018-02 немесе 2017-04..2017-09 сияқты күн
accepted-has = has:photo немесе has:testimony
accepted-contested = contested:yes немесе contested:no
accepted-at = at:residence:Emin, at:camp:Xinjiang немесе at:held:Xinjiang
accepted-facility = мекеменің белгісі: 32 он алтылық таңба
accepted-field = мыналардың бірі: { $filters }
search-nobody = Ештеңе табылмады
search-without-filters = Сүзгілерсіз іздеу
search-try-one-name = Екі есімнің орнына біреуін немесе әкесінің атын жазып көріңіз.
search-try-sound = Атын естілуінше жазып көріңіз; қалай жазылғаны маңызды емес.
search-try-place = Жерді немесе жылды жазып көріңіз: <code>place:Tacheng</code>, <code>detained:2018</code>.
search-try-number = Жеке куәлік нөмірінің білетініңізді жазып, қалғанына <code>?</code> қойыңыз.
search-tried = Мына жазылулары да ізделді:
search-not-here = Мұнда жоқ адам да алып кетілген болуы мүмкін.
search-only-pages = Бұл нәтижелерде бар-жоғы { $count } бет бар
search-pages = Нәтижелер беттері
search-not-them = Іздеген адамыңыз бұл емес пе?
search-try-more = Әкесінің атын, жерін немесе жылын жазып көріңіз.
facet-status = Соңғы жағдайы
facet-place = Жері
facet-detained = Алғаш ұсталған кезі
facet-born = Туған кезі
facet-died = Қайтыс болған кезі
facet-released = Босатылған кезі
facet-sentenced = Сотталған кезі
facet-ethnicity = Ұлты
facet-profession = Кәсібі
facet-sex = Жынысы
facet-list = Дереккөз
facet-tier = Ең сенімді баян
facet-also = Сондай-ақ
has-testimony = Айғағы бар
has-photo = Фотосуреті бар
why-same = дәл сол: <mark>{ $asked }</mark>
why-same-in-another-script = басқа әліпбидегі сол ат: <mark>{ $asked }</mark> және <mark>{ $found }</mark>
why-alike-in-another-script = басқа әліпбиде, естілуі ұқсас: <mark>{ $asked }</mark> және <mark>{ $found }</mark>
why-alike = естілуі ұқсас: <mark>{ $asked }</mark> және <mark>{ $found }</mark>
why-partly-alike = біраз ұқсас: <mark>{ $asked }</mark> және <mark>{ $found }</mark>
why-in-the-name = { $why }; толық аты { $name }
why-missing = { $word }: бұл атта жоқ
why-place = жері: <mark>{ $place }</mark>
why-place-in-source = жері: <mark>{ $place }</mark>; дереккөзде { $words }
why-number = жеке куәлік нөмірі: <mark>{ $number }</mark>
why-text = мәтінде:

# Draft: fair: plain words, terms of the glossary
## A person: the head

person-number = { $number }-адам
person-row = { $list }, { $row }-жол
person-record = { $id } жазбасы
name-not-recorded = Аты тіркелмеген адам
person-invented = Тізілімді сынап көру үшін ойдан құрастырылған. Мұндай адам жоқ.
person-invented-in-part = Бұл беттің кейбір дереккөздері тізілімді сынап көру үшін ойдан құрастырылған. Оларда айтылғандар болмаған.
this-person = бұл адам
head-unnamed = аты тіркелмеген; тізілімнің өз сөзі
head-also = бұлай да тіркелген
head-machine = басқа әліпбилерде; іздеу үшін машина жазған, дереккөзден емес
head-withheld = <b>Жұртшылыққа көрсетілмейді:</b> { $why }
head-summary-held = Жұртшылыққа көрсетілмейді: осы мазмұнның негізіндегі бір бөлік енді жарияланбайды. Редактор растағаннан кейін қайта көрсетіледі.
photo-of = Фотосурет: { $name }; дереккөздің айтуынша: { $source }
photo-named = Фотосурет аталған; файлы жоқ
photo-none = Фотосурет жоқ
picture-of-kind = { $kind } сурет, { $width } × { $height } пиксель
picture = Сурет, { $width } × { $height } пиксель
person-as-of = <b>Бұл бет мына уақытқа дейін тіркелгенді көрсетеді: { $moment }.</b> Содан бері белгілі болғаны мұнда жоқ. <a now>Қазіргі бетті көру</a>
on-this-page = Осы бетте
worth = Назар аударуға тұрарлық
worth-note = Мұны тек топ көреді. Ештеңе өзгермейді: адамдардың айтқаны айтқан күйінде сақталады.

# Draft: fair: plain words, terms of the glossary
## A person: the last status

status = Соңғы хабарланған жағдайы
status-as-of = Соңғы хабарланған жағдайы, { $on }
no-news-since = <b>Бір жылдан астам хабар жоқ:</b> соңғы хабар: { $on }
status-none = Жағдайы туралы хабар жоқ.
status-gone = Бұрын «{ $status }» делінген; { $list } тізімінде { $on-to } дейін тұрған.
status-unconfirmed = Шенеуніктер: { $what }; жақындарының ешқайсысы растамайды
status-changed = Шенеуніктер бұрын басқаша айтқан
status-discarded = Редактор бұл баянды теріске шығарылған не қайтарып алынған деп білді; ол есепке алынбайды
status-term-ended = Жаза мерзімі аяқталған уақыт: { $on }; босатылғаны хабарланбаған
status-term-ended-unconfirmed = Жаза мерзімі аяқталған уақыт: { $on }; босатылғанын жақындарының ешқайсысы растамайды
status-term-ended-alone = Жаза мерзімі аяқталған уақыт: { $on }
status-contested = Даулы: { $count } баян
status-held-past-term = Жаза мерзімі аяқталуға тиіс уақыт: { $on }; одан кейін де ұстауда екені айтылады
status-unread = { $words } (жазылғандай)
status-disputed-by = Редактор бұған қарсы қояды: { $what }
status-against = Бұған басқа баян қарсы тұр: { $what }
status-refuted = Кейінгі тірілік белгісі теріске шығарады: { $what }
status-lived-on = Тірілік белгісі: { $what }
status-dropped = Енді айтылмайды: { $what }
status-days-differ = Күні даулы: { $days }
status-sentences-differ = Жаза мерзімі даулы: { $sentences }
say-feared-dead = Қайтыс болды деп қауіптенеді
say-rumoured-dead = Қайтыс болды деген қауесет бар
say-believed-dead = Қайтыс болған деп есептеледі
say-feared = Қорқыныш: { $what }
say-rumoured = Қауесет: { $what }
say-inferred = Болжам бойынша: { $what }
say-denied = Жоққа шығарады: { $what }
say-denied-by-officials = Билік жоққа шығарады: { $what }
say-denied-by-others = Билік өкілі емес біреу жоққа шығарады: { $what }
sentence-death = өлім жазасы үкімі
sentence-life = өмір бойына
sentence-suspended = { $sentence }, кейінге қалдырылған
sentence-suspended-for = { $sentence }, { $length } мерзімге кейінге қалдырылған
measure-exile = жер аудару
measure-house-arrest = үйқамақ
measure-restricted-liberty = бас бостандығын шектеу
measure-supervision = қадағалау
measure-probation = сынақ мерзімі
measure-community-service = қоғамдық жұмыстар
sentence-rights = { $sentence }, оған қоса саяси құқықтарынан айыру: { $length }
sentence-rights-for-life = { $sentence }, оған қоса саяси құқықтарынан өмір бойына айыру
sentence-rights-alone = саяси құқықтарынан айыру: { $length }
sentence-rights-alone-for-life = саяси құқықтарынан өмір бойына айыру
sentence-reduced = { $sentence } (бұрынғысы: { $former })
sentence-beside-words = { $sentence } ({ $words })
length-and-days = { $length } { $days }
length-range = { $from } – { $to }
length-years-months = { $years } { $months }
order-none-preferred =
    Шешім шығарылмаған. { $voices ->
        [2] Екеуінің ешқайсысына артықшылық берілмейді
       *[other] Ешқайсысына артықшылық берілмейді
    }
order-editor = Редактор мұндағы бір баян туралы шешім шығарған; шешім сол баянның қасында тұр.
order-judged = Редактор бірінші баянды артық көреді. Екіншісі де қалады.
order-judged-why = Редактор бірінші баянды артық көреді, себебі: { $why }. Екіншісі де қалады.
order-fear-behind = { $none }. Айтылғаны қорқыныштан, қауесеттен және жоққа шығарудан бұрын тұрады.
order-official-earlier = { $none }. Ресми мәлімдеме ертерек айтылғандықтан бірінші тұрады.
order-earlier = { $none }. Ертерек баян бірінші тұрады.
order-heavier = { $none }. Ауырырақ баян бірінші тұрады.

# Draft: fair: plain words, terms of the glossary
## A person: what is known first

fact-last-word = Ол туралы соңғы хабар
from = айтқан: { $speaker }
from-contested = айтқан: { $speaker }; даулы
fact-taken-together = Сол кезде бірге алып кетілгендер
fact-of-the-family = отбасынан { $count } адам
fact-last-reported =
    { $count ->
        [one] соңғы хабар бойынша: { $custody }
       *[other] бәрі туралы соңғы хабар: { $custody }
    }
fact-probable-reason = Ықтимал себебі
fact-reason-given = Айтылған себебі
according-to = айтқан: { $speaker }
fact-more = тағы { $count }, Мәліметтерден қараңыз

# Draft: poor: kinship differs by side and age
## A person: who speaks. $term is the key of a kinship or relation, for languages that decline it

relation =
    { $term ->
        [parent] ата-анасы
        [father] әкесі
        [mother] анасы
        [child] баласы
        [son] ұлы
        [daughter] қызы
        [sibling] бауыры
        [brother] ағасы немесе інісі
        [elder_brother] ағасы
        [younger_brother] інісі
        [sister] әпкесі немесе қарындасы
        [elder_sister] әпкесі
        [younger_sister] қарындасы
        [spouse] жұбайы
        [husband] күйеуі
        [wife] әйелі
        [former_spouse] бұрынғы жұбайы
        [fiance] атастырылған жұбайы
        [grandparent] ата-әжесі
        [grandfather] атасы
        [grandmother] әжесі
        [grandchild] немересі
        [uncle_or_aunt] ағасы, нағашысы немесе тәтесі
        [uncle] ағасы (әкесінің бауыры) немесе нағашысы
        [aunt] тәтесі (әке не ана әпкесі)
        [nephew] бауырының ұлы немесе жиені
        [niece] бауырының қызы немесе жиені
        [cousin] немере ағайыны, жиені немесе бөлесі
        [parent_in_law] қайын ата-енесі
        [father_in_law] қайын атасы
        [mother_in_law] қайын енесі
        [son_in_law] күйеу баласы
        [daughter_in_law] келіні
        [brother_in_law] жездесі, қайнағасы, қайнысы немесе бажасы
        [sister_in_law] жеңгесі, балдызы, қайын сіңлісі немесе абысыны
        [step_parent] өгей ата-анасы
        [step_child] өгей баласы
        [relative] туысы
        [cellmate] камераласы
       *[other] { $relation }
    }
relation-of = { relation }
speaker-unnamed = { $number }-куәгер
relation-self = өзі
relation-own-account = өз айтқаны
testimony = Айғақ
testimony-lede = Ол үшін кім сөйлейді және қай жерден
testimony-how = <b>Мұны қайдан біледі:</b> { $how }
testimony-summary = Тізілімнің қысқаша мазмұны.
testimony-as-told = Айтушының өз сөзі:
testimony-not-copied = Дәл сөзі дереккөзде.
testimony-translation = Аудармасы:

# Draft: fair: plain words, terms of the glossary
## A person: claims

claims = Мәліметтер
claims-lede = Барлық баян және оны кім бергені. Мәлімет үстіндегі сызық оның негізін көрсетеді.
claims-all = Барлық мәлімет ({ $count }):
claims-key = Белгілер
claims-refuted =
    { $held ->
        [rumoured] Теріске шықты: қауесет өзін теріске шығарған сөздің қасында қалады
        [feared] Теріске шықты: қауіп өзін теріске шығарған сөздің қасында қалады
        [relayed] Теріске шықты: біреуден естіп айтылғаны өзін теріске шығарған сөздің қасында қалады
        [inferred] Теріске шықты: болжам өзін теріске шығарған сөздің қасында қалады
       *[other] Теріске шықты: айтылғаны өзін теріске шығарған сөздің қасында қалады
    }
claims-earlier = Бұрынғы, енді айтылмайтын мәліметтер
claims-earlier-count = Бұрынғы, енді айтылмайтын мәліметтер: { $count }
claims-missing = Мыналар туралы <b>ештеңе тіркелмеген</b>: { $what }.
claims-now = Қазір { $count } мәлімет.
claim-withdrawn = қайтарып алынды: { $why }
claim-corrected = түзетілді, орнына басқа мәлімет қойылды: { $why }
fold-more-claims = { $of }: тағы { $count } мәлімет
fold-more = { $of }: тағы { $count }
group-fate = Ол қайда және оған не болды
group-reason = Ол неге алып кетілді
group-who = Ол кім
group-health = Денсаулығы
group-treatment = Оған қалай қарады
group-account = Айтылғанындай
group-evidence = Аталған дәлелдер
group-other = Тізімдердің өз сөзімен
missing-name = аты
missing-born = туған күні
missing-birthplace = туған жері
missing-profession = кәсібі
missing-place = қайда ұсталып отырғаны
missing-trial = сот
missing-health = денсаулығы
missing-treatment = оған қалай қарағаны
age-range = { $from }–{ $to }
age-or-more = { $from } не одан көп
age-under = { $under } жасқа толмаған
age-in = { $years } ({ $on-in })
born-of-age = шамамен { $years } туған; жасынан есептелген
number-division = алғашқы алты сан: алғаш тіркелген жері { $place }
number-birth-year = келесі төртеуі: туған жылы { $year }
number-birth-day = туған күні: { $on }
number-check-fails = тексеру таңбасы сәйкес келмейді
number-masked = қалғаны көрсетілмейді
relative-not-named = аты аталмаған
act-detail = { $words }
act-for = себебі: { $words }
act-and-for = және { $words }
act-in = жері: { $words }
act-by = кім: { $words }
act-denied = жоққа шығарылған нәрсе: { $act }
reason-for = неге берілген себеп: { $act }
place-within = { $place } құрамында
also-written = басқаша жазылуы:

# Draft: fair: plain words, terms of the glossary
## A person: chronology, family

chronology = Уақыт тізбегі
chronology-key = Жолақ неғұрлым ұзын болса, күні соғұрлым белгісіз. Жиекпен: шамамен. Үзік сызық: естіп жеткізілген не болжам. Нүктелі: қауесет не қорқыныш.
no-word = Одан хабар жоқ
no-later-word = Ол туралы кейінгі хабар тіркелмеген
family = Отбасы
family-lede = Отбасы мүшесі ретінде кім аталған және олар туралы не тіркелген.
family-drawn = Отбасы сызбасы; төмендегі тізімде де сол айтылады
family-unlinked = Сызықсыз: туыстығы айтылмаған.
frame-solid = Тұтас жақтау: ұстау, шектеу немесе босату хабарланған.
frame-dotted = Нүктелі жақтау: тек қорқыныш не қауесет.
frame-half = Жартысы тұтас, жартысы нүктелі: баяндар бір-біріне қайшы.
frame-bare = Жіңішке жақтау: ұстау туралы ештеңе хабарланбаған.

# Draft: fair: plain words, terms of the glossary
## A person: asked and answered

asked = Өтініштер мен жауаптар
asked-lede = Басқалар ол үшін не істеді және қандай жауап келді. Үнсіздік жауап ретінде тіркеледі.
asked-done = Не істелді
asked-back = Не жауап келді
asked-no-enquiry = Өтініш тіркелмеген
asked-no-answer = Жауап тіркелмеген
asked-kind = { $words }
asked-by = кімнен: { $words }
asked-to = кімге: { $words }
asked-on = { $on }
asked-unknown = алушысы мен күні тіркелмеген
asked-not-by-name = аты аталмаған
answered-from = кімнен: { $words }
no-reply = Жауап жоқ

# Draft: fair: plain words, terms of the glossary
## A person: sources, history, how to cite

person-sources-lede = Әр мәлімет қайдан алынған.
gives-account-of = Мына кісілер мәліметінің дереккөзі:
gives-not-assessed = сенімділігі әлі бағаланбаған
list-row = { $row }-жол
listed = тізімде: { $spans }
listed-until = { $on-to } дейін тізімде болған
no-longer-listed = тізімде болған: { $spans }; енді тізімде жоқ
span = { $from } – { $to }
span-since = { $on-from } бері
span-again = { $before }, қайтадан { $next }
history = Өзгерістер тарихы
history-lede = Кім нені өзгертті. Әр жол беттің сол кездегі күйіне апарады.
history-older = Бұрынғы { $count } жазба
history-as-of = Беттің белгілі бір күн соңындағы күйі
cite = Дәйексөз
cite-lede = Беттің дәл осы күйі.
cite-person = { $number }-адам
cite-record = { $id } жазбасы
cite-as-of = Guwah, «{ $name }», { $record }, тіркелген күйі: { $moment }.
cite-edition = Guwah, «{ $name }», { $record }, { $number }-басылым, { $day }.
cite-day = Guwah, «{ $name }», { $record }, { $day }.
cite-as-today = Бүгінгі күйі
receipt = Жазбаның растамасы
receipt-download = Растаманы жүктеп алу
receipt-what = Онда осы жазба және оның басылымда бар екенінің дәлелі бар.
receipt-check = Оны қалай тексеруге болады

# Draft: fair: plain words, terms of the glossary
## Sources

sources-lede = Бұл тізілімде кім немесе не сөйлейді.
sources-none = <b>Жария дереккөз жоқ.</b>
source-what = Бұл не
source-kind = Түрі
source-list = Тізім
source-not-linked = Сілтеме жоқ: ол сайтты жүргізушілер сіздің барғаныңызды көрер еді.
source-note = Ескертпе
source-consent = Келісім
source-no-consent = Тіркелмеген. Одан ештеңе жарияланбайды.
source-consent-to = Берілген келісім: { $purposes }.
source-told = Айтушыға жарияланған көшірмелерді қайтарып алуға болмайтыны ескертілген.
source-ground = Жариялау негізі
source-statements = Жалпы не айтады
source-statements-note = Бір адам туралы емес. Тізілімнің сөзімен.
source-persons = Ол айтатын адамдар
source-nobody = <b>Жария жазба жоқ.</b>
source-pages = Адамдар беттері

# Draft: poor: words of statistics
## Two records side by side, for the team

two-heading = Неге осы екеуі
two-not-judged = Олардың бір адам екенін әлі ешкім шешкен жоқ.
two-judged-same = Бір адам деп шешілген.
two-judged-not-the-same = Екі адам деп шешілген.
two-judged-undecided = Шешілмеген деп танылған.
two-names = Аттары
two-names-how = Естілуі ең ұқсас екеуі, сөз сөзімен. 1 – естілуі бірдей, 0 – мүлде ұқсамайды.
two-one = Бірі
two-other = Екіншісі
two-alike = Ұқсастығы
two-more-names = Біреуінің көп атынан алғашқы қырқы ғана салыстырылды.
two-said = Екеуі туралы айтылғаны
two-said-how = Сәйкес келетін, өзгеше немесе тек біреуінде бар сөздер.
two-about = Не туралы
two-agree = Сәйкес келе ме
two-only-one-says = тек біреуі айтады
two-the-same = бірдей
two-differ = өзгеше
two-undecided = { "" }
two-weights = Әрқайсысы не дейді
two-weights-how = Әр мәлімет екеуінің бір адам болуын қаншалықты ықтимал немесе ықтималсыз ететіні. Осы тізілімде жиі кездесетін нәрсе аз айтады. Бұл салмақтар алдын ала қойылған; guwah duplicates оларды бүкіл тізілімнен үйренеді.
two-weight = Салмағы
two-says-nothing = ештеңе айтпайды
two-likelier = { $times } есе ықтималырақ
two-less-likely = { $times } есе ықтималдығы аз
two-together = Бірге: осындай 100 жұптың шамамен { $count } бір адам болар еді.
two-together-most = Бәрі бірге: осындай 100 жұптың 99-дан астамы бір адам болар еді.
two-together-few = Бәрі бірге: осындай 100 жұптың 1-ден азы бір адам болар еді.
two-before = Салыстырғанға дейін: кез келген екі жазба
two-capped = Туған күндері не жастары бір-біріне қайшы
two-capped-how = есімдер не десе де, екіден бірден төмен қалады

# Draft: fair: plain words, terms of the glossary
## What cannot be shown

refused-no-page = Мұнда бет жоқ
refused-no-page-why = Мекенжай толық көшірілмеген болуы мүмкін. Оның орнына атын іздеп көріңіз.
refused-no-person = Бұл мекенжайда ешкім көрсетілмейді
refused-no-person-why = Адам мүлде тіркелмеген немесе жария емес болуы мүмкін. Екі жағдайда да бұл бет бірдей көрінеді.
refused-not-a-record-why = Мекенжайда жазба аталмаған. Оның белгісін (32 он алтылық таңба), жария нөмірін немесе тізім:белгі дегенді жазыңыз.
refused-withdrawn = Енді жарияланбайды
refused-withdrawn-why = Бұл нөмірмен біреу жарияланған еді, енді жарияланбайды. Нөмір басқа ешкімге берілмейді. Ескі көшірмелерін таратпауыңызды сұраймыз.
refused-elsewhere = Бұл беттің мекенжайы басқа
refused-elsewhere-why = Ол бір-ақ қадам жерде.
refused-go-there = Соған өту
refused-no-source = Бұл мекенжайда дереккөз көрсетілмейді
refused-no-source-why = Дереккөз мүлде тіркелмеген немесе жария емес болуы мүмкін. Екі жағдайда да бұл бет бірдей көрінеді.
refused-not-then = Ол кезде мұнда ештеңе тіркелмеген еді
refused-not-then-why = Бұл адам мына уақытта тіркелмеген немесе жария емес еді: { $moment }.
refused-unusable = Мұны пайдалануға болмайды
refused-too-long = Мекенжай тым ұзын
refused-too-long-why = Мекенжай тым ұзын. Сұрау белгісінен кейінгі бөлігі 8 000 байттан аспауы керек.
refused-only-reading = Бұл бетті тек оқуға болады
refused-only-reading-why = Бұл мекенжайға ештеңе жіберуге болмайды.
refused-failed = Қазір тізілімді оқу мүмкін емес
refused-failed-why = Бұл сіздің емес, біздің кінәміз. Ештеңе жоғалған жоқ. Бір минуттан кейін қайталап көріңіз.
refused-bad-address = Мекенжайдың сұрау белгісінен кейінгі бөлігін оқу мүмкін емес.
refused-bad-page = Ондай нәтижелер беті жоқ. 1-ден басталатын бүтін сан жазыңыз.
refused-line-too-long = Іздеу жолы 1 000 таңбадан ұзын. Ат, жер, нөмір немесе мәтіннің бірнеше сөзін жазыңыз.
refused-too-many-filters = Бір мезгілде 40-тан көп сүзгіні пайдалануға болмайды. Кейбірін алып тастаңыз.
refused-not-a-moment = Бұл күн де, уақыт та емес. Күн (2026-11-22) немесе мезет (2026-11-22T10:00:00Z) жазыңыз.
refused-one-moment = Бұл сайт бір басылымды көрсетеді: бәрі бір күндегі күйінде. as_of жазбаңыз. Бұрынғы басылымдар басылымдар бетінде.
refused-two-needed = Екі жазба керек: ?a=…&b=…

# Draft: fair: plain words, terms of the glossary
## About and method

about-heading = Бұл тізілім туралы
about-lede = Гуаһ ({ $name }, ұйғырша: куә) адамдарға не істелгені туралы айтылғанды сақтайды: олар кім, оларға не істелді, мұны кім айтады және қайдан белгілі.
about-claims = Мұнда ештеңе «факт» деп аталмайды. Бәрі – <b>мәлімет</b>: бір дереккөзден алынған бір тұжырым. Оны кім айтқаны, кім арқылы жеткені, қашан айтылғаны және айтушы қайдан білетіні бірге тұрады. Бір-біріне қайшы мәліметтердің екеуі де қатар қалады.
about-as-written = Дереккөздің өз сөзі ешбір терминге сәйкес келмесе, сол сөз сақталып, «жазылғанындай» деп белгіленеді. Ешкімнің сөзі терминге күштеп сыйғызылмайды.
about-contested-heading = Даулы, теріске шыққан
about-contested = деген белгі қолмен қойылмайды. Ол мәліметтердің өзінен шығады: бір дереккөз екіншісінің айтқанын жоққа шығарады; екі дереккөздің біреуі ғана рас бола алатын мән береді; мемлекет бір себеп, отбасы басқа себеп айтады; біреуі адам қайтыс болды десе, екіншісі жазасын өтеп жатыр дейді. Іздеу, нәтижелер тізімі мен санау жазылғанның кез келгеніндегі қайшылықты білдіреді; адам бетінің басындағы белгі оның қайда екені туралы қайшылықты білдіреді.
about-refuted = Қауесет, қауіп не біреуден естілген ғана өлім кейінгі қоңырау, босату немесе түсірілім айтылғанда <b>теріске шығады</b>; біреу өзі айтқан өлім адамды кейін тірі көрген кісі болғанда немесе сол айтушының өзі солай дегенде теріске шығады. Теріске шыққаны өзін теріске шығарған сөздің қасында бетте қалады.
about-status-heading = Соңғы жағдайы
about-status = Жағдай мәліметтерден бір ережемен шығарылады. Әр айтушының адам қайда екені туралы соңғы хабары алынады. Басқа біреудің кейінгі уақыт туралы айтқаны оның орнын басады, егер бірінші айтушы оны жоққа шығармаса, күмәнданбаса не басқадан қорықпаса: әпкесі 2017 жылы лагерь деп, тәтесі 2019 жылы босатылды десе, жағдайы – босатылу. Қалған баяндар тең тұрады. Редактор шешпесе, ертерегі бірінші, қорқыныш айтылғаннан кейін тұрады. Бетте мұның қайсысы екені айтылады.
about-no-news = <b>«Бір жылдан астам хабар жоқ»</b> дегені де соңғы хабар келген күннен есептеледі. Ол қолмен енгізілмейді.
about-counts-heading = Сандар нені білдіреді
about-counts = Сандар мұнда кім тіркелгенін айтады. Олар қанша адам ұсталғанын, өлтірілгенін не жоғалғанын айтпайды. Кімнің тіркелетіні кімнің шетелде туысы барына, кімнің туысы айтуға бататынына және кімнің қағаздары сыртқа шыққанына байланысты. Екі жазбаның бір адам екенін әлі ешкім шешпесе, адам мұнда екі рет тұруы мүмкін.
about-safety-heading = Қауіпсіздік
about-safety = Жария сайтта дереккөзі жариялауға рұқсат бергені ғана бар. Қалғаны онда жасырылған емес; ол мүлде жоқ. Жеке куәлік нөмірінің алғашқы алты саны мен туған жылы ғана көрсетіледі. Көрсетуге болмайтын адам мен мүлде тіркелмеген адам бірдей көрінеді.
about-quiet = Бұл сайт cookie қоймайды, скрипт іске қоспайды, басқа сайттардан ештеңе жүктемейді және сіз басқан сілтемелерді белгілемейді. Ол басқа сайттарға сілтемейді: бөтен мекенжай – жай мәтін, сонда барғаныңызды ол жақта ешкім көрмейді.
about-terms-heading = Пайдалану және байланыс
about-no-licence = Тізілімді жүргізушілер оны қандай шартпен пайдалануға болатынын әлі айтқан жоқ. Мәліметтер оларды айтқандарға тиесілі.
about-contact = Түзетулер және басқа мәселелер: { $contact }
about-no-contact = Тізілімді жүргізушілер мұнда әлі байланыс мекенжайын берген жоқ.
about-definitions-heading = Анықтамалар
about-definitions = Әр термин мұнда нені білдіреді.

# Draft: poor: words of cryptography
## How to check this

verify-heading = Мұны қалай тексеруге болады
verify-lede = Бұл бетті сізге кім берсе де, оған сенуге міндетті емессіз. Мұнда айтылғанға тізілімді жүргізушілер қол қойған, оны ешкімнен сұрамай өзіңіз тексере аласыз.
verify-promise-heading = Неге кепілдік беріледі
verify-promise = Жария нәрсенің бәрі <b>басылым</b> болып шығады: нөмірі мен күні бар, кейін ешқашан өзгертілмейтін көшірме. Басылымға тек тізілімді жүргізушілерде бар кілтпен қол қойылады. Айна сайт, сервер иесі немесе жолдағы біреу бір әрпін өзгертсе, қолтаңба сәйкес келмей қалады.
verify-promise-not = Қолтаңба мәліметтің рас екенін айтпайды. Ол тізілімнің осы дереккөздердің осы сөздерін осы басылымда жариялағанын айтады.
verify-one-heading = Бір адамды тексеру
verify-one = Әр адам бетінің соңында, дәйексөздің қасында <b>жазбаның растамасы</b> бар: бір шағын файл. Онда жазбаның өзі, оның басылымға жататынының қысқа дәлелі және қолтаңба тұр. Оны жазбаларыңызбен бірге сақтаңыз: бұл сайт жоғалса да, оны тексеруге болады.
verify-one-how = Тексеру үшін Guwah бағдарламасын интернетке қосылмаған компьютерде-ақ ашып, мынаны жазыңыз:
verify-one-answer = Ол адамның нөмірін, басылымды және күнін айтады немесе файлдың өзгертілгенін айтады. Кілтті басқа жолмен алғаныңызбен салыстырыңыз: есепте басылған, телефонмен оқылған, басқа айнадан алынған. Жалған жасаушы жаңа кілт жасай алады, бірақ осы кілтпен қол қоя алмайды.
verify-all-heading = Бәрін тексеру
verify-all = Басылымды тұтас көшіріп, әр файлын тексеріңіз:
verify-all-serve = Көшірменің өзі – бөлек сайт: <code>guwah serve my-copy</code> мұнда көргеніңізді өз компьютеріңізден көрсетеді.
verify-since-heading = Ештеңенің қайта жазылмағанын тексеру
verify-since = Әр басылым өзінен бұрынғылардың бәрін атайды. Ескі басылымды немесе оның <code>signature</code> деген шағын файлын ғана сақтаған болсаңыз, бүгінгі басылым соның жалғасы ма, әлде арада тарих өзгертілген бе, көре аласыз:
verify-since-answer = Жаңа деп ұсынылған ескі басылым <b>rollback</b> деп, басқа тарих <b>fork</b> деп айтылады. Адамдар өздері не отбасы сұраса, тізілімнен шыға алады. Сонда олардың нөмірі «енді жарияланбайды» дейді, басқа ешкімге берілмейді, ал төмендегі кесте олардың санын көрсетеді.
verify-this-heading = Осы басылым
verify-number = Нөмірі
verify-root = Бақылау сомасы
verify-key = Кілті
verify-root-meaning = Бақылау сомасы – барлық жазбадан есептелген бір сан. Сомасы бірдей екі көшірмеде жазбалар бірдей: оны айна сайт көрсететінімен салыстырыңыз.
verify-editions-heading = Барлық басылымдар
verify-editions = Әрқайсысында қанша адам бар және не өзгертті.
verify-edition = Басылым
verify-added = Қосылды
verify-changed = Өзгерді
verify-withdrawn = Алынды
verify-none-heading = Басылымнан емес
verify-none = Бұл сайт қол қойылған басылымнан емес, тізілімнің өзінен берілуде, сондықтан мұнда тексеретін ештеңе жоқ. Тізілімді жүргізушілерден басылым сұраңыз.

# Draft: fair: plain words, terms of the glossary
## Ways through the site, results, lists

nav-map = Карта
nav-statistics = Сандар
nav-places = Жерлер
nav-lists = Тізімдер
nav-changes = Соңғы өзгерістер
nav-method = Әдіс
nav-glossary = Терминдер
nav-help = Қалай көмектесуге болады
nav-downloads = Жүктеп алу
nav-api = Бағдарламалар үшін
nav-feed = Өзгерістер лентасы
feed-latest = Соңғы өзгерістер
home-story = Бір адам
home-story-why = Ертең басқа адам. Әрқайсысы – көптің бірі.
home-story-photo = { $name }: фотосуреті
home-all-changes = Барлық өзгерістер
count-places = { $count } жер
count-lists = { $count } тізім
count-terms = { $count } термин
search-statistics = Осы адамдар диаграммада
search-map = Картада
search-understood = «{ $words }» сүзгі ретінде оқылды. <a literal>Осы сөздерді сол күйінде іздеу</a>
search-as-words = «{ $words }» жазылғандай ізделді: сұралған уақыт не жер бойынша сүзгі жоқ.
search-less = Ішінара сәйкес келетіндер
search-without = «{ $field }» сүзгісінсіз: { $value }
search-tell = Тізілімде жоқ адам туралы хабарлаңыз: { $contact }
search-tell-how = Тізілімде жоқ адам туралы хабарлаңыз
search-download = Осы нәтижелерді жүктеп алу:
search-feed = жаңадан қосылғандар лентасы
person-feed = Бұл адам туралы жаңалықтар
person-more-testimony = Айғақтар
person-more-time = Уақыт тізбегі
person-more-which = { $count } ішінен { $from }–{ $to }
person-more-back = Адамның бетіне қайту
person-more-testimonies = Тағы { $count } айғақ
page-before = Алдыңғысы
page-after = Келесісі
head-persons = Адамдар
head-place = Жері
head-role = Бұл жермен байланысы
head-status = Соңғы хабарланған жағдайы
head-source-kind = Дереккөз түрі
head-source = Дереккөз
only = Сүзгілер:
only-remove = алып тастау
only-all = Барлық адамдар
only-these = Осы адамдар
same-as-table = Кесте түрінде
same-on-map = Картада
all-places = Барлық жерлер
all-sources = Барлық дереккөздер
pages = Беттер
order-first-date = Тіркелген алғашқы күні бойынша; күнсіздер соңында.
no-person-shown = <b>Жария жазба жоқ.</b>
rows-more = тағы { $count }
facet-at = Бұл жермен байланысы
refused-accepted = { $accepted }
changes-bad-mark = «before=» дегеннен кейін бүтін сан жазыңыз.

# Draft: fair: plain words, terms of the glossary
## The next edition, words as told

foot-preview = Келесі басылымда жария болатындар
person-words-as-told = Айтушының өз сөзі
person-translation = Аудармасы

# Draft: fair: plain words, terms of the glossary
## Maps, charts and lists

only-pages = { $of ->
    [one] Бұл жерде бір-ақ бет бар.
   *[other] Бұл жерде бар-жоғы { $of } бет бар.
}
without-status = { $count } адамның жағдайы туралы хабар жоқ.

# Draft: fair: plain words, terms of the glossary
## The map

map-of = Карта: { $place }
map-world = Дүние жүзі
map-wider = Кеңірек карталар
map-told-below = Карта; кестеде де сол айтылады
map-persons = Осы картадағы жермен байланысты { $count } адам: сонда туған, тұрған немесе ұсталған, не оған сонда бірдеңе істелген.
map-place = Олардың бәрі және бұл жермен байланысы
map-caption = Нүктенің ауданы қанша адам екенін көрсетеді; бос нүкте онда ешкім тіркелмегенін білдіреді. Нүкте сол жердің картасына немесе бетіне апарады. Бірнеше жері бар адам әрқайсысында саналады. Нүкте көп адам қайдан алып кетілгенін емес, жазбалар қай жер туралы екенін көрсетеді: нүктесі аз жерден ешкім айтуға батпайтын да болуы мүмкін.
places-sum-map = Осы картамен байланысты { $count } адамның:
places-on-map = осы картада
places-undrawn = оның ішінде, бірақ өз нүктесі жоқ
places-elsewhere = тек басқа жерлерде
places-not-recognised = тек <a places>танылмаған жермен</a>
places-without = жері аталмаған
places-sum = Осы { $count } адамның:
places-recognised = жері танылған
map-nothing = Оның ішіндегі ешбір жер айтылмаған.
map-not-drawn = қайда орналасқаны мұнда белгісіз
map-its-map = карта
map-sources = Сұлбалар: Natural Earth, қоғамдық игілік; даулы шекараны сызу ешкімнің жағына шығу емес. Жерлер: GeoNames (CC BY 4.0), екі ондық таңба; өлке орталығында, ел ортасында сызылған.

# Draft: fair: plain words, terms of the glossary
## Places

place-persons = Мұнда <b>{ $count } адам</b> тіркелген.
place-called = Аттары
place-code = Әкімшілік бірлік коды
place-names-note = Осы аттардың кез келгенімен табылады. Атты тізімге енгізу ешкімнің жағына шығу емес.
place-roles = Адамдардың бұл жермен байланысы
place-roles-note = Бір адам бірнеше жолда тұруы мүмкін. Бұлар мұнда тіркелген адамдар туралы мәліметтер; осы жерде туған, алып кетілген не ұсталған адамның бәрінің саны емес. Кімнің тіркелетіні шетелде туысы барына және қағаздары сыртқа шыққанына байланысты. Дереккөздердің лагерьдің не түрменің өзі туралы айтқаны «Мекемелердегі» өз бетінде.
place-lies = Орналасуы
place-map-caption = Нүктенің ауданы осы адамдардың қаншасының сол жерге қатысы барын көрсетеді. Сұлбалар: Natural Earth; жерлер: GeoNames (CC BY 4.0).
place-inside = Оның ішіндегі жерлер
place-nobody = <b>Жария жазба жоқ.</b> Бұл ешкім алып кетілмегенін білдірмейді.
place-born = Осында туған
place-from = Осы жерден
place-lives = Осында тұрады немесе тұрған
place-held = Осында ұсталған, қамау түрі белгісіз
place-sentenced = Үкім осында шыққан
place-happened = Осында оған басқа бірдеңе істелген
language-en = Ағылшынша
language-romanised = Латын әрпімен
language-ug = Ұйғырша
language-kk = Қазақша
language-zh = Қытайша
language-ru = Орысша
language-tr = Түрікше
places-what = Дереккөздер мұнда тіркелген адамдармен байланыстыратын жерлер.
places-none = Жерлер туралы <b>жария жазба жоқ</b>.
places-as-written = Жазылғанындай
places-as-written-note = Дереккөздер атаған, бірақ мұндағы ешбір жерге сәйкес келмейтін жерлер. Сөздері сақталған.
places-words = Дереккөздің сөзімен

# Draft: fair: plain words, terms of the glossary
## Statistics

statistics-all = Мұнда { $count } адам тіркелген.
statistics-narrowed = Мұнда тіркелгендерден { $count } адам сәйкес келеді.
statistics-caveat = <b>Бұл – адамдардың емес, жазбалардың саны.</b> Кімнің шетелде туысы барына, кімнің туысы айтуға бататынына және кімнің қағаздары сыртқа шыққанына қарай тіркеледі. Бір айдың, жердің не ұстау түрінің жазбасы аз болса, бұл ол туралы аз естілгенін ғана білдіруі мүмкін. Біреу мұнда екі рет тұруы да мүмкін. Басқа адамдарды санау үшін <a search>іздеп, тарылтыңыз</a>, содан кейін нәтижелерден осында қайтыңыз.
statistics-when = Алғаш қашан ұсталды
statistics-when-how = Біреу айтқан алғашқы ұстау, қамауға не шектеуге алу, ауыстыру немесе байланыстың үзілуі бойынша.
statistics-no-date = Көрсетілетін күн жоқ.
statistics-held = Қалай ұсталып отыр
statistics-held-how = Соңғы хабарланғаны; одан бері жылдар өткен болуы мүмкін.
term-and-narrower = { $term } немесе оның кез келген түрі
statistics-held-note = Баяндар бір-біріне қайшы болса, адам әрқайсысының жолында саналады. «Бір жылдан астам хабар жоқ» дегені соңғы хабардың орнына емес, қасына қойылады.
statistics-where = Қайда
statistics-where-note = Адамның қатысы бар кез келген жер: онда туған, тұрған немесе ұсталған, не оған онда басқа бірдеңе істелген. Бірнеше жері бар адам әрқайсысында, сондай-ақ сол жерлер кіретін өлкеде тағы саналады.
statistics-who = Мұны кім айтады
statistics-who-note = Бірнеше дереккөз айтатын адам әрқайсысында саналады. Ұзын тізім бір қызының айтқанынан артық дереккөз емес.
months-bar = { $unit ->
    [year] Әр жолақ – бір жыл; ең биігі: { $when }, шамамен { $count }. Тұтас боялғаны: күні анық сол жылға жатады.
   *[month] Әр жолақ – бір ай; ең биігі: { $when }, шамамен { $count }. Тұтас боялғаны: күні анық сол айға жатады.
}
months-vague = { $count ->
    [one] Штрихталғаны: { $count } адамның күні бірнеше айдың бірінде екені ғана белгілі, сондықтан сол айларға тең бөлінген. Штрихталған бөлік кім екенін емес, қанша екенін көрсетеді.
   *[other] Штрихталғаны: { $count } адамның күні бірнеше айдың бірінде екені ғана белгілі, сондықтан сол айларға тең бөлінген; мысалы, «2017 жылы» алып кетілген адам сол жылдың әр айына он екіден бір бөлік қосады. Штрихталған бөлік кім екенін емес, қанша екенін көрсетеді.
}
months-unit = { $unit ->
    [year] Жыл
   *[month] Ай
}
months-certain = Анығы
months-share = Күні бұлыңғырлардың үлесі
months-too-vague = Сызылмаған: <b>{ $count } адам</b>; олар туралы { $months } айдан ұзақ уақыт қана айтылған немесе белгілі бір күннен бұрын не кейін болғаны ғана айтылған.
months-without-date = Сызылмаған: күні жоқ <b>{ $count } адам</b>.

# Draft: fair: plain words, terms of the glossary
## Lists

lists-releases = { $count ->
    [one] бір шығарылым: { $day }
   *[other] { $count } шығарылым, соңғысы: { $day }
}
lists-what = Басқалар жүргізетін тізімдер; мұнда шығарылым сайын оқылады. Тізім бұрын айтып, енді айтпайтын нәрсе сақталады және солай белгіленеді.
lists-none = <b>Жария тізім жоқ.</b>
list-source = Дереккөз және оның келісімі
list-narrow = Тарылту
list-releases = Шығарылымдар
list-releases-what = Шығарылым енді айтпайтын мәлімет оны айтқан шығарылымдармен бірге сақталады.
list-no-release = <b>Күні көрсетілген шығарылым жоқ.</b> Бұл тізім бір рет, күні көрсетілмей берілген.
list-release = Шығарылым
list-nth = { $day }, № { $nth }
list-rows = Файлдағы жолдар
list-listed = Тізімде
list-new = Жаңа
list-back = Қайта қосылған
list-gone = Енді тізімде жоқ
list-not-read = соңына дейін оқылмаған
list-note = Тек жария жолдар саналады. Енді тізімде жоқ адам босатылған, қайтыс болған немесе басқа себеппен алынған болуы мүмкін. Тізім мұны айтпайды.

# Draft: fair: plain words, terms of the glossary
## Changes

changes-what = Мұнда көрсетілген адамдар туралы тіркелгендер, ең жаңасы алдымен. Қайтарып алынған мәліметтер тізілмейді.
changes-what-edition = Әр басылымның алдыңғысынан айырмасы, ең жаңасынан бастап: тізім енді атамайтындар, не өзгергені, кім қосылғаны. Басылымнан алынғандары саналады, бірақ аталмайды.
changes-newest = Ең жаңалары
changes-older = Бұрынғы өзгерістер
changes-number = № { $number }
changes-none = Қаралған жазбалардың ішінде <b>жария өзгеріс жоқ</b>.
changes-editions = Басылымдар
changes-verify = Оларды қалай тексеруге болады

# Draft: fair: plain words, terms of the glossary
## Method

method-title = Жазбалар қалай жасалады және олардың шегі
method-lede = Мәліметтің не екені, қашан даулы болатыны және жағдайдың қалай шығарылатыны <a about>Тізілім және әдіс туралы</a> бетінде айтылған. Мұнда жазбалардың қалай жасалатыны, бағаланатыны, күні қойылатыны, саналатыны және түзетілетіні айтылады.
method-made = Айғақтан бетке дейін
method-made-1 = Біреу айтады, немесе құжат не тізім табылады. Ол <b>дереккөз</b> ретінде тіркеледі: кім сөйлейді, қашан және неге келісім берді.
method-made-2 = Оның адам туралы айтқаны мәлімет-мәлімет болып жазылады. Дереккөздің сөзі өзгертілмей қасында қалады; қысқаша мазмұны оның орнына емес, қасына қойылады.
method-made-3 = Редакторлар <b>шешеді</b>: екі жазба бір адам ба, баян қаншалықты сенімді. Шешімнің иесі мен күні бар, оны кері қайтаруға болады.
method-made-4 = <b>Басылымға</b> тек дереккөзі жариялауға рұқсат берген нәрсе көшіріледі, оған қол қойылады. Қалғаны онда жасырылған емес; ол онда жоқ.
method-tiers = Баян қаншалықты сенімді
method-tiers-note = Дәреже – бір баянға берілген баға; адамға да, ақиқатқа да берілген баға емес.
method-strongest = Ең сенімді баяны осы дәрежеде:
method-not-judged = Бағаланбаған
method-not-judged-note = Бұл адам туралы баянды әлі ешбір редактор бағалаған жоқ.
method-dates = Бұлыңғыр күндер
method-dates-1 = Адамдар «көктемде», «бидай орағынан бұрын», «шамамен 2017 жылы» деп еске алады. Күн айтылғанындай бұлыңғыр күйінде, ең ерте және ең кеш күнімен, дереккөздің сөзімен сақталады. Ол қаншалықты белгісіз болса, соншалықты ұзын сызылады: айтылған аралық – тұтас, шамамен болса – жиекпен, қауесет қана болса – нүктелі. Ешбір күн айтылғанынан дәлірек жасалмайды және уақыт белдеуіне қарай жылжытылмайды.
method-dates-2 = Ай бойынша диаграммада анық нәрсе тұтас боялады. Бірнеше айдың бірінде екені ғана белгілі нәрсе, ең көбі { $months } ай, сол айларға тең бөлініп, штрихталады. Одан да бұлыңғыры диаграмманың қасында саналады, сызылмайды.
method-lists = Тізім шығарылым сайын оқылады. Шығарылым алғаш рет айтқан нәрсе сол кезден басталады; енді айтпайтыны сол кезде аяқталады және бетте сол уақытқа дейін айтылған деп қалады. Біреудің енді тізімде жоқ болуы оның босатылғанын білдірмейді.
method-unknown = Біз нені білмейміз
method-unknown-1 = Қанша адам алып кетілгенін. Көпшілігі еш жерде тіркелмеген. Мұнда тіркелгендер: { $count }.
method-unknown-2 = Тіркелгендердің тіркелмегендерге ұқсайтын-ұқсамайтынын. Кімнің шетелде туысы барына, кімнің туысы айтуға бататынына және кімнің қағаздары сыртқа шыққанына қарай тіркеледі: мұндағы ешбір үлес не үрдіс бәріне бірдей тән емес.
method-unknown-3 = Содан бері не болғанын. Соңғы хабардан бері жылдар өткен болуы мүмкін. Жағдайы туралы хабар жоқ адамдар: { $count }.
method-unknown-4 = Қашан және қайда болғанын. Ұсталған күні айтылмаған адамдар: { $dates }. Ешбір жері айтылмағандар: { $places }.
method-unknown-5 = Екі жазбаның бір адам екен-емесін, егер мұны әлі ешкім шешпесе.
method-unknown-6 = Айтушының еркін сөйлей алған-алмағанын. Шенеуніктердің мәлімдемелері мен қамауда түсірілген бейнелер өз болмысымен тіркеледі: оны кім жасағаны көрсетілген мәліметтер ретінде.
method-unknown-7 = Айтуға батпағандардың не білетінін. Үнсіздік үнсіздік болып сызылады; ол ештеңені дәлелдемейді.
method-corrections = Түзетулер
method-corrections-1 = Мұнда бірдеңе қате болса немесе біреуге қауіп төндірсе, айтыңыз. Кім екеніңізді дәлелдеудің қажеті жоқ. Қай бет екенін, не дұрыс еместігін және мұны қайдан білетініңізді айтыңыз. Алдымен адамға төнген қауіп қаралады. Қайтарып алынған нәрсе келесі басылымда болмайды; басқалар жасаған көшірмелерді қайтарып алуға болмайды. Адамның өзі де, айғақ берген кісі де тізілімнен мүлде алып тастауды сұрай алады.
method-help = Қалай көмектесуге және қауіпсіз болуға болады
contact-write = Мына мекенжайға жазыңыз: <b>{ $contact }</b>
contact-none = Тізілімді жүргізушілер мұнда әлі байланыс мекенжайын берген жоқ.

# Draft: fair: safety depends on it, to be read first
## How to help

help-title = Бірдеңе білсеңіз
help-lede = Бастау үшін аты мен жылы жеткілікті. Құжаттың қажеті жоқ, анық білуіңіз де шарт емес.
help-safe = Алдымен: қауіпсіздік
help-safe-1 = Жазбадан бұрын әлі сонда жүргендерді ойлаңыз. Кім айтқаны білініп қалуы мүмкін болса, күте тұрыңыз және алдымен нені жария етпеуге болатынын сұраңыз: келісімсіз ештеңе жарияланбайды, сіз бәріне емес, бір бөлігіне ғана келісе аласыз.
help-safe-2 = Басқалар оқитын телефоннан не есептік жазбадан, өзіңіз қауіптенетіндер бақылайтын желі арқылы жазбаңыз. Біреудің компьютері немесе Tor Browser қауіпсіздеу.
help-safe-3 = Бұл үшін ондағы адамдардан құжат не фотосурет жіберуді сұрамаңыз. Осы туралы оларға қоңырау шалмаңыз.
help-safe-4 = Фотосуреттер мен файлдарда олардың жасалған жері мен уақыты және құрылғының аты жазулы болуы мүмкін. Мұнда көрсетілетін жұмыс көшірмелерінен мұның бәрі өшірілген, бірақ сіз жібергеніңіз алдымен басқа адамдардың қолынан өтеді.
help-safe-5 = Біреу тексеруі мүмкін болса, жібергеннен кейін телефоныңыздан не компьютеріңізден өшіріңіз.
help-safe-6 = Бір рет жарияланғанды мұнда қайтарып алуға болады, бірақ басқалар жасаған көшірмелерді қайтарып алуға болмайды.
help-send = Не көмектеседі
help-who = Кім
help-who-1 = Аты – өзіңіз айтатындай және қағазда тұрғандай, кез келген әліпбиде; әкесінің аты; шамамен қашан туғаны; қай жерден екені.
help-what = Не істелді
help-what-1 = Алып кетілгені, ұсталғаны, сотталғаны, ауыстырылғаны, босатылғаны: есіңізде қалғанынша қашан және қайда. «2018 жылдың көктемінде» деген – жақсы жауап.
help-how = Қайдан білесіз
help-how-1 = Өзіңіз көрдіңіз бе, біреу айтты ма және кім айтты, оқыдыңыз ба, әлде содан қауіптенесіз бе. Мұның бәрін өз болмысымен тіркеген жөн.
help-you = Сіз ол үшін кімсіз
help-you-1 = Баяныңызды бағалауға болуы үшін. Атыңызды жариялау міндетті емес.
help-papers = Қағаздар
help-papers-1 = Үкім, хабарлама, жеке куәлік нөмірі, фотосурет – егер қолыңызда бұрыннан болса.
help-may = Онымен не істеуге болады
help-may-1 = Тек сақтау; жариялау; атыңызбен жариялау; арыз үшін пайдалану. Әрқайсысын өзіңіз шешесіз.
help-first = Жазбас бұрын
help-first-1 = Адамның <a search>мұнда бар-жоғын</a> кез келген жазылуда іздеп көріңіз. Бар болса, сіз білетіннен өзгешесін айтқан жөн: бір-біріне қайшы мәліметтердің екеуі де қалады.
help-where = Қайда жіберу керек
help-where-none = <b>Тізілімді жүргізушілер мұнда әлі байланыс мекенжайын берген жоқ.</b> Ол берілгенше, білетініңізді қауіпсіз жерде сақтаңыз.
help-other = Ондағы ешкімді танымасаңыз
help-other-1 = Бір адамның бетін оқып, біреуге айтыңыз. Оған сол күнгі күйінде сілтеме жасаңыз: мұның жолы әр бетте айтылған.
help-other-2 = Елшілігіңізден, парламент депутатыңыздан не газеттен бір адам туралы атын атап сұраңыз. Өтініштер мен жауаптар тіркеледі.
help-other-3 = Мұнда айғақ берілген жазулар мен тілдерді оқи алсаңыз, атты не аударманы түзетіңіз: бір қате әріп адамды жасырып қалады.
help-other-4 = Көшірмесін сақтаңыз: <a verify>бұл тізілімді кез келген адам көшіріп, тексере алады</a>.

# Draft: fair: plain words, terms of the glossary
## Glossary

glossary-lede = Мұнда қолданылатын әр термин және оның мағынасы.
glossary-note = Дереккөздің сөзі әрқашан сақталады; термин оларды топтау үшін ғана. Ағылшыншадан басқа тілдердегі атауларды машина жазған, олар сол тілде сөйлейтін адамды күтіп тұр: <a corrections>түзетулерді күтеміз</a>.
glossary-drafted = Атауларды машина жазған.

# Draft: fair: plain words, terms of the glossary
## Citations and editions

cite-programs = Библиография бағдарламалары үшін
cite-plain = Жай мәтін
editions-why = Басылымдар неге өзгереді

# Draft: fair: plain words, terms of the glossary
## Бұрынғы басылымдар

earlier-edition = { $day } шыққан { $number }-басылым
earlier-lede = Осы басылымда да, ең соңғысында да бар адамдардың бәрі, әрқайсысы осындағы күйінде. Содан бері алынып тасталғандар аталмайды.
earlier-all = Барлық басылымдар
earlier-nobody = Бұл беттегі ешкім ең соңғы басылымда жоқ.
person-in-edition = <b>Бұл – беттің { $day } шыққан { $number }-басылымдағы күйі</b>, содан бері алынып тасталғаны жоқ. Ең соңғы басылым бұл адам туралы көбірек айтады. <a now>Қазіргі күйін көру</a>
person-in-edition-same = <b>Бұл – беттің { $day } шыққан { $number }-басылымдағы күйі</b>, содан бері алынып тасталғаны жоқ. Ең соңғы басылым да соны айтады. <a now>Қазіргі күйін көру</a>
history-in-editions = Беттің бұрынғы басылымдардағы күйі:
history-no-edition = Бұл адам туралы айтатын бұрынғы басылым мұнда сақталмаған. <a editions>Барлық басылымдар</a>
refused-not-held = Бұл басылым мұнда сақталмаған
refused-not-held-why = Мұнда бұрынғы басылымдардың кейбірі ғана сақталады немесе бірде-бірі сақталмайды. <a editions>Барлық басылымдар</a> не өзгерткенімен бірге тізілген.
refused-not-in-edition = Ол басылымда бұл адам туралы ештеңе жоқ
refused-not-in-edition-why = Бұл адам { $number }-басылымда болған жоқ немесе онда тұрғанның ештеңесі бүгін жария емес.
refused-not-told-so-today = Ол басылымда бұл адам туралы айтылғанның ештеңесі бүгін сол күйінде тұрған жоқ
refused-not-told-so-today-why = Бұл адам { $number }-басылымда бар. Онда айтылғандар содан бері өзгертілген, қайтарып алынған немесе толық көрсетілмейді, сондықтан мұнда жоқ.

# Draft: fair: plain words, terms of the glossary
## Downloads

downloads-lede = Барлығы { $persons }: әр мәлімет және оны кім айтқаны.
downloads-lede-edition = Барлығы { $persons }: әр мәлімет және оны кім айтқаны, { $day } шыққан басылымдағыдай.
downloads-sheets = Оқу және санау үшін
downloads-csv = Кесте, CSV
downloads-csv-what = Әр адамға бір жол. UTF-8. Кестеде кімнің не айтқаны мен айғақтарға арналған баған жоқ.
downloads-xlsx = Кестелер кітабы, XLSX
downloads-xlsx-what = Excel мен LibreOffice үшін дәл сол. Адам саны { $rows } асса, келесі парақта жалғасады.
downloads-jsonl-what = Бәрі: алдымен дереккөздер, сосын әр адамға барлық мәліметімен бір жол.
downloads-jsonl-signed = Басылым қол қойған бақылау сомасы дәл осы жолдардікі.
downloads-while-sent = Файлдар жіберіліп жатқанда жазылады, сондықтан олардың көлемі мен хешін алдын ала айту мүмкін емес.
downloads-root = Жолдардың қол қойылған күйінде екенін бақылау сомасы көрсетеді: <code>{ $root }</code>. <a verify>Мұны қалай тексеруге болады</a>
downloads-part = Бір бөлігін жүктеп алу үшін алдымен <a search>іздеңіз</a>: нәтижелердің астында тек сол адамдардың дәл сондай файлдары бар.
downloads-files = Басылымның өз файлдары
downloads-tables = Кестелер не үшін керек
downloads-file-registry = Басылымның SQLite үшін өз кестелері: әр адам, әр мәлімет және мәтін көрсеткіші.
downloads-file-manifest = Басылымның әр файлы хешімен және осыған дейінгі барлық басылым.
downloads-file-signature = Тізбеге қойылған қолтаңба: сақтауға тұрарлық бірнеше жүз байт.
downloads-file-tree = Растамалар жасалатын барлық жазбаның ағашы.
downloads-whole = Басылымды фотосуреттерімен тұтас көшіріп, жолда тексерту үшін: <a verify>Мұны қалай тексеруге болады</a>
downloads-count = Санамас бұрын
downloads-count-1 = Бұлар мұнда құжатталған адамдар; ұсталған, өлтірілген не жоғалған адамның бәрі емес. Кімнің тіркелетіні кімнің шетелде туысы барына, кімнің туысы айтуға бататынына және кімнің қағаздары сыртқа шыққанына байланысты. Екі жазбаның бір адам екенін әлі ешкім шешпеген болса, адам мұнда екі рет тұруы мүмкін. Екі дереккөз келіспесе, кесте екі мәнді де бір ұяшықта сақтайды.
downloads-count-2 = Өзін алып тастауды сұраған адам келесі басылымнан шығады: ең жаңасын алыңыз, ескі көшірмелерді көрсетпеңіз.
downloads-programs = Бағдарлама іздеуді, адамды не дереккөзді <a api>қалай сұрайды</a>; <a feed>өзгерістер лентасы</a>; <a package>осы файлдардың сипаттамасы</a> (Frictionless Data Package); <a sitemap>сайт картасы</a>.

# Draft: fair: technical words
## What the columns mean

dictionary-title = Бағандар нені білдіреді
dictionary-lede = <a downloads>Жүктеп алынатын</a> кестелер мен JSON Lines, баған-бағанымен. <a json>Дәл сол JSON түрінде</a>
dictionary-sheets = Кестелер
column-id = Жазба: ешқашан өзгермейтін 32 он алтылық таңба. Оқылатын кестеде: кестенің өз кілті.
column-number = Алғаш жарияланғанда берілетін, басқа ешкімге берілмейтін ашық нөмір. Тек сайттан жүктелгендерде.
column-address = Адамның беті. Тек сайттан жүктелгендерде.
column-name = Бірінші тіркелген аты. Тілі белгілі басқа аттары <code>name_XX</code> ішінде (<code>name_zh</code>, <code>name_ug</code>).
column-other-names = Тілі белгісіз аттары.
column-sex = Ер, әйел немесе дереккөздің сөзі.
column-born = Туған күні: <code>1977</code>, <code>1977-03</code>, <code>1977-03-15</code>; <code>~</code> «шамамен» дегенді білдіреді, <code>/</code> екі күннің арасында тұрады.
column-age = Айтылған кездегі жасы немесе жас аралығы.
column-died = Дереккөз айтса, қайтыс болған күні.
column-died-told = Алдыңғы бағандағы әр өлім қалай айтылғаны: билік айтқан, біреуден жеткен, қорытылған, теріске шығарылған, біреу жоққа шығарған, даулы; немесе жай айтылған. Экспорт жасайды, қайта оқылмайды.
column-ethnicity = Сөздік термині немесе дереккөздің сөзі.
column-profession = Сөздік термині немесе дереккөздің сөзі.
column-residence = Адамның тұрған жері.
column-birthplace = Адамның туған жері.
column-id-number = Жеке куәлік нөмірі; белгісіз не жұртшылыққа көрсетілмейтін жерінде <code>?</code> тұрады.
column-status = Адам қайда деп айтылады, тізімнің сөзімен.
column-headline = Адамның беті ең алдымен не айтатыны: әр дауыс, қалай айтылғаны және олардың бір-біріне қайшы келетін-келмейтіні. Экспорт жасайды, қайта оқылмайды.
column-detained = Ұсталған және қамалған күндері; күні жоғына <code>?</code> қойылады.
column-released = Босатылған күндері; күні жоғына <code>no date</code> қойылады, ал <code>?</code> босатылғанын білдірмейді.
column-released-told = Алдыңғы бағандағы әр босатылу қалай айтылғаны, сол сөздермен.
column-sentence = Үкімдер.
column-sentence-told = Алдыңғы бағандағы әр үкім қалай айтылғаны, сол сөздермен; біреу солай десе, өзгертілгені не күші жойылғаны да.
column-place = Қамауда болған жерлері, күндері бойынша.
column-reason = Ұстағандар айтқан немесе басқалар болжаған себептер.
column-relatives = Туыстары: туыстығы, сосын аты не жазбасы.
column-photo = Дереккөз суретті қалай атайды; суреттердің өзі адамның бетінде.
column-source = Тізім сілтейтін дереккөз.
column-source-url = Тізім сілтейтін мекенжайлар.
column-text = Тізімнің сөзбен айтқаны.
column-second-hand = Жолдағының қайсысы айтушының өз сөзі емес, жеткізілген не қорытылған: <code>status=relayed</code>, <code>act/died=inferred</code>; бірнешеу болса, арасында <code>|</code>.
column-disclosure = Жолды кім көре алады: жұртшылық, топ немесе мөрленген. Жария сайттан жүктелгендерде тек жария жолдар бар.
column-left-out = Адам туралы жазылып, кестенің ешбір бағанында жоқ нәрселер, санымен. JSON Lines-та бар. Тек сайттан жүктелгендерде.
dictionary-cells = Бір ұяшықтағы бірнеше мән <code>|</code> таңбасымен бөлінеді. Басқа бағандарда өзге қасиеттер және тізімнің өз тақырыбымен бергені тұрады. Кесте бағдарламасы формула деп қабылдайтын мәннің алдында дәйекше бар. Біреу жоққа шығарған нәрсе ешбір кестеде жоқ: ол JSON Lines ішінде, кім жоққа шығарғанымен бірге.
dictionary-properties = Мәліметтердің қасиеттері
dictionary-properties-where = JSON Lines ішінде және бағдарламаларға берілетін жауаптарда.
dictionary-property = Қасиет
dictionary-means = Мағынасы
dictionary-values = Мәндері
dictionary-many = бірнешеуі қатар дұрыс бола алады
dictionary-terms-of = <code>{ $vocabulary }</code> сөздігінің терминдері
value-text = сөз
value-name = есім
value-date = шамалап айтылған күн
value-age = жас
value-place = жер
value-term = термин
value-identity-number = жеке куәлік нөмірі
value-relative = туыс
value-act = әрекет
value-testimony = айғақ
value-intervention = өтініш
value-file = файл
value-institution = мекеме не ұйым
value-office = лауазым
dictionary-dates = Күндер шамалап айтылады және азаматтық күнтізбе бойынша (EDTF 1-деңгей, ISO 8601-2): <code>2018</code>, <code>2018-02</code>, <code>2018-02~</code>, <code>2017-04/2017-06</code>, <code>../2018-05</code>. Ешбір күн уақыт белдеуіне қарай жылжытылмайды.
dictionary-held = Мәлімет неге сүйенеді: { $held }. <a about>Тізілім және әдіс туралы</a> бетін қараңыз.
dictionary-all = Барлық сөздіктер – <code>/api/v1/terms</code>, барлық жерлер – <code>/api/v1/places</code> мекенжайында.

# Draft: poor: words of programming
## For programs

api-lede = Осы беттердің айтқанының бәрін бағдарлама JSON түрінде, кілтсіз және көлем шегінсіз оқи алады.
api-ask = Не сұрауға болады
api-description = Сипаттама (OpenAPI 3.1)
api-index = Не сұрауға болатыны және құжатталғандардың саны.
api-openapi = Осы сипаттама.
api-persons = Іздеу: неге табылғаны айтылған адамдар, сәйкес келгендердің жалпы саны және олардың белгілері бойынша сандар.
api-person = Бір адам: әр мәлімет дереккөзімен, содан шығатын жағдай және айтылғандардың қайшы жерлері.
api-sources = Барлық дереккөздер және әрқайсысы қанша адам туралы айтатыны.
api-source = Бір дереккөз және ол айтатын адамдар.
api-facilities = Мекемелер: лагерьлер, түрмелер және басқа қамау орындары, әрқайсысы туралы неше адам айтылған.
api-facility = Бір мекеме: әр мәлімет дереккөзімен.
api-organisations = Ұйымдар: билік орындары және сөйлейтіндер не сұралатындар, әрқайсысы туралы неше адам айтылған.
api-organisation = Бір ұйым: әр мәлімет дереккөзімен, лауазымды адамдары да.
api-terms = Мәліметтер мен сүзгілер қолданатын сөздіктер, анықтамалары мен атаулары.
api-places = Мәліметтер мен сүзгілер қолданатын жерлер, атауларымен.
api-edition = Беріліп тұрған басылым, оның кілті мен файлдары және осыған дейінгі барлық басылым.
api-changes = Соңғы өзгерген адамдар; басылымда – соңғы жарияланғандар.
api-how = Қалай жауап береді
api-searches = <b>Іздеу</b> іздеу беті қабылдайтынды қабылдайды: <code>q</code> атымен бір жол және мына сүзгілер: <code>{ $filters }</code>. Мысалы: <code>{ $example }</code>. Әр адамның неге табылғаны айтылады, <code>total</code> – сәйкес келгендердің жалпы саны.
api-long = <b>Ұзын тізімдер</b> <code>next</code> деген мекенжайда жалғасады, ол <code>null</code> болғанша. Арада тізілім өзгерсе, келесі бет берілмейді: ол біреуді қалдырып кетуі мүмкін.
api-problems = <b>Жауап беруге келмейтін нәрсе</b> мәселе ретінде (<code>application/problem+json</code>), не қабылданатынымен бірге айтылады. Белгісіз параметр қабылданбайды, ешқашан елеусіз қалмайды.
api-again = <b>Қайта сұрау</b>: әр жауаптың <code>ETag</code> белгісі бар. Оны <code>If-None-Match</code> ретінде қайтарсаңыз, ештеңе өзгермегенше жауап <code>304</code> болады. Басқа сайттардың беттері жария сайттың жауаптарын оқи алады.
api-versions = <b>Нұсқалар</b>: <code>/api/v1</code> ішіндегі көбеюі мүмкін, бірақ ешқайсысының мағынасы өзгермейді және жоғалмайды.
api-all = Бәрі бірден
api-all-1 = Барлық адам керек болса, <a downloads>жүктеп алу</a> бетіндегі файлдарды алып, бұл сайттан басқа сұрамаңыз. Кез келген көлемдегі нәтиже іздеу мекенжайының соңын ауыстырып, файл түрінде алынады: <code>/search.csv</code>, <code>/search.xlsx</code>, <code>/search.jsonl</code>; лента түрінде: <code>/search.atom</code>.
api-one = Бір адам
api-one-1 = Адам бетінің мекенжайында: <code>/p/102/card.svg</code> – басқа бетте көрсетуге арналған сурет; <code>/p/102/person.jsonld</code> – байланысқан деректер (schema.org); <code>/p/102/feed.atom</code> – лента; <code>/p/102/receipt.json</code> – сайт басылымнан берілсе, жазба дәлелімен.
api-care = Абайлап қолданыңыз
api-care-1 = Мұндағының бәрі – дереккөздердің мәліметтері, әрқайсысын кім айтқаны жазылған. Өзін алып тастауды сұраған адам келесі басылымнан шығады: ең жаңасын алыңыз, ескі көшірмелерді көрсетпеңіз.

# Draft: fair: plain words, terms of the glossary
## Editions

editions-lede = Жария нәрсенің бәрі кейін ешқашан өзгертілмейтін нөмірленген басылым болып шығады. Мұнда әрқайсысы нені қосқаны, өзгерткені және алғаны айтылады.
editions-counted = Адам саны бойынша.
editions-none = <b>Бұл сайт басылымнан берілмейді.</b> Ол нөмірленген күйлері жоқ тізілімнің өзін көрсетеді.
editions-added-why = Тізілім бұрын жарияламаған адам: жаңа тіркелген немесе айтқандар келіскенше не олар белгілеген күнге дейін ұсталған.
editions-changed-why = Дереккөз көбірек айтты, тізімнің жаңа шығарылымы келді, редакторлар қайшы айтылғандар туралы шешім шығарды не қысқаша мазмұн жазды немесе айтылғанның бір бөлігі қайтарып алынды.
editions-withdrawn-why = Адамның өзі, отбасы немесе айғақ беруші сұрады; біреуге қауіп төнді; сот шешті; немесе екі жазба бір адамдікі болып шығып, енді бір нөмірмен тұр. Жеке жағдайда қайсысы болғаны мұнда айтылмайды: соның өзі зиян келтіруі мүмкін. Алынған адамның нөмірі басқа ешкімге берілмейді.
editions-roots = Бақылау сомалары
editions-root-meaning = Барлық жазбадан есептелген бір сан.
edition-number = { $number }-басылым

# Draft: fair: plain words, terms of the glossary
## What the next edition would make public, for the team

preview-title = Келесі басылым
preview-lede = Басылым қазір жасалса, соңғысымен салыстырғанда не жария болар еді. Бұл бетті қарағаннан ештеңе жарияланбайды.
preview-under-way = <b>Алдын ала көрініс дайындалуда.</b> Әр жазба оқылып, тексеріледі; миллион адамға бір-екі минут кетеді. Бұл бет өзі жаңарады; жаңармаса, <a again>жаңартыңыз</a>.
preview-failed = <b>Дайындау мүмкін болмады:</b> { $why }. <a anew>Қайталап көру</a>
preview-old = Содан бері бірдеңе тіркелді. <a anew>Қайта дайындау</a>
preview-as-they-are = Өзгермеген
preview-newly-public = Жаңадан жария болады
preview-claims = { $count } мәлімет
preview-leaks = Ағып кетуді тексеру
preview-leaks-counts = Тоқтататыны: { $block }; қарайтыны: { $look }; жауап берілгені: { $answered }.
preview-leaks-none = Жауапсыз ескерту жоқ.
preview-leaks-what = Жария болатын мәтін қорғалатын біреу туралы айтып тұрғандай көрінетін жерлер. Басылымды тоқтататынына жарияланғанға дейін жауап беріледі: <code>guwah publish REGISTER EDITION --resolve FILE</code>.
preview-weight = Маңызы
preview-found = Табылғаны
preview-in = Қайда
preview-of = Кім туралы
preview-answered-by = Жауап кілті
preview-blocks = тоқтатады
preview-look = қарау керек
leak-telephone = телефон
leak-identity-number = жеке куәлік нөмірі
leak-passport = паспорт
leak-email = электрондық пошта
leak-address = мекенжай
leak-name = есім
leak-erased = өшірілген адамның аталуы
leak-masked-number = басқа жерде жасырылған нөмір
preview-this-person = осы адам
preview-this-source = осы дереккөз
preview-pages-of-hits = Табылғандардың беттері
preview-pages-of-persons = Адамдардың беттері
preview-persons-what = Қосылған, өзгерген немесе алынған әр адам және жаңадан жария болатыны.
preview-nobody = Өзгеріс жоқ.
preview-what = Не болды
preview-person = Адам
preview-none-yet = әлі жоқ
preview-no-longer-public = Енді жарияланбайды

# Draft: fair: plain words, terms of the glossary
## Lines of history

history-a-source = дереккөз
history-editor = редактор
history-claims = { $source }: { $count } мәлімет
history-claims-release = { $source }, { $release } шығарылымы: { $count } мәлімет
history-claims-ended = { $claims }; енді айтылмайтыны: { $count }
history-ended = { $source }, { $release } шығарылымы: енді айтылмайтыны: { $count }
history-listed-again = { $source }, { $release } шығарылымы: тізімде қайта бар
history-no-longer-listed = { $source }, { $release } шығарылымы: тізімде енді жоқ
history-disclosed = бір мәліметті көру құқығы өзгерді: { $level }
history-claim-public-as = бір мәліметтің қаншасы жария екені қайта шешілді
history-person-public-as = бұл адам туралы қаншасы жария екені қайта шешілді
history-embargo = бір мәлімет { $day } күніне дейін жарияланбайды
history-embargo-over = жариялау мерзімі алынып тасталды
history-claim-withdrawn = бір мәлімет қайтарып алынды
history-claim-corrected = бір мәлімет түзетілді: орнында басқасы тұр
history-claim-restored = қайтарып алынған мәлімет қайта күшінде
history-judged = редактор шешімі
history-judgement-undone = редактор шешімі қайтарылды
history-summary = қысқаша мазмұны
history-summary-confirmed = қысқаша мазмұны расталды
history-description = сипаттамасы
history-withheld = жұртшылыққа көрсетілмейтін болды
history-shown-again = жұртшылыққа қайта көрсетілді
history-known-to = тізімінде бар: { $source }
history-published = алғаш рет жарияланды
history-changed = өзгерді: { $what }
history-newly-told = алғаш рет айтылды: { $what }
history-no-longer-said = тізім енді айтпайды: { $what }
history-told-no-more = енді айтылмайды: { $what }
history-told-otherwise = басқа бірдеңе өзгерді

# Draft: fair: plain words, terms of the glossary
## Feeds

feed-of-search = Осы іздеу лента түрінде
feed-of-source = Осы дереккөздегі адамдар лента түрінде

# Draft: fair: plain words, terms of the glossary
## An act, an intervention

act-count = { $count } баян
act-accounts = Ол туралы барлық баян
act-accounts-lede = Қатар тұр, тіркелу ретімен. Реті артықшылық бермейді.
act-field-when = Қашан
act-field-until = Дейін
act-field-where = Қайда
act-field-by = Кім істеді
act-field-sentence = Үкім
act-field-rights = Саяси құқықтардан айыру
act-field-to = Нәтижесі
act-field-reason = Айтылған себеп
act-field-words = Айтылған сөзбен
act-missing = <b>Ешкім айтпайды</b>: { $what }.
act-no-when = қашан болғанын
act-no-where = қайда болғанын
act-no-by = кім істегенін
act-drawn = Айтылуынша қашан болды
act-against = Бұған қайшы келетіндер
act-against-lede = Осы баяндардың бірімен қатар рас бола алмайтын басқа айтылғандар.
intervention-unasked = Өтініші тіркелмеген жауап
intervention-of-many = Бұл көп адам туралы, осы адамның аты аталмаған.
intervention-what = Не
intervention-by = Кім
intervention-to = Кімге
intervention-on = Қашан
intervention-words = Сөзбен
intervention-from = Кім жауап берді
intervention-silent = Кім үндемеді
intervention-silence = Үнсіздік жауап ретінде тіркеледі.
intervention-told = Бұл туралы кім айтады

# Draft: fair: plain words, terms of the glossary
## Facilities and organisations

nav-facilities = Мекемелер
nav-organisations = Ұйымдар
facet-facility = Мекеме
facet-party = Ұйым
refused-no-institution = Бұл мекенжайда мекеме де, ұйым да көрсетілмейді
refused-no-institution-why = Ол мүлде тіркелмеген немесе жария емес болуы мүмкін. Екі жағдайда да бұл бет бірдей көрінеді.
act-field-facility = Мекеме
act-speaker = Сөйлеп тұрған ұйым
institution-unnamed = Атауы жоқ
institution-no-name = Ешбір дереккөз атауын айтпайды. Тақырыпта дереккөздердің ол туралы айтқаны тұр.
institution-told = Ол туралы дереккөздер не айтады
institution-officials = Лауазымды тұлғалар
institution-officials-lede = Онда кім қызмет атқарады деп айтылады. Лауазым – рөл: ол адамның өз беті жоқ.
institution-says = Жалпы не айтады
institution-nobody = <b>Жария жазба жоқ.</b> Бұл мұнда ешкім ұсталмады не аталмады дегенді білдірмейді.
institutions-none = Әзірге жария жазба жоқ.
institution-is =
    { $is ->
        [facility] Мекеме
       *[other] Ұйым
    }
institution-persons-note =
    { $is ->
        [facility] Осында ұсталғаны не осында бірдеңе істелгені айтылған адамдар. Бұл ұсталғандардың саны емес: шетелде туысы бары мен құжаты таралғаны ғана тіркеледі.
       *[other] Баяндарында дәл осы атпен әрекет еткен, сұраған, сұралған, жауап берген не мемлекет атынан сөйлеген деп аталғандар. Атаудың ұқсастығы мұнда ешкімді әкелмейді.
    }
institutions-lede =
    { $is ->
        [facility] Ұстау не жұмыс орындары, дереккөздер айтқандай. Беттеріндегі әр сөздің кімдікі екені көрсетілген. Тізім толық та емес, санақ та емес.
       *[other] Мұнда тіркелгендерде кім әрекет етеді, сұрайды, жауап береді не сөйлейді. Беттеріндегі әр сөздің кімдікі екені көрсетілген.
    }
institution-persons =
    { $is ->
        [facility]
            { $count ->
                [0] Мұнда әзірге ешкім тіркелмеген
               *[other] { $count } адам осында болды делінеді
            }
       *[other]
            { $count ->
                [0] Әзірге ешбір баянда аталмайды
               *[other] { $count } адам туралы баяндарда аталады
            }
    }
institutions-count =
    { $is ->
        [facility] { $count } мекеме
       *[other] { $count } ұйым
    }
