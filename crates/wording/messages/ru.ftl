# Сообщения на русском языке. Drafted by machine; no native reader has checked it yet.
#
# The line "Draft" above a heading says how sure the draft of its group is (good, fair, poor): whoever reads and corrects a
# group writes "read" and a date there. What is missing here is said in English. The terms are in docs/glossary.md. Даты: $on – именительный падеж,
# $on-from и $on-to – родительный, $on-in – предложный.

number = { $count }
quoted = «{ $words }»
list-and = { $first } и { $last }
list-or = { $first } или { $last }

# Draft: fair: plain words, terms of the glossary
## On every page

site-name = Guwah
site-name-beside = گۇۋاھ
site-name-beside-lang = ug
site-name-beside-dir = rtl
skip-to-content = Перейти к содержанию
menu = Меню
languages = Языки
this-page-in-your-language = Эта страница на русском языке
site-nav = Сайт
site-nav-again = Сайт, ещё раз
nav-persons = Люди
nav-sources = Источники
nav-about = О реестре и методе
search-label = Имя, место или номер, в любом написании и любыми буквами
search-placeholder = Имя, в любом написании
search-button = Найти
workspace = Рабочая область
workspace-note = показывает то, что может видеть команда. Показанное здесь от этого не становится открытым.
invented-note = В этом реестре есть вымышленные люди: по ним его можно опробовать. Подсчёты включают и их.
invented = Вымышлено
invented-in-part = Частично вымышлено
foot-edition = Выпуск { $number }, { $day }, контрольная сумма <code>{ $root }…</code>. <a verify>Как это проверить</a> · <a editions>Все выпуски</a>
foot-also-at = Другие адреса:
foot-contact = Исправления и связь: { $contact }
foot-no-cookie = Этот сайт не ставит cookie, не запускает скриптов и ничего не загружает с других сайтов.

# Draft: fair: plain words, terms of the glossary
## Words that stand on many pages

contested = Оспаривается
not-contested = Не оспаривается
refuted = Опровергнуто
detained = Задержание
or = или
more = ещё { $count }
remove = убрать
show = Показать
before = Назад
next = Далее
address = Адрес
not-known = неизвестно
tier = уровень { $tier }
not-judged = не оценено
as-written = как написано
as-it-is-now = Посмотреть страницу в нынешнем виде
all-persons = Все люди
first-page = Главная страница
page = Страница { $page }
page-of = Страница { $page } из { $of }
order-by-date = По первой записанной дате; без даты – в конце.
no-news = Нет сведений больше года
no-date-recorded = Дата не записана
no-date-to-draw = Нет даты
not-dated = Без даты
without-a-date = Без даты
unnamed = Имя не записано
testifies = Свидетельствует: { $name }
through = через: { $whom }
mark = { $act }: { $on }
mark-held = { $held }: { $act }, { $on }
say-sentence = { $said }, { $sentence }
place-in = { $place }, { $within }
marks = { $first }, { $last }
office-held = { $holder }, { $post }
office-term = { $from } { $until }
moment-at = { $day }, { $time }
relative-named = { $relation }: { $name }
count-persons =
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[other] { $count } человек
    }
count-sources =
    { $count ->
        [one] { $count } источник
        [few] { $count } источника
       *[other] { $count } источников
    }
count-years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
       *[other] { $count } лет
    }
count-months =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
       *[other] { $count } месяцев
    }
count-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[other] { $count } дней
    }
count-bytes =
    { $count ->
        [one] { $count } байт
        [few] { $count } байта
       *[other] { $count } байт
    }

# Draft: good: terms of the glossary
## How a claim is held

held-witnessed = очевидец
held-stated = заявлено
held-relayed = передано
held-rumoured = по слухам
held-inferred = предположение
held-feared = опасение
held-denied = отрицается
held-witnessed-meaning = Говорит о виденном, слышанном или пережитом.
held-stated-meaning = Говорит как об известном, не объясняя, откуда знает.
held-relayed-meaning = Услышано от того, кто назван или описан.
held-rumoured-meaning = Ходит в разговорах; никто не знает, кто это сказал.
held-inferred-meaning = Выведено из чего-то другого.
held-feared-meaning = Этого опасаются, хотя сообщения об этом нет.
held-denied-meaning = Говорит, что это не так.
contested-meaning = Две версии не могут быть верны одновременно: в поиске, списках и подсчётах – о чём угодно из записанного; вверху страницы человека – о том, где он.

# Draft: good: held by a table of cases
## Dates: $case is plain, from (after "since"), to (after "until") or in

date-day =
    { $case ->
        [plain] { $day } { $month-of-day } { $year }
       *[from] { $day } { $month-of-day } { $year } года
    }
date-month =
    { $case ->
        [plain] { $month } { $year }
        [in] в { $month } { $year } года
       *[from] { $month } { $year } года
    }
date-season =
    { $case ->
        [plain] { $month } { $year }
       *[from] { $month } { $year } года
    }
date-year =
    { $case ->
        [plain] { $year }
        [in] в { $year } году
       *[from] { $year } года
    }
date-decade =
    { $case ->
        [plain] { $decade }-е годы
        [in] в { $decade }-х годах
       *[from] { $decade }-х годов
    }
date-about = около { $date-from }
date-perhaps = возможно, { $date }
date-perhaps-about = возможно, около { $date-from }
date-by = не позднее { $date-to }
date-or-earlier = { $date } или ранее
date-or-later = не ранее { $date-from }
date-range = { $from } – { $to }
date-range-of-months = { $from-month } – { $to-month } { $year }
date-range-of-days = { $from-day } { $from-month } – { $to-day } { $to-month } { $year }
month-1 =
    { $case ->
        [plain] январь
        [in] январе
       *[from] января
    }
month-2 =
    { $case ->
        [plain] февраль
        [in] феврале
       *[from] февраля
    }
month-3 =
    { $case ->
        [plain] март
        [in] марте
       *[from] марта
    }
month-4 =
    { $case ->
        [plain] апрель
        [in] апреле
       *[from] апреля
    }
month-5 =
    { $case ->
        [plain] май
        [in] мае
       *[from] мая
    }
month-6 =
    { $case ->
        [plain] июнь
        [in] июне
       *[from] июня
    }
month-7 =
    { $case ->
        [plain] июль
        [in] июле
       *[from] июля
    }
month-8 =
    { $case ->
        [plain] август
        [in] августе
       *[from] августа
    }
month-9 =
    { $case ->
        [plain] сентябрь
        [in] сентябре
       *[from] сентября
    }
month-10 =
    { $case ->
        [plain] октябрь
        [in] октябре
       *[from] октября
    }
month-11 =
    { $case ->
        [plain] ноябрь
        [in] ноябре
       *[from] ноября
    }
month-12 =
    { $case ->
        [plain] декабрь
        [in] декабре
       *[from] декабря
    }
season-spring =
    { $case ->
        [plain] весна
        [in] весной
       *[from] весны
    }
season-summer =
    { $case ->
        [plain] лето
        [in] летом
       *[from] лета
    }
season-autumn =
    { $case ->
        [plain] осень
        [in] осенью
       *[from] осени
    }
season-winter =
    { $case ->
        [plain] зима
        [in] зимой
       *[from] зимы
    }
ago-less-than-a-month = меньше месяца назад
ago-months =
    { $count ->
        [one] { $count } месяц назад
        [few] { $count } месяца назад
       *[other] { $count } месяцев назад
    }
ago-years =
    { $half ->
        [yes] более { $count },5 года назад
       *[no]
            { $count ->
                [one] более { $count } года назад
               *[other] более { $count } лет назад
            }
    }
since =
    { $when ->
        [before] С { $edge-from } или раньше
        [range] С неизвестного дня ({ $on })
        [after] С { $edge-from } или позже
       *[other] С { $on-from }
    }
until =
    { $when ->
        [before] до { $edge-from } или раньше
        [range] до неизвестного дня ({ $on })
        [after] до { $edge-from } или позже
       *[other] до { $on-to }
    }
moment-end-of = конец дня { $on-from } (UTC)
moment-entry = запись { $position } в книге записей

# Draft: fair: plain words, terms of the glossary
## The first page

home-title = Реестр людей, которых забрали
home-heading = Кого забрали, что с ними сделали, кто об этом говорит
home-lede = Введите имя так, как вы его знаете: любыми буквами, в любом написании. Быть уверенным не обязательно.
home-search-label = Имя, место или номер
home-example = Например: <a example>{ $name }</a>.
home-also-by = Можно искать и <a search>по статусу, месту, дате или списку</a>, и по части номера удостоверения, ставя <code>?</code> вместо неизвестного.
home-nobody = Пока никого нет
home-nobody-why = <b>Открытых записей</b> пока нет.
home-drawn-from = <a sources>{ $sources }</a>. Здесь те, о ком есть документы, а не все, кого забрали. Большинство нигде не записано.
home-contested =
    { $count ->
        [one] Версии о <a contested>{ $count } человеке</a> из них противоречат друг другу.
       *[other] Версии о <a contested>{ $count } людях</a> из них противоречат друг другу.
    }
home-unnamed-too = Те, чьё имя неизвестно, тоже здесь.
home-bars = Чем шире полоса, тем менее точна дата. Стрелка означает, что более поздних сведений не записано.
home-first-of = Показаны первые { $shown }; всего { $persons }.
home-all = Все: { $persons }
home-doors = Что вы можете здесь сделать
home-look = Найти человека
home-look-how = Ищите по имени в любом написании и любыми буквами, по месту, дате, списку или номеру. У каждого результата сказано, почему он найден.
home-sources = Проверить источники
home-sources-how = У каждого утверждения указано, из какого оно источника, кто в нём говорит и на каком основании это опубликовано.
home-cite = Сослаться на страницу, какой она была
home-cite-how = Страницу каждого человека можно увидеть, процитировать и дать на неё ссылку такой, какой она была в любой день.
home-claims = Насколько надёжно утверждение?
home-claims-how = Здесь ничего не называют фактом. Каждое утверждение взято из одного источника и стоит рядом с тем, кто говорит. Если двое расходятся, остаются оба.
method-and-definitions = Метод и определения

