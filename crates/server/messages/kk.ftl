# Қазақша хабарлар. Drafted by machine; no native reader has checked it yet.
#
# The line "drafted" under a heading says that the group is a draft: whoever reads and corrects a group takes its line
# away. What is missing here is said in English. The terms are in docs/glossary.md. Kazakh in Arabic letters is made from
# this file, letter by letter. Dates stand after "бастап" as $on-from, before "дейін" as $on-to, and as $on-in.

number = { $count }
quoted = «{ $words }»
list-and = { $first } және { $last }
list-or = { $first } немесе { $last }

## On every page
# drafted

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
workspace = Жұмыс орны
workspace-note = топ көре алатын нәрсені көрсетеді. Мұнда тұрғаны үшін ештеңе жария болмайды.
foot-edition = { $day } шыққан { $number }-басылым, түбірі <code>{ $root }…</code>. <a verify>Мұны қалай тексеруге болады</a> · <a editions>Барлық басылымдар</a>
foot-also-at = Басқа мекенжайлары:
foot-contact = Бірдеңені түзету үшін немесе тізілімді жүргізушілермен байланысу үшін: { $contact }
foot-no-cookie = Бұл сайт cookie қоймайды, скрипт іске қоспайды және басқа ешбір серверден ештеңе сұрамайды.

## Words that stand on many pages
# drafted

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
as-it-is-now = Беттің қазіргі күйін көру
all-persons = Барлық адамдар
first-page = Бірінші бет
page = { $page }-бет
page-of = { $of } беттің { $page }-беті
order-by-date = Тіркелген алғашқы күні бойынша; күні белгісіздер соңында.
no-news = Бір жылдан астам хабар жоқ
no-date-recorded = Күні тіркелмеген
no-date-to-draw = Сызылатын күні жоқ
not-dated = Күні көрсетілмеген
without-a-date = Күні жоқ
unnamed = Аты тіркелмеген
testifies = Айғақ беруші: { $name }
through = { $whom } арқылы
mark = { $act }: { $on }
mark-held = { $held }: { $act }, { $on }
count-persons = { $count } адам
count-sources = { $count } дереккөз
count-years = { $count } жыл
count-months = { $count } ай
count-bytes = { $count } байт

## How a claim is held
# drafted

held-witnessed = көзімен көрген
held-stated = айтылған
held-relayed = естіп жеткізілген
held-rumoured = қауесет
held-inferred = болжам
held-feared = қауіп
held-denied = жоққа шығарылған
held-witnessed-meaning = Өзі көрген, естіген немесе басынан өткерген.
held-stated-meaning = Қайдан білетінін айтпай, белгілі нәрсе ретінде айтады.
held-relayed-meaning = Аты аталған немесе сипатталған біреуден естіген.
held-rumoured-meaning = Ел аузында жүр, бірақ кім айтқанын ешкім білмейді.
held-inferred-meaning = Басқа нәрседен қорытып шығарылған.
held-feared-meaning = Солай болды деген хабар жоқ, бірақ содан қауіптенеді.
held-denied-meaning = Олай емес дейді.
contested-meaning = Екі айтылған сөздің екеуі бірдей рас бола алмайды.

## Dates: $case is plain, from (after "since"), to (after "until") or in
# drafted

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
since = { $on-from } бері
until = { $on-to } дейін
moment-end-of = { $on } күнінің соңы (UTC)
moment-entry = жазбалар кітабының { $position }-жазбасы

## The first page
# drafted

