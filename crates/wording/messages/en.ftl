# What the site says in English. Every other language translates this file, message by message.
#
# A message may hold <b>, <code>, <mark> and <a name>; everything that is filled in is escaped. $sex chooses between he,
# she and they; $on is a date, which other languages also have as $on-from (after "since"), $on-to (after "until") and
# $on-in (after "in"), and $when says which preposition it takes: day ("on"), span ("in"), other (none).

number = { $count }
quoted = “{ $words }”
list-and = { $first } and { $last }
list-or = { $first } or { $last }

## On every page

site-name = Guwah
site-name-beside = گۇۋاھ
site-name-beside-lang = ug
site-name-beside-dir = rtl
skip-to-content = Skip to the content
menu = Menu
languages = Languages
this-page-in-your-language = This page in English
site-nav = Site
site-nav-again = Site, again
nav-persons = Persons
nav-sources = Sources
nav-about = About and method
nav-map = Map
nav-statistics = Statistics
nav-places = Places
nav-lists = Lists
nav-changes = Latest changes
nav-method = Method
nav-glossary = Glossary
nav-help = How to help
search-label = Name, place or number, in any spelling or script
search-placeholder = A name, in any spelling
search-button = Search
workspace = Workspace
workspace-note = shows what the team may see. Nothing here is public by being here.
foot-edition = Edition { $number } of { $day }, root <code>{ $root }…</code>. <a verify>How to check this</a> · <a editions>All editions</a>
foot-preview = What the next edition would make public
foot-also-at = Also at:
foot-contact = To correct something, or to reach those who keep this register: { $contact }
foot-no-cookie = This site sets no cookie, runs no script and asks nothing of any other host.

## Words that stand on many pages

contested = Contested
not-contested = Not contested
refuted = Refuted
detained = Detained
or = or
more = { $count } more
remove = remove
show = Show
before = Before
next = Next
address = Address
not-known = not known
tier = tier { $tier }
not-judged = not judged
as-written = as written
as-it-is-now = See the page as it is now
all-persons = All persons
first-page = First page
page = Page { $page }
page-of = Page { $page } of { $of }
order-by-date = By the first date recorded; those without a date come last.
no-news = No news for over a year
no-date-recorded = No date recorded
no-date-to-draw = No date to draw
not-dated = Not dated
without-a-date = Without a date
unnamed = Name not recorded
testifies = Testifies: { $name }
through = through { $whom }
mark = { $act } { $on }
mark-held = { $held }: { $act } { $on }
count-persons =
    { $count ->
        [one] { $count } person
       *[other] { $count } persons
    }
count-sources =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
count-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
count-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
count-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
count-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }

## How a claim is held

held-witnessed = witnessed
held-stated = stated
held-relayed = relayed
held-rumoured = rumoured
held-inferred = inferred
held-feared = feared
held-denied = denied
held-witnessed-meaning = Saw, heard or lived it.
held-stated-meaning = Says it as known, without telling how.
held-relayed-meaning = Told it by somebody who is named or described.
held-rumoured-meaning = Goes around, and nobody can say who told it.
held-inferred-meaning = Concluded from something else.
held-feared-meaning = Fears it, without a report that says so.
held-denied-meaning = Says that it is not so.
contested-meaning = Two accounts cannot both be true: in searches, lists and counts, of anything recorded; at the head of a person’s page, of where the person is.