# Draft: fair: plain words, terms of the glossary
## Results of a search

search-found-for =
    { $count ->
        [one] «{ $text }»: { $count } человек
        [few] «{ $text }»: { $count } человека
       *[other] «{ $text }»: { $count } человек
    }
search-nearest = Сначала самые близкие по звучанию.
search-narrow = Сузить результаты
search-only = Фильтры:
search-not-used = <b>«{ $given }» не использовано.</b> Подойдёт: { $accepted }.
search-no-filter = <b>«{ $given }» – не фильтр</b>, это искалось как обычные слова. Фильтры: { $filters }.
accepted-value = значение после двоеточия
accepted-date = дата, например 2018, 2018-02 или 2017-04..2017-09
accepted-has = has:photo или has:testimony
accepted-contested = contested:yes или contested:no
accepted-at = at:residence:Emin, at:camp:Xinjiang или at:held:Xinjiang
accepted-facility = код учреждения: 32 шестнадцатеричные цифры
accepted-field = одно из: { $filters }
search-nobody = Ничего не найдено
search-without-filters = Искать без фильтров
search-try-one-name = Попробуйте одно имя вместо двух или имя отца.
search-try-sound = Попробуйте написать имя так, как оно звучит; написание не важно.
search-try-place = Попробуйте место или год: <code>place:Tacheng</code>, <code>detained:2018</code>.
search-try-number = Из номера удостоверения введите то, что знаете, и <code>?</code> вместо остального.
search-tried = Пробовали и такие написания:
search-not-here = Если человека здесь нет, его всё равно могли забрать.
search-only-pages =
    { $count ->
        [one] В этих результатах только { $count } страница
        [few] В этих результатах только { $count } страницы
       *[other] В этих результатах только { $count } страниц
    }
search-pages = Страницы результатов
search-not-them = Вы ищете другого человека?
search-try-more = Попробуйте имя отца, место или год.
facet-status = Последний статус
facet-place = Место
facet-detained = Первое задержание
facet-born = Рождение
facet-died = Смерть
facet-released = Освобождение
facet-sentenced = Приговор
facet-ethnicity = Национальность
facet-profession = Профессия
facet-sex = Пол
facet-list = Источник
facet-tier = Самая надёжная версия
facet-also = Также
has-testimony = Есть свидетельство
has-photo = Есть фотография
why-same = то же самое: <mark>{ $asked }</mark>
why-same-in-another-script = то же имя другими буквами: <mark>{ $asked }</mark> и <mark>{ $found }</mark>
why-alike-in-another-script = звучит похоже, другими буквами: <mark>{ $asked }</mark> и <mark>{ $found }</mark>
why-alike = звучит похоже: <mark>{ $asked }</mark> и <mark>{ $found }</mark>
why-partly-alike = отчасти похоже: <mark>{ $asked }</mark> и <mark>{ $found }</mark>
why-in-the-name = { $why }, в имени { $name }
why-missing = { $word }: нет в этом имени
why-place = место: <mark>{ $place }</mark>
why-place-in-source = место: <mark>{ $place }</mark>; в источнике { $words }
why-number = номер удостоверения: <mark>{ $number }</mark>
why-text = в тексте:

# Draft: fair: plain words, terms of the glossary
## A person: the head

person-number = Человек { $number }
person-row = { $list }, строка { $row }
person-record = Запись { $id }
name-not-recorded = Человек, имя которого не записано
person-invented = Вымышлено, чтобы опробовать реестр. Такого человека нет.
person-invented-in-part = Некоторые источники этой страницы вымышлены, чтобы опробовать реестр. Того, что в них сказано, не было.
this-person = этот человек
head-unnamed = имя не записано; слова реестра
head-also = записано и так
head-machine = другими буквами; написано машиной для поиска, не из источника
head-withheld = <b>Не показывается публично:</b> { $why }
head-summary-held = Не показывается публично: часть того, на чём основано это изложение, больше не публикуется. Его снова покажут, когда редактор его подтвердит.
photo-of = Фотография: { $name }, по словам источника: { $source }
photo-named = Фотография упомянута; файла нет
photo-none = Фотографии нет
picture-of-kind = Изображение { $kind }, { $width } × { $height } пикселей
picture = Изображение, { $width } × { $height } пикселей
person-as-of = <b>Записано на: { $moment }.</b> Того, что стало известно позже, здесь нет. <a now>Посмотреть нынешнюю страницу</a>
on-this-page = На этой странице
worth = Стоит взглянуть
worth-note = Это видит только команда. Это ничего не меняет: сказанное людьми хранится так, как сказано.

# Draft: fair: plain words, terms of the glossary
## A person: the last status

status = Последний известный статус
status-as-of = Последний известный статус, { $on }
no-news-since = <b>Нет сведений больше года:</b> последние – { $on }
status-none = Статус не сообщается.
status-gone = Ранее: «{ $status }»; так значилось в { $list } до { $on-to }.
status-unconfirmed = Официальные лица: { $what }; никто из близких этого не подтверждает
status-changed = Раньше официальные лица говорили иначе
status-discarded = Редактор считает эту версию опровергнутой или взятой назад; она не учитывается
status-term-ended =
    { $when ->
        [day] Срок истёк { $on-from }; об освобождении не сообщается
        [span] Срок истёк { $on-in }; об освобождении не сообщается
       *[other] Срок истёк: { $on }; об освобождении не сообщается
    }
status-term-ended-unconfirmed =
    { $when ->
        [day] Срок истёк { $on-from }; освобождения никто из близких не подтверждает
        [span] Срок истёк { $on-in }; освобождения никто из близких не подтверждает
       *[other] Срок истёк: { $on }; освобождения никто из близких не подтверждает
    }
status-term-ended-alone =
    { $when ->
        [day] Срок истёк { $on-from }
        [span] Срок истёк { $on-in }
       *[other] Срок истёк: { $on }
    }
status-held-past-term = Срок должен был истечь: { $on }; о содержании под стражей говорят и после этого
status-unread = { $words } (так записано)
status-disputed-by = Редактор противопоставляет этому: { $what }
status-against = Этому противоречит другая версия: { $what }
status-refuted = Опровергнуто более поздним признаком жизни: { $what }
status-lived-on = Признак жизни: { $what }
status-dropped = Больше не утверждается: { $what }
status-days-differ = День оспаривается: { $days }
status-sentences-differ = Срок оспаривается: { $sentences }
status-contested =
    { $count ->
        [one] Оспаривается: { $count } версия
        [few] Оспаривается: { $count } версии
       *[other] Оспаривается: { $count } версий
    }
say-feared-dead = Опасаются смерти
say-rumoured-dead = По слухам – смерть
say-believed-dead = Предполагают смерть
say-feared = Опасение: { $what }
say-rumoured = По слухам: { $what }
say-inferred = По заключению: { $what }
say-denied = Отрицается: { $what }
say-denied-by-officials = Отрицают власти: { $what }
say-denied-by-others = Отрицают не власти: { $what }
sentence-death = смертный приговор
sentence-life = пожизненно
sentence-suspended = { $sentence }, с отсрочкой
sentence-suspended-for = { $sentence }, с отсрочкой на срок: { $length }
measure-exile = ссылка
measure-house-arrest = домашний арест
measure-restricted-liberty = ограничение свободы
measure-supervision = надзор
measure-probation = испытательный срок
measure-community-service = общественные работы
sentence-rights = { $sentence }, и лишение политических прав: { $length }
sentence-rights-for-life = { $sentence }, и пожизненное лишение политических прав
sentence-rights-alone = лишение политических прав: { $length }
sentence-rights-alone-for-life = пожизненное лишение политических прав
sentence-reduced = { $sentence } (прежде: { $former })
sentence-beside-words = { $sentence } ({ $words })
length-and-days = { $length } { $days }
length-range = { $from } – { $to }
length-years-months = { $years } { $months }
order-none-preferred =
    Решение не принято. { $voices ->
        [2] Ни одной из двух версий не отдано предпочтение
       *[other] Ни одной версии не отдано предпочтение
    }
order-editor = Редактор вынес решение об одной из версий; оно стоит при ней.
order-judged = Редактор предпочитает первую версию. Другая остаётся.
order-judged-why = Редактор предпочитает первую версию; причина: { $why }. Другая остаётся.
order-fear-behind = { $none }. Заявленное стоит перед тем, чего опасаются, что слышали или отрицают.
order-official-earlier = { $none }. Официальное заявление стоит первым, потому что оно более раннее.
order-earlier = { $none }. Более ранняя версия стоит первой.
order-heavier = { $none }. Более тяжкая версия стоит первой.

# Draft: fair: plain words, terms of the glossary
## A person: what is known first

fact-last-word =
    { $sex ->
        [male] Последние сведения о нём
        [female] Последние сведения о ней
       *[other] Последние сведения
    }
from = говорит: { $speaker }
from-contested = говорит: { $speaker }; оспаривается
fact-taken-together = Забрали тогда же
fact-of-the-family =
    { $count ->
        [1] один человек из семьи
        [2] двое из семьи
        [3] трое из семьи
        [4] четверо из семьи
        [5] пятеро из семьи
       *[other] { $count } из семьи
    }
fact-last-reported =
    { $count ->
        [1] последнее сообщение: { $custody }
       *[other] последнее сообщение обо всех: { $custody }
    }
fact-probable-reason = Вероятная причина
fact-reason-given = Названная причина
according-to = говорит: { $speaker }
fact-more = и ещё { $count }, см. «Утверждения»

# Draft: poor: kinship differs by side and age
## A person: who speaks. $term is the key of a kinship or relation, for languages that decline it

relation = { $relation }
relation-of =
    { $sex ->
        [male] его { $relation }
        [female] её { $relation }
       *[other] { $relation }
    }
speaker-unnamed = Свидетель { $number }
relation-self =
    { $sex ->
        [male] сам
        [female] сама
       *[other] сам человек
    }