home-title = Алып кетілген адамдардың тізілімі
home-heading = Кім алып кетілді, оларға не істелді, мұны кім айтады
home-lede = Атын өзіңіз білетіндей жазыңыз: кез келген әліпбиде, қалай жазылса да болады. Анық білуіңіз шарт емес.
home-search-label = Аты, жері немесе нөмірі
home-example = Мысалы: <a example>{ $name }</a>.
home-also-by = Сондай-ақ <a search>жағдайы, жері, күні немесе тізімі бойынша</a> не жеке куәлік нөмірінің бір бөлігімен; белгісіз таңбаның орнына <code>?</code> қойыңыз.
home-nobody = Әзірге ешкім жоқ
home-nobody-why = Бұл сайт көрсете алатын <b>ештеңе тіркелмеген</b>.
home-drawn-from = <a sources>{ $sources }</a> негізінде. Мұнда құжатталған адамдар ғана бар, алып кетілгендердің бәрі емес: көпшілігі еш жерде тіркелмеген.
home-contested = <a contested>{ $count }</a> адам туралы айтылғандар бір-біріне қайшы.
home-unnamed-too = Аты белгісіздер де осында.
home-bars = Жолақтың ұзындығы күннің қаншалықты белгісіз екенін көрсетеді; бағыттама одан кейін хабар тіркелмегенін білдіреді.
home-first-of = { $persons } ішінен алғашқы { $shown } көрсетілген.
home-all = Барлығы: { $persons }
home-doors = Мұнда не істей аласыз
home-look = Адам іздеу
home-look-how = Аты бойынша, кез келген жазылуда не әліпбиде; жері, күні, тізімі не нөмірі бойынша. Әр нәтижеде оның неге табылғаны айтылады.
home-sources = Дереккөздерді тексеру
home-sources-how = Әр мәліметтің дереккөзі, онда кім сөйлейтіні және қандай негізде жарияланғаны көрсетіледі.
home-cite = Беттің белгілі бір күнгі күйіне сілтеме жасау
home-cite-how = Әр адамның бетін кез келген күнгі тіркелген күйінде көруге, сілтеуге және дәйексөз етуге болады.
home-claims = Мәліметке қалай қараймыз
home-claims-how = Мұнда ештеңе «факт» деп аталмайды. Әр мәлімет бір дереккөзден алынып, айтушысымен бірге тұрады; екеуі қайшы келсе, екеуі де қалады.
method-and-definitions = Әдіс және анықтамалар

## Results of a search
# drafted

search-found-for = «{ $text }» бойынша { $count } адам
search-nearest = Айтылуы ең жақындары алдымен.
search-narrow = Нәтижелерді тарылту
search-only = Тек:
search-not-used = <b>«{ $given }» ескерілмеді.</b> Қабылданатыны: { $accepted }.
accepted-value = қос нүктеден кейінгі мән
accepted-date = 2018, 2018-02 немесе 2017-04..2017-09 сияқты күн
accepted-has = has:photo немесе has:testimony
accepted-contested = contested:yes немесе contested:no
accepted-field = мыналардың бірі: status, place, detained, born, ethnicity, profession, sex, list, has, tier, contested
search-nobody = Ешкім табылмады
search-without-filters = Сүзгілерсіз іздеу
search-try-one-name = Екі есімнің орнына біреуін немесе әкесінің атын жазып көріңіз.
search-try-sound = Атын естілуінше жазып көріңіз; қалай жазылғаны маңызды емес.
search-try-place = Жерді немесе жылды жазып көріңіз: <code>place:Tacheng</code>, <code>detained:2018</code>.
search-try-number = Жеке куәлік нөмірінің білетініңізді жазып, қалғанына <code>?</code> қойыңыз.
search-tried = Мына жазылулары да ізделді:
search-not-here = Біреудің мұнда болмауы оның алып кетілмегенін білдірмейді.
search-only-pages = Бұл нәтижелерде бар-жоғы { $count } бет бар
search-pages = Нәтижелер беттері
search-not-them = Іздеген адамыңыз бұл емес пе?
search-try-more = Әкесінің атын, жерін немесе жылын жазып көріңіз.
facet-status = Соңғы жағдайы
facet-place = Жері
facet-detained = Алғаш алып кетілген кезі
facet-born = Туған кезі
facet-ethnicity = Ұлты
facet-profession = Кәсібі
facet-sex = Жынысы
facet-list = Атаған дереккөз
facet-tier = Ең сенімді айғақ
facet-also = Сондай-ақ
has-testimony = Айғақ беруші бар
has-photo = Фотосуреті бар
why-same = дәл сол: <mark>{ $asked }</mark>
why-same-in-another-script = басқа әліпбидегі сол ат: <mark>{ $asked }</mark> және <mark>{ $found }</mark>
why-alike-in-another-script = басқа әліпбиде, естілуі ұқсас: <mark>{ $asked }</mark> және <mark>{ $found }</mark>
why-alike = естілуі ұқсас: <mark>{ $asked }</mark> және <mark>{ $found }</mark>
why-partly-alike = біраз ұқсас: <mark>{ $asked }</mark> және <mark>{ $found }</mark>
why-in-the-name = { $why }; толық аты { $name }
why-missing = { $word }: бұл атта жоқ
why-place = жері: <mark>{ $place }</mark>
why-place-in-source = жері: <mark>{ $place }</mark>, дереккөзде { $words }
why-number = жеке куәлік нөмірі: <mark>{ $number }</mark>
why-text = мәтінде:

## A person: the head
# drafted

person-number = { $number }-адам
person-row = { $list }, { $row }-жол
person-record = { $id } жазбасы
name-not-recorded = Аты тіркелмеген адам
this-person = бұл адам
head-unnamed = аты тіркелмеген; тізілім осылай атайды
head-also = бұлай да тіркелген
head-machine = басқа әліпбилерде; іздеу үшін машина жазған, дереккөзден емес
head-withheld = <b>Жұртшылыққа көрсетілмейді:</b> { $why }
photo-of = { $name } суреті ретінде берілген фотосурет, берген: { $source }
photo-named = Фотосурет аталған, бірақ файлы жоқ
photo-none = Фотосурет жоқ
picture-of-kind = { $kind } сурет, { $width } × { $height } пиксель
picture = Сурет, { $width } × { $height } пиксель
person-as-of = <b>Беттің мына уақыттағы тіркелген күйі: { $moment }.</b> Содан бері белгілі болған нәрсе мұнда жоқ. <a now>Қазіргі күйін көру</a>
on-this-page = Осы бетте
worth = Назар аударуға тұрарлық
worth-note = Мұны тек топ көреді. Ештеңе өзгермейді: адамдардың айтқаны айтқан күйінде сақталады.

## A person: the last status
# drafted

status = Соңғы хабарланған жағдайы
status-as-of = Соңғы хабарланған жағдайы, { $on }
no-news-since = <b>Бір жылдан астам хабар жоқ:</b> соңғы хабар: { $on }
status-none = Жағдайы туралы хабар жоқ.
status-gone = Бұрын «{ $status }» делінген; { $list } тізімінде { $on-to } дейін тұрған.
status-contested = Даулы: { $count } айтылған сөз
say-feared-dead = Қайтыс болды деп қауіптенеді
say-rumoured-dead = Қайтыс болды деген қауесет бар
say-believed-dead = Қайтыс болған деп есептеледі
say-feared = Қауіп: { $what }
say-rumoured = Қауесет: { $what }
say-inferred = Болжам бойынша: { $what }
sentence-death = өлім жазасы
sentence-life = өмір бойына
sentence-suspended = { $sentence }, кейінге қалдырылған
length-years-months = { $years } { $months }
order-none-preferred =
    Шешім шығарылмаған. { $voices ->
        [2] Екеуінің ешқайсысына артықшылық берілмейді
       *[other] Ешқайсысына артықшылық берілмейді
    }
order-judged = Редактор бірінші тұрған айтылған сөзді артық көреді. Екіншісі де қалады.
order-judged-why = Редактор бірінші тұрған айтылған сөзді артық көреді, себебі: { $why }. Екіншісі де қалады.
order-fear-behind = { $none }; айтылғаны қауіптен бұрын қойылған.
order-official-earlier = { $none }; ресми мәлімдеме ертерек айтылғандықтан бірінші қойылған.
order-earlier = { $none }; ертерек айтылғаны бірінші қойылған.
order-as-recorded = { $none }; олар тіркелген ретімен тұр.

## A person: what is known first
# drafted

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

## A person: who speaks. $term is the key of a kinship or relation, for languages that decline it
# drafted

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
        [uncle] ағайы
        [aunt] апайы
        [nephew] бауырының ұлы
        [niece] бауырының қызы
        [cousin] немере бауыры
        [parent_in_law] қайын ата-енесі
        [father_in_law] қайын атасы
        [mother_in_law] қайын енесі
        [son_in_law] күйеу баласы
        [daughter_in_law] келіні
        [step_parent] өгей ата-анасы
        [step_child] өгей баласы
        [relative] туысы
        [cellmate] камераласы
       *[other] { $relation }
    }