## Dates: $case is plain, from (after "since"), to (after "until") or in

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-season = { $month } { $year }
date-year = { $year }
date-decade = the { $decade }s
date-about = about { $date }
date-perhaps = perhaps { $date }
date-perhaps-about = perhaps about { $date }
date-by = by { $date }
date-or-earlier = { $date } or earlier
date-or-later = { $date } or later
date-range = { $from } to { $to }
date-range-of-months = { $from-month } to { $to-month } { $year }
date-range-of-days = { $from-day } { $from-month } to { $to-day } { $to-month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
season-spring = spring
season-summer = summer
season-autumn = autumn
season-winter = winter
ago-less-than-a-month = less than a month ago
ago-months =
    { $count ->
        [one] a month ago
       *[other] { $count } months ago
    }
ago-years =
    { $half ->
        [yes]
            { $count ->
                [one] more than { $count }½ years ago
               *[other] more than { $count }½ years ago
            }
       *[no]
            { $count ->
                [one] more than { $count } year ago
               *[other] more than { $count } years ago
            }
    }
since = Since { $on }
until = until { $on }
moment-end-of = the end of { $on } (UTC)
moment-entry = entry { $position } of the ledger

## The first page

home-title = A register of people who were taken
home-heading = Who was taken, what was done to them, who says so
home-lede = Type a name as you know it, in any script and any spelling. You do not need to be sure.
home-search-label = A name, place or number
home-example = For example <a example>{ $name }</a>.
home-also-by = Also by <a search>status, place, date or list</a>, or by part of an identity number with <code>?</code> for what is not known.
home-nobody = No persons yet
home-nobody-why = <b>Nothing is recorded here</b> that this site may show.
home-drawn-from = drawn from <a sources>{ $sources }</a>. This is who is documented here, not everyone who was taken: most were never recorded anywhere.
home-contested =
    { $count ->
        [one] Accounts of <a contested>{ $count } person</a> contradict each other.
       *[other] Accounts of <a contested>{ $count } persons</a> contradict each other.
    }
home-unnamed-too = Those whose name is not known are here too.
home-bars = A bar is as wide as the date is uncertain; an arrow means that no later word is recorded.
home-first-of = These are the first { $shown } of { $persons }.
home-all = All { $persons }
home-doors = What you can do here
home-look = Look for someone
home-look-how = By name in any spelling or script, by place, date, list or number. Every result says why it was found.
home-sources = Check the sources
home-sources-how = Each claim names its source, who speaks in it, and on what ground it is published.
home-cite = Cite a page as it stood
home-cite-how = Every person’s page can be seen, linked and cited as it was recorded by any day.
home-claims = How we hold a claim
home-claims-how = Nothing here is called a fact. Each claim is drawn from one source and stands with its speaker; where two disagree, both stay.
method-and-definitions = Method and definitions

## Results of a search

search-found-for =
    { $count ->
        [one] { $count } person for “{ $text }”
       *[other] { $count } persons for “{ $text }”
    }
search-nearest = Nearest in sound first.
search-narrow = Narrow these results
search-only = Only:
search-not-used = <b>“{ $given }” was not used.</b> What would be accepted: { $accepted }.
search-no-filter = <b>“{ $given }” is no filter</b>; it was searched as words. The filters are: { $filters }.
accepted-value = a value after the colon
accepted-date = a date such as 2018, 2018-02, or 2017-04..2017-09
accepted-has = has:photo or has:testimony
accepted-contested = contested:yes or contested:no
accepted-at = at:residence:Emin, at:camp:Xinjiang or at:held:Xinjiang
accepted-facility = the identifier of a facility: 32 hexadecimal digits
accepted-field = one of { $filters }
search-nobody = No person matches
search-without-filters = Search without the filters
search-try-one-name = Try one name instead of two, or a father’s name.
search-try-sound = Try the name as it sounds; the spelling does not matter.
search-try-place = Try a place or a year: <code>place:Tacheng</code>, <code>detained:2018</code>.
search-try-number = Of an identity number, type what you know and <code>?</code> for the rest.
search-tried = These spellings were tried too:
search-not-here = That somebody is not here does not mean that they were not taken.
search-only-pages = There are only { $count } pages of these results
search-pages = Pages of results
search-understood = Your words “{ $words }” were read as filters. <a literal>Search for them as they are written</a>
search-as-words = Your words “{ $words }” were searched as they are written: there is no filter for the date or the place that they ask for.
search-less = Somebody matches less
search-without = without { $field }: { $value }
search-tell = To tell of somebody who is missing here: { $contact }
search-tell-how = How to tell of somebody who is missing here
search-download = Download these results:
search-feed = a feed of who is new
search-not-them = Not the person you are looking for?
search-try-more = Try a father’s name, a place or a year.
facet-status = Last status
facet-place = Place
facet-at = There
facet-detained = First taken
facet-born = Born
facet-ethnicity = Ethnicity
facet-profession = Profession
facet-sex = Sex
facet-list = Named by
facet-tier = Strongest account
facet-also = Also
has-testimony = Someone testifies
has-photo = Has a photograph
why-same = the same: <mark>{ $asked }</mark>
why-same-in-another-script = the same name in another script: <mark>{ $asked }</mark> and <mark>{ $found }</mark>
why-alike-in-another-script = sounds alike, in another script: <mark>{ $asked }</mark> and <mark>{ $found }</mark>
why-alike = sounds alike: <mark>{ $asked }</mark> and <mark>{ $found }</mark>
why-partly-alike = partly alike: <mark>{ $asked }</mark> and <mark>{ $found }</mark>
why-in-the-name = { $why }, in the name { $name }
why-missing = { $word }: not in this name
why-place = place: <mark>{ $place }</mark>
why-place-in-source = place: <mark>{ $place }</mark>, in the source { $words }
why-number = identity number: <mark>{ $number }</mark>
why-text = in a text:

## A person: the head

person-number = Person { $number }
person-row = { $list }, row { $row }
person-record = Record { $id }
name-not-recorded = A person whose name is not recorded
this-person = this person
head-unnamed = name not recorded; called so by the register
head-also = also recorded
head-machine = other scripts, made by machine for searching, not from a source
head-withheld = <b>Withheld from the public:</b> { $why }
head-summary-held = Held back from the public: something that this summary is drawn from is published no longer. It is shown again when an editor confirms it.
photo-of = Photograph given as one of { $name } by { $source }
photo-named = A photograph is named; the file is not held
photo-none = No photograph held
picture-of-kind = { $kind } picture, { $width } × { $height } pixels
picture = Picture, { $width } × { $height } pixels
person-as-of = <b>This is the page as it was recorded by { $moment }.</b> It does not say what was learned since. <a now>See it as it is now</a>
on-this-page = On this page
person-feed = What is recorded of this person
worth = Worth a look
worth-note = Only the team sees this. It changes nothing: what people tell is kept as they tell it.

## A person: the last status

status = Last reported status
status-as-of = Last reported status, as of { $on }
no-news-since = <b>No news for over a year:</b> last word { $on }
status-none = No status is reported.
status-gone = Earlier: “{ $status }”, which { $list } listed until { $on }.
status-unconfirmed = Officials: { $what }; nobody near the person confirms it
status-changed = Officials said otherwise before
status-discarded = An editor holds this account for contradicted or withdrawn; it counts for nothing
status-term-ended =
    { $when ->
        [day] The term ended on { $on }; no word of a release
        [span] The term ended in { $on }; no word of a release
       *[other] The term ended { $on }; no word of a release
    }
status-term-ended-unconfirmed =
    { $when ->
        [day] The term ended on { $on }; nobody near the person confirms a release
        [span] The term ended in { $on }; nobody near the person confirms a release
       *[other] The term ended { $on }; nobody near the person confirms a release
    }
status-term-ended-alone =
    { $when ->
        [day] The term ended on { $on }
        [span] The term ended in { $on }
       *[other] The term ended { $on }
    }
status-held-past-term =
    { $when ->
        [day] The term was to end on { $on }; custody is told of after that
        [span] The term was to end in { $on }; custody is told of after that
       *[other] The term was to end { $on }; custody is told of after that
    }
status-unread = { $words } (as written)
status-disputed-by = An editor sets this against it: { $what }
status-refuted = Refuted by a later sign of life: { $what }
status-lived-on = The sign of life: { $what }
status-dropped = No longer said: { $what }
status-days-differ = The day is contested: { $days }
status-sentences-differ = The sentence is contested: { $sentences }
status-against = Another account stands against it: { $what }
status-contested = Contested: { $count } accounts
say-feared-dead = Feared dead
say-rumoured-dead = Rumoured dead
say-believed-dead = Believed dead
say-feared = Feared: { $what }
say-rumoured = Rumoured: { $what }
say-inferred = Inferred: { $what }
say-denied = Denied: { $what }
say-denied-by-officials = Denied by officials: { $what }
say-denied-by-others = Denied, not by officials: { $what }
sentence-death = death sentence
sentence-life = for life
sentence-suspended = { $sentence }, suspended
sentence-suspended-for = { $sentence }, suspended for { $length }
measure-exile = exile
measure-house-arrest = house arrest
measure-restricted-liberty = restricted liberty
measure-supervision = public surveillance
measure-probation = probation
measure-community-service = community service
sentence-rights = { $sentence }, and loss of political rights for { $length }
sentence-rights-for-life = { $sentence }, and loss of political rights for life
sentence-rights-alone = loss of political rights for { $length }
sentence-rights-alone-for-life = loss of political rights for life
sentence-reduced = { $sentence }, reduced from { $former }
sentence-beside-words = { $sentence } ({ $words })
length-and-days = { $length } { $days }
length-range = { $from } to { $to }
length-years-months = { $years } { $months }
order-none-preferred =
    No judgement has been made. { $voices ->
        [2] Neither account is preferred
       *[other] No account is preferred
    }
order-editor = An editor has judged of an account here; what was judged stands with it.
order-judged = An editor prefers the account that is set first. The other stays.
order-judged-why = An editor prefers the account that is set first, and gives as reason: { $why }. The other stays.
order-fear-behind = { $none }; what is stated is set before what is feared, heard or denied.
order-official-earlier = { $none }; the official statement is set first because it is the earlier one.
order-earlier = { $none }; the earlier account is set first.
order-heavier = { $none }; the heavier account is set first.

## A person: what is known first

fact-last-word =
    { $sex ->
        [male] Last word about him
        [female] Last word about her
       *[other] Last word about them
    }
from = from { $speaker }
from-contested = from { $speaker }, contested
fact-taken-together = Taken at the same time
fact-of-the-family = { $count } of the family
fact-last-reported =
    { $count ->
        [one] last reported: { $custody }
       *[other] all last reported: { $custody }
    }
fact-probable-reason = Probable reason
fact-reason-given = Reason given
according-to = according to { $speaker }
fact-more = and { $count } more, see Claims

## A person: who speaks. $term is the key of a kinship or relation, for languages that decline it

relation = { $relation }
relation-of =
    { $sex ->
        [male] his { $relation }
        [female] her { $relation }
       *[other] their { $relation }
    }
speaker-unnamed = Testifier { $number }
relation-self =
    { $sex ->
        [male] himself
        [female] herself
       *[other] themself
    }
relation-own-account =
    { $sex ->
        [male] his own account
        [female] her own account
       *[other] their own account
    }
testimony = Testimony
testimony-lede =
    { $sex ->
        [male] Who speaks for him, and from where
        [female] Who speaks for her, and from where
       *[other] Who speaks for them, and from where
    }
testimony-how = <b>How this is known:</b> { $how }
testimony-summary = Summary by the register.
testimony-as-told = The words as told:
testimony-not-copied = The words themselves stand in the source and are not copied here.
testimony-translation = Translation:

## A person: claims

claims = Claims
claims-lede = Every account, with who gives it. The line above a claim shows how it is held.
claims-key = Key
claims-refuted =
    { $held ->
        [rumoured] Refuted: the rumour stays here beside what refutes it
        [feared] Refuted: what was feared stays here beside what refutes it
        [relayed] Refuted: what was passed on stays here beside what refutes it
        [inferred] Refuted: what was concluded stays here beside what refutes it
       *[other] Refuted: what was stated stays here beside what refutes it
    }
claims-earlier = Earlier, and no longer said
claims-earlier-count = Earlier, and no longer said: { $count } claims
claims-missing = <b>Nothing is recorded</b> of { $what }.
claims-now =
    { $count ->
        [one] { $count } claim now.
       *[other] { $count } claims now.
    }
claim-withdrawn = withdrawn: { $why }
claim-corrected = corrected, and replaced by another claim: { $why }
fold-more-claims =
    { $count ->
        [one] { $of }: { $count } more claim
       *[other] { $of }: { $count } more claims
    }
fold-more = { $of }: { $count } more
group-fate =
    { $sex ->
        [male] Where he is and what became of him
        [female] Where she is and what became of her
       *[other] Where they are and what became of them
    }
group-reason =
    { $sex ->
        [male] Why he was taken
        [female] Why she was taken
       *[other] Why they were taken
    }
group-who =
    { $sex ->
        [male] Who he is
        [female] Who she is
       *[other] Who they are
    }
group-health = Health
group-treatment =
    { $sex ->
        [male] How he was treated
        [female] How she was treated
       *[other] How they were treated
    }
group-account = As told
group-evidence = Named as evidence
group-other = In the words of the lists
missing-name =
    { $sex ->
        [male] his name
        [female] her name
       *[other] their name
    }
missing-born =
    { $sex ->
        [male] his date of birth
        [female] her date of birth
       *[other] their date of birth
    }
missing-birthplace = birthplace
missing-profession = profession
missing-place =
    { $sex ->
        [male] where he is held
        [female] where she is held
       *[other] where they are held
    }
missing-trial = any trial
missing-health =
    { $sex ->
        [male] his health
        [female] her health
       *[other] their health
    }
missing-treatment =
    { $sex ->
        [male] how he was treated
        [female] how she was treated
       *[other] how they were treated
    }
age-range = { $from } to { $to }
age-or-more = { $from } or more
age-under = under { $under }
age-in =
    { $when ->
        [day] { $years } (on { $on })
        [span] { $years } (in { $on })
       *[other] { $years } ({ $on })
    }
born-of-age = born about { $years }, worked out from the age
number-division = first six digits: first registered in { $place }
number-birth-year = next four: born in { $year }
number-birth-day = born { $on }
number-check-fails = the check character does not agree
number-masked = the rest is not shown
relative-not-named = not named
act-detail = { $words }
act-for = for { $words }
act-and-for = and { $words }
act-in = in { $words }
act-by = by { $words }
act-denied = what is denied: { $act }
reason-for = given for: { $act }
place-within = in { $place }
also-written = also written

## A person: chronology, family

chronology = Chronology
chronology-key = A bar is as wide as the date is uncertain. Outlined: approximate. Broken: relayed or inferred. Dotted: rumoured or feared.
no-word =
    { $sex ->
        [male] No word from him
        [female] No word from her
       *[other] No word from them
    }
no-later-word =
    { $sex ->
        [male] No later word of him is recorded
        [female] No later word of her is recorded
       *[other] No later word of them is recorded
    }
family = Family
family-lede =
    { $sex ->
        [male] Who is named as his family, and what is recorded of them.
        [female] Who is named as her family, and what is recorded of them.
       *[other] Who is named as their family, and what is recorded of them.
    }
family-drawn = The family, drawn; the list below says the same
family-unlinked = Without a line: it is not told how they descend from each other.
frame-solid = Solid frame: custody, restriction or release is reported.
frame-dotted = Dotted frame: only feared or rumoured.
frame-half = Half solid, half dotted: accounts contradict each other.
frame-bare = Thin frame: nothing is reported of custody.

## A person: asked and answered

asked = Asked and answered
asked-lede =
    { $sex ->
        [male] What others did for him, and what came back. Silence is an answer and is recorded.
        [female] What others did for her, and what came back. Silence is an answer and is recorded.
       *[other] What others did for them, and what came back. Silence is an answer and is recorded.
    }
asked-done = What was done
asked-back = What came back
asked-no-enquiry = No enquiry recorded
asked-no-answer = No answer recorded
asked-kind = { $words }
asked-by = by { $words }
asked-to = to { $words }
asked-on = { $on }
asked-unknown = recipient and date are not recorded
asked-not-by-name = not by name
answered-from = from { $words }
no-reply = No reply

## A person: sources, history, how to cite

person-sources-lede = Where each claim comes from.
gives-account-of = Gives the account of
list-row = Row { $row }
listed = listed { $spans }
listed-until = listed until { $on }
no-longer-listed = listed { $spans }; no longer listed
span = { $from } to { $to }
span-since = since { $on }
span-again = { $before }, again { $next }
history = History
history-lede = Who changed what. Each line leads to the page as it stood then.
history-older = { $count } earlier entries
history-as-of = The page as it was recorded by the end of a day
cite = Cite
cite-lede = This page as it stands.
cite-person = person { $number }
cite-record = record { $id }
cite-as-of = Guwah, “{ $name }”, { $record }, as recorded by { $moment }.
cite-edition = Guwah, “{ $name }”, { $record }, edition { $number } of { $day }.
cite-day = Guwah, “{ $name }”, { $record }, { $day }.
cite-as-today = As it stands today
receipt = Receipt
receipt-download = Download the receipt
receipt-what = It holds this record, with the proof that it is in the edition.
receipt-check = How to check it

## Sources

sources-lede = Who or what speaks in this register.
sources-none = <b>No source is recorded</b> that this site may show.
source-what = What it is
source-kind = Kind
source-list = List
source-not-linked = Not linked: whoever runs that site would see you come.
source-note = Note
source-consent = Consent
source-no-consent = None recorded. Nothing of it is published.
source-consent-to = To { $purposes }.
source-told = The speaker was told that published copies cannot be called back.
source-ground = Ground
source-statements = What it says in general
source-statements-note = Not of one person. In the words of the register.
source-persons = Persons it speaks of
source-nobody = <b>No person</b> that this site may show.
source-pages = Pages of persons

## Two records side by side, for the team

two-heading = Why these two
two-not-judged = Nobody has judged yet whether they are one person.
two-judged-same = Judged to be one person.
two-judged-not-the-same = Judged to be two persons.
two-judged-undecided = Judged to be undecided.
two-names = Their names
two-names-how = The two that sound most alike, word by word. 1 is the same sound, 0 nothing alike.
two-one = One
two-other = Other
two-alike = Alike
two-more-names = Of the many names of one of them, the first forty were compared.
two-said = What is said of both
two-said-how = In words that agree, differ, or that only one of them has.
two-about = About
two-agree = Whether they agree
two-only-one-says = only one says
two-the-same = the same
two-differ = differ
two-undecided = { "" }
two-weights = What each says
two-weights-how = How much each thing makes it likelier, or less likely, that the two are one person. What is frequent in this register says little. These weights are set beforehand; guwah duplicates learns them from the whole register.
two-weight = Weight
two-says-nothing = says nothing
two-likelier = { $times } times likelier
two-less-likely = { $times } times less likely
two-together = Together: of 100 such pairs, about { $count } would be one person.
two-together-most = Together: of 100 such pairs, more than 99 would be one person.
two-together-few = Together: of 100 such pairs, fewer than 1 would be one person.
two-before = Before anything is compared: any two records
two-capped = Dates of birth or ages contradict each other
two-capped-how = kept below one in two, whatever the names say

## What cannot be shown

refused-no-page = There is no page here
refused-no-page-why = The address may have been copied in part. Search for a name instead.
refused-no-person = No person is shown under this address
refused-no-person-why = The person may never have been recorded, or may not be public. This page looks the same in both cases.
refused-not-a-record-why = The address names no record: its id (32 hexadecimal digits), its public number, or dataset:id would be accepted.
refused-withdrawn = No longer published
refused-withdrawn-why = Somebody was published here under this number, and is not any more. The number stays theirs and is given to nobody else. Please do not pass on older copies.
refused-elsewhere = This page has another address
refused-elsewhere-why = It is one step away.
refused-go-there = Go there
refused-no-source = No source is shown under this address
refused-no-source-why = The source may never have been recorded, or may not be public. This page looks the same in both cases.
refused-not-then = Nothing was recorded here by then
refused-not-then-why = This person was not recorded, or not public, by { $moment }.
refused-unusable = This cannot be used
refused-too-long = The address is too long
refused-too-long-why = The address is too long. Its part after the question mark may have 8,000 bytes.
refused-only-reading = This page can only be read
refused-only-reading-why = Nothing can be sent to this address.
refused-failed = The register cannot be read just now
refused-failed-why = This is our fault and not yours. Nothing was lost. Try again in a minute.
refused-bad-address = The part of the address after the question mark cannot be read.
refused-bad-page = That is no page of results. A whole number from 1 would be accepted.
refused-line-too-long = The search line is longer than 1,000 characters. A name, a place, a number or a few words of a text would be accepted.
refused-too-many-filters = More than 40 filters at once cannot be used. Remove some of them.
refused-not-a-moment = Not a moment: a day (2026-11-22) or an instant (2026-11-22T10:00:00Z) would be accepted.
refused-one-moment = This site shows an edition: everything as it stood on one day. Earlier editions are on the page of editions; leave as_of out.
refused-accepted = { $accepted }
refused-two-needed = Two records are needed: ?a=…&b=…

## About and method

about-heading = About this register, and how it holds a claim
about-lede = Guwah ({ $name }, Uyghur: witness) keeps what people say was done to people: who they are, what was done to them, who says so, and how that is known.
about-claims = Nothing here is called a fact. Everything is a <b>claim</b>: one assertion, drawn from one source, with who makes it, through whom it came, when it was said, and how the speaker holds it. Claims that contradict each other both stay, side by side.
about-as-written = Where a source says something in its own words that match no term, the words are kept and marked “as written”. Nobody’s words are forced into a term.
about-contested-heading = Contested, refuted
about-contested = is never entered by hand. It follows from the claims: one source denies what another says; two sources give values of which only one can be true; a State gives one reason and the family another; one says that a person is dead and another that the person serves a sentence. Searches, lists of results and counts mean a contradiction in anything recorded; the mark at the head of a person’s page means one about where the person is.
about-refuted = A death that was only rumoured, feared or passed on is <b>refuted</b> when a later call, release or film is stated; one that somebody stated, when somebody saw the person live after it, or the same voice tells of that. What is refuted stays on the page, beside what refutes it.
about-status-heading = The last status
about-status = The status of a person is worked out from the claims by one rule: of every speaker the last word on where the person is; what was said of an earlier time gives way to what another states of a later one, unless the first denies, doubts or fears otherwise. If more than one account is left, they stand at equal weight. The earlier account is set first, and what is feared after what is stated, unless an editor has judged; the page says which.
about-no-news = <b>No news for over a year</b> is worked out too, from the last date on which anything was heard. It is never entered.
about-counts-heading = What the numbers mean
about-counts = The counts tell who is recorded here. They are not a count of those who were taken: who has relatives abroad, whose relatives dare to speak, and whose papers leaked decides who is recorded. A person may also be here twice, where nobody has yet judged that two records are one person.
about-safety-heading = Safety
about-safety = Only what its source may publish is on the public site. Everything else is not hidden there; it is not there. Of identity numbers the first six digits and the year of birth are shown. Who may not be shown and who was never recorded look the same.
about-quiet = This site sets no cookie, runs no script, asks nothing of any other host and does not mark the links that you have followed. It links to no other site: an address elsewhere is written as text, so that nobody there sees you come.
about-terms-heading = Use and contact
about-no-licence = Those who keep this register have not yet stated under which terms it may be used. The claims belong to those who made them.
about-contact = Corrections, and anything else: { $contact }
about-no-contact = No way to reach those who keep this register is given here yet.
about-definitions-heading = Definitions
about-definitions = Every term, with what it means here.

## How to check this

verify-heading = How to check this
verify-lede = You need not trust whoever serves you this page. What it says was signed by those who keep the register, and you can check that yourself, without asking anyone.
verify-promise-heading = What is promised
verify-promise = Everything public comes in <b>editions</b>: numbered, dated copies that are never altered afterwards. An edition is signed with a key that only the keepers of the register hold. If a letter of it is changed anywhere, by a mirror, by a host, or by someone on the way to you, the signature no longer fits.
verify-promise-not = The signature does not say that a claim is true. It says that the register published these words, of these sources, in this edition.
verify-one-heading = Check one person
verify-one = At the foot of each person’s page, beside the citation, is a <b>receipt</b>: one small file. It holds the record as it stands, a short proof that it belongs to the edition, and the signature. Keep it with your notes: it can still be checked when this site is gone.
verify-one-how = To check it, take the program Guwah, on a computer that need not be online, and type:
verify-one-answer = It answers with the person’s number, the edition and its date, or it says that the file was altered. Compare the key with one that you got some other way: printed in a report, read out on the telephone, from another mirror. A forger can make a new key, and cannot make this one sign.
verify-all-heading = Check everything
verify-all = Copy the whole edition, and check every file of it:
verify-all-serve = The copy is a site of its own: <code>guwah serve my-copy</code> shows what you see here, from your own machine.
verify-since-heading = Check that nothing was rewritten
verify-since = Each edition lists all those before it. If you kept an older edition, or only its small file <code>signature</code>, you can see whether today’s edition goes on from it, or whether history was changed between the two:
verify-since-answer = An older edition offered as a new one is told as a <b>rollback</b>; another history as a <b>fork</b>. People may leave the register, because they or their families ask for it. Their number then says “no longer published”, is given to nobody else, and the table below counts them.
verify-this-heading = This edition
verify-number = Number
verify-root = Root
verify-key = Key
verify-root-meaning = The root is one number worked out from every record. Two copies with the same root hold the same records: compare it with what a mirror shows.
verify-editions-heading = All editions
verify-editions = How many persons each holds, and what it changed.
verify-edition = Edition
verify-added = Added
verify-changed = Changed
verify-withdrawn = Withdrawn
verify-none-heading = Not from an edition
verify-none = This site is served from the register itself, not from a signed edition, so there is nothing here to check by. Ask those who keep it for an edition.

## Counts of places, lists and terms

count-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
count-lists = { $count ->
    [one] { $count } list
   *[other] { $count } lists
}
count-terms = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}