relation-own-account = собственный рассказ
testimony = Свидетельства
testimony-lede =
    { $sex ->
        [male] Кто говорит за него и откуда
        [female] Кто говорит за неё и откуда
       *[other] Кто говорит за этого человека и откуда
    }
testimony-how = <b>Откуда это известно:</b> { $how }
testimony-summary = Краткое изложение реестра.
testimony-as-told = Словами говорящего:
testimony-not-copied = Дословный текст см. в источнике.
testimony-translation = Перевод:

# Draft: fair: plain words, terms of the glossary
## A person: claims

claims = Утверждения
claims-lede = Каждая версия и тот, от кого она. Линия над утверждением показывает, на чём оно основано.
claims-all = Все утверждения ({ $count }):
claims-key = Обозначения
claims-refuted =
    { $held ->
        [rumoured] Опровергнуто: слух остаётся здесь рядом с тем, что его опровергает
        [feared] Опровергнуто: опасение остаётся здесь рядом с тем, что его опровергает
        [relayed] Опровергнуто: переданное с чужих слов остаётся здесь рядом с тем, что его опровергает
        [inferred] Опровергнуто: заключение остаётся здесь рядом с тем, что его опровергает
       *[other] Опровергнуто: сказанное остаётся здесь рядом с тем, что его опровергает
    }
claims-earlier = Прежние утверждения, больше не повторяются
claims-earlier-count = Прежние утверждения, больше не повторяются: { $count }
claims-missing = <b>Ничего не записано</b>: { $what }.
claims-now =
    { $count ->
        [one] Сейчас { $count } утверждение.
        [few] Сейчас { $count } утверждения.
       *[other] Сейчас { $count } утверждений.
    }
claim-withdrawn = отозвано: { $why }
claim-corrected = исправлено, заменено другим утверждением: { $why }
fold-more-claims =
    { $count ->
        [one] { $of }: ещё { $count } утверждение
        [few] { $of }: ещё { $count } утверждения
       *[other] { $of }: ещё { $count } утверждений
    }
fold-more = { $of }: ещё { $count }
group-fate =
    { $sex ->
        [male] Где он и что с ним стало
        [female] Где она и что с ней стало
       *[other] Где этот человек и что с ним стало
    }
group-reason =
    { $sex ->
        [male] Почему его забрали
        [female] Почему её забрали
       *[other] Почему этого человека забрали
    }
group-who =
    { $sex ->
        [male] Кто он
        [female] Кто она
       *[other] Кто этот человек
    }
group-health = Здоровье
group-treatment =
    { $sex ->
        [male] Как с ним обращались
        [female] Как с ней обращались
       *[other] Как с этим человеком обращались
    }
group-account = Как рассказано
group-evidence = Упомянутые доказательства
group-other = Словами списков
missing-name = имя
missing-born = дата рождения
missing-birthplace = место рождения
missing-profession = профессия
missing-place = место содержания
missing-trial = суд
missing-health = здоровье
missing-treatment = обращение
age-range = { $from }–{ $to }
age-or-more = { $from } или больше
age-under = меньше { $under }
age-in = { $years } ({ $on-in })
born-of-age = около { $years } года рождения, вычислено по возрасту
number-division = первые шесть цифр: место первой регистрации – { $place }
number-birth-year = следующие четыре: год рождения { $year }
number-birth-day = дата рождения: { $on-from }
number-check-fails = проверочный знак не сходится
number-masked = остальное не показывается
relative-not-named = имя не названо
act-detail = { $words }
act-for = причина: { $words }
act-and-for = и { $words }
act-in = место: { $words }
act-by = кем: { $words }
act-denied = что отрицается: { $act }
reason-for = названо для: { $act }
place-within = территория: { $place }
also-written = пишется также

# Draft: fair: plain words, terms of the glossary
## A person: chronology, family

chronology = Хронология
chronology-key = Чем шире полоса, тем менее точна дата. Контур: приблизительно. Прерывистая: передано или предположение. Точки: слух или опасение.
no-word =
    { $sex ->
        [male] Нет сведений от него
        [female] Нет сведений от неё
       *[other] Нет сведений
    }
no-later-word =
    { $sex ->
        [male] Более поздних сведений о нём не записано
        [female] Более поздних сведений о ней не записано
       *[other] Более поздних сведений не записано
    }
family = Семья
family-lede =
    { $sex ->
        [male] Кто назван его семьёй и что о них записано.
        [female] Кто назван её семьёй и что о них записано.
       *[other] Кто назван семьёй и что о них записано.
    }
family-drawn = Схема семьи; список ниже говорит то же
family-unlinked = Без линии: родство не указано.
frame-solid = Сплошная рамка: сообщено о лишении свободы, ограничении или освобождении.
frame-dotted = Рамка из точек: только опасения или слухи.
frame-half = Наполовину сплошная, наполовину из точек: версии противоречат друг другу.
frame-bare = Тонкая рамка: о лишении свободы ничего не сообщено.

# Draft: fair: plain words, terms of the glossary
## A person: asked and answered

asked = Обращения и ответы
asked-lede =
    { $sex ->
        [male] Что другие сделали для него и что пришло в ответ. Молчание записывается как ответ.
        [female] Что другие сделали для неё и что пришло в ответ. Молчание записывается как ответ.
       *[other] Что другие сделали для этого человека и что пришло в ответ. Молчание записывается как ответ.
    }
asked-done = Что было сделано
asked-back = Что пришло в ответ
asked-no-enquiry = Обращений не записано
asked-no-answer = Ответов не записано
asked-kind = { $words }
asked-by = от кого: { $words }
asked-to = кому: { $words }
asked-on = { $on }
asked-unknown = адресат и дата не записаны
asked-not-by-name = не поимённо
answered-from = от кого: { $words }
no-reply = Ответа нет

# Draft: fair: plain words, terms of the glossary
## A person: sources, history, how to cite

person-sources-lede = Откуда взято каждое утверждение.
gives-account-of = Источник утверждений:
gives-not-assessed = достоверность ещё не оценена
list-row = Строка { $row }
listed = в списке { $spans }
listed-until = значилось в списке до { $on-to }
no-longer-listed = в списке { $spans }; больше не значится
span = { $from } – { $to }
span-since = с { $on-from }
span-again = { $before }, снова { $next }
history = История изменений
history-lede = Кто что изменил. Каждая строка ведёт к странице, какой она была тогда.
history-older =
    { $count ->
        [one] { $count } более ранняя запись
        [few] { $count } более ранние записи
       *[other] { $count } более ранних записей
    }
history-as-of = Страница, какой она была в конце дня
cite = Как цитировать
cite-lede = Эта страница, какая она есть.
cite-person = человек { $number }
cite-record = запись { $id }
cite-as-of = Guwah, «{ $name }», { $record }, по записям на: { $moment }.
cite-edition = Guwah, «{ $name }», { $record }, выпуск { $number }, { $day }.
cite-day = Guwah, «{ $name }», { $record }, { $day }.
cite-as-today = Какая она сегодня
receipt = Подтверждение записи
receipt-download = Скачать подтверждение
receipt-what = В нём эта запись и доказательство того, что она есть в выпуске.
receipt-check = Как его проверить

# Draft: fair: plain words, terms of the glossary
## Sources

sources-lede = Кто или что говорит в этом реестре.
sources-none = <b>Открытых источников</b> нет.
source-what = Что это
source-kind = Вид
source-list = Список
source-not-linked = Без ссылки: тот, кто ведёт тот сайт, увидел бы ваш приход.
source-note = Примечание
source-consent = Согласие
source-no-consent = Не записано. Ничего из этого не публикуется.
source-consent-to = Дано: { $purposes }.
source-told = Говорившему сообщили, что опубликованные копии нельзя отозвать.
source-ground = Основание публикации
source-statements = Что он говорит в целом
source-statements-note = Не об одном человеке. Словами реестра.
source-persons = О ком он говорит
source-nobody = <b>Открытых записей нет.</b>
source-pages = Страницы с людьми

# Draft: poor: words of statistics
## Two records side by side, for the team

two-heading = Почему эти двое
two-not-judged = Ещё никто не решил, один ли это человек.
two-judged-same = Решено: это один человек.
two-judged-not-the-same = Решено: это два человека.
two-judged-undecided = Решено: неясно.
two-names = Их имена
two-names-how = Два имени, которые звучат ближе всего, слово за словом. 1 – звучат одинаково, 0 – совсем не похожи.
two-one = Один
two-other = Другой
two-alike = Сходство
two-more-names = Из многих имён одного из них сравнены первые сорок.
two-said = Что сказано об обоих
two-said-how = В чём они сходятся, расходятся или что есть только у одного.
two-about = О чём
two-agree = Сходятся ли
two-only-one-says = говорит только один
two-the-same = одинаково
two-differ = расходятся
two-undecided = { "" }
two-weights = О чём говорит каждое сведение
two-weights-how = Насколько вероятнее или менее вероятно делает каждое сведение, что это один человек. То, что в этом реестре встречается часто, говорит мало. Эти веса заданы заранее; guwah duplicates учит их на всём реестре.
two-weight = Вес
two-says-nothing = не говорит ничего
two-likelier =
    { $times ->
        [one] в { $times } раз вероятнее
        [few] в { $times } раза вероятнее
       *[other] в { $times } раз вероятнее
    }
two-less-likely =
    { $times ->
        [one] в { $times } раз менее вероятно
        [few] в { $times } раза менее вероятно
       *[other] в { $times } раз менее вероятно
    }
two-together = Вместе: из 100 таких пар около { $count } были бы одним человеком.
two-together-most = Вместе: из 100 таких пар более 99 оказались бы одним человеком.
two-together-few = Вместе: из 100 таких пар менее 1 оказалась бы одним человеком.
two-before = До сравнения: любые две записи
two-capped = Даты рождения или возраст противоречат друг другу
two-capped-how = остаётся ниже одного из двух, что бы ни говорили имена

# Draft: fair: plain words, terms of the glossary
## What cannot be shown