relation-of = { relation }
relation-self = өзі
relation-own-account = өз айтқаны
testimony = Айғақ
testimony-lede = Ол үшін кім сөйлейді және қай жерден
testimony-how = <b>Мұны қайдан біледі:</b> { $how }
testimony-summary = Тізілім жазған қысқаша мазмұны.
testimony-as-told = Айтылған сөздің өзі:
testimony-not-copied = Сөздің өзі дереккөзде тұр, мұнда көшірілмеген.
testimony-translation = Аудармасы:

## A person: claims
# drafted

claims = Мәліметтер
claims-lede = Барлық айтылған сөз және оны кім айтқаны. Мәлімет үстіндегі сызық оның қалай айтылғанын көрсетеді.
claims-key = Белгілер
claims-refuted = Теріске шықты: қауесет өзін теріске шығарған сөздің қасында қалады
claims-earlier = Бұрын айтылған, енді айтылмайды
claims-earlier-count = Бұрын айтылған, енді айтылмайтын { $count } мәлімет
claims-missing = Мыналар туралы <b>ештеңе тіркелмеген</b>: { $what }.
claims-now = Қазір { $count } мәлімет.
claim-withdrawn = қайтарып алынды: { $why }
fold-more-claims = { $of }: тағы { $count } мәлімет
fold-more = { $of }: тағы { $count }
group-fate = Ол қайда және оған не болды
group-reason = Ол неге алып кетілді
group-who = Ол кім
group-health = Денсаулығы
group-treatment = Оған қалай қарады
group-account = Айтылғанындай
group-evidence = Дәлел ретінде аталғандар
group-other = Тізімдердің өз сөзімен
missing-name = аты
missing-born = туған күні
missing-birthplace = туған жері
missing-profession = кәсібі
missing-place = қайда ұсталып отырғаны
missing-trial = қандай да бір сот
missing-health = денсаулығы
missing-treatment = оған қалай қарағаны
age-range = { $from }–{ $to }
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

## A person: chronology, family
# drafted

chronology = Уақыт тізбегі
chronology-key = Жолақтың ұзындығы күннің қаншалықты белгісіз екенін көрсетеді. Жиекпен: шамамен. Үзік сызық: естіп жеткізілген не болжам. Нүктелі: қауесет не қауіп.
no-word = Одан хабар жоқ
no-later-word = Ол туралы кейінгі хабар тіркелмеген
family = Отбасы
family-lede = Отбасы мүшесі ретінде кім аталған және олар туралы не тіркелген.
family-drawn = Отбасының сызбасы; төмендегі тізімде де сол айтылады
family-drawn-scroll = Отбасының сызбасы; жанына қарай жылжытуға болады
family-unlinked = Сызықсыз: олардың бір-бірінен қалай тарайтыны айтылмаған.
frame-solid = Тұтас жақтау: ұстау, шектеу немесе босату хабарланған.
frame-dotted = Нүктелі жақтау: тек қауіп не қауесет.
frame-half = Жартысы тұтас, жартысы нүктелі: айтылғандар бір-біріне қайшы.
frame-bare = Солғын жақтау: ұстау туралы ештеңе хабарланбаған.

## A person: asked and answered
# drafted

asked = Сұралғаны және жауабы
asked-lede = Басқалар ол үшін не істеді және қандай жауап келді. Үнсіздік те – жауап, ол да тіркеледі.
asked-done = Не істелді
asked-back = Не жауап келді
asked-no-enquiry = Сұрау салу тіркелмеген
asked-no-answer = Жауап тіркелмеген
asked-kind = { $words }
asked-by = кімнен: { $words }
asked-to = кімге: { $words }
asked-on = { $on }
asked-unknown = алушысы мен күні тіркелмеген
asked-not-by-name = аты аталмаған
answered-from = кімнен: { $words }
no-reply = Жауап жоқ

## A person: sources, history, how to cite
# drafted