## The first page: one person, what changed

home-story = One person
home-story-why = Another one tomorrow. Each of them is one of many.
home-story-photo = Photograph of { $name }
home-all-changes = All changes

## What can be taken along

nav-downloads = Downloads
nav-api = For programs
nav-feed = Changes as a feed
feed-latest = Latest changes

## Results

search-statistics = These persons in charts
search-map = On the map

## A person of whom very much is told

person-more-testimony = Testimonies
person-words-as-told = The words as told
person-translation = Translation
person-more-time = Chronology
person-more-which = { $from } to { $to } of { $count }
person-more-back = Back to the person’s page
person-more-testimonies = { $count ->
    [one] { $count } more testimony
   *[other] { $count } more testimonies
}
page-before = Before
page-after = Next

## Maps, charts and lists

head-persons = Persons
head-place = Place
head-role = What the place is to them
head-status = Last reported
head-source-kind = Kind of source
head-source = Source
only = Only:
only-remove = remove
only-all = All persons
only-these = These persons
same-as-table = The same as a table
same-on-map = The same on a map
all-places = All places
all-sources = All sources
pages = Pages
order-first-date = By the first date recorded; those without a date come last.
no-person-shown = <b>No person</b> that this site may show.
rows-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
only-pages = { $of ->
    [one] There is only one page.
   *[other] There are only { $of } pages.
}
without-status = { $count ->
    [one] Of { $count } person no status is reported.
   *[other] Of { $count } persons no status is reported.
}