refused-no-page = Здесь нет страницы
refused-no-page-why = Возможно, адрес скопирован не полностью. Попробуйте искать по имени.
refused-no-person = По этому адресу никто не показан
refused-no-person-why = Возможно, этот человек никогда не был записан или не показывается публично. В обоих случаях эта страница выглядит одинаково.
refused-not-a-record-why = В адресе не названа запись. Используйте её код (32 шестнадцатеричные цифры), публичный номер или список:код.
refused-withdrawn = Больше не публикуется
refused-withdrawn-why = Под этим номером здесь был опубликован человек; теперь он не публикуется. Номер никому другому не даётся. Пожалуйста, не распространяйте прежние копии.
refused-elsewhere = У этой страницы другой адрес
refused-elsewhere-why = До неё один шаг.
refused-go-there = Перейти туда
refused-no-source = По этому адресу источник не показан
refused-no-source-why = Возможно, этот источник никогда не был записан или не показывается публично. В обоих случаях эта страница выглядит одинаково.
refused-not-then = К тому времени здесь ничего не было записано
refused-not-then-why = Этот человек ещё не был записан или не показывался публично на: { $moment }.
refused-unusable = Это нельзя использовать
refused-too-long = Адрес слишком длинный
refused-too-long-why = Адрес слишком длинный. Его часть после вопросительного знака может занимать 8 000 байт.
refused-only-reading = Эту страницу можно только читать
refused-only-reading-why = На этот адрес ничего нельзя отправить.
refused-failed = Сейчас реестр нельзя прочитать
refused-failed-why = Это наша вина, а не ваша. Ничего не потеряно. Попробуйте ещё раз через минуту.
refused-bad-address = Часть адреса после вопросительного знака не читается.
refused-bad-page = Такой страницы результатов нет. Используйте целое число, начиная с 1.
refused-line-too-long = Строка поиска длиннее 1 000 знаков. Используйте имя, место, номер или несколько слов из текста.
refused-too-many-filters = Нельзя использовать больше 40 фильтров сразу. Уберите некоторые.
refused-not-a-moment = Это не день и не время. Используйте день (2026-11-22) или мгновение (2026-11-22T10:00:00Z).
refused-one-moment = Этот сайт показывает один выпуск: всё, как было в один день. Уберите as_of. Более ранние выпуски – на странице выпусков.
refused-two-needed = Нужны две записи: ?a=…&b=…

# Draft: fair: plain words, terms of the glossary
## About and method

about-heading = Об этом реестре
about-lede = Guwah ({ $name }, по-уйгурски «свидетель») хранит то, что люди говорят о сделанном с людьми: кто они, что с ними сделали, кто об этом говорит и откуда это известно.
about-claims = Здесь ничего не называют фактом. Всё здесь – <b>утверждения</b>: одно высказывание из одного источника. При нём указано, кто его делает, через кого оно пришло, когда было сказано и откуда говорящий это знает. Противоречащие друг другу утверждения остаются рядом.
about-as-written = Если слова источника не подходят ни под один термин, слова сохраняются с пометкой «как написано». Ничьи слова не подгоняют под термин.
about-contested-heading = Оспаривается, опровергнуто
about-contested = – так никогда не помечают вручную. Это следует из самих утверждений: один источник отрицает то, что говорит другой; два источника дают значения, из которых верным может быть только одно; государство называет одну причину, а семья другую; один говорит, что человек умер, а другой – что он отбывает срок. В поиске, списках результатов и подсчётах имеется в виду противоречие в чём угодно из записанного; вверху страницы человека – противоречие о том, где он.
about-refuted = Смерть, о которой были только слухи, опасения или версии с чужих слов, <b>опровергнута</b>, если сообщено о более позднем звонке, освобождении или съёмке; о которой кто-то говорил сам — если кто-то видел человека живым позже или тот же рассказчик говорит об этом. Опровергнутое остаётся на странице рядом с тем, что его опровергает.
about-status-heading = Последний статус
about-status = Статус выводится из утверждений по одному правилу. У каждого говорящего берётся последнее сообщение о том, где человек. Заявление другого о более позднем времени заменяет его, если только первый не отрицает этого, не сомневается и не опасается иного: если в 2017 году сестра сообщает о лагере, а в 2019 году тётя заявляет об освобождении, статус – освобождение. Оставшиеся версии равны. Более ранняя стоит первой, а опасения – после заявленного, если редактор не решил иначе. На странице сказано, как именно.
about-no-news = <b>«Нет сведений больше года»</b> тоже вычисляется, по последней дате, когда что-либо было слышно. Вручную это не вносят.
about-counts-heading = Что значат числа
about-counts = Числа говорят, кто здесь записан. Они не говорят, скольких задержали, убили или сколько исчезло. Кто записан, зависит от того, у кого есть родные за границей, чьи родные решаются говорить и чьи бумаги стали известны. Человек может быть здесь дважды, если ещё никто не решил, что две записи – об одном человеке.
about-safety-heading = Безопасность
about-safety = На открытом сайте есть только то, что разрешено публиковать источником. Всё остальное там не скрыто; его там нет. Из номеров удостоверений показываются первые шесть цифр и год рождения. Те, кого нельзя показать, и те, кто никогда не был записан, выглядят одинаково.
about-quiet = Этот сайт не ставит cookie, не запускает скриптов, ничего не загружает с других сайтов и не помечает ссылки, по которым вы прошли. Он не ссылается на другие сайты: чужой адрес написан как текст, чтобы там никто не увидел вашего прихода.
about-terms-heading = Использование и связь
about-no-licence = Те, кто ведёт реестр, ещё не сказали, на каких условиях его можно использовать. Утверждения принадлежат тем, кто их сделал.
about-contact = Исправления и всё остальное: { $contact }
about-no-contact = Те, кто ведёт реестр, ещё не дали здесь адреса для связи.
about-definitions-heading = Определения
about-definitions = Каждый термин и то, что он здесь значит.

# Draft: poor: words of cryptography
## How to check this

verify-heading = Как это проверить
verify-lede = Вам не нужно доверять тому, кто показывает вам эту страницу. Сказанное здесь подписано теми, кто ведёт реестр, и вы можете проверить это сами, никого не спрашивая.
verify-promise-heading = Что обещано
verify-promise = Всё открытое выходит <b>выпусками</b>: это копии с номером и датой, которые потом никогда не меняются. Выпуск подписан ключом, который есть только у тех, кто ведёт реестр. Если зеркало, хозяин сервера или кто-то по дороге изменит хоть букву, подпись не сойдётся.
verify-promise-not = Подпись не говорит, что утверждение верно. Она говорит, что реестр опубликовал эти слова этих источников в этом выпуске.
verify-one-heading = Проверить одного человека
verify-one = Внизу страницы каждого человека, рядом с цитированием, есть <b>подтверждение записи</b>: один маленький файл. В нём сама запись, короткое доказательство того, что она принадлежит выпуску, и подпись. Храните его со своими заметками: его можно проверить и тогда, когда этого сайта не станет.
verify-one-how = Чтобы проверить его, возьмите программу Guwah на компьютере, который может быть и без сети, и введите:
verify-one-answer = Она назовёт номер человека, выпуск и его дату или скажет, что файл изменён. Сравните ключ с тем, который вы получили иначе: напечатанным в отчёте, прочитанным по телефону, взятым с другого зеркала. Подделыватель может сделать новый ключ, но не может подписать этим.
verify-all-heading = Проверить всё
verify-all = Скопируйте весь выпуск и проверьте каждый его файл:
verify-all-serve = Копия – сама по себе сайт: <code>guwah serve my-copy</code> покажет то, что вы видите здесь, с вашего компьютера.
verify-since-heading = Проверить, что ничего не переписано
verify-since = Каждый выпуск перечисляет все прежние. Если вы сохранили более ранний выпуск или хотя бы его маленький файл <code>signature</code>, вы увидите, продолжает ли его сегодняшний или история между ними была изменена:
verify-since-answer = Старый выпуск, выданный за новый, назван <b>rollback</b>; другая история – <b>fork</b>. Люди могут покинуть реестр, если об этом просят они сами или их семьи. Тогда под их номером стоит «больше не публикуется», он никому другому не даётся, а таблица ниже их считает.
verify-this-heading = Этот выпуск
verify-number = Номер
verify-root = Контрольная сумма
verify-key = Ключ
verify-root-meaning = Контрольная сумма – это одно число, вычисленное из всех записей. В двух копиях с одной суммой одни и те же записи: сравните её с тем, что показывает зеркало.
verify-editions-heading = Все выпуски
verify-editions = Сколько в каждом людей и что он изменил.
verify-edition = Выпуск
verify-added = Добавлено
verify-changed = Изменено
verify-withdrawn = Изъято
verify-none-heading = Не из выпуска
verify-none = Этот сайт показывается из самого реестра, а не из подписанного выпуска, поэтому проверять здесь нечем. Попросите выпуск у тех, кто ведёт реестр.

# Draft: fair: plain words, terms of the glossary
## Ways through the site, results, lists

nav-map = Карта
nav-statistics = Статистика
nav-places = Места
nav-lists = Списки
nav-changes = Последние изменения
nav-method = Метод
nav-glossary = Термины
nav-help = Как помочь
nav-downloads = Скачать
nav-api = Для программ
nav-feed = Лента изменений
feed-latest = Последние изменения
home-story = Один человек
home-story-why = Завтра – другой человек. Каждый из них – один из многих.
home-story-photo = Фотография: { $name }
home-all-changes = Все изменения
count-places = Мест: { $count }
count-lists = Списков: { $count }
count-terms = Терминов: { $count }
search-statistics = Эти люди на диаграммах
search-map = На карте
search-understood = «{ $words }» прочитано как фильтры. <a literal>Искать эти слова как есть</a>
search-as-words = Слова «{ $words }» искались как написаны: для даты или места, о которых в них спрашивается, фильтра нет.
search-less = Частичные совпадения
search-without = без фильтра «{ $field }»: { $value }
search-tell = Сообщить о человеке, которого нет в реестре: { $contact }
search-tell-how = Сообщить о человеке, которого нет в реестре
search-download = Скачать эти результаты:
search-feed = лента новых
person-feed = Новое об этом человеке
person-more-testimony = Свидетельства
person-more-time = Хронология
person-more-which = { $from }–{ $to } из { $count }
person-more-back = Назад на страницу человека
person-more-testimonies = Ещё свидетельств: { $count }
page-before = Назад
page-after = Далее
head-persons = Люди
head-place = Место
head-role = Связь с этим местом
head-status = Последний статус
head-source-kind = Вид источника
head-source = Источник
only = Фильтры:
only-remove = убрать
only-all = Все люди
only-these = Эти люди
same-as-table = Таблицей
same-on-map = На карте
all-places = Все места
all-sources = Все источники
pages = Страницы
order-first-date = По первой записанной дате; без даты – в конце.
no-person-shown = <b>Открытых записей нет.</b>
rows-more = ещё { $count }
facet-at = Связь с этим местом
refused-accepted = { $accepted }
changes-bad-mark = После «before=» нужно целое число.

