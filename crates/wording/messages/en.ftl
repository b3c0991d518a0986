# What the site says in English. Every other language translates this file, message by message.
#
# A message may hold <b>, <code>, <mark> and <a name>; everything that is filled in is escaped. $sex chooses between he,
# she and they; $on is a date, which other languages also have as $on-from (after "since"), $on-to (after "until") and
# $on-in (after "in"), and $when says which preposition it takes: day ("on"), span ("in"), other (none).

number = { $count }
quoted = “{ $words }”
list-and = { $first } and { $last }
list-or = { $first } or { $last }

# Draft: settled
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
nav-persons = People
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
workspace-note = shows what the team may see. Nothing becomes public by being shown here.
invented-note = This register holds invented people, to try it out. Counts include them.
invented = Invented
invented-in-part = Partly invented
foot-edition = Edition { $number } of { $day }, checksum <code>{ $root }…</code>. <a verify>How to check this</a> · <a editions>All editions</a>
foot-preview = What the next edition would make public
foot-also-at = Also at:
foot-contact = Corrections and contact: { $contact }
foot-no-cookie = This site sets no cookies, runs no scripts and loads nothing from other sites.

# Draft: settled
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
not-judged = not assessed
as-written = as written
as-it-is-now = See the current page
all-persons = All people
first-page = First page
page = Page { $page }
page-of = Page { $page } of { $of }
order-by-date = By first recorded date; undated last.
no-news = No news for over a year
no-date-recorded = No date recorded
no-date-to-draw = No date to show
not-dated = Not dated
without-a-date = Without a date
unnamed = Name not recorded
testifies = Testifier: { $name }
through = through { $whom }
mark = { $act } { $on }
mark-held = { $held }: { $act } { $on }
say-sentence = { $said }, { $sentence }
place-in = { $place }, { $within }
marks = { $first }, { $last }
office-held = { $holder }, { $post }
office-term = { $from }, { $until }
moment-at = { $day }, { $time }
relative-named = { $relation }: { $name }
count-persons =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
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

# Draft: settled
## How a claim is held

held-witnessed = witnessed
held-stated = stated
held-relayed = relayed
held-rumoured = rumoured
held-inferred = inferred
held-feared = feared
held-denied = denied
held-witnessed-meaning = Saw, heard or lived it.
held-stated-meaning = Says it as known, without saying how they know.
held-relayed-meaning = Heard it from someone who is named or described.
held-rumoured-meaning = Goes around; nobody knows who said it.
held-inferred-meaning = Concluded from something else.
held-feared-meaning = Fears it, though no report says so.
held-denied-meaning = Says it is not so.
contested-meaning = Two accounts cannot both be true: in searches, lists and counts, of anything recorded; at the top of a person’s page, of where the person is.

# Draft: settled
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
since =
    { $when ->
        [before] Since { $edge } or earlier
        [range] Since some time in { $on }
       *[other] Since { $on }
    }
until =
    { $when ->
        [before] until { $edge } or earlier
        [range] until some time in { $on }
       *[other] until { $on }
    }
moment-end-of = the end of { $on } (UTC)
moment-entry = entry { $position } of the ledger

# Draft: settled
## The first page

home-title = A register of people who were taken
home-heading = Who was taken, what was done to them, who says so
home-lede = Type a name as you know it, in any script and any spelling. You do not need to be sure.
home-search-label = A name, place or number
home-example = For example <a example>{ $name }</a>.
home-also-by = Also by <a search>status, place, date or list</a>, or by part of an identity number with <code>?</code> for what is not known.
home-nobody = No people yet
home-nobody-why = <b>No public records</b> yet.
home-drawn-from = from <a sources>{ $sources }</a>. These are the people documented here, not everyone who was taken. Most were never recorded anywhere.
home-contested =
    { $count ->
        [one] Accounts of <a contested>{ $count } person</a> contradict each other.
       *[other] Accounts of <a contested>{ $count } people</a> contradict each other.
    }
home-unnamed-too = People whose name is not known are here too.
home-bars = The wider the bar, the less certain the date. An arrow means that no later news is recorded.
home-first-of = The first { $shown } of { $persons }.
home-all = All { $persons }
home-doors = What you can do here
home-look = Look for someone
home-look-how = Search by name in any spelling or script, or by place, date, list or number. Every result says why it was found.
home-sources = Check the sources
home-sources-how = Each claim names its source, who speaks in it, and the ground for publishing it.
home-cite = Cite a page as it stood
home-cite-how = You can see, link to and cite each person’s page as it stood on any day.
home-claims = How certain is a claim?
home-claims-how = Nothing here is called a fact. Each claim comes from one source and stands beside its speaker. Where two disagree, both stay.
method-and-definitions = Method and definitions

# Draft: settled
## Results of a search

search-found-for =
    { $count ->
        [one] { $count } person for “{ $text }”
       *[other] { $count } people for “{ $text }”
    }
search-nearest = Closest in sound first.
search-narrow = Narrow these results
search-only = Filters:
search-not-used = <b>“{ $given }” was not used.</b> Use { $accepted }.
search-no-filter = <b>“{ $given }” is not a filter</b>, so it was searched as words. Filters: { $filters }.
accepted-value = a value after the colon
accepted-date = a date such as 2018, 2018-02, or 2017-04..2017-09
accepted-has = has:photo or has:testimony
accepted-contested = contested:yes or contested:no
accepted-at = at:residence:Emin, at:camp:Xinjiang or at:held:Xinjiang
accepted-facility = the identifier of a facility: 32 hexadecimal digits
accepted-field = one of { $filters }
search-nobody = No matches
search-without-filters = Search without the filters
search-try-one-name = Try one name instead of two, or a father’s name.
search-try-sound = Try the name as it sounds; the spelling does not matter.
search-try-place = Try a place or a year: <code>place:Tacheng</code>, <code>detained:2018</code>.
search-try-number = Of an identity number, type what you know and <code>?</code> for the rest.
search-tried = These spellings were tried too:
search-not-here = Someone who is not here may still have been taken.
search-only-pages = These results have only { $count } pages
search-pages = Pages of results
search-understood = “{ $words }” was read as filters. <a literal>Search for these exact words</a>
search-as-words = “{ $words }” was searched as written: there is no filter for the date or the place it asks for.
search-less = Partial matches
search-without = without { $field }: { $value }
search-tell = Report someone who is not in this register: { $contact }
search-tell-how = Report someone who is not in this register
search-download = Download these results:
search-feed = a feed of new people
search-not-them = Not the person you are looking for?
search-try-more = Try a father’s name, a place or a year.
facet-status = Last status
facet-place = Place
facet-at = Link to this place
facet-detained = First detained
facet-born = Born
facet-died = Died
facet-released = Released
facet-sentenced = Sentenced
facet-ethnicity = Ethnicity
facet-profession = Profession
facet-sex = Sex
facet-list = Source
facet-tier = Strongest account
facet-also = Also
has-testimony = Has a testimony
has-photo = Has a photograph
why-same = the same: <mark>{ $asked }</mark>
why-same-in-another-script = the same name in another script: <mark>{ $asked }</mark> and <mark>{ $found }</mark>
why-alike-in-another-script = sounds alike, in another script: <mark>{ $asked }</mark> and <mark>{ $found }</mark>
why-alike = sounds alike: <mark>{ $asked }</mark> and <mark>{ $found }</mark>
why-partly-alike = partly alike: <mark>{ $asked }</mark> and <mark>{ $found }</mark>
why-in-the-name = { $why }, in the name { $name }
why-missing = { $word }: not in this name
why-place = place: <mark>{ $place }</mark>
why-place-in-source = place: <mark>{ $place }</mark>; the source writes { $words }
why-number = identity number: <mark>{ $number }</mark>
why-text = in the text:

# Draft: settled
## A person: the head

person-number = Person { $number }
person-row = { $list }, row { $row }
person-record = Record { $id }
name-not-recorded = A person whose name is not recorded
person-invented = Invented, to try the register out. There is no such person.
person-invented-in-part = Some sources of this page were invented to try the register out. What they say did not happen.
this-person = this person
head-unnamed = name not recorded; the register’s own words
head-also = also recorded
head-machine = other scripts, made by machine for searching, not from a source
head-withheld = <b>Withheld from the public:</b> { $why }
head-summary-held = Withheld from the public: part of what this summary relies on is no longer published. It is shown again once an editor confirms it.
photo-of = Photograph of { $name }, according to { $source }
photo-named = Photograph mentioned; file not held
photo-none = No photograph
picture-of-kind = { $kind } picture, { $width } × { $height } pixels
picture = Picture, { $width } × { $height } pixels
person-as-of = <b>This page shows what was recorded by { $moment }.</b> It leaves out what was learned since. <a now>See the current page</a>
on-this-page = On this page
person-feed = Updates about this person
worth = Worth a look
worth-note = Only the team sees this. It changes nothing: what people said is kept as they said it.

# Draft: settled
## A person: the last status

status = Last reported status
status-as-of =
    { $when ->
        [day] Last reported status, as of { $on }
        [span] Last reported status, as of { $on }
       *[other] Last reported status, { $on }
    }
no-news-since = <b>No news for over a year:</b> last news { $on }
status-none = No status is reported.
status-gone = Earlier: “{ $status }”, listed by { $list } until { $on }.
status-unconfirmed = Officials: { $what }; nobody close to the person confirms it
status-changed = Officials earlier said something else
status-discarded = An editor judged this account contradicted or withdrawn; it is not counted
status-term-ended =
    { $when ->
        [day] The term ended on { $on }; no release is reported
        [span] The term ended in { $on }; no release is reported
       *[other] The term ended { $on }; no release is reported
    }
status-term-ended-unconfirmed =
    { $when ->
        [day] The term ended on { $on }; nobody close to the person confirms a release
        [span] The term ended in { $on }; nobody close to the person confirms a release
       *[other] The term ended { $on }; nobody close to the person confirms a release
    }
status-term-ended-alone =
    { $when ->
        [day] The term ended on { $on }
        [span] The term ended in { $on }
       *[other] The term ended { $on }
    }
status-held-past-term =
    { $when ->
        [day] The term was to end on { $on }; custody is reported after that
        [span] The term was to end in { $on }; custody is reported after that
       *[other] The term was to end { $on }; custody is reported after that
    }
status-unread = { $words } (as written)
status-disputed-by = An editor sets this against it: { $what }
status-against = Another account stands against it: { $what }
status-refuted = Refuted by a later sign of life: { $what }
status-lived-on = The sign of life: { $what }
status-dropped = No longer said: { $what }
status-days-differ = The day is contested: { $days }
status-sentences-differ = The sentence is contested: { $sentences }
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
order-editor = An editor judged one of these accounts; the judgement stands beside it.
order-judged = An editor prefers the first account. The other stays.
order-judged-why = An editor prefers the first account, for this reason: { $why }. The other stays.
order-fear-behind = { $none }. What is stated comes before what is feared, heard or denied.
order-official-earlier = { $none }. The official statement comes first because it is earlier.
order-earlier = { $none }. The earlier account comes first.
order-heavier = { $none }. The more serious account comes first.

# Draft: settled
## A person: what is known first

fact-last-word =
    { $sex ->
        [male] Last news of him
        [female] Last news of her
       *[other] Last news of them
    }
from = from { $speaker }
from-contested = from { $speaker }, contested
fact-taken-together = Taken at the same time
fact-of-the-family =
    { $count ->
        [one] { $count } relative
       *[other] { $count } relatives
    }
fact-last-reported =
    { $count ->
        [one] last reported: { $custody }
       *[other] all last reported: { $custody }
    }
fact-probable-reason = Probable reason
fact-reason-given = Reason given
according-to = according to { $speaker }
fact-more = and { $count } more, see Claims

# Draft: settled
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
testimony-summary = The register’s summary.
testimony-as-told = In the speaker’s words:
testimony-not-copied = For the exact words, see the source.
testimony-translation = Translation:

# Draft: settled
## A person: claims

claims = Claims
claims-lede = Every account and who gives it. The line above a claim shows its basis.
claims-all = All { $count } claims:
claims-key = Key
claims-refuted =
    { $held ->
        [rumoured] Refuted: the rumour stays here beside what refutes it
        [feared] Refuted: what was feared stays here beside what refutes it
        [relayed] Refuted: what was passed on stays here beside what refutes it
        [inferred] Refuted: what was concluded stays here beside what refutes it
       *[other] Refuted: what was stated stays here beside what refutes it
    }