## The map

map-of = Map of { $place }
map-world = The world
map-wider = Wider maps
map-told-below = Map; the table says the same
map-persons = { $count ->
    [one] { $count } person of whom a place here is told: born or living there, held there, or something was done to them there.
   *[other] { $count } persons of whom a place here is told: born or living there, held there, or something was done to them there.
}
map-place = All of them, and what the place is to them
map-caption = The area of a point tells how many persons; an empty point, that nobody is recorded there. A point leads to the map of the place, or to its page. A person with several places is counted at each. A point tells where the records are, not where most people were taken: a place with few points may be one from which nobody dares to speak.
places-sum-map = Of { $count } persons whom this map is about:
places-on-map = on this map
places-undrawn = in it, with no point of their own
places-elsewhere = at other places alone
places-not-recognised = with a <a places>place that is not recognised</a> alone
places-without = with no place
places-sum = Of these { $count } persons:
places-recognised = with a place that is recognised
map-nothing = No place within it is told of.
map-not-drawn = where it lies is not known here
map-its-map = map
map-sources = Outlines: Natural Earth, public domain; where a border is disputed, drawing it takes no side. Places: GeoNames (CC BY 4.0), two decimals; a province is drawn at its capital, a country in its middle.

## Places

place-persons = { $count ->
    [one] <b>{ $count } person</b> recorded here.
   *[other] <b>{ $count } persons</b> recorded here.
}
place-called = What it is called
place-code = Division code
place-names-note = Any of these names finds it. Listing a name takes no side.
place-roles = What it is to those recorded
place-roles-note = A person may stand in several rows. These are claims about persons recorded here, not a count of those who were born, taken or held in the place: who has relatives abroad and whose papers leaked decides who is recorded. What is told of a camp or a prison itself stands on its own page among the facilities.
place-lies = Where it lies
place-map-caption = The area of a point tells how many of these persons have to do with a place. Outlines: Natural Earth; places: GeoNames (CC BY 4.0).
place-inside = Places in it
place-nobody = <b>No person</b> that this site may show. That nobody is recorded here does not mean that nobody was taken.
place-born = Born here
place-from = From here
place-lives = Lives or lived here
place-held = Held here, in what form is not told
place-happened = Something else was done to them here
language-en = English
language-romanised = Romanised
language-ug = Uyghur
language-kk = Kazakh
language-zh = Chinese
language-ru = Russian
language-tr = Turkish
places-what = With which somebody recorded here has to do, by what sources say.
places-none = <b>No place is told of</b> that this site may show.
places-as-written = As written
places-as-written-note = Places that sources name in words which no place here answers to. The words are kept.
places-words = In the words of the source