# Draft: fair: plain words, terms of the glossary
## The foot of a preview, and a person of whom very much is told

foot-preview = Что сделал бы открытым следующий выпуск
person-words-as-told = Словами говорящего
person-translation = Перевод

# Draft: fair: plain words, terms of the glossary
## Maps, charts and lists

only-pages =
    { $of ->
        [one] Здесь только { $of } страница.
        [few] Здесь только { $of } страницы.
       *[other] Здесь только { $of } страниц.
    }
without-status =
    { $count ->
        [one] Статус { $count } человека не сообщается.
       *[other] Статус { $count } человек не сообщается.
    }

# Draft: fair: plain words, terms of the glossary
## The map

map-of = Карта: { $place }
map-world = Весь мир
map-wider = Более общие карты
map-told-below = Карта; таблица говорит то же самое
map-persons =
    { $count ->
        [one] { $count } человек связан с местом на этой карте: место рождения, жительства, содержания или место, где с ним что-то сделали.
        [few] { $count } человека связаны с местом на этой карте: место рождения, жительства, содержания или место, где с ними что-то сделали.
       *[other] { $count } человек связаны с местом на этой карте: место рождения, жительства, содержания или место, где с ними что-то сделали.
    }
map-place = Все они и как они связаны с этим местом
map-caption = Площадь точки показывает, о скольких людях есть записи; пустая точка – что там никто не записан. Точка ведёт к карте места или к его странице. Если у человека несколько мест, он посчитан в каждом. Точки показывают, где есть записи, а не где забрали больше всего людей: место, где точек мало, может быть местом, откуда никто не решается говорить.
places-sum-map = Людей, связанных с этой картой ({ $count }):
places-on-map = на этой карте
places-undrawn = в её пределах, без отдельной точки
places-elsewhere = только в других местах
places-not-recognised = только с <a places>местом, которое не распознано</a>
places-without = без места
places-sum = Из этих людей ({ $count }):
places-recognised = с распознанным местом
map-nothing = Ни одно место внутри него не названо.
map-not-drawn = место на карте здесь неизвестно
map-its-map = карта
map-sources = Контуры: Natural Earth, общественное достояние; если граница оспаривается, рисунок не принимает ничьей стороны. Места: GeoNames (CC BY 4.0), до двух знаков после запятой; провинция показана там, где её столица, страна – в её середине.

# Draft: fair: plain words, terms of the glossary
## Places

place-persons =
    { $count ->
        [one] Здесь записан <b>{ $count } человек</b>.
        [few] Здесь записаны <b>{ $count } человека</b>.
       *[other] Здесь записано <b>{ $count } человек</b>.
    }
place-called = Названия
place-code = Код территории
place-names-note = Место находится по любому из этих названий. Приводя название, мы не принимаем ничьей стороны.
place-roles = Как люди связаны с этим местом
place-roles-note = Один человек может быть в нескольких строках. Это утверждения о людях, записанных здесь, а не число всех, кто родился в этом месте, кого там забрали или содержали. Кто записан, зависит от того, у кого есть родные за границей и чьи бумаги стали известны. То, что источники говорят о самом лагере или тюрьме, – на отдельной странице, в «Учреждениях».
place-lies = Расположение
place-map-caption = Площадь точки показывает, сколько из этих людей связаны с местом. Контуры: Natural Earth; места: GeoNames (CC BY 4.0).
place-inside = Места внутри него
place-nobody = <b>Открытых записей нет.</b> Это не значит, что никого не забрали.
place-born = Место рождения
place-from = Родом отсюда
place-lives = Место жительства, нынешнее или прежнее
place-held = Содержание здесь, форма неизвестна
place-sentenced = Приговор вынесен здесь
place-happened = Здесь с ними сделали что-то другое
language-en = Английский
language-romanised = Латиницей
language-ug = Уйгурский
language-kk = Казахский
language-zh = Китайский
language-ru = Русский
language-tr = Турецкий
places-what = Места, с которыми источники связывают людей, записанных здесь.
places-none = <b>Открытых записей</b> о местах нет.
places-as-written = Как написано
places-as-written-note = Места, названные в источниках словами, которым здесь не отвечает ни одно место. Слова сохраняются.
places-words = Словами источника

# Draft: fair: plain words, terms of the glossary
## Statistics

statistics-all =
    { $count ->
        [one] Здесь записан { $count } человек.
        [few] Здесь записаны { $count } человека.
       *[other] Здесь записано { $count } человек.
    }
statistics-narrowed =
    { $count ->
        [one] Из записанных здесь подходит { $count } человек.
        [few] Из записанных здесь подходят { $count } человека.
       *[other] Из записанных здесь подходит { $count } человек.
    }
statistics-caveat = <b>Это число записей, а не людей.</b> Кто записан, зависит от того, у кого есть родные за границей, чьи родные решаются говорить и чьи бумаги стали известны. Если о каком-то месяце, месте или форме содержания записей мало, возможно, оттуда мало что было слышно. Кто-то может быть здесь дважды. Чтобы посчитать других людей, <a search>найдите их и сузьте результаты</a>, а затем вернитесь сюда из результатов.
statistics-when = Когда задержали впервые
statistics-when-how = По первому заявленному аресту, помещению под стражу, переводу или потере связи.
statistics-no-date = Нет даты.
statistics-held = Как содержатся
statistics-held-how = По последнему сообщению, которому может быть несколько лет.
term-and-narrower = { $term } или любая разновидность
statistics-held-note = Если версии противоречат друг другу, человек посчитан в строке каждой. «Нет сведений больше года» стоит рядом с последним сообщением, а не вместо него.
statistics-where = Где
statistics-where-note = Любое место, с которым связан человек: место рождения, жительства, содержания или место, где с ним что-то сделали. Если мест несколько, человек посчитан в каждом и ещё раз в области, где они находятся.
statistics-who = Кто об этом говорит
statistics-who-note = Человек, о котором говорят несколько источников, посчитан в каждом. Длинный список – не лучший источник, чем одна дочь.
months-bar =
    { $unit ->
        [year] Каждый столбец – год; самый высокий: { $when }, около { $count }. Сплошное: дата точно приходится на этот год.
       *[month] Каждый столбец – месяц; самый высокий: { $when }, около { $count }. Сплошное: дата точно приходится на этот месяц.
    }
months-vague =
    { $count ->
        [one] Заштриховано: у { $count } человека известно только, что дата приходится на один из нескольких месяцев; она распределена между ними поровну. Штриховка говорит, сколько, а не кто.
       *[other] Заштриховано: у { $count } человек известно только, что дата приходится на один из нескольких месяцев; она распределена между ними поровну. Тот, кого забрали «в 2017 году», добавляет к каждому месяцу этого года одну двенадцатую. Штриховка говорит, сколько, а не кто.
    }
months-unit =
    { $unit ->
        [year] Год
       *[month] Месяц
    }
months-certain = Точно
months-share = Доля неточных дат
months-too-vague =
    { $count ->
        [one] Не показан на рисунке <b>{ $count } человек</b>, о котором назван только срок дольше { $months } месяцев или только то, что это было до или после какого-то дня.
        [few] Не показаны на рисунке <b>{ $count } человека</b>, о которых назван только срок дольше { $months } месяцев или только то, что это было до или после какого-то дня.
       *[other] Не показано на рисунке <b>{ $count } человек</b>, о которых назван только срок дольше { $months } месяцев или только то, что это было до или после какого-то дня.
    }
months-without-date =
    { $count ->
        [one] Не показан на рисунке <b>{ $count } человек</b> без даты.
        [few] Не показаны на рисунке <b>{ $count } человека</b> без даты.
       *[other] Не показано на рисунке <b>{ $count } человек</b> без даты.
    }

# Draft: fair: plain words, terms of the glossary
## Lists. A release of a list is «версия»: «выпуск» is an edition, «освобождение» a release from custody

lists-releases =
    { $count ->
        [one] { $count } редакция; дата последней: { $day }
        [few] { $count } редакции; дата последней: { $day }
       *[other] { $count } редакций; дата последней: { $day }
    }
lists-what = Списки, которые ведут другие; здесь они прочитаны редакция за редакцией. То, что список говорил и больше не говорит, сохраняется с пометкой об этом.
lists-none = <b>Открытых списков</b> нет.
list-source = Источник и согласие
list-narrow = Сузить
list-releases = Редакции списка
list-releases-what = Утверждение, которого в новой редакции больше нет, сохраняется вместе с указанием редакций, в которых оно было.
list-no-release = <b>Редакций с датой нет.</b> Этот список был передан один раз, без даты.
list-release = Редакция
list-nth = { $day }, № { $nth }
list-rows = Строк в файле
list-listed = В списке
list-new = Новые
list-back = Снова в списке
list-gone = Больше не значатся
list-not-read = прочитано не до конца
list-note = Считаются только открытые строки. Человек, который больше не значится в списке, мог быть освобождён, мог умереть, его могли убрать по другой причине. Список этого не говорит.

# Draft: fair: plain words, terms of the glossary
## Changes