claims-earlier = Earlier claims, no longer made
claims-earlier-count = Earlier claims, no longer made: { $count }
claims-missing = <b>Nothing is recorded</b> about { $what }.
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
group-evidence = Evidence mentioned
group-other = In the lists’ own words
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
missing-trial = a trial
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
number-check-fails = the check character does not match
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

# Draft: settled
## A person: chronology, family

chronology = Chronology
chronology-key = The wider the bar, the less certain the date. Outlined: approximate. Broken: relayed or inferred. Dotted: rumoured or feared.
no-word =
    { $sex ->
        [male] No news from him
        [female] No news from her
       *[other] No news from them
    }
no-later-word =
    { $sex ->
        [male] No later news of him is recorded
        [female] No later news of her is recorded
       *[other] No later news of them is recorded
    }
family = Family
family-lede =
    { $sex ->
        [male] People named as his family, and what is recorded of them.
        [female] People named as her family, and what is recorded of them.
       *[other] People named as their family, and what is recorded of them.
    }
family-drawn = Family chart; the list below says the same
family-unlinked = No line: how they are related is not stated.
frame-solid = Solid frame: custody, restriction or release is reported.
frame-dotted = Dotted frame: only feared or rumoured.
frame-half = Half solid, half dotted: accounts contradict each other.
frame-bare = Thin frame: no custody is reported.

# Draft: settled
## A person: asked and answered

asked = Appeals and answers
asked-lede =
    { $sex ->
        [male] What others did for him, and what came back. Silence is recorded as an answer.
        [female] What others did for her, and what came back. Silence is recorded as an answer.
       *[other] What others did for them, and what came back. Silence is recorded as an answer.
    }
asked-done = What was done
asked-back = What came back
asked-no-enquiry = No appeal recorded
asked-no-answer = No answer recorded
asked-kind = { $words }
asked-by = by { $words }
asked-to = to { $words }
asked-on = { $on }
asked-unknown = recipient and date are not recorded
asked-not-by-name = not by name
answered-from = from { $words }
no-reply = No reply

# Draft: settled
## A person: sources, history, how to cite

person-sources-lede = Where each claim comes from.
gives-account-of = Source for claims by
gives-not-assessed = credibility not yet assessed
list-row = Row { $row }
listed = listed { $spans }
listed-until = listed until { $on }
no-longer-listed = listed { $spans }; no longer listed
span = { $from } to { $to }
span-since = since { $on }
span-again = { $before }, again { $next }
history = History
history-lede = Who changed what. Each line opens the page as it stood then.
history-older = { $count } earlier entries
history-as-of = The page as it stood at the end of a day
cite = Cite
cite-lede = This page as it stands.
cite-person = person { $number }
cite-record = record { $id }
cite-as-of = Guwah, “{ $name }”, { $record }, as recorded by { $moment }.
cite-edition = Guwah, “{ $name }”, { $record }, edition { $number } of { $day }.
cite-day = Guwah, “{ $name }”, { $record }, { $day }.
cite-as-today = As it stands today
receipt = Proof of this record
receipt-download = Download the proof
receipt-what = It holds this record and the proof that it is in the edition.
receipt-check = How to check it

# Draft: settled
## Sources

sources-lede = Who or what speaks in this register.
sources-none = <b>No public sources</b> are recorded.
source-what = What it is
source-kind = Kind
source-list = List
source-not-linked = Not linked: whoever runs that site would see your visit.
source-note = Note
source-consent = Consent
source-no-consent = None recorded. Nothing from it is published.
source-consent-to = Given: { $purposes }.
source-told = The speaker was told that published copies cannot be called back.
source-ground = Ground for publishing
source-statements = What it says in general
source-statements-note = Not about one person. In the register’s words.
source-persons = People it speaks of
source-nobody = <b>No public records.</b>
source-pages = Pages of people

# Draft: settled
## Two records side by side, for the team

two-heading = Why these two
two-not-judged = No one has judged yet whether they are one person.
two-judged-same = Judged to be one person.
two-judged-not-the-same = Judged to be two people.
two-judged-undecided = Judged to be undecided.
two-names = Their names
two-names-how = The two that sound most alike, word by word. 1 is the same sound, 0 nothing alike.
two-one = One
two-other = Other
two-alike = Alike
two-more-names = Of the many names of one of them, the first forty were compared.
two-said = What is said about both
two-said-how = What agrees, what differs, and what only one of them has.
two-about = About
two-agree = Whether they agree
two-only-one-says = only one says
two-the-same = the same
two-differ = differ
two-undecided = { "" }
two-weights = What each detail suggests
two-weights-how = How much each detail makes it more or less likely that the two are one person. What is common in this register says little. These weights are set beforehand; guwah duplicates learns them from the whole register.
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

# Draft: settled
## What cannot be shown

refused-no-page = There is no page here
refused-no-page-why = The address may have been copied in part. Search for a name instead.
refused-no-person = No person is shown at this address
refused-no-person-why = The person may never have been recorded, or may not be public. This page looks the same in both cases.
refused-not-a-record-why = The address names no record. Use its id (32 hexadecimal digits), its public number, or dataset:id.
refused-withdrawn = No longer published
refused-withdrawn-why = A person was published here under this number and no longer is. The number is given to nobody else. Please do not pass on older copies.
refused-elsewhere = This page has another address
refused-elsewhere-why = It is one step away.
refused-go-there = Go there
refused-no-source = No source is shown at this address
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
refused-bad-page = There is no such page of results. Use a whole number from 1.
refused-line-too-long = The search line is longer than 1,000 characters. Use a name, a place, a number or a few words of a text.
refused-too-many-filters = More than 40 filters at once cannot be used. Remove some of them.
refused-not-a-moment = This is not a day or time. Use a day (2026-11-22) or an instant (2026-11-22T10:00:00Z).
refused-one-moment = This site shows one edition: everything as it stood on one day. Leave as_of out. Earlier editions are on the page of editions.
refused-accepted = { $accepted }
refused-two-needed = Two records are needed: ?a=…&b=…

# Draft: settled
## About and method