## Statistics

statistics-all = { $count ->
    [one] { $count } person recorded here.
   *[other] { $count } persons recorded here.
}
statistics-narrowed = { $count ->
    [one] { $count } person recorded here who matches.
   *[other] { $count } persons recorded here who match.
}
statistics-caveat = <b>These are counts of records, not of people.</b> Who has relatives abroad, whose relatives dare to speak, and whose papers leaked decides who is recorded. A month, place or form of custody with few records may be one from which little was heard. Somebody may be here twice. To count other persons, <a search>search and narrow</a>, then come back from the results.
statistics-when = When they were first taken
statistics-when-how = By the first arrest, confinement, transfer or loss of contact that somebody asserts.
statistics-no-date = No date that could be drawn.
statistics-held = How they are held
statistics-held-how = What was last reported, which may be years old.
term-and-narrower = { $term }, or any form of it
statistics-held-note = Where accounts contradict each other, a person is counted in the row of each. “No news for over a year” stands beside the last report, not instead of it.
statistics-where = Where
statistics-where-note = Any place a person has to do with: born or living there, held there, or something was done to them there. Somebody with several places is counted at each, and again in the region that these lie in.
statistics-who = Who says so
statistics-who-note = A person of whom several sources speak is counted at each. A long list is not a better source than one daughter.
months-bar = { $unit ->
    [year] Each bar is a year; the highest: { $when }, about { $count }. Filled: the date lies in that year for sure.
   *[month] Each bar is a month; the highest: { $when }, about { $count }. Filled: the date lies in that month for sure.
}
months-vague = { $count ->
    [one] Hatched: the date of { $count } person is only known to lie in several months and is spread evenly over them. A hatched part says how many, not who.
   *[other] Hatched: dates that are only known to lie in several months, those of { $count } persons, are spread evenly over these, so that somebody taken “in 2017” adds a twelfth to each month of it. A hatched part says how many, not who.
}
months-unit = { $unit ->
    [year] Year
   *[month] Month
}
months-certain = For sure
months-share = Share of vague dates
months-too-vague = { $count ->
    [one] Not drawn: <b>{ $count } person</b> of whom only a longer time than { $months } months is told, or only that it was before or after a day.
   *[other] Not drawn: <b>{ $count } persons</b> of whom only a longer time than { $months } months is told, or only that it was before or after a day.
}
months-without-date = { $count ->
    [one] Not drawn: <b>{ $count } person</b> without a date.
   *[other] Not drawn: <b>{ $count } persons</b> without a date.
}

## Lists

lists-releases = { $count ->
    [one] one release, of { $day }
   *[other] { $count } releases, the last of { $day }
}
lists-what = Lists that others keep, read here release by release. What a list said and no longer says is kept, and marked so.
lists-none = <b>No list is recorded</b> that this site may show.
list-source = The source and its consent
list-narrow = Narrow
list-releases = Releases
list-releases-what = A claim that a release no longer makes is kept, with the releases that made it.
list-no-release = <b>No dated release.</b> This list was given once, without a date.
list-release = Release
list-nth = { $day }, no. { $nth }
list-rows = Rows in the file
list-listed = Listed
list-new = New
list-back = Back again
list-gone = No longer listed
list-not-read = not read to its end
list-note = Counted are the rows that this site may show. Somebody who is no longer listed may have been released, may have died, or may have been taken off the list for another reason: the list does not say.

## Changes

changes-what = What was recorded, newest first, of persons that this site shows. What was taken back from the public is not told of.
changes-what-edition = What each edition tells otherwise than the one before, the newest edition first: whom a list no longer names, what changed, who is new. What was taken out of an edition is counted and not named.
changes-newest = The newest
changes-older = Older changes
changes-number = no. { $number }
changes-none = <b>No change</b> among the entries looked at that this site may show.
changes-editions = Editions
changes-verify = How to check them
changes-bad-mark = A whole number after “before=” would be accepted.

## Method