changes-what = Что записано о людях, показанных здесь; сначала самое новое. Изъятое не перечисляется.
changes-what-edition = Чем каждый выпуск отличается от предыдущего, начиная с новейшего: кого список больше не называет, что изменилось, кто добавлен. Изъятое из выпуска подсчитано, но не названо.
changes-newest = Самые новые
changes-older = Более ранние изменения
changes-number = № { $number }
changes-none = Среди просмотренных записей <b>открытых изменений нет</b>.
changes-editions = Выпуски
changes-verify = Как их проверить

# Draft: fair: plain words, terms of the glossary
## Method

method-title = Как создаются записи и чего они не говорят
method-lede = Что такое утверждение, когда оно оспаривается и как выводится статус, сказано на странице <a about>«О реестре и методе»</a>. Здесь – о том, как записи создают, оценивают, датируют, считают и исправляют.
method-made = От свидетельства до страницы
method-made-1 = Кто-то рассказывает, или находится документ либо список. Он записывается как <b>источник</b>: кто говорит, когда и на что дано согласие.
method-made-2 = Сказанное о человеке записывается утверждение за утверждением. Слова источника остаются рядом нетронутыми; краткое изложение стоит рядом с ними и никогда не вместо них.
method-made-3 = Редакторы <b>оценивают</b>: об одном ли человеке две записи, насколько надёжна версия. У каждой оценки есть автор и дата, и её можно отменить.
method-made-4 = В <b>выпуск</b>, который подписывается, переносится только то, что разрешено публиковать из источника. Остальное там не скрыто; его там нет.
method-tiers = Насколько надёжна версия
method-tiers-note = Уровень – это оценка одной версии, а не человека и не истины.
method-strongest = Самая надёжная версия – этого уровня:
method-not-judged = Не оценено
method-not-judged-note = Ни один редактор ещё не оценил ни одной версии об этом человеке.
method-dates = Неточные даты
method-dates-1 = Люди помнят «весной», «перед жатвой пшеницы», «около 2017 года». Дата хранится настолько неточной, насколько неточно она была сказана: с самым ранним и самым поздним днём и словами источника. На рисунке она настолько широка, насколько неточна: сплошная, если срок назван; контур, если он приблизительный; точки, если это только слухи. Ни одна дата не делается точнее, чем была сказана, и ни одна не сдвигается из-за часового пояса.
method-dates-2 = На диаграммах по месяцам то, что известно точно, закрашено сплошь. То, о чём известно только, что оно приходится на один из нескольких месяцев (самое большее { $months }), распределено между ними поровну и заштриховано. Ещё менее точное посчитано рядом с диаграммой и на ней не показано.
method-lists = Список читается редакция за редакцией. То, что редакция говорит впервые, начинается с неё; то, чего она больше не говорит, на ней заканчивается и остаётся на странице как сказанное до того времени. Если кто-то больше не значится в списке, это не значит, что человек освобождён.
method-unknown = Чего мы не знаем
method-unknown-1 = Скольких забрали. Большинство нигде не записано. Здесь записано: { $count }.
method-unknown-2 = Похожи ли те, кто записан, на тех, кто не записан. Кто записан, зависит от того, у кого есть родные за границей, чьи родные решаются говорить и чьи бумаги стали известны. Ни одна доля и ни одна тенденция здесь не относится ко всем.
method-unknown-3 = Что произошло с тех пор. Последнему сообщению может быть несколько лет. Людей, о статусе которых не сообщается: { $count }.
method-unknown-4 = Когда и где. Людей без даты задержания: { $dates }. Без места: { $places }.
method-unknown-5 = Об одном ли человеке две записи, если этого ещё никто не решил.
method-unknown-6 = Мог ли говоривший говорить свободно. Заявления чиновников и съёмки, сделанные под стражей, записаны как то, чем они являются: как утверждения, с указанием, кто их сделал.
method-unknown-7 = Что знают те, кто не решился рассказать. Молчание показано как молчание; оно ничего не доказывает.
method-corrections = Исправления
method-corrections-1 = Если здесь что-то неверно или кому-то угрожает, скажите об этом. Доказывать, кто вы, не нужно. Скажите, на какой странице, что неверно и откуда вы это знаете. Опасность для человека рассматривается прежде всего. То, что изъято, исчезает из следующего выпуска; копии, сделанные другими, отозвать нельзя. Сам человек и те, кто о нём свидетельствовал, могут просить полностью убрать запись.
method-help = Как помочь и как не подвергать себя опасности
contact-write = Пишите по адресу: <b>{ $contact }</b>
contact-none = Те, кто ведёт реестр, ещё не дали здесь адреса для связи.

# Draft: fair: safety depends on it, to be read first
## How to help

help-title = Если вы что-то знаете
help-lede = Для начала достаточно имени и года. Документы не нужны, и быть уверенным не обязательно.
help-safe = Прежде всего – безопасность
help-safe-1 = Думайте сначала о тех, кто ещё там, а потом о записи. Если могут узнать, кто рассказал, подождите и сначала спросите, что можно не раскрывать: ничто не публикуется без согласия, и согласиться можно не на всё.
help-safe-2 = Не пишите с телефона или из учётной записи, которые читают другие, и через сеть, которую контролируют те, кого вы боитесь. Лучше чужой компьютер или Tor Browser.
help-safe-3 = Не просите людей там, внутри, присылать вам для этого документы или фотографии. Не звоните им об этом.
help-safe-4 = Фотографии и файлы могут хранить место и время, где и когда они сделаны, и название устройства. Из рабочих копий, которые показаны здесь, это удалено, но то, что вы присылаете, сначала проходит через другие руки.
help-safe-5 = После отправки удалите отправленное с телефона или компьютера, если их могут просмотреть.
help-safe-6 = То, что было опубликовано, здесь можно изъять, но копии, сделанные другими, отозвать нельзя.
help-send = Что поможет
help-who = Кто
help-who-1 = Имя, как вы его произносите и как оно стоит в документах, любыми буквами; имя отца; примерно когда человек родился; откуда родом.
help-what = Что сделали
help-what-1 = Забрали, держали под стражей, приговорили, перевели, освободили: когда, насколько точно вы помните, и где. «Весной 2018 года» – хороший ответ.
help-how = Откуда вы это знаете
help-how-1 = Видели ли вы это, рассказали ли вам и кто, прочитали ли вы об этом или опасаетесь этого. Всё это стоит записать, каждое как то, что оно есть.
help-you = Кто вы этому человеку
help-you-1 = Чтобы ваш рассказ можно было оценить. Ваше имя публиковать не обязательно.
help-papers = Документы
help-papers-1 = Приговор, извещение, номер удостоверения, фотография, если они у вас уже есть.
help-may = Что с этим можно делать
help-may-1 = Только хранить; публиковать; публиковать с вашим именем; использовать в петициях. Решаете вы, о каждом отдельно.
help-first = Прежде чем писать
help-first-1 = <a search>Посмотрите, есть ли здесь этот человек</a>, в любом написании. Если есть, стоит сообщить, что расходится с тем, что знаете вы: противоречащие друг другу утверждения остаются оба.
help-where = Куда отправить
help-where-none = <b>Те, кто ведёт реестр, ещё не дали здесь адреса для связи.</b> До тех пор храните то, что знаете, в безопасном месте.
help-other = Если вы никого там не знаете
help-other-1 = Прочитайте страницу одного человека и расскажите кому-нибудь. Сошлитесь на неё, какой она была в тот день: на каждой странице сказано, как.
help-other-2 = Спросите своё посольство, своего депутата или газету об одном человеке, назвав его имя. Обращения и ответы записываются.
help-other-3 = Если вы знаете языки и письменности, на которых здесь свидетельствуют, исправьте имя или перевод: неверная буква прячет человека.
help-other-4 = Храните копию: <a verify>каждый может сделать зеркало реестра и проверить его</a>.

# Draft: fair: plain words, terms of the glossary
## Glossary

glossary-lede = Каждый использованный здесь термин и то, что он здесь значит.
glossary-note = Слова источника сохраняются всегда; термин – это лишь то, как они сгруппированы. Названия на всех языках, кроме английского, предварительно составлены машиной и ждут того, кто знает язык: <a corrections>исправления приветствуются</a>.
glossary-drafted = Названия предварительно составлены машиной.

# Draft: fair: plain words, terms of the glossary
## Citations and editions

cite-programs = Для библиографических программ
cite-plain = Простым текстом
editions-why = Почему меняются выпуски

# Draft: fair: plain words, terms of the glossary
## Прежние выпуски

earlier-edition = Выпуск { $number }, { $day }
earlier-lede = Все, кто есть и в этом выпуске, и в новейшем, каждый таким, каким он был здесь. Те, кого с тех пор изъяли, не названы.
earlier-all = Все выпуски
earlier-nobody = Никого с этой страницы нет в новейшем выпуске.
person-in-edition = <b>Это страница, какой она была в выпуске { $number }, { $day }</b>, без того, что с тех пор изъято. В новейшем выпуске об этом человеке сказано больше. <a now>Посмотреть нынешнюю</a>
person-in-edition-same = <b>Это страница, какой она была в выпуске { $number }, { $day }</b>, без того, что с тех пор изъято. В новейшем выпуске сказано то же. <a now>Посмотреть нынешнюю</a>
history-in-editions = Страница, какой она была в прежних выпусках:
history-no-edition = Здесь не хранится ни одного прежнего выпуска, где сказано об этом человеке. <a editions>Все выпуски</a>
refused-not-held = Этот выпуск здесь не хранится
refused-not-held-why = Здесь хранятся лишь некоторые прежние выпуски или ни одного. <a editions>Все выпуски</a> перечислены с тем, что каждый изменил.
refused-not-in-edition = В том выпуске об этом человеке ничего нет
refused-not-in-edition-why = Этого человека не было в выпуске { $number }, или ничто из стоявшего там сегодня не показывается публично.
refused-not-told-so-today = Ничего из сказанного об этом человеке в том выпуске сегодня не стоит в тех же словах
refused-not-told-so-today-why = Этот человек есть в выпуске { $number }. То, что там говорилось, с тех пор изменено, отозвано или показывается не полностью, поэтому здесь не приводится.