about-heading = About this register
about-lede = Guwah ({ $name }, Uyghur: witness) keeps what people say was done to people: who they are, what was done to them, who says so, and how that is known.
about-claims = Nothing here is called a fact. Everything is a <b>claim</b>: one assertion from one source. It comes with who makes it, through whom it came, when it was said, and how the speaker knows. Claims that contradict each other both stay, side by side.
about-as-written = Where a source’s own words match no term, the words are kept and marked “as written”. Nobody’s words are forced into a term.
about-contested-heading = Contested, refuted
about-contested = is never entered by hand. It follows from the claims: one source denies what another says; two sources give values of which only one can be true; a State gives one reason and the family another; one says that a person is dead and another that the person is serving a sentence. In searches, lists of results and counts it means a contradiction in anything recorded; at the top of a person’s page it means a contradiction about where the person is.
about-refuted = A death that was only rumoured, feared or passed on is <b>refuted</b> when a later call, release or film is stated; one that somebody stated, when somebody saw the person live after it, or the same voice tells of that. What is refuted stays on the page, beside what refutes it.
about-status-heading = The last status
about-status = The status follows from the claims by one rule. From each speaker, the last report of where the person is counts. Another speaker’s statement about a later time replaces it, unless the earlier speaker denies, doubts or fears otherwise: if a sister reports a camp in 2017 and an aunt states a release in 2019, the status is the release. Accounts that remain have equal weight. The earlier one comes first, and what is feared comes after what is stated, unless an editor has judged. The page says which.
about-no-news = <b>No news for over a year</b> is worked out too, from the last date on which anything was heard. It is never entered by hand.
about-counts-heading = What the numbers mean
about-counts = The counts show who is recorded here. They do not show how many people were detained, killed or disappeared. Who is recorded depends on who has relatives abroad, whose relatives dare to speak, and whose papers leaked. A person may be here twice, where nobody has yet judged that two records are one person.
about-safety-heading = Safety
about-safety = The public site holds only what each source may publish. The rest is not hidden there; it is not there. Identity numbers show only their first six digits and the year of birth. People who may not be shown and people who were never recorded look the same.
about-quiet = This site sets no cookies, runs no scripts, loads nothing from other sites and does not mark the links that you have followed. It links to no other site: an address elsewhere is plain text, so that nobody there sees your visit.
about-terms-heading = Use and contact
about-no-licence = Those who keep this register have not yet said on what terms it may be used. The claims belong to those who made them.
about-contact = Corrections, and anything else: { $contact }
about-no-contact = Those who keep this register have not yet given a contact address here.
about-definitions-heading = Definitions
about-definitions = Every term and what it means here.

# Draft: settled
## How to check this

verify-heading = How to check this
verify-lede = You need not trust whoever serves you this page. Those who keep the register signed what it says. You can check that yourself, without asking anyone.
verify-promise-heading = What is promised
verify-promise = Everything public comes in <b>editions</b>: numbered, dated copies that are never altered afterwards. An edition is signed with a key that only the keepers of the register hold. If a mirror, a host or someone on the way to you changes a letter, the signature no longer fits.
verify-promise-not = The signature does not say that a claim is true. It says that the register published these words, of these sources, in this edition.
verify-one-heading = Check one person
verify-one = At the foot of each person’s page, beside the citation, is a <b>proof of this record</b>: one small file. It holds the record, a short proof that it belongs to the edition, and the signature. Keep it with your notes: it can still be checked when this site is gone.
verify-one-how = To check it, use the program Guwah, on a computer that need not be online, and type:
verify-one-answer = It answers with the person’s number, the edition and its date, or it says that the file was altered. Compare the key with one that you got some other way: printed in a report, read out on the telephone, from another mirror. A forger can make a new key but cannot sign with this one.
verify-all-heading = Check everything
verify-all = Copy the whole edition, and check every file of it:
verify-all-serve = The copy is a site of its own: <code>guwah serve my-copy</code> shows what you see here, from your own machine.
verify-since-heading = Check that nothing was rewritten
verify-since = Each edition lists all earlier ones. If you kept an older edition, or only its small file <code>signature</code>, you can see whether today’s edition continues it, or whether history was changed in between:
verify-since-answer = An older edition offered as a new one is reported as a <b>rollback</b>, a different history as a <b>fork</b>. People may leave the register, because they or their families ask for it. Their number then says “no longer published” and is given to nobody else. The table below counts them.
verify-this-heading = This edition
verify-number = Number
verify-root = Checksum
verify-key = Key
verify-root-meaning = The checksum is one number worked out from every record. Two copies with the same checksum hold the same records: compare it with what a mirror shows.
verify-editions-heading = All editions
verify-editions = How many people each holds, and what it changed.
verify-edition = Edition
verify-added = Added
verify-changed = Changed
verify-withdrawn = Withdrawn
verify-none-heading = Not from an edition
verify-none = This site runs from the register itself, not from a signed edition, so there is nothing here to check. Ask those who keep it for an edition.

# Draft: settled
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

# Draft: settled
## The first page: one person, what changed

home-story = One person
home-story-why = Another person tomorrow. Each is one of many.
home-story-photo = Photograph of { $name }
home-all-changes = All changes

# Draft: settled
## What can be taken along

nav-downloads = Downloads
nav-api = API
nav-feed = Changes as a feed
feed-latest = Latest changes

# Draft: settled
## Results

search-statistics = These people in charts
search-map = On the map

# Draft: settled
## A person of whom very much is told

person-more-testimony = Testimonies
person-words-as-told = In the speaker’s words
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

# Draft: settled
## Maps, charts and lists

head-persons = People
head-place = Place
head-role = Link to this place
head-status = Last reported
head-source-kind = Kind of source
head-source = Source
only = Filters:
only-remove = remove
only-all = All people
only-these = These people
same-as-table = As a table
same-on-map = On a map
all-places = All places
all-sources = All sources
pages = Pages
order-first-date = By first recorded date; undated last.
no-person-shown = <b>No public records.</b>
rows-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
only-pages = { $of ->
    [one] There is only one page.
   *[other] There are only { $of } pages.
}
without-status = { $count ->
    [one] No status is reported for { $count } person.
   *[other] No status is reported for { $count } people.
}

# Draft: settled
## The map