person-sources-lede = Әр мәлімет қайдан алынған.
gives-account-of = Кімнің айтқанын береді:
list-row = { $row }-жол
listed = тізімде: { $spans }
no-longer-listed = тізімде болған: { $spans }; енді тізімде жоқ
span = { $from } – { $to }
span-since = { $on-from } бері
span-again = { $before }, қайтадан { $next }
history = Өзгерістер тарихы
history-lede = Кім нені өзгертті. Әр жол беттің сол кездегі күйіне апарады.
history-older = Бұрынғы { $count } жазба
history-as-of = Беттің белгілі бір күн соңында тіркелген күйі
cite = Сілтеме жасау
cite-lede = Беттің дәл осы күйі.
cite-person = { $number }-адам
cite-record = { $id } жазбасы
cite-as-of = Guwah, «{ $name }», { $record }, тіркелген күйі: { $moment }.
cite-edition = Guwah, «{ $name }», { $record }, { $number }-басылым, { $day }.
cite-day = Guwah, «{ $name }», { $record }, { $day }.
cite-as-today = Бүгінгі күйі
receipt = Түбіртек
receipt-download = Түбіртекті жүктеп алу
receipt-what = Онда осы жазба және оның басылымда бар екенінің дәлелі тұр.
receipt-check = Оны қалай тексеруге болады

## Sources
# drafted

sources-lede = Бұл тізілімде кім немесе не сөйлейді.
sources-none = Бұл сайт көрсете алатын <b>ешбір дереккөз тіркелмеген</b>.
source-what = Бұл не
source-kind = Түрі
source-list = Тізім
source-not-linked = Сілтеме қойылмаған: ол сайтты жүргізушілер сіздің барғаныңызды көрер еді.
source-note = Ескертпе
source-consent = Келісім
source-no-consent = Тіркелмеген. Одан ештеңе жарияланбайды.
source-consent-to = Мынаған берілген: { $purposes }.
source-told = Айтушыға жарияланған көшірмелерді қайтарып алуға болмайтыны ескертілген.
source-ground = Негізі
source-statements = Жалпы не айтады
source-statements-note = Бір адам туралы емес. Тізілімнің сөзімен.
source-persons = Ол айтатын адамдар
source-nobody = Бұл сайт көрсете алатын <b>ешкім жоқ</b>.
source-pages = Адамдар беттері

## Two records side by side, for the team
# drafted

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

## What cannot be shown
# drafted

refused-no-page = Мұнда бет жоқ
refused-no-page-why = Мекенжай толық көшірілмеген болуы мүмкін. Оның орнына атын іздеп көріңіз.
refused-no-person = Бұл мекенжайда ешкім көрсетілмейді
refused-no-person-why = Адам мүлде тіркелмеген немесе жария емес болуы мүмкін. Екі жағдайда да бұл бет бірдей көрінеді.
refused-not-a-record-why = Мекенжайда жазба аталмаған: оның белгісі (32 он алтылық таңба), жария нөмірі немесе тізім:белгі қабылданады.
refused-withdrawn = Енді жарияланбайды
refused-withdrawn-why = Бұл нөмірмен біреу жарияланған еді, енді жарияланбайды. Нөмір соныкі болып қалады, басқа ешкімге берілмейді. Ескі көшірмелерін таратпауыңызды сұраймыз.
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
refused-bad-page = Ондай нәтижелер беті жоқ. 1-ден басталатын бүтін сан қабылданады.
refused-line-too-long = Іздеу жолы 1 000 таңбадан ұзын. Ат, жер, нөмір немесе мәтіннің бірнеше сөзі қабылданады.
refused-too-many-filters = Бір мезгілде 40-тан көп сүзгіні пайдалануға болмайды. Кейбірін алып тастаңыз.
refused-not-a-moment = Бұл уақыт емес: күн (2026-11-22), мезет (2026-11-22T10:00:00Z) немесе жазбалар кітабындағы орны қабылданады.
refused-two-needed = Екі жазба керек: ?a=…&b=…

## About and method
# drafted