# Draft: fair: plain words, terms of the glossary
## Downloads

downloads-lede = Здесь { $persons }: каждое утверждение и кто его делает.
downloads-lede-edition = Здесь { $persons }: каждое утверждение и кто его делает, как в выпуске от { $day }.
downloads-sheets = Чтобы читать и считать
downloads-csv = Таблица, CSV
downloads-csv-what = Строка на каждого человека. UTF-8. В таблице нет столбца о том, кто что говорит, и нет свидетельств.
downloads-xlsx = Книга таблиц, XLSX
downloads-xlsx-what = То же для Excel и LibreOffice. Если людей больше { $rows }, продолжение на следующем листе.
downloads-jsonl-what = Всё: сначала источники, затем по строке на каждого человека со всеми утверждениями.
downloads-jsonl-signed = Это те самые строки, контрольная сумма которых подписана в выпуске.
downloads-while-sent = Файлы пишутся во время отправки, поэтому их размер и хеш заранее неизвестны.
downloads-root = Такие ли строки, какими их подписали, показывает контрольная сумма: <code>{ $root }</code>. <a verify>Как это проверить</a>
downloads-part = Чтобы скачать часть, сначала <a search>найдите</a> её: под результатами есть такие же файлы только об этих людях.
downloads-files = Собственные файлы выпуска
downloads-tables = Для чего какая таблица
downloads-file-registry = Собственные таблицы выпуска, для SQLite: все люди, все утверждения и указатель слов.
downloads-file-manifest = Каждый файл выпуска с хешем и все выпуски до сих пор.
downloads-file-signature = Подпись под описью: несколько сотен байтов, которые стоит сохранить.
downloads-file-tree = Дерево всех записей, из которого делаются подтверждения.
downloads-whole = Скопировать весь выпуск вместе с фотографиями и проверить его по дороге: <a verify>как это проверить</a>
downloads-count = Прежде чем считать
downloads-count-1 = Здесь люди, о которых есть записи, а не все задержанные, убитые и пропавшие. Кто записан, зависит от того, у кого есть родные за границей, чьи родные решаются говорить и чьи бумаги стали известны. Человек может быть здесь дважды, если ещё никто не решил, что две записи об одном. Где два источника расходятся, в таблице оба значения стоят в одной ячейке.
downloads-count-2 = Тот, кто просит убрать запись о себе, уходит из следующего выпуска: берите самый новый и не показывайте старые копии.
downloads-programs = <a api>Как программа запрашивает</a> поиск, человека или источник; <a feed>лента изменений</a>; <a package>описание этих файлов</a> (Frictionless Data Package); <a sitemap>карта сайта</a>.

# Draft: fair: technical words
## What the columns mean

dictionary-title = Что значат столбцы
dictionary-lede = Таблицы и JSON Lines со страницы <a downloads>«Скачать»</a>, столбец за столбцом. <a json>То же в JSON</a>
dictionary-sheets = Таблицы
column-id = Запись: 32 шестнадцатеричные цифры, которые никогда не меняются. В таблице, которую считывают: её собственный ключ.
column-number = Публичный номер; даётся при первой публикации и больше никому. Только в файлах, скачанных с сайта.
column-address = Страница человека. Только в файлах, скачанных с сайта.
column-name = Первое записанное имя. Другие имена на известном языке стоят в <code>name_XX</code> (<code>name_zh</code>, <code>name_ug</code>).
column-other-names = Имена на неизвестном языке.
column-sex = Мужской, женский или слова источника.
column-born = Дата рождения: <code>1977</code>, <code>1977-03</code>, <code>1977-03-15</code>; <code>~</code> значит «около», <code>/</code> стоит между двумя датами.
column-age = Возраст, когда о нём сказали, или от и до.
column-died = Дата смерти, если источник её называет.
column-died-told = Как рассказано о каждой смерти из предыдущего столбца: властями, с чужих слов, по выводу, опровергнуто, кем-то отрицается, спорно или просто сказано. Создаётся при выгрузке и обратно не читается.
column-ethnicity = Термин словаря или слова источника.
column-profession = Термин словаря или слова источника.
column-residence = Где человек жил.
column-birthplace = Где человек родился.
column-id-number = Номер удостоверения; <code>?</code> вместо того, что неизвестно или не показывается публично.
column-status = Где, как говорят, человек находится; словами списка.
column-headline = Что страница человека говорит прежде всего: каждый голос, как это сказано и противоречат ли они друг другу. Создаётся при выгрузке и обратно не читается.
column-detained = Даты арестов и задержаний; <code>?</code>, если даты нет.
column-released = Даты освобождений; <code>no date</code>, если даты нет; <code>?</code> об освобождении не говорит.
column-released-told = Как рассказано о каждом освобождении из предыдущего столбца, теми же словами.
column-sentence = Приговоры.
column-sentence-told = Как рассказано о каждом приговоре из предыдущего столбца, теми же словами; также изменён ли он или отменён, где кто-то говорит об этом.
column-place = Места содержания под стражей, по датам.
column-reason = Причины, которые назвали задержавшие или предполагают другие.
column-relatives = Родственники: родство, затем имя или запись.
column-photo = Как источник называет снимок; сами снимки на странице человека.
column-source = На что ссылается список.
column-source-url = Адреса, на которые ссылается список.
column-text = Что список говорит словами.
column-second-hand = Что в строке не сказано самим источником, а передано с чужих слов или выведено: <code>status=relayed</code>, <code>act/died=inferred</code>; между несколькими стоит <code>|</code>.
column-disclosure = Кто может видеть строку: все, команда или никто, кроме названных. В файлах публичного сайта только строки для всех.
column-left-out = Что записано о человеке и не стоит ни в одном столбце таблицы, с числом. Есть в JSON Lines. Только в файлах, скачанных с сайта.
dictionary-cells = Несколько значений в одной ячейке разделены знаком <code>|</code>. В других столбцах дальнейшие свойства и то, что список даёт под своими заголовками. Перед значением, которое табличная программа приняла бы за формулу, стоит апостроф. Того, что кто-то отрицает, нет ни в одной таблице: оно в JSON Lines, и сказано, кто отрицает.
dictionary-properties = Свойства утверждений
dictionary-properties-where = В JSON Lines и в ответах программам.
dictionary-property = Свойство
dictionary-means = Значит
dictionary-values = Значения
dictionary-many = верными могут быть несколько
dictionary-terms-of = термины словаря <code>{ $vocabulary }</code>
value-text = слова
value-name = имя
value-date = неточная дата
value-age = возраст
value-place = место
value-term = термин
value-identity-number = номер удостоверения
value-relative = родственник
value-act = действие
value-testimony = свидетельство
value-intervention = обращение
value-file = файл
value-institution = учреждение или организация
value-office = должность
dictionary-dates = Даты неточные и гражданские (EDTF уровня 1, ISO 8601-2): <code>2018</code>, <code>2018-02</code>, <code>2018-02~</code>, <code>2017-04/2017-06</code>, <code>../2018-05</code>. Часовой пояс не сдвигает ни одну дату.
dictionary-held = На чём держится утверждение: { $held }. См. <a about>о реестре и методе</a>.
dictionary-all = Все словари – по адресу <code>/api/v1/terms</code>, все места – <code>/api/v1/places</code>.

# Draft: poor: words of programming
## For programs

api-lede = Всё, что сказано на этих страницах, программа может прочитать в JSON, без ключа и без ограничения объёма.
api-ask = Что можно запросить
api-description = Описание (OpenAPI 3.1)
api-index = Что можно запросить и сколько чего записано.
api-openapi = Это описание.
api-persons = Поиск: люди с объяснением, почему они найдены, число всех подходящих и подсчёт по признакам.
api-person = Один человек: каждое утверждение с источником, вытекающее из них статус и расхождения.
api-sources = Все источники и о скольких людях говорит каждый.
api-source = Один источник и люди, о которых он говорит.
api-facilities = Учреждения: лагеря, тюрьмы и другие места содержания под стражей; о скольких людях говорится в связи с каждым.
api-facility = Одно учреждение: каждое утверждение с источником.
api-organisations = Организации: органы власти и те, кто говорит или кого спрашивают; о скольких людях говорится в связи с каждой.
api-organisation = Одна организация: каждое утверждение с источником, включая её должностных лиц.
api-terms = Словари, которыми пользуются утверждения и фильтры, с определениями и названиями.
api-places = Места, которыми пользуются утверждения и фильтры, с их названиями.
api-edition = Показываемый выпуск, его ключ и файлы и все выпуски до сих пор.
api-changes = Люди, записи о которых изменились последними; в выпуске – опубликованные последними.
api-how = Как приходят ответы
api-searches = <b>Поиск</b> принимает то же, что страница поиска: строку под именем <code>q</code> и фильтры <code>{ $filters }</code>. Например: <code>{ $example }</code>. О каждом сказано, почему он найден, а <code>total</code> – число всех подходящих.
api-long = <b>Длинные списки</b> продолжаются по адресу под именем <code>next</code>, пока там не <code>null</code>. Если реестр тем временем изменился, в следующей странице будет отказано: она могла бы кого-то пропустить.
api-problems = <b>О том, на что нельзя ответить</b>, сообщается как о проблеме (<code>application/problem+json</code>) и сказано, что подошло бы. Неизвестный параметр отвергается и никогда не пропускается.
api-again = <b>Повторный запрос</b>: у каждого ответа есть <code>ETag</code>. Пришлите его назад как <code>If-None-Match</code>, и пока ничего не изменилось, ответом будет <code>304</code>. Страницы других сайтов могут читать ответы публичного сайта.
api-versions = <b>Версии</b>: то, что есть под <code>/api/v1</code>, может прибавляться, но ничто в нём не меняет смысла и не исчезает.
api-all = Всё сразу
api-all-1 = Кому нужны все люди, тот берёт <a downloads>файлы для скачивания</a> и больше не спрашивает этот сайт. Результат любого размера можно получить файлом по адресу поиска с другим окончанием: <code>/search.csv</code>, <code>/search.xlsx</code>, <code>/search.jsonl</code>; лентой: <code>/search.atom</code>.
api-one = Один человек
api-one-1 = По адресу страницы человека: <code>/p/102/card.svg</code> – картинка для другой страницы; <code>/p/102/person.jsonld</code> – связанные данные (schema.org); <code>/p/102/feed.atom</code> – лента; <code>/p/102/receipt.json</code> – запись с доказательством, если сайт показывается из выпуска.
api-care = С осторожностью
api-care-1 = Здесь утверждения источников, и о каждом сказано, кто его делает. Тот, кто просит убрать запись о себе, уходит из следующего выпуска: берите самый новый и не показывайте старые копии.