map-of = Map of { $place }
map-world = The world
map-wider = Wider maps
map-told-below = Map; the table says the same
map-persons = { $count ->
    [one] { $count } person linked to a place on this map: born or living there, held there, or something was done to them there.
   *[other] { $count } people linked to a place on this map: born or living there, held there, or something was done to them there.
}
map-place = All of them, and how they are linked to the place
map-caption = The area of a point shows how many people. An empty point means that nobody is recorded there. A point opens the map of the place, or its page. A person with several places is counted at each. Points show where the records are, not where most people were taken: a place with few points may be one where nobody dares to speak.
places-sum-map = Of { $count } people linked to this map:
places-on-map = on this map
places-undrawn = within it, without a point of their own
places-elsewhere = only at other places
places-not-recognised = only with a <a places>place that is not recognised</a>
places-without = without a place
places-sum = Of these { $count } people:
places-recognised = with a recognised place
map-nothing = No place within it is mentioned.
map-not-drawn = location not known here
map-its-map = map
map-sources = Outlines: Natural Earth, public domain; drawing a disputed border takes no side. Places: GeoNames (CC BY 4.0), two decimals; a province is drawn at its capital, a country at its middle.

# Draft: settled
## Places

place-persons = { $count ->
    [one] <b>{ $count } person</b> recorded here.
   *[other] <b>{ $count } people</b> recorded here.
}
place-called = Names
place-code = Division code
place-names-note = Any of these names finds it. Listing a name takes no side.
place-roles = How people are linked to this place
place-roles-note = A person may be in several rows. These are claims about people recorded here, not a count of everyone who was born, taken or held in this place. Who is recorded depends on who has relatives abroad and whose papers leaked. What sources say about a camp or prison itself is on its own page, under Facilities.
place-lies = Location
place-map-caption = The area of a point shows how many of these people are linked to a place. Outlines: Natural Earth; places: GeoNames (CC BY 4.0).
place-inside = Places in it
place-nobody = <b>No public records.</b> That does not mean that nobody was taken.
place-born = Born here
place-from = From here
place-lives = Lives or lived here
place-held = Held here, type of custody unknown
place-sentenced = Sentenced here
place-happened = Something else was done to them here
language-en = English
language-romanised = Romanised
language-ug = Uyghur
language-kk = Kazakh
language-zh = Chinese
language-ru = Russian
language-tr = Turkish
places-what = Places that sources link to people recorded here.
places-none = <b>No public records</b> of places.
places-as-written = As written
places-as-written-note = Places that sources name in words that match no place here. The words are kept.
places-words = In the words of the source

# Draft: settled
## Statistics

statistics-all = { $count ->
    [one] { $count } person recorded here.
   *[other] { $count } people recorded here.
}
statistics-narrowed = { $count ->
    [one] { $count } person recorded here matches.
   *[other] { $count } people recorded here match.
}
statistics-caveat = <b>These are counts of records, not of people.</b> Who is recorded depends on who has relatives abroad, whose relatives dare to speak, and whose papers leaked. A month, place or form of custody with few records may be one from which little was heard. A person may be here twice. To count other people, <a search>search and narrow</a>, then come back from the results.
statistics-when = When they were first detained
statistics-when-how = By the first arrest, confinement, transfer or loss of contact that a source asserts.
statistics-no-date = No date to show.
statistics-held = How they are held
statistics-held-how = The last report, which may be years old.
term-and-narrower = { $term }, or any form of it
statistics-held-note = Where accounts contradict each other, a person is counted in the row of each. “No news for over a year” is shown beside the last report, not instead of it.
statistics-where = Where
statistics-where-note = Any place linked to a person: born or living there, held there, or something was done to them there. A person with several places is counted at each, and again in the region that these lie in.
statistics-who = Who says so
statistics-who-note = A person named by several sources is counted at each. A long list is not a better source than one daughter.
months-bar = { $unit ->
    [year] Each bar is a year; the highest: { $when }, about { $count }. Filled: the date is certainly in that year.
   *[month] Each bar is a month; the highest: { $when }, about { $count }. Filled: the date is certainly in that month.
}
months-vague = { $count ->
    [one] Hatched: the date of { $count } person is known only to be within several months, and is spread evenly over them. Hatching shows how many, not who.
   *[other] Hatched: the dates of { $count } people are known only to be within several months, and are spread evenly over them. Someone taken “in 2017” adds a twelfth to each month of it. Hatching shows how many, not who.
}
months-unit = { $unit ->
    [year] Year
   *[month] Month
}
months-certain = Certain
months-share = Share of vague dates
months-too-vague = { $count ->
    [one] Not drawn: <b>{ $count } person</b> whose date is known only within more than { $months } months, or only as before or after a day.
   *[other] Not drawn: <b>{ $count } people</b> whose date is known only within more than { $months } months, or only as before or after a day.
}
months-without-date = { $count ->
    [one] Not drawn: <b>{ $count } person</b> without a date.
   *[other] Not drawn: <b>{ $count } people</b> without a date.
}

# Draft: settled
## Lists

lists-releases = { $count ->
    [one] one release, of { $day }
   *[other] { $count } releases, the last of { $day }
}
lists-what = Lists that others keep, read here release by release. What a list said and no longer says is kept, and marked so.
lists-none = <b>No public lists</b> are recorded.
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
list-not-read = not read to the end
list-note = Only public rows are counted. Someone who is no longer listed may have been released, may have died, or may have been removed for another reason. The list does not say.

# Draft: settled
## Changes

changes-what = What was recorded about people shown here, newest first. Withdrawn information is not listed.
changes-what-edition = What each edition changed, newest first: whom a list no longer names, what changed, who is new. What was removed from an edition is counted and not named.
changes-newest = Newest
changes-older = Older changes
changes-number = no. { $number }
changes-none = <b>No public changes</b> among the entries looked at.
changes-editions = Editions
changes-verify = How to check them
changes-bad-mark = Use a whole number after “before=”.

# Draft: settled
## Method