method-title = How something comes to stand here, and what it does not tell
method-lede = What a claim is, when it is contested and how a status is worked out stands under <a about>About and method</a>. Here is how records are made, judged, dated, counted and corrected.
method-made = From a testimony to a page
method-made-1 = Somebody tells, or a document or a list is found. It is recorded as a <b>source</b>, with who speaks, when, and what they agreed to.
method-made-2 = What it says of a person is written down claim by claim. The words of the source stay beside it, untouched; a summary stands beside them and never instead of them.
method-made-3 = Editors <b>judge</b>: whether two records are one person, how strong an account is. A judgement is somebody’s, has a date, and can be undone.
method-made-4 = Only what its source may publish is copied into an <b>edition</b>, which is signed. The rest is not hidden there; it is not there.
method-tiers = How strong an account is
method-tiers-note = A tier is a judgement of one account, not of a person and not of the truth.
method-strongest = Strongest account of
method-not-judged = Not judged
method-not-judged-note = No editor has judged an account of the person yet.
method-dates = Vague dates
method-dates-1 = People remember “in the spring”, “before the wheat harvest”, “about 2017”. A date is kept as vague as it was told, with its earliest and its latest day, and in the words of the source. It is drawn as wide as it is uncertain: filled for a span that is told, outlined where it is approximate, dotted where it is only rumoured. No date is made sharper than it was told, and none is shifted by a time zone.
method-dates-2 = Charts by month draw what is sure filled. What is only known to lie in several months, { $months } at most, is spread evenly over them and hatched. What is vaguer is counted beside the chart and not drawn.
method-lists = A list is read release by release. What a release says for the first time begins then; what it no longer says ends then, and stays on the page as said until then. That somebody is no longer listed is not a release from custody.
method-unknown = What we do not know
method-unknown-1 = How many were taken. Most were never recorded anywhere; recorded here: { $count }.
method-unknown-2 = Whether those recorded are like those who are not. Who has relatives abroad, whose relatives dare to speak and whose papers leaked decides who is recorded: no share or trend here holds for everybody.
method-unknown-3 = What happened since. A last report may be years old. Persons without any reported status: { $count }.
method-unknown-4 = When and where. Persons without any date of being taken: { $dates }. Without any place: { $places }.
method-unknown-5 = Whether two records are one person, where nobody has judged it yet.
method-unknown-6 = Whether a speaker was free to speak. Statements by officials, and films made in custody, are recorded as what they are: claims, with who made them.
method-unknown-7 = What those know who did not dare to tell. Silence is drawn as silence; it proves nothing.
method-corrections = Corrections
method-corrections-1 = If something here is wrong, or if it endangers somebody, say so. You do not need to prove who you are to ask that something be looked at; say which page, what is wrong, and how you know. Danger to a person is looked at first. What is withdrawn disappears from the next edition; copies that others made cannot be called back. The person concerned, and whoever testified, can ask to be taken out altogether.
method-help = How to help, and how to be safe
contact-write = Write to: <b>{ $contact }</b>
contact-none = Those who keep this register have not yet said here how to reach them.

## How to help

help-title = If you know something
help-lede = A name and a year are enough to begin with. You do not need documents, and you do not need to be sure.
help-safe = First: be safe
help-safe-1 = Think of those who are still there before you think of the record. If it may be found out who told, wait, and ask first what can be kept back: nothing is published without consent, and you can agree to less than everything.
help-safe-2 = Do not write from a phone or an account that others read, nor over a network that those whom you fear control. A borrowed computer or Tor Browser is better.
help-safe-3 = Do not ask people inside to send you documents or photographs for this. Do not call them about it.
help-safe-4 = Photographs and files may hold the place and time at which they were made, and the name of the device. The working copies shown here are stripped of that, but what you send goes through other hands first.
help-safe-5 = Delete what you sent from where you sent it, if that could be looked at.
help-safe-6 = What was once published can be withdrawn here, but copies that others made cannot be called back.
help-send = What helps
help-who = Who
help-who-1 = The name as you say it and as it stands in papers, in any script; father’s name; about when born; where from.
help-what = What was done
help-what-1 = Taken, held, sentenced, moved, released: when, as nearly as you remember, and where. “In the spring of 2018” is a good answer.
help-how = How you know
help-how-1 = Whether you saw it, were told and by whom, read it, or fear it. All of these are worth recording, each as what it is.
help-you = Who you are to them
help-you-1 = So that your account can be weighed. Your name need not be published.
help-papers = Papers
help-papers-1 = A verdict, a notice, an identity number, a photograph, if you already have them.
help-may = What may be done with it
help-may-1 = Kept only; published; published with your name; used for petitions. You decide, for each.
help-first = Before you write
help-first-1 = <a search>Look whether the person is here</a>, by any spelling. If so, what differs from what you know is worth telling: claims that contradict each other both stay.
help-where = Where to send it
help-where-none = <b>Those who keep this register have not yet said here how to reach them.</b> Until they do, keep what you know in a safe place.
help-other = If you know nobody there
help-other-1 = Read one person’s page and tell somebody. Cite it as it stood on the day: each page says how.
help-other-2 = Ask your embassy, your member of parliament or a newspaper about one person by name. What was asked and answered is recorded.
help-other-3 = If you read the scripts and languages in which people here testify, correct a name or a translation: a wrong letter hides a person.
help-other-4 = Keep a copy: <a verify>anyone may mirror and check this register</a>.

## Glossary

glossary-lede = Every term used here, and what it means here.
glossary-note = The words of a source are always kept; a term is only how they are grouped. Labels in languages other than English were drafted by a machine and wait for somebody who speaks them: <a corrections>corrections are welcome</a>.
glossary-drafted = Labels drafted by a machine.

## Citations and editions

cite-programs = For programs
cite-plain = Plain
editions-why = Why something changes

## Earlier editions

earlier-edition = Edition { $number } of { $day }
earlier-lede = Everyone who is in this edition and in the newest one too, each as they stood here. Whoever was withdrawn since is not named.
earlier-all = All editions
earlier-nobody = Nobody on this page is in the newest edition.
person-in-edition = <b>This is the page as it stood in edition { $number } of { $day }</b>, less what was withdrawn since. The newest edition tells more of this person. <a now>See it as it is now</a>
person-in-edition-same = <b>This is the page as it stood in edition { $number } of { $day }</b>, less what was withdrawn since. The newest edition tells the same. <a now>See it as it is now</a>
history-in-editions = The page as it stood in earlier editions:
history-no-edition = No earlier edition that tells of this person is kept here. <a editions>All editions</a>
refused-not-held = This edition is not kept here
refused-not-held-why = Only some earlier editions are kept here, or none. <a editions>All editions</a> are listed with what each of them changed.
refused-not-in-edition = Nothing of this person stands in that edition
refused-not-in-edition-why = This person was not in edition { $number }, or nothing that stood there is public today.

## Downloads

