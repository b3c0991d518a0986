# What the site says in English. Every other language translates this file, message by message.
#
# A message may hold <b>, <code> and <a name>; everything that is filled in is escaped. The text of a message is one or
# more sentences, or a part of a page that stands by itself: no sentence is put together from pieces.

number = { $count }

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
foot-edition = Edition { $number } of { $day }, root <code>{ $root }…</code>. <a verify>How to check this</a>
foot-also-at = Also at:
foot-contact = To correct something, or to reach those who keep this register: { $contact }
foot-no-cookie = This site sets no cookie, runs no script and asks nothing of any other host.

## Counts

count-persons = { $count ->
    [one] { $count } person
   *[other] { $count } persons
}
count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
search-found-for = { $count ->
    [one] { $count } person for “{ $text }”
   *[other] { $count } persons for “{ $text }”
}
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

## The first page

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
only-not-used = <b>“{ $given }” was not used.</b> What would be accepted: { $accepted }.
same-as-table = The same as a table
same-on-map = The same on a map
all-places = All places
all-sources = All sources
pages = Pages
page-of = Page { $page } of { $of }
order-first-date = By the first date recorded; those without a date come last.
no-person-shown = <b>No person</b> that this site may show.
not-known = not known
rows-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
only-pages = { $of ->
    [one] There is only one page.
   *[other] There are only { $of } pages.
}
without-place = { $count ->
    [one] { $count } person is told of without any place.
   *[other] { $count } persons are told of without any place.
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
map-unread = { $count ->
    [one] { $count } person is told of with <a places>a place that could not be read</a>.
   *[other] { $count } persons are told of with <a places>places that could not be read</a>.
}
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
place-roles-note = A person may stand in several rows. These are claims about persons recorded here, not a count of those who were born, taken or held in the place: who has relatives abroad and whose papers leaked decides who is recorded. Facilities have no records of their own yet: what is known of a camp or a prison is in the accounts of those held there.
place-lies = Where it lies
place-map-caption = The area of a point tells how many of these persons have to do with a place. Outlines: Natural Earth; places: GeoNames (CC BY 4.0).
place-within = Places in it
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
statistics-held-note = Where accounts contradict each other, a person is counted in the row of each. “No news for over a year” stands beside the last report, not instead of it.
statistics-where = Where
statistics-where-note = Any place a person has to do with: born or living there, held there, or something was done to them there. Somebody with several places is counted at each, and again in the region that these lie in.
statistics-who = Who says so
statistics-who-note = A person of whom several sources speak is counted at each. A long list is not a better source than one daughter.
months-bar = { $unit ->
    [year] Each bar is a year; the highest: { $when }, about { $count }. Dark: the date lies in that year for sure.
   *[month] Each bar is a month; the highest: { $when }, about { $count }. Dark: the date lies in that month for sure.
}
months-vague = { $count ->
    [one] Light: the date of { $count } person is only known to lie in several months and is spread evenly over them. A light part says how many, not who.
   *[other] Light: dates that are only known to lie in several months, those of { $count } persons, are spread evenly over these, so that somebody taken “in 2017” adds a twelfth to each month of it. A light part says how many, not who.
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
changes-what-edition = Those who were published last come first. What changed within a record is on its page; how many records changed is told edition by edition below.
changes-newest = The newest
changes-older = Older changes
changes-published-last = Published last
changes-number = no. { $number }
changes-none = <b>No change</b> among the entries looked at that this site may show.
changes-editions = Editions
changes-verify = How to check them
changes-edition = Edition
changes-added = Added
changes-changed = Changed
changes-withdrawn = Withdrawn
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
method-tier = Tier
method-definition = Definition
method-strongest = Strongest account of
method-not-judged = Not judged
method-not-judged-note = No editor has judged an account of the person yet.
method-dates = Vague dates
method-dates-1 = People remember “in the spring”, “before the wheat harvest”, “about 2017”. A date is kept as vague as it was told, with its earliest and its latest day, and in the words of the source. It is drawn as wide as it is uncertain: filled for a span that is told, outlined where it is approximate, dotted where it is only rumoured. No date is made sharper than it was told, and none is shifted by a time zone.
method-dates-2 = Charts by month draw what is sure dark. What is only known to lie in several months, { $months } at most, is spread evenly over them and drawn light. What is vaguer is counted beside the chart and not drawn.
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