about-heading = Бұл тізілім туралы және мәліметке қалай қарайтыны туралы
about-lede = Гуаһ ({ $name }, ұйғырша: куә) адамдарға не істелгені туралы айтылғанды сақтайды: олар кім, оларға не істелді, мұны кім айтады және қайдан белгілі.
about-claims = Мұнда ештеңе «факт» деп аталмайды. Бәрі – <b>мәлімет</b>: бір дереккөзден алынған бір тұжырым; оны кім айтқаны, кім арқылы жеткені, қашан айтылғаны және айтушы оны қалай білетіні бірге тұрады. Бір-біріне қайшы мәліметтердің екеуі де қатар қалады.
about-as-written = Дереккөздің өз сөзі ешбір терминге сәйкес келмесе, сол сөз сақталып, «жазылғанындай» деп белгіленеді. Ешкімнің сөзі терминге күштеп сыйғызылмайды.
about-contested-heading = Даулы, теріске шыққан
about-contested = деген белгі қолмен қойылмайды. Ол мәліметтердің өзінен шығады: бір дереккөз екіншісінің айтқанын жоққа шығарады; екі дереккөздің біреуі ғана рас бола алатын мән береді; мемлекет бір себеп, отбасы басқа себеп айтады; біреуі адам қайтыс болды десе, екіншісі жазасын өтеп жатыр дейді.
about-refuted = Қауесет не қауіп қана болған өлім кейінгі қоңырау, босату немесе түсірілім айтылғанда <b>теріске шығады</b>. Қауесет өзін теріске шығарған сөздің қасында бетте қалады.
about-status-heading = Соңғы жағдайы
about-status = Адамның жағдайы мәліметтерден бір ережемен шығарылады: әр айтушының адам қайда екені туралы соңғы сөзі алынады; ертерек уақыт туралы айтылғаны, бірінші айтушы жоққа шығармаса, күмәнданбаса не қауіптенбесе, кейінгі уақыт туралы айтылғанға орын береді. Бірнешеуі қалса, олар тең тұрады. Редактор шешпесе, ертерек айтылғаны бірінші, қауіп айтылғаннан кейін тұрады; бетте мұның қайсысы екені айтылады.
about-no-news = <b>«Бір жылдан астам хабар жоқ»</b> дегені де соңғы хабар келген күннен есептеледі. Ол қолмен енгізілмейді.
about-counts-heading = Сандар нені білдіреді
about-counts = Сандар мұнда кім тіркелгенін айтады. Олар алып кетілгендердің саны емес: кімнің шетелде туысы барына, кімнің туысы айтуға бататынына және кімнің қағаздары сыртқа шыққанына қарай тіркеледі. Екі жазбаның бір адам екенін әлі ешкім шешпесе, адам мұнда екі рет тұруы да мүмкін.
about-safety-heading = Қауіпсіздік
about-safety = Жария сайтта дереккөзі жариялауға рұқсат бергені ғана бар. Қалғаны онда жасырылған емес; ол мүлде жоқ. Жеке куәлік нөмірінің алғашқы алты саны мен туған жылы ғана көрсетіледі. Көрсетуге болмайтын адам мен мүлде тіркелмеген адам бірдей көрінеді.
about-quiet = Бұл сайт cookie қоймайды, скрипт іске қоспайды, басқа серверден ештеңе сұрамайды және сіз басқан сілтемелерді белгілемейді. Ол басқа сайттарға сілтемейді: бөтен мекенжай мәтін ретінде жазылады, сонда барғаныңызды ол жақта ешкім көрмейді.
about-terms-heading = Пайдалану және байланыс
about-no-licence = Тізілімді жүргізушілер оны қандай шартпен пайдалануға болатынын әлі айтқан жоқ. Мәліметтер оларды айтқандарға тиесілі.
about-contact = Түзетулер және басқа мәселелер: { $contact }
about-no-contact = Тізілімді жүргізушілермен байланысу жолы мұнда әлі көрсетілмеген.
about-definitions-heading = Анықтамалар
about-definitions = Әр термин мұнда нені білдіреді.

## How to check this
# drafted