downloads-lede = All { $persons }, with every claim and who makes it.
downloads-lede-edition = All { $persons }, with every claim and who makes it, as in the edition of { $day }.
downloads-sheets = For reading and counting
downloads-csv = Sheet, CSV
downloads-csv-what = A row for each person. UTF-8. A sheet has no column for who says what, nor for testimonies.
downloads-xlsx = Workbook, XLSX
downloads-xlsx-what = The same for Excel and LibreOffice. More than { $rows } persons go on in the next worksheet.
downloads-jsonl-what = Everything: sources first, then a line for each person with every claim.
downloads-jsonl-signed = These are the very lines whose root the edition signs.
downloads-while-sent = The files are written while they are sent, so they have no size or digest beforehand.
downloads-root = Whether the lines are as they were signed is told by their root: <code>{ $root }</code>. <a verify>How to check it</a>
downloads-part = To download a part, <a search>search</a> first: below the results are the same files for those persons alone.
downloads-files = The edition’s own files
downloads-tables = What the tables are for
downloads-file-registry = The edition’s own tables, for SQLite: every person, every claim, and the text index.
downloads-file-manifest = Every file of the edition with its digest, and all editions so far.
downloads-file-signature = The signature over the manifest: a few hundred bytes worth keeping.
downloads-file-tree = The tree over all records, from which receipts are made.
downloads-whole = To copy the whole edition, photographs too, and have it checked on the way: <a verify>How to check this</a>
downloads-count = Before you count
downloads-count-1 = These are the persons documented here, not everyone who was taken. Who has relatives abroad, whose relatives dare to speak, and whose papers leaked decides who is recorded. A person may be here twice, where nobody has yet judged that two records are one person. Where two sources disagree, a sheet holds both values in one cell.
downloads-count-2 = A person who asks to be taken out leaves the next edition: take the newest, and do not keep older copies in view.
downloads-programs = <a api>How a program asks</a> for a search, a person or a source; <a feed>a feed of changes</a>; <a package>a description of these files</a> (Frictionless Data Package); <a sitemap>the map of the site</a>.

## What the columns mean

dictionary-title = What the columns mean
dictionary-lede = The sheets and the JSON Lines of the <a downloads>downloads</a>, column by column. <a json>The same as JSON</a>
dictionary-sheets = Sheets
column-id = The record: 32 hexadecimal digits, which never change. In a sheet that is read in: the sheet’s own key.
column-number = The public number, given at first publication and never to anybody else. Only in downloads of a site.
column-address = The page of the person. Only in downloads of a site.
column-name = The first name recorded. Further names in a language that is known stand in <code>name_XX</code> (<code>name_zh</code>, <code>name_ug</code>).
column-other-names = Names in a language that is not known.
column-sex = Male, female, or the words of the source.
column-born = Date of birth: <code>1977</code>, <code>1977-03</code>, <code>1977-03-15</code>, with <code>~</code> for about and <code>/</code> between two dates.
column-age = Age when it was said, or from and to.
column-died = Date of death, where a source states one.
column-died-told = How each death of the column before it is told: by officials, relayed, concluded, refuted, denied by somebody, contested; “stated” where it is simply said. Made by the export, and not read in.
column-ethnicity = A term of the vocabulary, or the words of the source.
column-profession = A term of the vocabulary, or the words of the source.
column-residence = Where the person lived.
column-birthplace = Where the person was born.
column-id-number = Identity-document number; <code>?</code> for what is not known or not shown to the public.
column-status = Where the person is said to be, in the words of a list.
column-headline = What the page of the person says first: each voice, how it is held, and whether they contradict each other. Made by the export, and not read in.
column-detained = Dates of arrests and detentions, <code>?</code> for one without a date.
column-released = Dates of releases, <code>no date</code> for one without; a <code>?</code> tells of none.
column-released-told = How each release of the column before it is told, in the same words.
column-sentence = Sentences.
column-sentence-told = How each sentence of the column before it is told, in the same words; “changed” or “set aside” where somebody tells so.
column-place = Places of detention, in the order of the dates.
column-reason = Reasons given by whoever detained, or supposed by others.
column-relatives = Relatives: kinship, then the name or the record.
column-photo = What the source calls the picture; pictures are on the person’s page.
column-source = What the list cites.
column-source-url = Addresses that the list cites.
column-text = What the list says in words.
column-second-hand = What of the row is relayed or inferred, and not stated by whoever tells it: status=relayed, act/died=inferred, with | between several.
column-disclosure = Who may see the row: public, team or sealed. Downloads of a public site hold public rows only.
column-left-out = What is recorded of the person and stands in no column of the sheet, counted. JSON Lines hold it. Only in downloads of a site.
dictionary-cells = Several values stand in one cell with <code>|</code> between them. Other columns hold further properties, and whatever a list has under a heading of its own. A value that a spreadsheet would take for a formula has an apostrophe before it. What somebody denies is in no sheet: it is in JSON Lines, with who denies it.
dictionary-properties = Properties of claims
dictionary-properties-where = In JSON Lines and in the answers to programs.
dictionary-property = Property
dictionary-means = Means
dictionary-values = Values
dictionary-many = several may be true
dictionary-terms-of = terms of the vocabulary <code>{ $vocabulary }</code>
value-text = words
value-name = name
value-date = vague date
value-age = age
value-place = place
value-term = term
value-identity-number = identity number
value-relative = relative
value-act = act
value-testimony = testimony
value-intervention = intervention
value-file = file
value-institution = facility or organisation
value-office = office
dictionary-dates = Dates are vague and civil (EDTF level 1, ISO 8601-2): <code>2018</code>, <code>2018-02</code>, <code>2018-02~</code>, <code>2017-04/2017-06</code>, <code>../2018-05</code>. No date is shifted by a time zone.
dictionary-held = How a claim is held: { $held }. See <a about>About and method</a>.
dictionary-all = All vocabularies are at <code>/api/v1/terms</code>, all places at <code>/api/v1/places</code>.

## For programs

api-lede = Everything that these pages say can be read by a program, as JSON, without a key and without a limit on how much.
api-ask = What can be asked
api-description = Description (OpenAPI 3.1)
api-index = What there is to ask, with counts of what is documented.
api-openapi = This description.
api-persons = A search: persons with reasons, the number of all who match, and counts of what they have.
api-person = One person: every claim with its source, the status that follows, and where accounts disagree.
api-sources = All sources, with how many persons each speaks of.
api-source = One source, with the persons it speaks of.
api-facilities = Facilities: camps, prisons and other places of custody, with how many persons each is told of.
api-facility = One facility: every claim with its source.
api-organisations = Organisations: authorities, and those who speak or are asked, with how many persons each is told of.
api-organisation = One organisation: every claim with its source, its officials among them.
api-terms = The vocabularies that claims and filters use, with definitions and labels.
api-places = The places that claims and filters use, with their names.
api-edition = The edition that is served, its key and files, and all editions so far.
api-changes = The persons who changed last; in an edition, who was published last.
api-how = How it answers
api-searches = <b>Searches</b> take what the search page takes: a line under <code>q</code>, and the filters <code>{ $filters }</code>. For example <code>{ $example }</code>. Each person comes with the reasons for which they were found, and <code>total</code> counts all who match.
api-long = <b>Long lists</b> go on at the address under <code>next</code>, until it is <code>null</code>. Where the register changed meanwhile, the next page is refused: it might leave somebody out.
api-problems = <b>What cannot be answered</b> is told as a problem (<code>application/problem+json</code>), with what would be accepted. A parameter that is not known is refused, never passed over.
api-again = <b>Asking again</b>: every answer has an <code>ETag</code>. Send it back as <code>If-None-Match</code>, and the answer is <code>304</code> as long as nothing changed. Pages of other sites may read the answers of the public site.
api-versions = <b>Versions</b>: what is under <code>/api/v1</code> may grow, and nothing in it changes its meaning or goes away.
api-all = Everything at once
api-all-1 = Whoever wants all persons takes the <a downloads>downloads</a> and asks this site no further. A result of any size is had as a file by the address of the search with another ending: <code>/search.csv</code>, <code>/search.xlsx</code>, <code>/search.jsonl</code>; as a feed: <code>/search.atom</code>.
api-one = One person
api-one-1 = At the address of a person’s page: <code>/p/102/card.svg</code>, a picture to show on another page; <code>/p/102/person.jsonld</code>, linked data (schema.org); <code>/p/102/feed.atom</code>, a feed; <code>/p/102/receipt.json</code>, the record with its proof, where the site is served from an edition.
api-care = With care
api-care-1 = What is here are claims of sources, each with who makes it. A person who asks to be taken out leaves the next edition: take the newest, and do not keep older copies in view.