method-title = How records are made, and their limits
method-lede = <a about>About and method</a> says what a claim is, when it is contested and how a status is worked out. This page says how records are made, judged, dated, counted and corrected.
method-made = From a testimony to a page
method-made-1 = Someone testifies, or a document or a list is found. It is recorded as a <b>source</b>: who speaks, when, and what they agreed to.
method-made-2 = What it says about a person is written down claim by claim. The words of the source stay beside it, unchanged. A summary never replaces them.
method-made-3 = Editors <b>judge</b> whether two records are one person, and how strong an account is. A judgement has an author and a date, and can be undone.
method-made-4 = Only what its source may publish is copied into an <b>edition</b>, which is signed. The rest is not hidden there; it is not there.
method-tiers = How strong an account is
method-tiers-note = A tier is a judgement of one account. It is not a judgement of a person or of the truth.
method-strongest = Strongest account of
method-not-judged = Not assessed
method-not-judged-note = No editor has assessed an account of the person yet.
method-dates = Vague dates
method-dates-1 = People remember “in the spring”, “before the wheat harvest”, “about 2017”. A date is kept as vague as it was given, with its earliest and latest day and the words of the source. The less certain it is, the wider it is drawn: filled for a stated span, outlined where approximate, dotted where only rumoured. No date is made more exact than it was given, and none is shifted by a time zone.
method-dates-2 = Charts by month draw certain dates filled. Dates known only within several months, { $months } at most, are spread evenly over them and hatched. Vaguer dates are counted beside the chart and not drawn.
method-lists = A list is read release by release. What a release says for the first time begins then. What it no longer says ends then, and stays on the page as said until then. To be no longer listed is not a release from custody.
method-unknown = What we do not know
method-unknown-1 = How many people were taken. Most were never recorded anywhere. Recorded here: { $count }.
method-unknown-2 = Whether those recorded are like those who are not. Who is recorded depends on who has relatives abroad, whose relatives dare to speak, and whose papers leaked. No share or trend here holds for everybody.
method-unknown-3 = What happened since. A last report may be years old. People without any reported status: { $count }.
method-unknown-4 = When and where. People without any date of detention: { $dates }. Without any place: { $places }.
method-unknown-5 = Whether two records are one person, where nobody has judged it yet.
method-unknown-6 = Whether a speaker was free to speak. Statements by officials, and films made in custody, are recorded as claims, with who made them.
method-unknown-7 = What those know who did not dare to speak. Silence is drawn as silence. It proves nothing.
method-corrections = Corrections
method-corrections-1 = If something here is wrong or endangers someone, say so. You do not need to prove who you are. Say which page, what is wrong, and how you know. Danger to a person is looked at first. What is withdrawn disappears from the next edition; copies that others made cannot be called back. The person concerned, and whoever testified, can ask to be taken out altogether.
method-help = How to help, and how to stay safe
contact-write = Write to: <b>{ $contact }</b>
contact-none = Those who keep this register have not yet given a contact address here.

# Draft: settled
## How to help

help-title = If you know something
help-lede = A name and a year are enough to begin with. You do not need documents. You do not need to be sure.
help-safe = First: be safe
help-safe-1 = Think of those who are still there before you think of the record. If someone could find out who told, wait, and ask first what can be kept back. Nothing is published without consent, and you can agree to only part.
help-safe-2 = Do not write from a phone or an account that others read, or over a network controlled by those you fear. A borrowed computer or Tor Browser is better.
help-safe-3 = Do not ask people inside to send you documents or photographs for this. Do not call them about it.
help-safe-4 = Photographs and files may contain where and when they were made, and the name of the device. The working copies shown here have that removed, but what you send goes through other hands first.
help-safe-5 = After sending, delete it from your phone or computer if someone might search it.
help-safe-6 = What was once published can be withdrawn here, but copies that others made cannot be called back.
help-send = What helps
help-who = Who
help-who-1 = The name as you say it and as papers write it, in any script. The father’s name. About when the person was born. Where they are from.
help-what = What was done
help-what-1 = Taken, held, sentenced, moved, released: when, as nearly as you remember, and where. “In the spring of 2018” is a good answer.
help-how = How you know
help-how-1 = Whether you saw it, heard it and from whom, read it, or fear it. All of these are worth recording, each as what it is.
help-you = Who you are to them
help-you-1 = So that your account can be weighed. Your name need not be published.
help-papers = Papers
help-papers-1 = A verdict, a notice, an identity number, a photograph, if you already have them.
help-may = What may be done with it
help-may-1 = Keep it; publish it; publish it with your name; use it for petitions. You decide about each.
help-first = Before you write
help-first-1 = <a search>Check whether the person is here</a>, in any spelling. If so, tell what differs from what you know: claims that contradict each other both stay.
help-where = Where to send it
help-where-none = <b>Those who keep this register have not yet given a contact address here.</b> Until they do, keep what you know in a safe place.
help-other = If you know nobody there
help-other-1 = Read one person’s page and tell someone. Cite it as it stood on the day: each page says how.
help-other-2 = Ask your embassy, your member of parliament or a newspaper about one person by name. Appeals and answers are recorded.
help-other-3 = If you read the languages and scripts in which people here testify, correct a name or a translation: a wrong letter hides a person.
help-other-4 = Keep a copy: <a verify>anyone may mirror and check this register</a>.

# Draft: settled
## Glossary

glossary-lede = Every term used here and what it means here.
glossary-note = The words of a source are always kept; a term only groups them. Labels in languages other than English were drafted by machine and wait for a reader who speaks them: <a corrections>corrections are welcome</a>.
glossary-drafted = Labels drafted by machine.

# Draft: settled
## Citations and editions

cite-programs = For reference managers
cite-plain = Plain
editions-why = Why editions change

# Draft: settled
## Earlier editions

earlier-edition = Edition { $number } of { $day }
earlier-lede = Everyone who is in this edition and in the newest one too, as they stood here. People withdrawn since are not named.
earlier-all = All editions
earlier-nobody = Nobody on this page is in the newest edition.
person-in-edition = <b>This is the page as it stood in edition { $number } of { $day }</b>, without what was withdrawn since. The newest edition says more about this person. <a now>See the current page</a>
person-in-edition-same = <b>This is the page as it stood in edition { $number } of { $day }</b>, without what was withdrawn since. The newest edition says the same. <a now>See the current page</a>
history-in-editions = The page as it stood in earlier editions:
history-no-edition = No earlier edition with this person is kept here. <a editions>All editions</a>
refused-not-held = This edition is not kept here
refused-not-held-why = Only some earlier editions are kept here, or none. <a editions>All editions</a> are listed with what each changed.
refused-not-in-edition = That edition says nothing about this person
refused-not-in-edition-why = This person was not in edition { $number }, or nothing that it said is public today.
refused-not-told-so-today = Nothing that this edition said of this person stands in the same words today
refused-not-told-so-today-why = Edition { $number } has this person. What it said was changed, withdrawn or made less public since, and is not shown here.

# Draft: settled
## Downloads

