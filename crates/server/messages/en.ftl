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
count-releases = { $count ->
    [one] { $count } release
   *[other] { $count } releases
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