verify-heading = Мұны қалай тексеруге болады
verify-lede = Бұл бетті сізге кім берсе де, оған сенуге міндетті емессіз. Мұнда айтылғанға тізілімді жүргізушілер қол қойған, оны ешкімнен сұрамай өзіңіз тексере аласыз.
verify-promise-heading = Неге кепілдік беріледі
verify-promise = Жария нәрсенің бәрі <b>басылым</b> болып шығады: нөмірі мен күні бар, кейін ешқашан өзгертілмейтін көшірме. Басылымға тек тізілімді жүргізушілерде бар кілтпен қол қойылады. Айна сайт, сервер иесі немесе жолдағы біреу бір әрпін өзгертсе, қолтаңба сәйкес келмей қалады.
verify-promise-not = Қолтаңба мәліметтің рас екенін айтпайды. Ол тізілімнің осы дереккөздердің осы сөздерін осы басылымда жариялағанын айтады.
verify-one-heading = Бір адамды тексеру
verify-one = Әр адам бетінің соңында, сілтеменің қасында <b>түбіртек</b> бар: бір шағын файл. Онда жазбаның өзі, оның басылымға жататынының қысқа дәлелі және қолтаңба тұр. Оны жазбаларыңызбен бірге сақтаңыз: бұл сайт жоғалса да, оны тексеруге болады.
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
verify-root = Түбірі
verify-key = Кілті
verify-root-meaning = Түбір – барлық жазбадан есептелген бір сан. Түбірі бірдей екі көшірмеде жазбалар бірдей: оны айна сайт көрсететінімен салыстырыңыз.
verify-editions-heading = Барлық басылымдар
verify-editions = Әрқайсысында қанша адам бар және не өзгертті.
verify-edition = Басылым
verify-of = Күні
verify-added = Қосылды
verify-changed = Өзгерді
verify-withdrawn = Алынды
verify-none-heading = Басылымнан емес
verify-none = Бұл сайт қол қойылған басылымнан емес, тізілімнің өзінен берілуде, сондықтан мұнда тексеретін ештеңе жоқ. Тізілімді жүргізушілерден басылым сұраңыз.

## Ways through the site, results, lists
# drafted

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
home-story-why = Ертең басқа біреу. Әрқайсысы – көптің бірі.
home-story-photo = { $name }: фотосуреті
home-all-changes = Барлық өзгерістер
count-places = { $count } жер
count-lists = { $count } тізім
count-terms = { $count } термин
search-statistics = Осы адамдар диаграммада
search-map = Картада
search-understood = «{ $words }» деген сөздеріңіз сүзгі ретінде оқылды. <a literal>Жазылғанындай іздеу</a>
search-less = Аздау сұрасаңыз, біреу табылады
search-without = { $field } сүзгісінсіз: { $value }
search-tell = Мұнда жоқ біреу туралы хабарлау үшін: { $contact }
search-tell-how = Мұнда жоқ біреу туралы қалай хабарлауға болады
search-download = Осы нәтижелерді жүктеп алу:
search-feed = жаңадан қосылғандар лентасы
person-feed = Бұл адам туралы тіркелгендер
person-more-testimony = Айғақтар
person-more-time = Уақыт тізбегі
person-more-which = { $count } ішінен { $from }–{ $to }
person-more-back = Адамның бетіне қайту
person-more-testimonies = Тағы { $count } айғақ
page-before = Алдыңғысы
page-after = Келесісі
head-persons = Адамдар
head-place = Жері
head-role = Бұл жер олар үшін не
head-status = Соңғы хабарланған жағдайы
head-source-kind = Дереккөз түрі
head-source = Дереккөз
only = Тек:
only-remove = алып тастау
only-all = Барлық адамдар
only-these = Осы адамдар
only-not-used = <b>«{ $given }» ескерілмеді.</b> Қабылданатыны: { $accepted }.
same-as-table = Дәл сол кесте түрінде
same-on-map = Дәл сол картада
all-places = Барлық жерлер
all-sources = Барлық дереккөздер
pages = Беттер
order-first-date = Тіркелген алғашқы күні бойынша; күні белгісіздер соңында.
no-person-shown = Бұл сайт көрсете алатын <b>ешкім жоқ</b>.
rows-more = тағы { $count }
facet-at = Бұл жерде
refused-accepted = { $accepted }
changes-bad-mark = «before=» дегеннен кейін бүтін сан қабылданады.