downloads-lede = All { $persons }, with every claim and who makes it.
downloads-lede-edition = All { $persons }, with every claim and who makes it, as in the edition of { $day }.
downloads-sheets = For reading and counting
downloads-csv = Sheet, CSV
downloads-csv-what = One row for each person. UTF-8. A sheet does not show who says what, and has no testimonies.
downloads-xlsx = Workbook, XLSX
downloads-xlsx-what = The same for Excel and LibreOffice. More than { $rows } people continue on the next worksheet.
downloads-jsonl-what = Everything: first the sources, then one line for each person with every claim.
downloads-jsonl-signed = These are the very lines whose checksum the edition signs.
downloads-while-sent = The files are written while they are sent, so their size and digest are not known beforehand.
downloads-root = The checksum shows whether the lines are as they were signed: <code>{ $root }</code>. <a verify>How to check it</a>
downloads-part = To download a part, <a search>search</a> first. Below the results are the same files for those people alone.
downloads-files = The edition’s own files
downloads-tables = What the tables are for
downloads-file-registry = The edition’s own tables, for SQLite: every person, every claim, and the text index.
downloads-file-manifest = Every file of the edition with its digest, and all editions so far.
downloads-file-signature = The signature over the manifest: a few hundred bytes worth keeping.
downloads-file-tree = The tree over all records, from which proofs are made.
downloads-whole = To copy the whole edition, with photographs, and check it on the way: <a verify>How to check this</a>
downloads-count = Before you count
downloads-count-1 = These are the people documented here, not everyone who was detained, killed or disappeared. Who is recorded depends on who has relatives abroad, whose relatives dare to speak, and whose papers leaked. A person may be here twice, where nobody has yet judged that two records are one person. Where two sources disagree, a sheet holds both values in one cell.
downloads-count-2 = A person who asks to be taken out leaves the next edition. Take the newest, and do not show older copies.
downloads-programs = <a api>The API</a> for a search, a person or a source; <a feed>a feed of changes</a>; <a package>a description of these files</a> (Frictionless Data Package); <a sitemap>the map of the site</a>.

# Draft: settled
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
column-died-told = How each death in the column before is reported: by officials, relayed, concluded, refuted, denied by somebody, contested; “stated” where it is simply said. Made by the export, and not read in.
column-ethnicity = A term of the vocabulary, or the words of the source.
column-profession = A term of the vocabulary, or the words of the source.
column-residence = Where the person lived.
column-birthplace = Where the person was born.
column-id-number = Identity-document number; <code>?</code> for what is not known or not shown to the public.
column-status = Where the person is said to be, in the words of a list.
column-headline = What the page of the person says first: each voice, how it is held, and whether they contradict each other. Made by the export, and not read in.
column-detained = Dates of arrests and detentions, <code>?</code> for one without a date.
column-released = Dates of releases, <code>no date</code> for one without; a <code>?</code> tells of none.
column-released-told = How each release in the column before is reported, in the same words.
column-sentence = Sentences.
column-sentence-told = How each sentence in the column before is reported, in the same words; “changed” or “set aside” where somebody says so.
column-place = Places of detention, in the order of the dates.
column-reason = Reasons given by whoever detained, or supposed by others.
column-relatives = Relatives: kinship, then the name or the record.
column-photo = What the source calls the picture; pictures are on the person’s page.
column-source = What the list cites.
column-source-url = Addresses that the list cites.
column-text = What the list says in words.
column-second-hand = What in the row is relayed or inferred, not stated by the speaker: <code>status=relayed</code>, <code>act/died=inferred</code>, with <code>|</code> between several.
column-disclosure = Who may see the row: public, team or sealed. Downloads of a public site hold public rows only.
column-left-out = What is recorded about the person and has no column in the sheet, counted. JSON Lines hold it. Only in downloads of a site.
dictionary-cells = Several values in one cell have <code>|</code> between them. Other columns hold further properties, and whatever a list has under its own headings. A value that a spreadsheet would read as a formula has an apostrophe before it. What someone denies is in no sheet: it is in JSON Lines, with who denies it.
dictionary-properties = Properties of claims
dictionary-properties-where = In JSON Lines and in the API.
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
value-intervention = appeal
value-file = file
value-institution = facility or organisation
value-office = office
dictionary-dates = Dates are vague and civil (EDTF level 1, ISO 8601-2): <code>2018</code>, <code>2018-02</code>, <code>2018-02~</code>, <code>2017-04/2017-06</code>, <code>../2018-05</code>. No date is shifted by a time zone.
dictionary-held = How a claim is held: { $held }. See <a about>About and method</a>.
dictionary-all = All vocabularies are at <code>/api/v1/terms</code>, all places at <code>/api/v1/places</code>.

# Draft: settled
## For programs

api-lede = Everything that these pages say can be read as JSON, without a key and without a limit on how much.
api-ask = What you can ask for
api-description = Description (OpenAPI 3.1)
api-index = What you can ask for, with counts of what is documented.
api-openapi = This description.
api-persons = A search: people with reasons, the number of all who match, and counts of what they have.
api-person = One person: every claim with its source, the status that follows, and where accounts disagree.
api-sources = All sources, with how many people each speaks of.
api-source = One source, with the people it speaks of.
api-facilities = Facilities: camps, prisons and other places of custody, with how many people are linked to each.
api-facility = One facility: every claim with its source.
api-organisations = Organisations: authorities, and those who speak or are asked, with how many people are linked to each.
api-organisation = One organisation: every claim with its source, its officials among them.
api-terms = The vocabularies that claims and filters use, with definitions and labels.
api-places = The places that claims and filters use, with their names.
api-edition = The edition that is served, its key and files, and all editions so far.
api-changes = The people who changed last; in an edition, who was published last.
api-how = How it answers
api-searches = <b>Searches</b> take what the search page takes: a line under <code>q</code>, and the filters <code>{ $filters }</code>. For example <code>{ $example }</code>. Each person comes with the reasons why they were found, and <code>total</code> counts all who match.
api-long = <b>Long lists</b> continue at the address under <code>next</code>, until it is <code>null</code>. If the register changed meanwhile, the next page is refused: it might leave someone out.
api-problems = <b>What cannot be answered</b> comes back as a problem (<code>application/problem+json</code>), with what would be accepted. An unknown parameter is refused, never ignored.
api-again = <b>Asking again</b>: every answer has an <code>ETag</code>. Send it back as <code>If-None-Match</code>, and the answer is <code>304</code> as long as nothing changed. Pages of other sites may read the answers of the public site.
api-versions = <b>Versions</b>: what is under <code>/api/v1</code> may grow, and nothing in it changes its meaning or goes away.
api-all = Everything at once
api-all-1 = To have everyone, take the <a downloads>downloads</a>; do not read this site page by page. A result of any size comes as a file at the address of the search with another ending: <code>/search.csv</code>, <code>/search.xlsx</code>, <code>/search.jsonl</code>; as a feed: <code>/search.atom</code>.
api-one = One person
api-one-1 = At the address of a person’s page: <code>/p/102/card.svg</code>, a picture to show on another page; <code>/p/102/person.jsonld</code>, linked data (schema.org); <code>/p/102/feed.atom</code>, a feed; <code>/p/102/receipt.json</code>, the record with its proof, where the site is served from an edition.
api-care = With care
api-care-1 = These are claims of sources, each with who makes it. A person who asks to be taken out leaves the next edition. Take the newest, and do not show older copies.