## Editions

editions-lede = Everything public comes in numbered editions that are never altered afterwards. This is what each of them added, changed and withdrew.
editions-counted = Persons, counted.
editions-none = <b>This site is not served from an edition.</b> It shows the register itself, which has no numbered states.
editions-added-why = A person whom the register had not published before: newly recorded, or kept back until those who spoke agreed, or until a day that they set.
editions-changed-why = A source said more, a list appeared anew, editors judged accounts that disagree or wrote a summary, or some of what was said was taken back.
editions-withdrawn-why = The person, the family or the one who testified asked for it; it put somebody in danger; a court ordered it; or two records were found to be of one person and stand under one number now. Which of these it was in one case is not said here: that alone could harm. The number of a withdrawn person is given to nobody else.
editions-roots = Roots
editions-root-meaning = One number worked out from every record.
edition-number = Edition { $number }

## What the next edition would make public, for the team

preview-title = The next edition
preview-lede = What would become public if an edition were made now, compared with the last one. This page only shows it: nothing is published by looking.
preview-under-way = <b>Being made.</b> Every record is read and checked, which takes a minute or two over a million persons. This page asks again by itself; if not, <a again>ask again</a>.
preview-failed = <b>It could not be made:</b> { $why }. <a anew>Try again</a>
preview-old = Something was recorded since this was made. <a anew>Make it again</a>
preview-as-they-are = As they are
preview-newly-public = Newly public
preview-claims =
    { $count ->
        [one] { $count } claim
       *[other] { $count } claims
    }
preview-leaks = Leak check
preview-leaks-counts = { $block } block, { $look } to look at, { $answered } answered.
preview-leaks-none = Nothing is found that nobody has answered.
preview-leaks-what = Where a text that would be public seems to tell of somebody who is protected. What blocks is answered before anything is published: <code>guwah publish REGISTER EDITION --resolve FILE</code>.
preview-weight = Weight
preview-found = Found
preview-in = In
preview-of = Of
preview-answered-by = Answered by
preview-blocks = blocks
preview-look = look
leak-telephone = telephone
leak-identity-number = identity number
leak-passport = passport
leak-email = e-mail address
leak-address = address
leak-name = name
leak-erased = mention of somebody who was erased
leak-masked-number = number that is masked elsewhere
preview-this-person = this person
preview-this-source = this source
preview-pages-of-hits = Pages of what was found
preview-pages-of-persons = Pages of persons
preview-persons-what = Every one that is added, changed or withdrawn, with what would be newly public.
preview-nobody = Nobody on this page.
preview-what = What
preview-person = Person
preview-none-yet = none yet
preview-no-longer-public = No longer public

## Lines of history

history-a-source = a source
history-editor = editor
history-claims =
    { $count ->
        [one] { $count } claim by { $source }
       *[other] { $count } claims by { $source }
    }
history-claims-release =
    { $count ->
        [one] { $count } claim by { $source }, release of { $release }
       *[other] { $count } claims by { $source }, release of { $release }
    }
history-claims-ended = { $claims }; { $count } no longer asserted
history-ended = { $count } no longer asserted by { $source }, release of { $release }
history-listed-again = listed again by { $source }, release of { $release }
history-no-longer-listed = no longer listed by { $source }, release of { $release }
history-disclosed = a claim made { $level }
history-claim-public-as = how much of a claim is public was decided anew
history-person-public-as = how much of this person is public was decided anew
history-embargo = a claim kept from the public until { $day }
history-embargo-over = an embargo taken back
history-claim-withdrawn = a claim withdrawn
history-claim-corrected = a claim corrected: another stands in its place
history-claim-restored = a withdrawn claim stands again
history-judged = a judgement
history-judgement-undone = a judgement undone
history-summary = the summary
history-summary-confirmed = the summary confirmed
history-description = the description
history-withheld = withheld from the public
history-shown-again = shown to the public again
history-known-to = known to { $source }
history-published = published for the first time
history-changed = changed: { $what }
history-newly-told = newly told: { $what }
history-no-longer-said = no longer said by its list: { $what }
history-told-no-more = told no more: { $what }
history-told-otherwise = something else is told otherwise

## Feeds

feed-of-search = This search as a feed
feed-of-source = Persons of this source, as a feed

## An act, an intervention

act-count =
    { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }
act-accounts = Every account of it
act-accounts-lede = Side by side, in the order in which they were recorded. None is preferred by its place.
act-field-when = When
act-field-until = Until
act-field-where = Where
act-field-by = By whom
act-field-sentence = Sentence
act-field-rights = Political rights taken
act-field-to = Led to
act-field-reason = Reason given
act-field-words = In the words
act-missing = <b>Nobody says</b> { $what }.
act-no-when = when it was
act-no-where = where it was
act-no-by = who did it
act-drawn = When, as it is told
act-against = What stands against it
act-against-lede = Other claims that cannot be true together with one of these accounts.
intervention-unasked = An answer without a recorded enquiry
intervention-of-many = It speaks of many, not of this person by name.
intervention-what = What
intervention-by = By whom
intervention-to = To whom
intervention-on = When
intervention-words = In words
intervention-from = Who answered
intervention-silent = Who was silent
intervention-silence = Silence is an answer and is recorded.
intervention-told = Who tells of it

## Facilities and organisations

nav-facilities = Facilities
nav-organisations = Organisations
facet-facility = Facility
facet-party = Named so
refused-no-institution = No facility or organisation is shown under this address
refused-no-institution-why = It may never have been recorded, or may not be public. This page looks the same in both cases.
act-field-facility = Facility
act-speaker = The organisation that speaks
institution-unnamed = Without a name
institution-no-name = No source gives its name; it is called by what is told of it.
institution-told = What is told of it
institution-officials = Officials
institution-officials-lede = Who is said to hold an office there. An official is a role: no page is kept of the person.
institution-says = What it says in general
institution-nobody = <b>No person</b> that this site may show. That nobody is recorded here does not mean that nobody was held or spoken of.
institutions-none = None is recorded yet that this site may show.
institution-is =
    { $is ->
        [facility] Facility
       *[other] Organisation
    }
institution-persons-note =
    { $is ->
        [facility] Persons of whom an account says that they were held here or that something was done to them here. Not a count of those who were held: who has relatives abroad and whose papers leaked decides who is recorded.
       *[other] Persons in whose accounts it is named, exactly so, as having acted, asked, been asked, answered, or spoken for a State. A likeness of names leads nobody here.
    }
institutions-lede =
    { $is ->
        [facility] Places of custody or work, as sources tell of them. Each claim on their pages says who makes it. The list is neither complete nor a count.
       *[other] Who acts, asks, answers or speaks in what is recorded here. Each claim on their pages says who makes it.
    }
institution-persons =
    { $is ->
        [facility]
            { $count ->
                [one] { $count } person is said to have been here
               *[other] { $count } persons are said to have been here
            }
       *[other]
            { $count ->
                [one] named in the accounts of { $count } person
               *[other] named in the accounts of { $count } persons
            }
    }
institutions-count =
    { $is ->
        [facility]
            { $count ->
                [one] { $count } facility
               *[other] { $count } facilities
            }
       *[other]
            { $count ->
                [one] { $count } organisation
               *[other] { $count } organisations
            }
    }