# Draft: fair: plain words, terms of the glossary
## Editions

editions-lede = Всё открытое выходит пронумерованными выпусками, которые потом никогда не меняются. Здесь сказано, что каждый из них добавил, изменил и изъял.
editions-counted = Подсчёт по людям.
editions-none = <b>Этот сайт показывается не из выпуска.</b> Он показывает сам реестр, у которого нет пронумерованных состояний.
editions-added-why = Человек, о котором реестр прежде не публиковал: записан недавно или запись удерживали, пока не согласились те, кто говорил, или до назначенного ими дня.
editions-changed-why = Источник сказал больше, вышла новая редакция списка, редакторы рассудили расхождения или написали краткое изложение, либо часть сказанного взяли назад.
editions-withdrawn-why = Об этом попросил сам человек, семья или тот, кто свидетельствовал; это кому-то угрожало; так решил суд; или выяснилось, что две записи об одном человеке, и теперь они под одним номером. Что именно было в отдельном случае, здесь не говорится: уже это могло бы навредить. Номер изъятой записи больше никому не даётся.
editions-roots = Контрольные суммы
editions-root-meaning = Одно число, вычисленное из всех записей.
edition-number = Выпуск { $number }

# Draft: fair: plain words, terms of the glossary
## What the next edition would make public, for the team

preview-title = Следующий выпуск
preview-lede = Что стало бы открытым, если бы выпуск сделали сейчас, по сравнению с последним. Просмотр этой страницы ничего не публикует.
preview-under-way = <b>Готовится просмотр.</b> Читается и проверяется каждая запись; для миллиона людей нужны одна-две минуты. Страница обновится сама; если нет, <a again>обновите её</a>.
preview-failed = <b>Подготовить не удалось:</b> { $why }. <a anew>Попробовать ещё раз</a>
preview-old = С тех пор что-то записали. <a anew>Подготовить заново</a>
preview-as-they-are = Без изменений
preview-newly-public = Станет открытым
preview-claims =
    { $count ->
        [one] { $count } утверждение
        [few] { $count } утверждения
       *[other] { $count } утверждений
    }
preview-leaks = Проверка на утечку
preview-leaks-counts = Мешают: { $block }; проверить: { $look }; отвечено: { $answered }.
preview-leaks-none = Открытых предупреждений нет.
preview-leaks-what = Где текст, который стал бы открытым, похоже, говорит о ком-то, кого защищают. На то, что мешает выпуску, отвечают до публикации: <code>guwah publish REGISTER EDITION --resolve FILE</code>.
preview-weight = Важность
preview-found = Найдено
preview-in = Где
preview-of = О ком
preview-answered-by = Ключ для ответа
preview-blocks = мешает
preview-look = проверить
leak-telephone = телефон
leak-identity-number = номер удостоверения
leak-passport = паспорт
leak-email = адрес электронной почты
leak-address = адрес
leak-name = имя
leak-erased = упоминание удалённого человека
leak-masked-number = номер, скрытый в другом месте
preview-this-person = этот человек
preview-this-source = этот источник
preview-pages-of-hits = Страницы найденного
preview-pages-of-persons = Страницы людей
preview-persons-what = Все, кто добавлен, изменён или изъят, и что стало бы открытым.
preview-nobody = Изменений нет.
preview-what = Что
preview-person = Человек
preview-none-yet = ещё нет
preview-no-longer-public = Больше не публикуется

# Draft: fair: plain words, terms of the glossary
## Lines of history

history-a-source = источник
history-editor = редактор
history-claims =
    { $count ->
        [one] { $count } утверждение, { $source }
        [few] { $count } утверждения, { $source }
       *[other] { $count } утверждений, { $source }
    }
history-claims-release =
    { $count ->
        [one] { $count } утверждение, { $source }, список от { $release }
        [few] { $count } утверждения, { $source }, список от { $release }
       *[other] { $count } утверждений, { $source }, список от { $release }
    }
history-claims-ended = { $claims }; больше не утверждается: { $count }
history-ended = больше не утверждается: { $count }, { $source }, список от { $release }
history-listed-again = снова в списке, { $source }, список от { $release }
history-no-longer-listed = больше не в списке, { $source }, список от { $release }
history-disclosed = доступ к утверждению изменён: { $level }
history-claim-public-as = заново решено, какая часть утверждения открыта
history-person-public-as = заново решено, какая часть сведений об этом человеке открыта
history-embargo = утверждение не публикуется до { $day }
history-embargo-over = срок запрета на публикацию отменён
history-claim-withdrawn = утверждение взято назад
history-claim-corrected = утверждение исправлено: на его месте другое
history-claim-restored = отозванное утверждение снова в силе
history-judged = решение редактора
history-judgement-undone = решение редактора отменено
history-summary = краткое изложение
history-summary-confirmed = краткое изложение подтверждено
history-description = описание
history-withheld = скрыто от публики
history-shown-again = снова показано публике
history-known-to = есть в списке: { $source }
history-published = опубликовано впервые
history-changed = изменилось: { $what }
history-newly-told = сказано впервые: { $what }
history-no-longer-said = список больше не сообщает: { $what }
history-told-no-more = больше не приводится: { $what }
history-told-otherwise = изменилось другое

# Draft: fair: plain words, terms of the glossary
## Feeds

feed-of-search = Этот поиск лентой
feed-of-source = Люди этого источника, лентой

# Draft: fair: plain words, terms of the glossary
## An act, an intervention

act-count =
    { $count ->
        [one] { $count } версия
        [few] { $count } версии
       *[other] { $count } версий
    }
act-accounts = Все версии этого
act-accounts-lede = Рядом, в порядке записи. Порядок не даёт предпочтения.
act-field-when = Когда
act-field-until = До
act-field-where = Где
act-field-by = Кто это сделал
act-field-sentence = Приговор
act-field-rights = Лишение политических прав
act-field-to = Исход
act-field-reason = Названная причина
act-field-words = Дословно
act-missing = <b>Никто не говорит</b>, { $what }.
act-no-when = когда это было
act-no-where = где это было
act-no-by = кто это сделал
act-drawn = Когда, по этим версиям
act-against = Что этому противоречит
act-against-lede = Другие утверждения, которые не могут быть верны вместе с одной из этих версий.
intervention-unasked = Ответ без записанного обращения
intervention-of-many = Речь о многих, этот человек не назван по имени.
intervention-what = Что
intervention-by = Кто
intervention-to = Кому
intervention-on = Когда
intervention-words = Словами
intervention-from = Кто ответил
intervention-silent = Кто промолчал
intervention-silence = Молчание записывается как ответ.
intervention-told = Кто об этом говорит

# Draft: fair: plain words, terms of the glossary
## Facilities and organisations

nav-facilities = Учреждения
nav-organisations = Организации
facet-facility = Учреждение
facet-party = Организация
refused-no-institution = По этому адресу не показаны ни учреждение, ни организация
refused-no-institution-why = Возможно, запись никогда не делалась или не показывается публично. В обоих случаях эта страница выглядит одинаково.
act-field-facility = Учреждение
act-speaker = Организация, которая говорит
institution-unnamed = Без названия
institution-no-name = Ни один источник не даёт названия. В заголовке – то, что о нём говорят источники.
institution-told = Что об этом говорят источники
institution-officials = Должностные лица
institution-officials-lede = Кто, как говорят, занимает там должность. Должность — это роль: отдельной страницы о человеке нет.
institution-says = Что говорит в целом
institution-nobody = <b>Открытых записей нет.</b> Это не значит, что здесь никого не держали или ни о ком не говорили.
institutions-none = Открытых записей пока нет.
institution-is =
    { $is ->
        [facility] Учреждение
       *[other] Организация
    }
institution-persons-note =
    { $is ->
        [facility] Люди, о которых говорят, что их держали здесь или что здесь с ними что-то сделали. Это не число всех, кого держали. Кто записан, зависит от того, у кого есть родные за границей и чьи бумаги стали известны.
       *[other] Люди, в версиях о которых она названа в точности так: действовала, спрашивала, её спрашивали, отвечала или говорила от имени государства. Сходство названий никого сюда не приводит.
    }
institutions-lede =
    { $is ->
        [facility] Места содержания или труда, как о них говорят источники. У каждого утверждения на их страницах сказано, чьё оно. Список не полон и не подсчёт.
       *[other] Кто действует, спрашивает, отвечает или говорит в записанном здесь. У каждого утверждения на их страницах сказано, чьё оно.
    }
institution-persons =
    { $is ->
        [facility]
            { $count ->
                [0] Здесь пока никто не записан
                [one] говорят, что здесь был { $count } человек
                [few] говорят, что здесь были { $count } человека
               *[other] говорят, что здесь были { $count } человек
            }
       *[other]
            { $count ->
                [0] Пока нигде не названа
                [one] названа в версиях о { $count } человеке
               *[other] названа в версиях о { $count } людях
            }
    }
institutions-count =
    { $is ->
        [facility]
            { $count ->
                [one] { $count } учреждение
                [few] { $count } учреждения
               *[other] { $count } учреждений
            }
       *[other]
            { $count ->
                [one] { $count } организация
                [few] { $count } организации
               *[other] { $count } организаций
            }
    }