# Draft: settled
## Editions

editions-lede = Everything public comes in numbered editions that are never altered afterwards. Here is what each added, changed and withdrew.
editions-counted = Counts of people.
editions-none = <b>This site does not run from an edition.</b> It shows the register itself, which has no numbered states.
editions-added-why = A person not published before: newly recorded, or kept back until those who spoke agreed, or until a day that they set.
editions-changed-why = A source said more, a list had a new release, editors judged accounts that disagree or wrote a summary, or something was taken back.
editions-withdrawn-why = The person, the family or the testifier asked for it; it put someone in danger; a court ordered it; or two records turned out to be one person and now have one number. Which of these it was in one case is not said: that alone could harm. The number of a withdrawn person is given to nobody else.
editions-roots = Checksums
editions-root-meaning = One number worked out from every record.
edition-number = Edition { $number }

# Draft: settled
## What the next edition would make public, for the team

preview-title = The next edition
preview-lede = What would become public if an edition were made now, compared with the last one. Looking at this page publishes nothing.
preview-under-way = <b>Preparing preview.</b> Every record is read and checked, which takes a minute or two for a million people. This page reloads by itself; if not, <a again>reload it</a>.
preview-failed = <b>The preview failed:</b> { $why }. <a anew>Try again</a>
preview-old = Something was recorded since this preview. <a anew>Prepare it again</a>
preview-as-they-are = Unchanged
preview-newly-public = Newly public
preview-claims =
    { $count ->
        [one] { $count } claim
       *[other] { $count } claims
    }
preview-leaks = Leak check
preview-leaks-counts = { $block } blocking, { $look } to review, { $answered } answered.
preview-leaks-none = No open warnings.
preview-leaks-what = Where a text that would become public seems to speak of someone who is protected. Answer what is blocking before publishing: <code>guwah publish REGISTER EDITION --resolve FILE</code>.
preview-weight = Severity
preview-found = Found
preview-in = In
preview-of = About
preview-answered-by = Answered by
preview-blocks = blocking
preview-look = to review
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
preview-pages-of-persons = Pages of people
preview-persons-what = Everyone added, changed or withdrawn, and what would become public.
preview-nobody = No changes.
preview-what = What
preview-person = Person
preview-none-yet = none yet
preview-no-longer-public = No longer public

# Draft: settled
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
history-claim-public-as = how much of a claim is public was changed
history-person-public-as = how much is public about this person was changed
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
history-newly-told = new: { $what }
history-no-longer-said = no longer said by its list: { $what }
history-told-no-more = no longer published: { $what }
history-told-otherwise = something else changed

# Draft: settled
## Feeds

feed-of-search = This search as a feed
feed-of-source = People of this source, as a feed

# Draft: settled
## An act, an intervention

act-count =
    { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }
act-accounts = All accounts of it
act-accounts-lede = Side by side, in the order in which they were recorded. The order shows no preference.
act-field-when = When
act-field-until = Until
act-field-where = Where
act-field-by = By whom
act-field-sentence = Sentence
act-field-rights = Political rights taken
act-field-to = Outcome
act-field-reason = Reason given
act-field-words = In the words
act-missing = <b>Nobody says</b> { $what }.
act-no-when = when it was
act-no-where = where it was
act-no-by = who did it
act-drawn = When, by these accounts
act-against = What contradicts it
act-against-lede = Other claims that cannot be true together with one of these accounts.
intervention-unasked = An answer without a recorded appeal
intervention-of-many = It is about many people and does not name this person.
intervention-what = What
intervention-by = By whom
intervention-to = To whom
intervention-on = When
intervention-words = In words
intervention-from = Who answered
intervention-silent = Who was silent
intervention-silence = Silence is recorded as an answer.
intervention-told = Who reports it

# Draft: settled
## Facilities and organisations

nav-facilities = Facilities
nav-organisations = Organisations
facet-facility = Facility
facet-party = Organisation
refused-no-institution = No facility or organisation is shown at this address
refused-no-institution-why = It may never have been recorded, or may not be public. This page looks the same in both cases.
act-field-facility = Facility
act-speaker = The organisation that speaks
institution-unnamed = Without a name
institution-no-name = No source gives its name. The heading is what sources say about it.
institution-told = What sources say about it
institution-officials = Officials
institution-officials-lede = Who is said to hold an office there. An official is a role: the person has no page here.
institution-says = What it says in general
institution-nobody = <b>No public records.</b> That does not mean that nobody was held here or spoken of.
institutions-none = No public records yet.
institution-is =
    { $is ->
        [facility] Facility
       *[other] Organisation
    }
institution-persons-note =
    { $is ->
        [facility] People who are said to have been held here, or to whom something was done here. This is not a count of everyone held. Who is recorded depends on who has relatives abroad and whose papers leaked.
       *[other] People in whose accounts exactly this name acted, asked, was asked, answered, or spoke for a State. Similar names lead nobody here.
    }
institutions-lede =
    { $is ->
        [facility] Places of custody or work that sources report. Each claim on their pages says who makes it. The list is neither complete nor a count.
       *[other] Who acts, asks, answers or speaks in these records. Each claim on their pages says who makes it.
    }
institution-persons =
    { $is ->
        [facility]
            { $count ->
                [0] Nobody is recorded here yet
                [one] { $count } person is said to have been here
               *[other] { $count } people are said to have been here
            }
       *[other]
            { $count ->
                [0] Named in no account yet
                [one] named in the accounts of { $count } person
               *[other] named in the accounts of { $count } people
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
